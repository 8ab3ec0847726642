"""What a shell completes: commands, options and, from the file that the line names, values and queries.

The shells' own scripts are Typer's (`--install-completion`): they ask through the environment and read the answer from
standard output. Typer itself is not imported to answer, since whoever presses a key waits for it.
"""

import re
import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from timeline.checks.reports import FORMS as REPORTS
from timeline.chronology.model import Chronology
from timeline.cli import files
from timeline.cli.command import Command
from timeline.cli.commands import NAMES, command
from timeline.cli.options import Option
from timeline.cli.scan import DEFAULT, awaiting, scan
from timeline.dates.months import MONTHS
from timeline.errors import TimelineError
from timeline.exporters import EXPORTERS, SPAN
from timeline.exporters.citations import FORMS
from timeline.query.columns import EXPLODABLE
from timeline.query.fields import FIELDS, FILTERS, LISTED
from timeline.query.selection import SORTS
from timeline.query.words.lexicon import names_of
from timeline.text import UNSEEN, fold, in_place
from timeline.views import VIEWS
from timeline.views.grouped import GROUPINGS

_BREAKS = ":="
"""What divides words for bash (`COMP_WORDBREAKS`): only what follows the last of them is replaced. `@` divides too,
but is replaced with what follows it (readline's `rl_special_prefixes`)."""

_SPECIAL = re.compile(r"[^\w@%+=:,./-]")


_ANY_CASE = "'m:{[:lower:][:upper:]}={[:upper:][:lower:]}'"


class Candidate(NamedTuple):
    """A word that may be meant, and what it means."""

    word: str
    help: str = ""


class Line(NamedTuple):
    """A command line as far as it is typed: its words, the last of them, and the mark that its quotation waits for."""

    words: tuple[str, ...]
    typed: str
    mark: str = ""


def divided(text: str) -> Line:
    """Divide what is typed into words as a shell does; the last one may be empty, or in an open quotation."""
    words: list[str] = []
    word: str | None = None
    mark = ""
    signs = iter(text)
    for sign in signs:
        if sign == "\\" and mark != "'":
            word = (word or "") + next(signs, "")
        elif mark:
            word, mark = (word or "", "") if sign == mark else ((word or "") + sign, mark)
        elif sign in "\"'":
            word, mark = word or "", sign
        elif not sign.isspace():
            word = (word or "") + sign
        elif word is not None:
            words.append(word)
            word = None
    return Line(tuple(words), word or "", mark)


# --- What may be meant -----------------------------------------------------------------------------------------


def candidates(line: Line, environment: Mapping[str, str]) -> list[Candidate] | None:
    """Return what the word being typed may become; None where it is the name of a file."""
    name, option = _read(line.words)
    found = command(name or DEFAULT)
    if option is not None:
        return _values(option, found, line, environment)
    if line.typed.startswith("-"):
        return _options(line.typed, found)
    commands = [] if name else _matching(line.typed, ((row.name, row.help) for row in map(command, NAMES)))
    if found.words == "[PATH]...":
        return None
    if not found.words or found.name == "date" or not (name or line.typed):
        return commands
    if found.words == "[TOPIC]":
        return _matching(line.typed, _topics())
    chronology = chronology_named(line.words, environment)
    if chronology is None:
        return commands
    match found.words:
        case "[NAME]":
            return _matching(line.typed, _named_by(found.name, chronology).items())
        case "ID|DAY":
            return _matching(line.typed, FIELDS["id"].known(chronology).items())
        case _:
            return [*commands, *_query(line.typed, chronology)]


def _read(words: Sequence[str]) -> tuple[str, Option | None]:
    """Tell the command, empty where no word is typed yet, and the option whose value comes next."""
    arguments = list(scan(words))
    first = next((one.text for one in arguments if one.is_word), "")
    name = first if first in NAMES or not first else DEFAULT
    last = arguments[-1] if arguments else None
    return name, awaiting(last.text) if last and last.value_of is None else None


_HELPING = (
    ("--help", "Show what a command does, and its options."),
    ("--help-all", "Show all that there is to say of each option."),
)


def _options(typed: str, command: Command) -> list[Candidate]:
    rows = [(flag, row.help) for row in command.options for flag in row.flags if flag.startswith("--")]
    return _matching(typed, [*rows, *_HELPING])


def _topics() -> Iterator[tuple[str, str]]:
    from timeline.cli.manual import topics
    from timeline.problems import KINDS

    yield from ((one.name, one.what) for one in topics())
    yield from ((row.name, row.help) for row in map(command, NAMES))
    yield from ((code, kind.what) for code, kind in KINDS.items())


def _values(
    option: Option, command: Command, line: Line, environment: Mapping[str, str]
) -> list[Candidate] | None:
    if option.metavar == "PATH":
        return None
    choices = CHOICES_OF.get((command.name, option.name)) or CHOICES.get(option.name)
    if choices is not None:
        return _matching(line.typed, choices.items())
    row = next((row for row in FILTERS if row.flags and row.option == option.name), None)
    chronology = chronology_named(line.words, environment) if row or option.name == "query" else None
    if chronology is None:
        return []
    if row is None:
        return _query(line.typed, chronology)
    known = _known(row.name, chronology)
    return _matching(line.typed, known.items())


CHOICES: dict[str, dict[str, str]] = {
    "view": {row.name: row.help for row in VIEWS.values()},
    "format": {row.name: row.help for row in EXPORTERS.values()},
    "group_by": dict.fromkeys(GROUPINGS, ""),
    "sort": dict.fromkeys((*SORTS, *(f"-{name}" for name in SORTS)), ""),
    "explode": dict.fromkeys(EXPLODABLE, ""),
    "vague": {SPAN: ""},
}
"""The values of the options that are no filters, where they are few."""

CHOICES_OF: dict[tuple[str, str], dict[str, str]] = {
    ("check", "format"): dict.fromkeys(REPORTS, ""),
    ("cite", "format"): FORMS,
}
"""Those that an option has in one command alone."""


def _known(field: str, chronology: Chronology) -> Mapping[str, str]:
    """Return the values of a field; of one that takes a period, the months in which events begin."""
    if FIELDS[field].metavar != "PERIOD":
        return FIELDS[field].known(chronology)
    begins = (event.date.text[:7] for event in chronology.events)
    return dict.fromkeys((begin for begin in begins if re.fullmatch(r"[0-9]{4}-[0-9]{2}", begin)), "")


_LAST = re.compile(r"""(?P<before>(?:"[^"]*"|'[^']*'|[^"'])*?[\s(]-?|-?)(?P<last>[^\s("']*(?:["'][^"']*)?)""")


def _query(typed: str, chronology: Chronology) -> list[Candidate]:
    """Complete the last word of a query."""
    found = _LAST.fullmatch(typed)
    if found is None:
        return []
    before, last = found["before"], found["last"]
    field, colon, value = last.partition(":")
    if colon and field in FIELDS:
        named = _field(last[: len(field) + 1], value, chronology)
    elif last.startswith("@"):
        named = _matching(last, _named(chronology))
    else:
        fields = _matching(last, ((f"{row.name}:", row.help) for row in FILTERS))
        if len(fields) == 1 and last:
            named = _field(fields[0].word, "", chronology) or [*fields, Candidate(f'{fields[0].word}"')]
        else:
            named = [*fields, *_matching(last, _named(chronology))]
        named += _words(last, chronology) if last else []
    return [Candidate(before + one.word, one.help) for one in named]


def _named_by(command: str, chronology: Chronology) -> Mapping[str, str]:
    """Return the names that the argument of a list can be."""
    if command in LISTED:
        return LISTED[command].known(chronology)
    return {id: row.description or row.name or row.query for id, row in chronology.queries.items()}


def _words(last: str, chronology: Chronology) -> list[Candidate]:
    """Complete a word without a field: a name, a month, the id of an event."""
    months = [
        names.split()[0].capitalize() for names in MONTHS["de" if chronology.language == "de" else "en"]
    ]
    known = [(name, "") for name in dict.fromkeys((*names_of(chronology), *months))]
    dates = _known("date", chronology).items() if last[0].isdigit() else ()
    return _matching(last, [*known, *dates, *FIELDS["id"].known(chronology).items()])


def _named(chronology: Chronology) -> Iterator[tuple[str, str]]:
    for name, named in chronology.queries.items():
        yield f"@{name}", named.description or named.name or named.query


def _field(field: str, value: str, chronology: Chronology) -> list[Candidate]:
    """Complete the value of a field, in quotation marks where it is more than one word."""
    exact = "=" * value.startswith("=")
    known = _known(field[:-1], chronology)
    wanted = value[len(exact) :].lstrip("\"'")
    return [
        Candidate(f"{field}{exact}{_phrase(one.word)}", one.help) for one in _matching(wanted, known.items())
    ]


def _phrase(value: str) -> str:
    from timeline.query.tree import quoted

    return quoted(value)


def _matching(typed: str, known: Iterable[tuple[str, str]]) -> list[Candidate]:
    """Return the words that begin as it is typed; where none does, those that do so but for capitals and accents.

    A word that holds what cannot be seen, or a line's end, is left out: no shell can be told it, and nobody types it.
    """
    rows = [Candidate(word, in_place(help)) for word, help in known if word and not UNSEEN.search(word)]
    exact = [row for row in rows if row.word.startswith(typed)]
    folded = fold(typed)
    return exact or [row for row in rows if fold(row.word).startswith(folded)]


def chronology_named(words: Sequence[str], environment: Mapping[str, str]) -> Chronology | None:
    """Read the chronology that the line names, or that would be read; None for one that cannot be."""
    from timeline.loader import load

    named: list[str] = []
    line = iter(words)
    for word in line:
        if word in ("-f", "--file"):
            named.append(next(line, ""))
        elif word.startswith("--file="):
            named.append(word.removeprefix("--file="))
        elif word.startswith("-f") and len(word) > 2:
            named.append(word[2:])
    if "-" in named:
        return None  # standard input is the terminal's
    try:
        return load(
            *files.choose([str(Path(one).expanduser()) for one in named], environment, Path.cwd()).paths
        )
    except (TimelineError, OSError):
        return None


# --- The shells ------------------------------------------------------------------------------------------------


def answer(shell: str, environment: Mapping[str, str]) -> tuple[str, int]:
    """Return what the shell is told, and the exit code."""
    match shell:
        case "complete_bash":
            line, quoted = _bash_line(environment)
            found = candidates(line, environment) or []
            return "\n".join(_for_bash(one.word, line, quoted=quoted) for one in found), 0
        case "complete_zsh":
            line = _line(environment)
            known = candidates(line, environment)
            return ("_files" if known is None else _for_zsh(known)), 0
        case _:
            line = _line(environment)
            known = candidates(line, environment)
            if environment.get("_TYPER_COMPLETE_FISH_ACTION") == "is-args":
                return "", int(not known)
            return "\n".join(_for_fish(one) for one in known or ()), 0


def _line(environment: Mapping[str, str]) -> Line:
    line = divided(environment.get("_TYPER_COMPLETE_ARGS", ""))
    return line._replace(words=line.words[1:])


def _bash_line(environment: Mapping[str, str]) -> tuple[Line, bool]:
    """Put together the words that bash divided at colons and the like; say whether the typed one is in quotation."""
    pieces = environment.get("COMP_WORDS", "").split("\n")
    pieces = pieces[1 : int(environment.get("COMP_CWORD", "0")) + 1]
    text = ""
    glued = True
    for piece in pieces:
        breaks = bool(piece) and set(piece) <= set(_BREAKS)
        text += piece if glued or breaks else f" {piece}"
        glued = breaks or piece == "@"
    line = divided(text)
    return line, bool(line.mark)


def _for_bash(word: str, line: Line, *, quoted: bool) -> str:
    """Write a candidate as bash puts it in place of what is typed."""
    if quoted:
        return word if line.mark == "'" else re.sub(r"([\"$`\\])", r"\\\1", word)
    kept = max((line.typed.rfind(sign) for sign in _BREAKS), default=-1) + 1
    rest = word[kept:] if word[:kept] == line.typed[:kept] else word
    return _SPECIAL.sub(lambda found: f"\\{found[0]}", rest)


def _for_zsh(known: Sequence[Candidate]) -> str:
    """Write the zsh code that adds the candidates; its blanks are joined before it is run."""
    parts = []
    for ending in (False, True):
        rows = [one for one in known if one.word.endswith(":") is ending]
        if rows:
            words = " ".join(_zsh_quoted(one.word) for one in rows)
            shown = " ".join(
                _zsh_quoted(f"{one.word}  -- {one.help}" if one.help else one.word) for one in rows
            )
            suffix = "-S '' " if ending else ""
            parts.append(
                f"local -a timeline_words timeline_help; timeline_words=({words}); timeline_help=({shown}); "
                f"compadd {suffix}-M {_ANY_CASE} -l -d timeline_help -a timeline_words"
            )
    return "; ".join(parts)


def _zsh_quoted(text: str) -> str:
    return shlex.quote(" ".join(text.split()))


def _for_fish(candidate: Candidate) -> str:
    return "\t".join(" ".join(part.split()) for part in candidate if part)
