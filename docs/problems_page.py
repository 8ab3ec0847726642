"""The text of `docs/problems.md`, from the table of problems and the examples of `tests/errors`.

`generate.py` writes and checks it with the other pages.
"""

from contextlib import chdir
from datetime import date
from itertools import groupby
from pathlib import Path

from timeline.checks.check import check
from timeline.checks.codes import Choice
from timeline.checks.reports.findings import Findings
from timeline.checks.reports.text import lines as report
from timeline.loader import Input, gather, parse
from timeline.problems import KINDS, Severity

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "problems.md"
EXAMPLES = ROOT / "tests" / "errors"

LONGEST_EXAMPLE = 400
"""Characters; a longer file is not shown."""

TODAY = date(2026, 1, 1)
"""The day of the reports in the examples, whichever day it is."""

MOST_PROBLEMS = 5

CHAPTERS = {
    "TL10": "Characters",
    "TL11": "YAML",
    "TL12": "What YAML can do and a chronology may not",
    "TL13": "Values",
    "TL14": "Fields",
    "TL20": "Dates",
    "TL21": "Dates and periods",
    "TL30": "Ids",
    "TL31": "Actors",
    "TL32": "Sources and claims",
    "TL33": "Kinds",
    "TL34": "Links",
    "TL36": "Named queries",
    "TL40": "Evidence",
}

HEAD = """# Problems

Every problem that a file can have, by its code. `timeline check FILE` lists them all in one run, each with
its place, as `file:line:column: code what is wrong; what to write instead`. Lines end at LF, CRLF or CR and
nowhere else; columns count characters from 1. Errors keep every other command from its work; warnings do not.

This page is written from the table of problems and from examples, each of which has its exact report below it. What is
said of evidence is shown for the code in question alone.
"""


def page() -> str:
    """Return the whole page."""
    parts = [HEAD]
    for chapter, codes in groupby(sorted(KINDS), key=lambda code: code[:4]):
        parts.append(f"## {CHAPTERS.get(chapter, chapter)}\n")
        parts += map(entry, codes)
    return "\n".join(parts)


def entry(code: str) -> str:
    """Return what there is to say of one code."""
    kind = KINDS[code]
    weight = " (a warning)" if kind.severity is Severity.WARNING else ""
    lines = [f"### {code}{weight}", "", f"{capital(sentence(kind.what))}.", "", kind.why, ""]
    if kind.remedy:
        lines += [f"*{capital(sentence(kind.remedy))}.*", ""]
    for example in sorted(EXAMPLES.glob(f"{code}-*")):
        if example.suffix != ".txt" and not example.name.endswith(".second.yaml"):
            lines += [shown(example), ""]
    return "\n".join(lines)


def sentence(template: str) -> str:
    """Return a template as a reader can read it: what is filled in stands as an ellipsis."""
    filled = template.format_map(Ellipses())
    return filled.replace("<", r"\<").replace("*", r"\*")


def capital(text: str) -> str:
    """Begin with a capital letter."""
    return text[:1].upper() + text[1:]


class Ellipses(dict[str, str]):
    """Every value of a template: an ellipsis, or nothing for what is only added now and then."""

    def __missing__(self, name: str) -> str:
        return "" if name in ("comma", "rest") else "…"


def shown(example: Path) -> str:
    """Return an example and the report of `timeline check` on it."""
    inputs = files(example)
    texts = {given.path: given.data.decode("utf-8-sig", "replace") for given in inputs}
    parsed = parse(inputs)
    chosen = Choice(("TL1", "TL2", "TL3", example.name[:5]))
    problems = check(parsed.chronology, parsed.problems, texts, chosen, today=TODAY).problems
    if len(problems) > MOST_PROBLEMS or any(len(text) > LONGEST_EXAMPLE for text in texts.values()):
        return "The example is too long for this page."
    several = len(texts) > 1
    written = "\n".join(
        f"# {name}\n{text.rstrip()}" if several else text.rstrip() for name, text in texts.items()
    )
    lines = report(parsed.chronology, Findings(tuple(problems)), texts)
    return f"```yaml\n{visible(written)}\n```\n\n```text\n{visible(chr(10).join(lines))}\n```"


def files(example: Path) -> list[Input]:
    """Read an example: one file, two, or the folder of a `timeline.yaml` that includes others."""
    if example.is_dir():
        with chdir(example):
            return gather("timeline.yaml")
    paths = [example, *EXAMPLES.glob(f"{example.stem}.second.yaml")]
    return [Input(path.name, path.read_bytes()) for path in paths]


def visible(text: str) -> str:
    """Show what cannot be printed as a sign."""
    return "".join(
        sign if sign.isprintable() or sign in "\n\t" else "\N{REPLACEMENT CHARACTER}" for sign in text
    )
