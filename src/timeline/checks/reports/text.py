"""Problems as people read them: errors first, one line each, then the line of the file with a caret under the fault."""

import re
from collections.abc import Iterator, Mapping, Sequence

from timeline.checks.reports.findings import Findings, counted
from timeline.chronology.model import Chronology
from timeline.problems import Problem, Severity
from timeline.text import cells, in_place

_LINE_END = re.compile(r"\r\n|\r|\n")
_BEFORE, _EXCERPT = 40, 100
"""How much of a very long line stands before the fault, and how much of it is shown at all, in characters."""

MOST_FILES = 5
"""Files that the last line names; of more, it names the first and says how many there are beside it."""


def lines(chronology: Chronology, findings: Findings, texts: Mapping[str, str]) -> Iterator[str]:
    """Return each problem on one line, with the line of the file below it, and at the end what was looked at."""
    problems, ignored, mendable = findings
    split = {path: _LINE_END.split(text) for path, text in texts.items()}
    for problem in sorted(problems, key=lambda one: one.severity is not Severity.ERROR):
        yield one_line(problem)
        yield from _excerpt(problem, split.get(problem.path, []))
    if problems:
        yield ""
    left = f" ({ignored} ignored)" if ignored else ""
    mends = f"; --fix can mend {mendable}" if mendable else ""
    yield f"{_named(list(texts))}: {_counts(chronology)}: {_verdict(problems)}{left}{mends}"


def _named(paths: Sequence[str]) -> str:
    shown = list(map(in_place, paths))
    return ", ".join(shown) if len(shown) <= MOST_FILES else f"{shown[0]} and {len(shown) - 1:,} more files"


def one_line(problem: Problem) -> str:
    """Return a problem as one line that a terminal can take, whatever the file holds."""
    return in_place(str(problem))


def _excerpt(problem: Problem, lines: Sequence[str]) -> Iterator[str]:
    if problem.line > len(lines) or not lines[problem.line - 1].strip():
        return
    line = lines[problem.line - 1]
    start = max(problem.column - 1 - _BEFORE, 0) if len(line) > _EXCERPT else 0
    before = ("…" if start else "") + in_place(line[start : problem.column - 1])
    fault = in_place(line[problem.column - 1 : problem.column - 1 + problem.length])[:_EXCERPT]
    after = in_place(line[problem.column - 1 + problem.length : start + _EXCERPT])
    more = "…" if len(line) > start + _EXCERPT else ""
    yield f"{problem.line:5} | {before}{fault}{after}{more}"
    yield f"      | {' ' * cells(before)}{'^' * max(cells(fault), 1)}"


def _counts(chronology: Chronology) -> str:
    return ", ".join(_number(count, noun) for noun, count in counted(chronology).items())


def _verdict(problems: Sequence[Problem]) -> str:
    warnings = sum(problem.severity is Severity.WARNING for problem in problems)
    errors = len(problems) - warnings
    said = [_number(errors, "problem")] if errors else ["no problems"]
    if warnings:
        said.append(_number(warnings, "warning"))
    return ", ".join(said)


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
