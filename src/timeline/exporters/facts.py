"""An event in words, for formats that have one field of running text: who, where, how well supported, by whom told."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from timeline.chronology.actors import name_of
from timeline.chronology.disputes import claimed, field_said
from timeline.chronology.model import Chronology, Claim, Event, Participant, Source, note_of
from timeline.chronology.support import support_of
from timeline.chronology.words import figures_said, kind_said, publishers_said, said, where
from timeline.exporters import Options
from timeline.exporters.citations import day_words
from timeline.exporters.notes import claimant
from timeline.query.describing import doubted
from timeline.query.selection import Hit, Selection
from timeline.text import fold
from timeline.translations import label, word


class Fact(NamedTuple):
    """One thing that is known of an event: its label and what it is, both in the reader's language."""

    label: str
    text: str


def spoken(selection: Selection, options: Options) -> str:
    """Return the language of what is said in words: the one that was asked for, else the chronology's."""
    return options.language or selection.chronology.language


def date_words(event: Event, language: str) -> str:
    """Write the date for people, never more exactly than it is stated; with the old style where that is asked for."""
    words = event.date.show(language)
    other = event.date.old_style(language) if event.calendar == "julian" else ""
    return f"{words} ({other})" if other else words


def kind_words(event: Event, chronology: Chronology, language: str) -> str:
    """Say the kind; empty where none is stated."""
    return kind_said(chronology, event.kind, language) if event.kind else ""


def facts(selection: Selection, hit: Hit, language: str) -> list[Fact]:
    """Return what is known of an event beside its title, summary and sources; nothing for what is not stated."""
    event, chronology = hit.event, selection.chronology
    told = [
        ("Match", doubted(selection, hit, language)),
        ("When", event.date_text and label("in the words", language, event.date_text)),
        ("What", kind_words(event, chronology, language)),
        ("Who", _participants(event.actors, chronology, language)),
        ("About", _participants(event.about, chronology, language)),
        ("Where", where(chronology, event, language)),
        ("Figures", ", ".join(figures_said(chronology, event, language))),
        ("Tags", ", ".join(said(chronology, "tags", tag, language) for tag in event.tags)),
        ("Support", publishers_said(support_of(event), language)),
        *(("Disputed", _claim(claim, event, chronology, language)) for claim in event.claims),
        ("Judgement", event.confidence and label("the editor’s", language, word(event.confidence, language))),
        ("Note", note_of(event, language)),
    ]
    return [Fact(label(name, language), text) for name, text in told if text]


def _participants(parts: Iterable[Participant], chronology: Chronology, language: str) -> str:
    """Name participants, each with its part in the event where that is stated."""
    return "; ".join(_participant(part, chronology, language) for part in parts)


def _participant(part: Participant, chronology: Chronology, language: str) -> str:
    actor = chronology.actors.get(chronology.actor_id(part.actor))
    name = name_of(actor, language) if actor else part.actor
    return f"{name} ({said(chronology, 'roles', part.role, language)})" if part.role else name


def _claim(claim: Claim, event: Event, chronology: Chronology, language: str) -> str:
    """Say what a claim holds against the record, and who says so: "released: 51 (LRT, one refused to leave)"."""
    source = claimant(claim, event, chronology)
    by = ", ".join(filter(None, (source.publisher if source else "", note_of(claim, language))))
    value = claimed(chronology, event, claim, language)
    stated = f"{field_said(chronology, claim.field, language)}: {value}"
    return f"{stated} ({by})" if by else stated


def source_words(source: Source, language: str) -> str:
    """Say a source in one line, without its addresses: "Reuters (via BNS): Title, 11 Sep 2025, “the words”"."""
    name = source.publisher or source.id
    via = source.via and fold(source.via) != fold(name) and label("via", language, source.via)
    named = f"{name} ({via})" if via else name
    begun = f"{named}: {source.title}" if source.title else named
    return ", ".join([begun, *_told(source, language)])


def _told(source: Source, language: str) -> Iterator[str]:
    if source.published:
        yield day_words(source.published, language)
    if source.accessed:
        yield label("accessed", language, day_words(source.accessed, language))
    if source.quote:
        yield label("quoted", language, source.quote)
    if note := note_of(source, language):
        yield note
