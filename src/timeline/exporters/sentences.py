"""An event in sentences, as plain text: what a document says of it that its summary may not say."""

from collections.abc import Iterator, Sequence

from timeline.chronology.actors import name_of
from timeline.chronology.model import Chronology, Event, Participant, note_of
from timeline.chronology.places import countries_of
from timeline.chronology.support import Level, support_of
from timeline.chronology.words import country_name, figures_said, publishers_said, said, where
from timeline.query.describing import doubted
from timeline.query.selection import Hit, Selection
from timeline.translations import counted, label, word


def facts(selection: Selection, hit: Hit, language: str) -> Iterator[str]:
    """Say the source's own words, numbers, weak support, low judgement, doubt and note, each in a sentence.

    Who and where are said of an event without a summary, which tells them of any other.
    """
    for text in _facts(selection, hit, language):
        if text:
            yield sentence(text)


def _facts(selection: Selection, hit: Hit, language: str) -> Iterator[str]:
    event, chronology = hit.event, selection.chronology
    if event.date_text:
        yield label("in the words", language, event.date_text)
    if not tells_all(event):
        yield from _parts(chronology, event, language)
    yield "; ".join(figures_said(chronology, event, language))
    yield _doubts(event, language)
    if is_doubted(event):
        judged = label("the editor’s", language, word(event.confidence, language))
        yield f"{label('Judgement', language)}: {judged}"
    yield doubted(selection, hit, language)
    if note := note_of(event, language):
        yield f"{label('Note', language)}: {note}"


def tells_all(event: Event) -> bool:
    """Whether a summary tells who took part and where."""
    return bool(event.summary or event.summaries)


def is_doubted(event: Event) -> bool:
    """Whether the editor's judgement is worth a sentence: it is there, and not high."""
    return event.confidence not in ("", "high")


def _parts(chronology: Chronology, event: Event, language: str) -> Iterator[str]:
    if event.actors:
        yield label("taking part", language, _named(chronology, event.actors, language))
    if event.about:
        yield label("concerned are", language, _named(chronology, event.about, language))
    if place := _place(chronology, event, language):
        yield label("placed", language, place)


def _place(chronology: Chronology, event: Event, language: str) -> str:
    """Name the place, and the countries that it lies in."""
    countries = (country_name(chronology, code, language) for code in countries_of(event, chronology))
    named = (where(chronology, event, language), *countries)
    return ", ".join(dict.fromkeys(text for text in named if text))


def _doubts(event: Event, language: str) -> str:
    """Say how weakly it is supported, and whose account several of the sources give; nothing of firm support."""
    support = support_of(event)
    copied = [house for house in support.houses if house.copies > 1]
    if support.level is not Level.CORROBORATED:
        return publishers_said(support, language)
    copies = ", ".join(counted("in copies", language, house.copies, house.name) for house in copied)
    return f"{publishers_said(support, language)} ({copies})" if copies else ""


def _named(chronology: Chronology, parts: Sequence[Participant], language: str) -> str:
    return ", ".join(_participant(chronology, part, language) for part in parts)


def _participant(chronology: Chronology, part: Participant, language: str) -> str:
    actors = chronology.actors
    name = name_of(actors[part.actor], language) if part.actor in actors else part.actor
    return f"{name} ({said(chronology, 'roles', part.role, language)})" if part.role else name


def dated(event: Event, language: str) -> str:
    """Write the date in full, and beside it that of the other calendar where the event asks for it."""
    shown = event.date.show(language, style="long")
    old = event.date.old_style(language, style="long") if event.calendar == "julian" else ""
    return capital(shown) + (f" ({old})" if old else "")


def sentence(text: str) -> str:
    """Begin with a capital letter, and end with a full stop unless something ends it already."""
    return ended(capital(text))


def capital(text: str) -> str:
    """Begin with a capital letter."""
    return text[:1].upper() + text[1:]


def ended(text: str) -> str:
    """End with a full stop unless something ends it already."""
    return text if text.endswith((".", "!", "?", "…", "”", '"')) else f"{text}."
