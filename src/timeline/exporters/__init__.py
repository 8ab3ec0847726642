"""The ways out for programs: one file each, one table that names them.

An exporter is a module with two functions. `write(selection, out, options)` writes into an open stream: of text, which
translates no line ends, or of bytes where its row says `binary`. `left_out(selection, options)` says what the format
does not hold of the selection, or says less exactly. It reads no clock, no environment and no other file, imports no
Rich, and what it imports of other libraries it imports inside these functions. The stream may be a pipe: nothing seeks
in it, so that its bytes are those of a file.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from importlib.util import find_spec
from typing import Any, NamedTuple

from timeline.exporters.stamp import Stamp, stamp_of
from timeline.query.selection import Selection
from timeline.translations import counted

SPAN = "span"
"""What `vague` can be: vague dates fill all their possible days."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a selection is exported. Without a `language` every text stays as it was loaded.

    The fields that are named in `Exporter.takes` are options of the command line; no format gets one that it does not
    take. `stamp` is what the export says of itself.
    """

    language: str = ""
    columns: tuple[str, ...] = ()
    explode: str = ""
    excel: bool = False
    vague: str = ""
    stamp: Stamp | None = None


class Omission(NamedTuple):
    """What an export does not hold, or says less exactly: a counted label of the translations, and the number."""

    label: str
    number: int

    def say(self, language: str = "en") -> str:
        """Say it: "12 quotes left out"."""
        return counted(self.label, language, self.number)


def omitted(numbers: Mapping[str, int]) -> tuple[Omission, ...]:
    """Return what is not held by the labels and numbers of it, without those of which there is none."""
    return tuple(Omission(label, number) for label, number in numbers.items() if number)


Write = Callable[[Selection, Any, Options], None]
LeftOut = Callable[[Selection, Options], tuple[Omission, ...]]


class Exporter(NamedTuple):
    """One way out.

    `name` is that of its module, `suffixes` those of its files, `holds` what it can hold, `takes` the names of its own
    options, `labels` whether words of the program stand in it; `needs` is a library that an extra brings: its name on
    the index is that of its module.
    """

    name: str
    suffixes: tuple[str, ...]
    help: str
    holds: str
    takes: tuple[str, ...] = ()
    binary: bool = False
    labels: bool = False
    needs: str = ""

    @property
    def write(self) -> Write:
        """The function that writes it; its module is imported only now."""
        write: Write = import_module(f"timeline.exporters.{self.name}").write
        return write

    @property
    def left_out(self) -> LeftOut:
        """The function that says what it does not hold."""
        left_out: LeftOut = import_module(f"timeline.exporters.{self.name}").left_out
        return left_out

    @property
    def missing(self) -> bool:
        """Whether what it needs is not installed."""
        return bool(self.needs) and find_spec(self.needs) is None


EXPORTERS: dict[str, Exporter] = {
    exporter.name: exporter
    for exporter in (
        Exporter(
            "csv",
            (".csv",),
            "comma-separated values (RFC 4180)",
            "A row an event: fields, computed support, the publisher and the address of each source.",
            takes=("columns", "explode", "excel"),
        ),
        Exporter(
            "markdown",
            (".md", ".markdown"),
            "Markdown: a document to paste, with numbered notes",
            "Sentences under months: summaries, figures, disputes, quotes, notes; no kinds, tags, links.",
            labels=True,
        ),
        Exporter(
            "csl",
            (".csl.json", ".csl"),
            "CSL-JSON: the sources as citations",
            "The sources, one an address, for Zotero, pandoc and other programs that cite; of the events only the ids.",
        ),
        Exporter(
            "json",
            (".json",),
            "JSON: the full record",
            "Everything: every field of each event, its support and its links both ways, what it refers to.",
        ),
        Exporter(
            "jsonl",
            (".jsonl", ".ndjson"),
            "JSON Lines: an event a line, for streams and databases",
            "Every field of each event, its support and its links both ways; not what the file declares beside events.",
        ),
        Exporter(
            "xlsx",
            (".xlsx",),
            "a workbook for Excel, LibreOffice and others",
            "The rows of the CSV as text that nothing runs, a cell for each exact day, all of the sources.",
            takes=("columns", "explode"),
            binary=True,
            needs="xlsxwriter",
        ),
        Exporter(
            "ics",
            (".ics",),
            "a calendar (iCalendar, RFC 5545)",
            "Events that are known to the day, each with its evidence in words.",
            takes=("vague",),
            labels=True,
        ),
        Exporter(
            "sqlite",
            (".sqlite", ".db", ".sqlite3"),
            "a database for Datasette, VisiData, DuckDB",
            "All fields of events, actors, places and sources in tables, and the CSV's rows as a view.",
            binary=True,
        ),
        Exporter(
            "timelinejs",
            (".timelinejs.json",),
            "a slide show for TimelineJS 3",
            "A slide an event, its date and its evidence in words.",
            labels=True,
        ),
    )
}


def format_of(path: str) -> Exporter | None:
    """Return the format that a file's name asks for, by the longest suffix that fits; None where none does."""
    name = path.lower()
    found = [(suffix, row) for row in EXPORTERS.values() for suffix in row.suffixes if name.endswith(suffix)]
    return max(found, key=lambda pair: len(pair[0]))[1] if found else None


def stamped(selection: Selection, options: Options) -> Stamp:
    """Return the stamp to write into an export: the one that is given, else one without files."""
    return options.stamp or stamp_of(selection)


def with_omissions(stamp: Stamp, omissions: tuple[Omission, ...]) -> Stamp:
    """Add to a stamp what the format leaves out."""
    return replace(stamp, left_out=tuple(one.say() for one in omissions))
