"""`timeline date`: how a date is read."""

from functools import partial

from timeline.cli.asking import language_asked
from timeline.cli.command import Command, Words
from timeline.cli.languages import fallback
from timeline.cli.options import DateOptions, LanguageOptions
from timeline.cli.terminal import open_terminal
from timeline.errors import UsageError


def run(words: Words, dating: DateOptions, language: LanguageOptions) -> int:
    """Show how a date is read, or say why it is none."""
    from timeline.dates import Date, interpret
    from timeline.dates.phrases import PHRASES
    from timeline.dates.remedies import refusal_of_old_style
    from timeline.views.drawing import Drawing
    from timeline.views.look import Look
    from timeline.views.pages.date import draw_date

    said = " ".join(words)
    if not said:
        raise UsageError('date takes the words of a date; write timeline date "early October 2025"')
    terminal = open_terminal()
    speaks = language_asked(language, terminal, lambda: PHRASES)
    if speaks and (note := fallback(speaks)):
        terminal.say(note)
    readings = interpret(said, julian=dating.julian)
    if dating.julian and len(readings) != 1:
        raise refusal_of_old_style(said)
    found = Date.parse(readings[0] if len(readings) == 1 else said)
    terminal.show(Drawing(partial(draw_date, said, found), Look(speaks or "en")), terminal.out)
    return 0


COMMAND = Command(
    "date",
    run,
    "Show how a date is read, shown and written in EDTF, or why it is none.",
    (DateOptions, LanguageOptions),
    "WORDS...",
    "The words of a date, in any of the languages that dates are read in.",
)
