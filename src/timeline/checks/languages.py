"""Checks of what is said in several languages: which text is meant, and whether every reader has one."""

from collections.abc import Iterator, Mapping

from timeline.chronology.model import TRANSLATIONS, Chronology
from timeline.chronology.shapes import Key, Locate
from timeline.problems import Problem

OF_A_KEY = "name"
"""The text that may be absent: the key of what is declared stands for it."""


def own_language(chronology: Chronology) -> Iterator[Problem]:
    """TL416: a text in the file's own language beside the one that is in it already."""
    for locate, one, many, text, texts in _told(chronology):
        if text and chronology.language in texts:
            place = locate(many, Key(chronology.language))
            yield Problem.at(place, "TL416", field=many, language=chronology.language, original=one)


def without_original(chronology: Chronology) -> Iterator[Problem]:
    """TL417: a text in other languages, and none in that of the file."""
    for locate, one, many, text, texts in _told(chronology):
        if texts and not text and one != OF_A_KEY:
            yield Problem.at(locate(Key(many)), "TL417", field=many, original=one)


_Told = tuple[Locate, str, str, str, Mapping[str, str]]


def _told(chronology: Chronology) -> Iterator[_Told]:
    """Return what each record says in several languages: where it is, both fields, and what they hold."""
    for record in _records(chronology):
        for one, many in TRANSLATIONS.items():
            if texts := getattr(record, many, None):
                yield record.locate, one, many, getattr(record, one), texts  # type: ignore[attr-defined]


def _records(chronology: Chronology) -> Iterator[object]:
    for table in ("kind_words", "tags", "figures", "roles", "actors", "places", "sources", "queries"):
        yield from getattr(chronology, table).values()
    for event in chronology.events:
        yield event
        yield from event.sources
        yield from event.claims
