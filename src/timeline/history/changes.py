"""What changed between two chronologies, as values: a tree of entries, and in each what changed of it and how.

`compare` makes the tree, `sentences` says it in words; a view and the forms of a report are written from both.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any, NamedTuple


class Status(StrEnum):
    """What became of an event or a declaration.

    Of `RENAMED` and `MERGED` nothing is known but likeness: they are offered, and say under which id it stood.
    """

    ADDED = "added"
    CHANGED = "changed"
    RENAMED = "renamed"
    MERGED = "merged"
    REMOVED = "removed"


class Meaning(StrEnum):
    """What a change means."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    REWORDED = "reworded"
    SPELLED = "spelled"
    # a date
    NARROWED = "narrowed"
    WIDENED = "widened"
    EARLIER = "earlier"
    LATER = "later"
    DOUBTED = "doubted"
    CONFIRMED = "confirmed"
    ENDED = "ended"
    REOPENED = "reopened"
    LASTING = "lasting"
    MOMENT = "moment"
    RESTATED = "restated"
    # support, as it is computed on both sides
    GAINED = "gained"
    LOST = "lost"
    # links
    RETARGETED = "retargeted"
    RELATED = "related"


class Change(NamedTuple):
    """One thing that changed: the field, which part of it, what stood there and what stands there now.

    `key` names the part: the language of a title, the name of a figure, the actor, the address of a source; empty for
    a field that has no parts. `old` is None for what was added, `new` for what was removed. Where a part is a record
    of its own, `parts` are what changed of it.
    """

    field: str
    key: str
    old: Any
    new: Any
    meaning: Meaning
    parts: tuple["Change", ...] = ()


class Entry(NamedTuple):
    """What became of one event, or of one declaration of a table: `table` is "events", "actors", "places", ...

    `old` and `new` are the records, None where there is none; `was` is the id under which it perhaps stood. It is
    `partly` known where not all of one of the two could be read.
    """

    table: str
    id: str
    status: Status
    old: Any
    new: Any
    changes: tuple[Change, ...] = ()
    was: str = ""
    partly: bool = False

    @property
    def record(self) -> Any:
        """The record as it is now, or as it last was."""
        return self.old if self.new is None else self.new


class Changes(NamedTuple):
    """All that changed: of the header, of what is declared, of the events, these in the order of the chronology."""

    header: tuple[Change, ...] = ()
    declared: tuple[Entry, ...] = ()
    events: tuple[Entry, ...] = ()

    @property
    def entries(self) -> Iterator[Entry]:
        """All entries."""
        yield from self.events
        yield from self.declared

    def __bool__(self) -> bool:
        return bool(self.header or self.declared or self.events)
