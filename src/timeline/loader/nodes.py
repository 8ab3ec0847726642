"""From text to the events of YAML, and from a syntax error to a problem. The only module that imports yaml.

Nothing is ever composed or constructed: `Reader.next` gives one event of libyaml after another, with its
place, until the document ends or a fault ends it; from then on it gives `END` for ever, which closes whatever
is open.
"""

import re
from collections.abc import Generator, Iterator
from contextlib import suppress
from typing import Any, TypeAlias

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

from timeline.errors import TimelineError
from timeline.loader.file import MOST_PROBLEMS, File
from timeline.loader.read import parsable
from timeline.loader.syntax import Trouble, explain, word

try:
    from yaml._yaml import CParser  # where it is defined: yaml.cyaml re-exports it without saying so
except ImportError as error:
    message = (
        "PyYAML was installed here without libyaml; pip install --force-reinstall --only-binary :all: pyyaml"
    )
    raise TimelineError(message) from error

__all__ = [
    "ABSENT_WORDS",
    "END",
    "Alias",
    "Mapping",
    "MappingEnd",
    "Reader",
    "Scalar",
    "Sequence",
    "SequenceEnd",
    "TooDeepError",
    "YamlError",
    "YamlEvent",
    "events_of",
    "is_absent",
]

YamlError = yaml.YAMLError
"""What ends the events of a text that is no YAML."""

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


ABSENT_WORDS = frozenset({"~", "null"})
"""What says, without quotes, that there is no value."""


def is_absent(event: YamlEvent) -> bool:
    """Whether a scalar says that there is no value; in quotes the same words are text."""
    text = event.value.strip()
    return not text or (not event.style and text in ABSENT_WORDS)


def events_of(text: str) -> Iterator[YamlEvent]:
    """Return the events of YAML in a text that libyaml can take. Raises `YAMLError` where they end in a fault."""
    events: Iterator[YamlEvent] = iter(CParser(text).get_event, None)
    return events


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
        source = events_of(text)
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
                if self.file.kept is None and len(self.refused) > MOST_PROBLEMS:
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
    events = events_of(text)
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
