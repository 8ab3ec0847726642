"""The listing of the queries that a file names: what to type, how many events each keeps, what it is for."""

from collections.abc import Iterator, Mapping

from timeline.chronology.words import said
from timeline.query.selection import Selection
from timeline.query.tree import Query
from timeline.translations import counted
from timeline.views.header import header
from timeline.views.paper import Field, Line, Paper


def draw_queries(named: Mapping[str, Query], selection: Selection, paper: Paper) -> Iterator[Line]:
    """Write each query with its text, its description, and how many of the selected events it keeps."""
    yield from header(paper, selection)
    for name, query in named.items():
        written = selection.chronology.queries[name]
        kept = sum(bool(query(hit.event)) for hit in selection.hits)
        yield paper.line()
        yield from paper.paragraph(
            paper.text(f"@{name}: {counted('events', paper.language, kept)}"), "heading"
        )
        shown = said(selection.chronology, "queries", name, paper.language)
        rows = [Field(paper.say("NAME"), paper.text(shown))] if shown != name else []
        rows.append(Field(paper.say("QUERY"), paper.text(written.query)))
        if written.description:
            rows.append(Field(paper.say("MEANS"), paper.text(written.description)))
        yield from paper.fields(rows, indent=2)
    yield paper.line()
    yield from paper.paragraph(paper.count("queries listed", len(named)), "quiet")
