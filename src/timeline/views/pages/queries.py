"""The listing of the queries that a file names: what to type, how many events each keeps, what it is for."""

from collections.abc import Mapping
from typing import TextIO

from timeline.chronology.words import said
from timeline.query.selection import Selection
from timeline.query.tree import Query
from timeline.translations import counted
from timeline.views.header import header
from timeline.views.look import Look
from timeline.views.paper import Field, Paper


def write_queries(named: Mapping[str, Query], selection: Selection, out: TextIO, look: Look) -> None:
    """Write each query with its text, its description, and how many of the selected events it keeps."""
    paper = Paper(out, look)
    header(paper, selection, look)
    for name, query in named.items():
        written = selection.chronology.queries[name]
        kept = sum(bool(query(hit.event)) for hit in selection.hits)
        paper.line()
        paper.paragraph(paper.text(f"@{name}: {counted('events', look.language, kept)}"), "heading")
        shown = said(selection.chronology, "queries", name, look.language)
        rows = [Field(paper.name("NAME"), paper.text(shown))] if shown != name else []
        rows.append(Field(paper.name("QUERY"), paper.text(written.query)))
        if written.description:
            rows.append(Field(paper.name("MEANS"), paper.text(written.description)))
        paper.fields(rows, indent=2)
    paper.line()
    paper.paragraph(paper.count("queries listed", len(named)), "quiet")
