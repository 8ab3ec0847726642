"""What each commit changed: of every event, for the reasons of a change, and of one event, for its history."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from timeline.chronology.model import Chronology, Event
from timeline.history.changes import Entry, Status
from timeline.history.compare import compare, event_changes
from timeline.history.likeness import perhaps_renamed
from timeline.history.revisions import Revision
from timeline.history.sides import History, Side


class Step(NamedTuple):
    """What one commit did to an event; `revision` is None for what is not committed yet."""

    revision: Revision | None
    entry: Entry
    old: Side
    new: Side


Reasons = dict[str, tuple[Revision, ...]]
"""The commits that changed each event, the latest first, by the event's id."""


def reasons(history: History, commits: Iterable[Revision]) -> Reasons:
    """Return which of some commits, given the latest first, changed each event, by all ids that it had."""
    found: Reasons = {}
    for commit in commits:
        for id in _changed_by(history, commit):
            found[id] = (*found.get(id, ()), commit)
    return found


def _changed_by(history: History, commit: Revision) -> set[str]:
    """Return the ids of the events that a commit changed; of a merge, those that it made other than all its parents."""
    new = history.side(commit).chronology
    sets = [
        {id for entry in compare(old.chronology, new).events for id in (entry.id, entry.was) if id}
        for old in history.parents(commit)
    ]
    return set.intersection(*sets)


def steps(history: History, commits: Iterable[Revision], now: Side, id: str) -> Iterator[Step]:
    """Tell what each commit did to one event, the latest first, under all ids that it perhaps had.

    `commits` are given the latest first; `now` is how the files are, whose difference to the latest commit comes before
    all others.
    """
    wanted = {id: None}
    before = now
    for number, commit in enumerate(commits):
        new = history.side(commit)
        if not number and (entry := _what_became(wanted, [new], before)):
            yield _noted(Step(None, entry, new, before), wanted)
        before = new
        olds = history.parents(commit)
        if entry := _what_became(wanted, olds, new):
            yield _noted(Step(commit, entry, olds[0], new), wanted)


def _noted(step: Step, wanted: dict[str, None]) -> Step:
    """Look for the event under its old id from here on."""
    if step.entry.was:
        wanted[step.entry.was] = None
    return step


def _what_became(wanted: Iterable[str], olds: list[Side], new: Side) -> Entry | None:
    """Say what became of an event from one side to the next; nothing where one of several parents has it like that."""
    for id in wanted:
        found = [_entry(id, old.chronology, new.chronology) for old in olds]
        if all(found):
            return found[0]
    return None


def _entry(id: str, old: Chronology, new: Chronology) -> Entry | None:
    before, after = (_event(id, one) for one in (old, new))
    if before and after:
        changes = event_changes(before, after, {})
        return Entry("events", id, Status.CHANGED, before, after, changes) if changes else None
    if after:
        return _added(after, old, new)
    return Entry("events", id, Status.REMOVED, before, None) if before else None


def _added(event: Event, old: Chronology, new: Chronology) -> Entry:
    """Say that an event is new, or what it perhaps was before."""
    before, after = ({one.id: one for one in side.events} for side in (old, new))
    gone = [one for id, one in before.items() if id not in after]
    come = [one for id, one in after.items() if id not in before]
    was = perhaps_renamed(gone, come).get(event.id)
    if was is None:
        return Entry("events", event.id, Status.ADDED, None, event)
    return Entry("events", event.id, Status.RENAMED, was, event, event_changes(was, event, {}), was.id)


def _event(id: str, chronology: Chronology) -> Event | None:
    return next((event for event in chronology.events if event.id == id), None)
