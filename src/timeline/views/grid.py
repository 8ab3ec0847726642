"""How tables and lists are laid out: cells side by side, or a record of named lines where there is no room.

A table of Rich's would divide addresses, fold at no-break spaces, end lines with blanks and be made whole before its
first line is shown (`tests/views/test_drawing.py`); so the cells are laid out here, and Rich paints the lines.
"""

from collections.abc import Iterator, Sequence
from itertools import repeat

from timeline.text import cells
from timeline.views.paper import Field, Line, Paper, Span

GAP = "  "


def draw_row(
    paper: Paper,
    folded: Sequence[Sequence[str]],
    sizes: Sequence[int],
    styles: Sequence[str] = (),
    *,
    numbers: int = 0,
    signs: Sequence[Span] = (),
) -> Iterator[Line]:
    """Write cells side by side, each folded into lines of at most its size in cells.

    The first `numbers` cells stand at the right of their columns; `signs` follow the first cell, on its first line.
    """
    for line in range(max(map(len, folded))):
        spans: list[Span] = []
        for column, (lines, size, style) in enumerate(zip(folded, sizes, styles or repeat(""), strict=False)):
            text = Span(lines[line] if line < len(lines) else "", style)
            padding = Span(" " * (size - cells(text.text)))
            spans += [padding, text] if column < numbers else [text, padding]
            spans.append(Span(GAP))
            if signs and not column:
                spans += [*(signs if line == 0 else [Span(" ")] * len(signs)), Span(GAP)]
        yield paper.line(*spans)


def draw_records(
    paper: Paper, heads: Sequence[str], rows: Sequence[Sequence[str]], signs: Sequence[Sequence[Span]] = ()
) -> Iterator[Line]:
    """Write each row as named lines, without those that say nothing; its signs follow the first one."""
    for number, row in enumerate(rows):
        if number:
            yield paper.line()
        fields = [Field(paper.name(head), text) for head, text in zip(heads, row, strict=True)]
        if signs:
            fields[0] = fields[0]._replace(signs=signs[number])
        yield from paper.fields([field for field in fields if field.text])


def draw_left_out(paper: Paper, heads: Sequence[str]) -> Iterator[Line]:
    """Say which columns there was no room for."""
    if heads:
        yield paper.line()
        yield from paper.paragraph(paper.say("left out", ", ".join(map(paper.say, heads))), "quiet")
