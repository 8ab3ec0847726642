"""What a cell can say of an event: one table of columns, a row each, of which views and exports take what they show.

A new column is one row. `docs/columns.md` and the Table Schema are written from the table.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from timeline.chronology.actors import name_of
from timeline.chronology.model import Chronology, Event, in_language, note_of, summary_of, title_of
from timeline.chronology.support import disputed_of, level_of
from timeline.dates import Match, iso

Cell = str | Sequence[str]


class Row(NamedTuple):
    """What the cells of one event are made from. `language` is empty where texts stay as they were loaded."""

    chronology: Chronology
    event: Event
    match: Match
    language: str


class Column(NamedTuple):
    """One column: a `list` has several values in a cell, and `explode` names the list that it goes with."""

    name: str
    type: str  # of Table Schema: string, integer, list
    help: str
    cell: Callable[[Row], Cell]
    default: bool = True
    explode: str = ""


def _names(row: Row, language: str) -> list[str]:
    actors = row.chronology.actors
    return [
        name_of(actors[part.actor], language) if part.actor in actors else part.actor
        for part in row.event.actors
    ]


def _place(row: Row, language: str) -> list[str]:
    """Return the places, as written, or by their names in a language that they have one in."""
    found = []
    for text in row.event.place:
        declared = row.chronology.places.get(row.chronology.declared_id("places", text))
        found.append(in_language(text, declared.names, language) if declared else text)
    return found


def _day(row: Row, bound: str) -> str:
    """Return one of the outer days of the date; nothing where it is open, or nothing at all is known."""
    date = row.event.date
    return "" if date.unknown else iso(getattr(date, bound))


COLUMNS: dict[str, Column] = {
    column.name: column
    for column in (
        Column("id", "string", "The event's id.", lambda row: row.event.id),
        Column("date", "string", "The date in EDTF, as written.", lambda row: row.event.date.text),
        Column(
            "date_text",
            "string",
            "The date in the source's own words, where they say less or other.",
            lambda row: row.event.date_text,
        ),
        Column(
            "date_earliest",
            "string",
            "The first possible day; empty when open or unknown.",
            lambda row: _day(row, "earliest"),
        ),
        Column(
            "date_latest",
            "string",
            "The last possible day; empty when open or unknown.",
            lambda row: _day(row, "latest"),
        ),
        Column(
            "date_precision",
            "string",
            "The finest unit written: second, minute, day, month, season, quarter, year, decade, century.",
            lambda row: row.event.date.precision,
        ),
        Column(
            "date_lasting",
            "string",
            "yes where the event lasts from a begin to an end, no where it is a moment somewhere in its days.",
            lambda row: "yes" if row.event.date.lasting else "no",
        ),
        Column(
            "date_qualifier",
            "string",
            "approximate, uncertain, both, or empty.",
            lambda row: row.event.date.qualifier,
        ),
        Column(
            "title",
            "string",
            "The title; with --lang in that language where there is one.",
            lambda row: title_of(row.event, row.language),
        ),
        Column(
            "summary",
            "string",
            "The summary; with --lang in that language where there is one.",
            lambda row: summary_of(row.event, row.language),
        ),
        Column("kind", "string", "The kind of event.", lambda row: row.event.kind),
        Column(
            "actors",
            "list",
            "The ids of those who take part.",
            lambda row: [part.actor for part in row.event.actors],
            explode="actors",
        ),
        Column(
            "actor_names",
            "list",
            "Their names, in the same order.",
            lambda row: _names(row, row.language),
            explode="actors",
        ),
        Column(
            "about",
            "list",
            "The ids of those whom it concerns without taking part.",
            lambda row: [part.actor for part in row.event.about],
        ),
        Column("place", "list", "Where it happened.", lambda row: _place(row, row.language)),
        Column("country", "string", "The country, ISO 3166-1 alpha-3.", lambda row: row.event.country),
        Column(
            "figures",
            "list",
            "The numbers that it states: released=52.",
            lambda row: [f"{name}={value}" for name, value in row.event.figures.items()],
        ),
        Column("tags", "list", "The tags.", lambda row: row.event.tags, explode="tags"),
        Column(
            "support", "string", "unsourced, single-source or corroborated.", lambda row: level_of(row.event)
        ),
        Column(
            "disputed",
            "list",
            "The fields and figures that are disputed.",
            lambda row: disputed_of(row.event),
        ),
        Column("sources", "integer", "How many sources there are.", lambda row: str(len(row.event.sources))),
        Column(
            "publishers",
            "list",
            "The publisher of each source.",
            lambda row: [source.publisher for source in row.event.sources],
            explode="sources",
        ),
        Column(
            "source_urls",
            "list",
            "The address of each source, in the same order.",
            lambda row: [source.url for source in row.event.sources],
            explode="sources",
        ),
        Column(
            "confidence",
            "string",
            "The editor's judgement: high, medium, low.",
            lambda row: row.event.confidence,
        ),
        Column(
            "links",
            "list",
            "The ties to other events: follows:id.",
            lambda row: [f"{link.relation}:{link.to}" for link in row.event.links],
        ),
        Column(
            "note",
            "string",
            "The note; with --lang in that language where there is one.",
            lambda row: note_of(row.event, row.language),
        ),
        Column(
            "actor_roles",
            "list",
            "The part of each of those who take part, as written; empty where none is.",
            lambda row: [part.role for part in row.event.actors],
            default=False,
            explode="actors",
        ),
        Column(
            "plover",
            "string",
            "The PLOVER type of the kind.",
            lambda row: row.chronology.kind_of(row.event).plover,
            default=False,
        ),
        Column(
            "cameo",
            "string",
            "The CAMEO code of the kind.",
            lambda row: row.chronology.kind_of(row.event).cameo,
            default=False,
        ),
        Column(
            "match",
            "string",
            "How surely the event matches the filters: yes or possible.",
            lambda row: row.match.name.lower(),
            default=False,
        ),
        Column(
            "begin_earliest",
            "string",
            "The first day on which it may have begun.",
            lambda row: _day(row, "begin_earliest"),
            default=False,
        ),
        Column(
            "begin_latest",
            "string",
            "The last day on which it may have begun.",
            lambda row: _day(row, "begin_latest"),
            default=False,
        ),
        Column(
            "end_earliest",
            "string",
            "The first day on which it may have ended.",
            lambda row: _day(row, "end_earliest"),
            default=False,
        ),
        Column(
            "end_latest",
            "string",
            "The last day on which it may have ended.",
            lambda row: _day(row, "end_latest"),
            default=False,
        ),
    )
}

IN_LANGUAGE: dict[str, Callable[[Row, str], Cell]] = {
    "title": lambda row, language: row.event.titles.get(language, ""),
    "summary": lambda row, language: row.event.summaries.get(language, ""),
    "note": lambda row, language: row.event.notes.get(language, ""),
    "actor_names": _names,
    "place": _place,
}
"""The columns that can be had in one language, as `title_de`; empty without a text in it, but names fall back."""

EXPLODABLE = tuple(dict.fromkeys(column.explode for column in COLUMNS.values() if column.explode))
