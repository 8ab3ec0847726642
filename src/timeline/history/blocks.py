"""Two versions of one file without the events that both have letter by letter: what is left is read in no time.

A file of a thousand commits is a thousand files, and from one to the next a few events differ. Only what is plainly
written is cut: events in a list of their own, one below the other. Of anything else, and of what cannot be read
without fault, nothing is left out.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from timeline.history.sides import FORM, Side, errors_of
from timeline.loader import Input, parse

_EVENTS = re.compile(r"^events:[ \t]*(?:#[^\n]*)?\n", re.MULTILINE)
_SOURCES = re.compile(r"^sources:.*?(?=^[^\s#]|\Z)", re.MULTILINE | re.DOTALL)
_FIRST = re.compile(r"(?: *(?:#[^\n]*)?\n)*( *)- ")

UNKNOWN_SOURCE = "TL320"
"""The problem of an event that cites a source which what was cut away declares."""


class Cut(NamedTuple):
    """The text of a file, cut: what stands before the events, and each event with the lines that follow it."""

    head: str
    blocks: tuple[str, ...]


def cut(data: bytes) -> Cut | None:
    """Cut a file into its events; None where it is not plainly written."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    found = list(_EVENTS.finditer(text))
    if len(found) > 1 or "\r" in text:
        return None
    head, body = (text[: found[0].start()], text[found[0].end() :]) if found else ("", text)
    starts = _starts(body)
    if not starts:
        return None
    ends = [*starts[1:], len(body)]
    return Cut(head, tuple(body[start:end] for start, end in zip(starts, ends, strict=True)))


def _starts(body: str) -> list[int]:
    """Return where the items of the list begin; none where a line stands out as far that is no item of it."""
    first = _FIRST.match(body)
    if not first:
        return []
    item = f"{first[1]}- "
    outer = re.compile(rf"^ {{0,{len(first[1])}}}[^ \n#]", re.MULTILINE)
    found = [match.start() for match in outer.finditer(body)]
    return found if all(body.startswith(item, start) for start in found) else []


def only_what_differs(old: Sequence[Input], new: Sequence[Input]) -> tuple[Side, Side] | None:
    """Read two versions of a file without what both have; None where that is not sure to be the same."""
    if len(old) != 1 or len(new) != 1:
        return None
    before, after = map(cut, _without_ends(old[0].data, new[0].data))
    if before is None or after is None:
        return None
    heads = _heads(before.head, after.head)
    if heads is None:
        return None
    shared = Counter(before.blocks) & Counter(after.blocks)
    sides = [
        _read(head, _without(one.blocks, shared)) for head, one in zip(heads, (before, after), strict=True)
    ]
    return (sides[0], sides[1]) if sides[0] and sides[1] else None


def _heads(old: str, new: str) -> tuple[str, str] | None:
    """Return what must stand before the events; None where what the events cite is declared otherwise.

    Of two that are alike only the sources are needed.
    """
    sources, others = "".join(_SOURCES.findall(old)), "".join(_SOURCES.findall(new))
    hidden = any("sources" in _SOURCES.sub("", one) for one in (old, new))
    if old == new and not hidden:
        return sources, sources
    return (old, new) if sources == others and not hidden else None


def _without_ends(old: bytes, new: bytes) -> tuple[bytes, bytes]:
    """Leave out the events before the first difference, and those behind the last one."""
    begun = _BEGUN.search(old)
    first = _in_common(old, new)
    if begun is None or begun.end() > first:
        return old, new
    item = b"\n" + begun[1] + b"- "
    start = old.rfind(item, begun.start(1) - 1, first) + 1
    rest = _in_common(old[start:][::-1], new[start:][::-1])
    ends = [one.find(item, len(one) - rest) + 1 or len(one) for one in (old, new)]
    head = old[: begun.start(1)]
    return head + old[start : ends[0]], head + new[start : ends[1]]


_BEGUN = re.compile(rb"^events:[ \t]*(?:#[^\n]*)?\n(?: *(?:#[^\n]*)?\n)*( *)- ", re.MULTILINE)
"""The begin of the events, and how far their items are indented."""


def _in_common(one: bytes, other: bytes) -> int:
    """Return how many bytes two texts have in common before they differ."""
    least, most = 0, min(len(one), len(other))
    while least < most:
        middle = (least + most + 1) // 2
        if one[least:middle] == other[least:middle]:
            least = middle
        else:
            most = middle - 1
    return least


def _without(blocks: Iterable[str], shared: Counter[str]) -> list[str]:
    left = shared.copy()
    found = []
    for block in blocks:
        if left[block]:
            left[block] -= 1
        else:
            found.append(block)
    return found


def _read(head: str, blocks: Sequence[str]) -> Side | None:
    """Read some events of a file; None where there is a fault in them, or another number of them."""
    ended = "".join(block if block.endswith("\n") else f"{block}\n" for block in blocks)
    chronology, problems = parse([Input("", f"{head}events:\n{ended}".encode(), ())])
    faulty = any(one.code == UNKNOWN_SOURCE or one.code.startswith(FORM) for one in errors_of(problems))
    return None if faulty or len(chronology) != len(blocks) else Side("", chronology)
