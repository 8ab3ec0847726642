"""`timeline help`: the manual, offline: a page, a problem by its code, a command."""

from dataclasses import replace

from timeline.cli.command import Command, Words
from timeline.cli.commands import CHAPTERS, NAMES, command
from timeline.cli.help import command_page, drawn_page, program_page
from timeline.cli.manual import answering, named, page, problem, topics
from timeline.cli.options import PagerOptions
from timeline.cli.terminal import Shown, open_terminal
from timeline.errors import UsageError
from timeline.problems import KINDS
from timeline.text import nearest, shown
from timeline.views.pages.help import Page


def run(words: Words, paging: PagerOptions) -> int:
    """Show a page of the manual, what there is to say of a problem, or all options of a command."""
    if len(words) > 1:
        raise UsageError(f'help takes one topic; write timeline help "{shown(words[0])}"')
    terminal = replace(open_terminal(), columns=paging.width or 0)
    found = _found(words[0]) if words else _page("", whole=True)
    if isinstance(found, str) and not (terminal.reads_along or paging.width):
        terminal.out.write(found)
        return 0
    drawing = _drawn(found)
    if terminal.reads_along and not paging.no_pager:
        from timeline.cli.pager import paged

        return paged(lambda out: terminal.show(drawing, out), terminal.out, terminal.environment)
    terminal.show(drawing, terminal.out)
    return 0


def show_page(name: str, *, whole: bool) -> int:
    """Show the page of a command, or that of the program for what is none; return the exit code."""
    terminal = open_terminal()
    terminal.show(drawn_page(_page(name, whole=whole)), terminal.out)
    return 0


def _page(name: str, *, whole: bool) -> Page:
    if name in NAMES:
        return command_page(command(name), whole=whole)
    commands = {heading: [command(one) for one in names] for heading, names in CHAPTERS.items()}
    return program_page(commands, whole=whole)


def _found(typed: str) -> Page | str:
    """Return the page of a command, or the text of the manual. Raises `UsageError` with the nearest for neither."""
    name = typed.casefold()
    if name.upper() in KINDS:
        return problem(name.upper())
    if name in NAMES and named(name) is None:
        return _page(name, whole=True)
    if topic := answering(name):
        beside = f"\nThe options of the command: `timeline {name} --help`.\n" if name in NAMES else ""
        return page(topic.name) + beside
    known = topics()
    names = [one.name for one in known]
    close = nearest(typed, [*names, *NAMES, *(other for one in known for other in one.also), *KINDS], 1)
    hint = f"the nearest is {close[0]}; " if close else ""
    raise UsageError(
        f'no topic is called "{shown(typed)}"; {hint}there are {", ".join(names)}, each command, '
        "and each problem by its code, as TL201"
    )


def _drawn(found: Page | str) -> Shown:
    from timeline.views.pages.manual import Manual

    return Manual(found) if isinstance(found, str) else drawn_page(found)


COMMAND = Command(
    "help",
    run,
    "Show the manual: a topic, a problem by its code, or all options of a command.",
    (PagerOptions,),
    "[TOPIC]",
    "Without one: the commands, and what topics there are.",
)
