"""The commands: each one takes its values, asks the rooms below, and hands their text to a stream."""

import shlex
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TextIO, TypeVar

from timeline.chronology.model import Chronology
from timeline.cli import files, words
from timeline.cli.arguments import Command, Values
from timeline.cli.options import (
    CHECKING,
    EXPORTING,
    JULIAN,
    LANGUAGE,
    PAGER,
    READING,
    REPORTING,
    SELECTING,
    UNUSED,
    VIEWING,
)
from timeline.cli.terminal import Terminal, open_terminal
from timeline.errors import UsageError
from timeline.problems import Severity
from timeline.query.fields import DateTest, Setting, conditions, slack
from timeline.query.tree import EVERYTHING, Arrangement, Query, Selection, all_of, any_of, select
from timeline.text import nearest
from timeline.views import FORMATS, Format, Options

Row = TypeVar("Row")
Write = Callable[[Selection, TextIO, Options], None]


class Asked(NamedTuple):
    """What a command was asked to read and select."""

    selection: Selection
    chosen: files.Chosen
    whole: bool  # single events or days were named
    terminal: Terminal
    language: str
    language_given: bool
    setting: Setting
    understood: str  # the query as it was understood, where one was typed


def show(values: Values) -> int:
    """Show events: as a timeline, or whole where events or days are named."""
    asked = _ask(values)
    view = _view(values["view"] or ("card" if asked.whole else "timeline"))
    write = _grouped(view, values["group_by"]) if values["group_by"] else view.write
    return _show(asked, values, write, view.name)


def _grouped(view: Format, by: str) -> Write:
    from timeline.views.grouped import GROUPINGS, write_grouped

    if by not in GROUPINGS:
        raise UsageError(f'events cannot be grouped by "{by}"; write {", ".join(GROUPINGS)}')
    return partial(write_grouped, view, by)


def months(values: Values) -> int:
    """Show how many events each month has."""
    return _show(_ask(values), values, FORMATS["months"].write, "months")


def _show(asked: Asked, values: Values, write: Write, name: str) -> int:
    terminal = asked.terminal
    options = replace(
        terminal.options(asked.language),
        origin=asked.chosen.note(asked.language),
        again="".join(f" -f {shlex.quote(path)}" for path in values["file"]),
    )
    if values["explain"]:
        from timeline.views.pages.explanation import write_explanation

        write, name = write_explanation, "explanation"
    elif not asked.selection.hits:
        _say_why_empty(asked, options)
        return 0
    if terminal.reads_along and not values.get("no_pager"):
        from timeline.cli.pager import paged

        with paged(terminal.out, terminal.environment) as out:
            write(asked.selection, out, options)
    else:
        write(asked.selection, terminal.out, options)
    if terminal.reads_along and terminal.listens and name == "timeline":
        from timeline.views import page

        terminal.out.flush()
        terminal.err.write(page.legend(asked.selection, options))
    return 0


def _say_why_empty(asked: Asked, options: Options) -> None:
    """Say on standard error what keeps everything out, how the query was understood, and what else was meant."""
    from timeline.views import page
    from timeline.views.paper import Paper

    asked.terminal.err.write(page.empty(asked.selection, options))
    if asked.understood:
        from timeline.query.parser import offers

        paper = Paper(asked.terminal.err, options)
        paper.paragraph(paper.say("understood", asked.understood))
        for value, name, flag in offers(asked.selection.query, asked.setting):
            typed = f"{flag} {shlex.quote(value)}"
            paper.paragraph(paper.say("offered", value, paper.say(f"offer {name}"), typed))


def thread(values: Values) -> int:
    """Show what led to an event and what came of it."""
    from timeline.views.pages.thread import write_thread

    named, values = values["words"] or [], {**values, "words": ()}
    asked = _ask(values)
    if len(named) != 1:
        raise UsageError("thread takes the id of one event, or its unique beginning")
    event = words.event_named(named[0], asked.selection.chronology)
    return _show(asked, values, partial(write_thread, event), "thread")


def date(values: Values) -> int:
    """Show how a date is read, or say why it is none."""
    from timeline.dates import Date, interpret
    from timeline.views.pages.date import write_reading

    said = " ".join(values["words"] or ())
    if not said:
        raise UsageError('date takes the words of a date; write timeline date "early October 2025"')
    terminal = open_terminal()
    readings = interpret(said, julian=values["julian"])
    found = Date.parse(readings[0] if len(readings) == 1 else said)
    write_reading(said, found, terminal.out, terminal.options(_language(values, terminal) or "en"))
    return 0


def actors(values: Values) -> int:
    """List the actors, or show one whole."""
    name = " ".join(values["words"] or ())
    if not name:
        return listing("actors")({**values, "words": ()})
    from timeline.chronology.actors import find
    from timeline.views.pages.profile import write_profile

    asked = _ask({**values, "words": ()})
    actor = find(name, asked.selection.chronology)
    return _show(asked, values, partial(write_profile, actor), "actors")


def sources(values: Values) -> int:
    """List the publishers, and what an editor should look at."""
    from timeline.views.pages.sources import write_sources

    return _show(_ask(values), values, write_sources, "sources")


def listing(what: str) -> Callable[[Values], int]:
    """Make the command that lists what can be filtered, with counts."""

    def run(values: Values) -> int:
        from timeline.views.pages.listing import write_counts

        return _show(_ask(values), values, partial(write_counts, what, unused=values["unused"]), what)

    return run


def queries(values: Values) -> int:
    """List the queries that the file names."""
    from timeline.query.parser import parse
    from timeline.views.pages.queries import write_queries

    asked = _ask(values)
    named = {name: parse(f"@{name}", asked.setting) for name in asked.setting.chronology.queries}
    return _show(asked, values, partial(write_queries, named), "queries")


def export(values: Values) -> int:
    """Write events for other programs."""
    from timeline.views import page

    asked = _ask(values)
    if values["explain"]:
        return _show(asked, values, FORMATS["csv"].write, "csv")
    path = values["output"] or "-"
    format = _export_format(values["format"], path)
    options = Options(
        language=asked.language if asked.language_given else "",
        columns=tuple(name.strip() for name in (values["columns"] or "").split(",") if name.strip()),
        explode=values["explode"] or "",
        excel=values["excel"],
    )
    if note := asked.chosen.note("en"):
        _say(asked.terminal, f"reading {note}")

    def write(out: TextIO) -> None:
        format.write(asked.selection, out, options)

    if path == "-":
        _to_standard_output(write)
    else:
        files.write_whole(path, write, force=values["force"])
        counts = page.describe(asked.selection, replace(options, language="en"), counts_only=True)
        asked.terminal.err.write(f"{path}: {counts}\n")
    return 0


def _to_standard_output(write: Callable[[TextIO], None]) -> None:
    """Write the same bytes as into a file: UTF-8, line ends as they come."""
    import io

    out = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="")
    try:
        write(out)
        out.flush()
    finally:
        out.detach()


def check(values: Values) -> int:
    """Report every problem of the files, and mend those that have one reading where that is asked for."""
    from timeline.checks.check import choice
    from timeline.checks.reports import FORMS
    from timeline.cli.checking import difference, look, mend

    form = _named(values["format"] or "text", FORMS, "form of a report")
    codes = choice(values["select"], values["ignore"])
    terminal = open_terminal()
    chosen = files.choose(values["words"] or values["file"], terminal.environment, Path.cwd())
    if note := chosen.note("en"):
        _say(terminal, f"reading {note}")
    found = look(files.inputs(chosen, large=values["large"]), codes)
    if values["diff"]:
        for line in difference(found):
            terminal.out.write(f"{line}\n")
    elif values["fix"]:
        if chosen.why == "file bundled" or "-" in chosen.paths:
            raise UsageError("--fix writes into files that are named; name one, or see --diff")
        for sentence in mend(found, large=values["large"]):
            _say(terminal, sentence)
        found = look(files.inputs(chosen, large=values["large"]), codes)
    if not values["diff"]:
        for line in form(found.chronology, found.findings, found.texts):
            terminal.out.write(f"{line}\n")
    return int(any(values["strict"] or one.severity is Severity.ERROR for one in found.findings.problems))


def schema(_values: Values) -> int:
    """Print the JSON Schema of a file."""
    from timeline.chronology.schema import as_json

    sys.stdout.write(as_json())
    return 0


def _ask(values: Values) -> Asked:
    """Load the chronology and select from it: the same for every command that reads events."""
    from timeline.loader import checked

    terminal = open_terminal()
    chosen = files.choose(values["file"], terminal.environment, Path.cwd())
    setting = _setting(values, checked(files.inputs(chosen, large=values["large"])))
    asked = words.read(values.get("words") or (), setting)
    query = all_of([asked.query, _typed(values["query"], setting), conditions(_given(values), setting)])
    selection = select(setting.chronology, query, _arrangement(values))
    return Asked(
        selection,
        chosen,
        asked.whole,
        terminal,
        _language(values, terminal) or setting.chronology.language,
        bool(values["lang"]),
        setting,
        str(query) if values.get("words") or values["query"] else "",
    )


def _language(values: Values, terminal: Terminal) -> str:
    """Give the language that the line asks for, else the environment; empty where neither does."""
    return values["lang"] or terminal.environment.get("TIMELINE_LANG", "")


def _typed(queries: Sequence[str], setting: Setting) -> Query:
    """Read the queries that `--query` gives: again is "or"."""
    if not queries:
        return EVERYTHING
    from timeline.query.parser import parse

    return any_of(parse(query, setting) for query in queries)


def _arrangement(values: Values) -> Arrangement:
    for name in ("limit", "tail"):
        if (values[name] or 0) < 0:
            raise UsageError(f"--{name} {values[name]} is no number of events; write 0 or more")
    return Arrangement(
        certain=values["certain"],
        reverse=values["reverse"],
        limit=values["limit"],
        tail=values["tail"],
        sort=tuple(values["sort"]),
    )


def _setting(values: Values, chronology: Chronology) -> Setting:
    test = (
        DateTest.WITHIN if values["within"] else DateTest.STARTING if values["starting"] else DateTest.MATCH
    )
    if values["within"] and values["starting"]:
        raise UsageError("--within and --starting exclude each other; give one of them")
    return Setting(
        chronology,
        words.today(),
        with_members=not values["no_members"],
        date_test=test,
        slack=slack(values["slack"]) if values["slack"] is not None else 0,
    )


def _given(values: Values) -> dict[str, Any]:
    """Give the values of the filters; a flag that is set is one value."""
    return {
        name: ("",) if value is True else value or () for name, value in values.items() if value is not None
    }


def _view(name: str) -> Format:
    return _named(name, {known: row for known, row in FORMATS.items() if row.view}, "view")


def _export_format(name: str | None, path: str) -> Format:
    exports = {known: row for known, row in FORMATS.items() if not row.view}
    if name:
        return _named(name, exports, "format")
    if path == "-":
        return exports["csv"]
    suffix = Path(path).suffix.lower()
    for row in exports.values():
        if suffix in row.suffixes:
            return row
    raise UsageError(f"{path} does not say its format; give one with -F: {', '.join(exports)}")


def _named(name: str, known: Mapping[str, Row], what: str) -> Row:
    """Give the row of a table with this name."""
    if name in known:
        return known[name]
    close = nearest(name, known)
    raise UsageError(
        f'no {what} is called "{name}"; {"the nearest is" if close else "write"} {", ".join(close or known)}'
    )


def _say(terminal: Terminal, sentence: str) -> None:
    terminal.err.write(f"timeline: {sentence}\n")


_SELECTING = (*READING, *SELECTING, LANGUAGE)
_SHOWING = (*_SELECTING, PAGER)
_LISTING = (*_SHOWING, UNUSED)
_QUERY = ("[QUERY]...", "A query, or ids, days and other periods: docs/queries.md says what there is.")

COMMANDS: dict[str, Command] = {
    command.name: command
    for command in (
        Command(
            "show",
            show,
            "Show events as a timeline; events and days that are named are shown whole.",
            (*_SHOWING, *VIEWING),
            *_QUERY,
        ),
        Command(
            "export",
            export,
            "Write events for other programs, CSV first of all.",
            (*_SELECTING, *EXPORTING),
            *_QUERY,
        ),
        Command(
            "check",
            check,
            "Report every problem of a file, with its place and what to write instead.",
            (*READING, REPORTING, *CHECKING),
            "[PATH]...",
            "The files to check; else the chronology that every command reads.",
        ),
        Command(
            "schema", schema, "Print the JSON Schema of a file, for editors that complete and check.", ()
        ),
        Command(
            "date",
            date,
            "Show how a date is read, shown and written in EDTF, or why it is none.",
            (JULIAN, LANGUAGE),
            "WORDS...",
            "The words of a date, in any of the languages that dates are read in.",
        ),
        Command(
            "thread",
            thread,
            "Show what led to an event and what came of it, with the time between.",
            _SHOWING,
            "ID",
            "The id of an event, or its unique beginning.",
        ),
        Command(
            "actors",
            actors,
            "List the actors, with their numbers of events; or show one whole.",
            _LISTING,
            "[NAME]",
            "Any name of one actor.",
        ),
        Command("sources", sources, "List the publishers, and what leans on one of them.", _SHOWING, *_QUERY),
        Command(
            "kinds", listing("kinds"), "List the kinds of events, with their numbers.", _LISTING, *_QUERY
        ),
        Command(
            "places", listing("places"), "List the places, with their numbers of events.", _LISTING, *_QUERY
        ),
        Command("tags", listing("tags"), "List the tags, with their numbers of events.", _LISTING, *_QUERY),
        Command("months", months, "Show how many events each month has.", _SHOWING, *_QUERY),
        Command("queries", queries, "List the queries that the file names, with their numbers.", _SHOWING),
    )
}
