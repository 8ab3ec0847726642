"""What `timeline kinds`, `places` and `tags` have in common: a list of what can be filtered, with counts."""

from functools import partial

from timeline.cli.asking import QUERY, SHOWING, ask, present
from timeline.cli.command import Command, Words
from timeline.cli.options import (
    FileOptions,
    LanguageOptions,
    ListOptions,
    PagerOptions,
    SelectionOptions,
)


def list_command(what: str, help: str) -> Command:
    """Make the command that lists `what`, a name of the table of lists."""

    def run(
        words: Words,
        reading: FileOptions,
        selecting: SelectionOptions,
        language: LanguageOptions,
        paging: PagerOptions,
        listing: ListOptions,
    ) -> int:
        from timeline.views.pages.listing import draw_list

        asked = ask(words, reading, selecting, language)
        return present(asked, partial(draw_list, what, unused=listing.unused), paging)

    return Command(what, run, help, (*SHOWING, ListOptions), *QUERY)
