"""SQLite: the selection as tables, for Datasette, VisiData, DuckDB and whoever asks in SQL.

A date is kept as it is written, beside day numbers to compare and ISO text to read; a vague one is never made a day,
which SQLite's own date functions would take it for. What is not stated is NULL. The view `events_flat` has the columns
and the cells of the CSV. The tables are those of `sqlite_schema.py`.
"""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any, BinaryIO

from timeline.chronology.actors import name_of
from timeline.chronology.model import (
    Actor,
    Chronology,
    Event,
    Place,
    Source,
    in_language,
    note_of,
    summary_of,
    title_of,
)
from timeline.chronology.support import support_of
from timeline.dates import Date, iso
from timeline.errors import TimelineError
from timeline.exporters import Omission, Options, stamped
from timeline.exporters.about import about
from timeline.exporters.facts import date_words
from timeline.exporters.sqlite_schema import APPLICATION, OLDEST, SCHEMA, VERSION
from timeline.exporters.stamp import Stamp
from timeline.query.fields.contents import texts
from timeline.query.fields.numbers import number_of
from timeline.query.selection import Hit, Selection
from timeline.text import fold

Rows = Iterator[tuple[Any, ...]]


def write(selection: Selection, out: BinaryIO, options: Options) -> None:
    """Write the selection as a database. Raises `TimelineError` where the SQLite of this Python is too old."""
    out.write(database(selection, stamped(selection, options), options.language))


def left_out(selection: Selection, options: Options) -> tuple[Omission, ...]:  # noqa: ARG001  as of every format
    """Say what a database does not hold of the events: nothing."""
    return ()


def database(selection: Selection, stamp: Stamp, language: str = "") -> bytes:
    """Return the selection as the bytes of a database; the same every time that the same SQLite makes it.

    `language` is that of titles, summaries and names, which all stand in tables of their own as well. Raises
    `TimelineError` where the SQLite of this Python is too old.
    """
    if sqlite3.sqlite_version_info < OLDEST:
        wanted = ".".join(map(str, OLDEST))
        raise TimelineError(
            f"this Python has SQLite {sqlite3.sqlite_version}; the tables need {wanted} or later"
        )
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.executescript(
            f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION}; {SCHEMA}"
        )
        connection.execute("BEGIN")
        for table, rows in _tables(selection, stamp, language):
            _insert(connection, table, rows)
        connection.execute("COMMIT")
        connection.execute("VACUUM")
        return connection.serialize()
    finally:
        connection.close()


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[Sequence[Any]]) -> None:
    """Insert rows in their order; an empty text is one that is not stated, where a column allows that."""
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    stated = [bool(required or key) for _, _, _, required, _, key in columns]
    kept = (
        [cell if cell != "" or must else None for cell, must in zip(row, stated, strict=True)] for row in rows
    )
    gaps = ", ".join("?" * len(columns))
    connection.executemany(f"INSERT INTO {table} VALUES ({gaps})", kept)  # noqa: S608  the names are ours


def _tables(selection: Selection, stamp: Stamp, language: str) -> Iterator[tuple[str, Rows]]:
    """Give the rows of each table, every one after those that it refers to."""
    chronology = selection.chronology
    actors = _actors_of(selection)
    sources = _sources_of(selection)
    yield "about", ((number, *row) for number, row in enumerate(about(stamp), 1))
    yield "actors", (_actor(actor, language) for actor in actors.values())
    yield "actor_names", (row for actor in actors.values() for row in _names(actor))
    yield "actor_notes", ((one.id, *note) for one in actors.values() for note in one.notes.items())
    yield "actor_memberships", (row for actor in actors.values() for row in _memberships(actor))
    yield "actor_roles", (row for actor in actors.values() for row in _roles(actor))
    places = {place.id: place for event in selection for place in chronology.places_of(event)}
    yield "places", (_place(place, language) for place in places.values())
    yield "place_names", (row for place in places.values() for row in _names(place))
    yield "place_notes", ((one.id, *note) for one in places.values() for note in one.notes.items())
    yield "sources", (_source(number, source, language) for source, number in sources.items())
    yield "source_notes", ((number, *note) for one, number in sources.items() for note in one.notes.items())
    yield (
        "events",
        (_event(number, hit, chronology, language) for number, hit in enumerate(selection.hits, 1)),
    )
    yield "event_texts", _texts(selection)
    yield "event_actors", _participants(selection)
    yield "event_places", _numbered(selection, lambda event: _places_of(event, chronology, language))
    yield "event_tags", _numbered(selection, lambda event: ((tag,) for tag in event.tags))
    yield "event_figures", _numbered(selection, _figures)
    yield "event_sources", _numbered(selection, lambda event: ((sources[one],) for one in event.sources))
    yield "event_claims", _numbered(selection, lambda event: _claims(event, language))
    yield "event_claim_texts", _claim_texts(selection)
    kept = {event.id for event in selection}
    yield "event_links", _numbered(selection, lambda event: _links(event, kept))
    yield (
        "event_search",
        ((event.id, "\n".join(fold(text) for text in texts(event) if text)) for event in selection),
    )


def _numbered(selection: Selection, parts: Callable[[Event], Iterable[tuple[Any, ...]]]) -> Rows:
    """Give the parts of each event behind its id and their number in it, from 1."""
    return ((event.id, number, *part) for event in selection for number, part in enumerate(parts(event), 1))


def _actors_of(selection: Selection) -> dict[str, Actor]:
    """Return by id those whom the events name, and whom they belong to, however many steps away."""
    chronology = selection.chronology
    named = [part.actor for event in selection for part in event.actors + event.about]
    waiting = list(dict.fromkeys(map(chronology.actor_id, named)))
    found: dict[str, Actor] = {}
    for id in waiting:  # grows while it is gone through
        if id not in found:
            found[id] = chronology.actors.get(id) or Actor(id, id, declared=False)
            waiting += [membership.actor for membership in found[id].member_of]
    return found


def _sources_of(selection: Selection) -> dict[Source, int]:
    """Number the sources of the events; what two events say alike of one publication is one source."""
    found: dict[Source, int] = {}
    for event in selection:
        for source in event.sources:
            found.setdefault(source, len(found) + 1)
    return found


def _actor(actor: Actor, language: str) -> tuple[Any, ...]:
    name = name_of(actor, language)
    return (
        actor.id,
        name,
        actor.kind,
        actor.country,
        actor.wikidata,
        note_of(actor, language),
        int(actor.declared),
    )


def _names(named: Actor | Place) -> Rows:
    """Give the names of an actor or a place: its own first, then those in languages, then its aliases."""
    names = [("", named.name), *named.names.items(), *(("", alias) for alias in named.aliases)]
    return ((named.id, number, language, name) for number, (language, name) in enumerate(names, 1))


def _memberships(actor: Actor) -> Rows:
    for number, one in enumerate(actor.member_of, 1):
        yield actor.id, number, one.actor, _written(one.since), _written(one.until)


def _roles(actor: Actor) -> Rows:
    for number, one in enumerate(actor.roles, 1):
        yield actor.id, number, one.role, _written(one.since), _written(one.until)


def _place(place: Place, language: str) -> tuple[Any, ...]:
    name = in_language(place.name or place.id, place.names, language)
    return place.id, name, place.country, note_of(place, language)


def _places_of(event: Event, chronology: Chronology, language: str) -> Rows:
    """Give the places of an event as written, or in a language that they have a name in; and as declared."""
    for text in event.place:
        id = chronology.declared_id("places", text)
        yield in_language(text, chronology.places[id].names, language) if id else text, id


def _source(number: int, source: Source, language: str) -> tuple[Any, ...]:
    note = note_of(source, language)
    return (
        number, source.id, source.publisher, source.url, source.title, _written(source.published),
        _written(source.accessed), source.archived, source.language, source.quote, source.via, source.kind, note,
    )  # fmt: skip


def _event(number: int, hit: Hit, chronology: Chronology, language: str) -> tuple[Any, ...]:
    event, date = hit.event, hit.event.date
    kind, support = chronology.kind_of(event), support_of(event)
    words = date_words(event, language or chronology.language)
    return (
        number, event.id, date.text, words, event.date_text, *_days(date), date.precision, int(date.lasting),
        int(date.exact), date.qualifier, event.calendar, title_of(event, language), summary_of(event, language),
        event.kind, kind.plover, kind.cameo, event.country, str(support.level), len(support.houses), event.confidence,
        note_of(event, language), hit.match.name.lower(),
    )  # fmt: skip


def _days(date: Date) -> tuple[int | str | None, ...]:
    """Return the outer days, the inner ones, and the outer ones as ISO writes them; nothing for an unknown date."""
    if date.unknown:
        return (None,) * 6
    bounds = (date.earliest, date.latest, date.begin_latest, date.end_earliest)
    return (*bounds, iso(date.earliest), iso(date.latest))


def _texts(selection: Selection) -> Rows:
    """Give title, summary and note in each language that one of them is in; first what the file has in its own."""
    own = selection.chronology.language
    for event in selection:
        titles, summaries = {own: event.title, **event.titles}, {own: event.summary, **event.summaries}
        notes = {own: event.note, **event.notes}
        for language in dict.fromkeys((*titles, *summaries, *notes)):
            yield event.id, language, titles.get(language), summaries.get(language), notes.get(language)


def _participants(selection: Selection) -> Rows:
    actor_id = selection.chronology.actor_id
    for event in selection:
        for part, named in (("who", event.actors), ("about", event.about)):
            for number, one in enumerate(named, 1):
                yield event.id, part, number, actor_id(one.actor), one.role, one.actor


def _figures(event: Event) -> Rows:
    return ((name, value, number_of(value)) for name, value in event.figures.items())


def _claims(event: Event, language: str) -> Rows:
    for claim in event.claims:
        value = in_language(claim.value, claim.values, language)
        yield claim.field, value, claim.source, note_of(claim, language)


def _claim_texts(selection: Selection) -> Rows:
    """Give value and note of a claim in each other language that one of them is in."""
    for event in selection:
        for number, claim in enumerate(event.claims, 1):
            for language in dict.fromkeys((*claim.values, *claim.notes)):
                yield event.id, number, language, claim.values.get(language), claim.notes.get(language)


def _links(event: Event, kept: Collection[str]) -> Rows:
    """Give the links of an event; the event that one leads to is only referred to where it is among those `kept`."""
    return ((link.relation, link.to, link.to if link.to in kept else None) for link in event.links)


def _written(date: Date | None) -> str:
    return date.text if date else ""
