"""What is disputed of an event, in words: what the record holds of a field or a figure, and what a claim says."""

from contextlib import suppress

from timeline.chronology.actors import name_of
from timeline.chronology.model import TRANSLATIONS, Chronology, Claim, Event, in_language
from timeline.chronology.shapes import specs
from timeline.chronology.words import country_name, figure_said, kind_said, number_said, where
from timeline.dates import Date, DateError
from timeline.translations import word

FIELDS = frozenset(specs(Event))

TOLD = ("title", "summary", "note")
"""The texts of an event that are told in several languages."""


def field_said(chronology: Chronology, field: str, language: str) -> str:
    """Say a field of an event, or one of its figures."""
    if field in FIELDS and not chronology.declared_id("figures", field):
        return word(field, language)
    return figure_said(chronology, field, language)


def recorded(chronology: Chronology, event: Event, field: str, language: str) -> str:
    """Say what the record holds of a field or a figure; empty where it holds nothing."""
    if field in event.figures:
        return number_said(event.figures[field], language)
    match field:
        case "date":
            return event.date.show(language)
        case "place":
            return where(chronology, event, language)
        case "actors" | "about":
            ids = [part.actor for part in getattr(event, field)]
            actors = chronology.actors
            return ", ".join(name_of(actors[id], language) if id in actors else id for id in ids)
    value = getattr(event, field, "")
    text = value if isinstance(value, str) else ""
    if field in TOLD:
        text = in_language(text, getattr(event, TRANSLATIONS[field]), language)
    return _in_words(chronology, event, field, text, language)


def claimed(chronology: Chronology, event: Event, claim: Claim, language: str) -> str:
    """Say what is claimed: a date as dates are shown, a word of the vocabulary and a text in a language."""
    value = in_language(claim.value, claim.values, language)
    if claim.field == "date" and value == claim.value:
        with suppress(DateError):
            value = Date.parse(value).show(language)
    return _in_words(chronology, event, claim.field, value, language)


def _in_words(chronology: Chronology, event: Event, field: str, text: str, language: str) -> str:
    """Say a word that a field has from a vocabulary in a language; other text stays as it is."""
    match field:
        case "kind":
            return kind_said(chronology, text, language)
        case "country":
            return country_name(chronology, text, language)
        case "calendar" | "confidence":
            return word(text, language)
    return number_said(text, language) if field in event.figures else text
