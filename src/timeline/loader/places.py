"""Where a record and its parts stand: found by reading the stretch again, since most places are never asked for."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import NamedTuple

from timeline.chronology.shapes import Key
from timeline.loader.file import File, line_start
from timeline.loader.nodes import (
    Mapping,
    MappingEnd,
    Scalar,
    Sequence,
    SequenceEnd,
    YamlError,
    YamlEvent,
    events_of,
    is_absent,
)
from timeline.loader.read import normal, parsable
from timeline.problems import Position


class Stretch(NamedTuple):
    """Where a record stands in its file; called with the steps to a part of it, it gives that part's place.

    A record remembers no more than this: a part is found by reading the stretch again, since most places are
    never asked for. `keyed` says that the stretch begins with the key under which the record stands.
    """

    file: File
    start: int
    end: int
    keyed: bool = False

    def __call__(self, *steps: object) -> Position:
        """Return the place of the part that the steps lead to, or of what is nearest around it."""
        if not steps:
            return self.file.position(self.start, self.end)
        column = self.start - line_start(self.file.text, self.start)
        text = " " * column + self.file.text[self.start : self.end]
        text, _ = parsable(text, self.file.odd_signs)
        start, end = _find(text, steps, keyed=self.keyed) or (column, len(text))
        return self.file.position(self.start - column + start, self.start - column + end)

    def report(self, code: str, *steps: object, **values: object) -> None:
        """Report a problem at the record or a part of it."""
        if self.file.keeps(code):
            self.file.report_at(self(*steps), code, **values)


LONGEST_VALUE = 10_000
"""Characters of a value in brackets or quotes of which the end is looked for."""


def end_of_value(text: str, start: int) -> int:
    """Return where a value in brackets or quotes ends that begins at an index of the text; -1 where nobody sees it."""
    events = events_of(text[start : start + LONGEST_VALUE])
    with suppress(YamlError):
        for event in events:
            if type(event) in (Scalar, Mapping, Sequence):
                return start + _node(event, events).end
    return -1


class _Node(NamedTuple):
    """A value by its place, and what it holds by key or number."""

    start: int
    end: int
    parts: dict[object, "_Node"]


def _find(text: str, steps: Iterable[object], *, keyed: bool) -> tuple[int, int] | None:
    """Find the part of a record that these steps lead to, or the nearest around it; None is the record."""
    events = events_of(text)
    with suppress(YamlError):
        for event in events:
            if type(event) in (Scalar, Mapping, Sequence):
                return _walk(_node(event, events), steps, keyed=keyed)
    return None  # the end of the record was never read


def _walk(node: _Node, steps: Iterable[object], *, keyed: bool) -> tuple[int, int] | None:
    found = None
    if keyed:
        node = next((part for name, part in node.parts.items() if type(name) is not Key), node)
        found = None if node.parts or node.start == node.end else node  # a text in place of the record
    for step in steps:
        if step not in node.parts:
            break
        found = node = node.parts[step]
    return (found.start, found.end) if found else None


def _node(event: YamlEvent, events: Iterator[YamlEvent]) -> _Node:
    kind = type(event)
    parts: dict[object, _Node] = {}
    last = event
    if kind is Sequence:
        while type(last := next(events)) is not SequenceEnd:
            parts[len(parts)] = _node(last, events)
    elif kind is Mapping:
        while type(last := next(events)) is not MappingEnd:
            key = _node(last, events)
            name = (
                normal(last.value) if type(last) is Scalar else key[:2]
            )  # no step leads to a key that is no text
            value = next(events)
            if type(value) is not Scalar or not is_absent(value):  # what says nothing has no place of its own
                parts.setdefault(name, _node(value, events))
            parts.setdefault(Key(str(name)), key)
    return _Node(event.start_mark.index, last.end_mark.index, parts)
