"""`timeline actors`: the actors with their numbers of events, or one whole."""

from functools import partial

from timeline.chronology.actors import find
from timeline.cli.asking import SHOWING, ask, present
from timeline.cli.command import Command, Words
from timeline.cli.options import (
    FileOptions,
    LanguageOptions,
    ListOptions,
    PagerOptions,
    SelectionOptions,
)


def run(
    words: Words,
    reading: FileOptions,
    selecting: SelectionOptions,
    language: LanguageOptions,
    paging: PagerOptions,
    listing: ListOptions,
) -> int:
    """List the actors, or show one whole."""
    from timeline.views.pages.listing import draw_list
    from timeline.views.pages.profile import draw_profile

    asked = ask((), reading, selecting, language)
    if words:
        actor = find(" ".join(words), asked.chronology)
        return present(asked, partial(draw_profile, actor), paging)
    return present(asked, partial(draw_list, "actors", unused=listing.unused), paging)


COMMAND = Command(
    "actors",
    run,
    "List the actors, with their numbers of events; or show one whole.",
    (*SHOWING, ListOptions),
    "[NAME]",
    "Any name of one actor.",
)
