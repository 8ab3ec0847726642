"""What follows from an event: one table, a row each with its JSON Schema, for the formats that hold all of it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from timeline.chronology.actors import name_of
from timeline.chronology.links import Tie
from timeline.chronology.model import Chronology, Event, title_of
from timeline.chronology.support import support_of
from timeline.chronology.words import said
from timeline.dates import iso
from timeline.exporters.records import Json, as_json
from timeline.query.selection import Hit


class Told(NamedTuple):
    """All that what follows from an event is computed from; `language` is that of names and of dates in words."""

    chronology: Chronology
    hit: Hit
    ties: Sequence[Tie]
    language: str

    @property
    def event(self) -> Event:
        """The event."""
        return self.hit.event


def event_as_json(told: Told) -> dict[str, Json]:
    """Return an event with all its fields and what follows from it, under `computed`."""
    computed = {row.name: row.of(told) for row in COMPUTED}
    return {**as_json(told.event), "computed": computed}


class Computed(NamedTuple):
    """One thing that follows from an event: its JSON Schema, and how it is found."""

    name: str
    schema: Json
    of: Callable[[Told], Json]


def _object(help: str, **properties: Json) -> Json:
    return {
        "description": help,
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(help: str, items: Json) -> Json:
    return {"description": help, "type": "array", "items": items}


_TEXT = {"type": "string"}
_DAY = {
    "type": ["string", "null"],
    "pattern": r"^-?[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    "description": "A day, ISO 8601 with years before 1 as astronomers count them; null where it is open or unknown.",
}
_BOUNDS = {
    "type": "object",
    "properties": {"earliest": _DAY, "latest": _DAY},
    "required": ["earliest", "latest"],
    "additionalProperties": False,
}


def _day(number: int | None) -> str | None:
    return None if number is None else iso(number)


def _date(told: Told) -> Json:
    date = told.event.date
    known = not date.unknown
    begin = (date.begin_earliest, date.begin_latest) if known else (None, None)
    end = (date.end_earliest, date.end_latest) if known else (None, None)
    return {
        "words": date.show(told.language, style="long"),
        "earliest": _day(begin[0]),
        "latest": _day(end[1]),
        "begin": {"earliest": _day(begin[0]), "latest": _day(begin[1])},
        "end": {"earliest": _day(end[0]), "latest": _day(end[1])},
        "precision": date.precision or None,
        "qualifier": date.qualifier or None,
        "lasting": date.lasting,
        "exact": date.exact,
    }


def _names(told: Told, part: str) -> list[str]:
    actors = told.chronology.actors
    named = [one.actor for one in getattr(told.event, part)]
    return [name_of(actors[id], told.language) if id in actors else id for id in named]


def _places(told: Told) -> list[str]:
    return [said(told.chronology, "places", text, told.language) for text in told.event.place]


def _kind(told: Told) -> Json:
    kind = told.chronology.kind_of(told.event)
    return {
        "plover": kind.plover or None,
        "mode": kind.mode or None,
        "cameo": kind.cameo or None,
        "tone": str(kind.tone) or None,
    }


def _support(told: Told) -> Json:
    found = support_of(told.event)
    return {
        "level": str(found.level),
        "publishers": [{"name": house.name, "copies": house.copies} for house in found.houses],
        "disputed": list(found.disputed),
    }


def _links(told: Told) -> Json:
    return [
        {
            "relation": tie.relation,
            "direction": "to" if tie.forward else "from",
            "event": tie.event.id,
            "date": tie.event.date.text,
            "title": title_of(tie.event, told.language),
        }
        for tie in told.ties
    ]


_NULLABLE = {"type": ["string", "null"]}

COMPUTED: tuple[Computed, ...] = (
    Computed(
        "match",
        {"description": "How surely the event matches what was asked for.", "enum": ["yes", "possible"]},
        lambda told: told.hit.match.name.lower(),
    ),
    Computed(
        "date",
        _object(
            "What the date means: when it can begin and end, and how exactly that is known.",
            words=_TEXT,
            earliest=_DAY,
            latest=_DAY,
            begin=_BOUNDS,
            end=_BOUNDS,
            precision={
                "description": "The finest unit that is written.",
                "enum": [
                    *("second", "minute", "day", "month", "season", "quarter", "year", "decade", "century"),
                    None,
                ],
            },
            qualifier={"enum": ["approximate", "uncertain", "both", None]},
            lasting={
                "description": "Whether it lasts from begin to end, or is a moment in its days.",
                "type": "boolean",
            },
            exact={"description": "Whether it is one known day.", "type": "boolean"},
        ),
        _date,
    ),
    Computed(
        "actor_names",
        _list("The names of `actors`, in their order.", _TEXT),
        lambda told: _names(told, "actors"),
    ),
    Computed(
        "about_names",
        _list("The names of `about`, in their order.", _TEXT),
        lambda told: _names(told, "about"),
    ),
    Computed("place_names", _list("The names of `place`, in their order.", _TEXT), _places),
    Computed(
        "kind",
        _object(
            "The kind in the terms of event data: PLOVER type and mode, CAMEO code, and what it is between the actors.",
            plover=_NULLABLE,
            mode=_NULLABLE,
            cameo=_NULLABLE,
            tone=_NULLABLE,
        ),
        _kind,
    ),
    Computed(
        "support",
        _object(
            "How well the event is supported: publishers that count once, copies of an agency as that agency.",
            level={"enum": ["unsourced", "single-source", "corroborated"]},
            publishers=_list(
                "Each independent publisher, and how many of the sources give its account.",
                _object("One.", name=_TEXT, copies={"type": "integer", "minimum": 1}),
            ),
            disputed=_list("The fields and figures that claims dispute.", _TEXT),
        ),
        _support,
    ),
    Computed(
        "links",
        _list(
            "The ties of the event, those of other events to it too; the other may be outside the selection.",
            _object(
                'One: this event to the other ("to"), or the other to this one ("from").',
                relation=_TEXT,
                direction={"enum": ["to", "from"]},
                event={"description": "The id of the other event.", **_TEXT},
                date=_TEXT,
                title=_TEXT,
            ),
        ),
        _links,
    ),
)
"""What follows from an event, in order."""
