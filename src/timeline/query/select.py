"""From a chronology and a query to a selection: the one way in for programs and commands."""

import datetime
from collections.abc import Sequence

from timeline.chronology.model import Chronology
from timeline.query.fields.filter import Setting
from timeline.query.parser import parse
from timeline.query.selection import Arrangement, Selection, arranged
from timeline.query.tree import Query


def select(
    chronology: Chronology,
    query: str | Query = "",
    *,
    certain: bool = False,
    sort: Sequence[str] = (),
    reverse: bool = False,
    limit: int | None = None,
    tail: int | None = None,
    slack: int = 0,
    today: datetime.date | None = None,
) -> Selection:
    """Keep the events for which a query answers *yes* or *possible*.

    The query is text of the query language (`timeline.query.parser`), or a tree. `certain` keeps what surely matches
    alone; `sort` are names of `timeline.query.selection.SORTS`; `limit` keeps the first events, `tail` the last
    of them. `slack` is how many days "about" may reach, `today` the day of "last 3 months" (the clock's where
    it is not given).

    Raises `QueryError` for what is no query, and `UsageError` for a sort that there is none of.
    """
    if isinstance(query, str):
        query = parse(query, Setting(chronology, today or datetime.date.today(), slack=slack))
    return arranged(chronology, query, Arrangement(certain, reverse, limit, tail, tuple(sort)))
