"""What a query keeps of a chronology, in the order in which every view and export shows it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from timeline.chronology.model import Chronology, Event
from timeline.chronology.support import Level, support_of
from timeline.dates import Match
from timeline.errors import UsageError
from timeline.query.tree import EVERYTHING, And, Query, first_day, without
from timeline.text import fold, in_place, nearest, shown


class Hit(NamedTuple):
    """An event that was kept, and how surely it matches."""

    event: Event
    match: Match


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What is done with the events that match: which matches count, in which order, how many are shown.

    `sort` are names of `SORTS`, a `-` before one turns its order; `limit` keeps the first, `tail` the last of them.
    """

    certain: bool = False
    reverse: bool = False
    limit: int | None = None
    tail: int | None = None
    sort: tuple[str, ...] = ()


AS_IT_COMES = Arrangement()


@dataclass(frozen=True, slots=True, repr=False)
class Selection:
    """What a query keeps of a chronology, in the order in which every view and export shows it.

    `found` counts the events kept before a limit left some out, `possible` the hits that are only possible, `first_day`
    is the first day that was asked for (None where the query names none). Iterating gives the events.
    """

    chronology: Chronology
    query: Query
    hits: tuple[Hit, ...]
    found: int
    possible: int
    how: Arrangement = AS_IT_COMES
    first_day: int | None = None

    @property
    def events(self) -> tuple[Event, ...]:
        """The events alone."""
        return tuple(hit.event for hit in self.hits)

    def began_before(self, event: Event) -> bool:
        """Whether the event was surely under way before the first day that was asked for."""
        return _began_before(event, self.first_day)

    def __repr__(self) -> str:
        asked = in_place(str(self.query))
        return f"<Selection {asked[:40]!r}: {len(self.hits)} of {len(self.chronology)} events>"

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    def __len__(self) -> int:
        return len(self.hits)


def arranged(chronology: Chronology, query: Query = EVERYTHING, how: Arrangement = AS_IT_COMES) -> Selection:
    """Keep the events for which the query answers *yes* or, unless only certain ones count, *possible*.

    They stay in the chronology's order, but what was under way before the period asked for stands first; a sort that
    is asked for knows no such exception. Raises `UsageError` for a sort that there is none of.
    """
    least = Match.YES if how.certain else Match.POSSIBLE
    hits = [Hit(event, match) for event in chronology.events if (match := query(event)) >= least]
    found = len(hits)
    first = first_day(query)
    if how.sort:
        hits = ordered(hits, how.sort)
    elif first is not None:
        hits.sort(key=lambda hit: not _began_before(hit.event, first))
    if how.reverse:
        hits.reverse()
    hits = hits[: how.limit]
    if how.tail is not None:
        hits = hits[max(len(hits) - how.tail, 0) :]
    possible = sum(hit.match is Match.POSSIBLE for hit in hits)
    return Selection(chronology, query, tuple(hits), found, possible, how, first)


def _began_before(event: Event, first: int | None) -> bool:
    """Whether something that lasts surely began before this day; never where there is no such day."""
    begin = event.date.begin_latest
    return first is not None and event.date.lasting and (begin is None or begin < first)


SORTS: dict[str, Callable[[Hit], Any]] = {
    "date": lambda hit: hit.event.sort_key,
    "title": lambda hit: fold(hit.event.title),
    "kind": lambda hit: fold(hit.event.kind),
    "place": lambda hit: fold(hit.event.place[0]) if hit.event.place else "",
    "country": lambda hit: hit.event.country,
    "actor": lambda hit: fold(hit.event.actors[0].actor) if hit.event.actors else "",
    "tag": lambda hit: fold(hit.event.tags[0]) if hit.event.tags else "",
    "support": lambda hit: list(Level).index(support_of(hit.event).level),
    "sources": lambda hit: len(hit.event.sources),
    "confidence": lambda hit: ("", "low", "medium", "high").index(hit.event.confidence),
    "match": lambda hit: hit.match,
    "id": lambda hit: hit.event.id,
}
"""What events can be sorted by. Of several actors or tags the first counts; an empty text stands last either way."""


def ordered(hits: Iterable[Hit], sort: Iterable[str]) -> list[Hit]:
    """Sort hits by the first of these names, those that are equal in it by the next, and so on.

    What is equal in all of them stays as it comes; the other way round if the order of dates, of which the place in
    the file is the end, is the last to be asked for and is turned. Raises `UsageError` with the nearest names for what
    there is none of.
    """
    sort = list(sort)
    arranged = list(hits)
    if sort[-1:] == ["-date"]:
        arranged.reverse()
    for name in reversed(sort):
        key = _sort_key(name.removeprefix("-"))
        arranged.sort(key=key, reverse=name.startswith("-"))
        arranged.sort(key=lambda hit, key=key: key(hit) == "")  # type: ignore[misc]  # a default binds it
    return arranged


def _sort_key(name: str) -> Callable[[Hit], Any]:
    if name in SORTS:
        return SORTS[name]
    close = nearest(name, SORTS) or list(SORTS)
    raise UsageError(f'events cannot be sorted by "{shown(name)}"; write {", ".join(close)}')


def alone(selection: Selection) -> Iterator[tuple[Query, int]]:
    """Say of each condition of the query how many events it keeps without the others."""
    query = selection.query
    for part in query.parts if isinstance(query, And) else (query,):
        yield part, sum(part(event) > Match.NO for event in selection.chronology.events)


def around(selection: Selection) -> tuple[list[Event], list[Event]]:
    """Return the events that only the dates keep out: those before what was asked for, those after it, in order."""
    before: list[Event] = []
    after: list[Event] = []
    start = selection.first_day
    rest = without(selection.query, lambda term: term.period is not None)
    if start is not None:
        for event in selection.chronology.events:
            if rest(event):
                begin = event.date.begin_earliest
                (before if begin is None or begin < start else after).append(event)
    return before, after
