"""Checks of names: those that two actors answer to, and those that stand in a title alone."""

import re
from collections.abc import Iterable, Iterator

from timeline.chronology.actors import ids_of, members
from timeline.chronology.model import Actor, Chronology, Event
from timeline.chronology.shapes import Key
from timeline.problems import Position, Problem
from timeline.text import fold


def ambiguous(chronology: Chronology) -> Iterator[Problem]:
    """TL315: another actor answers to this name."""
    first: dict[str, Actor] = {}
    for actor in chronology.actors.values():
        first.setdefault(fold(actor.id), actor)
    for called in (_names, _aliases):
        for actor in chronology.actors.values():
            for text, steps in called(actor):
                other = first.setdefault(fold(text), actor)
                if text and other is not actor:  # a name that is missing is told already
                    yield Problem.at(actor.locate(*steps), "TL315", text=text, other=other.id)


def spelled_otherwise(chronology: Chronology) -> Iterator[Problem]:
    """TL410: an undeclared actor, tag, place or figure is spelled in two ways, which count as one."""
    first: dict[tuple[str, str], tuple[str, Event]] = {}
    for event in chronology.events:
        for table, text, steps in _undeclared(event, chronology):
            other, where = first.setdefault((table, fold(text)), (text, event))
            if other != text:
                path, line, _, _ = where.locate()
                yield Problem.at(
                    event.locate(*steps), "TL410", text=text, other=other, place=f"{path}:{line}"
                )


def _undeclared(
    event: Event, chronology: Chronology
) -> Iterator[tuple[str, str, tuple[str | int | Key, ...]]]:
    for field in ("actors", "about"):
        for number, part in enumerate(getattr(event, field)):
            known = chronology.actors.get(part.actor)
            if known is None or not known.declared:
                yield "actors", part.actor, (field, number)
    for table, field in (("tags", "tags"), ("places", "place")):
        for number, text in enumerate(getattr(event, field)):
            if not chronology.declared_id(table, text):
                yield table, text, (field, number)
    for name in event.figures:
        if not chronology.declared_id("figures", name):
            yield "figures", name, ("figures", Key(name))


_Called = Iterator[tuple[str, tuple[str | int, ...]]]


def _names(actor: Actor) -> _Called:
    yield actor.name, ("name",)
    for tag, name in actor.names.items():
        yield name, ("names", tag)


def _aliases(actor: Actor) -> _Called:
    for number, alias in enumerate(actor.aliases):
        yield alias, ("aliases", number)


def in_title_alone(chronology: Chronology) -> Iterator[Problem]:
    """TL408: the title names an actor whom the event does not.

    An actor that stands for one of those in the event is named well enough, and so is the state in which the event
    happened.
    """
    called = _by_first_word(chronology.actors.values())
    below: dict[str, frozenset[str]] = {}
    for event in chronology.events:
        inside = set(ids_of(event.actors + event.about, chronology))
        for name, ids in _actors_named(event.title, called):
            if not inside.isdisjoint(ids):
                continue
            for id in ids - below.keys():
                below[id] = members(chronology.actors[id], chronology.actors)
            known = (chronology.actors[id] for id in ids)
            if any(not inside.isdisjoint(below[one.id]) or _is_where(one, event) for one in known):
                continue
            place = _part(event.locate("title"), event.title, name)
            yield Problem.at(place, "TL408", name=name, ids=" or ".join(sorted(ids)))


def _is_where(actor: Actor, event: Event) -> bool:
    return actor.kind == "state" and bool(actor.country) and actor.country == event.country


def _part(place: Position, title: str, name: str) -> Position:
    """Return the place of a name in a title that stands on one line as it is, without or with quotes around it."""
    quotes = place.length - len(title)
    if quotes not in (0, 2) or name not in title:
        return place
    return place._replace(column=place.column + quotes // 2 + title.index(name), length=len(name))


_Named = dict[str, dict[tuple[str, ...], set[str]]]


def _by_first_word(actors: Iterable[Actor]) -> _Named:
    """Return the actors by the words of each of their names, and these by their first."""
    found: _Named = {}
    for actor in actors:
        if not actor.declared:
            continue
        names = [text for called in (_names, _aliases) for text, _ in called(actor)]
        if actor.kind == "person":
            names += actor.name.split()[-1:]
        for words in map(tuple, map(_words, names)):
            if words and words[0][:1].isupper():
                found.setdefault(words[0], {}).setdefault(words, set()).add(actor.id)
    return found


def _actors_named(title: str, called: _Named) -> Iterator[tuple[str, set[str]]]:
    """Find the names in a title, the longest at each place, each once, written as they are there."""
    places = list(_WORD.finditer(title))
    words = [found[0] for found in places]
    seen: set[str] = set()
    start = 0
    while start < len(words):
        names = called.get(words[start], {})
        fits = [name for name in names if tuple(words[start : start + len(name)]) == name]
        name = max(fits, key=len, default=())
        if name:
            text = title[places[start].start() : places[start + len(name) - 1].end()]
            if text not in seen:
                yield text, names[name]
            seen.add(text)
        start += len(name) or 1


_WORD = re.compile(r"\w+")


def _words(text: str) -> list[str]:
    return _WORD.findall(text)
