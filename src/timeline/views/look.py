"""How a view may look: found out by the command line, or by the program that shows it, and passed down."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """The language of a view, what its stream can do, and what stands beside it."""

    language: str = "en"
    width: int = 80
    terminal: bool = False  # somebody reads along; else the text goes into a pipe or a file
    color: bool = False
    hyperlinks: bool = False
    ascii: bool = False  # the stream cannot carry the signs that the views draw with
    group: str = ""  # the heading of one group, in place of the header of the whole
    again: str = ""  # the options that the next command line must have too: " -f mine.yaml"
    origin: str = ""  # which chronology was read, where the command line did not name it
