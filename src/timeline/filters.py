"""The filters: one row each, which makes an option of every command, a line of help and a part of the query.

A filter is a function from an option's value and the setting that it is read in to a `Term`, whose predicate
answers *yes*, *possible* or *no* for an event.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from timeline.actors import circle, find, name_of
from timeline.countries import ALPHA_2, ALPHA_3
from timeline.dates import Match, Period
from timeline.errors import UsageError
from timeline.labels import label
from timeline.model import Chronology, Event, Place, Source, in_language
from timeline.names import fold, nearest
from timeline.query import Predicate, Query, Term, join
from timeline.support import Level, host, support_of


class DateTest(StrEnum):
    """How a date is held against a period: it falls into it, lies within it, or begins in it."""

    MATCH = "match"
    WITHIN = "within"
    STARTING = "starting"


class Setting(NamedTuple):
    """All that the meaning of a filter's value depends on. `slack` is in days."""

    chronology: Chronology
    today: date
    with_members: bool = True
    date_test: DateTest = DateTest.MATCH
    slack: int = 0


class Filter(NamedTuple):
    """One filter, named as its option. `make` is None for the two ends of a period, which make one condition."""

    name: str
    flags: tuple[str, ...]
    metavar: str
    help: str
    make: Callable[[str, Setting], Term] | None
    hidden: tuple[str, ...] = ()


def conditions(values: Mapping[str, Sequence[str]], setting: Setting) -> Query:
    """Make the query that the options ask for: the same one again is "or", different ones are "and".

    Raises `UsageError` for an unknown actor, kind or support, and `DateError` for what is no period.
    """
    groups: list[Iterable[Query]] = [
        [row.make(value, setting) for value in values.get(row.name, ())] for row in FILTERS if row.make
    ]
    span = _span(values.get("since", ()), values.get("until", ()), setting)
    return join([*groups, [_dated("since", span, setting)] if span else []])


# --- Dates -----------------------------------------------------------------------------------------------------


def month(value: str, setting: Setting) -> Term:
    """Keep what falls into a period."""
    return _dated("month", Period.parse(value, today=setting.today), setting)


def _span(since: Sequence[str], until: Sequence[str], setting: Setting) -> Period | None:
    def read(values: Sequence[str]) -> list[Period]:
        return [Period.parse(value, today=setting.today) for value in values]

    begin = min(read(since), key=lambda period: -10**9 if period.first is None else period.first, default=None)
    end = max(read(until), key=lambda period: 10**9 if period.last is None else period.last, default=None)
    return Period.between(begin, end) if begin or end else None


def _dated(filter: str, period: Period, setting: Setting) -> Term:  # noqa: A002  a filter is called so everywhere
    slack = setting.slack

    def falls(event: Event) -> Match:
        return event.date.match(period, slack=slack)

    def lies_within(event: Event) -> Match:
        return Match.YES if event.date.within(period) else Match.NO

    def begins(event: Event) -> Match:
        return event.date.starting(period, slack=slack)

    tests: dict[DateTest, Predicate] = {
        DateTest.MATCH: falls,
        DateTest.WITHIN: lies_within,
        DateTest.STARTING: begins,
    }

    def words(language: str) -> str:
        said = period.show(language)
        if setting.date_test is not DateTest.MATCH:
            said = label(setting.date_test, language, said)
        return label("slack", language, said, slack) if slack else said

    return Term(filter, period.text, tests[setting.date_test], words, period)


def slack(text: str) -> int:
    """Read how far "about" may reach, in days: `7d`, `2w`, or a bare number of days.

    Raises `UsageError` for anything else, and for more than a hundred years.
    """
    if found := re.fullmatch(r"([0-9]{1,5})([dw]?)", text):
        days = int(found[1]) * (7 if found[2] == "w" else 1)
        if days <= 36525:
            return days
    raise UsageError(f'--slack "{text}" is no number of days; write it as 7d or 2w')


# --- Actors ----------------------------------------------------------------------------------------------------


def _acting(filter: str, value: str, setting: Setting, *, concerned: bool = False) -> Term:  # noqa: A002
    actor = find(value, setting.chronology)
    around = circle(actor, setting.chronology, with_members=setting.with_members)

    def test(event: Event) -> Match:
        return around.holds(event.actors + event.about if concerned else event.actors, event.date)

    def words(language: str) -> str:
        name = name_of(actor, language)
        said = name if filter == "actor" else label(filter, language, name)
        said = said if setting.with_members else label("without members", language, said)
        return f" {said}" if filter == "with" else said  # it continues the actor before it, without a comma

    return Term(filter, actor.id, test, words)


def actor(value: str, setting: Setting) -> Term:
    """Keep events in which an actor takes part, itself or by one who was a member of it then."""
    return _acting("actor", value, setting)


def with_(value: str, setting: Setting) -> Term:
    """Keep events in which this actor takes part too."""
    return _acting("with", value, setting)


def about(value: str, setting: Setting) -> Term:
    """Keep events that concern an actor, whether it takes part or not."""
    return _acting("about", value, setting, concerned=True)


# --- Everything else -------------------------------------------------------------------------------------------


def _certain(name: str, value: str, test: Callable[[Event], bool], shown: str = "") -> Term:
    """Make the term of a condition that is either met or not."""
    return Term(
        name,
        value,
        lambda event: Match.YES if test(event) else Match.NO,
        lambda language: label(name, language, shown or value),
    )


def _known(what: str, value: str, known: Iterable[str]) -> str:
    by_folded = {fold(name): name for name in known}
    if found := by_folded.get(fold(value)):
        return found
    close = nearest(value, by_folded.values())
    offer = f"the nearest are {', '.join(close)}" if close else f"there are {', '.join(by_folded.values())}"
    raise UsageError(f'no {what} is called "{value}"; {offer}')


def kind(value: str, setting: Setting) -> Term:
    """Keep events of a kind."""
    name = _known("kind", value, setting.chronology.kinds)
    return _certain("kind", name, lambda event: event.kind == name)


def place(value: str, setting: Setting) -> Term:
    """Keep events at a place, by any of its names, or in a country, by its code or its name."""
    wanted = fold(value)
    places = setting.chronology.places
    found = {id for id, declared in places.items() if wanted in map(fold, place_names(declared))}
    codes = _countries(value, setting.chronology, elsewhere=not found)

    def test(event: Event) -> bool:
        declared = setting.chronology.place_of(event)
        if declared and (declared.id in found or declared.country in codes):
            return True
        return event.country in codes or fold(event.place) == wanted

    shown = places[min(found)] if found else None
    return Term(
        "place",
        value,
        lambda event: Match.YES if test(event) else Match.NO,
        lambda language: label(
            "place", language, in_language(shown.name, shown.names, language) if shown else value
        ),
    )


def place_names(place: Place) -> Iterator[str]:
    """Give all names of a place, its id among them."""
    yield place.id
    yield place.name
    yield from place.names.values()
    yield from place.aliases


def _countries(value: str, chronology: Chronology, *, elsewhere: bool) -> frozenset[str]:
    """Give the codes of the country that is called so: by code, by the state's names, else by CLDR's English names."""
    code = value.upper()
    if code in ALPHA_2:
        return frozenset((code,))
    wanted = fold(value)
    states = frozenset(
        actor.country
        for actor in chronology.actors.values()
        if actor.kind == "state"
        and actor.country
        and wanted in map(fold, (actor.name, *actor.names.values(), *actor.aliases))
    )
    if states or not elsewhere:
        return states
    from babel import Locale  # imported late: only for a name that the file does not know

    named = Locale("en").territories
    return frozenset(
        ALPHA_3[two] for two, name in named.items() if two in ALPHA_3 and fold(name) == wanted
    )


def tag(value: str, _setting: Setting) -> Term:
    """Keep events with a tag."""
    wanted = fold(value)
    return _certain("tag", value, lambda event: wanted in map(fold, event.tags))


def source(value: str, _setting: Setting) -> Term:
    """Keep events with a source: by its id, address, publisher, agency or host."""
    wanted = fold(value)
    return _certain(
        "source",
        value,
        lambda event: any(wanted in map(fold, source_names(found)) for found in event.sources),
    )


def source_names(source: Source) -> tuple[str, ...]:
    """Give all that a source can be called by."""
    return source.id, source.publisher, source.via, host(source.url), source.url


def support(value: str, _setting: Setting) -> Term:
    """Keep events that are supported so well: unsourced, single-source or corroborated."""
    level = Level(_known("support", value, Level))
    return Term(
        "support",
        level,
        lambda event: Match.YES if support_of(event).level is level else Match.NO,
        lambda language: label(level, language),
    )


def disputed(_value: str, _setting: Setting) -> Term:
    """Keep events of which a source disputes something."""
    return _certain("disputed", "", lambda event: bool(event.claims))


def text(value: str, _setting: Setting) -> Term:
    """Keep events whose words hold this text, in any language."""
    wanted = fold(value)
    return _certain("text", value, lambda event: any(wanted in fold(words) for words in texts(event)))


def texts(event: Event) -> Iterator[str]:
    """Give all the running text of an event: titles, summaries, date_text, quotes, roles, notes."""
    yield from (event.title, event.summary, event.date_text, event.note)
    yield from event.titles.values()
    yield from event.summaries.values()
    for part in event.actors + event.about:
        yield part.role
    for found in event.sources:
        yield from (found.quote, found.note, found.title)
    for claim in event.claims:
        yield claim.note


FILTERS: tuple[Filter, ...] = (
    Filter("actor", ("-a", "--actor"), "NAME", "Events in which NAME takes part: an id, a name in any language, an alias or a person's last name; members count.", actor),
    Filter("with", ("--with",), "NAME", "... and NAME too.", with_),
    Filter("about", ("--about",), "NAME", "Events that concern NAME, taking part or not.", about),
    Filter("kind", ("-k", "--kind"), "KIND", "Events of a kind: timeline kinds.", kind),
    Filter("place", ("--place",), "PLACE", "Events at a place, by any of its names, or in a country.", place),
    Filter("tag", ("--tag",), "TAG", "Events with a tag: timeline tags.", tag),
    Filter("source", ("--source",), "SOURCE", "Events with a source: its id, publisher, agency, host or address.", source),
    Filter("support", ("--support",), "LEVEL", "unsourced, single-source or corroborated.", support),
    Filter("disputed", ("--disputed",), "", "Events of which a source disputes something.", disputed),
    Filter("text", ("--text",), "TEXT", "Events whose titles, summaries, quotes, roles or notes hold TEXT, in any language.", text),
    Filter("month", ("-m", "--month", "--on"), "PERIOD", 'Events in a period: 2025-09, "Sep 2025", September, 2025-Q3, A..B, "last 3 months".', month),
    Filter("since", ("--since",), "PERIOD", "Events since the first day of a period.", None, ("--from", "--begin")),
    Filter("until", ("--until",), "PERIOD", "Events until the last day of a period.", None, ("--to", "--end")),
)  # fmt: skip


def known_values(filter: str, chronology: Chronology) -> set[str]:  # noqa: A002
    """Give the values that a filter could find in this chronology, for the nearest of them to be named."""
    events = chronology.events
    match filter:
        case "place":
            declared = {name for place in chronology.places.values() for name in place_names(place)}
            return declared | {event.place for event in events} | {event.country for event in events}
        case "tag":
            return {tag for event in events for tag in event.tags}
        case "source":
            return {name for event in events for found in event.sources for name in source_names(found)[:4]}
        case _:
            return set()
