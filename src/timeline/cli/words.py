"""What the words after `show` mean: ids, the unique beginnings of ids, days and other periods."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from timeline.dates import DateError, Match, Period
from timeline.errors import UsageError
from timeline.filters import Setting, month
from timeline.labels import label
from timeline.model import Chronology, Event
from timeline.names import nearest
from timeline.query import Query, Term, join

_SINGLE_DAY = re.compile(r"-?[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Asked(NamedTuple):
    """What the words ask for, and whether single events or days were named, which are shown whole."""

    query: Query
    whole: bool


def read(words: Sequence[str], setting: Setting) -> Asked:
    """Read the words; several are joined by "or".

    Raises `UsageError` for a word that is neither an id, nor the unique beginning of one, nor a period.
    """
    terms = [_term(word, setting) for word in words]
    whole = bool(terms) and all(_is_whole(term) for term in terms)
    return Asked(join([terms]), whole)


def _is_whole(term: Term) -> bool:
    period = term.period
    return period is None or (period.month is None and period.first is not None and period.first == period.last)


def _term(word: str, setting: Setting) -> Term:
    if (event := _by_id(word, setting.chronology)) is not None:
        return _named(event)
    try:
        return month(word, setting)
    except DateError as error:
        close = nearest(word, [event.id for event in setting.chronology.events])
        hint = f"; the nearest ids are {', '.join(close)}" if close else ""
        raise UsageError(f'"{word}" is no id and no period{hint}; to look for the word: --text "{word}"') from error


def _by_id(word: str, chronology: Chronology) -> Event | None:
    """Find the event with this id, or the only one whose id begins so; the beginning must hold the whole date."""
    begun = []
    for event in chronology.events:
        if event.id == word:
            return event
        if event.id.startswith(word):
            begun.append(event)
    if not begun or not _SINGLE_DAY.match(word) or _SINGLE_DAY.fullmatch(word):
        return None
    if len(begun) > 1:
        ids = "".join(f"\n  timeline show {event.id}" for event in begun)
        raise UsageError(f'"{word}" is the beginning of {len(begun)} ids; take one:{ids}')
    return begun[0]


def event_named(word: str, chronology: Chronology) -> Event:
    """Give the event with this id, or the only one whose id begins so.

    Raises `UsageError` with the nearest ids where there is none.
    """
    if (event := _by_id(word, chronology)) is not None:
        return event
    close = nearest(word, [event.id for event in chronology.events])
    hint = f"; the nearest are {', '.join(close)}" if close else ""
    raise UsageError(f'no event has the id "{word}"{hint}')


def _named(event: Event) -> Term:
    return Term(
        "id",
        event.id,
        lambda other: Match.YES if other.id == event.id else Match.NO,
        lambda language: label("id", language, event.id),
    )


def today() -> date:
    """Read the clock."""
    return date.today()  # noqa: DTZ011  the user's own day
