"""What changed between two sides, as far as both are selected: what only left the selection is not gone."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from timeline.history.changes import Changes, Entry, Status
from timeline.history.compare import compare
from timeline.history.sides import Side
from timeline.loader.build import UNREAD
from timeline.query.selection import Selection


class Difference(NamedTuple):
    """Two sides, and what changed from the one to the other.

    `left` are events that stand on both sides and are no longer selected, `come` those that are only now; `aside` is
    how many changes of what is declared are not told, since only some events were asked for, by `asked`.
    """

    old: Side
    new: Side
    changes: Changes
    left: tuple[Entry, ...] = ()
    come: tuple[Entry, ...] = ()
    aside: int = 0
    asked: Selection | None = None

    def __bool__(self) -> bool:
        return bool(self.changes or self.left or self.come)


def difference(old: Side, new: Side) -> Difference:
    """Return all that changed from one side to the other; of what could not be read, nothing is told."""
    found = compare(old.chronology, new.chronology)
    events = (_known(entry, old, new) for entry in found.events)
    return Difference(old, new, found._replace(events=tuple(entry for entry in events if entry)))


def _known(entry: Entry, old: Side, new: Side) -> Entry | None:
    """Leave out what could not be read on one side; None where nothing else is left."""
    partly = (entry.old is not None and entry.old.id in old.unread) or (
        entry.new is not None and entry.new.id in new.unread
    )
    if not partly:
        return entry
    changes = tuple(
        change for change in entry.changes if UNREAD not in (change.old, change.new) or change.key
    )
    gone = entry.status is Status.CHANGED and not changes
    return None if gone else entry._replace(changes=changes, partly=True)


def unread_side(entry: Entry, difference: Difference) -> str:
    """Return what the side is called of which not all of an event could be read."""
    old = entry.old is not None and entry.old.id in difference.old.unread
    return (difference.old if old else difference.new).name


def narrowed(whole: Difference, old: Collection[str], new: Collection[str], asked: Selection) -> Difference:
    """Keep what is told of the events with these ids on either side; what is declared is counted and not told."""
    kept: list[Entry] = []
    left: list[Entry] = []
    come: list[Entry] = []
    for entry in (*whole.changes.events, *_unchanged(whole)):
        before = entry.old is not None and entry.old.id in old
        after = entry.new is not None and entry.new.id in new
        both = entry.old is not None and entry.new is not None
        if both and before != after:
            (left if before else come).append(entry)
        elif (before or after) and (entry.changes or not both or entry.was):
            kept.append(entry)
    aside = len(whole.changes.header) + len(whole.changes.declared)
    return whole._replace(
        changes=Changes(events=tuple(kept)),
        left=_in_order(left),
        come=_in_order(come),
        aside=aside,
        asked=asked,
    )


def _unchanged(whole: Difference) -> Iterator[Entry]:
    """Return the events that are the same on both sides: what is declared may still let them be selected or not."""
    changed = {entry.id for entry in whole.changes.events}
    before = {event.id: event for event in whole.old.chronology.events}
    for event in whole.new.chronology.events:
        if event.id in before and event.id not in changed:
            yield Entry("events", event.id, Status.CHANGED, before[event.id], event)


def _in_order(entries: list[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: entry.record.sort_key))
