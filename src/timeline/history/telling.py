"""What each commit changed: of every event, for the reasons of a change, and of one event, for its history."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from timeline.chronology.model import Chronology
from timeline.history.changes import Entry
from timeline.history.difference import Difference, difference, unread_side
from timeline.history.revisions import Revision
from timeline.history.sides import Side
from timeline.history.versions import History


class Step(NamedTuple):
    """What one commit did to an event; `revision` is None for what is not committed yet.

    `known` is the chronology that names are taken from, `unread` the revision of which not all could be read.
    """

    revision: Revision | None
    entry: Entry
    known: Chronology
    unread: str = ""


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
    sets = [
        {id for entry in made.changes.events for id in (entry.id, entry.was) if id}
        for made in _made_by(history, commit)
    ]
    return set.intersection(*sets)


def _made_by(history: History, commit: Revision) -> list[Difference]:
    """Return what a commit changed, against each of its parents."""
    return [difference(old, new) for old, new in history.pairs(commit)]


def steps(history: History, commits: Iterable[Revision], now: Side, id: str) -> Iterator[Step]:
    """Tell what each commit did to one event, the latest first, under all ids that it perhaps had.

    `commits` are given the latest first; `now` is how the files are, whose difference to the latest commit comes before
    all others.
    """
    wanted = {id: None}
    for number, commit in enumerate(commits):
        if not number:
            yield from _step(None, [difference(history.side(commit), now)], wanted, now)
        yield from _step(commit, _made_by(history, commit), wanted, now)


def _step(
    commit: Revision | None, made: list[Difference], wanted: dict[str, None], now: Side
) -> Iterator[Step]:
    """Say what became of an event; nothing where one of several parents has it like that.

    From here on it is looked for under its old id too.
    """
    found = [_entry_of(one, wanted) for one in made]
    entry = found[0]
    if entry and all(found):
        if entry.was:
            wanted[entry.was] = None
        yield Step(commit, entry, now.chronology, unread_side(entry, made[0]) if entry.partly else "")


def _entry_of(made: Difference, wanted: Iterable[str]) -> Entry | None:
    return next((one for one in made.changes.events if one.id in wanted or one.was in wanted), None)
