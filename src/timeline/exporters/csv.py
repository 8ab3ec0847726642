"""CSV (RFC 4180): UTF-8, CRLF, one header row, one row per event, every value as it was loaded."""

import re
from collections.abc import Iterator, Sequence
from typing import TextIO

from timeline.chronology.model import Chronology
from timeline.errors import UsageError
from timeline.exporters import Omission, Options
from timeline.query.column_names import ALL, ROLES, choose
from timeline.query.columns import EXPLODABLE, Column, Row
from timeline.query.selection import Hit, Selection
from timeline.text import shown

_FORMULA = re.compile(r"(^|[;\t\r\n])(?=[=+\-@＝＋－＠\t\r\n])")
"""Where a spreadsheet may begin to run a text: at the begin of a cell, and of what it makes a cell of, as a German one
does at every `;`."""


def write(selection: Selection, out: TextIO, options: Options) -> None:
    """Write the selection; `out` must not translate line ends (`newline=""`).

    Raises `UsageError` for a column or a list that there is none of, before anything is written.
    """
    import csv

    columns = choose(options.columns, selection.chronology)
    explode = explodable(options.explode)
    writer = csv.writer(out, lineterminator="\r\n")
    if options.excel:
        out.write("\N{ZERO WIDTH NO-BREAK SPACE}")
    writer.writerow([column.name for column in columns])
    for hit in selection.hits:
        for row in rows(hit, selection.chronology, columns, options.language, explode):
            writer.writerow(map(_guarded, row) if options.excel else row)


def left_out(selection: Selection, options: Options) -> tuple[Omission, ...]:
    """Count the quotes, claims and roles that the usual columns do not hold; what is chosen is left out by choice."""
    if options.columns and ALL not in options.columns:
        return ()
    quotes = sum(bool(source.quote) for event in selection for source in event.sources)
    claims = sum(len(event.claims) for event in selection)
    roles = sum(bool(part.role) for event in selection for part in event.actors + event.about)
    if ROLES in options.columns:
        roles = sum(bool(part.role) for event in selection for part in event.about)
    found = (
        Omission("quotes in no column", quotes),
        Omission("claims in no column", claims),
        Omission("roles in no column", roles),
    )
    return tuple(one for one in found if one.number)


def explodable(name: str) -> str:
    """Return the name of a list that can be exploded. Raises `UsageError` for another."""
    if name and name not in EXPLODABLE:
        raise UsageError(f'--explode "{shown(name)}" is no list to explode; write {", ".join(EXPLODABLE)}')
    return name


def rows(
    hit: Hit, chronology: Chronology, columns: Sequence[Column], language: str, explode: str
) -> Iterator[list[str]]:
    """Return the rows of one event: one, or one for each value of the list that is exploded."""
    row = Row(chronology, hit.event, hit.match, language)
    cells = [column.cell(row) for column in columns]
    whole = [cell if isinstance(cell, str) else joined(cell) for cell in cells]
    if not explode:
        yield whole
        return
    taken = [number for number, column in enumerate(columns) if column.explode == explode]
    count = max((len(cells[number]) for number in taken), default=0)
    for index in range(max(count, 1)):
        for number in taken:
            values = cells[number]
            whole[number] = values[index] if index < len(values) else ""
        yield list(whole)


def joined(values: Sequence[str]) -> str:
    r"""Join the values of a list cell by `;`, with `;` and `\` inside a value escaped by `\`."""
    if not values:
        return ""
    return ";".join([value.replace("\\", "\\\\").replace(";", "\\;") for value in values])


def _guarded(cell: str) -> str:
    """Keep a spreadsheet from running a cell, or a part of it: it takes text after an apostrophe as text."""
    return _FORMULA.sub(r"\1'", cell)
