"""A page of help: how something is called, what it does, its options under headings, lines to type."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from timeline.text import cells
from timeline.views.paper import NARROW, Line, Paper, Span, wrap

WIDEST = 26
"""Cells of what is typed that stand beside their explanation; what is longer has a line of its own."""

STEP = 2
"""Blanks before what is typed, and between it and its explanation."""


class Row(NamedTuple):
    """What is typed, and what it does."""

    typed: str
    text: str


class Section(NamedTuple):
    """Rows under a heading."""

    heading: str
    rows: Sequence[Row]


class Page(NamedTuple):
    """A page of help. Its sections are `aligned` or have a column each; the examples have one of their own."""

    usage: str
    about: str
    sections: Sequence[Section]
    examples: Section
    closing: str
    aligned: bool = True


def draw_help(page: Page, paper: Paper) -> Iterator[Line]:
    """Write a page of help."""
    yield from paper.paragraph(paper.text(page.usage), "heading", STEP)
    yield from paper.paragraph(paper.text(page.about))
    widest = _widest(row for section in page.sections for row in section.rows)
    for section in page.sections:
        column = widest if page.aligned else _widest(section.rows)
        yield from _section(section, min(column, WIDEST), paper)
    yield from _section(page.examples, _beside(page.examples.rows, paper), paper)
    yield paper.line()
    yield from paper.paragraph(paper.text(page.closing))


def _widest(rows: Iterable[Row]) -> int:
    return max((cells(row.typed) for row in rows), default=0)


def _beside(rows: Sequence[Row], paper: Paper) -> int:
    """Return the width of a column that holds every line to type; 0 where not all their explanations fit beside it."""
    column = _widest(rows)
    rest = max((cells(row.text) for row in rows), default=0)
    return column if column + rest + 2 * STEP <= paper.measure else 0


def _section(section: Section, column: int, paper: Paper) -> Iterator[Line]:
    yield paper.line()
    yield paper.line(Span(section.heading, "heading"))
    for row in section.rows:
        yield from _row(row, column if paper.width >= NARROW else 0, paper)


def _row(row: Row, column: int, paper: Paper) -> Iterator[Line]:
    """Write what is typed and, beside it or below, what it does; without a column, always below."""
    start = column + 2 * STEP if column else 3 * STEP
    typed = paper.text(row.typed)
    texts = wrap(paper.text(row.text), paper.measure - start) if row.text else []
    if column and cells(typed) <= column:
        gap = " " * (start - STEP - cells(typed))
        yield paper.line(" " * STEP, Span(typed, "typed"), gap, *texts[:1])
        del texts[:1]
    else:
        yield from paper.lines(wrap(typed, paper.width - STEP), "typed", STEP)
    yield from paper.lines(texts, indent=start)
