"""What libyaml says when it cannot go on, said in the words of somebody who writes a chronology."""

import re
from collections.abc import Callable
from typing import NamedTuple

from timeline.loader.file import Fault, line_start

_LINE_END = re.compile(r"[\r\n]")
_UP_TO_COMMA = re.compile(r"[^,\]}\r\n]*")


class Trouble(NamedTuple):
    """What libyaml reports: what it was doing and what it met, each with its index in the text (-1 for none).

    `last` is where the last scalar or alias before it begins and ends, `closed` where the list or mapping began that
    ended right before it (-1 for none).
    """

    text: str
    context: str
    context_at: int
    problem: str
    problem_at: int
    last: tuple[int, int]
    closed: int = -1

    @property
    def at(self) -> int:
        """Where the trouble was met; where libyaml gives no place, at the begin."""
        return max(self.problem_at, 0)


def word(text: str, start: int) -> tuple[int, int]:
    """Return the stretch from here to the next blank, at least one character."""
    found = re.compile(r"\S+").match(text, start)
    return start, found.end() if found else start + 1


def rest_of_line(text: str, start: int) -> tuple[int, int]:
    """Return the stretch from here to the end of the line."""
    found = re.compile(r"[^\r\n]*").match(text, start)
    return start, found.end() if found else start


def explain(trouble: Trouble) -> Fault:
    """Make a problem out of an error of libyaml."""
    said = f"{trouble.context}: {trouble.problem}"
    make = next((make for words, make in _TROUBLES if words in said), _other)
    return make(trouble)


def _fault(stretch: tuple[int, int], code: str, **values: object) -> Fault:
    return Fault(*stretch, code, values)


def _other(trouble: Trouble) -> Fault:
    return _fault(word(trouble.text, trouble.at), "TL110", what=trouble.problem)


def _needs_quotes(trouble: Trouble, start: int) -> Fault:
    """A text that begins with a sign of YAML's."""
    return _fault(rest_of_line(trouble.text, start), "TL111", sign=trouble.text[start : start + 1], comma="")


def _colon(trouble: Trouble) -> Fault:
    """`: ` where no key can be: in a text, or on a line that is indented too far."""
    text, at = trouble.text, trouble.at
    start = line_start(text, at)
    found = re.match(r"[ \t]*(?:- +)*[^:]*:[ \t]+", text[start:at])
    if not found:
        return _out_of_line(trouble)
    return _fault(rest_of_line(text, start + found.end()), "TL111", sign=": ", comma="")


def _first_sign(trouble: Trouble) -> Fault:
    """A sign that begins no text."""
    if trouble.text[trouble.at : trouble.at + 1] == "\t":
        return _tab(trouble)
    return _needs_quotes(trouble, trouble.at)


def _block_sign(trouble: Trouble) -> Fault:
    return _needs_quotes(trouble, trouble.context_at)


def _content(trouble: Trouble) -> Fault:
    """A sign of lists and mappings where a value should be, or the end of the file."""
    if trouble.text[trouble.at :].strip():
        return _needs_quotes(trouble, trouble.at)
    opened = max(trouble.text.rfind("["), trouble.text.rfind("{"))
    return _bracket(trouble._replace(context_at=opened)) if opened >= 0 else _other(trouble)


def _tab(trouble: Trouble) -> Fault:
    return _fault((trouble.at, trouble.at + 1), "TL112")


def _quote(trouble: Trouble) -> Fault:
    at = trouble.context_at
    return _fault(rest_of_line(trouble.text, at), "TL113", sign=trouble.text[at])


def _escape(trouble: Trouble) -> Fault:
    start = max(trouble.text.rfind("\\", 0, trouble.at + 1), 0)
    found = re.compile(r"\\(?:x\w{0,2}|u\w{0,4}|U\w{0,8}|.)").match(trouble.text, start)
    stretch = found.span() if found else (start, start + 1)
    return _fault(stretch, "TL118", text=trouble.text[slice(*stretch)])


def _bracket(trouble: Trouble) -> Fault:
    """A list or mapping that goes on as neither can; where a colon does it, on one line, a text needs quotes."""
    at = trouble.context_at
    start, end = trouble.last
    if (
        trouble.text.startswith(":", trouble.at)
        and start > at
        and not _LINE_END.search(trouble.text, start, trouble.at)
    ):
        found = _UP_TO_COMMA.match(trouble.text, end)
        comma = ", or write the comma that is missing"
        return _fault((start, found.end() if found else end), "TL111", sign=": ", comma=comma)
    sign = trouble.text[at]
    return _fault((at, at + 1), "TL114", sign=sign, close="]" if sign == "[" else "}")


def _no_field(trouble: Trouble) -> Fault:
    return _fault(rest_of_line(trouble.text, trouble.context_at), "TL126")


def _odd_line(trouble: Trouble) -> Fault:
    """Something where the next field or item should begin: often the rest of a text that was half in quotes."""
    start, end = trouble.last
    if start >= line_start(trouble.text, trouble.at):
        if trouble.text[start] in "\"'":
            return _fault((start, rest_of_line(trouble.text, end)[1]), "TL119")
        if trouble.text[start] == "*":
            return _needs_quotes(trouble, start)
    if trouble.text[line_start(trouble.text, trouble.at) : trouble.at].strip("- \t"):
        return _behind_bracket(trouble)
    return _out_of_line(trouble)


def _behind_bracket(trouble: Trouble) -> Fault:
    """Something behind a list or mapping: one bracket too many, or a text that begins with one."""
    if trouble.text[trouble.at : trouble.at + 1] in "]}" or trouble.closed < 0:
        stretch = rest_of_line(trouble.text, trouble.at)
        return _fault(stretch, "TL110", what="nothing can stand behind a closing bracket")
    return _needs_quotes(trouble, trouble.closed)


def _out_of_line(trouble: Trouble) -> Fault:
    start = line_start(trouble.text, trouble.at)
    found = re.compile(r"[ \t]*").match(trouble.text, start)
    return _fault(rest_of_line(trouble.text, found.end() if found else start), "TL115")


# What libyaml says, in part, and what to make of it; the first that fits counts.
_TROUBLES: tuple[tuple[str, Callable[[Trouble], Fault]], ...] = (
    ("mapping values are not allowed", _colon),
    ("cannot start any token", _first_sign),
    ("sequence entries are not allowed", _first_sign),
    ("mapping keys are not allowed", _first_sign),
    ("found a tab character", _tab),
    ("while scanning a quoted scalar", _quote),
    ("while parsing a quoted scalar", _escape),
    ("while scanning a block scalar", _block_sign),
    ("while scanning a tag", _block_sign),
    ("while scanning an anchor", _block_sign),
    ("while scanning an alias", _block_sign),
    ("while parsing a tag", _block_sign),
    ("while scanning a directive", _block_sign),
    ("found undefined tag handle", _block_sign),
    ("could not find expected ':'", _no_field),
    ("did not find expected node content", _content),
    ("while parsing a flow", _bracket),
    ("did not find expected key", _odd_line),
    ("did not find expected '-' indicator", _odd_line),
    ("did not find expected <document start>", _odd_line),
)
