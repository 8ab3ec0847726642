"""The table: a line an event, without boxes; columns give way one by one, and below 72 there are records.

In a pipe nothing gives way and nothing is folded: one line is one whole event, its id last, for `grep`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.chronology.actors import short_names
from timeline.chronology.support import support_of
from timeline.query.selection import Hit, Selection
from timeline.text import cells
from timeline.views.grid import GAP, draw_left_out, draw_records, draw_row
from timeline.views.header import header
from timeline.views.paper import Line, Paper, Span, wrap, wrap_date
from timeline.views.phrases import (
    date_sign,
    date_words,
    doubt_words,
    kind_words,
    possible_mark,
    publisher_words,
    title_of,
    tone_sign,
    where,
    who,
)

RECORDS = 72
"""Below so many columns, each event is a record of named lines."""

EVENT = 32
"""Columns give way until the events have so many cells, or as many as they need."""

SAMPLE = 200
"""So many events settle how wide the columns are, so that the first line need not wait for the last."""

PADDED = 40
"""In whole lines, a column is not padded further than this for the sake of the longest text."""


class Row(NamedTuple):
    """All that a cell is made from; `marked` where some of the rows are only possible."""

    paper: Paper
    selection: Selection
    hit: Hit
    names: Mapping[str, str]
    marked: bool


class Column(NamedTuple):
    """One column: its head, its text, how soon it gives way (0: never), and its greatest width (0: the rest)."""

    head: str
    cell: Callable[[Row], str]
    gives_way: int = 0
    widest: int = 0
    wrap: Callable[[str, int], list[str]] = wrap
    style: str = ""


def _date(row: Row) -> str:
    return date_words(row.paper, row.hit.event)


def _event(row: Row) -> str:
    title = row.paper.text(title_of(row.hit.event, row.paper.language))
    doubt = doubt_words(row.paper, row.selection, row.hit)
    return f"{title} ({doubt})" if doubt else title


def _place(row: Row) -> str:
    return row.paper.text(where(row.selection.chronology, row.hit.event, row.paper.language))


def _kind(row: Row) -> str:
    return kind_words(row.paper, row.selection.chronology, row.hit.event.kind)


def _support(row: Row) -> str:
    support = support_of(row.hit.event)
    words = publisher_words(row.paper, support)
    return f"{words}, {row.paper.say('disputed')}" if support.disputed else words


_EVENTS = Column("EVENT", _event, style="title")
COLUMNS = (
    Column("DATE", _date, widest=15, wrap=wrap_date, style="date"),
    _EVENTS,
    Column("PLACE", _place, 3, 14),
    Column("ACTORS", lambda row: who(row.paper, row.hit.event, row.names), 1, 22),
    Column("KIND", _kind, 4, 16),
    Column("SUPPORT", _support, 2, 16),
    Column("ID", lambda row: row.paper.text(row.hit.event.id), 5, 60),
)


def draw(selection: Selection, paper: Paper) -> Iterator[Line]:
    """Write the selection as a table, as records, or as whole lines, as there is room."""
    yield from header(paper, selection)
    if not selection.hits:
        return
    names = short_names(selection.chronology, paper.language)
    marked = selection.possible > 0
    rows = [Row(paper, selection, hit, names, marked) for hit in selection.hits]
    yield paper.line()
    if paper.look.whole_lines:
        yield from _draw_whole_lines(paper, rows)
    elif paper.width < RECORDS:
        yield from _draw_records(paper, rows)
    else:
        yield from _draw_table(paper, rows)


def _signs(row: Row) -> list[Span]:
    """Return the signs of a row: only possible, where any is, then date and tone."""
    event = row.hit.event
    tone = tone_sign(row.paper, row.selection.chronology.kind_of(event).tone)
    signs = [Span(date_sign(row.paper, event), tone.style), Span(" "), tone]
    return [possible_mark(row.paper, row.hit), Span(" "), *signs] if row.marked else signs


def _draw_table(paper: Paper, rows: Sequence[Row]) -> Iterator[Line]:
    columns, sizes = _fitting(paper, rows[:SAMPLE])
    yield from _draw_heads(paper, columns, sizes, rows[0])
    styles = [column.style for column in columns]
    apart = False
    for number, row in enumerate(rows):
        folded = [column.wrap(column.cell(row), size) for column, size in zip(columns, sizes, strict=True)]
        several = max(map(len, folded)) > 1
        if number and (several or apart):
            yield paper.line()
        apart = several
        yield from draw_row(paper, folded, sizes, styles, signs=_signs(row))
    yield from draw_left_out(paper, [column.head for column in COLUMNS if column not in columns])


def _fitting(paper: Paper, sample: Sequence[Row]) -> tuple[list[Column], list[int]]:
    """Return the columns that there is room for, and their sizes in cells; the events have what is left."""
    columns = list(COLUMNS)
    signs = len(_signs(sample[0])) + len(GAP)
    needed = {column: _needed(paper, column, sample) for column in columns}
    while True:
        sizes = [min(needed[column], column.widest) for column in columns]
        rest = paper.width - signs - sum(sizes) - len(GAP) * (len(columns) - 1)
        giving = max(columns, key=lambda column: column.gives_way)
        if rest >= min(needed[_EVENTS], EVENT) or not giving.gives_way:
            return columns, [size or rest for size in sizes]
        columns.remove(giving)


def _needed(paper: Paper, column: Column, sample: Sequence[Row]) -> int:
    return max(cells(text) for text in (paper.say(column.head), *map(column.cell, sample)))


def _draw_heads(paper: Paper, columns: Sequence[Column], sizes: Sequence[int], row: Row) -> Iterator[Line]:
    blanks = [Span(" ") for _ in _signs(row)]
    yield from draw_row(
        paper,
        [[paper.say(column.head)] for column in columns],
        sizes,
        ["quiet"] * len(columns),
        signs=blanks,
    )


def _draw_whole_lines(paper: Paper, rows: Sequence[Row]) -> Iterator[Line]:
    """Write one line an event, never folded, columns padded to what is usual."""
    sizes = [min(_needed(paper, column, rows[:SAMPLE]), PADDED) for column in COLUMNS]
    yield from _draw_heads(paper, COLUMNS, sizes, rows[0])
    styles = [column.style for column in COLUMNS]
    for row in rows:
        yield from draw_row(
            paper, [[column.cell(row)] for column in COLUMNS], sizes, styles, signs=_signs(row)
        )


def _draw_records(paper: Paper, rows: Sequence[Row]) -> Iterator[Line]:
    """Write each event as named lines, the signs after its date."""
    signs = [[part for sign in _signs(row) if sign.text != " " for part in (Span(" "), sign)] for row in rows]
    texts = [[column.cell(row) for column in COLUMNS] for row in rows]
    yield from draw_records(paper, [column.head for column in COLUMNS], texts, signs)
