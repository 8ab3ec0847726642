"""A workbook (XLSX): the rows of the CSV, the sources, and what the export is, on a sheet each.

Every cell is text, as it was loaded, that a spreadsheet neither runs nor reads as a number or a day; only the column
`day`, beside `date`, has cells that are days, where the date is one exact day that a spreadsheet can count. A text that
no cell can hold is refused: a spreadsheet would cut it.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from timeline.chronology.model import Event
from timeline.dates import Date
from timeline.dates.calendar import day_number
from timeline.errors import TimelineError
from timeline.exporters import Omission, Options, stamped
from timeline.exporters import csv as comma_separated
from timeline.exporters.about import about
from timeline.query.column_names import choose
from timeline.query.columns import Column
from timeline.query.selection import Selection

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

LONGEST = 32_767
"""Characters of a cell, in UTF-16: Excel cuts or repairs what is longer."""

MOST_ROWS = 1_048_576

FIRST_DAY, LAST_DAY = day_number(1900, 3, 1), day_number(9999, 12, 31)
"""Spreadsheets count days from 1900, with a 29 February that this year did not have: before March they do not agree."""

MADE = datetime(1980, 1, 1)
"""When the workbook says it was made: the clock would change the bytes every time."""

NARROWEST, WIDEST = 8, 60
"""The width of a column, in characters."""

SOURCE_COLUMNS = (
    "event", "n", "id", "publisher", "title", "url", "published", "accessed", "archived", "language", "quote", "via",
    "kind", "note",
)  # fmt: skip

Cell = str | int | date
"""A text, a number of ours, or a day."""


class Sheet(NamedTuple):
    """A sheet: its name, the heads of its columns, and its rows."""

    name: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def write(selection: Selection, out: BinaryIO, options: Options) -> None:
    """Write the selection as a workbook.

    Raises `UsageError` for a column or a list that there is none of, `TimelineError` for a text or a number of rows
    that no sheet can hold, before anything is written.
    """
    from io import BytesIO

    from xlsxwriter import Workbook

    sheets = tuple(sheets_of(selection, options))
    for sheet in sheets:
        check(sheet)
    whole = BytesIO()  # a writer of archives wants to go back in what it writes
    settings = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with Workbook(whole, settings) as workbook:
        said = "\n".join(f"{name}: {text}" for name, text in about(stamped(selection, options)))
        workbook.set_properties(
            {"title": stamped(selection, options).title, "comments": said, "created": MADE}
        )
        for sheet in sheets:
            _draw(workbook, sheet)
    out.write(whole.getvalue())


def left_out(selection: Selection, options: Options) -> tuple[Omission, ...]:
    """Count what is in no column; quotes are on the sheet of the sources."""
    found = comma_separated.left_out(selection, options)
    return tuple(one for one in found if one.label != "quotes in no column")


def sheets_of(selection: Selection, options: Options) -> Iterator[Sheet]:
    """Yield the sheets in their order."""
    columns = choose(options.columns, selection.chronology)
    yield Sheet("events", _heads(columns), list(_events(selection, columns, options)))
    yield Sheet("sources", SOURCE_COLUMNS, [row for event in selection for row in _sources(event)])
    yield Sheet("about", ("name", "value"), list(about(stamped(selection, options))))


def _heads(columns: Sequence[Column]) -> list[str]:
    """Name the columns; the day stands behind the date."""
    return [
        name
        for column in columns
        for name in ((column.name, "day") if column.name == "date" else (column.name,))
    ]


def _events(selection: Selection, columns: Sequence[Column], options: Options) -> Iterator[list[Cell]]:
    """Yield the rows of the CSV, in which a number of ours is one, each with its day behind its date."""
    explode = comma_separated.explodable(options.explode)
    for hit in selection.hits:
        for row in comma_separated.rows(hit, selection.chronology, columns, options.language, explode):
            cells: list[Cell] = []
            for column, text in zip(columns, row, strict=True):
                cells.append(int(text) if column.type == "integer" else text)
                if column.name == "date":
                    cells.append(day_of(hit.event.date) or "")
            yield cells


def day_of(when: Date) -> date | None:
    """Return the day of an exact date, where spreadsheets count it alike."""
    day = when.earliest
    return date.fromordinal(day) if when.exact and day is not None and FIRST_DAY <= day <= LAST_DAY else None


def _sources(event: Event) -> Iterator[list[Cell]]:
    for number, source in enumerate(event.sources, 1):
        stated = (getattr(source, name) for name in SOURCE_COLUMNS[2:])
        yield [event.id, number, *("" if one is None else str(one) for one in stated)]


def check(sheet: Sheet) -> None:
    """Raise `TimelineError` for what no sheet can hold."""
    if len(sheet.rows) >= MOST_ROWS:
        raise TimelineError(
            f"the sheet {sheet.name} would have {len(sheet.rows)} rows, and none holds more than {MOST_ROWS - 1}; "
            "narrow the selection, or write -F sqlite"
        )
    for row in sheet.rows:
        for head, cell in zip(sheet.heads, row, strict=True):
            if isinstance(cell, str) and (size := _size(cell)) > LONGEST:
                raise TimelineError(
                    f"{row[0]}: {head} on the sheet {sheet.name} would have {size} characters, and a cell "
                    f"holds {LONGEST}; write -F sqlite, which has no such limit"
                )


def _size(text: str) -> int:
    return len(text) if len(text) <= LONGEST // 2 else len(text.encode("utf-16-le", "surrogatepass")) // 2


# --- Drawing -------------------------------------------------------------------------------------------------------


def _draw(workbook: "Workbook", sheet: Sheet) -> None:
    """Draw a sheet: its heads stay in sight and filter, its columns are as wide as what they hold."""
    drawn = workbook.add_worksheet(sheet.name)
    head = workbook.add_format({"bold": True, "num_format": "@", "valign": "top"})
    text = workbook.add_format({"num_format": "@", "valign": "top"})
    day = workbook.add_format({"num_format": "yyyy-mm-dd", "valign": "top"})
    for column, width in enumerate(widths(sheet)):
        drawn.set_column(column, column, width, day if sheet.heads[column] == "day" else text)
        drawn.write_string(0, column, sheet.heads[column], head)
    for number, row in enumerate(sheet.rows, 1):
        for column, cell in enumerate(row):
            _put(drawn, number, column, cell)
    drawn.freeze_panes(1, 0)
    drawn.autofilter(0, 0, len(sheet.rows), len(sheet.heads) - 1)
    drawn.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})


def _put(drawn: "Worksheet", row: int, column: int, cell: Cell) -> None:
    """Write one cell in the format of its column; nothing for an empty text."""
    if isinstance(cell, date):
        drawn.write_datetime(row, column, cell)
    elif isinstance(cell, int):
        drawn.write_number(row, column, cell)
    elif cell:
        drawn.write_string(row, column, cell)


def widths(sheet: Sheet) -> list[int]:
    """Return the width of each column in characters: that of its longest line, within bounds."""

    def width(cells: Iterable[Cell]) -> int:
        longest = max(len(line) for cell in cells for line in str(cell).splitlines() or [""])
        return min(max(longest + 2, NARROWEST), WIDEST)

    return [width((head, *(row[column] for row in sheet.rows))) for column, head in enumerate(sheet.heads)]
