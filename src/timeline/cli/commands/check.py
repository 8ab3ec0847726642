"""`timeline check`: every problem of the files, what would be mended, and mending it."""

import re
from codecs import BOM_UTF8
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, TextIO

from timeline.checks.check import check
from timeline.checks.codes import Choice, choice
from timeline.checks.reports import FORMS
from timeline.checks.reports.findings import Findings
from timeline.chronology.model import Chronology
from timeline.cli import files
from timeline.cli.asking import named
from timeline.cli.command import Command, Words
from timeline.cli.options import CheckOptions, FileOptions
from timeline.cli.terminal import open_terminal
from timeline.cli.whole import wholes
from timeline.editing.mend import Edit, edits, mended
from timeline.errors import TimelineError, UsageError
from timeline.loader import Input, parse, read
from timeline.problems import Severity, read_to_the_end
from timeline.text import in_place


def run(words: Words, reading: FileOptions, checking: CheckOptions) -> int:
    """Report every problem of the files, and mend those that have one reading where that is asked for."""
    form = named(checking.format or "text", FORMS, "form of a report")
    codes = choice(checking.select, checking.ignore)
    terminal = open_terminal()
    chosen = files.choose(words or reading.file, terminal.environment, Path.cwd())
    if note := chosen.note("en"):
        terminal.say(f"reading {note}")
    found = look_at(chosen, codes, large=reading.large, say=terminal.say)
    if checking.diff:
        for line in difference(found):
            terminal.out.write(f"{line}\n")
    elif checking.fix:
        if chosen.why == "file bundled" or "-" in chosen.paths:
            raise UsageError("--fix writes into files that are named; name one, or see --diff")
        for sentence in mend(found, large=reading.large):
            terminal.say(sentence)
        found = look_at(chosen, codes, large=reading.large)
    if not checking.diff:
        for line in form.lines(found.chronology, found.findings, found.texts):
            terminal.out.write(f"{line}\n")
    return int(any(checking.strict or one.severity is Severity.ERROR for one in found.findings.problems))


class Looked(NamedTuple):
    """Files that were looked at: their texts by their paths, what was found in them, and what mends some of it."""

    inputs: Sequence[Input]
    texts: Mapping[str, str]
    chronology: Chronology
    findings: Findings
    edits: Mapping[str, list[Edit]]


def look_at(
    chosen: files.Chosen, codes: Choice, *, large: bool, say: Callable[[str], None] = lambda _: None
) -> Looked:
    """Read files, each with the chronology that it belongs to, and find the problems of these files."""
    found = []
    for whole in wholes(chosen, Path.cwd(), large=large):
        if whole.outer:
            say(f"reading {whole.outer} too, which includes what is checked")
        found.append(look(whole.inputs, codes, whole.asked))
    return found[0] if len(found) == 1 else joined(found)


def look(inputs: Sequence[Input], codes: Choice, asked: Collection[str] | None = None) -> Looked:
    """Find the problems of some files, all that are given or some of them, and what mends those that are reported."""
    chronology, problems = parse(inputs)
    mine = [given for given in inputs if asked is None or given.path in asked]
    texts = {given.path: given.data.decode("utf-8-sig", "replace") for given in mine}
    findings = check(chronology, problems, texts, codes)
    reported = findings.problems if read_to_the_end(problems) else ()
    found = {path: edits(chronology, reported, path, text) for path, text in texts.items()}
    mendable = sum(map(len, found.values()))
    part = chronology if len(mine) == len(inputs) else _part(chronology, texts)
    return Looked(mine, texts, part, findings._replace(mendable=mendable), found)


def _part(chronology: Chronology, paths: Collection[str]) -> Chronology:
    """Return what some files hold of a chronology."""
    events = tuple(event for event in chronology.events if event.locate().path in paths)
    actors = {id: actor for id, actor in chronology.actors.items() if actor.locate().path in paths}
    return replace(chronology, events=events, actors=actors)


def joined(found: Sequence[Looked]) -> Looked:
    """Make one report of what was found in several chronologies."""
    findings = [one.findings for one in found]
    return Looked(
        [given for one in found for given in one.inputs],
        {path: text for one in found for path, text in one.texts.items()},
        Chronology(
            events=tuple(event for one in found for event in one.chronology.events),
            actors={id: actor for one in found for id, actor in one.chronology.actors.items()},
        ),
        Findings(
            tuple(problem for one in findings for problem in one.problems),
            sum(one.ignored for one in findings),
            sum(one.mendable for one in findings),
        ),
        {path: changes for one in found for path, changes in one.edits.items()},
    )


_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


def difference(looked: Looked) -> Iterator[str]:
    """Return the lines of a unified difference between the files and what mending makes of them."""
    from difflib import unified_diff

    for path, text in looked.texts.items():
        before, after = (_LINE.findall(one) for one in (text, mended(text, looked.edits[path])))
        for line in unified_diff(before, after, path, f"{path}, mended"):
            yield in_place(line.rstrip("\r\n"))


def mend(looked: Looked, *, large: bool = False) -> Iterator[str]:
    """Write into each file what mends it, and say how much that was.

    Raises `TimelineError` for a file that is not any more what was looked at, or cannot be written.
    """
    for path, data, *_ in looked.inputs:
        found = looked.edits[path]
        if not found:
            continue
        if read(path, large=large).data != data:
            raise TimelineError(f"{path} changed while it was checked; try again")
        mark = "\ufeff" if data.startswith(BOM_UTF8) else ""
        _write(path, f"{mark}{mended(looked.texts[path], found)}")
        yield f"{path}: {len(found)} mended"


def _write(path: str, text: str) -> None:
    def write(out: TextIO) -> None:
        out.write(text)

    files.write_whole(path, write, force=True)


COMMAND = Command(
    "check",
    run,
    "Report every problem of a file, with its place and what to write instead.",
    (FileOptions, CheckOptions),
    "[PATH]...",
    "The files to check; else the chronology that every command reads.",
)
