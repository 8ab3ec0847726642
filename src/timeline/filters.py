"""The filters: one row each, which makes a field of the query language, an option of every command where it has flags,
a line of help, and the values that a shell completes.

A filter is a function from a value and the setting that it is read in to a `Term`, whose predicate answers *yes*,
*possible* or *no* for an event.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from timeline.actors import STEPS, circle, during, find, name_of
from timeline.countries import ALPHA_2, ALPHA_3
from timeline.dates import Match, Period
from timeline.errors import UsageError
from timeline.kinds import TONES, Tone
from timeline.labels import LANGUAGE_NAMES, label, language_name, word
from timeline.model import RELATIONS, Chronology, Event, Place, Source, in_language, specs
from timeline.names import fold, nearest
from timeline.query import Predicate, Query, Term, Words, join
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


Known = Callable[[Chronology], Mapping[str, str]]
"""Give the values that a filter could find in a chronology, each with what it means where that is not plain."""


def unknown(_chronology: Chronology) -> Mapping[str, str]:
    """Know no values: of text and periods there is no end."""
    return {}


class Filter(NamedTuple):
    """One filter, named as its field in a query.

    `flags` are its option where it has one, `known` its values; `checked` where a value that is not known is wrong
    usage and no empty result, `exact` where `=` before the value means "without members".
    """

    name: str
    metavar: str
    help: str
    make: Callable[[str, Setting], Term]
    flags: tuple[str, ...] = ()
    known: Known = unknown
    checked: bool = False
    exact: bool = False
    hidden: tuple[str, ...] = ()

    @property
    def option(self) -> str:
        """The name of its option, under which its values are given."""
        return next(flag[2:] for flag in self.flags if flag.startswith("--"))


def conditions(values: Mapping[str, Sequence[str]], setting: Setting) -> Query:
    """Make the query that the options ask for: the same one again is "or", different ones are "and".

    Raises `UsageError` for an unknown actor, kind or support, and `DateError` for what is no period.
    """
    groups: list[Iterable[Query]] = [
        [row.make(value, setting) for value in values.get(row.option, ())]
        for row in FILTERS
        if row.flags and row.name not in ENDS
    ]
    begins, ends = (values.get(name, ()) for name in ENDS)
    return join([*groups, [between(begins, ends, setting)] if begins or ends else []])


# --- Dates -----------------------------------------------------------------------------------------------------


def month(value: str, setting: Setting) -> Term:
    """Keep what falls into a period, or lies within it or begins in it where the setting says so."""
    period, setting = _period(value, setting)
    return _dated(period, setting)


def within(value: str, setting: Setting) -> Term:
    """Keep what lies within a period."""
    return month(value, setting._replace(date_test=DateTest.WITHIN))


def starting(value: str, setting: Setting) -> Term:
    """Keep what can begin in a period."""
    return month(value, setting._replace(date_test=DateTest.STARTING))


def since(value: str, setting: Setting) -> Term:
    """Keep what falls into the time from the first day of a period on."""
    return _dated(_ends([value], [], setting), setting)


def until(value: str, setting: Setting) -> Term:
    """Keep what falls into the time up to the last day of a period."""
    return _dated(_ends([], [value], setting), setting)


ENDS = ("since", "until")
"""The filters that are the ends of one period where both are asked for."""


def between(begins: Sequence[str], ends: Sequence[str], setting: Setting) -> Term:
    """Make one condition of the begins and ends of a period, one of which at least is asked for."""
    return _dated(_ends(begins, ends, setting), setting)


def _ends(begins: Sequence[str], ends: Sequence[str], setting: Setting) -> Period:
    def read(values: Sequence[str]) -> list[Period]:
        return [Period.parse(value, today=setting.today) for value in values]

    begin = min(
        read(begins), key=lambda period: -(10**9) if period.first is None else period.first, default=None
    )
    end = max(read(ends), key=lambda period: 10**9 if period.last is None else period.last, default=None)
    return Period.between(begin, end)


_DAYS = re.compile(r"([0-9]{1,5})([dw]?)")


def _period(value: str, setting: Setting) -> tuple[Period, Setting]:
    """Read a period, and how far "about" may reach where the value says it: `2025-09±7d`, or `2025-09+-7d`."""
    for sign in ("±", "+-"):
        period, found, days = value.rpartition(sign)
        if found and _DAYS.fullmatch(days.strip()):
            value, setting = period, setting._replace(slack=slack(days.strip()))
    return Period.parse(value, today=setting.today), setting


def _dated(period: Period, setting: Setting) -> Term:
    slack, test = setting.slack, setting.date_test

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
        if test is not DateTest.MATCH:
            said = label(test, language, said)
        return label("slack", language, said, slack) if slack else said

    name = "date" if test is DateTest.MATCH else test.value
    value = f"{period.text}±{slack}d" if slack else period.text
    return Term(name, value, tests[test], words, period)


def slack(text: str) -> int:
    """Read how far "about" may reach, in days: `7d`, `2w`, or a bare number of days.

    Raises `UsageError` for anything else, and for more than a hundred years.
    """
    if found := _DAYS.fullmatch(text):
        days = int(found[1]) * (7 if found[2] == "w" else 1)
        if days <= 36525:
            return days
    raise UsageError(f'--slack "{text}" is no number of days; write it as 7d or 2w')


# --- Actors ----------------------------------------------------------------------------------------------------


def _acting(filter: str, value: str, setting: Setting, *, concerned: bool = False) -> Term:
    actor = find(value, setting.chronology)
    around = circle(actor, setting.chronology, with_members=setting.with_members)

    def test(event: Event) -> Match:
        return around.holds(event.actors + event.about if concerned else event.actors, event.date)

    def words(language: str) -> str:
        name = name_of(actor, language)
        said = name if filter == "actor" else label(filter, language, name)
        said = said if setting.with_members else label("without members", language, said)
        return f" {said}" if filter == "with" else said  # it continues the actor before it, without a comma

    return Term(filter, actor.id, test, words, exact=not setting.with_members)


def actor(value: str, setting: Setting) -> Term:
    """Keep events in which an actor takes part, itself or by one who was a member of it then."""
    return _acting("actor", value, setting)


def with_(value: str, setting: Setting) -> Term:
    """Keep events in which this actor takes part too."""
    return _acting("with", value, setting)


def about(value: str, setting: Setting) -> Term:
    """Keep events that concern an actor, whether it takes part or not."""
    return _acting("about", value, setting, concerned=True)


def role(value: str, setting: Setting) -> Term:
    """Keep events in which somebody takes part in a role, written at the event or held at its date."""
    wanted = fold(value)
    holders = {
        actor.id: [held for held in actor.roles if wanted in fold(held.role)]
        for actor in setting.chronology.actors.values()
    }

    def test(event: Event) -> Match:
        if any(wanted in fold(part.role) for part in event.actors if part.role):
            return Match.YES
        return max(
            (
                during(event.date, held.since, held.until)
                for part in event.actors
                for held in holders.get(part.actor, ())
            ),
            default=Match.NO,
        )

    return Term("role", value, test, lambda language: label("role", language, value))


def actor_names(chronology: Chronology) -> Mapping[str, str]:
    """Give all names of all actors: none that means two, but for those that the file itself gives to both."""
    *written, _ = STEPS
    owners: dict[str, list[str]] = {}
    for actor in chronology.actors.values():
        for name in {name: None for step in STEPS for name in step(actor)}:
            owners.setdefault(name, []).append(actor.name)
    given = {name for actor in chronology.actors.values() for step in written for name in step(actor)}
    return {
        name: "" if name in named else named[0]
        for name, named in owners.items()
        if name in given or len(named) == 1
    }


def role_names(chronology: Chronology) -> Mapping[str, str]:
    """Give the roles that actors held, and those that they had in events."""
    held = {role.role: actor.name for actor in chronology.actors.values() for role in actor.roles}
    return {part.role: "" for event in chronology.events for part in event.actors if part.role} | held


# --- Everything else -------------------------------------------------------------------------------------------


def _term(name: str, value: str, test: Callable[[Event], bool], words: Words) -> Term:
    """Make the term of a condition that is either met or not."""
    return Term(name, value, lambda event: Match.YES if test(event) else Match.NO, words)


def _certain(name: str, value: str, test: Callable[[Event], bool]) -> Term:
    """Make the term of a condition that is either met or not, its label named as the filter."""
    return _term(name, value, test, lambda language: label(name, language, value))


def _known(what: str, value: str, known: Iterable[str]) -> str:
    by_folded = {fold(name): name for name in known}
    if found := by_folded.get(fold(value)):
        return found
    close = nearest(value, by_folded.values())
    offer = f"the nearest are {', '.join(close)}" if close else f"there are {', '.join(by_folded.values())}"
    raise UsageError(f'no {what} is called "{shortened(value)}"; {offer}')


def shortened(text: str, most: int = 60) -> str:
    """Cut what somebody typed for a message, where it is longer than anybody types."""
    return text if len(text) <= most else f"{text[:most]}…"


def id(value: str, setting: Setting) -> Term:
    """Keep one event."""
    ids = {event.id for event in setting.chronology.events}
    if value not in ids:
        close = nearest(value, ids)
        hint = f"; the nearest are {', '.join(close)}" if close else ""
        raise UsageError(f'no event has the id "{shortened(value)}"{hint}')
    return _certain("id", value, lambda event: event.id == value)


WHOLE_DAY = re.compile(r"-?[0-9]{4}-[0-9]{2}-[0-9]{2}")


def find_event(word: str, chronology: Chronology) -> Event | None:
    """Find the event with this id, or the only one whose id begins so; the beginning must hold the whole date.

    Raises `UsageError` where several ids begin so.
    """
    begun = []
    for event in chronology.events:
        if event.id == word:
            return event
        if event.id.startswith(word):
            begun.append(event)
    if not begun or not WHOLE_DAY.match(word) or WHOLE_DAY.fullmatch(word):
        return None
    if len(begun) > 1:
        ids = "".join(f"\n  timeline show {event.id}" for event in begun)
        raise UsageError(f'"{word}" is the beginning of {len(begun)} ids; take one:{ids}')
    return begun[0]


def kind(value: str, setting: Setting) -> Term:
    """Keep events of a kind."""
    name = _known("kind", value, setting.chronology.kinds)
    return _certain("kind", name, lambda event: event.kind == name)


def kind_names(chronology: Chronology) -> Mapping[str, str]:
    """Give the kinds, with their PLOVER types."""
    return {kind.name: kind.plover for kind in chronology.kinds.values()}


def plover(value: str, setting: Setting) -> Term:
    """Keep events whose kind has a PLOVER type, or one of the types of co-operation or of conflict."""
    chronology = setting.chronology
    name = _known("PLOVER type", value, plover_names(chronology))
    wanted = {kind.name for kind in chronology.kinds.values() if name in (kind.plover, kind.tone.value)}
    return _certain("plover", name, lambda event: event.kind in wanted)


def plover_names(chronology: Chronology) -> Mapping[str, str]:
    """Give the PLOVER types of the kinds, and the two tones that they fall into."""
    types = {kind.plover: TONES[kind.plover].value for kind in chronology.kinds.values() if kind.plover}
    return types | {tone.value: "" for tone in Tone if tone.value}


def place(value: str, setting: Setting) -> Term:
    """Keep events at a place, by any of its names, or in a country, by its code or its name."""
    wanted = fold(value)
    places = setting.chronology.places
    found = {one.id for one in places.values() if wanted in map(fold, place_names(one))}
    codes = _countries(value, setting.chronology, elsewhere=not found)

    def test(event: Event) -> bool:
        declared = setting.chronology.place_of(event)
        if declared and (declared.id in found or declared.country in codes):
            return True
        return event.country in codes or fold(event.place) == wanted

    shown = places[min(found)] if found else None

    def words(language: str) -> str:
        return label("place", language, in_language(shown.name, shown.names, language) if shown else value)

    return _term("place", value, test, words)


def place_names(place: Place) -> Iterator[str]:
    """Give all names of a place, its id among them."""
    yield place.id
    yield place.name
    yield from place.names.values()
    yield from place.aliases


def known_places(chronology: Chronology) -> Mapping[str, str]:
    """Give all names of the places, declared or not, and the countries of events."""
    events = chronology.events
    countries = dict.fromkeys((event.country for event in events), "")
    declared = {
        name: "" if name == place.name else place.name
        for place in chronology.places.values()
        for name in place_names(place)
    }
    return countries | dict.fromkeys((event.place for event in events), "") | declared


def country(value: str, setting: Setting) -> Term:
    """Keep events in a country, by its code or its name; a declared place knows its country."""
    chronology = setting.chronology
    codes = _countries(value, chronology, elsewhere=True)
    if not codes:
        raise UsageError(
            f'no country is called "{shortened(value)}"; write its code, as BLR, or its English name'
        )

    def test(event: Event) -> bool:
        return country_of(event, chronology) in codes

    return _certain("country", min(codes), test)


def country_of(event: Event, chronology: Chronology) -> str:
    """Give the code of the country that an event happened in, its own or its place's; empty where neither is stated."""
    declared = chronology.place_of(event)
    return event.country or (declared.country if declared else "")


def known_countries(chronology: Chronology) -> Mapping[str, str]:
    """Give the countries of events, with the names of their states."""
    names = {actor.country: actor.name for actor in chronology.actors.values() if actor.kind == "state"}
    codes = {country_of(event, chronology) for event in chronology.events} - {""}
    return {code: names.get(code, "") for code in sorted(codes)}


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
    return frozenset(ALPHA_3[two] for two, name in named.items() if two in ALPHA_3 and fold(name) == wanted)


def tag(value: str, _setting: Setting) -> Term:
    """Keep events with a tag."""
    wanted = fold(value)
    return _certain("tag", value, lambda event: wanted in map(fold, event.tags))


def tag_names(chronology: Chronology) -> Mapping[str, str]:
    """Give the tags of the events."""
    return {tag: "" for event in chronology.events for tag in event.tags}


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


def known_sources(chronology: Chronology) -> Mapping[str, str]:
    """Give all that the sources of events can be called by, but their addresses."""
    return {
        name: "" for event in chronology.events for found in event.sources for name in source_names(found)[:4]
    }


def publisher(value: str, _setting: Setting) -> Term:
    """Keep events with a source of a publisher, whoever's report it copies."""
    wanted = fold(value)
    return _certain(
        "publisher", value, lambda event: any(wanted == fold(found.publisher) for found in event.sources)
    )


def publisher_names(chronology: Chronology) -> Mapping[str, str]:
    """Give the publishers of the sources."""
    return {found.publisher: "" for event in chronology.events for found in event.sources}


def language(value: str, _setting: Setting) -> Term:
    """Keep events with a source in a language, by its tag (`zh` is `zh-Hant` too) or its name."""
    wanted = fold(value)
    tags = {tag: tuple(map(fold, names)) for tag, names in LANGUAGE_NAMES.items()}
    tag = next((tag for tag, names in tags.items() if wanted in names), wanted)

    def test(event: Event) -> bool:
        spoken = [fold(found.language) for found in event.sources if found.language]
        return any(one == tag or one.startswith(f"{tag}-") for one in spoken)

    return _term("language", tag, test, lambda said: label("source language", said, language_name(tag, said)))


def known_languages(chronology: Chronology) -> Mapping[str, str]:
    """Give the languages of the sources, by tag and by name."""
    tags = sorted({found.language for event in chronology.events for found in event.sources} - {""})
    return {tag: language_name(tag, "en") for tag in tags} | {language_name(tag, "en"): tag for tag in tags}


def support(value: str, _setting: Setting) -> Term:
    """Keep events that are supported so well: unsourced, single-source or corroborated."""
    level = Level(_known("support", value, Level))
    return _term(
        "support",
        level.value,
        lambda event: support_of(event).level is level,
        lambda language: label(level, language),
    )


def disputed(value: str, _setting: Setting) -> Term:
    """Keep events of which a source disputes something (`yes`), nothing (`no`), or a field or figure of this name."""
    wanted = fold(value) or "yes"
    if wanted == "yes":
        return _term(
            "disputed", "yes", lambda event: bool(event.claims), lambda said: label("disputed", said)
        )
    if wanted == "no":
        return _term("disputed", "no", lambda event: not event.claims, _undisputed)
    return _term(
        "disputed",
        value,
        lambda event: any(fold(claim.field) == wanted for claim in event.claims),
        lambda said: label("field disputed", said, word(value, said)),
    )


def _undisputed(said: str) -> str:
    return label("not", said, label("disputed", said))


def disputed_names(chronology: Chronology) -> Mapping[str, str]:
    """Give the fields and figures that claims dispute."""
    named = {claim.field: "" for event in chronology.events for claim in event.claims}
    return {"yes": "something is disputed", "no": "nothing is"} | named


_NUMBER = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,15})?")


class Numbers(NamedTuple):
    """The numbers from one to another, both counted; None is no end."""

    least: float | None
    most: float | None

    @classmethod
    def parse(cls, text: str) -> "Numbers | None":
        """Read `2`, `2..`, `..3` or `2..4`; give None for anything else."""
        first, dots, last = (part.strip() for part in text.partition(".."))
        if not dots:
            last = first
        if not (first or last) or not all(_NUMBER.fullmatch(one) for one in (first, last) if one):
            return None
        return cls(float(first) if first else None, float(last) if last else None)

    def hold(self, number: float) -> bool:
        """Say whether a number is one of them."""
        return (self.least is None or self.least <= number) and (self.most is None or number <= self.most)


def sources(value: str, _setting: Setting) -> Term:
    """Keep events with so many sources."""
    numbers = Numbers.parse(value)
    if numbers is None:
        raise UsageError(f'"{shortened(value)}" is no number of sources; write 2, 2.., ..3 or 2..4')
    return _certain("sources", value, lambda event: numbers.hold(len(event.sources)))


def figures(value: str, _setting: Setting) -> Term:
    """Keep events that state a figure of this name, or of this name and value: `released=52`, `released=50..`."""
    name, equals, stated = value.partition("=")
    wanted, numbers = fold(name), Numbers.parse(stated)

    def fits(figure: str) -> bool:
        number = _number(figure)
        if numbers is not None and number is not None:
            return numbers.hold(number)
        return fold(figure) == fold(stated)

    def test(event: Event) -> bool:
        found = [figure for key, figure in event.figures.items() if fold(key) == wanted]
        return any(map(fits, found)) if equals else bool(found)

    return _certain("figures", value, test)


def _number(text: str) -> float | None:
    """Read a figure as a number, with blanks or commas between its thousands; None where it is none."""
    bare = re.sub(r"(?<=[0-9])[\s,'’_](?=[0-9]{3}(?![0-9]))", "", text.strip())
    return float(bare) if _NUMBER.fullmatch(bare) else None


def figure_names(chronology: Chronology) -> Mapping[str, str]:
    """Give the names of the figures."""
    return {name: "" for event in chronology.events for name in event.figures}


CONFIDENCES = ("high", "medium", "low")


def confidence(value: str, _setting: Setting) -> Term:
    """Keep events of which the editor is so confident."""
    name = _known("confidence", value, CONFIDENCES)
    return _term(
        "confidence",
        name,
        lambda event: event.confidence == name,
        lambda said: label("confidence", said, word(name, said)),
    )


def link(value: str, setting: Setting) -> Term:
    """Keep events with a link of a relation, or to an event."""
    if value in RELATIONS:
        return _term(
            "link",
            value,
            lambda event: any(tie.relation == value for tie in event.links),
            lambda said: label("link", said, word(value, said)),
        )
    if value not in {event.id for event in setting.chronology.events}:
        close = nearest(value, link_names(setting.chronology))
        hint = f"; the nearest are {', '.join(close)}" if close else f"; relations are {', '.join(RELATIONS)}"
        raise UsageError(f'"{shortened(value)}" is no relation and no id of an event{hint}')
    return _certain("link", value, lambda event: any(tie.to == value for tie in event.links))


def link_names(chronology: Chronology) -> Mapping[str, str]:
    """Give the relations, and the events that others are linked to."""
    titles = {event.id: event.title for event in chronology.events}
    linked = {tie.to: titles.get(tie.to, "") for event in chronology.events for tie in event.links}
    return dict.fromkeys(RELATIONS, "") | linked


def has(value: str, _setting: Setting) -> Term:
    """Keep events that state something: a field of the event, else a field of one of its sources."""
    name = _known("field", value, PARTS)
    return _term("has", name, PARTS[name], lambda said: label("has field", said, word(name, said)))


def _of_event(name: str) -> Callable[[Event], bool]:
    return lambda event: bool(getattr(event, name))


def _of_source(name: str) -> Callable[[Event], bool]:
    return lambda event: any(getattr(found, name) for found in event.sources)


PARTS: dict[str, Callable[[Event], bool]] = {
    **{name: _of_source(name) for name in specs(Source)},
    **{name: _of_event(name) for name in specs(Event)},
}
"""What an event can have: any field of its own, any of its sources' that is no field of its own."""


def title(value: str, _setting: Setting) -> Term:
    """Keep events whose title holds this text, in any language."""
    wanted = fold(value)
    return _certain(
        "title",
        value,
        lambda event: any(wanted in fold(words) for words in (event.title, *event.titles.values())),
    )


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


def ids(chronology: Chronology) -> Mapping[str, str]:
    """Give the ids of the events, with their titles."""
    return {event.id: event.title for event in chronology.events}


FILTERS: tuple[Filter, ...] = (
    Filter(
        "actor",
        "NAME",
        "Events in which NAME takes part: an id, a name in any language, an alias or a person's last name; "
        "members count.",
        actor,
        ("-a", "--actor"),
        actor_names,
        checked=True,
        exact=True,
    ),
    Filter("with", "NAME", "... and NAME too.", with_, ("--with",), actor_names, checked=True, exact=True),
    Filter(
        "about",
        "NAME",
        "Events that concern NAME, taking part or not.",
        about,
        ("--about",),
        actor_names,
        checked=True,
        exact=True,
    ),
    Filter(
        "role",
        "TEXT",
        "Events in which somebody takes part in a role that holds TEXT, then.",
        role,
        known=role_names,
    ),
    Filter(
        "kind", "KIND", "Events of a kind: timeline kinds.", kind, ("-k", "--kind"), kind_names, checked=True
    ),
    Filter(
        "plover",
        "TYPE",
        "Events whose kind is of a PLOVER type, or of co-operation, or of conflict.",
        plover,
        known=plover_names,
        checked=True,
    ),
    Filter(
        "place",
        "PLACE",
        "Events at a place, by any of its names, or in a country.",
        place,
        ("--place",),
        known_places,
    ),
    Filter(
        "country",
        "COUNTRY",
        "Events in a country, by its code or its name.",
        country,
        known=known_countries,
        checked=True,
    ),
    Filter("tag", "TAG", "Events with a tag: timeline tags.", tag, ("--tag",), tag_names),
    Filter(
        "source",
        "SOURCE",
        "Events with a source: its id, publisher, agency, host or address.",
        source,
        ("--source",),
        known_sources,
    ),
    Filter("publisher", "NAME", "Events with a source of a publisher.", publisher, known=publisher_names),
    Filter(
        "language",
        "LANGUAGE",
        "Events with a source in a language: de, German.",
        language,
        known=known_languages,
    ),
    Filter(
        "support",
        "LEVEL",
        "unsourced, single-source or corroborated.",
        support,
        ("--support",),
        lambda _: dict.fromkeys(map(str, Level), ""),
        checked=True,
    ),
    Filter(
        "disputed",
        "",
        "Events of which a source disputes something.",
        disputed,
        ("--disputed",),
        disputed_names,
    ),
    Filter("sources", "NUMBER", "Events with so many sources: 2, 2.., ..3, 2..4.", sources),
    Filter(
        "figures",
        "NAME",
        "Events that state a figure: released, released=52, released=50..",
        figures,
        known=figure_names,
    ),
    Filter(
        "confidence",
        "LEVEL",
        "The editor's judgement: high, medium or low.",
        confidence,
        known=lambda _: dict.fromkeys(CONFIDENCES, ""),
        checked=True,
    ),
    Filter(
        "link",
        "LINK",
        "Events with a link of a relation (follows, ...), or to the event with an id.",
        link,
        known=link_names,
        checked=True,
    ),
    Filter(
        "has",
        "FIELD",
        "Events that state a field: claims, place, ..., or a source of which does: archived, quote, ...",
        has,
        known=lambda _: dict.fromkeys(PARTS, ""),
        checked=True,
    ),
    Filter("title", "TEXT", "Events whose title holds TEXT, in any language.", title),
    Filter(
        "text",
        "TEXT",
        "Events whose titles, summaries, quotes, roles or notes hold TEXT, in any language.",
        text,
        ("--text",),
    ),
    Filter("id", "ID", "The event with an id.", id, known=ids, checked=True),
    Filter(
        "date",
        "PERIOD",
        'Events in a period: 2025-09, "Sep 2025", September, 2025-Q3, A..B, "last 3 months".',
        month,
        ("-m", "--month", "--on"),
    ),
    Filter("within", "PERIOD", "Events that lie within a period.", within),
    Filter("starting", "PERIOD", "Events that can begin in a period.", starting),
    Filter(
        "since",
        "PERIOD",
        "Events since the first day of a period.",
        since,
        ("--since",),
        hidden=("--from", "--begin"),
    ),
    Filter(
        "until",
        "PERIOD",
        "Events until the last day of a period.",
        until,
        ("--until",),
        hidden=("--to", "--end"),
    ),
)
"""In the order of the help."""


def known_values(filter: str, chronology: Chronology) -> set[str]:
    """Give the values that a filter could find in this chronology, for the nearest of them to be named."""
    return {
        value for row in FILTERS if row.name == filter and not row.checked for value in row.known(chronology)
    }
