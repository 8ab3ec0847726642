"""The exceptions and their exit codes.

TimelineError                exit code 1: a read or a write failed
├── UsageError               exit code 2: the command line is wrong
├── ProblemsError            exit code 1: files with problems, all of them
└── InvalidValueError        a text that cannot be the value it should be
    └── DateError            (in `timeline.dates`) ... a date or a period
"""

from typing import ClassVar

from timeline.problems import Problem, sentence


class TimelineError(Exception):
    """Anything that a user or a file can cause. Its text is the sentence to print."""

    exit_code: ClassVar[int] = 1


class UsageError(TimelineError):
    """The command line, a query or an argument asks for what cannot be."""

    exit_code: ClassVar[int] = 2


class InvalidValueError(TimelineError):
    """A text that cannot be the value it should be; the loader gives it a place and makes it a problem.

    `code` is a row of `KINDS`, `values` fill its templates.
    """

    def __init__(self, code: str, **values: object) -> None:
        self.code = code
        self.values = values
        super().__init__(sentence(code, **values))


class ProblemsError(TimelineError):
    """Files that cannot be used; `problems` are all that was found in them, in the order of their places."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))
