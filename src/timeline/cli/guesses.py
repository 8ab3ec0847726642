"""What somebody types who has not read the manual: other programs' words for what this one has, in one table.

A word or an option that means one thing here is read as that, and standard error says so; one that could mean
several, or would write into a file, is answered with the line to type. A name of the chronology is no guess: words are
data first.
"""

import os
import shlex
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from timeline.cli.commands import NAMES, command
from timeline.cli.options import ALL, ExportOptions, Option, ViewOptions, options_of
from timeline.cli.scan import ALONE, DEFAULT, awaiting, scan
from timeline.errors import UsageError
from timeline.query.words.little import ASKING
from timeline.text import fold, nearest
from timeline.views import VIEWS


class Guess(NamedTuple):
    """What some words, or options, are read as, and what is told instead: always, or where nothing follows them."""

    typed: str
    meant: tuple[str, ...] = ()
    told: str = ""


_VERSION = ("--version",)
_MENDING = "timeline check FILE --diff shows what can be mended, timeline check FILE --fix mends it"
_WRITING = "a chronology is a text file: timeline help file says what to write, timeline check FILE reads it"
_COUNTING = "write timeline months, actors, kinds, places, tags or sources: each counts"
_INTO_A_FILE = "write timeline export -o FILE for a CSV, or timeline > FILE for what is shown"

_SEARCHING = f"write what to look for: timeline {DEFAULT} prisoners"

WORDS: tuple[Guess, ...] = (
    Guess("list ls view print display cat events", (DEFAULT,)),
    Guess("search find grep filter query", (DEFAULT,), _SEARCHING),
    Guess("explain", (DEFAULT, "--explain"), _SEARCHING),
    Guess("cards", (DEFAULT, "--view", "card")),
    Guess("excel xlsx spreadsheet", told="write timeline export --excel -o FILE.csv"),
    Guess("dump", ("export",)),
    Guess("who people persons person actor", ("actors",)),
    Guess("kind type types categories", ("kinds",)),
    Guess("place locations location", ("places",)),
    Guess("tag topics", ("tags",)),
    Guess("source publishers publisher", ("sources",)),
    Guess("month cal calendar", ("months",)),
    Guess("validate lint verify", ("check",)),
    Guess("version", _VERSION),
    Guess("man manual docs usage commands options", ("help",)),
    Guess("stats statistics count counts summary", told=_COUNTING),
    Guess("fix repair mend", told=_MENDING),
    Guess("init new create add edit import", told=_WRITING),
    Guess("save write output download convert", told=_INTO_A_FILE),
    Guess("completion completions", told="write timeline --install-completion, or --show-completion"),
)
"""First words. What is a command by now is no guess."""

OPTIONS: tuple[Guess, ...] = (
    Guess("-v", _VERSION),
    Guess("--github", ("--format", "github")),
    Guess("--sarif", ("--format", "sarif")),
    Guess("--search --find --grep --contains --keyword", ("--text",)),
    Guess("--person --who", ("--actor",)),
    Guess("--type --category", ("--kind",)),
    Guess("--location", ("--place",)),
    Guess("--filter --where", ("--query",)),
    Guess("--period --when --day", ("--on",)),
    Guess("--start", ("--since",)),
    Guess("--stop", ("--until",)),
    Guess("--sort-by --order --order-by", ("--sort",)),
    Guess("--desc --descending", ("--reverse",)),
    Guess("--max --head --top", ("--limit",)),
    Guess("--last", ("--tail",)),
    Guess("--language", ("--lang",)),
    Guess("--input -i", ("--file",)),
    Guess("--out", ("--output",)),
    Guess("--after", told="--since PERIOD is from its first day on; write the day after with it"),
    Guess("--before", told="--until PERIOD is up to its last day; write the day before with it"),
    Guess("--verbose", told="--explain says how the line was understood, and what each condition keeps"),
    Guess("--quiet -q", told="write 2> /dev/null at the end to hear nothing beside the output"),
    Guess(
        "--color --colour --no-color --no-colour", told="write NO_COLOR=1, or FORCE_COLOR=1, before timeline"
    ),
)
"""Options; those that take a value are followed by it, as what they are read as."""

_LISTING = frozenset(WORDS[0].typed.split())
_SPELLED = ALONE.union(*(option.spellings for option in ALL))


@cache
def words() -> dict[str, Guess]:
    """Return what each first word is read as: those of the table, the views and the exports; no command."""
    from timeline.exporters import EXPORTERS

    views = (Guess(name, (DEFAULT, "--view", name)) for name in VIEWS if name != "timeline")
    exports = (Guess(name, ("export", "-F", name)) for name in EXPORTERS)
    return _by_typed((*WORDS, *views, *exports), NAMES)


@cache
def options() -> dict[str, Guess]:
    """Return what each option is read as: those of the table, the views and the exports; none that there is."""
    from timeline.exporters import EXPORTERS

    views = (Guess(f"--{name}", ("--view", name)) for name in VIEWS)
    exports = (Guess(f"--{name}", ("--format", name)) for name in EXPORTERS)
    return _by_typed((*OPTIONS, *views, *exports), _SPELLED)


def _by_typed(guesses: Iterable[Guess], known: Collection[str]) -> dict[str, Guess]:
    return {typed: guess for guess in guesses for typed in guess.typed.split() if typed not in known}


def guessed(arguments: Sequence[str]) -> list[str]:
    """Return the arguments as they are meant, and say on standard error where they are not what was typed.

    Raises `UsageError` with the line to type for a guess that could mean several things, or would write.
    """
    meant = list(_options(arguments))
    meant = _exported(_first_word(meant))
    if meant != list(arguments):
        from timeline.cli.terminal import open_terminal

        open_terminal().say(f"read as timeline {shlex.join(meant)}")
    return meant


def _options(arguments: Sequence[str]) -> Iterator[str]:
    """Replace the options that no command has; the values of options, and what follows `--`, are left alone."""
    rest = iter(arguments)
    for text in rest:
        if text == "--":
            yield text
            yield from rest
            return
        name, equals, value = text.partition("=")
        *before, last = _option_meant(name, alone=len(arguments) == 1)
        text = f"{last}{equals}{value}"
        yield from (*before, text)
        if not before and awaiting(text):
            yield from islice(rest, 1)


def _option_meant(name: str, *, alone: bool) -> tuple[str, ...]:
    """Return what an option is read as: itself where it is no guess. Raises `UsageError` for one that is only told."""
    if not name.startswith("-") or name in _SPELLED:
        return (name,)
    guess = options().get(name)
    if guess and guess.told:
        raise UsageError(f"no option is called {name}; {guess.told}")
    return guess.meant if guess and (alone or guess.meant != _VERSION) else (name,)


def _first_word(arguments: Sequence[str]) -> list[str]:
    """Read the first word as the command that is meant, unless it is one, or a name of the chronology.

    A word that is only told of is one of several to look for where another follows: `new sanctions`.
    """
    typed = [one for one in scan(arguments) if one.is_word]
    guess = words().get(typed[0].text) if typed and typed[0].text not in NAMES else None
    if guess is None or _is_name(typed[0].text, arguments):
        return list(arguments)
    word, following = typed[0], typed[1].text if len(typed) > 1 else ""
    if len(typed) > 2 and word.text in ASKING:  # "who met lukashenko"
        return list(arguments)
    rest = [*arguments[: word.place], *arguments[word.place + 1 :]]
    if word.text in _LISTING and following in (*NAMES, *words()):
        return _first_word(rest)
    if (guess.meant == _VERSION and rest) or (not guess.meant and following.isalpha()):
        return list(arguments)
    if guess.told and not (guess.meant and rest):
        raise UsageError(f"no command is called {word.text}; {guess.told}")
    return [*guess.meant, *rest]


def _is_name(word: str, arguments: Sequence[str]) -> bool:
    """Whether the chronology that would be read has something of this name; one that cannot be read has nothing."""
    from timeline.cli.completion import chronology_named
    from timeline.query.fields import FIELDS

    chronology = chronology_named(arguments, os.environ)
    if chronology is None:
        return False
    names = [*chronology.queries]
    for field in ("id", "actor", "kind", "place", "tag", "publisher"):
        names += FIELDS[field].known(chronology)
    return fold(word) in map(fold, names)


def _exported(arguments: Sequence[str]) -> list[str]:
    """Read `show` as `export` where an option of exports stands behind it, but for a format that is a view."""
    word = next((one for one in scan(arguments) if one.is_word), None)
    if word and word.text != DEFAULT and (word.text in NAMES or nearest(word.text, NAMES, 1)):
        return list(arguments)
    meant = _viewed(arguments)
    typed = [spelling for one in scan(meant) if one.value_of is None for spelling in _spellings(one.text)]
    exporting = [spelling for spelling in typed if spelling in _of_exports()]
    if not exporting:
        return meant
    if showing := [spelling for spelling in typed if spelling in _of_views()]:
        raise UsageError(
            f"{exporting[0]} is of timeline export, {showing[0]} of timeline {DEFAULT}; {_INTO_A_FILE}"
        )
    if word and word.text == DEFAULT:
        del meant[word.place]
    return ["export", *meant]


def _viewed(arguments: Sequence[str]) -> list[str]:
    """Write `--view table` for `--format table`."""
    meant = list(arguments)
    for one in scan(arguments):
        name, _, value = one.text.partition("=")
        if one.value_of in _FORMAT and one.text in VIEWS and arguments[one.place - 1] in ("-F", "--format"):
            meant[one.place - 1] = "--view"
        elif one.value_of is None and name == "--format" and value in VIEWS:
            meant[one.place] = f"--view={value}"
    return meant


def _spellings(text: str) -> tuple[str, str]:
    """Return what an argument may be as an option: `--output` of `--output=x`, `-o` of `-ox`."""
    return text.partition("=")[0], "" if text.startswith("--") else text[:2]


def _of_exports() -> set[str]:
    """Return the spellings of the options that exports have and `show` has not; a list is of formats only there."""
    return _all(options_of(ExportOptions)) - _all(command(DEFAULT).options) - {"--list"}


def _of_views() -> set[str]:
    """Return the spellings of the options that views have and exports have not."""
    return _all(options_of(ViewOptions)) - _all(options_of(ExportOptions))


def _all(options: Iterable[Option]) -> set[str]:
    return {spelling for option in options for spelling in option.spellings}


_FORMAT = tuple(option for option in ALL if option.name == "format")
