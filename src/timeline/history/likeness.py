"""What is gone and stands there perhaps under another id: found by likeness, offered, never taken for granted."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from timeline.chronology.model import Event
from timeline.history.changes import Status
from timeline.text import fold

ENOUGH = 2
"""Of date, title and sources, so many must be alike."""


def perhaps_renamed(gone: Iterable[Event], come: Iterable[Event]) -> dict[str, Event]:
    """Return, by its id, what each new event perhaps was: the pairs that are most alike, each event in one of them."""
    news = list(come)
    order = {one.id: place for place, one in enumerate(news)}
    index = _index(news)
    pairs = [
        (-likeness(old, new), place, order[new.id], old, new)
        for place, old in enumerate(gone)
        for new in _candidates(old, index)
        if likeness(old, new)
    ]
    found: dict[str, Event] = {}
    taken: set[str] = set()
    for _, _, _, old, new in sorted(pairs, key=lambda pair: pair[:3]):
        if new.id not in found and old.id not in taken:
            found[new.id] = old
            taken.add(old.id)
    return found


def likeness(old: Event, new: Event) -> float:
    """Add up what is alike of date, title and sources; 0 where it is fewer than `ENOUGH` of them.

    Of the words of the titles, and of the addresses of the sources, half of all must be the same.
    """
    shares = (
        float(old.date == new.date),
        _share(_words(old), _words(new)),
        _share(_addresses(old), _addresses(new)),
    )
    alike = [share for share in shares if share >= 0.5]
    return sum(alike) if len(alike) >= ENOUGH else 0


def _share(ours: set[str], theirs: set[str]) -> float:
    return len(ours & theirs) / max(len(ours | theirs), 1)


def _marks(event: Event) -> Iterator[object]:
    yield event.date
    yield fold(event.title)
    yield from _addresses(event)


def _addresses(event: Event) -> set[str]:
    return {source.url for source in event.sources if source.url}


def _words(event: Event) -> set[str]:
    return set(fold(event.title).split())


def _index(events: Iterable[Event]) -> dict[object, list[Event]]:
    found: dict[object, list[Event]] = {}
    for event in events:
        for mark in dict.fromkeys(_marks(event)):
            found.setdefault(mark, []).append(event)
    return found


def _candidates(event: Event, index: Mapping[object, list[Event]]) -> list[Event]:
    found = {one.id: one for mark in _marks(event) for one in index.get(mark, ())}
    return list(found.values())


def perhaps_declared(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, tuple[str, Status]]:
    """Return what each declaration that is gone perhaps became: another id for its name, or a part of one that stays.

    A name is never enough for two of them.
    """
    found: dict[str, tuple[str, Status]] = {}
    names = {id: _names(row) for id, row in new.items()}
    taken: set[str] = set()
    for id, row in old.items():
        if id in new:
            continue
        for other, called in names.items():
            if other in old:
                if _names(row) & (called - _names(old[other])):
                    found[id] = (other, Status.MERGED)
            elif other not in taken and _own_names(row) & _own_names(new[other]):
                found[id] = (other, Status.RENAMED)
                taken.add(other)
                break
    return found


def _own_names(row: Any) -> set[str]:
    """Return what a declaration is called, without its aliases; a source is what its address is."""
    if not hasattr(row, "names"):
        return {row.url or row.title} - {""}
    return {fold(text) for text in (row.name, *row.names.values()) if text} | {_wikidata(row)} - {""}


def _wikidata(row: Any) -> str:
    return getattr(row, "wikidata", "")


def _names(row: Any) -> set[str]:
    if not hasattr(row, "names"):
        return set()
    return _own_names(row) | {fold(row.id), *map(fold, row.aliases)}
