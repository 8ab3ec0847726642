"""The views, for people: one file each, one table that names them.

A view is a function from a selection and a paper to its lines. It prints nothing: `view`
makes a renderable of it, which any console prints.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import NamedTuple

from timeline.errors import UsageError
from timeline.query.selection import Selection
from timeline.views.drawing import Drawing
from timeline.views.grid import Piece
from timeline.views.look import Look
from timeline.views.paper import Paper

Draw = Callable[[Selection, Paper], Iterator[Piece]]


class View(NamedTuple):
    """One view: its name, which is that of its module, and its help."""

    name: str
    help: str

    @property
    def draw(self) -> Draw:
        """The function that draws it; its module is imported only now."""
        draw: Draw = import_module(f"timeline.views.{self.name}").draw
        return draw


VIEWS: dict[str, View] = {
    view.name: view
    for view in (
        View("timeline", "the events in their order, month by month"),
        View("table", "one line an event"),
        View("card", "each event whole, with its evidence"),
        View("months", "how many events each month has"),
    )
}


def view(selection: Selection, name: str = "timeline", *, language: str = "") -> Drawing:
    """Return a view of a selection as a renderable of Rich's: "timeline", "table", "card" or "months".

    `Console().print(view(selection, "table"))` prints it, at the console's width and in its colours; it can stand in
    a `Panel`, and go to SVG or HTML. Without a `language` it speaks the chronology's. Raises `UsageError` for a view
    that there is none of.
    """
    if name not in VIEWS:
        raise UsageError(f'no view is called "{name}"; write {", ".join(VIEWS)}')
    return drawn(VIEWS[name].draw, selection, Look(language or selection.chronology.language))


def drawn(draw: Draw, selection: Selection, look: Look) -> Drawing:
    """Return what a function draws of a selection as a renderable."""
    return Drawing(lambda paper: draw(selection, paper), look)
