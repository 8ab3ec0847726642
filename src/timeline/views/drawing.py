"""From what a view draws to renderables of Rich's, which paint it: tables, styles, links, consoles of every kind."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from timeline.views.grid import Cell, Column, Grid, Piece, placed
from timeline.views.look import Look
from timeline.views.paper import NO_BREAK, STYLES, Line, Paper, Span, link_target

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult
    from rich.measure import Measurement
    from rich.segment import Segment
    from rich.style import Style
    from rich.table import Table
    from rich.text import Text

Draw = Callable[[Paper], Iterator[Piece]]


class Drawing:
    """A view as Rich draws it: any `Console` prints it, in a `Panel`, to SVG, to HTML, at the width that it has."""

    def __init__(self, draw: Draw, look: Look) -> None:
        self.draw = draw
        self.look = look

    def parts(self, options: "ConsoleOptions") -> Iterator["Lines | Rows"]:
        """Return what it is made of, one after the other, so that the first can be printed before the last is made."""
        lines: list[Line] = []
        for drawn in self.draw(Paper(self.look, options.max_width, options.encoding)):
            if isinstance(drawn, list):
                lines.append(drawn)
            if lines and (len(lines) == BATCH or isinstance(drawn, Grid)):
                yield Lines(lines)
                lines = []
            if isinstance(drawn, Grid):
                yield Rows(drawn)
        if lines:
            yield Lines(lines)

    def __rich_console__(self, console: "Console", options: "ConsoleOptions") -> "RenderResult":
        yield from self.parts(options)

    def __rich_measure__(self, console: "Console", options: "ConsoleOptions") -> "Measurement":
        from rich.measure import Measurement

        return Measurement(min(options.max_width, 20), options.max_width)


BATCH = 40
"""Lines that are printed together."""


class Lines:
    """Lines that stand as they are; only what has no blank to break at, an address, is wider than the console."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines

    def __rich_console__(self, console: "Console", options: "ConsoleOptions") -> "RenderResult":
        from rich.segment import Segment

        end = Segment.line()
        # A terminal folds an address itself, so that it can be clicked and copied; a panel would cut it.
        width = 0 if options.overflow == "ignore" else options.max_width
        for line in self.lines:
            whole = list(segments(line))
            length = Segment.get_line_length(whole)
            if width and length > width:
                for folded in Segment.divide(whole, [*range(width, length, width), length]):
                    yield from folded
                    yield end
            else:
                yield from whole
                yield end


class Rows:
    """A table of Rich's, without the blanks that it ends its lines with."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid

    def __rich_console__(self, console: "Console", options: "ConsoleOptions") -> "RenderResult":
        from rich.segment import Segment

        for row in console.render_lines(table_of(self.grid), options, pad=False):
            line = [part if part.text.strip(" ") else Segment(part.text) for part in row]
            while line and not line[-1].text.strip(" "):
                line.pop()
            yield from line
            yield Segment.line()


def table_of(grid: Grid) -> "Table":
    """Return a grid as a table of Rich's, with a rule under its heads."""
    from rich.box import Box
    from rich.table import Table

    blank = "    \n"
    rule = " -- \n" if grid.ascii else " ── \n"
    table = Table(
        box=Box(blank * 2 + rule + blank * 5, ascii=grid.ascii),
        show_header=grid.headed,
        show_edge=False,
        pad_edge=False,
        padding=(0, 1, 0, 0),
        header_style=STYLES["heading"],
        border_style=STYLES["quiet"],
    )
    for column in grid.columns:
        head = text_of(column, [[Span(column.head)]])
        table.add_column(head, width=column.size, no_wrap=True, overflow="ignore")
    for row in grid.rows:
        table.add_row(*map(text_of, grid.columns, row))
    return table


def text_of(column: Column, cell: Cell) -> "Text":
    """Return the lines of a cell as a text of Rich's, which sets none to the right that it must not fold."""
    from rich.text import Text

    text = Text()
    for number, line in enumerate(cell):
        if number:
            text.append("\n")
        for span in placed(column, line):
            text.append(span.text.replace(NO_BREAK, " "), painted(span))
    return text


def painted(span: Span) -> "Style | None":
    """Return the style of a span, its link included; none for what shows nothing."""
    from rich.style import Style

    style = Style.parse(STYLES[span.style]) if span.style and span.text.strip(" ") else None
    if span.link and (target := link_target(span.link)):
        style = (style or Style()) + Style(link=target)
    return style


def segments(line: Line) -> Iterator["Segment"]:
    """Return a line as Rich's segments."""
    from rich.segment import Segment

    for span in line:
        yield Segment(span.text.replace(NO_BREAK, " "), painted(span))
