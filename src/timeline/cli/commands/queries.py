"""`timeline queries`: the queries that the file names, with their numbers of events, or one whole."""

from functools import partial

from timeline.cli.asking import SHOWING, ask, present
from timeline.cli.command import Command, Words
from timeline.cli.listing import show_one
from timeline.cli.options import FileOptions, LanguageOptions, PagerOptions, SelectionOptions
from timeline.errors import ProblemsError, UsageError
from timeline.query.fields.filter import Setting, shortened
from timeline.text import nearest


def run(
    words: Words,
    reading: FileOptions,
    selecting: SelectionOptions,
    language: LanguageOptions,
    paging: PagerOptions,
) -> int:
    """List the queries that the file names, or show one whole."""
    from timeline.checks.queries import problems
    from timeline.query.parser import parse
    from timeline.views.pages.queries import draw_queries

    asked = ask((), reading, selecting, language, "" if words else "queries")
    if found := tuple(problems(asked.chronology)):
        raise ProblemsError(found)
    if words:
        name = _named(" ".join(words), asked.setting)
        return show_one(asked, "queries", name, parse(f"@{name}", asked.setting), paging)
    named = {name: parse(f"@{name}", asked.setting) for name in asked.chronology.queries}
    return present(asked, partial(draw_queries, named), paging)


def _named(text: str, setting: Setting) -> str:
    """Return the id of the query that is called so. Raises `UsageError` with the nearest for any other text."""
    chronology = setting.chronology
    if found := chronology.declared_id("queries", text.removeprefix("@")):
        return found
    known = {
        name: id
        for id, row in chronology.queries.items()
        for name in (id, row.name, *row.names.values(), *row.aliases)
        if name
    }
    close = dict.fromkeys(known[name] for name in nearest(text.removeprefix("@"), known))
    hint = f"the nearest are {', '.join(close)}" if close else "timeline queries lists what there is"
    raise UsageError(f'no query is called "{shortened(text)}"; {hint}')


COMMAND = Command(
    "queries",
    run,
    "List the queries that the file names, with their numbers; or show one whole.",
    SHOWING,
    "[NAME]",
    "Any name of one query.",
)
