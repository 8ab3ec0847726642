"""The tables keep their promise: a field of the model is shown, found, listed and explained, or the test names it."""

from pathlib import Path

import pytest

from tests.making import actor, chronology
from tests.views.printing import printed
from timeline.chronology.kinds import EventKind
from timeline.chronology.model import (
    Actor,
    Chronology,
    Claim,
    DeclaredKind,
    Event,
    Header,
    Link,
    Membership,
    NamedQuery,
    Participant,
    Place,
    Role,
    Source,
    Word,
)
from timeline.chronology.shapes import Items, Record, Table, Text, specs
from timeline.dates import Date
from timeline.query.fields import FIELDS
from timeline.query.fields.contents import texts
from timeline.query.select import select
from timeline.views.card import draw
from timeline.views.pages.one import draw_one

RECORDS = (
    *(Header, Event, Participant, Source, Claim, Link, Actor),
    *(Membership, Role, Place, Word, DeclaredKind, NamedQuery),
)
MANUAL = (Path(__file__).parents[1] / "docs" / "file.md").read_text(encoding="utf-8")

# A value for each scalar that cannot be any text, with what a reader sees of it.
SCALARS = {
    ("Event", "date"): (Date("1815-06-09"), "9 June 1815"),
    ("Event", "calendar"): ("julian", "(28 May O.S.)"),
    ("Event", "country"): ("PRT", "Portugal"),
    ("Event", "kind"): ("treaty", "treaty"),
    ("Event", "confidence"): ("high", "high"),
    ("Source", "url"): ("https://example.org/act", "https://example.org/act"),
    ("Source", "archived"): ("https://example.org/kept", "https://example.org/kept"),
    ("Source", "published"): (Date("1815-06-10"), "10 Jun 1815"),
    ("Source", "accessed"): (Date("1815-06-11"), "11 Jun 1815"),
    ("Source", "language"): ("fr", "in French"),
    ("Source", "kind"): ("primary", "primary"),
    ("Claim", "field"): ("kind", "kind"),
    ("Link", "to"): ("waterloo", "waterloo"),
    ("Link", "relation"): ("follows", "follows"),
    ("Participant", "actor"): ("austria", "Austria"),
    ("Actor", "kind"): ("state", "state"),
    ("Actor", "country"): ("AUT", "AUT"),
    ("Actor", "wikidata"): ("Q40", "wikidata.org/wiki/Q40"),
    ("Membership", "actor"): ("alliance", "Alliance"),
    ("Place", "country"): ("PRT", "Portugal"),
    ("DeclaredKind", "plover"): ("AID", "PLOVER AID"),
}
DATED = {"since": (Date("1813"), "1813"), "until": (Date("1822"), "1822")}


def whole(record, seen):
    """Make a record with a value of its own in every field; `seen` gets what a reader must see of each."""
    values = {}
    for name, found in specs(record).items():
        path = f"{record.__name__}.{name}"
        values[name] = value_of(found.shape, record, name, path, seen)
    return values


def value_of(shape, record, name, path, seen):
    if isinstance(shape, Items):
        return (value_of(shape.of, record, name, path, seen),)
    if isinstance(shape, Record):
        seen.setdefault(path, "")
        return shape.type(**whole(shape.type, seen))
    word = f"{record.__name__}-{name}".lower()
    if isinstance(shape, Table):
        seen[path] = word
        return {"de" if name.endswith("s") and name != "figures" else f"key-{word}": word}
    value, shown = SCALARS.get((record.__name__, name)) or DATED.get(name) or (word, word)
    seen[path] = shown
    return value


def card(values):
    event = Event(**values)
    other = Event(Date("1815-06-18"), "Waterloo", id="waterloo")
    known = Chronology(events=(event, other), actors={"austria": actor("austria")})
    # In German for the German texts, in English for all others: each is shown where it is the reader's.
    selection = select(known, f"id:{event.id}")
    return "".join(printed(draw, selection, language=language, width=200) for language in ("en", "de"))


def profile(values):
    known = chronology(actors=(Actor("austria", **values), actor("alliance")))
    return "".join(
        printed(draw_one, "actors", "austria", select(known), language=language, width=200)
        for language in ("en", "de")
    )


def page_of(what, table):
    """Make the page of a thing that a file declares and no event has."""

    def page(values):
        record = {"places": Place, "tags": Word, "kind_words": DeclaredKind, "queries": NamedQuery}[table]
        kinds = {"it": EventKind("it", values.get("plover", ""))}
        known = Chronology(**{table: {"it": record("it", **values)}}, kinds=kinds)
        # In German, where its German name is its own, and in English, where it is another.
        return "".join(
            printed(draw_one, what, "it", select(known), language=one, width=200) for one in ("en", "de")
        )

    return page


@pytest.mark.parametrize(
    ("record", "shown"),
    [
        (Event, card),
        (Actor, profile),
        (Place, page_of("places", "places")),
        (Word, page_of("tags", "tags")),
        (DeclaredKind, page_of("kinds", "kind_words")),
        (NamedQuery, page_of("queries", "queries")),
    ],
)
def test_every_field_is_shown_of_an_event_on_its_card_and_of_anything_declared_on_its_page(record, shown):
    seen = {}
    text = shown(whole(record, seen))
    assert {name: shown for name, shown in seen.items() if shown not in text} == {}


# Texts that are no running text: each is found by a filter of its own, by its name or by the one named here.
BY_A_FILTER = {
    "Event.tags": "tag",
    "Source.publisher": "publisher",
    "Source.via": "source",
    "Source.id": "source",
    "Participant.actor": "about",
    "Claim.field": "disputed",
    "Claim.source": "source",
    "Link.to": "link",
}
IN_NO_FILTER = {
    "Claim.value": "what a source says against the record is shown beside it, and is no text of ours",
    "Claim.values": "as `value`",
}


@pytest.mark.parametrize("record", [Event, Participant, Source, Claim, Link])
def test_every_text_of_an_event_is_found_by_text_or_by_a_filter_of_its_own(record):
    seen = {}
    event = Event(**whole(Event, seen))
    found = set(texts(event))
    for name, spec in specs(record).items():
        shape = spec.shape.of if isinstance(spec.shape, Items | Table) else spec.shape
        path = f"{record.__name__}.{name}"
        if shape == Text() and seen[path] not in found:
            assert FIELDS.get(BY_A_FILTER.get(path, name)) or path in IN_NO_FILTER, path


@pytest.mark.parametrize("record", RECORDS)
def test_every_field_is_explained_in_the_manual(record):
    missing = [name for name in specs(record) if f"| `{name}`" not in MANUAL]
    assert not missing
    assert all(spec.help.endswith(".") for spec in specs(record).values())


def test_every_record_of_a_file_has_its_chapter_in_the_manual():
    assert [
        one.__name__ for one in RECORDS if f"<!-- generated: fields of {one.__name__} -->" not in MANUAL
    ] == []
