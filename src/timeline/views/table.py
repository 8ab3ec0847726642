"""The table: a row an event, under heads with a rule; columns give way one by one, and below 72 there are records.

In a pipe nothing gives way and nothing is folded: one line is one whole event, its id last, for `grep`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.chronology.actors import short_names
from timeline.chronology.support import support_of
from timeline.chronology.words import where
from timeline.query.selection import Hit, Selection
from timeline.text import cells
from timeline.views.grid import (
    GAP,
    Cell,
    Column,
    Piece,
    Wanted,
    draw_left_out,
    draw_records,
    draw_table,
    draw_whole_lines,
    fitting,
    fold_cell,
    text_cell,
    width_of,
)
from timeline.views.header import header
from timeline.views.paper import Line, Paper, Span, wrap_date
from timeline.views.phrases import (
    date_sign,
    doubt_words,
    kind_words,
    named,
    old_style,
    possible_mark,
    publisher_words,
    title_of,
    tone_sign,
)

RECORDS = 72
"""Below so many columns, each event is a record of named lines."""

WIDE = 100
"""Below so many columns, support is a number where there is no room for all columns in words."""

EVENT = 28
"""Columns give way until the events have so many cells, and a third of the width, or as many as they need."""

SAMPLE = 200
"""So many events settle how wide the columns are, so that the first line need not wait for the last."""

PADDED = 40
"""In whole lines, a column is not padded further than this for the sake of the longest text."""


class Row(NamedTuple):
    """All that a cell is made from; `brief` where numbers stand for words."""

    paper: Paper
    selection: Selection
    hit: Hit
    names: Mapping[str, str]
    brief: bool


class EventColumn(NamedTuple):
    """One column: its head, its cell, how soon it gives way (0: never), its greatest width (0: the rest).

    `brief` is its greatest width where the table is, if it is another.
    """

    head: str
    cell: Callable[[Row], Cell]
    gives_way: int = 0
    widest: int = 0
    brief: int = 0


def _date(row: Row) -> Cell:
    paper, event = row.paper, row.hit.event
    other = old_style(paper, event)
    said = (event.date.show(paper.language, time=False), event.date.time, f"({other})" if other else "")
    return [[Span(paper.text(text), "date")] for text in said if text]


def _event(row: Row) -> Cell:
    paper = row.paper
    doubt = doubt_words(paper, row.selection, row.hit)
    title = Span(paper.text(title_of(row.hit.event, paper.language)), "title")
    return [[title, Span(f" ({doubt})", "doubt")]] if doubt else [[title]]


def _place(row: Row) -> Cell:
    return text_cell(row.paper.text(where(row.selection.chronology, row.hit.event, row.paper.language)))


def _actors(row: Row) -> Cell:
    return text_cell(named(row.paper, row.hit.event.actors, row.names))


def _kind(row: Row) -> Cell:
    return text_cell(kind_words(row.paper, row.selection.chronology, row.hit.event.kind), "quiet")


def _support(row: Row) -> Cell:
    support = support_of(row.hit.event)
    words = str(len(support.houses)) if row.brief else publisher_words(row.paper, support)
    said = Span(words, "" if len(support.houses) > 1 else "doubt")
    return [[said], [Span(row.paper.say("disputed"), "doubt")]] if support.disputed else [[said]]


def _id(row: Row) -> Cell:
    return text_cell(row.paper.text(row.hit.event.id), "quiet")


COLUMNS = (
    EventColumn("DATE", _date, widest=14),
    EventColumn("EVENT", _event),
    EventColumn("ACTORS", _actors, 1, 24, brief=19),
    EventColumn("PLACE", _place, 3, 14),
    EventColumn("KIND", _kind, 4, 16),
    EventColumn("SUPPORT", _support, 2, 16),
    EventColumn("ID", _id, 5, 60),
)


def draw(selection: Selection, paper: Paper) -> Iterator[Piece]:
    """Write the selection as a table, as records, or as whole lines, as there is room."""
    yield from header(paper, selection)
    if not selection.hits:
        return
    names = short_names(selection.chronology, paper.language)
    rows = [Row(paper, selection, hit, names, brief=False) for hit in selection.hits]
    yield paper.line()
    if paper.look.whole_lines:
        yield from _draw_whole_lines(paper, rows)
    elif paper.width < RECORDS:
        yield from _draw_records(paper, rows)
    else:
        yield from _draw_table(paper, rows)


def _signs(row: Row) -> Line:
    """Return the signs of a row: only possible, where any of the rows is, then date and tone."""
    event = row.hit.event
    tone = tone_sign(row.paper, row.selection.chronology.kind_of(event).tone)
    signs = [Span(date_sign(row.paper, event), tone.style), Span(" "), tone]
    return [possible_mark(row.paper, row.hit), Span(" "), *signs] if row.selection.possible else signs


def _draw_table(paper: Paper, rows: Sequence[Row]) -> Iterator[Piece]:
    used = [column for column in COLUMNS if any(column.cell(row) for row in rows)]
    signs = Column("", width_of([_signs(rows[0])]))
    sizes = _sizes(paper, used, rows, signs.size)
    if paper.width < WIDE and len(sizes) < len(used):
        rows = [row._replace(brief=True) for row in rows]
        sizes = _sizes(paper, used, rows, signs.size)
    columns = [used[number] for number in sizes]
    date, *others = (Column(paper.say(used[number].head), size) for number, size in sizes.items())
    folded = (_folded(row, columns, list(sizes.values())) for row in rows)
    yield from draw_table(paper, [date, signs, *others], folded)
    yield from draw_left_out(paper, [paper.say(column.head) for column in used if column not in columns])


def _sizes(paper: Paper, columns: Sequence[EventColumn], rows: Sequence[Row], signs: int) -> dict[int, int]:
    """Return the sizes of the columns that there is room for, beside the signs."""
    wanted = [Wanted(_needed(paper, one, rows), _widest(one, rows[0]), one.gives_way) for one in columns]
    return fitting(wanted, paper.width - signs - len(GAP), max(EVENT, paper.width // 3))


def _folded(row: Row, columns: Sequence[EventColumn], sizes: Sequence[int]) -> list[Cell]:
    """Return the cells of a row folded to their sizes, with the signs behind the date."""
    dates = [[span._replace(text=text)] for [span] in _date(row) for text in wrap_date(span.text, sizes[0])]
    others = [fold_cell(column.cell(row), size) for column, size in zip(columns[1:], sizes[1:], strict=True)]
    return [dates, [_signs(row)], *others]


def _widest(column: EventColumn, row: Row) -> int:
    return column.brief if row.brief and column.brief else column.widest


def _needed(paper: Paper, column: EventColumn, rows: Sequence[Row]) -> int:
    """Return how many cells a column needs for its head and a sample of its texts."""
    return max(cells(paper.say(column.head)), *(width_of(column.cell(row)) for row in rows[:SAMPLE]))


def _draw_whole_lines(paper: Paper, rows: Sequence[Row]) -> Iterator[Line]:
    """Write one line an event, never folded, columns padded to what is usual."""
    date, *others = (
        Column(paper.say(column.head), min(_needed(paper, column, rows), PADDED)) for column in COLUMNS
    )
    signs = Column("", width_of([_signs(rows[0])]))
    texts = (
        [COLUMNS[0].cell(row), [_signs(row)], *(column.cell(row) for column in COLUMNS[1:])] for row in rows
    )
    yield from draw_whole_lines(paper, [date, signs, *others], texts)


def _draw_records(paper: Paper, rows: Sequence[Row]) -> Iterator[Line]:
    """Write each event as named lines, the signs after its date."""
    signs = ([part for sign in _signs(row) if sign.text != " " for part in (Span(" "), sign)] for row in rows)
    texts = ([column.cell(row) for column in COLUMNS] for row in rows)
    yield from draw_records(paper, [paper.say(column.head) for column in COLUMNS], texts, signs)
