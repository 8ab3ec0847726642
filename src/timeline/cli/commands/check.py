"""`timeline check`: every problem of the files, what would be mended, and mending it."""

import re
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple, TextIO

from timeline.checks.check import check
from timeline.checks.codes import Choice, choice
from timeline.checks.reports import FORMS, Form
from timeline.checks.reports.findings import Findings
from timeline.chronology.model import Chronology
from timeline.cli import files
from timeline.cli.asking import named, today
from timeline.cli.command import Command, Words
from timeline.cli.options import CheckOptions, FileOptions
from timeline.cli.terminal import Terminal, open_terminal
from timeline.cli.whole import wholes
from timeline.editing.mend import MENDABLE, Edit, edits, mended
from timeline.editing.write import write_whole
from timeline.errors import UsageError
from timeline.loader import Input, parse
from timeline.problems import Severity, read_to_the_end
from timeline.text import in_place
from timeline.views.look import Look


def run(words: Words, reading: FileOptions, checking: CheckOptions) -> int:
    """Report every problem of the files, and mend those that have one reading where that is asked for."""
    form = named(checking.format or "text", FORMS, "form of a report")
    codes = choice(checking.select, checking.ignore)
    terminal = open_terminal()
    chosen = files.choose(words or reading.file, terminal.environment, Path.cwd())
    if note := chosen.note("en"):
        terminal.say(f"reading {note}")
    found = look_at(chosen, codes, large=reading.large, say=terminal.say)
    if (checking.fix or checking.diff) and not all(one.whole for one in found):
        terminal.say("nothing is mended of what was not read to its end; mend by hand what is reported first")
    if checking.diff:
        for line in chain.from_iterable(map(difference, found)):
            terminal.out.write(f"{line}\n")
    elif checking.fix:
        if chosen.why == "file bundled" or "-" in chosen.paths:
            raise UsageError("--fix writes into files that are named; name one, or see --diff")
        for one in found:
            for sentence in mend(one):
                terminal.say(sentence)
        found = look_at(chosen, codes, large=reading.large)
    chronology, findings, texts = joined(found)
    if not checking.diff:
        _report(form, form.lines(chronology, findings, texts), terminal)
    return int(any(checking.strict or one.severity is Severity.ERROR for one in findings.problems))


def _report(form: Form, lines: Iterator[str], terminal: Terminal) -> None:
    """Write a report, in colour where somebody reads it."""
    if form.name == "text" and terminal.reads_along:
        from timeline.views.drawing import Drawing
        from timeline.views.pages.report import draw_report

        terminal.show(Drawing(partial(draw_report, lines), Look()), terminal.out)
        return
    for line in lines:
        terminal.out.write(f"{line}\n")


class Looked(NamedTuple):
    """One chronology that was looked at: the texts of the files that are asked about, what was found in them, and what
    mends some of it. `inputs` are all its files, `codes` the problems that are looked for; it is `whole` where every
    file was read to its end.
    """

    inputs: Sequence[Input]
    texts: Mapping[str, str]
    chronology: Chronology
    findings: Findings
    edits: Mapping[str, list[Edit]]
    codes: Choice
    whole: bool


def look_at(
    chosen: files.Chosen, codes: Choice, *, large: bool, say: Callable[[str], None] = lambda _: None
) -> list[Looked]:
    """Read files, each with the chronology that it belongs to, and find the problems of these files."""
    found = []
    for whole in wholes(chosen, Path.cwd(), large=large):
        if whole.outer:
            say(f"reading {whole.outer} too, which includes what is checked")
        found.append(look(whole.inputs, codes, whole.asked))
    return found


def look(inputs: Sequence[Input], codes: Choice, asked: Collection[str] | None = None) -> Looked:
    """Find the problems of some files, all that are given or some of them, and what mends those that are reported.

    Of more problems than are listed, those that can be mended are found all the same.
    """
    parsed = parse(inputs)
    mine = [given for given in inputs if asked is None or given.path in asked]
    texts = {given.path: given.data.decode("utf-8-sig", "replace") for given in mine}
    findings = check(*parsed, texts, codes, today=today())
    part = parsed.chronology if len(mine) == len(inputs) else _part(parsed.chronology, texts)
    reported = findings.problems
    if any(one.code == "TL149" for one in parsed.problems):
        parsed = parse(inputs, MENDABLE)
        reported = check(*parsed, texts, codes, today=today()).problems
    whole = read_to_the_end(parsed.problems)
    found = {
        path: edits(parsed.chronology, reported if whole else (), path, text) for path, text in texts.items()
    }
    mendable = sum(map(len, found.values()))
    return Looked(inputs, texts, part, findings._replace(mendable=mendable), found, codes, whole)


def _part(chronology: Chronology, paths: Collection[str]) -> Chronology:
    """Return what some files hold of a chronology."""
    events = tuple(event for event in chronology.events if event.locate().path in paths)
    actors = {id: actor for id, actor in chronology.actors.items() if actor.locate().path in paths}
    return replace(chronology, events=events, actors=actors)


def joined(found: Sequence[Looked]) -> tuple[Chronology, Findings, Mapping[str, str]]:
    """Make one report of what was found in several chronologies: what they hold, what was found, and the texts."""
    findings = [one.findings for one in found]
    return (
        Chronology(
            events=tuple(event for one in found for event in one.chronology.events),
            actors={id: actor for one in found for id, actor in one.chronology.actors.items()},
        ),
        Findings(
            tuple(problem for one in findings for problem in one.problems),
            sum(one.ignored for one in findings),
            sum(one.mendable for one in findings),
        ),
        {path: text for one in found for path, text in one.texts.items()},
    )


MOST_PASSES = 5
"""What is mended can bring to light one thing more, and that another; no fault is known that hides so many."""


class Settled(NamedTuple):
    """Texts in which nothing is left that can be mended, and by how many edits in each they came about."""

    texts: dict[str, str]
    edits: Counter[str]


def settle(looked: Looked) -> Settled:
    """Mend the texts until mending changes nothing: dates that are put right can show that two events have one id."""
    settled = Settled(dict(looked.texts), Counter())
    left = MOST_PASSES
    while left and any(looked.edits.values()):
        left -= 1
        texts = {path: mended(settled.texts[path], found) for path, found in looked.edits.items()}
        edits = settled.edits + Counter({path: len(found) for path, found in looked.edits.items()})
        inputs = [
            one._replace(data=texts[one.path].encode()) if one.path in texts else one for one in looked.inputs
        ]
        looked = look(inputs, looked.codes, texts)
        if not looked.whole:
            break  # what was mended cannot be read any more
        settled = Settled(texts, edits)
    return settled


_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


def difference(looked: Looked) -> Iterator[str]:
    """Return the lines of a unified difference between the files and what mending makes of them."""
    from difflib import unified_diff

    settled = settle(looked)
    for path, text in looked.texts.items():
        before, after = (_LINE.findall(one) for one in (text, settled.texts[path]))
        for line in unified_diff(before, after, path, f"{path}, mended"):
            yield in_place(line.rstrip("\r\n"))


def mend(looked: Looked) -> Iterator[str]:
    """Write into each file what mends it, and say how much that was.

    Raises `TimelineError` for a file that is not any more what was looked at, or cannot be written.
    """
    texts, counts = settle(looked)
    for path, data, *_ in looked.inputs:
        if not counts[path]:
            continue
        mark = "\ufeff" if data.startswith(BOM_UTF8) else ""
        _write(path, f"{mark}{texts[path]}", data)
        yield f"{path}: {counts[path]} mended"


def _write(path: str, text: str, seen: bytes) -> None:
    def write(out: TextIO) -> None:
        out.write(text)

    write_whole(path, write, force=True, seen=seen)


COMMAND = Command(
    "check",
    run,
    "Report every problem of a file, with its place and what to write instead.",
    (FileOptions, CheckOptions),
    "[PATH]...",
    "The files to check; else the chronology that every command reads.",
)
