"""Short ways to make the values that tests are about."""

from collections.abc import Mapping
from typing import Any

from timeline.chronology.model import (
    Actor,
    Chronology,
    Claim,
    Event,
    Membership,
    Participant,
    Place,
    Role,
    Source,
    derived_id,
)
from timeline.dates import Date


def event(date: str = "2025-09-11", title: str = "Something happens", **fields: Any) -> Event:
    """Make an event; actors and about may be ids, sources addresses."""
    when = Date.parse(date)
    for name in ("actors", "about"):
        if name in fields:
            fields[name] = tuple(
                Participant(one) if isinstance(one, str) else Participant(*one) for one in fields[name]
            )
    if "sources" in fields:
        fields["sources"] = tuple(source(one) if isinstance(one, str) else one for one in fields["sources"])
    if isinstance(fields.get("place"), str):
        fields["place"] = (fields["place"],)
    fields.setdefault("id", derived_id(when, title))
    return Event(when, title, **fields)


def source(publisher: str = "Reuters", **fields: Any) -> Source:
    """Make a source of this publisher."""
    return Source(publisher=publisher, **fields)


def claim(field: str, value: str = "other", **fields: Any) -> Claim:
    """Make a claim."""
    return Claim(field, value, **fields)


def actor(id: str, name: str = "", **fields: Any) -> Actor:
    """Make an actor; `member_of` are ids or (id, since, until), `roles` (role, since, until)."""
    fields["member_of"] = tuple(
        Membership(one) if isinstance(one, str) else Membership(one[0], *map(_date, one[1:]))
        for one in fields.get("member_of", ())
    )
    fields["roles"] = tuple(Role(one[0], *map(_date, one[1:])) for one in fields.get("roles", ()))
    return Actor(id, name or id.replace("-", " ").title(), **fields)


def _date(text: str | None) -> Date | None:
    return Date.parse(text) if text else None


def chronology(
    *events: Event, actors: tuple[Actor, ...] = (), places: tuple[Place, ...] = (), **fields: Any
) -> Chronology:
    """Make a chronology; whoever takes part without being declared is implied, as in a file without actors."""
    declared: Mapping[str, Actor] = {one.id: one for one in actors}
    parts = [part.actor for one in events for part in one.actors + one.about]
    implied = {id: Actor(id, id, declared=False) for id in parts if id not in declared}
    return Chronology(
        events=tuple(sorted(events, key=lambda one: one.sort_key)),
        actors=implied | dict(declared),
        places={one.id: one for one in places},
        **fields,
    )
