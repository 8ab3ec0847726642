"""The tree of a query: conditions, joined to one predicate.

A query is a small immutable tree. Each node is a predicate: called with an event, it answers *yes*, *possible*
or *no*, joined by Kleene's logic (and is the worse answer, or the better, not turns yes and no). `str` of a tree is
its text in the query language (`timeline.query.parser`), which reads as the same tree.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from timeline.chronology.model import Event
from timeline.dates import Match, Period, iso
from timeline.translations import label

Predicate = Callable[[Event], Match]
Say = Callable[[str], str]
"""Say it in a language."""


@dataclass(frozen=True, slots=True)
class Term:
    """One condition: the filter and the value that it was made from, the predicate, and what it is called.

    `exact` is an actor without its members, written `actor:=belarus`. Terms are equal when they are written so.
    """

    filter: str
    value: str
    test: Predicate = field(compare=False)
    phrase: Say = field(compare=False)
    period: Period | None = field(default=None, compare=False)  # of a condition on dates
    exact: bool = False

    def __call__(self, event: Event) -> Match:
        """Answer for an event."""
        return self.test(event)

    def __str__(self) -> str:
        return f"{self.filter}:{'=' if self.exact else ''}{quoted(self.value)}"

    def say(self, language: str) -> str:
        """Say the condition in words."""
        return self.phrase(language)


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
        return label("not", language, said if isinstance(self.part, Term | Named) else f"({said})")


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
        open_ = zip(self.parts, said, strict=True)
        comma = "," if any(", " in words for part, words in open_ if not isinstance(part, And)) else ""
        return f"{comma} {label('or', language)} ".join(said)


@dataclass(frozen=True, slots=True)
class Named:
    """A query of the file, called by its name."""

    name: str
    query: "Query"
    phrase: Say = field(compare=False)

    def __call__(self, event: Event) -> Match:
        """Answer for an event."""
        return self.query(event)

    def __str__(self) -> str:
        return f"@{self.name}"

    def say(self, language: str) -> str:
        """Say what the file calls the query."""
        return self.phrase(language)


Query = Term | Not | And | Or | Named
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


def parts_of(query: Query) -> tuple[Query, ...]:
    """Return the parts of a query that has any."""
    match query:
        case Term():
            return ()
        case Not(part):
            return (part,)
        case Named(_, inner):
            return (inner,)
        case _:
            return query.parts


def terms(query: Query) -> Iterator[Term]:
    """Return all conditions of a query, in order."""
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
        case Named(_, inner):
            left = without(inner, drop, neutral)
            return query if left == inner else left
        case And(parts):
            return all_of(without(part, drop, neutral) for part in parts)
        case _:
            return any_of(without(part, drop, neutral) for part in query.parts)


def fixed(query: Query) -> Query:
    """Give periods that move with the clock ("last 3 months") as days, so that the text means the same tomorrow."""
    match query:
        case Term():
            return _fixed(query)
        case Not(part):
            return Not(fixed(part))
        case And(parts):
            return And(tuple(map(fixed, parts)))
        case Named(_, inner):
            still = fixed(inner)
            return query if still == inner else still
        case _:
            return Or(tuple(map(fixed, query.parts)))


_TWO_DAYS = (datetime.date(2001, 2, 3), datetime.date(2014, 5, 6))
"""A period that moves is another one on each of them: they differ in week, month and year."""


def _fixed(term: Term) -> Term:
    period = term.period
    if period is None or (period.first is None and period.last is None):
        return term
    one, other = (Period.parse(period.text, today=day) for day in _TWO_DAYS)
    if one == other:
        return term
    first = "" if period.first is None else iso(period.first)
    last = "" if period.last is None else iso(period.last)
    return replace(term, value=term.value.replace(period.text, f"{first}..{last}", 1))


def first_day(query: Query) -> int | None:
    """Return the first day that a query asks for: the latest of what must hold, the earliest of what may."""
    match query:
        case Term(period=period):
            return period.first if period else None
        case And(parts):
            return max((day for part in parts if (day := first_day(part)) is not None), default=None)
        case Named(_, inner):
            return first_day(inner)
        case Or(parts):
            days = [first_day(part) for part in parts]
            return None if None in days else min((day for day in days if day is not None), default=None)
        case _:
            return None  # what is asked for lies outside
