"""The words of a file's own: said in the reader's language, and alike in every spelling."""

import re
from collections.abc import Iterator, Mapping

from timeline.chronology.countries import ALPHA_2
from timeline.chronology.model import Chronology, Event, in_language
from timeline.chronology.support import Level, Support
from timeline.text import fold
from timeline.translations import counted, label, territory_name, word

_DECIMAL = re.compile(r"[+-]?[0-9]+\.([0-9]{1,2}|[0-9]{4,})")


def said(chronology: Chronology, table: str, text: str, language: str) -> str:
    """Return a tag, a figure, a role, a place or a query as the file says it in a language, else as it is written."""
    id = chronology.declared_id(table, text)
    if not id:
        return text
    row = getattr(chronology, table)[id]
    return in_language(row.name or row.id, row.names, language)


def figure_said(chronology: Chronology, name: str, language: str) -> str:
    """Return a figure as the file says it, else its name as words: "refused-to-leave" is "refused to leave"."""
    declared = chronology.declared_id("figures", name)
    return said(chronology, "figures", name, language) if declared else re.sub("[-_]+", " ", name).strip()


def figures_said(chronology: Chronology, event: Event, language: str) -> Iterator[str]:
    """Give each figure of an event in words: "released: 52"."""
    for name, value in event.figures.items():
        yield f"{figure_said(chronology, name, language)}: {number_said(value, language)}"


def number_said(text: str, language: str) -> str:
    """Write a number with the decimal sign of a language; three digits behind a point may be thousands, and stay."""
    return text.replace(".", label("decimal sign", language)) if _DECIMAL.fullmatch(text) else text


def kind_said(chronology: Chronology, kind: str, language: str) -> str:
    """Return a kind of event in a language: in the file's words, else in the program's."""
    declared = chronology.kind_words.get(kind)
    if declared and (declared.name or language in declared.names):
        return in_language(declared.name or word(kind, language), declared.names, language)
    return word(kind, language)


def where(chronology: Chronology, event: Event, language: str) -> str:
    """Name the place, else the country; empty where neither is stated."""
    places = [said(chronology, "places", text, language) for text in event.place]
    return " · ".join(places) or country_name(chronology, event.country, language)


def country_name(chronology: Chronology, code: str, language: str) -> str:
    """Name a country as the chronology names its state, else as CLDR does."""
    states = (
        actor for actor in chronology.actors.values() if actor.kind == "state" and actor.country == code
    )
    if not code:
        return ""
    if state := next(states, None):
        return in_language(state.name, state.names, language)
    return territory_name(ALPHA_2[code], language) if code in ALPHA_2 else code


def publishers_said(support: Support, language: str) -> str:
    """Count the publishers, or name the only one: "3 publishers", "only Reuters (6 copies)", "no source"."""
    if support.level is Level.UNSOURCED:
        return label("no source", language)
    if support.level is Level.CORROBORATED:
        return counted("publishers", language, len(support.houses))
    house = support.houses[0]
    name = counted("copies", language, house.copies, house.name) if house.copies > 1 else house.name
    return label("only", language, name)


def languages_of(chronology: Chronology) -> set[str]:
    """Return the languages that a chronology has texts in: its own, and those of all that it says in others."""
    tables = ("kind_words", "tags", "figures", "roles", "actors", "places", "queries")
    named = [row.names for table in tables for row in getattr(chronology, table).values()]
    told = [texts for event in chronology.events for texts in _told(event)]
    noted = [actor.notes for actor in chronology.actors.values()]
    meant = [query.descriptions for query in chronology.queries.values()]
    return {chronology.language, *chronology.titles}.union(*named, *told, *noted, *meant)


def _told(event: Event) -> Iterator[Mapping[str, str]]:
    """Return what an event says in other languages, with its sources and claims."""
    yield from (event.titles, event.summaries, event.notes)
    yield from (source.notes for source in event.sources)
    for claim in event.claims:
        yield from (claim.values, claim.notes)


def alike(chronology: Chronology, table: str, text: str) -> str:
    """Return what all spellings of one word have in common: the id that it is declared under, else the folded text."""
    return chronology.declared_id(table, text) or fold(text)


def spellings(chronology: Chronology, table: str) -> dict[str, str]:
    """Return all that what a table declares can be called by, each with its name where it is another."""
    return {
        text: "" if text == row.name else row.name or row.id
        for row in getattr(chronology, table).values()
        for text in (row.id, row.name, *row.names.values(), *row.aliases)
        if text
    }
