"""What libyaml says when it cannot go on, said in the words of somebody who writes a chronology."""

import re
from collections.abc import Callable
from typing import NamedTuple

from timeline.loader.file import Fault


class Trouble(NamedTuple):
    """What libyaml reports: what it was doing, what it met, and the index of each (-1 for none)."""

    text: str
    context: str
    context_at: int
    problem: str
    problem_at: int

    @property
    def at(self) -> int:
        """Where the trouble was met; where libyaml gives no place, at the begin."""
        return max(self.problem_at, 0)


def word(text: str, start: int) -> tuple[int, int]:
    """Give the stretch from here to the next blank, at least one character."""
    found = re.compile(r"\S+").match(text, start)
    return start, found.end() if found else start + 1


def rest_of_line(text: str, start: int) -> tuple[int, int]:
    """Give the stretch from here to the end of the line."""
    found = re.compile(r"[^\r\n]*").match(text, start)
    return start, found.end() if found else start


def line_start(text: str, index: int) -> int:
    """Give the index at which the line begins that this character stands on."""
    return max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1


def explain(trouble: Trouble) -> Fault:
    """Make a problem out of an error of libyaml."""
    said = f"{trouble.context}: {trouble.problem}"
    for words, make in _TROUBLES:
        if words in said:
            return make(trouble)
    return _other(trouble)


def _fault(stretch: tuple[int, int], code: str, **values: object) -> Fault:
    return Fault(*stretch, code, values)


def _other(trouble: Trouble) -> Fault:
    return _fault(word(trouble.text, trouble.at), "TL110", what=trouble.problem)


def _colon(trouble: Trouble) -> Fault:
    """`: ` where no key can be: in a text, or on a line that is indented too far."""
    text, at = trouble.text, trouble.at
    start = line_start(text, at)
    before = text[start:at]
    if not re.search(r":\s", before):
        return _out_of_line(trouble)
    found = re.match(r"[ \t]*(?:- +)*[^:]*:[ \t]+", before)
    value = start + (found.end() if found else 0)
    return _fault(rest_of_line(text, value), "TL111", sign=": ")


def _sign(trouble: Trouble) -> Fault:
    """A character that begins no text."""
    text, at = trouble.text, trouble.at
    if text[at : at + 1] == "\t":
        return _tab(trouble)
    return _fault(rest_of_line(text, at), "TL111", sign=text[at : at + 1])


def _tab(trouble: Trouble) -> Fault:
    return _fault((trouble.at, trouble.at + 1), "TL112")


def _quote(trouble: Trouble) -> Fault:
    at = trouble.context_at
    return _fault(rest_of_line(trouble.text, at), "TL113", sign=trouble.text[at])


def _escape(trouble: Trouble) -> Fault:
    return _fault((trouble.at, trouble.at + 2), "TL118", text=trouble.text[trouble.at : trouble.at + 2])


def _bracket(trouble: Trouble) -> Fault:
    at = trouble.context_at
    sign = trouble.text[at]
    return _fault((at, at + 1), "TL114", sign=sign, close="]" if sign == "[" else "}")


def _out_of_line(trouble: Trouble) -> Fault:
    text, at = trouble.text, trouble.at
    start = line_start(text, at)
    found = re.compile(r"[ \t]*").match(text, start)
    return _fault(rest_of_line(text, found.end() if found else start), "TL115")


_TROUBLES: tuple[tuple[str, Callable[[Trouble], Fault]], ...] = (
    ("mapping values are not allowed", _colon),
    ("cannot start any token", _sign),
    ("found a tab character", _tab),
    ("while scanning a quoted scalar", _quote),
    ("while parsing a quoted scalar", _escape),
    ("while parsing a flow", _bracket),
)
