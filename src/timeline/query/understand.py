"""What the words after a command mean: one query, whatever marks a shell took away."""

import re
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from timeline.query.errors import QueryError
from timeline.query.fields.filter import Setting
from timeline.query.parser import Reading, parse_words
from timeline.query.tree import EVERYTHING, Or, Query, Term


class Understood(NamedTuple):
    """What words ask for, whether single events or days were named, which are shown whole, and how each was read."""

    query: Query
    whole: bool
    readings: tuple[Reading, ...] = ()


def understand(words: Sequence[str], setting: Setting) -> Understood:
    """Read the words, joined by blanks, as a query. Raises `QueryError` for what is no query."""
    if not words:
        return Understood(EVERYTHING, whole=False)
    query, readings = _read(words, setting)
    conditions = query.parts if isinstance(query, Or) else (query,)
    return Understood(query, bool(conditions) and all(map(_is_whole, conditions)), readings)


def _read(words: Sequence[str], setting: Setting) -> tuple[Query, tuple[Reading, ...]]:
    """Read a query; where that fails, with the quotation marks that a shell took off `actor:"Ivan Tertel"`."""
    try:
        return parse_words(" ".join(words), setting)
    except QueryError:
        marked = [_VALUE.sub(r'\1"\2"', word) for word in words]
        if marked == list(words):
            raise
        with suppress(QueryError):
            return parse_words(" ".join(marked), setting)
        raise


_VALUE = re.compile(r"^([^\W\d_]+:=?)([^\"\\]*\s[^\"\\]*)$")


def _is_whole(query: Query) -> bool:
    """Whether this is one event, or one day of one year."""
    if not isinstance(query, Term):
        return False
    period = query.period
    if period is None:
        return query.filter == "id"
    return period.month is None and period.first is not None and period.first == period.last
