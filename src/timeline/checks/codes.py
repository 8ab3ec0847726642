"""Which codes of problems are reported: chosen by what they begin with, or ignored by comments in the file."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from timeline.errors import UsageError
from timeline.problems import KINDS, Problem, Severity
from timeline.text import nearest, shown


class Choice(NamedTuple):
    """Which codes are reported: those that begin with a prefix selected, and with none that is ignored.

    Of two prefixes that fit, the longer decides, as ruff has it; without any selected, all that is usual is.
    """

    selected: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()

    def takes(self, code: str) -> bool:
        """Whether problems with this code are reported."""
        ignored = _longest(self.ignored, code)
        if not self.selected:
            return not ignored and KINDS[code].usual
        return _longest(self.selected, code) > ignored


def _longest(prefixes: Iterable[str], code: str) -> int:
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=0)


USUAL = Choice()
"""What is reported where nothing else is asked for."""


def choice(selected: Sequence[str], ignored: Sequence[str]) -> Choice:
    """Read codes and their beginnings, with commas between them or given again.

    Raises `UsageError` for what no code begins with.
    """
    return Choice(_prefixes(selected), _prefixes(ignored))


def _prefixes(given: Iterable[str]) -> tuple[str, ...]:
    prefixes = tuple(one.strip().upper() for text in given for one in text.split(",") if one.strip())
    for prefix in prefixes:
        if not any(code.startswith(prefix) for code in KINDS):
            close = ", ".join(nearest(prefix, KINDS)) or "TL4 for all that concern evidence"
            raise UsageError(f'no code begins with "{shown(prefix)}"; write {close}')
    return prefixes


_LINE_END = re.compile(r"\r\n|\r|\n")
_COMMENT = re.compile(r"(?:^|\s)#\s+timeline:\s+ignore\s+(TL\d+(?:[\s,]+TL\d+)*)\s*$")


def comments(text: str) -> dict[int, tuple[str, ...]]:
    """Return the codes that comments ignore, by the numbers of their lines."""
    if "timeline:" not in text:
        return {}
    lines = enumerate(_LINE_END.split(text), start=1)
    found = ((number, _COMMENT.search(line)) for number, line in lines if "timeline:" in line)
    return {number: tuple(re.findall(r"TL\d+", comment[1])) for number, comment in found if comment}


def commented(problem: Problem, comments: Mapping[str, Mapping[int, tuple[str, ...]]]) -> bool:
    """Whether a comment ignores it; errors stay, since they stop every other command too."""
    codes = comments.get(problem.path, {}).get(problem.line, ())
    return problem.severity is Severity.WARNING and problem.code.startswith(codes)
