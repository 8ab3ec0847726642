"""The table: a row an event, under heads with a rule; columns give way one by one, and below 72 there are records.

In a pipe nothing gives way and nothing is folded: one line is one whole event, its id last, for `grep`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.chronology.actors import short_names
from timeline.chronology.model import Chronology, title_of
from timeline.chronology.support import support_of
from timeline.chronology.words import where
from timeline.query import columns as query
from timeline.query.column_names import FIGURE, choose
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
    longest_word,
    shared,
    text_cell,
    width_of,
)
from timeline.views.header import header
from timeline.views.paper import Line, Paper, Span, wrap_date
from timeline.views.phrases import (
    date_sign,
    doubt_words,
    field_words,
    kind_words,
    named,
    old_style,
    possible_mark,
    publisher_words,
    tone_sign,
)

RECORDS = 72
"""Below so many columns, each event is a record of named lines."""

WIDE = 100
"""Below so many columns, support is a number where that makes room for another column."""

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

    `brief` is its greatest width where the table is, if it is another; `fold` folds its cells.
    """

    head: str
    cell: Callable[[Row], Cell]
    gives_way: int = 0
    widest: int = 0
    brief: int = 0
    fold: Callable[[Cell, int], Cell] = fold_cell


def _date(row: Row) -> Cell:
    paper, event = row.paper, row.hit.event
    other = old_style(paper, event)
    said = (event.date.show(paper.language, time=False), event.date.time, f"({other})" if other else "")
    return [[Span(paper.text(text), "date")] for text in said if text]


def _fold_date(cell: Cell, size: int) -> Cell:
    return [[span._replace(text=text)] for [span] in cell for text in wrap_date(span.text, size)]


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


_DATE = EventColumn("DATE", _date, widest=14, fold=_fold_date)
COLUMNS = (
    _DATE,
    EventColumn("EVENT", _event),
    EventColumn("ACTORS", _actors, 1, 24, brief=19),
    EventColumn("PLACE", _place, 3, 14),
    EventColumn("KIND", _kind, 4, 16),
    EventColumn("SUPPORT", _support, 2, 16),
    EventColumn("ID", _id, 5, 60),
)


HEADS = frozenset(column.head for column in COLUMNS)

OWN = dict(
    zip(("date", "title", "actors", "place", "kind", "support", "id"), COLUMNS, strict=True),
    actor_names=COLUMNS[2],
)
"""What the table says better than the column of the CSV with that name."""


def draw(selection: Selection, paper: Paper) -> Iterator[Piece]:
    """Write the selection as a table, as records, or as whole lines, as there is room.

    Raises `UsageError` for a column that there is none of.
    """
    columns = _chosen(selection, paper)
    yield from header(paper, selection)
    if not selection.hits:
        return
    names = short_names(selection.chronology, paper.language)
    rows = [Row(paper, selection, hit, names, brief=False) for hit in selection.hits]
    yield paper.line()
    if paper.look.whole_lines:
        yield from _draw_whole_lines(paper, columns, rows)
        return
    if paper.width < RECORDS:
        yield from _draw_records(paper, columns, rows)
    elif columns is COLUMNS:
        yield from _draw_table(paper, [one for one in columns if any(one.cell(row) for row in rows)], rows)
    else:
        yield from _draw_chosen(paper, columns, rows)


def _chosen(selection: Selection, paper: Paper) -> Sequence[EventColumn]:
    """Return the columns that the reader chose, by the names of the CSV's, or those that there are without a choice."""
    if not paper.look.columns:
        return COLUMNS
    known = selection.chronology
    return [
        OWN.get(column.name) or _field(column, known, paper) for column in choose(paper.look.columns, known)
    ]


def _field(column: query.Column, known: Chronology, paper: Paper) -> EventColumn:
    """Return a column of the CSV's as one of the table."""

    def cell(row: Row) -> Cell:
        hit = row.hit
        values = query.Row(known, hit.event, hit.match, paper.language)
        said = column.cell(values)
        return text_cell(paper.text(said if isinstance(said, str) else ", ".join(said)))

    name = column.name
    words = field_words(paper, known, name.removeprefix(FIGURE)).replace("_", " ")
    return EventColumn(words[:1].upper() + words[1:], cell)


def _head(paper: Paper, column: EventColumn) -> str:
    """Say the head of a column: a label of the table's, or the words that a field or figure is said in."""
    return paper.say(column.head) if column.head in HEADS else paper.text(column.head)


def _signs(row: Row) -> Line:
    """Return the signs of a row: only possible, where any of the rows is, then date and tone."""
    event = row.hit.event
    tone = tone_sign(row.paper, row.selection.chronology.kind_of(event).tone)
    signs = [Span(date_sign(row.paper, event), tone.style), Span(" "), tone]
    return [possible_mark(row.paper, row.hit), Span(" "), *signs] if row.selection.possible else signs


_SIGNS = EventColumn("", lambda row: [_signs(row)])


def _with_signs(columns: Sequence[EventColumn]) -> list[EventColumn]:
    """Put the signs behind the date, or before all where it is not shown."""
    place = columns.index(_DATE) + 1 if _DATE in columns else 0
    return [*columns[:place], _SIGNS, *columns[place:]]


def _draw_table(paper: Paper, used: Sequence[EventColumn], rows: Sequence[Row]) -> Iterator[Piece]:
    """Write the rows with the columns that there is room for, the signs behind the date."""
    sizes = _sizes(paper, used, rows)
    if paper.width < WIDE and len(sizes) < len(used):
        brief = [row._replace(brief=True) for row in rows]
        if len(shorter := _sizes(paper, used, brief)) > len(sizes):
            rows, sizes = brief, shorter
    columns = [used[number] for number in sizes]
    sized = dict(zip(columns, sizes.values(), strict=True))
    yield from _draw_sized(
        paper, {one: sized.get(one, _signs_size(rows)) for one in _with_signs(columns)}, rows
    )
    yield from draw_left_out(paper, [_head(paper, column) for column in used if column not in sized])


def _draw_chosen(paper: Paper, chosen: Sequence[EventColumn], rows: Sequence[Row]) -> Iterator[Piece]:
    """Write the rows with all columns that were asked for; where there is no room for them, as records."""
    columns = _with_signs(chosen)
    needed = [_needed(paper, column, rows) for column in columns]
    least = [max(cells(_head(paper, one)), *(longest_word(one.cell(row)) for row in rows)) for one in columns]
    if sizes := shared(needed, [*map(min, needed, least)], paper.width):
        yield from _draw_sized(paper, dict(zip(columns, sizes, strict=True)), rows)
    else:
        yield from _draw_records(paper, chosen, rows)


def _draw_sized(paper: Paper, sizes: Mapping[EventColumn, int], rows: Sequence[Row]) -> Iterator[Piece]:
    columns = [Column(_head(paper, one) if one.head else "", size) for one, size in sizes.items()]
    folded = ([one.fold(one.cell(row), size) for one, size in sizes.items()] for row in rows)
    yield from draw_table(paper, columns, folded)


def _sizes(paper: Paper, columns: Sequence[EventColumn], rows: Sequence[Row]) -> dict[int, int]:
    """Return the sizes of the columns that there is room for, beside the signs."""
    wanted = [Wanted(_needed(paper, one, rows), _widest(one, rows[0]), one.gives_way) for one in columns]
    return fitting(wanted, paper.width - _signs_size(rows) - len(GAP), max(EVENT, paper.width // 3))


def _signs_size(rows: Sequence[Row]) -> int:
    return width_of([_signs(rows[0])])


def _widest(column: EventColumn, row: Row) -> int:
    return column.brief if row.brief and column.brief else column.widest


def _needed(paper: Paper, column: EventColumn, rows: Sequence[Row]) -> int:
    """Return how many cells a column needs for its head and a sample of its texts."""
    head = cells(_head(paper, column)) if column.head else 0
    return max(head, *(width_of(column.cell(row)) for row in rows[:SAMPLE]))


def _draw_whole_lines(paper: Paper, columns: Sequence[EventColumn], rows: Sequence[Row]) -> Iterator[Line]:
    """Write one line an event, never folded, columns padded to what is usual."""
    shown = _with_signs(columns)
    sized = [
        Column(_head(paper, one) if one.head else "", min(_needed(paper, one, rows), PADDED)) for one in shown
    ]
    yield from draw_whole_lines(paper, sized, ([column.cell(row) for column in shown] for row in rows))


def _draw_records(paper: Paper, columns: Sequence[EventColumn], rows: Sequence[Row]) -> Iterator[Line]:
    """Write each event as named lines, the signs after the first."""
    signs = ([part for sign in _signs(row) if sign.text != " " for part in (Span(" "), sign)] for row in rows)
    texts = ([column.cell(row) for column in columns] for row in rows)
    yield from draw_records(paper, [_head(paper, column) for column in columns], texts, signs)
