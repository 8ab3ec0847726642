"""The pages of help: what a command is, from its row, its options and its examples."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from timeline.cli.command import Command
from timeline.cli.examples import EXAMPLES
from timeline.cli.manual import topics
from timeline.cli.options import Option, Panel, options_of, panel_of
from timeline.views.drawing import Drawing
from timeline.views.look import Look
from timeline.views.pages.help import Page, Row, Section, draw_help

_FIRST = re.compile(r"""(?<=[^.]\.) (?=[A-Z"'-])""")

_OF_THE_PROGRAM = (
    Row("--version, -V", "Show the version."),
    Row("--install-completion", "Let this shell complete commands, options and names."),
    Row("--show-completion", "Show what that writes."),
    Row("-h, --help", "Show this page; behind a command, its own."),
    Row("--help-all", "Show all that there is to say of an option."),
)


def drawn_page(page: Page) -> Drawing:
    """Return a page of help as a terminal shows it."""
    return Drawing(partial(draw_help, page), Look())


def program_page(commands: Mapping[str, Sequence[Command]], *, whole: bool) -> Page:
    """Return the page of the program: its commands, the topics of the manual, explained or only named, its options."""
    chapters = [
        Section(heading, [Row(one.name, one.help) for one in found]) for heading, found in commands.items()
    ]
    known = topics()
    named = Row("help TOPIC", ", ".join(one.name for one in known))
    manual = [Row(f"help {one.name}", one.what) for one in known] if whole else [named]
    *others, last = chapters
    return Page(
        "Usage: timeline [COMMAND] [WORDS]... [OPTIONS]",
        "Sourced chronologies of events: filter them, show them, export them, prove every line. "
        "Without a command, show is meant.",
        [*others, Section(last.heading, [*last.rows, *manual]), Section("Options", _OF_THE_PROGRAM)],
        _examples(""),
        "The options that select, arrange and name the file: timeline show --help",
        aligned=False,
    )


def command_page(of: Command, *, whole: bool) -> Page:
    """Return the page of a command: what is typed often, or all that it takes."""
    rows = {panel: list(_rows(of, panel, whole=whole)) for panel in Panel}
    left_out = not whole and any(row.rare or first(row.help) != row.help for row in of.options)
    return Page(
        " ".join(filter(None, ["Usage: timeline", of.name, of.words, "[OPTIONS]" if of.options else ""])),
        f"{of.help} {of.words_help}".strip(),
        [Section(panel, rows[panel]) for panel in Panel if rows[panel]],
        _examples(of.name),
        f"Everything about each option: timeline {of.name} --help-all"
        if left_out
        else "The manual: timeline help",
    )


def _rows(of: Command, panel: Panel, *, whole: bool) -> Iterator[Row]:
    """Return the rows of the options that stand under one heading."""
    for group in of.groups:
        for option in options_of(group) if panel_of(group) is panel else ():
            if whole or not option.rare:
                yield Row(_typed(option, whole=whole), option.help if whole else first(option.help))


def _typed(option: Option, *, whole: bool) -> str:
    flags = ", ".join(option.spellings if whole else option.flags)
    return f"{flags} {option.metavar}".strip()


def first(help: str) -> str:
    """Return the first sentence of a help."""
    return _FIRST.split(help, maxsplit=1)[0]


def _examples(name: str) -> Section:
    return Section("Examples", [Row(*example) for example in EXAMPLES[name]])
