"""`timeline quotes`: the words that sources quote."""

from timeline.cli.asking import QUERY, SHOWING, ask, present
from timeline.cli.command import Command, Words
from timeline.cli.listing import narrowed
from timeline.cli.options import FileOptions, LanguageOptions, PagerOptions, SelectionOptions
from timeline.query.fields import FIELDS


def run(
    words: Words,
    reading: FileOptions,
    selecting: SelectionOptions,
    language: LanguageOptions,
    paging: PagerOptions,
) -> int:
    """List what sources quote, in their own words."""
    from timeline.views.pages.quotes import draw_quotes

    asked = ask(words, reading, selecting, language, "" if words else "quotes")
    return present(narrowed(asked, FIELDS["has"]("quote", asked.setting)), draw_quotes, paging)


COMMAND = Command(
    "quotes",
    run,
    "List what sources quote, in their own words.",
    SHOWING,
    *QUERY,
)
