"""The ways out for programs: one file each, one table that names them.

An exporter is a module with one function, `write(selection, out, options)`: it is given an open text stream
that translates no line ends. It never imports Rich.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import NamedTuple, TextIO

from timeline.query.selection import Selection


@dataclass(frozen=True, slots=True)
class Options:
    """How a selection is exported. Without a `language` every text stays as it was loaded."""

    language: str = ""
    columns: tuple[str, ...] = ()
    explode: str = ""
    excel: bool = False


Write = Callable[[Selection, TextIO, Options], None]


class Exporter(NamedTuple):
    """One way out: its name, which is that of its module, the suffixes of its files, and its help."""

    name: str
    suffixes: tuple[str, ...]
    help: str

    @property
    def write(self) -> Write:
        """The function that writes it; its module is imported only now."""
        write: Write = import_module(f"timeline.exporters.{self.name}").write
        return write


EXPORTERS: dict[str, Exporter] = {
    exporter.name: exporter for exporter in (Exporter("csv", (".csv",), "comma-separated values (RFC 4180)"),)
}
