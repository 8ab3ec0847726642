"""`timeline diff`: what changed, event by event, since a revision, between two, or between two files."""

from functools import partial
from pathlib import Path

from timeline.cli import files
from timeline.cli.asking import SHOWING
from timeline.cli.command import Command, Words
from timeline.cli.options import (
    ChangesOptions,
    DiffOptions,
    FileOptions,
    LanguageOptions,
    PagerOptions,
    SelectionOptions,
)
from timeline.cli.terminal import open_terminal
from timeline.views import drawn


def run(
    words: Words,
    reading: FileOptions,
    selecting: SelectionOptions,
    language: LanguageOptions,
    paging: PagerOptions,
    telling: ChangesOptions,
    answering: DiffOptions,
) -> int:
    """Tell what changed."""
    from timeline.cli.comparing import in_git, language_of, say_unread, selected, two_files
    from timeline.cli.telling import form_named, limited, page, write
    from timeline.history.difference import difference, narrowed
    from timeline.views.drawing import Drawing
    from timeline.views.look import Look
    from timeline.views.pages.changes import draw_changes
    from timeline.views.pages.explanation import draw_explanation

    form = form_named(telling.format)
    terminal = open_terminal()
    chosen = files.choose(reading.file, terminal.environment, Path.cwd())
    sides = two_files(words, chosen, large=reading.large) or in_git(
        words, chosen, large=reading.large, why=form is not None
    )
    kept = selected(sides, selecting, chosen, large=reading.large)
    speaks = language_of(language, terminal, sides.new.chronology)
    look = Look(speaks, origin=chosen.note(speaks) if sides.in_git else "")
    if kept and selecting.explain:
        draw = partial(draw_explanation, kept.asked.readings)
        return page(drawn(draw, kept.asked.selection, look), terminal, paging)
    found = difference(sides.old, sides.new)
    found, more = limited(narrowed(found, *kept[:2], kept.asked.selection) if kept else found, selecting)
    if kept:
        say_unread(sides, kept, terminal, speaks)
    if sides.remark:
        terminal.say(sides.remark)
    if form:
        if look.origin:
            terminal.say(f"reading {chosen.note('en')}")
        write(form.difference(found, sides.reasons, more, speaks))
    else:
        page(Drawing(partial(draw_changes, found, more), look), terminal, paging)
    return int(answering.exit_code and bool(found))


COMMAND = Command(
    "diff",
    run,
    "Tell what changed, event by event: since a revision of git, between two, or between two files.",
    (*SHOWING, ChangesOptions, DiffOptions),
    "[REV|A..B|OLD NEW] [QUERY]...",
    "A revision or two, else HEAD, or two files; then a query, or ids and periods, that narrows what is told.",
)
