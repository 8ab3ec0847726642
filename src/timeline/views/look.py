"""How a view may look: found out by the command line, or by the program that shows it, and passed down."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """The language of a view, and what stands beside it. Its width and its colours are the console's."""

    language: str = "en"
    whole_lines: bool = False  # for a pipe: one line is one whole event, whatever its width
    columns: tuple[str, ...] = ()  # those of the table, by the names of the CSV's; else its own
    group: str = ""  # the heading of one group, in place of the header of the whole
    again: str = ""  # the options that the next command line must have too: " -f mine.yaml"
    origin: str = ""  # which chronology was read, where the command line did not name it
    files: bool = True  # the reader has the files that the events stand in
