"""What the words after a command mean: ids, days and other periods, or a query."""

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from timeline.chronology.model import Chronology, Event
from timeline.dates import DateError
from timeline.errors import UsageError
from timeline.query.fields import Setting, find_event, id, month  # noqa: A004  the filter
from timeline.query.tree import EVERYTHING, Not, Query, Term, any_of, terms
from timeline.text import nearest


class Asked(NamedTuple):
    """What the words ask for, and whether single events or days were named, which are shown whole."""

    query: Query
    whole: bool


def read(words: Sequence[str], setting: Setting) -> Asked:
    """Read the words: one period of several words, else ids and periods joined by "or", else a query.

    Raises `UsageError` for the beginning of several ids, and for what is no query.
    """
    if not words:
        return Asked(EVERYTHING, whole=False)
    for parts in ([" ".join(words)], words):
        named = [_named(part, setting) for part in parts]
        if all(named):
            found = [term for term in named if term]
            return Asked(any_of(found), all(map(_is_whole, found)))
    query = _query(words, setting)
    whole = not isinstance(query, Not) and all(term.filter == "id" for term in terms(query))
    return Asked(query, whole)


def _query(words: Sequence[str], setting: Setting) -> Query:
    """Read a query; where that fails, with the quotation marks that a shell took off `actor:"Ivan Tertel"`."""
    from timeline.query.parser import QueryError, parse

    try:
        return parse(" ".join(words), setting)
    except QueryError:
        marked = [_VALUE.sub(r'\1"\2"', word) for word in words]
        if marked == list(words):
            raise
        with suppress(QueryError):
            return parse(" ".join(marked), setting)
        raise


_VALUE = re.compile(r"^([^\W\d_]+:=?)([^\"\\]*\s[^\"\\]*)$")


def _is_whole(term: Term) -> bool:
    period = term.period
    return period is None or (
        period.month is None and period.first is not None and period.first == period.last
    )


def _named(word: str, setting: Setting) -> Term | None:
    """Read the id of an event, or the beginning of one that holds its date, or a period."""
    if (event := find_event(word, setting.chronology)) is not None:
        return id(event.id, setting)
    try:
        return month(word, setting)
    except DateError:
        return None


def event_named(word: str, chronology: Chronology) -> Event:
    """Give the event with this id, or the only one whose id begins so.

    Raises `UsageError` with the nearest ids where there is none.
    """
    if (event := find_event(word, chronology)) is not None:
        return event
    close = nearest(word, [event.id for event in chronology.events])
    hint = f"; the nearest are {', '.join(close)}" if close else ""
    raise UsageError(f'no event has the id "{word}"{hint}')


def today() -> date:
    """Read the clock."""
    return date.today()
