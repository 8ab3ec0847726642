"""Words that nothing has: no name, no text; and the nearest of what there is."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from timeline.errors import TimelineError
from timeline.query.fields.filter import Setting
from timeline.query.parser import Reading, parse
from timeline.query.tree import Term
from timeline.query.words.lexicon import Lexicon, names_of
from timeline.query.words.spelling import key_of, trimmed
from timeline.text import fold, nearest


class Near(NamedTuple):
    """A name that may have been meant, and how many events the line finds with it in the word's place."""

    name: str
    found: int


class Unknown(NamedTuple):
    """A word that nothing has, and the nearest names."""

    word: str
    close: tuple[Near, ...]


def unknown_words(line: str, readings: Sequence[Reading], setting: Setting) -> Iterator[Unknown]:
    """Return the words of a line that were looked for in texts and that no text holds, each with the nearest names."""
    events = setting.chronology.events
    missing = [
        reading.words
        for reading in readings
        if isinstance(reading.query, Term)
        and reading.query.filter == "word"
        and not any(map(reading.query, events))
    ]
    if not missing:
        return
    known = [*names_of(setting.chronology), *(event.id for event in events)]
    for word in dict.fromkeys(missing):
        close = _close(trimmed(word), known)
        names = _distinct(close, Lexicon(setting.chronology, " ".join(close)))
        near = [Near(name, _count(line.replace(word, name, 1), setting)) for name in names]
        found = [one for one in near if one.found] or near
        yield Unknown(trimmed(word), tuple(found))


SLIP = 0.75
"""How like a name a word is that is a slip for it (the ratio of `difflib`)."""

MANY = 20_000
"""Names of which each can be held against a word while somebody waits."""

CANDIDATES = 12
"""Spellings that are looked at for the nearest names."""

NAMED = 3
"""Names that are proposed."""


def _close(word: str, known: Sequence[str]) -> list[str]:
    """Return the names that differ from a word by a slip; where there are none, those that are like it."""
    folded = fold(word)
    by_folded = {fold(name): name for name in reversed(known)}
    if len(by_folded) > MANY:  # who mistypes gets the first letters right, and few too many
        by_folded = {
            name: text
            for name, text in by_folded.items()
            if name[:2] == folded[:2] and abs(len(name) - len(folded)) < 4
        }
    slips = get_close_matches(folded, by_folded, CANDIDATES, SLIP)
    return [by_folded[name] for name in slips] or nearest(word, by_folded.values())


def _distinct(names: Sequence[str], lexicon: Lexicon) -> list[str]:
    """Return the first names, without those that mean nothing new."""
    kept: list[str] = []
    meant: set[object] = set()
    for name in names:
        means: set[object] = {*lexicon.find(key_of(name), name)} or {name}
        if not means <= meant:
            kept.append(name)
            meant |= means
    return kept[:NAMED]


def _count(line: str, setting: Setting) -> int:
    try:
        query = parse(line, setting)
    except TimelineError:
        return 0
    return sum(bool(query(event)) for event in setting.chronology.events)
