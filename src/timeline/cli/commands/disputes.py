"""`timeline disputes`: what is recorded, what else is said, and by whom."""

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
    """List what is disputed: what is recorded, what else is said, and by whom."""
    from timeline.views.pages.disputes import draw_disputes

    asked = ask(words, reading, selecting, language, "" if words else "disputes")
    return present(narrowed(asked, FIELDS["disputed"]("yes", asked.setting)), draw_disputes, paging)


COMMAND = Command(
    "disputes",
    run,
    "List what is disputed: what is recorded, what else is said, and by whom.",
    SHOWING,
    *QUERY,
)
