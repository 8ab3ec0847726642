"""`timeline queries`: the queries that the file names."""

from functools import partial

from timeline.cli.asking import SHOWING, ask, present
from timeline.cli.command import Command, Words
from timeline.cli.options import FileOptions, LanguageOptions, PagerOptions, SelectionOptions
from timeline.errors import ProblemsError


def run(
    _words: Words,
    reading: FileOptions,
    selecting: SelectionOptions,
    language: LanguageOptions,
    paging: PagerOptions,
) -> int:
    """List the queries that the file names."""
    from timeline.checks.queries import problems
    from timeline.query.parser import parse
    from timeline.views.pages.queries import draw_queries

    asked = ask((), reading, selecting, language)
    if found := tuple(problems(asked.chronology)):
        raise ProblemsError(found)
    named = {name: parse(f"@{name}", asked.setting) for name in asked.chronology.queries}
    return present(asked, partial(draw_queries, named), paging)


COMMAND = Command("queries", run, "List the queries that the file names, with their numbers.", SHOWING)
