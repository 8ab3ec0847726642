"""What events refer to of what their chronology declares, step by step: an actor's memberships and roles too."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from timeline.chronology.model import Actor, Chronology, Event
from timeline.exporters.records import declared


def used(events: Iterable[Event], chronology: Chronology) -> dict[str, Mapping[str, Any]]:
    """Return, table by table, what the events refer to, in the order of the file; of the named queries none."""
    events = list(events)
    actors = _with_groups(
        {part.actor for event in events for part in (*event.actors, *event.about)}, chronology.actors
    )
    texts = {
        "tags": (tag for event in events for tag in event.tags),
        "figures": (name for event in events for name in event.figures),
        "places": (text for event in events for text in event.place),
        "roles": _roles(events, (chronology.actors[id] for id in actors)),
    }
    wanted = {
        table: {chronology.declared_id(table, text) for text in found} for table, found in texts.items()
    }
    wanted["actors"] = actors
    wanted["kinds"] = {event.kind for event in events}
    wanted["sources"] = {source.id for event in events for source in event.sources}
    return {
        table: {id: row for id, row in rows.items() if id in wanted.get(table, ())}
        for table, rows in declared(chronology).items()
    }


def _roles(events: Iterable[Event], actors: Iterable[Actor]) -> Iterator[str]:
    yield from (part.role for event in events for part in (*event.actors, *event.about))
    yield from (role.role for actor in actors for role in actor.roles)


def _with_groups(ids: Iterable[str], actors: Mapping[str, Actor]) -> set[str]:
    """Add to actors what they belong to, and what that belongs to."""
    found: set[str] = set()
    waiting = [id for id in ids if id in actors]
    while waiting:
        id = waiting.pop()
        if id not in found:
            found.add(id)
            waiting += [group.actor for group in actors[id].member_of if group.actor in actors]
    return found
