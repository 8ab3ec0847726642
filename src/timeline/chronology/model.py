"""What a chronology is: frozen values, and beside each field its shape, its parser and its help.

The loader, the documentation of the file format and its schema all read the shapes from here, so a new field is
one line: its name, its shape, its help and its default.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from timeline.chronology.countries import ALPHA_2, ALPHA_3
from timeline.chronology.kinds import KINDS, EventKind
from timeline.dates import Date
from timeline.errors import InvalidValueError
from timeline.problems import Position
from timeline.text import ascii_words, fold, nearest

# --- The shapes that a value of the file can have --------------------------------------------------------------


class Text(NamedTuple):
    """A scalar: `parse` turns its text into the value, or raises `InvalidValueError`; `what` names it in messages.

    `allowed` are the words that it can be, where they are few.
    """

    parse: Callable[[str], Any] = str
    what: str = "text"
    allowed: tuple[str, ...] = ()


class Items(NamedTuple):
    """A list, each item of the shape `of`."""

    of: "Shape"


class Table(NamedTuple):
    """A mapping whose keys are the writer's own: `key` parses them, each value has the shape `of`."""

    of: "Shape"
    key: Text = Text()


class Record(NamedTuple):
    """A mapping with the fields of the dataclass `type`.

    `alone` says which field is meant where a scalar stands in place of the mapping; `keyed` names the field
    that the key of the mapping around it fills.
    """

    type: type
    alone: Callable[[str], str] | None = None
    keyed: str = ""


Shape = Text | Items | Table | Record
Locate = Callable[..., Position]
"""From the steps to a part of a record (`"sources", 0, "url"`) to its place in the file."""


class Key(NamedTuple):
    """A step to the name of a field, where its value is not meant: `Key("sources")`."""

    name: str


class Spec(NamedTuple):
    """What a field carries beside its name: its shape, its help for the documentation, and whether it must be there."""

    shape: Shape
    help: str
    required: bool


def _spec(shape: Shape, help: str, default: Any = ..., **options: Any) -> Any:
    required = default is ... and not options
    if default is not ... and not isinstance(default, dict):
        options["default"] = default
    elif isinstance(default, dict):
        options["default_factory"] = dict
    return field(metadata={"spec": Spec(shape, help, required)}, **options)


def _nowhere(*_steps: object) -> Position:
    return Position("", 1, 1)


def _locate() -> Any:
    return field(default=_nowhere, compare=False, repr=False)


def specs(record: type) -> dict[str, Spec]:
    """Return the fields that a file may write for this record, in order."""
    return {
        name: found.metadata["spec"]
        for name, found in record.__dataclass_fields__.items()  # type: ignore[attr-defined]  # a dataclass
        if "spec" in found.metadata
    }


# --- Parsers of scalars ----------------------------------------------------------------------------------------

_ID = re.compile(r"(?!-)[\w.-]+")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_FORBIDDEN = r"\s\x00-\x1f\x7f<>\"{}|\\^`"
_ADDRESS = re.compile(
    rf"https?://([^{_FORBIDDEN}/?#@]*@)?(\[[0-9A-Fa-f:.]+\]|[^{_FORBIDDEN}/?#@:\[\]]+)(:[0-9]*)?([/?#][^{_FORBIDDEN}]*)?",
    re.IGNORECASE,
)
_WIKIDATA = re.compile(r"Q[1-9][0-9]*", re.ASCII)


def identifier(text: str) -> str:
    r"""Parse an id: letters, digits, `_`, `.` and `-` (`[\w.-]+`), not beginning with `-`."""
    if _ID.fullmatch(text):
        return text
    raise InvalidValueError("TL131", text=text, remedy="-".join(re.findall(r"[\w.]+", text)) or "another")


def country(text: str) -> str:
    """Parse a country: its ISO 3166-1 alpha-3 code, or `XKX` for Kosovo."""
    if text in ALPHA_2:
        return text
    upper = text.upper()
    remedy = ALPHA_3.get(upper) or (upper if upper in ALPHA_2 else "its three letters, as BLR or NOR")
    raise InvalidValueError("TL132", text=text, remedy=remedy)


def language(text: str) -> str:
    """Parse a language tag (RFC 5646): `de`, `zh-Hant`."""
    if _LANGUAGE.fullmatch(text):
        return text
    raise InvalidValueError("TL133", text=text)


def wikidata(text: str) -> str:
    """Parse a Wikidata identifier: `Q` and a number."""
    if _WIKIDATA.fullmatch(text):
        return text
    raise InvalidValueError("TL134", text=text)


def address(text: str) -> str:
    """Parse a web address: `http` or `https`, a host, and no character that RFC 3986 keeps out of addresses.

    Letters outside ASCII are let through, as browsers show them (RFC 3987).
    """
    if _ADDRESS.fullmatch(text):
        return text
    raise InvalidValueError("TL135", text=text)


def choice(what: str, *allowed: str) -> Text:
    """Make the shape of a word out of a short list."""

    def parse(text: str) -> str:
        if text in allowed:
            return text
        found = nearest(text, allowed, 1)
        remedy = found[0] if found else f"{', '.join(allowed[:-1])} or {allowed[-1]}"
        raise InvalidValueError("TL130", text=text, what=what, remedy=remedy)

    return Text(parse, what, allowed)


CONFIDENCES = ("high", "medium", "low")
RELATIONS = ("follows", "responds-to", "causes", "enables", "part-of", "contradicts", "corrects")
PLOVER_TYPES = tuple(dict.fromkeys(kind.plover for kind in KINDS.values()))

_TEXT = Text()
_ID_TEXT = Text(identifier, "an id")
_REFERENCE = Text(what="an id")
_DATE = Text(Date.parse, "an EDTF date")
_LANGUAGE_TEXT = Text(language, "a language")
_COUNTRY = Text(country, "a country")
_ADDRESS_TEXT = Text(address, "an address")
_BY_LANGUAGE = Table(_TEXT, _LANGUAGE_TEXT)


# --- The records -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Membership:
    """An actor's belonging to another, as long as it lasts; no `since` or `until` means no known end."""

    actor: str = _spec(_REFERENCE, "The id of the actor that this one belongs to.")
    since: Date | None = _spec(_DATE, "When it began.", None)
    until: Date | None = _spec(_DATE, "When it ended.", None)
    locate: Locate = _locate()


@dataclass(frozen=True, slots=True)
class Role:
    """What an actor was, for as long as it was that."""

    role: str = _spec(_TEXT, "The role, as a reader should see it: `president of Belarus`.")
    since: Date | None = _spec(_DATE, "When it began.", None)
    until: Date | None = _spec(_DATE, "When it ended.", None)
    locate: Locate = _locate()


@dataclass(frozen=True, slots=True, repr=False)
class Actor:
    """A person, state, organisation or body, declared once, with its names."""

    id: str
    name: str = _spec(_TEXT, "The name, in the language of the file.")
    names: Mapping[str, str] = _spec(_BY_LANGUAGE, "The name in other languages, by language.", {})
    aliases: tuple[str, ...] = _spec(Items(_TEXT), "Other spellings and names that find it.", ())
    kind: str = _spec(choice("kind of actor", "person", "state", "organisation", "body"), "What it is.", "")
    country: str = _spec(_COUNTRY, "Its country, ISO 3166-1 alpha-3.", "")
    member_of: tuple[Membership, ...] = _spec(
        Items(Record(Membership, lambda _: "actor")),
        "What it belongs to: ids, or `{actor: id, since: date, until: date}`.",
        (),
    )
    roles: tuple[Role, ...] = _spec(
        Items(Record(Role, lambda _: "role")), "What it was, and from when to when.", ()
    )
    wikidata: str = _spec(Text(wikidata, "a Wikidata identifier"), "Its Wikidata identifier.", "")
    note: str = _spec(_TEXT, "Anything a reader should know.", "")
    declared: bool = True
    locate: Locate = _locate()

    def __repr__(self) -> str:
        return f"<Actor {self.id[:60]!r}>"


@dataclass(frozen=True, slots=True, repr=False)
class Place:
    """A place with its names."""

    id: str
    name: str = _spec(_TEXT, "The name, in the language of the file.")
    names: Mapping[str, str] = _spec(_BY_LANGUAGE, "The name in other languages, by language.", {})
    aliases: tuple[str, ...] = _spec(Items(_TEXT), "Other spellings and names that find it.", ())
    country: str = _spec(_COUNTRY, "Its country, ISO 3166-1 alpha-3.", "")
    note: str = _spec(_TEXT, "Anything a reader should know.", "")
    locate: Locate = _locate()

    def __repr__(self) -> str:
        return f"<Place {self.id[:60]!r}>"


@dataclass(frozen=True, slots=True, repr=False)
class Source:
    """One publication that carries an event. `publisher` is the address's host where none is written."""

    url: str = _spec(_ADDRESS_TEXT, "Its address.", "")
    id: str = _spec(
        _REFERENCE,
        "The id of a source declared under `sources:`; what stands beside it here is added to it.",
        "",
    )
    publisher: str = _spec(_TEXT, "Who published it; the host of the address when absent.", "")
    title: str = _spec(_TEXT, "Its title, as published.", "")
    published: Date | None = _spec(_DATE, "When it was published.", None)
    accessed: Date | None = _spec(_DATE, "When it was last read.", None)
    archived: str = _spec(_ADDRESS_TEXT, "The address of an archived copy.", "")
    language: str = _spec(_LANGUAGE_TEXT, "Its language.", "")
    quote: str = _spec(_TEXT, "The words that carry the event.", "")
    via: str = _spec(_TEXT, "The agency whose report it copies.", "")
    kind: str = _spec(
        choice("kind of source", "primary", "official", "media", "social"), "What kind of source it is.", ""
    )
    note: str = _spec(_TEXT, "Anything a reader should know.", "")
    locate: Locate = _locate()

    def __repr__(self) -> str:
        return f"<Source {(self.id or self.url or self.title)[:60]!r}>"


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor in an event."""

    actor: str = _spec(_REFERENCE, "The id of the actor.")
    role: str = _spec(_TEXT, "Its part in this event, where its roles do not say it.", "")
    locate: Locate = _locate()


@dataclass(frozen=True, slots=True)
class Claim:
    """What a source says of a field or a figure against the record."""

    field: str = _spec(_TEXT, "The field or the figure that is disputed.")
    value: str = _spec(_TEXT, "What the source says instead.")
    source: str = _spec(_TEXT, "Which source says so: its address or its id.", "")
    note: str = _spec(_TEXT, "Anything a reader should know.", "")
    locate: Locate = _locate()


@dataclass(frozen=True, slots=True)
class Link:
    """A typed tie from one event to another."""

    to: str = _spec(_REFERENCE, "The id of the other event.")
    relation: str = _spec(choice("relation", *RELATIONS), "How this event stands to the other.")
    locate: Locate = _locate()


@dataclass(frozen=True, slots=True, repr=False)
class Event:
    """One dated thing that happened, with its evidence."""

    date: Date = _spec(_DATE, "When it happened, in EDTF, no more exact than it is known.")
    title: str = _spec(_TEXT, "What happened, in one line.")
    id: str = _spec(_ID_TEXT, "Its lasting name; derived from date and title when absent.", "")
    titles: Mapping[str, str] = _spec(_BY_LANGUAGE, "The title in other languages, by language.", {})
    summary: str = _spec(_TEXT, "What happened, in a few sentences.", "")
    summaries: Mapping[str, str] = _spec(_BY_LANGUAGE, "The summary in other languages, by language.", {})
    date_text: str = _spec(
        _TEXT, "The date in the source's own words, where they say less or other than `date`.", ""
    )
    kind: str = _spec(_TEXT, "What kind of event it is: one word of the vocabulary, or of `kinds:`.", "")
    place: str = _spec(_TEXT, "Where it happened: text, or the id or a name of a declared place.", "")
    country: str = _spec(_COUNTRY, "The country where it happened, ISO 3166-1 alpha-3.", "")
    actors: tuple[Participant, ...] = _spec(
        Items(Record(Participant, lambda _: "actor")),
        "Who takes part: ids, or `{actor: id, role: text}`.",
        (),
    )
    about: tuple[Participant, ...] = _spec(
        Items(Record(Participant, lambda _: "actor")), "Whom it concerns without taking part.", ()
    )
    figures: Mapping[str, str] = _spec(Table(_TEXT), "Numbers that it states, by name: `released: 52`.", {})
    tags: tuple[str, ...] = _spec(Items(_TEXT), "Words to find it by.", ())
    sources: tuple[Source, ...] = _spec(
        Items(Record(Source, lambda text: "url" if ":" in text else "id")),
        "Who says so: addresses, ids of declared sources, or sources.",
        (),
    )
    claims: tuple[Claim, ...] = _spec(Items(Record(Claim)), "What sources say against the record.", ())
    links: tuple[Link, ...] = _spec(Items(Record(Link)), "Ties to other events.", ())
    confidence: str = _spec(
        choice("confidence", *CONFIDENCES), "The editor's own judgement of the evidence.", ""
    )
    note: str = _spec(_TEXT, "Anything a reader should know.", "")
    locate: Locate = _locate()

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"<Event {self.id[:60]!r}>"

    @property
    def sort_key(self) -> tuple[Any, ...]:
        """The order of every listing: by date as `Date` orders, then by id."""
        return (self.date.sort_key, self.id)


_WHERE_SIX_WORDS_END = 500
"""Characters; a title of megabytes need not be folded for its first words."""


def derived_id(date: Date, title: str) -> str:
    """Derive an event's id: the date, and the first six words of the title, folded to ASCII where they can be."""
    text = f"bce-{date.text[1:]}" if date.text.startswith("-") else date.text
    when = re.sub(r"[^A-Za-z0-9-]+", "-", text).strip("-")
    return "-".join([when, *ascii_words(title[:_WHERE_SIX_WORDS_END])[:6]])


@dataclass(frozen=True, slots=True)
class DeclaredKind:
    """A kind of event that a file adds to the vocabulary."""

    name: str
    plover: str = _spec(choice("PLOVER type", *PLOVER_TYPES), "Its PLOVER type.", "")
    note: str = _spec(_TEXT, "What it means.", "")
    locate: Locate = _locate()


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query that a file keeps under a name, to be called as `@name`."""

    name: str
    query: str = _spec(_TEXT, "The query: `actor:belarus with:usa`.")
    description: str = _spec(_TEXT, "What it is for.", "")
    locate: Locate = _locate()


@dataclass(frozen=True, slots=True)
class Header:
    """One file as it is written: what it declares, and its events. Every part is optional."""

    title: str = _spec(_TEXT, "What the chronology tells.", "")
    titles: Mapping[str, str] = _spec(_BY_LANGUAGE, "The title in other languages, by language.", {})
    language: str = _spec(_LANGUAGE_TEXT, "The language of its titles and names.", "")
    note: str = _spec(_TEXT, "Anything a reader should know.", "")
    kinds: Mapping[str, DeclaredKind] = _spec(
        Table(Record(DeclaredKind, keyed="name"), _ID_TEXT), "Kinds of events beside the vocabulary.", {}
    )
    actors: Mapping[str, Actor] = _spec(Table(Record(Actor, keyed="id"), _ID_TEXT), "Who acts, by id.", {})
    places: Mapping[str, Place] = _spec(
        Table(Record(Place, keyed="id"), _ID_TEXT), "Where things happen, by id.", {}
    )
    sources: Mapping[str, Source] = _spec(
        Table(Record(Source, lambda _: "url", keyed="id"), _ID_TEXT),
        "Sources that several events use, by id.",
        {},
    )
    queries: Mapping[str, NamedQuery] = _spec(
        Table(Record(NamedQuery, lambda _: "query", keyed="name"), _ID_TEXT),
        "Queries to be called by name: `@deal`.",
        {},
    )
    events: tuple[Event, ...] = _spec(Items(Record(Event)), "What happened.", ())
    locate: Locate = _locate()


def _by_name(places: Mapping[str, Place]) -> dict[str, Place]:
    """Return the places by each folded id, name and alias; where several answer, by the id first and the alias last."""
    found: dict[str, Place] = {}
    for called in (
        lambda one: [one.id],
        lambda one: [one.name, *one.names.values()],
        lambda one: one.aliases,
    ):
        for place in places.values():
            for text in called(place):
                found.setdefault(fold(text), place)
    return found


@dataclass(frozen=True, slots=True, repr=False)
class Chronology:
    """One or several files as one: every reference resolved, the events in order.

    `actors` holds those that are declared, and for a file without an `actors` block those that its events name.
    """

    title: str = ""
    titles: Mapping[str, str] = field(default_factory=dict)
    language: str = "en"
    kinds: Mapping[str, EventKind] = field(default_factory=lambda: KINDS)
    actors: Mapping[str, Actor] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    events: tuple[Event, ...] = ()
    paths: tuple[str, ...] = ()
    queries: Mapping[str, NamedQuery] = field(default_factory=dict)
    _places_by_name: Mapping[str, Place] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_places_by_name", _by_name(self.places))

    def kind_of(self, event: Event) -> EventKind:
        """Return what is known of the event's kind; an empty one where it has none."""
        return self.kinds.get(event.kind) or EventKind(event.kind)

    def place_of(self, event: Event) -> Place | None:
        """Return the declared place of the event, by its id or any of its names; None if it has none."""
        return self.places.get(event.place) or self._places_by_name.get(fold(event.place))

    def __repr__(self) -> str:
        return f"<Chronology {self.title[:40]!r}: {len(self.events)} events, {len(self.actors)} actors>"

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    def __len__(self) -> int:
        return len(self.events)


def in_language(text: str, texts: Mapping[str, str], wanted: str) -> str:
    """Choose the text in the language that is wanted, or its main tag's (`de` for `de-AT`), else the text itself."""
    return texts.get(wanted) or texts.get(wanted.partition("-")[0]) or text
