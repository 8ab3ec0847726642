"""Filters by place and by country."""

from collections.abc import Callable, Mapping
from functools import cache

from timeline.chronology.countries import ALPHA_2, ALPHA_3
from timeline.chronology.model import Chronology, Event
from timeline.chronology.places import countries_of
from timeline.chronology.words import alike, said, spellings
from timeline.errors import UsageError
from timeline.query.fields.filter import Setting, certain, row, shortened
from timeline.query.tree import Term
from timeline.text import fold
from timeline.translations import label


def _known_places(chronology: Chronology) -> Mapping[str, str]:
    """Return all names of the places, declared or not, and the countries of events."""
    countries = dict.fromkeys((event.country for event in chronology.events), "")
    written = dict.fromkeys((text for event in chronology.events for text in event.place), "")
    return countries | written | spellings(chronology, "places")


@row(
    "place",
    "PLACE",
    "Events at a place or in a country. By any of its names.",
    ("--place",),
    _known_places,
)
def place(value: str, setting: Setting) -> Term:
    """Keep events at a place, by any of its names, or in a country, by its code or its name."""
    chronology = setting.chronology
    return certain(
        "place",
        value,
        at(value, chronology),
        lambda language: label("place", language, said(chronology, "places", value, language)),
    )


def at(value: str, chronology: Chronology) -> Callable[[Event], bool]:
    """Return whether an event is at a place, or in the country called so."""
    wanted = alike(chronology, "places", value)
    codes = countries_called(value, chronology)

    def test(event: Event) -> bool:
        if any(alike(chronology, "places", text) == wanted for text in event.place):
            return True
        return event.country in codes or any(place.country in codes for place in chronology.places_of(event))

    return test


def countries_called(value: str, chronology: Chronology) -> frozenset[str]:
    """Return the codes of the countries that a value means as a place: a declared place's name is no English one."""
    return _countries(value, chronology, elsewhere=not chronology.declared_id("places", value))


def _known_countries(chronology: Chronology) -> Mapping[str, str]:
    """Return the countries of events, with the names of their states."""
    names = {actor.country: actor.name for actor in chronology.actors.values() if actor.kind == "state"}
    codes = {code for event in chronology.events for code in countries_of(event, chronology)}
    return {code: names.get(code, "") for code in sorted(codes)}


@row(
    "country",
    "COUNTRY",
    "Events in a country, by its code or its name.",
    known=_known_countries,
    checked=True,
)
def country(value: str, setting: Setting) -> Term:
    """Keep events in a country, by its code or its name; a declared place knows its country."""
    chronology = setting.chronology
    codes = _countries(value, chronology, elsewhere=True)
    if not codes:
        raise UsageError(
            f'no country is called "{shortened(value)}"; write its code, as BLR, or its English name'
        )
    return certain("country", min(codes), lambda event: not codes.isdisjoint(countries_of(event, chronology)))


def _countries(value: str, chronology: Chronology, *, elsewhere: bool) -> frozenset[str]:
    """Return the codes of the country called so: by code, by the state's names, else by CLDR's English names."""
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
    return frozenset(code for code, name in _english_names().items() if name == wanted)


@cache
def _english_names() -> dict[str, str]:
    """Return the folded English name of each country by its code."""
    from babel import Locale  # imported late: only for a name that the file does not know

    named = Locale("en").territories
    return {ALPHA_3[two]: fold(name) for two, name in named.items() if two in ALPHA_3}
