"""CSV (RFC 4180): UTF-8, CRLF, one header row, one row per event, every value as it was loaded.

The columns are one table: a new one is one row of it. `docs/columns.md` and the Table Schema are written from it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TextIO

from timeline.chronology.actors import name_of
from timeline.chronology.model import Chronology, Event, in_language
from timeline.chronology.support import Support, support_of
from timeline.chronology.words import alike
from timeline.dates import Match, iso
from timeline.errors import UsageError
from timeline.exporters import Options
from timeline.query.selection import Hit, Selection
from timeline.text import nearest, shown

Cell = str | Sequence[str]


class Row(NamedTuple):
    """What the cells of one event are made from. `language` is empty where texts stay as they were loaded."""

    chronology: Chronology
    event: Event
    match: Match
    support: Support
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
            lambda row: in_language(row.event.title, row.event.titles, row.language),
        ),
        Column(
            "summary",
            "string",
            "The summary; with --lang in that language where there is one.",
            lambda row: in_language(row.event.summary, row.event.summaries, row.language),
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
            "support", "string", "unsourced, single-source or corroborated.", lambda row: row.support.level
        ),
        Column(
            "disputed", "list", "The fields and figures that are disputed.", lambda row: row.support.disputed
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
        Column("note", "string", "The note.", lambda row: row.event.note),
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
    "actor_names": _names,
    "place": _place,
}
"""The columns that can be had in one language, as `title_de`; empty without a text in it, but names fall back."""

EXPLODABLE = tuple(dict.fromkeys(column.explode for column in COLUMNS.values() if column.explode))
_LANGUAGE_COLUMN = re.compile(f"({'|'.join(IN_LANGUAGE)})_([a-z]{{2,3}}(?:-[A-Za-z0-9]{{2,8}})*)")
FIGURE = "figures."
"""What stands before a figure in the name of its column."""

_FORMULA = re.compile(r"(^|[;\t\r\n])(?=[=+\-@＝＋－＠\t\r\n])")
"""Where a spreadsheet may begin to run a text: at the begin of a cell, and of what it makes a cell of, as a German one
does at every `;`."""


def write(selection: Selection, out: TextIO, options: Options) -> None:
    """Write the selection; `out` must not translate line ends (`newline=""`).

    Raises `UsageError` for a column or a list that there is none of, before anything is written.
    """
    import csv

    columns = choose(options.columns, selection.chronology)
    explode = _explodable(options.explode)
    writer = csv.writer(out, lineterminator="\r\n")
    if options.excel:
        out.write("\N{ZERO WIDTH NO-BREAK SPACE}")
    writer.writerow([column.name for column in columns])
    for hit in selection.hits:
        for row in rows(hit, selection.chronology, columns, options.language, explode):
            writer.writerow(map(_guarded, row) if options.excel else row)


def choose(names: Sequence[str], chronology: Chronology) -> list[Column]:
    """Return the columns that are called so, in that order; the default ones where none is named.

    Raises `UsageError` with the nearest three for a name that no column has.
    """
    if not names:
        return [column for column in COLUMNS.values() if column.default]
    return [COLUMNS.get(name) or _in_language(name) or _of_figure(name, chronology) for name in names]


def _in_language(name: str) -> Column | None:
    """Return the column of a text in one language: `title_de`."""
    if not (found := _LANGUAGE_COLUMN.fullmatch(name)):
        return None
    base, language = COLUMNS[found[1]], found[2]
    cell = IN_LANGUAGE[base.name]
    return base._replace(name=name, cell=lambda row: cell(row, language))


def _of_figure(name: str, chronology: Chronology) -> Column:
    """Return the column of one figure: `figures.released`, by any of its names; its head is the figure's own."""
    figures = {alike(chronology, "figures", key): key for event in chronology.events for key in event.figures}
    figures |= {id: id for id in chronology.figures}
    wanted = alike(chronology, "figures", name.removeprefix(FIGURE))
    if not name.startswith(FIGURE) or wanted not in figures:
        known = [
            *COLUMNS,
            *(f"{base}_de" for base in IN_LANGUAGE),
            *(f"{FIGURE}{key}" for key in figures.values()),
        ]
        close = nearest(name, known)
        offer = f"the nearest are {', '.join(close)}" if close else f"there are {', '.join(COLUMNS)}"
        raise UsageError(f'no column is called "{shown(name)}"; {offer}')

    def cell(row: Row) -> str:
        stated = row.event.figures.items()
        return next((value for key, value in stated if alike(chronology, "figures", key) == wanted), "")

    return Column(f"{FIGURE}{figures[wanted]}", "string", "One figure.", cell, default=False)


def _explodable(name: str) -> str:
    if name and name not in EXPLODABLE:
        raise UsageError(f'--explode "{shown(name)}" is no list to explode; write {", ".join(EXPLODABLE)}')
    return name


def rows(
    hit: Hit, chronology: Chronology, columns: Sequence[Column], language: str, explode: str
) -> Iterator[list[str]]:
    """Return the rows of one event: one, or one for each value of the list that is exploded."""
    row = Row(chronology, hit.event, hit.match, support_of(hit.event), language)
    cells = [column.cell(row) for column in columns]
    whole = [cell if isinstance(cell, str) else joined(cell) for cell in cells]
    if not explode:
        yield whole
        return
    taken = [number for number, column in enumerate(columns) if column.explode == explode]
    count = max((len(cells[number]) for number in taken), default=0)
    for index in range(max(count, 1)):
        for number in taken:
            values = cells[number]
            whole[number] = values[index] if index < len(values) else ""
        yield list(whole)


def joined(values: Sequence[str]) -> str:
    r"""Join the values of a list cell by `;`, with `;` and `\` inside a value escaped by `\`."""
    return ";".join([value.replace("\\", "\\\\").replace(";", "\\;") for value in values])


def _guarded(cell: str) -> str:
    """Keep a spreadsheet from running a cell, or a part of it: it takes text after an apostrophe as text."""
    return _FORMULA.sub(r"\1'", cell)
