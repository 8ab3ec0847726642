"""A file as the loader sees it: its text, the places in it, and the problems that are found in it."""

import re
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from timeline.problems import UNREAD, Position, Problem

MOST_PROBLEMS = 1000
"""A file with more is no chronology, and nobody reads on; what is listed is always exact."""

LONGEST_TEXT = 100
"""Characters of the file's own text that a message repeats."""

BLOCK = 2**12
"""Characters whose line ends are counted together: a list of all lines would be larger than many a file."""

_LINE_END = re.compile(r"\r\n|\r|\n")


class Fault(NamedTuple):
    """A problem before it has a line: `start` and `end` are indices into the text."""

    start: int
    end: int
    code: str
    values: dict[str, object]


class File:
    """One file: `text` without its byte-order mark, `problems` in the order in which they are found."""

    def __init__(
        self,
        path: str,
        text: str,
        odd_signs: frozenset[str] = frozenset(),
        kept: frozenset[str] | None = None,
    ) -> None:
        self.path = path
        self.text = text
        self.odd_signs = odd_signs
        """The characters in it that are reported, or that libyaml takes otherwise than we do."""
        self.kept = kept
        """The codes of problems that are kept however many there are: with them, no number ends the reading."""
        self.problems: list[Problem] = []
        self.cut = False
        """Whether a part of the file was not read, so that what is missing in it may well be there."""
        self.lacking = False
        """Whether a file that it includes was not read."""

    @cached_property
    def _lines_before(self) -> list[int]:
        """How many line ends stand before each block of the text."""
        blocks = range(0, len(self.text), BLOCK)
        return [0, *accumulate(self._line_ends(start, start + BLOCK) for start in blocks)]

    def _line_ends(self, start: int, end: int) -> int:
        """Count the line ends whose last character stands in this stretch."""
        text = self.text
        returns = text.count("\r", start, end)
        pairs = text.count("\r\n", start, end + 1) if returns else 0
        return text.count("\n", start, end) + returns - pairs

    def line(self, index: int) -> int:
        """Return the number of the line on which the character with this index stands."""
        block, rest = divmod(index, BLOCK)
        return 1 + self._lines_before[block] + self._line_ends(index - rest, index)

    def position(self, start: int, end: int) -> Position:
        """Return the place of a stretch of the text, as far as it lies on its first line."""
        if self.text.startswith("\n", start) and self.text.endswith("\r", 0, start):
            start -= 1  # between the two characters of one line end
        found = _LINE_END.search(self.text, start, end)
        length = len(self.text[start : found.start() if found else end].rstrip())
        column = start - line_start(self.text, start) + 1
        return Position(self.path, self.line(start), column, max(length, 1))

    @property
    def full(self) -> bool:
        """Whether so many problems were found that reading on is of no use."""
        return self.kept is None and len(self.problems) > MOST_PROBLEMS

    def keeps(self, code: str) -> bool:
        """Whether one more problem with this code is kept."""
        if self.kept is None or len(self.problems) < MOST_PROBLEMS:
            return not self.full
        return code in self.kept or code in UNREAD

    def report(self, code: str, start: int, end: int, **values: object) -> None:
        """Add a problem at a stretch of the text."""
        if self.keeps(code):
            self.report_at(self.position(start, end), code, **values)

    def report_at(self, position: Position, code: str, **values: object) -> None:
        """Add a problem; the one that is too many says so and is the last."""
        if not self.keeps(code):
            return
        if self.kept is None and len(self.problems) == MOST_PROBLEMS:
            code, values = "TL149", {"count": MOST_PROBLEMS}
            self.cut = True
        self.problems.append(Problem.at(position, code, **_shortened(values)))

    def withdraw(self, index: int, code: str = "") -> None:
        """Take back what was found wrong at this place (-1 for none), or only the problem with this code."""
        if index < 0:
            return
        _, line, column, _ = self.position(index, index)
        self.problems = [
            one
            for one in self.problems
            if (one.line, one.column) != (line, column) or (code or one.code) != one.code
        ]


def line_start(text: str, index: int) -> int:
    """Return the index at which the line begins that this character stands on."""
    after_newline = text.rfind("\n", 0, index) + 1
    return max(after_newline, text.rfind("\r", after_newline, index) + 1)


def shortened(text: str) -> str:
    """Return a text of the file as a message repeats it: cut where it is long."""
    return text if len(text) <= LONGEST_TEXT else f"{text[: LONGEST_TEXT - 1]}…"


def _shortened(values: dict[str, object]) -> dict[str, object]:
    text = values.get("text")
    return values | {"text": shortened(text)} if isinstance(text, str) else values
