"""The listing of the queries that a file names: what to type, how many events each keeps, what it is for."""

from collections.abc import Mapping
from typing import TextIO

from timeline.query.tree import Query, Selection
from timeline.translations import counted
from timeline.views import Options
from timeline.views.page import header
from timeline.views.paper import Field, Paper


def write_queries(named: Mapping[str, Query], selection: Selection, out: TextIO, options: Options) -> None:
    """Write each query with its text, its description, and how many of the selected events it keeps."""
    paper = Paper(out, options)
    header(paper, selection, options)
    for name, query in named.items():
        written = selection.chronology.queries[name]
        kept = sum(bool(query(hit.event)) for hit in selection.hits)
        paper.line()
        paper.paragraph(paper.text(f"@{name}: {counted('events', options.language, kept)}"), "heading")
        rows = [Field(paper.name("QUERY"), paper.text(written.query))]
        if written.description:
            rows.append(Field(paper.name("MEANS"), paper.text(written.description)))
        paper.fields(rows, indent=2)
    paper.line()
    paper.paragraph(paper.count("queries listed", len(named)), "quiet")
