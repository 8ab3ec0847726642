"""`timeline log`: the history of one event, commit by commit."""

from functools import partial
from pathlib import Path

from timeline.cli import files
from timeline.cli.command import Command, Words
from timeline.cli.options import ChangesOptions, FileOptions, LanguageOptions, PagerOptions
from timeline.cli.terminal import open_terminal
from timeline.errors import UsageError


def run(
    words: Words,
    reading: FileOptions,
    language: LanguageOptions,
    paging: PagerOptions,
    telling: ChangesOptions,
) -> int:
    """Tell the history of one event."""
    from timeline.cli.comparing import history_of, language_of
    from timeline.cli.repository import as_it_is
    from timeline.cli.telling import form_named, page, write
    from timeline.views.drawing import Drawing
    from timeline.views.look import Look
    from timeline.views.pages.steps import draw_steps

    form = form_named(telling.format)
    if len(words) != 1:
        raise UsageError("log takes the id of one event, or its unique beginning")
    terminal = open_terminal()
    chosen = files.choose(reading.file, terminal.environment, Path.cwd())
    now = as_it_is(chosen, large=reading.large)
    found = history_of(words[0], now, chosen, large=reading.large)
    speaks = language_of(language, terminal, now.chronology)
    if found.remark:
        terminal.say(found.remark)
    look = Look(speaks, origin=chosen.note(speaks))
    if form:
        if look.origin:
            terminal.say(f"reading {chosen.note('en')}")
        write(form.steps(found.steps, found.id, speaks))
        return 0
    return page(Drawing(partial(draw_steps, found.steps, found.id), look), terminal, paging)


COMMAND = Command(
    "log",
    run,
    "Tell the history of one event, commit by commit: when it was added, what was changed, and why.",
    (FileOptions, LanguageOptions, PagerOptions, ChangesOptions),
    "ID",
    "The id of an event, or its unique beginning; of one that is gone, the whole id.",
)
