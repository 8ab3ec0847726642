"""Files to a chronology, or to every problem in them: the pipe, and the only room that knows YAML.

`gather` gives the bytes of all files, `parse` makes of them a chronology and problems and touches nothing else,
`load` does both and raises the problems.
"""

import gc
import os
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from timeline.chronology.model import Chronology, Header
from timeline.errors import ProblemsError, TimelineError
from timeline.loader.build import read_header
from timeline.loader.cut_texts import cut_texts
from timeline.loader.file import File
from timeline.loader.gather import gather
from timeline.loader.nodes import Reader, TooDeepError
from timeline.loader.read import Input, decode, read
from timeline.loader.references import join
from timeline.problems import Problem, Severity

__all__ = ["Input", "Parsed", "checked", "gather", "load", "parse", "read"]


_CONFLICT = re.compile(r"<<<<<<<(?<![^\r\n].{7})(?=[ \r\n])[^\r\n]*")


class Parsed(NamedTuple):
    """What files hold and what is wrong with them; the chronology is whole only if no problem is an error."""

    chronology: Chronology
    problems: tuple[Problem, ...]


def load(*paths: str | os.PathLike[str], large: bool = False) -> Chronology:
    """Read files, folders and all that they include as one chronology; `-` is standard input.

    `large` allows more than 16 MB. Raises `ProblemsError` with every problem where there is an error among them,
    and `TimelineError` for a file that cannot be read at all, and where no path is given.
    """
    if not paths:
        raise TimelineError("load takes the path of a file, or several")
    return checked(gather(*paths, large=large))


def checked(inputs: Iterable[Input]) -> Chronology:
    """Make one chronology of the bytes of some files; raises `ProblemsError` as `load` does."""
    parsed = parse(inputs)
    if any(problem.severity is Severity.ERROR for problem in parsed.problems):
        raise ProblemsError(parsed.problems)
    return parsed.chronology


def parse(inputs: Iterable[Input], kept: frozenset[str] | None = None) -> Parsed:
    """Make one chronology of the bytes of some files; no bytes make it raise.

    The problems stand in the order of the files and of their places. The reading of a file ends with one too many;
    with the codes of problems that are `kept` however many there are, it goes on, and the others are left out.
    """
    collecting = gc.isenabled()
    gc.disable()  # nothing made here is garbage before the end: four times as fast for 10,000 events
    try:
        return _parse(inputs, kept)
    finally:
        if collecting:
            gc.enable()


def _parse(inputs: Iterable[Input], kept: frozenset[str] | None) -> Parsed:
    files: list[tuple[File, Header]] = []
    paths: dict[bytes, str] = {}
    for given in inputs:
        if given.data in paths:
            files.append(_refused(given, paths[given.data]))
        else:
            paths[given.data] = given.path
            files.append(_read(given, kept))
    chronology = join(files)
    return Parsed(chronology, tuple(problem for file, _ in files for problem in _in_order(file.problems)))


def _in_order(problems: list[Problem]) -> list[Problem]:
    """Sort problems by place, each once."""
    return sorted(dict.fromkeys(problems), key=lambda one: (one.line, one.column, one.code))


def _refused(given: Input, place: str) -> tuple[File, Header]:
    """Report a file that was read already, under the same name or another."""
    file = File(given.path, "")
    file.report("TL303", 0, 0, place=place)
    return file, Header()


def _read(given: Input, kept: frozenset[str] | None) -> tuple[File, Header]:
    decoded = decode(given.data)
    file = File(given.path, decoded.text, decoded.odd_signs, kept)
    for fault in decoded.faults:
        file.report(fault.code, fault.start, fault.end, **fault.values)
    for conflict in _CONFLICT.finditer(decoded.text):
        file.report("TL116", *conflict.span())
        if file.full:
            break
    if not decoded.whole or any(problem.code == "TL116" for problem in file.problems):
        file.cut = True
        return file, Header()
    header = _read_header(file)
    _report_includes(given, file, header)
    for start, end in cut_texts(file):
        file.report("TL117", start, end)
        if file.full:
            break
    return file, header if given.outer else replace(header, title="", titles={}, language="")


def _report_includes(given: Input, file: File, header: Header) -> None:
    """Report what is wrong with what a file includes, and that nobody looked for it."""
    if given.includes is None and header.include:
        file.report_at(header.locate("include"), "TL308")
        file.lacking = True
    for fault in given.includes or ():
        file.report(fault.code, fault.start, fault.end, **fault.values)
        file.lacking = True


def _read_header(file: File) -> Header:
    """Read a file up to its end, or up to where libyaml gives up: our own limit of nesting lies before that."""
    found = list(file.problems)
    try:
        return read_header(Reader(file))
    except TooDeepError as error:
        file.problems = found
        return read_header(Reader(file, error.index))
