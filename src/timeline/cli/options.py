"""Every option of the command line: frozen groups, of which each command takes some.

A field of a group is an option: its flags, its help, what its value is. Typer, the help, the docs and
completion are fed from these rows; a command gets the groups with their values.

The first sentence of a help stands alone on the short page of a command, all of it under `--help-all`; there too
stands what is `rare`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Any, ClassVar, NamedTuple

from timeline.query.fields import FILTERS


class Panel(StrEnum):
    """What the options of a group are about: the headings of a page of help, in their order there."""

    EVENTS = "Which events"
    CHECKED = "What is reported"
    READ = "How dates are read"
    SHOWN = "How they are shown"
    WRITTEN = "How they are written"
    ORIGIN = "Where they come from"


class Option(NamedTuple):
    """One option. Without a `metavar` it is a flag; `many` may be given again; `hidden` are no part of the help.

    A `number` says what it counts: events, of which there may be none, or columns. What is `rare` is only on the whole
    page of help.
    """

    name: str
    flags: tuple[str, ...]
    metavar: str
    help: str
    many: bool = False
    number: str = ""
    hidden: tuple[str, ...] = ()
    rare: bool = False

    @property
    def spellings(self) -> tuple[str, ...]:
        """All spellings, the hidden ones too."""
        return self.flags + self.hidden


def _option(
    *flags: str, help: str, metavar: str = "", many: bool = False, number: str = "", rare: bool = False
) -> Any:
    """Make a field that is an option: a flag is False where it is not given, several values are none, one is None."""
    row = Option("", flags, metavar, help, many, number, rare=rare)
    return field(default=() if many else None if metavar else False, metadata={"options": (row,)})


@dataclass(frozen=True, slots=True)
class FileOptions:
    """Which chronology is read."""

    panel: ClassVar[Panel] = Panel.ORIGIN
    file: Sequence[str] = _option(
        "-f",
        "--file",
        metavar="PATH",
        help="A file or a folder to read; - is standard input. Again for several; without it TIMELINE_FILE, "
        "timeline.yaml here or above, the bundled chronology.",
        many=True,
    )
    large: bool = _option("--large", help="Read more than 16 MB too.", rare=True)


@dataclass(frozen=True, slots=True)
class SelectionOptions:
    """Which events, in which order, how many. `filters` are the values of each filter by its option."""

    panel: ClassVar[Panel] = Panel.EVENTS
    query: Sequence[str] = _option(
        "--query",
        metavar="QUERY",
        help="A query: 'actor:belarus (tag:prisoners or kind:sanctions)'. See timeline help queries.",
        many=True,
        rare=True,
    )
    filters: Mapping[str, Sequence[str]] = field(
        default_factory=dict,
        metadata={
            "options": tuple(
                Option(row.option, row.flags, row.metavar, row.help, many=True, hidden=row.hidden)
                for row in FILTERS
                if row.flags
            )
        },
    )
    certain: bool = _option("--certain", help="Only events that match for certain.", rare=True)
    within: bool = _option(
        "--within", help="Only events that lie within the period, as far as is known.", rare=True
    )
    starting: bool = _option("--starting", help="Only events that can begin in the period.", rare=True)
    slack: str | None = _option(
        "--slack", metavar="DAYS", help='How far "about" may reach, on both sides: 7d, 2w.', rare=True
    )
    no_members: bool = _option(
        "--no-members", help="Only the actors themselves, not their members.", rare=True
    )
    sort: Sequence[str] = _option(
        "--sort",
        metavar="FIELD",
        help="Sort by date, title, kind, place, actor or sources. Or by another field; -FIELD turns the order; "
        "again for more.",
        many=True,
    )
    reverse: bool = _option("--reverse", help="The latest first, or any other order turned.")
    limit: int | None = _option(
        "-n",
        "--limit",
        metavar="N",
        help="At most so many events. The output says how many there are.",
        number="events",
    )
    tail: int | None = _option(
        "--tail", metavar="N", help="The last so many events, as --limit.", number="events", rare=True
    )
    explain: bool = _option(
        "--explain", help="Say how this was understood. And what each condition keeps and removes."
    )


@dataclass(frozen=True, slots=True)
class LanguageOptions:
    """The language of the output."""

    panel: ClassVar[Panel] = Panel.SHOWN
    lang: str | None = _option(
        "--lang",
        metavar="LANGUAGE",
        help="The language of titles, names and labels: de, en. Else TIMELINE_LANG, the file's.",
    )


@dataclass(frozen=True, slots=True)
class PagerOptions:
    """How an output is read: how wide, and in pages where it is long."""

    panel: ClassVar[Panel] = Panel.SHOWN
    width: int | None = _option(
        "--width",
        metavar="N",
        help="Fold at so many columns. Also a table in a pipe, which has whole lines else.",
        number="columns",
        rare=True,
    )

    no_pager: bool = _option(
        "--no-pager", help="Write a long output at once, where a terminal would get it in pages.", rare=True
    )


@dataclass(frozen=True, slots=True)
class ViewOptions:
    """How events are shown."""

    panel: ClassVar[Panel] = Panel.SHOWN
    view: str | None = _option("--view", metavar="VIEW", help="timeline, table, card or months.")
    columns: str | None = _option(
        "--columns",
        metavar="NAMES",
        help="The table, with these columns: date,title,figures. In this order, by the names of the CSV's: "
        "timeline help columns.",
    )
    group_by: str | None = _option(
        "--group-by", metavar="FIELD", help="In groups by month, year, actor, kind, place or tag."
    )


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Where an export goes, in which format, and what is in it."""

    panel: ClassVar[Panel] = Panel.WRITTEN
    output: str | None = _option(
        "-o", "--output", metavar="PATH", help="The file to write; standard output without it."
    )
    format: str | None = _option(
        "-F",
        "--format",
        metavar="FORMAT",
        help="The format, by its name or its suffix, where the file's does not say it.",
    )
    list: bool = _option("--list", help="List the formats: their suffixes, options, and what each can hold.")
    columns: str | None = _option(
        "--columns",
        metavar="NAMES",
        help="The columns in this order, with commas between. See timeline help columns.",
    )
    explode: str | None = _option(
        "--explode", metavar="LIST", help="One row for each of the actors, sources or tags."
    )
    excel: bool = _option(
        "--excel",
        help="For spreadsheets that run cells and guess encodings. A byte-order mark, and an apostrophe before text, "
        "also behind a ;, that begins with = + - @ in either width, tab or a line's end. Not lossless, and a "
        "spreadsheet still reads 2025-09 as a day.",
    )
    vague: str | None = _option(
        "--vague",
        metavar="HOW",
        help="Vague dates, which ics leaves out, as span: over all their possible days.",
    )
    stamp: bool = _option(
        "--stamp",
        help="Write beside the export what it is (deal.csv.about.json): the question, the counts, hashes, the commit.",
    )
    force: bool = _option("--force", help="Write over files that exist.")


@dataclass(frozen=True, slots=True)
class CiteOptions:
    """How a citation is written."""

    panel: ClassVar[Panel] = Panel.WRITTEN
    format: str | None = _option(
        "-F",
        "--format",
        metavar="FORM",
        help="footnote, caption (two lines) or csl (CSL-JSON).",
    )


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """The form of a report, what is in it, and what is mended."""

    panel: ClassVar[Panel] = Panel.CHECKED
    format: str | None = _option(
        "-F", "--format", metavar="FORM", help="The form of the report: text, json, github or sarif."
    )
    strict: bool = _option("--strict", help="Warnings count too: exit with 1 where there is one.")
    fix: bool = _option(
        "--fix",
        help="Mend in the files what has one reading. Dates in words, values alone for lists, names for ids, ids that "
        "are linked to or not unique.",
    )
    diff: bool = _option("--diff", help="Show what --fix would change, and change nothing.")
    select: Sequence[str] = _option(
        "--select",
        metavar="CODES",
        help="Only problems with these codes: TL310, TL4. What codes begin with is enough; with commas, or again.",
        many=True,
    )
    ignore: Sequence[str] = _option(
        "--ignore",
        metavar="CODES",
        help="No problems with these codes. Of two that fit, selected and ignored, the longer decides.",
        many=True,
    )


@dataclass(frozen=True, slots=True)
class ListOptions:
    """What a list holds."""

    panel: ClassVar[Panel] = Panel.SHOWN
    every: bool = _option(
        "--unused",
        "--all",
        help="Those too that none of the selected events has. Of kinds with what each means, of sources on a terminal "
        "as in a pipe.",
    )


@dataclass(frozen=True, slots=True)
class SourceOptions:
    """What the list of sources holds."""

    panel: ClassVar[Panel] = Panel.SHOWN
    unarchived: bool = _option(
        "--unarchived", help="The addresses without an archived copy. In a pipe nothing else, one a line."
    )


@dataclass(frozen=True, slots=True)
class DateOptions:
    """How the words of a date are read."""

    panel: ClassVar[Panel] = Panel.READ
    julian: bool = _option("--julian", help="The words are of the old style: 25 Oct 1917 is 1917-11-07.")


@dataclass(frozen=True, slots=True)
class ChangesOptions:
    """The form in which changes are told."""

    panel: ClassVar[Panel] = Panel.WRITTEN
    format: str | None = _option(
        "-F", "--format", metavar="FORM", help="The form: text, markdown (to publish) or json."
    )


@dataclass(frozen=True, slots=True)
class DiffOptions:
    """What a comparison answers beside its output."""

    panel: ClassVar[Panel] = Panel.WRITTEN
    exit_code: bool = _option("--exit-code", help="Exit with 1 where something changed, as git diff does.")


GROUPS: tuple[type, ...] = (
    FileOptions,
    SelectionOptions,
    LanguageOptions,
    PagerOptions,
    ViewOptions,
    ExportOptions,
    CiteOptions,
    CheckOptions,
    ListOptions,
    SourceOptions,
    DateOptions,
    ChangesOptions,
    DiffOptions,
)


def options_of(group: type) -> Iterator[Option]:
    """Return the options of a group, in order."""
    for found in fields(group):
        for row in found.metadata["options"]:
            yield row if row.name else row._replace(name=found.name)


def panel_of(group: type) -> Panel:
    """Return what the options of a group are about."""
    panel: Panel = group.panel  # type: ignore[attr-defined]  # every group says it
    return panel


def filled(group: type, values: Mapping[str, Any]) -> Any:
    """Make a group from the values of all options by their names; a flag among the filters is one value."""
    given: dict[str, Any] = {}
    for found in fields(group):
        rows = found.metadata["options"]
        if rows[0].name:
            given[found.name] = {
                row.name: ("",) if values[row.name] is True else tuple(values[row.name] or ()) for row in rows
            }
        else:
            value = values[found.name]
            given[found.name] = tuple(value) if rows[0].many else value
    return group(**given)


def names_of(text: str | None) -> tuple[str, ...]:
    """Return the names that an option gives with commas between them."""
    return tuple(name.strip() for name in (text or "").split(",") if name.strip())


ALL: tuple[Option, ...] = tuple(row for group in GROUPS for row in options_of(group))
