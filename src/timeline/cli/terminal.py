"""What the terminal can do, found out once; nothing below asks for it again."""

import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn, Protocol, TextIO

from timeline.text import in_place

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderableType


class OutputClosedError(Exception):
    """Whoever read standard output has gone."""


class Shown(Protocol):
    """What can be shown part by part: a view, or a page of the manual."""

    def parts(self, options: "ConsoleOptions") -> "Iterator[RenderableType]":
        """Return its parts, one after the other."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """The streams and the environment that one run of the program has."""

    out: TextIO
    err: TextIO
    environment: Mapping[str, str]
    columns: int = 0
    """The width that the line asks for; 0 where it asks for none."""

    @property
    def reads_along(self) -> bool:
        """Whether somebody reads standard output on a terminal."""
        return self.out.isatty()

    @property
    def listens(self) -> bool:
        """Whether somebody reads standard error on a terminal, for hints."""
        return self.err.isatty()

    def say(self, sentence: str) -> None:
        """Say something beside the output, on standard error."""
        self.err.write(f"timeline: {in_place(sentence)}\n")

    def show(self, drawing: Shown, stream: TextIO) -> None:
        """Print a view, one part after the other, so that the first is read before the last is drawn."""
        console = self.console(stream)
        for part in drawing.parts(console.options):
            console.print(part, soft_wrap=True)

    def console(self, stream: TextIO) -> "Console":
        """Return the console that prints to a stream: `NO_COLOR`, `FORCE_COLOR`, `COLUMNS` and `TERM` are heeded."""
        from rich.console import Console

        reads = stream.isatty() or (
            self.reads_along and stream is not self.err
        )  # a pager's pipe is for the terminal
        dumb = self.environment.get("TERM") in ("dumb", "unknown")
        plain = bool(self.environment.get("NO_COLOR"))
        colors = not plain and (bool(self.environment.get("FORCE_COLOR")) or (reads and not dumb))
        console = Console(
            file=stream,
            width=self.width(),
            height=25,  # of no use to us, but without it Rich reads `COLUMNS` again
            force_terminal=reads and not dumb,
            color_system="standard" if colors else None,
            markup=False,
            emoji=False,
            highlight=False,
        )
        console.on_broken_pipe = _closed  # type: ignore[method-assign]  # Rich's own exits with 1
        return console

    def width(self) -> int:
        """Return the width in columns: that asked for, a positive `COLUMNS`, the terminal's, or 80."""
        if self.columns:
            return self.columns
        columns = self.environment.get("COLUMNS", "")
        if columns.isascii() and columns.isdigit() and int(columns[:6]) > 0:
            return int(columns[:6])
        try:
            return os.get_terminal_size(self.out.fileno()).columns or 80
        except (OSError, ValueError):
            return 80


def _closed() -> NoReturn:
    raise BrokenPipeError


def open_terminal() -> Terminal:
    """Take hold of the standard streams; what their encoding cannot carry is written as an escape, not lost."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    return Terminal(sys.stdout, sys.stderr, os.environ)
