"""The ways out: one file each, one table that names them.

A format is a module with one function, `write(selection, out, options)`: it is given an open text stream and
opens, guesses and exits nothing. Views are for people and may use Rich; exports are for programs and never do.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import NamedTuple, TextIO

from timeline.query.tree import Selection


@dataclass(frozen=True, slots=True)
class Options:
    """How a selection leaves. The command line finds out what the terminal can do, and passes it down here."""

    language: str = "en"
    # for views
    width: int = 80
    terminal: bool = False  # somebody reads along; else the text goes into a pipe or a file
    color: bool = False
    hyperlinks: bool = False
    ascii: bool = False  # the stream cannot carry the signs that the views draw with
    group: str = ""  # the heading of one group, in place of the header of the whole
    again: str = ""  # the options that the next command line must have too: " -f mine.yaml"
    origin: str = ""  # which chronology was read, where the command line did not name it
    # for exports
    columns: tuple[str, ...] = ()
    explode: str = ""
    excel: bool = False


class Format(NamedTuple):
    """One way out: its name, whether it is a view, the suffixes of its files, and its help."""

    name: str
    view: bool
    help: str
    suffixes: tuple[str, ...] = ()

    @property
    def write(self) -> Callable[[Selection, TextIO, Options], None]:
        """Give the function that writes it; its module is imported only now."""
        write: Callable[[Selection, TextIO, Options], None] = import_module(
            f"timeline.{'views' if self.view else 'exporters'}.{self.name}"
        ).write
        return write


FORMATS: dict[str, Format] = {
    format.name: format
    for format in (
        Format("timeline", view=True, help="the events in their order, month by month"),
        Format("table", view=True, help="one line an event"),
        Format("card", view=True, help="each event whole, with its evidence"),
        Format("months", view=True, help="how many events each month has"),
        Format("csv", view=False, help="comma-separated values (RFC 4180)", suffixes=(".csv",)),
    )
}
