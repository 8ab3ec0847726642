"""From conditions to one predicate, and from that to what every view and export shows.

A query is a small immutable tree. Each node is a predicate: called with an event, it answers *yes*, *possible*
or *no*, joined by Kleene's logic (and is the worse answer, or the better, not turns yes and no). `str` of a tree is
its text in the query language (`timeline.query.parser`), which reads as the same tree.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from timeline.chronology.model import Chronology, Event
from timeline.chronology.support import Level, support_of
from timeline.dates import Match, Period
from timeline.errors import UsageError
from timeline.text import fold, nearest
from timeline.translations import label

Predicate = Callable[[Event], Match]
Words = Callable[[str], str]
"""Say it in a language."""


@dataclass(frozen=True, slots=True)
class Term:
    """One condition: the filter and the value that it was made from, the predicate, and what it is called.

    `exact` is an actor without its members, written `actor:=belarus`. Terms are equal when they are written so.
    """

    filter: str
    value: str
    test: Predicate = field(compare=False)
    words: Words = field(compare=False)
    period: Period | None = field(default=None, compare=False)  # of a condition on dates
    exact: bool = False

    def __call__(self, event: Event) -> Match:
        """Answer for an event."""
        return self.test(event)

    def __str__(self) -> str:
        return f"{self.filter}:{'=' if self.exact else ''}{quoted(self.value)}"

    def say(self, language: str) -> str:
        """Say the condition in words."""
        return self.words(language)


@dataclass(frozen=True, slots=True)
class Not:
    """What this one does not keep: *possible* stays possible."""

    part: "Query"

    def __call__(self, event: Event) -> Match:
        """Answer for an event."""
        return Match(Match.YES - self.part(event))

    def __str__(self) -> str:
        return f"not {_closed(self.part)}"

    def say(self, language: str) -> str:
        """Say the condition in words."""
        said = self.part.say(language).strip(" ")
        return label("not", language, said if isinstance(self.part, Term) else f"({said})")


@dataclass(frozen=True, slots=True)
class And:
    """All of these."""

    parts: tuple["Query", ...] = ()

    def __call__(self, event: Event) -> Match:
        """Answer for an event."""
        worst = Match.YES
        for part in self.parts:
            answer = part(event)
            if not answer:
                return Match.NO
            worst = min(worst, answer)
        return worst

    def __str__(self) -> str:
        return " ".join(map(_closed, self.parts))

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
        """Answer for an event."""
        best = Match.NO
        for part in self.parts:
            answer = part(event)
            if answer is Match.YES:
                return answer
            best = max(best, answer)
        return best

    def __str__(self) -> str:
        return " or ".join(map(str, self.parts))

    def say(self, language: str) -> str:
        """Say the conditions in words."""
        said = [
            f"({part.say(language).strip(' ')})" if isinstance(part, And) else part.say(language)
            for part in self.parts
        ]
        said[1:] = [words.strip(" ") for words in said[1:]]
        return f" {label('or', language)} ".join(said)


Query = Term | Not | And | Or
EVERYTHING = And()
NOTHING = Or(())


def quoted(value: str) -> str:
    """Write a value for a query: as it stands where it is one plain word, else in quotation marks."""
    if value and not value.startswith("=") and not any(sign.isspace() or sign in "()\"'\\" for sign in value):
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _closed(query: Query) -> str:
    """Write a part of a longer query, in parentheses where it would fall apart."""
    return f"({query})" if isinstance(query, And | Or) else str(query)


# --- Joining ---------------------------------------------------------------------------------------------------


def all_of(queries: Iterable[Query]) -> Query:
    """Join queries by "and": one alone is itself, what is joined by "and" already is taken apart."""
    queries = list(queries)
    if NOTHING in queries:
        return NOTHING
    parts = [part for query in queries for part in (query.parts if isinstance(query, And) else (query,))]
    return parts[0] if len(parts) == 1 else And(tuple(parts))


def any_of(queries: Iterable[Query]) -> Query:
    """Join queries by "or": one alone is itself, what is joined by "or" already is taken apart."""
    queries = list(queries)
    if EVERYTHING in queries:
        return EVERYTHING
    parts = [part for query in queries for part in (query.parts if isinstance(query, Or) else (query,))]
    return parts[0] if len(parts) == 1 else Or(tuple(parts))


def negate(query: Query) -> Query:
    """Turn a query into its opposite; the opposite of an opposite is the query itself."""
    if query in (EVERYTHING, NOTHING):
        return NOTHING if query == EVERYTHING else EVERYTHING
    return query.part if isinstance(query, Not) else Not(query)


def join(groups: Iterable[Iterable[Query]]) -> Query:
    """Join groups of conditions: "or" inside a group, "and" between the groups; nothing asked for is everything."""
    return all_of(any_of(group) for group in map(list, groups) if group)


# --- Looking into a query --------------------------------------------------------------------------------------


def parts_of(query: Query) -> tuple[Query, ...]:
    """Give the parts of a query that has any."""
    match query:
        case Term():
            return ()
        case Not(part):
            return (part,)
        case _:
            return query.parts


def terms(query: Query) -> Iterator[Term]:
    """Give all conditions of a query, in order."""
    if isinstance(query, Term):
        yield query
    for part in parts_of(query):
        yield from terms(part)


def without(query: Query, drop: Callable[[Term], bool], neutral: Query = EVERYTHING) -> Query:
    """Leave out conditions, so that what is left keeps all that the query keeps, and more."""
    match query:
        case Term():
            return neutral if drop(query) else query
        case Not(part):
            return negate(without(part, drop, NOTHING if neutral == EVERYTHING else EVERYTHING))
        case And(parts):
            return all_of(without(part, drop, neutral) for part in parts)
        case _:
            return any_of(without(part, drop, neutral) for part in query.parts)


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
        case _:
            return None  # what is asked for lies outside


# --- Selecting -------------------------------------------------------------------------------------------------


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


@dataclass(frozen=True, slots=True)
class Selection:
    """What a query keeps of a chronology, in the order in which every view and export shows it.

    `found` counts the events kept before a limit left some out. Iterating gives the events.
    """

    chronology: Chronology
    query: Query
    hits: tuple[Hit, ...]
    found: int
    how: Arrangement = AS_IT_COMES

    @property
    def events(self) -> tuple[Event, ...]:
        """The events alone."""
        return tuple(hit.event for hit in self.hits)

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

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    def __len__(self) -> int:
        return len(self.hits)


def select(chronology: Chronology, query: Query = EVERYTHING, how: Arrangement = AS_IT_COMES) -> Selection:
    """Keep the events for which the query answers *yes* or, unless only certain ones count, *possible*.

    They stay in the chronology's order, but what was under way before the period asked for stands first; a sort that
    is asked for knows no such exception. Raises `UsageError` for a sort that there is none of.
    """
    least = Match.YES if how.certain else Match.POSSIBLE
    hits = [Hit(event, match) for event in chronology.events if (match := query(event)) >= least]
    found = len(hits)
    if how.sort:
        hits = ordered(hits, how.sort)
    elif (first := first_day(query)) is not None:
        hits.sort(key=lambda hit: not began_before(hit.event, first))
    if how.reverse:
        hits.reverse()
    hits = hits[: how.limit]
    if how.tail is not None:
        hits = hits[max(len(hits) - how.tail, 0) :]
    return Selection(chronology, query, tuple(hits), found, how)


def began_before(event: Event, first: int | None) -> bool:
    """Say whether something that lasts surely began before this day; never where there is no such day."""
    begin = event.date.begin_latest
    return first is not None and event.date.lasting and (begin is None or begin < first)


SORTS: dict[str, Callable[[Hit], Any]] = {
    "date": lambda hit: hit.event.sort_key,
    "title": lambda hit: fold(hit.event.title),
    "kind": lambda hit: fold(hit.event.kind),
    "place": lambda hit: fold(hit.event.place),
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

    Raises `UsageError` with the nearest names for what there is none of.
    """
    arranged = list(hits)
    for name in reversed(list(sort)):
        key = _sort_key(name.removeprefix("-"))
        arranged.sort(key=key, reverse=name.startswith("-"))
        arranged.sort(key=lambda hit, key=key: key(hit) == "")  # type: ignore[misc]  # a default binds it
    return arranged


def _sort_key(name: str) -> Callable[[Hit], Any]:
    if name in SORTS:
        return SORTS[name]
    close = nearest(name, SORTS) or list(SORTS)
    raise UsageError(f'events cannot be sorted by "{name}"; write {", ".join(close)}')


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
    rest = without(selection.query, lambda term: term.period is not None)
    if start is not None:
        for event in selection.chronology.events:
            if rest(event):
                begin = event.date.begin_earliest
                (before if begin is None or begin < start else after).append(event)
    return before, after
