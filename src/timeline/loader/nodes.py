"""From text to the events of YAML, and from a syntax error to a problem. The only module that imports yaml.

Nothing is ever composed or constructed: `Reader.next` gives one event of libyaml after another, with its
place, until the document ends or a fault ends it; from then on it gives `END` for ever, which closes whatever
is open.
"""

import re
from collections.abc import Generator, Iterable, Iterator
from contextlib import suppress
from typing import Any, NamedTuple, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from timeline.chronology.model import Key
from timeline.errors import TimelineError
from timeline.loader.file import MOST_PROBLEMS, File
from timeline.loader.read import normal, parsable
from timeline.loader.syntax import Trouble, explain, rest_of_line, word
from timeline.problems import Position

try:
    from yaml._yaml import CParser  # where it is defined: yaml.cyaml re-exports it without saying so
except ImportError as error:
    message = (
        "PyYAML was installed here without libyaml; pip install --force-reinstall --only-binary :all: pyyaml"
    )
    raise TimelineError(message) from error

__all__ = [
    "END",
    "Alias",
    "Mapping",
    "MappingEnd",
    "Reader",
    "Scalar",
    "Sequence",
    "SequenceEnd",
    "Stretch",
    "TooDeepError",
    "YamlEvent",
    "cut_texts",
]

YamlEvent: TypeAlias = Any
"""An event as libyaml gives it. (The stubs of PyYAML call its marks optional; here it always has them.)"""

Scalar: type[YamlEvent] = ScalarEvent
Mapping: type[YamlEvent] = MappingStartEvent
MappingEnd: type[YamlEvent] = MappingEndEvent
Sequence: type[YamlEvent] = SequenceStartEvent
SequenceEnd: type[YamlEvent] = SequenceEndEvent
Alias: type[YamlEvent] = AliasEvent

DEEPEST = 64
"""Collections inside collections; a chronology needs seven."""

MOST_SKIPPED = 200_000
"""Events of YAML inside a value that cannot be used; more take seconds, for nothing."""

END = StreamEndEvent()

# Where an anchor, an alias or a tag may stand: every event is looked at only if there is such a place.
_DECORATED = re.compile(r"[&*!](?<![^\s\[{,:?-].)(?=[^\s,\]}])")
_TOO_DEEP = "exceeded maximum nesting depth"  # libyaml from 0.2.6 on, after looking 1,000 levels ahead
_CUT_TEXT = re.compile(r"#(?<=[ \t]#)#*[^\s#][^\r\n]*")


class TooDeepError(Exception):
    """libyaml gives up on nesting before our own limit was counted; at this index of the text it does."""

    def __init__(self, index: int) -> None:
        self.index = index
        super().__init__(index)


class _StopReadingError(Exception):
    """The reading of this file ends here."""


class Reader:
    """The events of one file, and what reading them brings to light."""

    def __init__(self, file: File, end: int | None = None) -> None:
        text, self._hidden = parsable(file.text[:end], file.odd_signs)
        self.file = file
        self.escapes = "\\" in text
        """Whether any text may hold a character that the file itself does not."""
        self.dates: dict[str, Any] = {}
        """The dates that were read, by their texts: they take the most time, and come again and again."""
        self.refused: set[int] = set()
        """Where values begin that are reported already, for their anchor or tag."""
        self._events = self._all(text)
        self._ended = False
        self.next = self._events.__next__

    def begin(self) -> YamlEvent:
        """Return the first event of the document: `END` if there is none."""
        event = self.next()
        while type(event) is StreamStartEvent or type(event) is DocumentStartEvent:
            event = self.next()
        return END if type(event) is StreamEndEvent else event

    def finish(self) -> None:
        """Look behind the document, where nothing may stand."""
        event = self.next()
        while type(event) is DocumentEndEvent:
            event = self.next()
        if event is not END and type(event) is not StreamEndEvent:
            start = event.start_mark.index
            self.file.report("TL122", *word(self.file.text, start))
            self.stop()

    def stop(self) -> None:
        """End the reading here: nothing but `END` comes any more."""
        self.file.cut = True
        if not self._ended:
            self._events.throw(_StopReadingError())

    def report(self, code: str, start: int, end: int, **values: object) -> None:
        """Report a problem; end the reading if it is one too many."""
        self.file.report(code, start, end, **values)
        if self.file.full:
            self.stop()

    def shown(self, text: str) -> str:
        """Return back to a text the characters that were hidden from libyaml."""
        return text.translate(self._hidden) if self._hidden else text

    def skip(self, event: YamlEvent) -> int:
        """Pass over the rest of the value that begins with this event; give the index at which it ends."""
        first, depth, passed = event, 0, 0
        while True:
            kind = type(event)
            if kind is Mapping or kind is Sequence:
                depth += 1
                if depth > DEEPEST:
                    return self.give_up("TL123", event, DEEPEST)
            elif kind is MappingEnd or kind is SequenceEnd:
                depth -= 1
            elif event is END:
                return len(self.file.text)
            if not depth:
                return int(event.end_mark.index)
            passed += 1
            if passed > MOST_SKIPPED:
                return self.give_up("TL128", first, MOST_SKIPPED)
            event = self.next()

    def give_up(self, code: str, event: YamlEvent, limit: int) -> int:
        """End the reading at a value that is too large."""
        start = int(event.start_mark.index)
        self.file.report(code, start, start + 1, limit=limit)
        self.stop()
        return start

    def _all(self, text: str) -> Generator[YamlEvent, None, None]:
        source: Iterator[YamlEvent] = iter(CParser(text).get_event, None)
        if _DECORATED.search(text):
            source = self._undecorated(source)
        try:
            yield from source
        except yaml.YAMLError as error:
            if getattr(error, "problem", None) == _TOO_DEEP:
                raise TooDeepError(_index(getattr(error, "problem_mark", None))) from error
            self._report_error(error, text)
        except _StopReadingError:
            pass
        self._ended = True
        while True:
            yield END

    def _undecorated(self, events: Iterator[YamlEvent]) -> Iterator[YamlEvent]:
        """Report each anchor once, with its aliases, and each tag."""
        anchors: set[str] = set()
        merging = False
        for event in events:
            anchor = getattr(event, "anchor", None)
            tag = getattr(event, "tag", None)
            if anchor or tag:
                start, end = event.start_mark.index, event.end_mark.index
                self.refused.add(start)
                if len(self.refused) > MOST_PROBLEMS:
                    self.file.report("TL149", start, start + 1, count=MOST_PROBLEMS)
                    self.file.cut = True
                    return
                if anchor and anchor not in anchors and not merging:
                    anchors.add(anchor)
                    sign = "*" if type(event) is Alias else "&"
                    self.file.report(
                        "TL120", start, min(end, start + len(anchor) + 1), text=f"{sign}{anchor}"
                    )
                if tag:
                    stretch = word(self.file.text, start)
                    self.file.report("TL121", *stretch, text=self.file.text[slice(*stretch)])
            merging = type(event) is Scalar and event.value == "<<" and event.style == ""
            yield event

    def _report_error(self, error: yaml.YAMLError, text: str) -> None:
        """Report what ends the reading, and take back what was reported only because of it."""
        self.file.cut = True
        last, closed = _last_value(text)
        trouble = Trouble(
            text,
            getattr(error, "context", None) or "",
            _index(getattr(error, "context_mark", None)),
            getattr(error, "problem", None) or str(error),
            _index(getattr(error, "problem_mark", None)),
            last,
            closed,
        )
        fault = explain(trouble)
        self.file.withdraw(last[0])
        self.file.withdraw(closed, "TL142")
        self.file.withdraw(fault.start)
        self.file.report(fault.code, fault.start, fault.end, **fault.values)


def _last_value(text: str) -> tuple[tuple[int, int], int]:
    """Find the last value before the error in a text, and where the collection began that ended right before it."""
    last = (0, 0)
    open_at: list[int] = []
    closed = -1
    events: Iterator[YamlEvent] = iter(CParser(text).get_event, None)
    with suppress(yaml.YAMLError):
        for event in events:
            kind = type(event)
            closed = open_at.pop() if kind is MappingEnd or kind is SequenceEnd else -1
            if kind is Mapping or kind is Sequence:
                open_at.append(event.start_mark.index)
            elif kind is Scalar or kind is Alias:
                last = event.start_mark.index, event.end_mark.index
    return last, closed


def _index(mark: yaml.Mark | None) -> int:
    return mark.index if mark else -1


def cut_texts(file: File) -> Iterator[tuple[int, int]]:
    """Find each `#` that begins a comment to YAML and looks as if it belonged to a text: ` #2`.

    Quoted texts and blocks may hold it; they are looked for only if there is any such sign at all.
    """
    if not _CUT_TEXT.search(file.text):
        return
    held, end = _held_signs(file)
    spans = iter(held)
    span = next(spans, None)
    for found in _CUT_TEXT.finditer(file.text, 0, end):
        while span and span[1] <= found.start():
            span = next(spans, None)
        if not (span and span[0] <= found.start()):
            yield found.span()


def _held_signs(file: File) -> tuple[list[tuple[int, int]], int]:
    """Find the quoted texts and blocks of a file, and where the reading of it ends."""
    held: list[tuple[int, int]] = []
    end = 0
    events: Iterator[YamlEvent] = iter(CParser(parsable(file.text, file.odd_signs)[0]).get_event, None)
    try:
        for event in events:
            end = event.end_mark.index
            if type(event) is Scalar and event.style:
                start = event.start_mark.index
                if event.style in "|>":
                    start = rest_of_line(file.text, start)[1]  # behind its mark there may be a comment
                held.append((start, end))
    except yaml.YAMLError:
        return held, end
    return held, len(file.text)


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
        column = self.file.position(self.start, self.end).column - 1
        text = " " * column + self.file.text[self.start : self.end]
        text, _ = parsable(text, self.file.odd_signs)
        start, end = _find(text, steps, keyed=self.keyed) or (column, len(text))
        return self.file.position(self.start - column + start, self.start - column + end)

    def report(self, code: str, *steps: object, **values: object) -> None:
        """Report a problem at the record or a part of it."""
        if not self.file.full:
            self.file.report_at(self(*steps), code, **values)


class _Node(NamedTuple):
    """A value by its place, and what it holds by key or number."""

    start: int
    end: int
    parts: dict[object, "_Node"]


def _find(text: str, steps: Iterable[object], *, keyed: bool) -> tuple[int, int] | None:
    """Find the part of a record that these steps lead to, or the nearest around it; None is the record."""
    events: Iterator[YamlEvent] = iter(CParser(text).get_event, None)
    with suppress(yaml.YAMLError):
        for event in events:
            if type(event) in (Scalar, Mapping, Sequence):
                return _walk(_node(event, events), steps, keyed=keyed)
    return None  # the end of the record was never read


def _walk(node: _Node, steps: Iterable[object], *, keyed: bool) -> tuple[int, int] | None:
    found = None
    if keyed:
        node = next(iter(node.parts.values()), node)
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
            parts.setdefault(name, _node(next(events), events))
            parts.setdefault(Key(str(name)), key)
    return _Node(event.start_mark.index, last.end_mark.index, parts)
