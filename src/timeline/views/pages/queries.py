"""The listing of the queries that a file names: what to type, how many events each keeps, what it is for."""

from collections.abc import Iterator, Mapping

from timeline.chronology.model import in_language
from timeline.chronology.words import said
from timeline.dates import Match
from timeline.query.selection import Selection
from timeline.query.tree import Query
from timeline.views.columns import Column, Row, draw_columns
from timeline.views.grid import Piece
from timeline.views.header import header
from timeline.views.paper import Paper

COLUMNS = (
    Column("EVENTS", right=True),
    Column("TYPE"),
    Column("NAME", least=16),
    Column("MEANS", 2, least=16),
    Column("QUERY", 1, least=24),
)


def draw_queries(named: Mapping[str, Query], selection: Selection, paper: Paper) -> Iterator[Piece]:
    """Write each query with its name, its text, its description, and how many of the selected events it keeps."""
    yield from header(paper, selection)
    yield paper.line()
    if named:
        yield from draw_columns(paper, COLUMNS, [_row(paper, selection, *one) for one in named.items()])
        yield paper.line()
    yield from paper.paragraph(paper.count("queries listed", len(named)), "quiet")


def _row(paper: Paper, selection: Selection, id: str, query: Query) -> Row:
    written = selection.chronology.queries[id]
    least = Match.YES if selection.how.certain else Match.POSSIBLE
    kept = sum(query(event) >= least for event in selection.events)
    shown = said(selection.chronology, "queries", id, paper.language)
    meant = in_language(written.description, written.descriptions, paper.language)
    texts = (f"@{id}", "" if shown == id else shown, meant, written.query)
    return Row([str(kept), *map(paper.text, texts)])
