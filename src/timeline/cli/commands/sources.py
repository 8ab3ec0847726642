"""`timeline sources`: the publishers and agencies, one of them whole, or the addresses without an archived copy."""

from functools import partial

from timeline.cli.asking import SHOWING, ask, present
from timeline.cli.command import Command, Words
from timeline.cli.listing import named_term, narrowed, show_one
from timeline.cli.options import (
    FileOptions,
    LanguageOptions,
    ListOptions,
    PagerOptions,
    SelectionOptions,
    SourceOptions,
)


def run(
    words: Words,
    reading: FileOptions,
    selecting: SelectionOptions,
    language: LanguageOptions,
    paging: PagerOptions,
    listing: ListOptions,
    sources: SourceOptions,
) -> int:
    """List the publishers and agencies, show one whole, or list what has no archived copy."""
    from timeline.views.pages.sources import draw_sources, draw_unarchived

    asked = ask((), reading, selecting, language, "" if words else "sources")
    name = " ".join(words)
    term = named_term("sources", name, asked.setting) if name else None
    if sources.unarchived:
        return present(narrowed(asked, term) if term else asked, partial(draw_unarchived, key=name), paging)
    if term:
        return show_one(asked, "sources", name, term, paging)
    return present(asked, partial(draw_sources, every=listing.every), paging)


COMMAND = Command(
    "sources",
    run,
    "List the publishers and agencies, with their numbers; or show one whole.",
    (*SHOWING, ListOptions, SourceOptions),
    "[NAME]",
    "A publisher, an agency, a host, or the id of a source.",
)
