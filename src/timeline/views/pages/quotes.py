"""What sources quote: the words in their own language, by whom they were published, and of which event.

Who spoke is what the title says: a file does not name the speaker of a quote, so no page does.
"""

from collections.abc import Iterator, Mapping

from timeline.chronology.actors import short_names
from timeline.chronology.model import Event, Source, title_of
from timeline.query.selection import Selection
from timeline.translations import language_name
from timeline.views.card import source_line
from timeline.views.columns import Column, Row, draw_columns
from timeline.views.grid import Piece
from timeline.views.header import header
from timeline.views.pages.disputes import draw_event
from timeline.views.paper import Line, Paper, Span, wrap
from timeline.views.phrases import date_words, who_spans

COLUMNS = (
    Column("DATE", style="date"),
    Column("PUBLISHER"),
    Column("QUOTE", style="title"),
    Column("LANGUAGE"),
    Column("ACTORS"),
    Column("EVENT"),
    Column("ADDRESS"),
    Column("ID"),
)


def draw_quotes(selection: Selection, paper: Paper) -> Iterator[Piece]:
    """Write what is quoted of the selected events, by event; in a pipe one line a quote."""
    yield from header(paper, selection)
    names = short_names(selection.chronology, paper.language)
    quoted = [
        (event, sources)
        for event in selection.events
        if (sources := [one for one in event.sources if one.quote])
    ]
    yield paper.line()
    if paper.look.whole_lines:
        rows = [
            _row(paper, event, source, _who(paper, event, names))
            for event, sources in quoted
            for source in sources
        ]
        yield from draw_columns(paper, COLUMNS, rows)
        yield paper.line()
    else:
        for event, sources in quoted:
            yield from draw_event(paper, event)
            if acting := _who(paper, event, names):
                yield from paper.paragraph(acting, "quiet", indent=2, first="  ")
            for source in sources:
                yield from _draw_quote(paper, source)
            yield paper.line()
    count = sum(len(sources) for _, sources in quoted)
    yield from paper.paragraph(paper.count("quotes listed", count), "quiet")


def _who(paper: Paper, event: Event, names: Mapping[str, str]) -> str:
    return "".join(span.text for span in who_spans(paper, event, names))


def _draw_quote(paper: Paper, source: Source) -> Iterator[Line]:
    """Write the words, and below them who published them, where and when."""
    yield from paper.paragraph(paper.quoted(source.quote), indent=4, first="  ")
    yield from paper.paragraph(source_line(paper, source), "quiet", indent=4, first="    ")
    indent = 4 if paper.width > 12 else 0
    for line in wrap(paper.text(source.url), paper.measure - indent) if source.url else ():
        yield paper.line(" " * indent, Span(line, "quiet", source.url))


def _row(paper: Paper, event: Event, source: Source, acting: str) -> Row:
    language = language_name(source.language, paper.language) if source.language else ""
    return Row(
        (
            date_words(paper, event),
            paper.text(source.publisher),
            paper.quoted(source.quote),
            paper.text(language),
            acting,
            paper.text(title_of(event, paper.language)),
            paper.text(source.url),
            paper.text(event.id),
        )
    )
