"""Two chronologies, and all that is another in the second: pure, and the same for every form that tells it."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from timeline.chronology.model import Chronology, Event, Header
from timeline.chronology.shapes import Items, Record, Shape, Table, Text, specs
from timeline.chronology.support import Level, Support, support_of
from timeline.dates import Date
from timeline.history.changes import Change, Changes, Entry, Meaning, Status
from timeline.history.dates import meaning_of
from timeline.history.essence import essence, fields_of
from timeline.history.likeness import perhaps_declared, perhaps_renamed
from timeline.history.pairs import different, paired
from timeline.text import fold

TABLES: dict[str, str] = {
    "kinds": "kind_words",
    "tags": "tags",
    "figures": "figures",
    "roles": "roles",
    "actors": "actors",
    "places": "places",
    "sources": "sources",
    "queries": "queries",
}
"""What a file declares, by its name there, and by that of the chronology."""

PROSE = frozenset({"title", "summary", "note", "quote", "description"})
"""Fields of running text, of which the words that changed are told."""

BY_LANGUAGE = frozenset({"titles", "summaries", "names", "notes", "descriptions", "values"})
"""Fields that hold a text for each language; of these too the words that changed are told."""

ADDRESSES = frozenset({"url", "archived"})
"""Fields of which every letter counts."""

Ids = Mapping[str, str]
"""Actors that are called otherwise now: the new id by the old one."""


def compare(old: Chronology, new: Chronology) -> Changes:
    """Return all that is another in the new one. Order, comments, wrapping and style are nothing."""
    declared = [entry for table in TABLES for entry in _declared(table, old, new)]
    ids = {entry.was: entry.id for entry in declared if entry.table == "actors" and entry.was}
    return Changes(tuple(_header(old, new)), tuple(declared), tuple(events(old, new, ids)))


def events(old: Chronology, new: Chronology, ids: Ids) -> Iterator[Entry]:
    """Return what became of each event, in the order of the new chronology; what is gone at its old date."""
    before, after = _by_id(old), _by_id(new)
    gone = [one for key, one in before.items() if key not in after]
    come = [one for key, one in after.items() if key not in before]
    was = perhaps_renamed(gone, come)
    renamed = {one.id for one in was.values()}
    found = [Entry("events", one.id, Status.REMOVED, one, None) for one in gone if one.id not in renamed]
    for key, one in after.items():
        other = before.get(key)
        if other is not None:
            if changes := event_changes(other, one, ids):
                found.append(Entry("events", one.id, Status.CHANGED, other, one, changes))
        elif one.id in was:
            other = was[one.id]
            found.append(
                Entry("events", one.id, Status.RENAMED, other, one, event_changes(other, one, ids), other.id)
            )
        else:
            found.append(Entry("events", one.id, Status.ADDED, None, one))
    yield from sorted(found, key=lambda entry: entry.record.sort_key)


def _by_id(chronology: Chronology) -> dict[tuple[str, int], Event]:
    """Return the events by their ids; several with one id, which are a problem of the file, are counted."""
    found: dict[tuple[str, int], Event] = {}
    for event in chronology.events:
        number = 0
        while (event.id, number) in found:
            number += 1
        found[event.id, number] = event
    return found


def event_changes(old: Event, new: Event, ids: Ids) -> tuple[Change, ...]:
    """Return what changed of an event, and of its support, which follows from its sources."""
    if old == new:
        return ()
    found = [change for change in record_changes(old, new, ids) if change.field != "id"]
    return (*found, *_support(support_of(old), support_of(new)))


def _support(old: Support, new: Support) -> Iterator[Change]:
    levels = list(Level)
    before, after = ((levels.index(one.level), len(one.houses)) for one in (old, new))
    if before != after:
        yield Change("support", "", old, new, Meaning.GAINED if after > before else Meaning.LOST)


def _header(old: Chronology, new: Chronology) -> Iterator[Change]:
    for name, spec in specs(Header).items():
        if name in Chronology.__dataclass_fields__ and name not in (*TABLES, "events"):
            yield from _of_field(name, spec.shape, getattr(old, name), getattr(new, name), {})


def rows_of(chronology: Chronology, table: str) -> dict[str, Any]:
    """Return what a chronology declares in a table."""
    rows = getattr(chronology, TABLES[table])
    return {id: row for id, row in rows.items() if getattr(row, "declared", True)}


def _declared(table: str, old: Chronology, new: Chronology) -> Iterator[Entry]:
    before, after = rows_of(old, table), rows_of(new, table)
    was = perhaps_declared(before, after)
    ids = {one: other for one, (other, _) in was.items()} if table == "actors" else {}
    followed = {other: one for one, (other, status) in was.items() if status is Status.RENAMED}
    for id, row in after.items():
        other = before.get(id) or before.get(followed.get(id, ""))
        changes = tuple(record_changes(other, row, ids)) if other else ()
        if id not in before:
            status = Status.RENAMED if other else Status.ADDED
            yield Entry(table, id, status, other, row, changes, followed.get(id, ""))
        elif changes:
            yield Entry(table, id, Status.CHANGED, other, row, changes)
    for id, row in before.items():
        if id not in after and id not in was:
            yield Entry(table, id, Status.REMOVED, row, None)
        elif id in was and was[id][1] is Status.MERGED:
            yield Entry(table, was[id][0], Status.MERGED, row, after[was[id][0]], (), id)


def record_changes(old: Any, new: Any, ids: Ids) -> Iterator[Change]:
    """Return what changed of a record, field by field."""
    for name, spec in fields_of(type(new)):
        yield from _of_field(name, spec.shape, getattr(old, name), getattr(new, name), ids)


def _of_field(name: str, shape: Shape, old: Any, new: Any, ids: Ids) -> Iterator[Change]:
    if essence(old, shape, ids) == essence(new, shape, {}):
        return
    match shape:
        case Text():
            yield _of_value(name, "", old, new)
        case Table():
            yield from _of_table(name, old, new)
        case Items(of=Record(type=record)):
            yield from _of_records(name, record, old, new, ids)
        case _:
            yield from _of_set(name, old, new)


def _of_value(name: str, key: str, old: Any, new: Any) -> Change:
    old, new = old or None, new or None
    if old is None or new is None:
        return Change(name, key, old, new, Meaning.ADDED if old is None else Meaning.REMOVED)
    if isinstance(new, Date):
        return Change(name, key, old, new, meaning_of(old, new))
    if fold(old) == fold(new) and name not in ADDRESSES:
        return Change(name, key, old, new, Meaning.SPELLED)
    return Change(name, key, old, new, Meaning.REWORDED if name in PROSE | BY_LANGUAGE else Meaning.CHANGED)


def _of_table(name: str, old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Change]:
    for key in (*new, *(key for key in old if key not in new)):
        if essence(old.get(key), Text(), {}) != essence(new.get(key), Text(), {}):
            yield _of_value(name, key, old.get(key), new.get(key))


def _of_set(name: str, old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[Change]:
    """Return what came to a set of texts and what went, and what is only spelled in another way."""
    olds, news = ({essence(one, Text(), {}): one for one in texts} for texts in (old, new))
    gone = [one for said, one in olds.items() if said not in news]
    come = [one for said, one in news.items() if said not in olds]
    for one, other in paired(gone, come, [fold]):
        meaning = Meaning.ADDED if one is None else Meaning.REMOVED if other is None else Meaning.SPELLED
        yield Change(name, other or one or "", one, other, meaning)


def _of_records(
    name: str, record: type, old: tuple[Any, ...], new: tuple[Any, ...], ids: Ids
) -> Iterator[Change]:
    for one, other in different(record, old, new, ids):
        if one is None or other is None:
            meaning = Meaning.ADDED if one is None else Meaning.REMOVED
            yield Change(name, named(one or other), one, other, meaning)
        else:
            meaning = _of_link(one, other) if name == "links" else Meaning.CHANGED
            yield Change(name, named(other), one, other, meaning, tuple(record_changes(one, other, ids)))


def _of_link(old: Any, new: Any) -> Meaning:
    return Meaning.RELATED if old.to == new.to else Meaning.RETARGETED


NAMES: dict[str, Callable[[Any], str]] = {
    "Participant": lambda one: one.actor,
    "Membership": lambda one: one.actor,
    "Role": lambda one: one.role,
    "Claim": lambda one: one.field,
    "Link": lambda one: one.to,
    "Source": lambda one: one.url or one.title or one.publisher or one.id,
}
"""What a record of a list is called."""


def named(record: Any) -> str:
    """Return what a record of a list is called: the actor, the role, the field, the event, the address of a source."""
    return NAMES[type(record).__name__](record)
