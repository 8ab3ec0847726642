"""What a chronology is: frozen values, and beside each field its shape and its help.

A new field is one line: its name, its shape, its help and its default.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from timeline.chronology.kinds import KINDS, EventKind
from timeline.chronology.scalars import address, choice, country, identifier, language_tag, wikidata
from timeline.chronology.shapes import Items, Locate, Record, Table, Text, located, spec
from timeline.dates import Date
from timeline.text import ascii_words, fold

CONFIDENCES = ("high", "medium", "low")
RELATIONS = ("follows", "responds-to", "causes", "enables", "part-of", "contradicts", "corrects")
PLOVER_TYPES = tuple(dict.fromkeys(kind.plover for kind in KINDS.values()))

_TEXT = Text()
_ID_TEXT = Text(identifier, "an id")
_REFERENCE = Text(what="an id")
_DATE = Text(Date.parse, "an EDTF date")
_LANGUAGE_TEXT = Text(language_tag, "a language")
_COUNTRY = Text(country, "a country")
_ADDRESS_TEXT = Text(address, "an address")
_BY_LANGUAGE = Table(_TEXT, _LANGUAGE_TEXT)

TRANSLATIONS: Mapping[str, str] = {
    "title": "titles",
    "name": "names",
    "summary": "summaries",
    "note": "notes",
    "value": "values",
    "description": "descriptions",
}
"""The texts that are said in several languages, each with the field that has them in all but the file's."""


@dataclass(frozen=True, slots=True)
class Membership:
    """An actor's belonging to another, as long as it lasts; no `since` or `until` means no known end."""

    actor: str = spec(_REFERENCE, "The id of the actor that this one belongs to.")
    since: Date | None = spec(_DATE, "When it began.", None)
    until: Date | None = spec(_DATE, "When it ended.", None)
    locate: Locate = located()


@dataclass(frozen=True, slots=True)
class Role:
    """What an actor was, for as long as it was that."""

    role: str = spec(_TEXT, "The role, as a reader should see it: `president of Belarus`.")
    since: Date | None = spec(_DATE, "When it began.", None)
    until: Date | None = spec(_DATE, "When it ended.", None)
    locate: Locate = located()


@dataclass(frozen=True, slots=True, repr=False)
class Actor:
    """A person, state, organisation or body, declared once, with its names."""

    id: str
    name: str = spec(_TEXT, "The name, in the language of the file.")
    names: Mapping[str, str] = spec(_BY_LANGUAGE, "The name in other languages, by language.", {})
    aliases: tuple[str, ...] = spec(Items(_TEXT), "Other spellings and names that find it.", ())
    kind: str = spec(choice("kind of actor", "person", "state", "organisation", "body"), "What it is.", "")
    country: str = spec(_COUNTRY, "Its country, ISO 3166-1 alpha-3.", "")
    member_of: tuple[Membership, ...] = spec(
        Items(Record(Membership, lambda _: "actor")),
        "What it belongs to: ids, or `{actor: id, since: date, until: date}`.",
        (),
    )
    roles: tuple[Role, ...] = spec(
        Items(Record(Role, lambda _: "role")), "What it was, and from when to when.", ()
    )
    wikidata: str = spec(Text(wikidata, "a Wikidata identifier"), "Its Wikidata identifier.", "")
    note: str = spec(_TEXT, "Anything a reader should know.", "")
    notes: Mapping[str, str] = spec(_BY_LANGUAGE, "The note in other languages, by language.", {})
    declared: bool = True
    locate: Locate = located()

    def __repr__(self) -> str:
        return f"<Actor {self.id[:60]!r}>"


@dataclass(frozen=True, slots=True, repr=False)
class Place:
    """A place with its names."""

    id: str
    name: str = spec(_TEXT, "The name, in the language of the file.")
    names: Mapping[str, str] = spec(_BY_LANGUAGE, "The name in other languages, by language.", {})
    aliases: tuple[str, ...] = spec(Items(_TEXT), "Other spellings and names that find it.", ())
    country: str = spec(_COUNTRY, "Its country, ISO 3166-1 alpha-3.", "")
    note: str = spec(_TEXT, "Anything a reader should know.", "")
    notes: Mapping[str, str] = spec(_BY_LANGUAGE, "The note in other languages, by language.", {})
    locate: Locate = located()

    def __repr__(self) -> str:
        return f"<Place {self.id[:60]!r}>"


@dataclass(frozen=True, slots=True, repr=False)
class Source:
    """One publication that carries an event. `publisher` is the address's host where none is written."""

    url: str = spec(_ADDRESS_TEXT, "Its address.", "")
    id: str = spec(
        _REFERENCE,
        "The id of a source declared under `sources:`; what stands beside it here is added to it.",
        "",
    )
    publisher: str = spec(_TEXT, "Who published it; the host of the address when absent.", "")
    title: str = spec(_TEXT, "Its title, as published.", "")
    published: Date | None = spec(_DATE, "When it was published.", None)
    accessed: Date | None = spec(_DATE, "When it was last read.", None)
    archived: str = spec(_ADDRESS_TEXT, "The address of an archived copy.", "")
    language: str = spec(_LANGUAGE_TEXT, "Its language.", "")
    quote: str = spec(_TEXT, "The words that carry the event.", "")
    via: str = spec(_TEXT, "The agency whose report it copies.", "")
    kind: str = spec(
        choice("kind of source", "primary", "official", "media", "social"), "What kind of source it is.", ""
    )
    note: str = spec(_TEXT, "Anything a reader should know.", "")
    notes: Mapping[str, str] = spec(_BY_LANGUAGE, "The note in other languages, by language.", {})
    locate: Locate = located()

    def __repr__(self) -> str:
        return f"<Source {(self.id or self.url or self.title)[:60]!r}>"


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor in an event."""

    actor: str = spec(_REFERENCE, "The id of the actor.")
    role: str = spec(_TEXT, "Its part in this event, where its roles do not say it.", "")
    locate: Locate = located()


@dataclass(frozen=True, slots=True)
class Claim:
    """What a source says of a field or a figure against the record."""

    field: str = spec(_TEXT, "The field or the figure that is disputed.")
    value: str = spec(_TEXT, "What the source says instead.")
    values: Mapping[str, str] = spec(
        _BY_LANGUAGE, "The same in other languages, by language, where it is words.", {}
    )
    source: str = spec(_TEXT, "Which source says so: its address or its id.", "")
    note: str = spec(_TEXT, "Anything a reader should know.", "")
    notes: Mapping[str, str] = spec(_BY_LANGUAGE, "The note in other languages, by language.", {})
    locate: Locate = located()


@dataclass(frozen=True, slots=True)
class Link:
    """A typed tie from one event to another."""

    to: str = spec(_REFERENCE, "The id of the other event.")
    relation: str = spec(choice("relation", *RELATIONS), "How this event stands to the other.")
    locate: Locate = located()


_SCHEME = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]*:\S"
)  # RFC 3986, 3.1; behind the colon of a sentence is a blank


def _source_alone(text: str) -> str:
    """Return the field that a text in place of a source is: an address begins with a scheme and no blank behind it."""
    return "url" if _SCHEME.match(text) else "id"


@dataclass(frozen=True, slots=True, repr=False)
class Event:
    """One dated thing that happened, with its evidence."""

    date: Date = spec(_DATE, "When it happened, in EDTF, no more exact than it is known.")
    title: str = spec(_TEXT, "What happened, in one line.")
    id: str = spec(_ID_TEXT, "Its lasting name; derived from date and title when absent.", "")
    titles: Mapping[str, str] = spec(_BY_LANGUAGE, "The title in other languages, by language.", {})
    summary: str = spec(_TEXT, "What happened, in a few sentences.", "")
    summaries: Mapping[str, str] = spec(_BY_LANGUAGE, "The summary in other languages, by language.", {})
    date_text: str = spec(
        _TEXT, "The date in the source's own words, where they say less or other than `date`.", ""
    )
    calendar: str = spec(
        choice("calendar", "julian"),
        "A calendar whose date is shown beside `date`, which is Gregorian always.",
        "",
    )
    kind: str = spec(_TEXT, "What kind of event it is: one word of the vocabulary, or of `kinds:`.", "")
    place: tuple[str, ...] = spec(
        Items(_TEXT, alone=True),
        "Where it happened: text, or the id or a name of a declared place; a list where it was several.",
        (),
    )
    country: str = spec(_COUNTRY, "The country where it happened, ISO 3166-1 alpha-3.", "")
    actors: tuple[Participant, ...] = spec(
        Items(Record(Participant, lambda _: "actor")),
        "Who takes part: ids, or `{actor: id, role: text}`.",
        (),
    )
    about: tuple[Participant, ...] = spec(
        Items(Record(Participant, lambda _: "actor")), "Whom it concerns without taking part.", ()
    )
    figures: Mapping[str, str] = spec(Table(_TEXT), "Numbers that it states, by name: `released: 52`.", {})
    tags: tuple[str, ...] = spec(Items(_TEXT), "Words to find it by.", ())
    sources: tuple[Source, ...] = spec(
        Items(Record(Source, _source_alone)),
        "Who says so: addresses, ids of declared sources, or sources.",
        (),
    )
    claims: tuple[Claim, ...] = spec(Items(Record(Claim)), "What sources say against the record.", ())
    links: tuple[Link, ...] = spec(Items(Record(Link)), "Ties to other events.", ())
    confidence: str = spec(
        choice("confidence", *CONFIDENCES), "The editor's own judgement of the evidence.", ""
    )
    note: str = spec(_TEXT, "Anything a reader should know.", "")
    notes: Mapping[str, str] = spec(_BY_LANGUAGE, "The note in other languages, by language.", {})
    locate: Locate = located()

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"<Event {self.id[:60]!r}>"

    @property
    def sort_key(self) -> tuple[Any, ...]:
        """The order of every listing by date; a sort is stable, and leaves equal ones as the files have them."""
        return self.date.sort_key


ID_WORDS = 6
"""Words of a title in a derived id."""

_WHERE_ID_WORDS_END = 500
"""Characters; a title of megabytes need not be folded for its first words."""


def derived_id(date: Date, title: str) -> str:
    """Derive an event's id: the date without a time, and the title's first six words, in ASCII where they can be."""
    day = date.text.partition("T")[0]
    text = f"bce-{day[1:]}" if day.startswith("-") else day
    when = re.sub(r"[^A-Za-z0-9-]+", "-", text).strip("-")
    return "-".join([when, *id_words(title)[:ID_WORDS]])


def id_words(title: str) -> list[str]:
    """Return the words of a title as they stand in an id."""
    return ascii_words(title[:_WHERE_ID_WORDS_END])


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the file's own (a tag, a figure, a role), said in several languages and found by its aliases."""

    id: str
    name: str = spec(_TEXT, "The word, in the language of the file; the key when absent.", "")
    names: Mapping[str, str] = spec(_BY_LANGUAGE, "The word in other languages, by language.", {})
    aliases: tuple[str, ...] = spec(Items(_TEXT), "Other words that find it.", ())
    note: str = spec(_TEXT, "Anything a reader should know.", "")
    notes: Mapping[str, str] = spec(_BY_LANGUAGE, "The note in other languages, by language.", {})
    locate: Locate = located()


@dataclass(frozen=True, slots=True)
class DeclaredKind:
    """A kind of event that a file adds to the vocabulary, or a kind of the vocabulary in the file's own words."""

    id: str
    name: str = spec(_TEXT, "The kind, in the language of the file; the key when absent.", "")
    names: Mapping[str, str] = spec(_BY_LANGUAGE, "The kind in other languages, by language.", {})
    aliases: tuple[str, ...] = spec(Items(_TEXT), "Other words that find it.", ())
    plover: str = spec(
        choice("PLOVER type", *PLOVER_TYPES),
        "Its PLOVER type, in place of the vocabulary's where it has one.",
        "",
    )
    note: str = spec(_TEXT, "What it means.", "")
    notes: Mapping[str, str] = spec(_BY_LANGUAGE, "The note in other languages, by language.", {})
    locate: Locate = located()


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query that a file keeps under a name, to be called as `@id`."""

    id: str
    query: str = spec(_TEXT, "The query: `actor:belarus with:usa`.")
    name: str = spec(_TEXT, "What it asks for, in the language of the file; the key when absent.", "")
    names: Mapping[str, str] = spec(_BY_LANGUAGE, "What it asks for in other languages, by language.", {})
    aliases: tuple[str, ...] = spec(Items(_TEXT), "Other names that find it.", ())
    description: str = spec(_TEXT, "What it is for.", "")
    descriptions: Mapping[str, str] = spec(
        _BY_LANGUAGE, "The description in other languages, by language.", {}
    )
    locate: Locate = located()


@dataclass(frozen=True, slots=True)
class Header:
    """One file as it is written: what it declares, and its events. Every part is optional."""

    title: str = spec(_TEXT, "What the chronology tells.", "")
    titles: Mapping[str, str] = spec(_BY_LANGUAGE, "The title in other languages, by language.", {})
    language: str = spec(_LANGUAGE_TEXT, "The language of its titles and names.", "")
    note: str = spec(_TEXT, "Anything a reader should know.", "")
    notes: Mapping[str, str] = spec(_BY_LANGUAGE, "The note in other languages, by language.", {})
    include: tuple[str, ...] = spec(
        Items(_TEXT), "Other files of the chronology, from the folder of this one: `chapters/*.yaml`.", ()
    )
    kinds: Mapping[str, DeclaredKind] = spec(
        Table(Record(DeclaredKind, keyed="id"), _ID_TEXT),
        "Kinds of events beside the vocabulary, and words or another PLOVER type for those in it.",
        {},
    )
    tags: Mapping[str, Word] = spec(
        Table(Record(Word, keyed="id"), _TEXT), "Words for tags, in several languages, by tag.", {}
    )
    figures: Mapping[str, Word] = spec(
        Table(Record(Word, keyed="id"), _TEXT), "Words for figures, in several languages, by figure.", {}
    )
    roles: Mapping[str, Word] = spec(
        Table(Record(Word, keyed="id"), _TEXT),
        "Words for roles, in several languages, by the role's text.",
        {},
    )
    actors: Mapping[str, Actor] = spec(Table(Record(Actor, keyed="id"), _ID_TEXT), "Who acts, by id.", {})
    places: Mapping[str, Place] = spec(
        Table(Record(Place, keyed="id"), _ID_TEXT), "Where things happen, by id.", {}
    )
    sources: Mapping[str, Source] = spec(
        Table(Record(Source, lambda _: "url", keyed="id"), _ID_TEXT),
        "Sources that several events use, by id.",
        {},
    )
    queries: Mapping[str, NamedQuery] = spec(
        Table(Record(NamedQuery, lambda _: "query", keyed="id"), _ID_TEXT),
        "Queries to be called by name: `@deal`.",
        {},
    )
    events: tuple[Event, ...] = spec(Items(Record(Event)), "What happened.", ())
    locate: Locate = located()


Declared = Place | Word | DeclaredKind | NamedQuery
"""What a file declares under an id, with names in languages and aliases."""


def _by_name(rows: Mapping[str, Declared]) -> dict[str, str]:
    """Return the ids by each folded id, name and alias; where several answer, by the id first and the alias last."""
    found: dict[str, str] = {}
    for spellings in (
        lambda row: (row.id,),
        lambda row: (row.name, *row.names.values()),
        lambda row: row.aliases,
    ):
        for row in rows.values():
            for text in spellings(row):
                found.setdefault(fold(text), row.id)
    found.pop("", None)
    return found


@dataclass(frozen=True, slots=True, repr=False)
class Chronology:
    """One or several files as one: every reference resolved, the events in order.

    `actors` holds those that are declared, and for a file without an `actors` block those that its events name, each
    once, by the first of its spellings.
    """

    title: str = ""
    titles: Mapping[str, str] = field(default_factory=dict)
    language: str = "en"
    kinds: Mapping[str, EventKind] = field(default_factory=lambda: KINDS)
    kind_words: Mapping[str, DeclaredKind] = field(default_factory=dict)
    tags: Mapping[str, Word] = field(default_factory=dict)
    figures: Mapping[str, Word] = field(default_factory=dict)
    roles: Mapping[str, Word] = field(default_factory=dict)
    actors: Mapping[str, Actor] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    events: tuple[Event, ...] = ()
    paths: tuple[str, ...] = ()
    queries: Mapping[str, NamedQuery] = field(default_factory=dict)
    note: str = ""
    notes: Mapping[str, str] = field(default_factory=dict)
    _indexes: dict[str, dict[str, str]] = field(default_factory=dict, init=False, compare=False)

    def kind_of(self, event: Event) -> EventKind:
        """Return what is known of the event's kind; an empty one where it has none."""
        return self.kinds.get(event.kind) or EventKind(event.kind)

    def declared_id(self, table: str, text: str) -> str:
        """Return the id of what a table of the file declares under a text: its id, else any of its names or aliases.

        `table` is "places", "tags", "figures", "roles", "kind_words" or "queries". Empty for what none is called.
        Names are compared folded; where several answer, an id comes before a name and a name before an alias.
        """
        rows: Mapping[str, Declared] = getattr(self, table)
        if text in rows or not rows:
            return text if rows else ""
        if table not in self._indexes:
            self._indexes[table] = _by_name(rows)
        return self._indexes[table].get(fold(text), "")

    def actor_id(self, text: str) -> str:
        """Return the id of the actor that an event names: undeclared spellings that fold alike are one actor."""
        if text in self.actors:
            return text
        if "actors" not in self._indexes:
            self._indexes["actors"] = {
                fold(id): id for id, actor in self.actors.items() if not actor.declared
            }
        return self._indexes["actors"].get(fold(text), text)

    def places_of(self, event: Event) -> tuple[Place, ...]:
        """Return the declared places of an event."""
        found = (self.declared_id("places", text) for text in event.place)
        return tuple(self.places[id] for id in found if id)

    def __repr__(self) -> str:
        return f"<Chronology {self.title[:40]!r}: {len(self.events)} events, {len(self.actors)} actors>"

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    def __len__(self) -> int:
        return len(self.events)


class Titled(Protocol):
    """What has a title, and that title in other languages: an event, a chronology."""

    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def titles(self) -> Mapping[str, str]: ...  # noqa: D102


class Noted(Protocol):
    """What has a note, and that note in other languages."""

    @property
    def note(self) -> str: ...  # noqa: D102
    @property
    def notes(self) -> Mapping[str, str]: ...  # noqa: D102


def title_of(titled: Titled, language: str) -> str:
    """Return a title in the language that is wanted, as `in_language` does."""
    return in_language(titled.title, titled.titles, language)


def summary_of(event: Event, language: str) -> str:
    """Return the summary of an event in the language that is wanted, as `in_language` does."""
    return in_language(event.summary, event.summaries, language)


def note_of(noted: Noted, language: str) -> str:
    """Return a note in the language that is wanted, as `in_language` does."""
    return in_language(noted.note, noted.notes, language)


def in_language(text: str, texts: Mapping[str, str], wanted: str) -> str:
    """Choose the text in the language that is wanted, or its main tag's (`de` for `de-AT`), else the text itself.

    What is there in other languages alone is given in the first of them, unless no language is wanted.
    """
    found = texts.get(wanted) or texts.get(wanted.partition("-")[0]) or text
    return found or (next(iter(texts.values()), "") if wanted else "")
