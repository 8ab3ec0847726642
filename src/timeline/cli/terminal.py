"""What the terminal can do, found out once; nothing below asks for it again."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TextIO

from timeline.views.look import Look

# What the views draw with; a stream that cannot carry it gets ASCII.
_SIGNS = "●○┃│┊…–·−’“”"


class OutputClosedError(Exception):
    """Whoever read standard output has gone."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """The streams and the environment that one run of the program has."""

    out: TextIO
    err: TextIO
    environment: Mapping[str, str]

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
        self.err.write(f"timeline: {sentence}\n")

    def look(self, language: str, **beside: str) -> Look:
        """Return how a view may look here: `NO_COLOR`, `FORCE_COLOR`, `COLUMNS` and `TERM` are heeded."""
        environment = self.environment
        dumb = environment.get("TERM") in ("dumb", "unknown")
        forced = bool(environment.get("FORCE_COLOR"))
        plain = bool(environment.get("NO_COLOR"))
        return Look(
            language=language,
            width=self.width(),
            terminal=self.reads_along,
            color=not plain and (forced or (self.reads_along and not dumb)),
            hyperlinks=self.reads_along and not dumb,
            ascii=not _carries(self.out, _SIGNS),
            **beside,
        )

    def width(self) -> int:
        """Return the width in columns: `COLUMNS` where it is a positive number, else the terminal's, else 80."""
        columns = self.environment.get("COLUMNS", "")
        if columns.isascii() and columns.isdigit() and int(columns[:6]) > 0:
            return int(columns[:6])
        try:
            return os.get_terminal_size(self.out.fileno()).columns or 80
        except (OSError, ValueError):
            return 80


def _carries(stream: TextIO, signs: str) -> bool:
    try:
        signs.encode(stream.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def open_terminal() -> Terminal:
    """Take hold of the standard streams; what their encoding cannot carry is written as an escape, not lost."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    return Terminal(sys.stdout, sys.stderr, os.environ)
