"""What a file includes: found by reading no more of it than its header, with the reader of all that is YAML here.

What is wrong with the file itself is for `parse` to say; here only the texts of one field are looked for.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from typing import NamedTuple

from timeline.loader.build import MOST_ITEMS
from timeline.loader.file import Fault, File
from timeline.loader.nodes import (
    END,
    Mapping,
    MappingEnd,
    Reader,
    Scalar,
    Sequence,
    SequenceEnd,
    TooDeepError,
    YamlEvent,
    is_absent,
)
from timeline.loader.read import decode, wrong_character


class Item(NamedTuple):
    """One path or pattern that a header includes, and where it stands."""

    text: str
    start: int
    end: int

    def fault(self, code: str, **values: object) -> Fault:
        """Make a problem of it."""
        return Fault(self.start, self.end, code, values)

    def unreadable(self, path: str, fault: str, remedy: str = "mend that, or leave it out") -> Fault:
        """Make the problem of a file that is there and cannot be read."""
        return self.fault("TL307", text=path, fault=fault, remedy=remedy)


_PERHAPS = re.compile(rb"""include["']?\s*:""")
"""Is in every header that includes anything, unless somebody hides it; most files need not be read for it."""


def items(data: bytes) -> list[Item]:
    """Return what the header of a file includes, with its places."""
    found: list[Item] = []
    decoded = decode(data) if _PERHAPS.search(data) else None
    if decoded and decoded.whole:
        with suppress(TooDeepError):
            found += islice(_included(Reader(File("", decoded.text, decoded.odd_signs))), MOST_ITEMS)
    return found


def _included(reader: Reader) -> Iterator[Item]:
    """Find the field in the header; a text in place of its list is one item of it."""
    if type(reader.begin()) is not Mapping:
        return
    while (key := reader.next()) is not END and type(key) is not MappingEnd:
        name = [event.value for event, depth in _events(key, reader) if type(event) is Scalar and not depth]
        value = _events(reader.next(), reader)
        if name == ["include"]:
            yield from _texts(value, reader)
            return
        for _ in value:
            pass


def _texts(value: Iterator[tuple[YamlEvent, int]], reader: Reader) -> Iterator[Item]:
    for event, depth in value:
        if type(event) is Mapping and not depth:
            return
        if type(event) is Scalar and depth <= 1 and not is_absent(event):
            text = reader.shown(event.value).strip()
            if not wrong_character(text):
                yield Item(text, event.start_mark.index, event.end_mark.index)


def _events(event: YamlEvent, reader: Reader) -> Iterator[tuple[YamlEvent, int]]:
    """Return the events of a value, however many, and in how many collections each stands."""
    depth = 0
    while event is not END:
        depth -= type(event) in (MappingEnd, SequenceEnd)
        yield event, depth
        depth += type(event) in (Mapping, Sequence)
        if not depth:
            return
        event = reader.next()
