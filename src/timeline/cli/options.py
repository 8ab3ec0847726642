"""Every option of the command line: one row each, from which Typer, the help, the docs and their check are fed."""

from typing import NamedTuple

from timeline.query.fields import FILTERS


class Option(NamedTuple):
    """One option. Without a `metavar` it is a flag; `many` may be given again; `hidden` are no part of the help."""

    name: str
    flags: tuple[str, ...]
    metavar: str
    help: str
    many: bool = False
    number: bool = False
    hidden: tuple[str, ...] = ()
    panel: str = "Options"

    @property
    def spellings(self) -> tuple[str, ...]:
        """All spellings, the hidden ones too."""
        return self.flags + self.hidden


READING: tuple[Option, ...] = (
    Option(
        "file",
        ("-f", "--file"),
        "PATH",
        "The chronology to read; again for several, - for standard input. Else TIMELINE_FILE, timeline.yaml "
        "here or above, the bundled one.",
        many=True,
    ),
    Option("large", ("--large",), "", "Read files of more than 16 MB too."),
)

SELECTING: tuple[Option, ...] = (
    Option(
        "query",
        ("--query",),
        "QUERY",
        "A query: 'actor:belarus (tag:prisoners or kind:sanctions)'; docs/queries.md says what there is.",
        many=True,
        panel="Filters",
    ),
    *(
        Option(row.option, row.flags, row.metavar, row.help, many=True, hidden=row.hidden, panel="Filters")
        for row in FILTERS
        if row.flags
    ),
    Option("certain", ("--certain",), "", "Only events that match for certain.", panel="Filters"),
    Option(
        "within",
        ("--within",),
        "",
        "Only events that lie within the period, as far as is known.",
        panel="Filters",
    ),
    Option("starting", ("--starting",), "", "Only events that can begin in the period.", panel="Filters"),
    Option(
        "slack",
        ("--slack",),
        "DAYS",
        'How far "about" may reach, on both sides: 7d, 2w.',
        panel="Filters",
    ),
    Option(
        "no_members", ("--no-members",), "", "Only the actors themselves, not their members.", panel="Filters"
    ),
    Option(
        "sort",
        ("--sort",),
        "FIELD",
        "Sort by date, title, kind, place, actor, sources, ...; -FIELD turns the order; again for more.",
        many=True,
    ),
    Option("reverse", ("--reverse",), "", "The latest first, or any other order turned."),
    Option(
        "limit",
        ("-n", "--limit"),
        "N",
        "At most so many events; the output says how many there are.",
        number=True,
    ),
    Option("tail", ("--tail",), "N", "The last so many events, as --limit.", number=True),
    Option(
        "explain",
        ("--explain",),
        "",
        "Say how this was understood, and what each condition keeps and removes.",
    ),
)

LANGUAGE = Option(
    "lang",
    ("--lang",),
    "LANGUAGE",
    "The language of titles, names, dates and labels: de, en, ... Else TIMELINE_LANG, the file's.",
)

PAGER = Option(
    "no_pager", ("--no-pager",), "", "Write a long output at once, where a terminal would get it in pages."
)

VIEWING: tuple[Option, ...] = (
    Option("view", ("--view",), "VIEW", "How events are shown: timeline, table, card or months."),
    Option("group_by", ("--group-by",), "FIELD", "In groups by month, year, actor, kind, place or tag."),
)

EXPORTING: tuple[Option, ...] = (
    Option("output", ("-o", "--output"), "PATH", "The file to write; standard output without it."),
    Option("format", ("-F", "--format"), "FORMAT", "The format, where the file's suffix does not say it."),
    Option("columns", ("--columns",), "NAMES", "The columns, in this order, with commas between them."),
    Option("explode", ("--explode",), "LIST", "One row for each of the actors, sources or tags."),
    Option(
        "excel",
        ("--excel",),
        "",
        "For spreadsheets that run cells and guess encodings: a byte-order mark, and an apostrophe before text "
        "that begins with = + - @, tab or CR. Not lossless, and a spreadsheet still reads 2025-09 as a day.",
    ),
    Option("force", ("--force",), "", "Write over a file that exists."),
)

REPORTING = Option(
    "format", ("-F", "--format"), "FORM", "The form of the report: text, json, github or sarif."
)
"""Spelt as the option of `export`, which stands for both in `ALL`."""

CHECKING: tuple[Option, ...] = (
    Option("strict", ("--strict",), "", "Warnings count too: exit with 1 where there is one."),
    Option(
        "fix",
        ("--fix",),
        "",
        "Mend in the files what has one reading: dates in words, names for ids, missing ids that are linked to.",
    ),
    Option("diff", ("--diff",), "", "Show what --fix would change, and change nothing."),
    Option(
        "select",
        ("--select",),
        "CODES",
        "Only problems with these codes, or with what codes begin with: TL4, TL310; with commas, or again.",
        many=True,
    ),
    Option(
        "ignore",
        ("--ignore",),
        "CODES",
        "No problems with these codes; of two that fit, the longer decides.",
        many=True,
    ),
)

UNUSED = Option("unused", ("--unused",), "", "Those too that none of the selected events has.")

JULIAN = Option("julian", ("--julian",), "", "The words are of the old style: 25 Oct 1917 is 1917-11-07.")

ALL: tuple[Option, ...] = (
    *READING,
    *SELECTING,
    LANGUAGE,
    PAGER,
    *VIEWING,
    *EXPORTING,
    *CHECKING,
    UNUSED,
    JULIAN,
)
