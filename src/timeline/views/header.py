"""What every view opens with: the chronology's title, and the selection in words and counts."""

from collections.abc import Iterator

from timeline.query.describing import describe, title
from timeline.query.selection import Selection
from timeline.views.paper import Line, Paper


def header(paper: Paper, selection: Selection) -> Iterator[Line]:
    """Write what every view opens with: the chronology's title, and the selection in words and counts."""
    if paper.look.group:
        yield from paper.paragraph(paper.text(paper.look.group), "heading")
        return
    if named := title(selection, paper.language):
        yield from paper.paragraph(paper.text(named), "heading")
    yield from paper.paragraph(paper.text(describe(selection, paper.language)))
    if paper.look.origin:
        yield from paper.paragraph(paper.say("read from", paper.look.origin), "quiet")
