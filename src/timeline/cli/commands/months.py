"""`timeline months`: how many events each month has."""

from timeline.cli.asking import QUERY, SHOWING, ask, present
from timeline.cli.command import Command, Words
from timeline.cli.options import FileOptions, LanguageOptions, PagerOptions, SelectionOptions
from timeline.views import VIEWS


def run(
    words: Words,
    reading: FileOptions,
    selecting: SelectionOptions,
    language: LanguageOptions,
    paging: PagerOptions,
) -> int:
    """Show how many events each month has."""
    asked = ask(words, reading, selecting, language, "" if words else "months")
    return present(asked, VIEWS["months"].draw, paging)


COMMAND = Command("months", run, "Show how many events each month has.", SHOWING, *QUERY)
