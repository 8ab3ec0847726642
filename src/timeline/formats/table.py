"""The table: a line an event, without boxes; columns give way one by one, and below 72 each event is a short record.

In a pipe nothing gives way and nothing is folded: one line is one whole event, its id last, for `grep`.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TextIO

from timeline.actors import short_names
from timeline.dates import Match
from timeline.formats import Options
from timeline.formats.page import header
from timeline.formats.paper import Paper, Span, cells, wrap
from timeline.formats.phrases import date_sign, doubt_words, support_words, title_of, tone_sign, where, who
from timeline.query import Hit, Selection

RECORDS = 72
"""Below so many columns, each event is a record of named lines."""

SAMPLE = 200
"""So many events settle how wide the columns are, so that the first line need not wait for the last."""

GAP = "  "


class Row(NamedTuple):
    """All that a cell is made from."""

    paper: Paper
    selection: Selection
    hit: Hit
    names: dict[str, str]


class Column(NamedTuple):
    """One column: its head, its text, the width from which on it is there, and its own greatest width (0: the rest)."""

    head: str
    cell: Callable[[Row], str]
    begins: int = 0
    widest: int = 0


def _date(row: Row) -> str:
    return row.paper.text(row.hit.event.date.show(row.paper.language))


def _event(row: Row) -> str:
    title = row.paper.text(title_of(row.hit.event, row.paper.language))
    doubt = doubt_words(row.paper, row.selection, row.hit)
    return f"{title} ({doubt})" if doubt else title


def _place(row: Row) -> str:
    return row.paper.text(where(row.selection.chronology, row.hit.event, row.paper.language))


COLUMNS = (
    Column("DATE", _date, widest=16),
    Column("EVENT", _event),
    Column("PLACE", _place, 80, 16),
    Column("ACTORS", lambda row: who(row.paper, row.hit.event, row.names), 100, 28),
    Column("KIND", lambda row: row.paper.word(row.hit.event.kind), 120, 18),
    Column("SUPPORT", lambda row: support_words(row.paper, row.hit.event), widest=18),
    Column("ID", lambda row: row.paper.text(row.hit.event.id), 160, 40),
)


def write(selection: Selection, out: TextIO, options: Options) -> None:
    """Write the selection as a table, as records, or as whole lines, as there is room."""
    paper = Paper(out, options)
    header(paper, selection, options)
    if not selection.hits:
        return
    names = short_names(selection.chronology, options.language)
    rows = [Row(paper, selection, hit, names) for hit in selection.hits]
    paper.line()
    if not options.terminal:
        _write_whole_lines(paper, rows)
    elif paper.width < RECORDS:
        _write_records(paper, rows)
    else:
        _write_table(paper, rows)


def _signs(row: Row) -> list[Span]:
    """Give the signs of a row, five cells: only possible, date, tone."""
    event = row.hit.event
    tone = tone_sign(row.paper, row.selection.chronology.kind_of(event).tone)
    possible = row.hit.match is Match.POSSIBLE
    mark = Span(row.paper.signs.possible, "doubt") if possible else Span(" ")
    return [mark, Span(" "), Span(date_sign(row.paper, event), tone.style), Span(" "), tone]


_NO_SIGNS = [Span(" " * 5)]


def _write_table(paper: Paper, rows: Sequence[Row]) -> None:
    columns = [column for column in COLUMNS if paper.width >= column.begins]
    sizes = _sizes(paper, columns, rows[:SAMPLE])
    _write_row(paper, [[paper.say(column.head)] for column in columns], sizes, _NO_SIGNS, "heading")
    for row in rows:
        cells_ = [wrap(column.cell(row), size) for column, size in zip(columns, sizes, strict=True)]
        _write_row(paper, cells_, sizes, _signs(row))
    if left := [paper.say(column.head) for column in COLUMNS if column not in columns]:
        paper.line()
        paper.paragraph(paper.say("left out", ", ".join(left)), "quiet")


def _sizes(paper: Paper, columns: Sequence[Column], sample: Sequence[Row]) -> list[int]:
    """Give each column the cells that it needs, up to its greatest width, and what is left to the one without."""
    sizes = [
        min(max(cells(text) for text in (paper.say(column.head), *map(column.cell, sample))), column.widest)
        for column in columns
    ]
    rest = paper.width - sum(sizes) - len(GAP) * len(columns) - len("? o +")
    return [size or rest for size in sizes]


def _write_row(
    paper: Paper, parts: Sequence[list[str]], sizes: Sequence[int], signs: list[Span], style: str = ""
) -> None:
    """Write one row of folded cells; the signs stand after the first, the date."""
    for number in range(max(map(len, parts))):
        spans = []
        for lines, size in zip(parts, sizes, strict=True):
            text = lines[number] if number < len(lines) else ""
            spans += [Span(text, style), Span(" " * (size - cells(text)) + GAP)]
        spans[2:2] = [*(signs if number == 0 else _NO_SIGNS), Span(GAP)]
        paper.line(*spans)


def _write_whole_lines(paper: Paper, rows: Sequence[Row]) -> None:
    """Write one line an event, never folded, columns padded to what is usual."""
    sample = rows[:SAMPLE]
    sizes = [
        max(cells(text) for text in (paper.say(column.head), *map(column.cell, sample))) for column in COLUMNS
    ]
    _write_row(paper, [[paper.say(column.head)] for column in COLUMNS], sizes, _NO_SIGNS, "heading")
    for row in rows:
        _write_row(paper, [[column.cell(row)] for column in COLUMNS], sizes, _signs(row))


def _write_records(paper: Paper, rows: Sequence[Row]) -> None:
    """Write each event as named lines."""
    heads = [paper.say(column.head).capitalize() if column.head != "ID" else "ID" for column in COLUMNS]
    for number, row in enumerate(rows):
        if number:
            paper.line()
        signs = [span for span in _signs(row) if span.text != " "]
        paper.fields(
            [
                (
                    head,
                    text,
                    [piece for sign in signs for piece in (Span(" "), sign)] if column.head == "DATE" else [],
                )
                for head, column in zip(heads, COLUMNS, strict=True)
                if (text := column.cell(row))
            ]
        )
