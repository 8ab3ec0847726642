"""Ids for events whose derived ones are not theirs alone: more words of the title, or a number where none help."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, count

from timeline.chronology.model import ID_WORDS, Chronology, Event, id_words
from timeline.loader.build import UNREAD
from timeline.problems import Problem

EQUAL_IDS = frozenset({"TL301", "TL302", "TL309"})
"""The problems of two events with one id."""

MOST_WORDS = 20
"""Words of a title in an id; a number says no less than what comes after them."""

At = tuple[str, int, int]
"""Where an event begins: path, line and column."""


def new_ids(chronology: Chronology, problems: Iterable[Problem]) -> dict[At, str]:
    """Return an id for each event that has to give up its derived one, by its place.

    That is every event but the first of those that share a derived id, and the first too where the id is written for
    another one. What has a written id keeps it, and so does what is not reported. No id that is returned is that of
    another event, whether written, derived or returned.
    """
    reported = {(one.path, one.line, one.column) for one in problems if one.code in EQUAL_IDS}
    if not reported:
        return {}
    taken = {event.id for event in chronology.events}
    found: dict[At, str] = {}
    for group in _equal(chronology):
        if not reported.isdisjoint({*map(_place, group), *map(_place_of_id, group)}):
            found.update(_renamed(group, taken))
    return found


def _equal(chronology: Chronology) -> list[list[Event]]:
    """Return the events that share an id, each group in the order of the files."""
    groups: dict[str, list[Event]] = {}
    for event in chronology.events:
        groups.setdefault(event.id, []).append(event)
    files = {path: number for number, path in enumerate(chronology.paths)}
    several = [group for group in groups.values() if len(group) > 1]
    for group in several:
        group.sort(key=lambda event: (files[_place(event)[0]], *_place(event)[1:]))
    return several


def _renamed(group: Sequence[Event], taken: set[str]) -> Iterator[tuple[At, str]]:
    """Choose the ids of one group, and add them to those that are taken.

    The fewest words that tell an event from all others of the group come first, then all its words, then a number.
    """
    derived = [event for event in group if _place_of_id(event) == _place(event)]
    longer = {_place(event): list(_longer(event)) for event in group}
    shared = Counter(id for ids in longer.values() for id in ids)
    numbers: dict[str, Iterator[int]] = defaultdict(lambda: count(2))
    for event in derived if len(derived) < len(group) else derived[1:]:
        if event.date is UNREAD or not event.title:
            continue  # its derived id is another one as soon as these are mended
        ids = longer[_place(event)]
        longest = ids[-1] if ids else event.id
        own = [id for id in ids if shared[id] == 1]
        numbered = (f"{longest}-{number}" for number in numbers[longest])
        id = next(id for id in chain(own, [longest], numbered) if id not in taken)
        taken.add(id)
        yield _place(event), id


def _longer(event: Event) -> Iterator[str]:
    """Yield the ids with more and more words of the title."""
    id = event.id
    for word in id_words(event.title)[ID_WORDS:MOST_WORDS]:
        id = f"{id}-{word}"
        yield id


def _place(event: Event) -> At:
    return event.locate()[:3]


def _place_of_id(event: Event) -> At:
    return event.locate("id")[:3]
