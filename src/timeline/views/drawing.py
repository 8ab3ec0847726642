"""From the lines of a view to a renderable of Rich's, which paints it: styles, links, consoles of every kind."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from timeline.views.look import Look
from timeline.views.paper import NO_BREAK, STYLES, Line, Paper, link_target

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult
    from rich.measure import Measurement
    from rich.segment import Segment

Draw = Callable[[Paper], Iterator[Line]]


class Drawing:
    """A view as Rich draws it: any `Console` prints it, in a `Panel`, to SVG, to HTML, at the width that it has."""

    def __init__(self, draw: Draw, look: Look) -> None:
        self.draw = draw
        self.look = look

    def parts(self, options: "ConsoleOptions") -> Iterator["Lines"]:
        """Return what it is made of, one after the other, so that the first can be printed before the last is made."""
        lines = self.draw(Paper(self.look, options.max_width, options.encoding))
        while batch := list(islice(lines, BATCH)):
            yield Lines(batch)

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
            painted = list(segments(line))
            length = Segment.get_line_length(painted)
            if width and length > width:
                for folded in Segment.divide(painted, [*range(width, length, width), length]):
                    yield from folded
                    yield end
            else:
                yield from painted
                yield end


def segments(line: Line) -> Iterator["Segment"]:
    """Return a line as Rich's segments."""
    from rich.segment import Segment
    from rich.style import Style

    for text, style, link in line:
        painted = Style.parse(STYLES[style]) if style and text.strip(" ") else None
        if link and (target := link_target(link)):
            painted = (painted or Style()) + Style(link=target)
        yield Segment(text.replace(NO_BREAK, " "), painted)
