"""What changed between two chronologies, as values: a tree of entries, and in each what changed of it and how.

`compare` makes the tree, `sentences` says it in words; a view and the forms of a report are written from both.
"""

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


MEANINGS: dict[Meaning, str] = {
    Meaning.ADDED: "It was not there before.",
    Meaning.REMOVED: "It is not there any more.",
    Meaning.CHANGED: "It is another value, or of a record of a list some parts are.",
    Meaning.REWORDED: "It is another text.",
    Meaning.SPELLED: "It is the same word in another spelling: case, accents.",
    Meaning.NARROWED: "The date is more exact: all its days are days of the old one.",
    Meaning.WIDENED: "The date is less exact: all days of the old one are its days.",
    Meaning.EARLIER: "The date lies earlier.",
    Meaning.LATER: "The date lies later.",
    Meaning.DOUBTED: "The date is now marked as approximate or uncertain.",
    Meaning.CONFIRMED: "The date is no longer marked.",
    Meaning.ENDED: "What went on has an end now.",
    Meaning.REOPENED: "What had an end goes on.",
    Meaning.LASTING: "The date lasts now, and was a moment.",
    Meaning.MOMENT: "The date is a moment now, and lasted.",
    Meaning.RESTATED: "The date has the same days, written in another way.",
    Meaning.GAINED: "More independent publishers carry the event.",
    Meaning.LOST: "Fewer independent publishers carry the event.",
    Meaning.RETARGETED: "The link leads to another event.",
    Meaning.RELATED: "The link has another relation.",
}
"""What each of them says, for the documentation and the schema."""


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

    def __bool__(self) -> bool:
        return bool(self.header or self.declared or self.events)
