"""The list of the formats of an export: their suffixes and options, and what each can hold."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.views.paper import Line, Paper


class Format(NamedTuple):
    """One format: what it is, what it can hold, its suffixes, its own options, whether what it needs is missing."""

    name: str
    help: str
    holds: str
    suffixes: tuple[str, ...]
    options: tuple[str, ...]
    missing: bool


def draw_formats(formats: Sequence[Format], paper: Paper) -> Iterator[Line]:
    """Write each format with its lines; into a pipe one line a format."""
    for number, row in enumerate(formats):
        suffixes, options = " ".join(row.suffixes), " ".join(row.options)
        absent = "not installed" if row.missing else ""
        if paper.look.whole_lines:
            cells = (row.name, suffixes, row.help, row.holds, options, absent)
            yield paper.line("  ".join(filter(None, cells)))
            continue
        if number:
            yield paper.line()
        said = "; ".join(filter(None, (row.help, absent)))
        yield from paper.paragraph(f"{row.name} ({suffixes}): {said}", "heading")
        yield from paper.paragraph(row.holds, indent=2, first="  ")
        if options:
            yield from paper.paragraph(options, "quiet", indent=2, first="  ")
