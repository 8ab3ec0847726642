"""What the words after a command mean: ids, days and other periods, or a query."""

import re
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from timeline.dates import DateError
from timeline.query.errors import QueryError
from timeline.query.fields import contents, dates
from timeline.query.fields.filter import Setting
from timeline.query.parser import parse
from timeline.query.tree import EVERYTHING, Not, Query, Term, any_of, terms


class Understood(NamedTuple):
    """What the words ask for, and whether single events or days were named, which are shown whole."""

    query: Query
    whole: bool


def understand(words: Sequence[str], setting: Setting) -> Understood:
    """Read the words: one period of several words, else ids and periods joined by "or", else a query.

    Raises `UsageError` for the beginning of several ids, and for what is no query.
    """
    if not words:
        return Understood(EVERYTHING, whole=False)
    for parts in ([" ".join(words)], words):
        named = [_named(part, setting) for part in parts]
        if all(named):
            found = [term for term in named if term]
            return Understood(any_of(found), all(map(_is_whole, found)))
    query = _query(words, setting)
    whole = not isinstance(query, Not) and all(term.filter == "id" for term in terms(query))
    return Understood(query, whole)


def _query(words: Sequence[str], setting: Setting) -> Query:
    """Read a query; where that fails, with the quotation marks that a shell took off `actor:"Ivan Tertel"`."""
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
    if (event := contents.find_event(word, setting.chronology)) is not None:
        return contents.id(event.id, setting)
    try:
        return dates.date(word, setting)
    except DateError:
        return None
