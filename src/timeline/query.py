"""From options and words to one predicate, and from that to what every view and export shows.

A query is a small immutable tree. Each node is a predicate: called with an event, it answers *yes*, *possible*
or *no*, joined by Kleene's logic (and is the worse answer, or the better, not turns yes and no).
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from timeline.dates import Match, Period
from timeline.model import Chronology, Event

Predicate = Callable[[Event], Match]
Words = Callable[[str], str]
"""Say it in a language."""


@dataclass(frozen=True, slots=True)
class Term:
    """One condition: the filter and the value that it was made from, the predicate, and what it is called."""

    filter: str
    value: str
    test: Predicate
    words: Words
    period: Period | None = None  # of a condition on dates

    def __call__(self, event: Event) -> Match:
        return self.test(event)

    def say(self, language: str) -> str:
        """Say the condition in words."""
        return self.words(language)


@dataclass(frozen=True, slots=True)
class And:
    """All of these."""

    parts: tuple["Query", ...] = ()

    def __call__(self, event: Event) -> Match:
        worst = Match.YES
        for part in self.parts:
            answer = part(event)
            if not answer:
                return Match.NO
            worst = min(worst, answer)
        return worst

    def say(self, language: str) -> str:
        """Say the conditions in words."""
        said = ""
        for part in self.parts:
            words = part.say(language)
            said += words if not said or words.startswith((" ", ",")) else f", {words}"
        return said


@dataclass(frozen=True, slots=True)
class Or:
    """Any of these."""

    parts: tuple["Query", ...]

    def __call__(self, event: Event) -> Match:
        return max((part(event) for part in self.parts), default=Match.NO)

    def say(self, language: str) -> str:
        """Say the conditions in words."""
        word = {"de": " oder "}.get(language.partition("-")[0], " or ")
        return word.join(part.say(language) for part in self.parts)


Query = Term | And | Or
EVERYTHING = And()


class Hit(NamedTuple):
    """An event that was kept, and how surely it matches."""

    event: Event
    match: Match


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What is done with the events that match: which matches count, in which order, how many are shown."""

    certain: bool = False
    reverse: bool = False
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Selection:
    """What a query keeps of a chronology, in the order in which every view and export shows it.

    `found` counts the events kept before a limit left some out.
    """

    chronology: Chronology
    query: Query
    hits: tuple[Hit, ...]
    found: int
    bundled: bool = False

    @property
    def possible(self) -> int:
        """How many of the hits are only possible."""
        return sum(hit.match is Match.POSSIBLE for hit in self.hits)

    @property
    def first_day(self) -> int | None:
        """The first day that was asked for; None where the query names none."""
        return first_day(self.query)

    def began_before(self, event: Event) -> bool:
        """Say whether the event was surely under way before the first day that was asked for."""
        return began_before(event, self.first_day)


def select(chronology: Chronology, query: Query = EVERYTHING, how: Arrangement = Arrangement()) -> Selection:  # noqa: B008  frozen
    """Keep the events for which the query answers *yes* or, unless only certain ones count, *possible*.

    They stay in the chronology's order, but what was under way before the period asked for stands first.
    """
    least = Match.YES if how.certain else Match.POSSIBLE
    hits = [Hit(event, match) for event in chronology.events if (match := query(event)) >= least]
    found = len(hits)
    if (first := first_day(query)) is not None:
        hits.sort(key=lambda hit: not began_before(hit.event, first))
    if how.reverse:
        hits.reverse()
    return Selection(chronology, query, tuple(hits[: how.limit]), found)


def began_before(event: Event, first: int | None) -> bool:
    """Say whether something that lasts surely began before this day; never where there is no such day."""
    begin = event.date.begin_latest
    return first is not None and event.date.lasting and (begin is None or begin < first)


def first_day(query: Query) -> int | None:
    """Give the first day that a query asks for: the latest of what must hold, the earliest of what may."""
    match query:
        case Term(period=period):
            return period.first if period else None
        case And(parts):
            return max((day for part in parts if (day := first_day(part)) is not None), default=None)
        case Or(parts):
            days = [first_day(part) for part in parts]
            return None if None in days else min((day for day in days if day is not None), default=None)


def join(groups: Iterable[Iterable[Query]]) -> Query:
    """Join groups of conditions: "or" inside a group, "and" between the groups; nothing asked for is everything."""
    parts = [Or(tuple(group)) for group in map(list, groups) if group]
    singles = tuple(part.parts[0] if len(part.parts) == 1 else part for part in parts)
    return singles[0] if len(singles) == 1 else And(singles)


# --- When nothing is left --------------------------------------------------------------------------------------


def alone(selection: Selection) -> Iterator[tuple[Query, int]]:
    """Say of each condition of the query how many events it keeps without the others."""
    query = selection.query
    for part in query.parts if isinstance(query, And) else (query,):
        yield part, sum(part(event) > Match.NO for event in selection.chronology.events)


def around(selection: Selection) -> tuple[list[Event], list[Event]]:
    """Give the events that only the dates keep out: those before what was asked for, those after it, in order."""
    before: list[Event] = []
    after: list[Event] = []
    start = first_day(selection.query)
    rest = _without_dates(selection.query)
    if start is not None:
        for event in selection.chronology.events:
            if rest(event):
                begin = event.date.begin_earliest
                (before if begin is None or begin < start else after).append(event)
    return before, after


def _without_dates(query: Query) -> Query:
    match query:
        case Term(period=period):
            return query if period is None else EVERYTHING
        case _:
            return replace(query, parts=tuple(map(_without_dates, query.parts)))
