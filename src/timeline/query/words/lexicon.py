"""All that the words of a query can name in a chronology: one dictionary, from folded words to what they mean."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, partial
from typing import NamedTuple

from timeline.chronology.actors import STEPS
from timeline.chronology.countries import ALPHA_2
from timeline.chronology.model import Chronology, Declared, DeclaredKind, Word
from timeline.chronology.places import countries_of
from timeline.query.words.plurals import other_numbers
from timeline.query.words.spelling import ARTICLES, Key, holding, key_of
from timeline.text import fold
from timeline.translations import LANGUAGES, territory_name, word

QUERY = "@"
"""The field of a meaning that is a named query of the file."""


class Meaning(NamedTuple):
    """What words can mean: the field of a query, or `@`, and its value."""

    field: str
    value: str

    @property
    def is_query(self) -> bool:
        """Whether it is a named query of the file."""
        return self.field == QUERY


class Entry(NamedTuple):
    """One name: what it means, which step of several finds it so, and how it is spelled there."""

    meaning: Meaning
    step: int = 0
    spelling: str = ""


WEAK = "source", "place"
"""The fields that a name has only where it has no other meaning: publishers, and the codes of countries."""


class Lexicon:
    """The names of a chronology that can stand among words; `queries` says whether those of its queries can.

    Of actors, of whom there may be very many, only those are looked at whose names hold one of the words.
    """

    def __init__(self, chronology: Chronology, words: str, *, queries: bool = True) -> None:
        self.chronology = chronology
        self.weak: dict[Key, Meaning] = {}
        self.names: dict[Key, list[Entry]] = {}
        self.longest = 1
        """Words of the longest name."""
        for text, entry in filter(partial(_can_be, holding(words)), _entries(chronology, queries=queries)):
            self._add(text, entry)
        for text, language in self._countables():
            self._add_number(text, language)
        for text, meaning in self._weak():
            self.weak.setdefault(self._measured(key_of(text)), meaning)

    def find(self, key: Key, typed: str) -> tuple[Meaning, ...]:
        """Return all that words mean as a name, each once; of an actor what the first step says that finds one."""
        found = self.names.get(key, ())
        if not found:
            return (self.weak[key],) if key in self.weak else ()
        actors = [entry for entry in found if entry.meaning.field == "about"]
        if actors:
            first = min(entry.step for entry in actors)
            actors = [entry for entry in actors if entry.step == first]
            exact = {entry.meaning for entry in actors if entry.spelling == typed}
            if len(exact) == 1:
                actors = [entry for entry in actors if entry.meaning in exact]
        kept = [entry for entry in found if entry.meaning.field != "about" or entry in actors]
        return tuple(dict.fromkeys(entry.meaning for entry in kept))

    def country(self, key: Key, _typed: str) -> tuple[Meaning, ...]:
        """Return what words mean as the English name of a country in which events are."""
        return (self._countries[key],) if key in self._countries else ()

    @cached_property
    def _countries(self) -> dict[Key, Meaning]:
        codes = {code for event in self.chronology.events for code in countries_of(event, self.chronology)}
        names = {code: territory_name(ALPHA_2[code], "en") for code in sorted(codes) if code in ALPHA_2}
        return {self._measured(key_of(name)): Meaning("place", name) for name in names.values()}

    def _add(self, text: str, entry: Entry) -> None:
        key = self._measured(key_of(text))
        for one in (key, key[1:]) if key and key[0] in ARTICLES else (key,):
            if one:
                self.names.setdefault(one, []).append(entry)

    def _measured(self, key: Key) -> Key:
        self.longest = max(self.longest, len(key))
        return key

    def _add_number(self, text: str, language: str) -> None:
        """Let one stand for several: the last word of a kind or a tag in the other number, unless it names somebody."""
        key = key_of(text)
        meant = [entry for entry in self.names.get(key, ()) if entry.meaning.field in ("kind", "tag")]
        for last in other_numbers(key[-1], language) if meant else ():
            known = self.names.setdefault((*key[:-1], last), [])
            if not any(entry.meaning.field in ("about", "place") for entry in known):
                known += [entry for entry in meant if entry not in known]

    def _countables(self) -> Iterator[tuple[str, str]]:
        """Return the names of kinds and tags, each with a language in which it may be one."""
        chronology = self.chronology
        main = _main(chronology.language)
        for kind in chronology.kinds:
            yield kind, "en"
            yield from ((word(kind, language), language) for language in LANGUAGES)
        rows: list[DeclaredKind | Word] = [*chronology.kind_words.values(), *chronology.tags.values()]
        for row in rows:
            yield from ((text, _main(language)) for language, text in row.names.items())
            for language in dict.fromkeys((main, *map(_main, row.names))):
                yield from ((text, language) for text in (row.id, row.name, *row.aliases))
        for tag in {tag for event in chronology.events for tag in event.tags}:
            yield tag, main

    def _weak(self) -> Iterator[tuple[str, Meaning]]:
        """Return the publishers, agencies and hosts of the sources, and the codes of countries."""
        for event in self.chronology.events:
            for source in event.sources:
                yield from (
                    (name, Meaning("source", name)) for name in (source.publisher, source.via) if name
                )
            if event.country:
                yield event.country, Meaning("place", event.country)


def _can_be(holds: Callable[[str], bool], named: tuple[str, Entry]) -> bool:
    return named[1].meaning.field != "about" or holds(named[0])


def names_of(chronology: Chronology) -> Iterator[str]:
    """Return all names as the file writes them: of queries, actors, kinds, places and tags."""
    return (text for text, _ in _entries(chronology, queries=True))


def _entries(chronology: Chronology, *, queries: bool) -> Iterator[tuple[str, Entry]]:
    """Return each name with what it means: named queries, actors, kinds, places, tags."""
    if queries:
        yield from _declared(chronology.queries.values(), QUERY)
    for actor in chronology.actors.values():
        for step, names in enumerate(STEPS):
            for name in names(actor):
                yield name, Entry(Meaning("about", actor.id), step, name)
    for kind in chronology.kinds:
        entry = Entry(Meaning("kind", kind))
        yield kind, entry
        yield from ((word(kind, language), entry) for language in LANGUAGES)
    yield from _declared(chronology.kind_words.values(), "kind")
    yield from _declared(chronology.places.values(), "place")
    yield from _declared(chronology.tags.values(), "tag")
    for field, table, written in (
        ("place", "places", (text for event in chronology.events for text in event.place)),
        ("tag", "tags", (text for event in chronology.events for text in event.tags)),
    ):
        undeclared = {fold(text): text for text in written if not chronology.declared_id(table, text)}
        yield from ((text, Entry(Meaning(field, text))) for text in undeclared.values())


def _declared(rows: Iterable[Declared], field: str) -> Iterator[tuple[str, Entry]]:
    """Return the names of what a table of the file declares."""
    for row in rows:
        entry = Entry(Meaning(field, row.id))
        yield from ((text, entry) for text in (row.id, row.name, *row.names.values(), *row.aliases) if text)


def _main(language: str) -> str:
    return language.partition("-")[0]
