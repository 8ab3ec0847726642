"""What is disputed of an event, in words: what the record holds of a field or a figure, and what a claim says."""

from timeline.chronology.actors import name_of
from timeline.chronology.model import Chronology, Claim, Event, in_language
from timeline.chronology.shapes import specs
from timeline.chronology.words import figure_said, kind_said, where
from timeline.dates import Date, DateError
from timeline.translations import word

FIELDS = frozenset(specs(Event))

PLAIN = frozenset({"date_text", "calendar", "country", "confidence", "note"})
"""The fields of an event whose text is said as it is written."""


def field_said(chronology: Chronology, field: str, language: str) -> str:
    """Say a field of an event, or one of its figures."""
    if field in FIELDS and not chronology.declared_id("figures", field):
        return word(field, language)
    return figure_said(chronology, field, language)


def recorded(chronology: Chronology, event: Event, field: str, language: str) -> str:
    """Say what the record holds of a field or a figure; empty where it holds nothing."""
    if field in event.figures:
        return event.figures[field]
    if field in ("actors", "about"):
        actors = chronology.actors
        ids = [part.actor for part in getattr(event, field)]
        return ", ".join(name_of(actors[id], language) if id in actors else id for id in ids)
    match field:
        case "date":
            return event.date.show(language)
        case "title":
            return in_language(event.title, event.titles, language)
        case "summary":
            return in_language(event.summary, event.summaries, language)
        case "place":
            return where(chronology, event, language)
        case "kind":
            return kind_said(chronology, event.kind, language)
    return str(getattr(event, field)) if field in PLAIN else ""


def claimed(claim: Claim, language: str) -> str:
    """Say what is claimed; a date as dates are shown."""
    if claim.field != "date":
        return claim.value
    try:
        return Date.parse(claim.value).show(language)
    except DateError:
        return claim.value
