"""What can go wrong, said once: the errors, their exit codes, and every kind of problem a file can have.

    TimelineError                exit code 1: a read or a write failed
    ├── UsageError               exit code 2: the command line is wrong
    ├── ProblemsError            exit code 1: files with problems, all of them
    └── ValueFault               a text that cannot be the value it should be
        └── DateError            (in `timeline.dates`) ... a date or a period

A *problem* is data, not an exception: one fault in a file, with its place. `KINDS` has one row for each kind
of problem; the sentence and the remedy of a message come from nowhere else, and `docs/problems.md` is written
from it.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, NamedTuple, Self


class Severity(StrEnum):
    """How much a problem weighs: errors stop every command but `check`, warnings are `check`'s alone."""

    ERROR = "error"
    WARNING = "warning"


class Kind(NamedTuple):
    """One kind of problem: `what` and `remedy` are templates of `str.format`, `why` explains it in the docs."""

    severity: Severity
    what: str
    remedy: str
    why: str


KINDS: dict[str, Kind] = {
    # TL20x: dates
    "TL201": Kind(
        Severity.ERROR,
        '"{text}" is no date',
        "write {remedy}",
        "Dates are written in EDTF (ISO 8601-2), so that a vague date stays as vague as it is known.",
    ),
    "TL202": Kind(
        Severity.ERROR,
        '"{text}" is two dates',
        "write {remedy}",
        "Day and month change places from one country to the next; only the editor knows which is meant.",
    ),
    "TL203": Kind(
        Severity.ERROR,
        '"{text}" is no date',
        "write EDTF, as 2025-09-11, 2025-09, 2025-09~ or 2025-09-12/2025-09-16",
        "Dates are written in EDTF (ISO 8601-2), so that a vague date stays as vague as it is known.",
    ),
    "TL216": Kind(
        Severity.ERROR,
        '"{text}" is no period',
        "write 2025, 2025-09, 2025-Q3, 2025-W37, 2025-09-11, September 2025, September, 11 September 2025,"
        " 12-16 September 2025, early October 2025, A..B, A.., ..B, today, this month or last 3 months",
        "Periods are read by a closed grammar, so that nothing is guessed.",
    ),
    "TL217": Kind(
        Severity.ERROR,
        "the period from {since} to {until} ends before it begins",
        "write the earlier one first",
        "A period has a first and a last day.",
    ),
    "TL218": Kind(
        Severity.ERROR,
        '"{text}" of any year is no begin and no end',
        "write the year as well",
        "A month of any year comes again and again.",
    ),
}


class TimelineError(Exception):
    """Anything that a user or a file can cause. Its text is the sentence to print."""

    exit_code: ClassVar[int] = 1


class UsageError(TimelineError):
    """The command line asks for what cannot be."""

    exit_code: ClassVar[int] = 2


class ValueFault(TimelineError):
    """A text that cannot be the value it should be; the loader gives it a place and makes it a problem.

    `code` is a row of `KINDS`, `values` fill its templates.
    """

    def __init__(self, code: str, **values: object) -> None:
        self.code = code
        self.values = values
        super().__init__(sentence(code, **values))


class Position(NamedTuple):
    """A stretch of a file: `line` and `column` count from 1, `column` and `length` in characters."""

    path: str
    line: int
    column: int
    length: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault found in a file, with its place as in `Position`."""

    path: str
    line: int
    column: int
    code: str
    message: str
    length: int = 1

    @classmethod
    def at(cls, position: Position, code: str, **values: object) -> Self:
        """Make the problem of this kind at this place, its message filled in from `values`."""
        path, line, column, length = position
        return cls(path, line, column, code, sentence(code, **values), length)

    @property
    def severity(self) -> Severity:
        """How much it weighs."""
        return KINDS[self.code].severity

    def __str__(self) -> str:
        warning = " warning:" if self.severity is Severity.WARNING else ""
        return f"{self.path}:{self.line}:{self.column}: {self.code}{warning} {self.message}"


class ProblemsError(TimelineError):
    """Files that cannot be used; `problems` are all that was found in them, in the order of their places."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))


def sentence(code: str, **values: object) -> str:
    """Say what is wrong and what to write instead: "what; remedy" ("what" alone where there is no remedy)."""
    kind = KINDS[code]
    what = kind.what.format_map(values)
    return f"{what}; {kind.remedy.format_map(values)}" if kind.remedy else what
