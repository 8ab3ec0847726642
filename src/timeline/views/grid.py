"""How tables and lists are laid out: cells side by side in a table of Rich's, or a record of named lines.

Cells are folded here, since Rich's own folding breaks at no-break spaces and cuts a long word where it stands, and a
row with a word that cannot be folded, an address, is written here too, since Rich divides it
(`tests/views/test_drawing.py`).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import NamedTuple

from timeline.text import cells
from timeline.views.paper import Field, Line, Paper, Span, wrap_spans

GAP = "  "

BATCH = 100
"""So many rows are one table of Rich's, so that the first need not wait for the last."""

Cell = Sequence[Line]
"""What stands in a cell: paragraphs before it is folded, lines after."""


class Column(NamedTuple):
    """One column of a grid: its head as it is said, its width in cells, and whether its cells stand at the right."""

    head: str
    size: int
    right: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of folded cells under their heads, all of the size of their columns: what a table of Rich's is made from."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    headed: bool
    ascii: bool


Piece = Line | Grid
"""What a view is drawn of, from top to bottom."""


def text_cell(text: str, style: str = "") -> Cell:
    """Return a cell that holds one text; nothing for an empty one."""
    return [[Span(text, style)]] if text else []


def fold_cell(cell: Cell, size: int) -> Cell:
    """Fold each paragraph of a cell at its blanks into lines of at most `size` cells."""
    return [line for paragraph in cell for line in wrap_spans(paragraph, size)]


def width_of(cell: Cell) -> int:
    """Return the width of a cell's widest line."""
    return max((sum(cells(span.text) for span in line) for line in cell), default=0)


def draw_table(paper: Paper, columns: Sequence[Column], rows: Iterable[Sequence[Cell]]) -> Iterator[Piece]:
    """Write rows of folded cells under their heads; rows of several lines stand apart from their neighbours."""
    apart = spaced(rows)
    headed = True
    while batch := list(islice(apart, BATCH)):
        for fit, group in groupby(batch, lambda row: _fits(columns, row)):
            run = list(group)
            if fit or headed:
                yield Grid(columns, run if fit else [], headed, paper.ascii)
            for row in () if fit else run:
                yield from draw_row(paper, columns, row)
            headed = False


def _fits(columns: Sequence[Column], row: Sequence[Cell]) -> bool:
    """Whether nothing in a row is wider than its column, as a word is that cannot be folded."""
    return all(width_of(cell) <= column.size for cell, column in zip(row, columns, strict=True))


def spaced(rows: Iterable[Sequence[Cell]]) -> Iterator[Sequence[Cell]]:
    """Set rows of several lines apart: an empty line before each, and before what follows it."""
    before = 0
    for row in rows:
        tall = max(map(len, row))
        yield [[[], *cell] for cell in row] if before and max(before, tall) > 1 else row
        before = tall


def draw_row(paper: Paper, columns: Sequence[Column], row: Sequence[Cell]) -> Iterator[Line]:
    """Write one row of folded cells side by side; what is wider than its column pushes the others away."""
    for number in range(max(map(len, row))):
        spans: list[Span] = []
        for column, cell in zip(columns, row, strict=True):
            line = placed(column, cell[number] if number < len(cell) else [])
            spans += [*line, Span(" " * (column.size - width_of([line]))), Span(GAP)]
        yield paper.line(*spans)


def placed(column: Column, line: Line) -> Line:
    """Return a line of a cell, set to the right where its column is."""
    return [Span(" " * (column.size - width_of([line]))), *line] if column.right else line


def draw_whole_lines(
    paper: Paper, columns: Sequence[Column], rows: Iterable[Sequence[Cell]]
) -> Iterator[Line]:
    """Write each row as one line that is never folded, the paragraphs of a cell with a comma between them."""
    yield from draw_row(paper, columns, [text_cell(column.head) for column in columns])
    for row in rows:
        yield from draw_row(paper, columns, [_joined(cell) for cell in row])


def _joined(cell: Cell) -> Cell:
    first, *others = cell or [[]]
    return [[*first, *(span for line in others for span in (Span(", "), *line))]]


class Wanted(NamedTuple):
    """What a column asks for: the room that its texts need, its greatest width (0: all that is left), how soon it gives
    way (0: never).
    """

    needed: int
    widest: int = 0
    gives_way: int = 0


def fitting(wanted: Sequence[Wanted], room: int, least: int) -> dict[int, int]:
    """Return the sizes of the columns that there is room for, by their numbers.

    Those without a greatest width get what is left, as far as they need it. Columns give way, those with the highest
    number first, until that is `least` cells, or as much as they need.
    """
    kept = dict(enumerate(wanted))
    while True:
        sizes = {number: min(one.needed, one.widest) for number, one in kept.items()}
        rest = room - sum(sizes.values()) - len(GAP) * (len(kept) - 1)
        need = max(one.needed for one in kept.values() if not one.widest)
        giving = max(kept, key=lambda number: kept[number].gives_way)
        if rest >= min(need, least) or not kept[giving].gives_way:
            return {number: sizes[number] if one.widest else min(rest, need) for number, one in kept.items()}
        del kept[giving]


def shared(needed: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """Divide the room between columns of which none gives way: the widest is narrowed first, none below its `least`.

    Nothing is returned where there is no room for all.
    """
    sizes = list(needed)
    left = room - len(GAP) * (len(sizes) - 1)
    while sum(sizes) > left:
        giving = max(range(len(sizes)), key=lambda column: (sizes[column] > least[column], sizes[column]))
        if sizes[giving] <= least[giving]:
            return []
        sizes[giving] -= 1
    return sizes


def longest_word(cell: Cell) -> int:
    """Return the width of the widest word of a cell, which a column must have lest a word is divided."""
    return max((cells(word) for line in cell for span in line for word in span.text.split(" ")), default=0)


def draw_records(
    paper: Paper, heads: Sequence[str], rows: Iterable[Sequence[Cell]], signs: Iterable[Sequence[Span]] = ()
) -> Iterator[Line]:
    """Write each row as named lines, without those that say nothing; its signs follow the first one."""
    beside = iter(signs)
    for number, row in enumerate(rows):
        if number:
            yield paper.line()
        fields = [
            Field(head, "".join(span.text for span in _joined(cell)[0]))
            for head, cell in zip(heads, row, strict=True)
        ]
        fields[0] = fields[0]._replace(signs=next(beside, ()))
        yield from paper.fields([field for field in fields if field.text])


def draw_left_out(paper: Paper, heads: Sequence[str]) -> Iterator[Line]:
    """Say which columns there was no room for."""
    if heads:
        yield paper.line()
        yield from paper.paragraph(paper.say("left out", ", ".join(heads)), "quiet")
