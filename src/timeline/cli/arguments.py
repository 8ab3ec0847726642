"""From the words of the command line to one command; what a command is."""

import shlex
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from timeline.cli.options import ALL, Option
from timeline.errors import UsageError
from timeline.query.fields import FILTERS, shortened
from timeline.text import nearest

Values = Mapping[str, Any]


class Command(NamedTuple):
    """One command: what it runs, and the options and words that it takes."""

    name: str
    run: Callable[[Values], int]
    help: str
    options: tuple[Option, ...]
    words: str = ""
    words_help: str = ""


DEFAULT = "show"
ALONE = frozenset({"--help", "-h", "--version", "--install-completion", "--show-completion"})
_KNOWN = ALONE.union(*(option.spellings for option in ALL))
_TAKES_VALUE = frozenset(spelling for option in ALL if option.metavar for spelling in option.spellings)


def arrange(arguments: Sequence[str], commands: Iterable[str]) -> list[str]:
    """Put the command first: options may stand before it, and options alone mean `show`.

    Raises `UsageError` where the first word is no command, with what to type instead, and for `-actor:belarus`.
    """
    known = list(commands)
    for _, argument in _no_values(arguments):
        _check_glued(argument)
    place = _first_word(arguments)
    if place is None:
        alone = bool(arguments) and set(arguments) <= ALONE
        return list(arguments) if alone else [DEFAULT, *arguments]
    word = arguments[place]
    if word not in known:
        raise UsageError(_no_command(word, known))
    return [word, *arguments[:place], *arguments[place + 1 :]]


def _first_word(arguments: Sequence[str]) -> int | None:
    """Find the first argument that is neither an option nor the value of one."""
    for index, argument in _no_values(arguments):
        if not argument.startswith("-") or argument == "-":
            return index
        _check_known(argument)
    return None


def _no_values(arguments: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Give the arguments before `--` that are no values of options, with their places."""
    skip = False
    for index, argument in enumerate(arguments):
        if argument == "--" and not skip:
            return
        if not skip:
            yield index, argument
        skip = not skip and argument.startswith("-") and argument != "-" and _awaits_value(argument)


def _check_known(argument: str) -> None:
    """Refuse a long option that no command has: what follows it could be its value or a command."""
    name = argument.partition("=")[0]
    if name.startswith("--") and name not in _KNOWN:
        close = nearest(name, _KNOWN, 1)
        raise UsageError(
            f"no option is called {name}; {f'the nearest is {close[0]}' if close else 'see --help'}"
        )


def _check_glued(argument: str) -> None:
    """Refuse `-actor:belarus`: what would be read as `-a` with the value "ctor:belarus" means something else."""
    short, value = argument[:2], argument[2:]
    if not argument.startswith("-") or argument.startswith("--") or ":" not in value:
        return
    instead = f"to leave events out, write timeline show {shlex.quote(f'not {argument[1:]}')}"
    if short in _TAKES_VALUE:
        raise UsageError(
            f'"{argument}" would be read as {short} with the value "{value}"; '
            f"{instead}, or for that value put a blank after {short}"
        )
    if argument[1:].partition(":")[0] in {row.name for row in FILTERS}:
        raise UsageError(f'"{argument}" would be read as options; {instead}')


def _awaits_value(argument: str) -> bool:
    """Say whether the value of this option, or of the last one in a cluster like `-rn`, is the next argument."""
    if argument.startswith("--"):
        return argument in _TAKES_VALUE
    for position, letter in enumerate(argument[1:], start=1):
        if f"-{letter}" in _TAKES_VALUE:
            return position == len(argument) - 1
    return False


def _no_command(word: str, commands: list[str]) -> str:
    close = [] if " " in word else nearest(word, commands, 1)
    hint = f"; the nearest is timeline {close[0]}" if close else ""
    safe = not set(word) & set("\"\\$`!'")
    quoted = f'"{word}"' if safe and (" " in word or set(word) & set("()|&;<>*?")) else shlex.quote(word)
    what = "by that query" if ":" in word or "(" in word else "of that date or id"
    return f'no command is called "{shortened(word)}"{hint}; to show events {what}: timeline show {quoted}'
