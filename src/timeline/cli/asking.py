"""What all commands share that read events: load the chronology, select from it, and hand the selection to a view."""

import datetime
import shlex
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from timeline.chronology.model import Chronology
from timeline.chronology.words import languages_of
from timeline.cli import files
from timeline.cli.command import Words
from timeline.cli.languages import NAMED_BY, fallback, spoken
from timeline.cli.options import FileOptions, LanguageOptions, PagerOptions, SelectionOptions
from timeline.cli.since import Since
from timeline.cli.terminal import Terminal, open_terminal
from timeline.errors import UsageError
from timeline.query.fields import conditions
from timeline.query.fields.dates import slack
from timeline.query.fields.filter import DateTest, Setting, no_history
from timeline.query.parser import Reading
from timeline.query.select import select
from timeline.query.selection import Selection
from timeline.query.tree import EVERYTHING, Query, Term, all_of, any_of
from timeline.query.understand import understand
from timeline.text import nearest, shown
from timeline.translations import counted, label
from timeline.views import Draw, drawn
from timeline.views.drawing import Drawing
from timeline.views.look import Look
from timeline.views.paper import Line, Paper

if TYPE_CHECKING:
    from timeline.loader import Input
    from timeline.query.exact import Exact

QUERY = ("[QUERY]...", "Words, ids, days and other periods, or a query: see timeline help words.")
"""What the words of most commands are."""

SELECTING = (FileOptions, SelectionOptions, LanguageOptions)
SHOWING = (*SELECTING, PagerOptions)
"""The groups that most commands take, in the order in which `ask` takes them."""

Row = TypeVar("Row")


class Asked(NamedTuple):
    """What a command was asked to read and select."""

    selection: Selection
    chosen: files.Chosen
    whole: bool  # single events or days were named
    terminal: Terminal
    language: str
    look: Look
    setting: Setting
    understood: str  # the query as it was understood, where one was typed
    readings: tuple[Reading, ...]  # how each of the words was read
    explain: bool
    fallback: str  # what is to be said about the language of labels
    inputs: "Sequence[Input]"  # the bytes that were read

    @property
    def chronology(self) -> Chronology:
        """The chronology that was read."""
        return self.setting.chronology


def ask(
    words: Words,
    reading: FileOptions,
    selecting: SelectionOptions,
    language: LanguageOptions,
    command: str = "",
) -> Asked:
    """Load the chronology and select from it: the same for every command that reads events.

    `command` is its name where that stands alone, so that it could be meant as a word.
    """
    from timeline.loader import checked

    terminal = open_terminal()
    chosen = files.choose(reading.file, terminal.environment, Path.cwd())
    inputs = files.inputs(chosen, large=reading.large)
    setting = setting_of(selecting, checked(inputs), Since(chosen, large=reading.large))
    understood = understand(words, setting)
    query = all_of(
        [understood.query, typed_query(selecting.query, setting), conditions(selecting.filters, setting)]
    )
    asked = language_asked(language, terminal, partial(languages_of, setting.chronology))
    reader = asked or setting.chronology.language
    say_unknown(" ".join(words), understood.readings, setting, terminal, reader)
    if command:
        _say_also_a_name(command, setting, terminal, reader)
    return Asked(
        select(
            setting.chronology,
            query,
            certain=selecting.certain,
            sort=selecting.sort,
            reverse=selecting.reverse,
            limit=selecting.limit,
            tail=selecting.tail,
        ),
        chosen,
        understood.whole,
        terminal,
        reader,
        Look(
            reader,
            whole_lines=not terminal.reads_along,
            origin=chosen.note(reader),
            again="".join(f" -f {shlex.quote(path)}" for path in reading.file),
            files=chosen.why != "file bundled",
        ),
        setting,
        str(query) if words or selecting.query else "",
        understood.readings,
        selecting.explain,
        fallback(asked) if asked else "",
        inputs,
    )


def say_unknown(
    line: str, readings: Sequence[Reading], setting: Setting, terminal: Terminal, language: str
) -> None:
    """Say on standard error which words nothing has, and what may have been meant: names, for the first a command."""
    if not any(isinstance(one.query, Term) and one.query.filter == "word" for one in readings):
        return
    from difflib import get_close_matches

    from timeline.query.unknown import unknown_words

    known = import_module("timeline.cli.commands").NAMES  # late, and by name: the commands import this file
    for unknown in unknown_words(line, readings, setting):
        names = ", ".join(f"{near.name} ({near.found})" for near in unknown.close)
        said = label("no such word", language, shown(unknown.word))
        said += label("nearest words", language, shown(names, 300)) if names else ""
        first = line.startswith(unknown.word)
        commands = get_close_matches(unknown.word, known, 1, cutoff=0.75) if first else []
        terminal.say(
            said + "".join(label("nearest command", language, f"timeline {one}") for one in commands)
        )


def _say_also_a_name(command: str, setting: Setting, terminal: Terminal, language: str) -> None:
    """Say on standard error that the name of a command is one of the chronology's too, and how it is looked for."""
    from timeline.query.words.lexicon import names_of
    from timeline.query.words.spelling import holding

    if any(map(holding(command), names_of(setting.chronology))):
        [reading] = understand((command,), setting).readings
        if reading.query is not None and not (
            isinstance(reading.query, Term) and reading.query.filter == "word"
        ):
            found = sum(map(bool, map(reading.query, setting.chronology.events)))
            terminal.say(counted("also a name", language, found, command, f"timeline show {command}"))


def language_asked(options: LanguageOptions, terminal: Terminal, texts: Callable[[], Collection[str]]) -> str:
    """Return the language that the line asks for, else the environment; empty where neither does.

    Raises `UsageError` for one that neither the program speaks nor there are `texts` in.
    """
    if options.lang:
        return spoken(options.lang, texts())
    named = terminal.environment.get(NAMED_BY, "")
    return spoken(named, texts(), NAMED_BY) if named else ""


def setting_of(
    options: SelectionOptions,
    chronology: Chronology,
    changed_since: Callable[[str], Collection[str]] = no_history,
) -> Setting:
    """Return what the values of filters depend on. Raises `UsageError` for options that exclude each other."""
    if options.within and options.starting:
        raise UsageError("--within and --starting exclude each other; give one of them")
    test = DateTest.WITHIN if options.within else DateTest.STARTING if options.starting else DateTest.MATCH
    return Setting(
        chronology,
        today(),
        with_members=not options.no_members,
        date_test=test,
        slack=0 if options.slack is None else slack(options.slack),
        changed_since=changed_since,
    )


def today() -> datetime.date:
    """Read the clock."""
    return datetime.date.today()


def typed_query(queries: Sequence[str], setting: Setting) -> Query:
    """Read the queries that `--query` gives: again is "or"."""
    if not queries:
        return EVERYTHING
    from timeline.query.parser import parse

    return any_of(parse(query, setting) for query in queries)


def present(asked: Asked, draw: Draw, paging: PagerOptions | None = None) -> int:
    """Write a view of what was asked for, in pages on a terminal; or why there is nothing, or how it was read."""
    terminal = asked.terminal
    if asked.fallback:
        terminal.say(asked.fallback)
    if asked.explain:
        from timeline.views.pages.explanation import draw_explanation

        draw = partial(draw_explanation, asked.readings)
    elif not asked.selection.hits:
        _say_why_empty(asked)
        return 0
    look = asked.look
    if paging is not None and paging.width:
        terminal = replace(terminal, columns=paging.width)
        look = replace(look, whole_lines=False)
    return show(drawn(draw, asked.selection, look), terminal, paging)


def show(drawing: Drawing, terminal: Terminal, paging: PagerOptions | None = None) -> int:
    """Write a drawing, in pages on a terminal where that is wanted."""
    if terminal.reads_along and paging is not None and not paging.no_pager:
        from timeline.cli.pager import paged

        return paged(lambda out: terminal.show(drawing, out), terminal.out, terminal.environment)
    terminal.show(drawing, terminal.out)
    return 0


def _say_why_empty(asked: Asked) -> None:
    """Say on standard error what keeps everything out, how the query was understood, and what else was meant."""
    from timeline.views.empty import draw_empty

    def draw(selection: Selection, paper: Paper) -> Iterator[Line]:
        yield from draw_empty(selection, paper)
        if asked.understood:
            from timeline.query.offers import offers

            yield from paper.paragraph(paper.say("understood", asked.understood))
            for value, name, flag in offers(selection.query, asked.setting):
                typed = f"{flag} {shlex.quote(value)}"
                yield from paper.paragraph(paper.say("offered", value, paper.say(f"offer {name}"), typed))

    asked.terminal.show(drawn(draw, asked.selection, asked.look), asked.terminal.err)


def exactly(asked: Asked) -> "Exact | None":
    """Return the options that find less than the words did, where there are such."""
    if not asked.readings:
        return None
    from timeline.query.exact import exact_line

    return exact_line(asked.selection.query, asked.readings, asked.setting, asked.selection.found)


def named(name: str, known: Mapping[str, Row], what: str) -> Row:
    """Return the row of a table with this name. Raises `UsageError` with the nearest names for any other."""
    if name in known:
        return known[name]
    close = nearest(name, known)
    raise UsageError(
        f'no {what} is called "{shown(name)}"; {"the nearest is" if close else "write"} {", ".join(close or known)}'
    )
