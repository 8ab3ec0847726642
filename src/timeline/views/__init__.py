"""The views, for people: one file each, one table that names them.

A view is a module with one function, `write(selection, out, look)`: it is given an open text stream and opens,
guesses and exits nothing.
"""

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple, TextIO

from timeline.query.selection import Selection
from timeline.views.look import Look

Write = Callable[[Selection, TextIO, Look], None]


class View(NamedTuple):
    """One view: its name, which is that of its module, and its help."""

    name: str
    help: str

    @property
    def write(self) -> Write:
        """The function that writes it; its module is imported only now."""
        write: Write = import_module(f"timeline.views.{self.name}").write
        return write


VIEWS: dict[str, View] = {
    view.name: view
    for view in (
        View("timeline", "the events in their order, month by month"),
        View("table", "one line an event"),
        View("card", "each event whole, with its evidence"),
        View("months", "how many events each month has"),
    )
}
