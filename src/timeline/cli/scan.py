"""The one scanner of the command line: which arguments are words, which are options, which are their values."""

import re
import shlex
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.cli.commands import NAMES
from timeline.cli.commands import command as command_named
from timeline.cli.options import ALL, Option
from timeline.dates.months import month_words
from timeline.errors import UsageError
from timeline.text import fold, nearest, shown

DEFAULT = "show"
_ALIKE = 0.7
"""How much of an option's name must be typed right: `--julian` has three letters in order with `--lang`."""
MOST_TYPED = 200
"""Characters of a word that a message proposes to type."""
ALONE = frozenset(
    {"--help", "--help-all", "-h", "--version", "-V", "--install-completion", "--show-completion"}
)
_KNOWN = ALONE.union(*(option.spellings for option in ALL))
_WITH_VALUE = {spelling: option for option in ALL if option.metavar for spelling in option.spellings}


class Argument(NamedTuple):
    """One argument, its place on the line, and the option whose value it is (None for a word or an option)."""

    place: int
    text: str
    value_of: Option | None

    @property
    def is_word(self) -> bool:
        """Whether it is neither an option nor the value of one; `-` is a word."""
        return self.value_of is None and (not self.text.startswith("-") or self.text == "-")


def scan(arguments: Sequence[str]) -> Iterator[Argument]:
    """Return the arguments before `--`, each with what it is."""
    waiting: Option | None = None
    for place, text in enumerate(arguments):
        if text == "--" and waiting is None:
            return
        yield Argument(place, text, waiting)
        waiting = None if waiting else awaiting(text)


def awaiting(argument: str) -> Option | None:
    """Return the option whose value the next argument is: this one, or the last of a cluster like `-rn`."""
    if argument.startswith("--"):
        return _WITH_VALUE.get(argument)
    for position, letter in enumerate(argument[1:] if argument.startswith("-") else "", start=1):
        if option := _WITH_VALUE.get(f"-{letter}"):
            return option if position == len(argument) - 1 else None
    return None


def help_asked(arguments: Sequence[str]) -> str:
    """Return `--help-all` or `--help` where arguments ask for it; empty where they do not."""
    found = {_help(one.text) for one in scan(arguments) if one.value_of is None}
    return max(found, key=len, default="")


def _help(argument: str) -> str:
    """Return the option of help that an argument is; one of several letters is too: `-rh`, but not `-mh`."""
    if argument.startswith("--"):
        return argument if argument in ("--help", "--help-all") else ""
    before, letter, _ = argument.partition("h")
    takes = any(awaiting(f"-{one}") for one in before[1:])
    return "--help" if letter and before.startswith("-") and not takes else ""


def arrange(arguments: Sequence[str], commands: Sequence[str]) -> list[str]:
    """Put the command first: options may stand before it; where the first word is none, `show` is meant.

    Raises `UsageError` for a long option that no command has where a command is still looked for, for `-actor:belarus`
    and `-minsk`, and for a slip in the name of a command whose options follow it.
    """
    found = list(scan(arguments))
    for argument in found:
        if argument.value_of is None:
            _check_glued(argument.text)
    word = next((argument for argument in found if argument.is_word), None)
    for argument in found[: word.place if word else None]:
        if argument.value_of is None:
            _check_known(argument.text, word.text if word and word.text in commands else DEFAULT)
    if word is None:
        alone = bool(arguments) and set(arguments) <= ALONE
        return list(arguments) if alone else [DEFAULT, *arguments]
    if word.text not in commands:
        _check_slip(word, found, commands)
        return [DEFAULT, *arguments]
    return [word.text, *arguments[: word.place], *arguments[word.place + 1 :]]


def _check_known(argument: str, command: str) -> None:
    """Refuse a long option that no command has: what follows it could be its value or a command."""
    name = argument.partition("=")[0]
    if name.startswith("--") and name not in _KNOWN:
        raise UsageError(no_option(name, command))


def _check_slip(word: Argument, found: Sequence[Argument], commands: Sequence[str]) -> None:
    """Refuse `exprot -o deal.csv`: the option is none of `show`, but of the command that the first word is like."""
    shows = {spelling for option in command_named(DEFAULT).options for spelling in option.spellings}
    for argument in found:
        flag = argument.text.partition("=")[0]
        if argument.value_of is None and flag in _KNOWN - ALONE - shows:
            near = (command_named(name) for name in nearest(word.text, commands))
            close = [one.name for one in near if any(flag in option.spellings for option in one.options)]
            if close:
                what = f'no command is called "{shown(word.text)}", and timeline {DEFAULT} has no {flag}'
                raise UsageError(f"{what}; the nearest is timeline {close[0]}")


def no_option(name: str, command: str) -> str:
    """Say that a command has no such option, and which command has it, else which of its own is near."""
    if owners := [one for one in NAMES if any(name in row.spellings for row in command_named(one).options)]:
        has = f"timeline {owners[0]} has it" if len(owners) == 1 else f"{', '.join(owners[:3])} have it"
        return f"{command} has no {name}; {has}"
    known = [one[2:] for row in command_named(command).options for one in row.flags if one.startswith("--")]
    close = nearest(name[2:], [*known, "help"], 1, _ALIKE) if name.startswith("--") else []
    of = f"timeline {command}"
    hint = f"the nearest of {of} is --{close[0]}" if close else f"see {of} --help"
    return f"no option is called {shown(name)}; {hint}"


def _check_glued(argument: str) -> None:
    """Refuse `-actor:belarus` and `-minsk`: read as a short option with a value, it would mean something else."""
    short, value = argument[:2], argument[2:]
    said = shown(argument)
    glued = short in _WITH_VALUE and ":" in value
    if not argument.startswith("-") or argument.startswith("--") or not (glued or _WORD.match(argument[1:])):
        return
    instead = f"to leave events out, write not {typed(argument[1:])}"
    if short not in _WITH_VALUE:
        raise UsageError(f'"{said}" would be read as options; {instead}')
    if glued or not _is_value(_WITH_VALUE[short], value):
        raise UsageError(
            f'"{said}" would be read as {short} with the value "{shown(value)}"; '
            f"{instead}, or for that value put a blank after {short}"
        )


_WORD = re.compile(r"[^\W\d_]{3}")
"""How what stands behind a dash begins where it is rather a word that is to be left out."""


def _is_value(option: Option, value: str) -> bool:
    """Whether a value may well be glued to its option: `-fmine.yaml`, `-Fcsv`, `-mSep`."""
    if option.metavar == "PATH":
        return "." in value or "/" in value
    if option.metavar == "PERIOD":
        return month_words().get(fold(value)) is not None or any(map(str.isdigit, value))
    return option.metavar.startswith("FORM")


def typed(word: str) -> str:
    """Write a word as a shell takes it, in double quotation marks where they do; "..." for what nobody types."""
    if shown(word, MOST_TYPED) != word:
        return '"..."'
    if word and all(sign.isalnum() or sign in "_@%+=:,./-" for sign in word):
        return word
    safe = not set(word) & set("\"\\$`!'")
    return f'"{word}"' if safe and (" " in word or set(word) & set("()|&;<>*?")) else shlex.quote(word)
