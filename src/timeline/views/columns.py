"""Rows of texts in columns: where it is narrow columns give way, then each row is a record; in a pipe a row is a line.

How wide each column is, is settled here; `timeline.views.grid` lays out the cells.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from timeline.text import cells
from timeline.views import grid
from timeline.views.grid import GAP, Cell, Piece, draw_left_out, draw_row, fold_cell, text_cell
from timeline.views.paper import Line, Paper, Span, wrap

PADDED = 40
"""In whole lines, a column is not padded further than this for the sake of the longest text."""


class Column(NamedTuple):
    """One column: its head, how soon it gives way (0: never), and the cells for which others give way.

    `right` is for numbers; `wrap` folds its texts where blanks are not the place.
    """

    head: str
    gives_way: int = 0
    least: int = 0
    right: bool = False
    wrap: Callable[[str, int], list[str]] | None = None
    style: str = ""


class Row(NamedTuple):
    """One row: a text for each column, signs after the first, and lines that stand below it, in a pipe at its end."""

    texts: Sequence[str]
    signs: Sequence[Span] = ()
    below: Sequence[Span] = ()


class Group(NamedTuple):
    """Rows, and the heading above them."""

    heading: str
    rows: Sequence[Row]


class Layout(NamedTuple):
    """The columns that say anything, which of them there is room for, by their numbers, and the sizes of these."""

    columns: Sequence[Column]
    used: Sequence[int]
    sizes: dict[int, int]
    signs: int

    def grid(self, paper: Paper) -> list[grid.Column]:
        """Return the columns as they are laid out, the signs behind the first."""
        shown = [(self.columns[number], size) for number, size in self.sizes.items()]
        first, *others = (grid.Column(paper.say(one.head), size, one.right) for one, size in shown)
        return [first, grid.Column("", self.signs), *others] if self.signs else [first, *others]

    def cells(self, row: Row, *, folded: bool) -> list[Cell]:
        """Return the cells of a row, folded to their sizes or whole."""
        first, *others = (self._cell(row, number, folded=folded) for number in self.sizes)
        return [first, [list(row.signs)], *others] if self.signs else [first, *others]

    def _cell(self, row: Row, number: int, *, folded: bool) -> Cell:
        column, text = self.columns[number], row.texts[number]
        if folded and column.wrap and text:
            return [[Span(line, column.style)] for line in column.wrap(text, self.sizes[number])]
        cell = text_cell(text, column.style)
        return fold_cell(cell, self.sizes[number]) if folded else cell

    def left_out(self, paper: Paper) -> Iterator[Line]:
        """Say which columns there was no room for."""
        return draw_left_out(
            paper, [paper.say(self.columns[number].head) for number in self.used if number not in self.sizes]
        )


def draw_columns(paper: Paper, columns: Sequence[Column], rows: Sequence[Row]) -> Iterator[Piece]:
    """Write rows under their heads; a column that says nothing is not there."""
    layout = _layout(paper, columns, rows)
    if not layout.sizes:
        yield from _draw_records(paper, layout, rows)
    elif paper.look.whole_lines:
        texts = (layout.cells(row, folded=False) for row in rows)
        yield from grid.draw_whole_lines(paper, layout.grid(paper), texts)
    else:
        folded = (layout.cells(row, folded=True) for row in rows)
        yield from grid.draw_table(paper, layout.grid(paper), folded)
        yield from layout.left_out(paper)


def draw_groups(paper: Paper, columns: Sequence[Column], groups: Sequence[Group]) -> Iterator[Line]:
    """Write groups of rows under their headings, in columns of one size and without heads."""
    layout = _layout(paper, columns, [row for group in groups for row in group.rows])
    for number, group in enumerate(groups):
        if group.heading:
            yield from [paper.line()] if number else []
            yield from paper.paragraph(group.heading, "heading")
        if layout.sizes:
            yield from _draw_rows(paper, layout, group.rows)
        else:
            yield from _draw_records(paper, layout, group.rows)
    if layout.sizes:
        yield from layout.left_out(paper)


def _layout(paper: Paper, columns: Sequence[Column], rows: Sequence[Row]) -> Layout:
    """Find out which columns there is room for: what gives way soonest is left out first."""
    used = [number for number in range(len(columns)) if any(row.texts[number] for row in rows)]
    signs = max((len(row.signs) for row in rows), default=0)
    texts = {number: [row.texts[number] for row in rows] for number in used}
    heads = {number: cells(paper.say(columns[number].head)) for number in used}
    needed = {number: max(heads[number], *map(cells, texts[number])) for number in used}
    if paper.look.whole_lines:
        return Layout(columns, used, {number: min(needed[number], PADDED) for number in used}, signs)
    least = {number: max(heads[number], _longest_word(texts[number])) for number in used}
    wanted = {number: max(least[number], min(columns[number].least, needed[number])) for number in used}
    kept = list(used)
    while kept:
        room = paper.width - (signs + len(GAP) if signs else 0)
        giving = max(kept, key=lambda number: columns[number].gives_way)
        last = not columns[giving].gives_way
        fewest = [(least if last else wanted)[number] for number in kept]
        if sizes := grid.shared([min(needed[number], paper.width) for number in kept], fewest, room):
            return Layout(columns, used, dict(zip(kept, sizes, strict=True)), signs)
        if last:
            break
        kept.remove(giving)
    return Layout(columns, used, {}, signs)


def _longest_word(texts: Iterable[str]) -> int:
    return max(cells(word) for text in texts for word in text.split(" "))


def _draw_rows(paper: Paper, layout: Layout, rows: Sequence[Row]) -> Iterator[Line]:
    whole = paper.look.whole_lines
    columns = layout.grid(paper)
    for row in rows:
        first, *others = draw_row(paper, columns, layout.cells(row, folded=not whole))
        if whole:
            yield [*first, *(part for span in row.below for part in (Span(GAP), span))]
        else:
            yield from (first, *others)
            yield from _draw_below(paper, row.below)


def _draw_below(paper: Paper, below: Sequence[Span]) -> Iterator[Line]:
    """Write the lines below a row, each a little further in."""
    indent = 4 if paper.width > 12 else 0
    for span in below:
        for line in wrap(span.text, paper.measure - indent):
            yield paper.line(" " * indent, span._replace(text=line))


def _draw_records(paper: Paper, layout: Layout, rows: Sequence[Row]) -> Iterator[Line]:
    heads = [paper.say(layout.columns[number].head) for number in layout.used]
    for place, row in enumerate(rows):
        if place:
            yield paper.line()
        signs = [part for sign in row.signs if sign.text != " " for part in (Span(" "), sign)]
        texts = [text_cell(row.texts[number]) for number in layout.used]
        yield from grid.draw_records(paper, heads, [texts], [signs])
        yield from _draw_below(paper, row.below)
