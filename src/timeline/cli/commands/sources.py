"""`timeline sources`: the publishers, and what an editor should look at."""

from timeline.cli.asking import QUERY, SHOWING, ask, present
from timeline.cli.command import Command, Words
from timeline.cli.options import FileOptions, LanguageOptions, PagerOptions, SelectionOptions


def run(
    words: Words,
    reading: FileOptions,
    selecting: SelectionOptions,
    language: LanguageOptions,
    paging: PagerOptions,
) -> int:
    """List the publishers, and what an editor should look at."""
    from timeline.views.pages.sources import draw_sources

    return present(ask(words, reading, selecting, language), draw_sources, paging)


COMMAND = Command("sources", run, "List the publishers, and what leans on one of them.", SHOWING, *QUERY)
