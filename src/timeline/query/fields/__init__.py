"""The filters by subject, each row beside its function; here is the one table that names them all."""

from collections.abc import Iterable, Mapping, Sequence

from timeline.chronology.model import Chronology
from timeline.errors import InvalidValueError, UsageError
from timeline.query.fields import actors, contents, dates, evidence, history, kinds, places, sources
from timeline.query.fields.dates import ENDS
from timeline.query.fields.filter import Filter, Setting
from timeline.query.tree import Query, join
from timeline.text import fold

FILTERS: tuple[Filter, ...] = (
    actors.actor,
    actors.with_,
    actors.about,
    actors.role,
    kinds.kind,
    kinds.plover,
    places.place,
    places.country,
    contents.tag,
    sources.source,
    sources.publisher,
    sources.source_language,
    evidence.support,
    evidence.disputed,
    sources.sources,
    contents.figures,
    evidence.confidence,
    contents.link,
    contents.has,
    contents.title,
    contents.text,
    contents.word_,
    contents.id,
    history.changed,
    dates.date,
    dates.within,
    dates.starting,
    dates.since,
    dates.until,
)
"""In the order of the help."""

FIELDS: dict[str, Filter] = {
    spelling: row
    for row in FILTERS
    for spelling in (row.name, *(flag[2:] for flag in row.flags + row.hidden if flag.startswith("--")))
}
"""The fields of a query: the filters by their names, and by those of their options."""

LISTED: dict[str, Filter] = {
    "actors": actors.actor,
    "kinds": kinds.kind,
    "places": places.place,
    "tags": contents.tag,
    "sources": sources.source,
}
"""The lists of what can be filtered, each with the filter that finds one of what it lists."""


def conditions(values: Mapping[str, Sequence[str]], setting: Setting) -> Query:
    """Return the query that the options ask for: the same one again is "or", different ones are "and".

    `values` are given by the names of the options. Raises `UsageError` for an unknown actor, kind or support, and
    `DateError` for what is no period.
    """
    groups: list[Iterable[Query]] = [
        [row(value, setting) for value in values.get(row.option, ())]
        for row in FILTERS
        if row.flags and row.name not in ENDS
    ]
    begins, ends = (values.get(name, ()) for name in ENDS)
    return join([*groups, [dates.between(begins, ends, setting)] if begins or ends else []])


def known_values(filter: str, chronology: Chronology) -> set[str]:
    """Return the values that a filter could find in this chronology, for the nearest of them to be named."""
    return {
        value for row in FILTERS if row.name == filter and not row.checked for value in row.known(chronology)
    }


def is_value(row: Filter, value: str, setting: Setting) -> bool:
    """Whether a filter knows a value: a period, or what stands in the chronology."""
    if row.metavar == "PERIOD":
        try:
            return bool(dates.date(value, setting))
        except (UsageError, InvalidValueError):
            return False
    wanted = fold(value)
    return any(wanted == fold(known) for known in row.known(setting.chronology))
