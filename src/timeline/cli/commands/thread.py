"""`timeline thread`: what led to an event and what came of it."""

from functools import partial

from timeline.cli.asking import SHOWING, ask, present
from timeline.cli.command import Command, Words
from timeline.cli.options import FileOptions, LanguageOptions, PagerOptions, SelectionOptions
from timeline.errors import UsageError
from timeline.query.fields.contents import event_named


def run(
    words: Words,
    reading: FileOptions,
    selecting: SelectionOptions,
    language: LanguageOptions,
    paging: PagerOptions,
) -> int:
    """Show what led to an event and what came of it."""
    from timeline.views.pages.thread import draw_thread

    asked = ask((), reading, selecting, language)
    if len(words) != 1:
        raise UsageError("thread takes the id of one event, or its unique beginning")
    return present(asked, partial(draw_thread, event_named(words[0], asked.chronology)), paging)


COMMAND = Command(
    "thread",
    run,
    "Show what led to an event and what came of it, with the time between.",
    SHOWING,
    "ID",
    "The id of an event, or its unique beginning.",
)
