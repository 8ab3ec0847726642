"""What changed between two chronologies is exactly what was changed."""

from dataclasses import replace
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.making import actor, chronology, claim, event, source
from timeline.chronology.model import Claim, Event, Header, Link, Participant, Place, Source, Word
from timeline.chronology.shapes import Record, Table, specs
from timeline.chronology.support import support_of
from timeline.dates import Date
from timeline.history.changes import Meaning, Status
from timeline.history.compare import BY_LANGUAGE, TABLES, compare

IDS = ("e0", "e1", "e2", "e3")


class Edit(NamedTuple):
    """One edit of an event: the field, what it makes of its value, and the changes that must be told of it."""

    field: str
    new: object
    told: frozenset


def told(*changes):
    return frozenset((field, key, Meaning(meaning)) for field, key, meaning in changes)


def edits_of(one):
    """Return edits of every field of an event, by what that event is; each changes one field."""
    gone = one.sources[0]
    return [
        Edit("date", Date("2025-09"), told(("date", "", "widened"))),
        Edit("date", Date("2025-09-12"), told(("date", "", "later"))),
        Edit("title", f"{one.title} again", told(("title", "", "reworded"))),
        Edit("title", one.title.upper(), told(("title", "", "spelled"))),
        Edit("titles", {"de": "Neu"}, told(("titles", "de", "added"))),
        Edit("summary", "Now told", told(("summary", "", "added"))),
        Edit("date_text", "in autumn", told(("date_text", "", "added"))),
        Edit("calendar", "julian", told(("calendar", "", "added"))),
        Edit("kind", "summit", told(("kind", "", "changed"))),
        Edit("kind", "", told(("kind", "", "removed"))),
        Edit("place", ("Vilnius",), told(("place", "Vilnius", "added"), ("place", "Minsk", "removed"))),
        Edit("country", "LTU", told(("country", "", "changed"))),
        Edit("actors", one.actors[1:], told(("actors", "belarus", "removed"))),
        Edit("actors", (*one.actors, Participant("lithuania")), told(("actors", "lithuania", "added"))),
        Edit(
            "actors",
            (replace(one.actors[0], role="host"), *one.actors[1:]),
            told(("actors", "belarus", "changed")),
        ),
        Edit("about", (Participant("viasna"),), told(("about", "viasna", "added"))),
        Edit("figures", {**one.figures, "released": "52"}, told(("figures", "released", "changed"))),
        Edit("figures", {}, told(("figures", "released", "removed"))),
        Edit("tags", ("prisoners", "oil"), told(("tags", "oil", "added"), ("tags", "war", "removed"))),
        Edit("tags", ("prisoners", "War"), told(("tags", "War", "spelled"))),
        Edit("sources", one.sources[1:], told(("sources", gone.url, "removed"))),
        Edit(
            "sources",
            (replace(gone, archived="https://web.example/1"), *one.sources[1:]),
            told(("sources", gone.url, "changed")),
        ),
        Edit(
            "sources",
            (*one.sources, source("BNS", url="https://bns.example/9")),
            told(("sources", "https://bns.example/9", "added")),
        ),
        Edit("claims", (), told(("claims", "released", "removed"))),
        Edit("claims", (*one.claims, claim("date", "2025-09-10")), told(("claims", "date", "added"))),
        Edit("claims", (replace(one.claims[0], value="49"),), told(("claims", "released", "changed"))),
        Edit("links", (), told(("links", one.links[0].to, "removed"))),
        Edit("links", (Link("first", "follows"),), told(("links", "first", "retargeted"))),
        Edit("links", (Link(one.links[0].to, "causes"),), told(("links", one.links[0].to, "related"))),
        Edit("confidence", "low", told(("confidence", "", "changed"))),
        Edit("note", "Beware", told(("note", "", "added"))),
    ]


def full(id):
    number = IDS.index(id)
    return event(
        "2025-09-11",
        f"Minsk frees prisoners, part {number}",
        id=id,
        kind="visit",
        place="Minsk",
        country="BLR",
        actors=["belarus", ("usa", "envoy")],
        figures={"released": "51", "refused": "1"} if number % 2 else {"released": "51"},
        tags=("prisoners", "war"),
        sources=[
            source("Reuters", url=f"https://reuters.example/{number}"),
            source("LRT", url=f"https://lrt.example/{number}"),
        ],
        claims=(claim("released", "50", source="https://lrt.example/1"),),
        links=(Link(IDS[number - 1], "follows"),),
        confidence="high",
    )


ALL = [full(id) for id in IDS] + [event("2020", "Before all", id="first")]


@st.composite
def edited(draw):
    """Some events, each with some of the edits of its fields, and what must be told of them."""
    events, expected = [], {}
    for one in ALL[:-1]:
        fate = draw(st.sampled_from(["kept", "edited", "edited", "removed"]))
        if fate == "removed":
            expected[one.id] = Status.REMOVED
            continue
        events.append(one)
        if fate == "edited":
            chosen = draw(st.lists(st.sampled_from(edits_of(one)), unique_by=lambda edit: edit.field))
            chosen = [edit for edit in chosen if edit.field != "figures" or edit.new or len(one.figures) == 1]
            events[-1] = replace(one, **{edit.field: edit.new for edit in chosen})
            if chosen:
                expected[one.id] = frozenset().union(*(edit.told for edit in chosen))
    added = draw(st.booleans())
    if added:
        events.append(event("2026-01-01", "Something else entirely", id="new"))
        expected["new"] = Status.ADDED
    return [*events, ALL[-1]], expected


@given(edited())
def test_the_changes_that_are_told_are_exactly_the_edits_that_were_made(case):
    events, expected = case
    before = {one.id: one for one in ALL}
    found = compare(chronology(*ALL), chronology(*events))
    assert not found.header
    assert {entry.id for entry in found.events} == expected.keys()
    for entry in found.events:
        if not isinstance(expected[entry.id], frozenset):
            assert entry.status is expected[entry.id]
            continue
        assert entry.status is Status.CHANGED
        said = {(change.field, change.key, change.meaning) for change in entry.changes}
        support = {one for one in said if one[0] == "support"}
        assert said - support == expected[entry.id]
        old, new = support_of(before[entry.id]), support_of(entry.new)
        assert bool(support) == ((old.level, len(old.houses)) != (new.level, len(new.houses)))


@given(edited())
def test_the_other_way_round_what_was_added_was_removed(case):
    events, _ = case
    there, back = (
        compare(*sides).events
        for sides in ((chronology(*ALL), chronology(*events)), (chronology(*events), chronology(*ALL)))
    )
    turned = {Status.ADDED: Status.REMOVED, Status.REMOVED: Status.ADDED}
    assert {one.id: one.status for one in back} == {
        one.id: turned.get(one.status, one.status) for one in there
    }


@given(st.permutations(ALL))
def test_order_and_blank_space_and_what_is_written_out_are_no_change(events):
    turned = [
        replace(
            one,
            summary=one.summary.replace(" ", "\n  "),
            tags=one.tags[::-1],
            actors=one.actors[::-1],
            sources=tuple(replace(found, id="some-id") for found in one.sources[::-1]),
            figures=dict(reversed(one.figures.items())),
            date=Date("?2025") if one.date.text == "2025?" else one.date,
        )
        for one in events
    ]
    assert not compare(chronology(*ALL), chronology(*turned))


@pytest.mark.parametrize(
    ("old", "new", "field", "key", "meaning"),
    [
        ({"sources": ["Reuters"]}, {"sources": ["Reuters", "LRT"]}, "support", "", "gained"),
        ({"sources": ["Reuters", "LRT"]}, {"sources": ["LRT"]}, "support", "", "lost"),
        ({"sources": []}, {"sources": ["LRT"]}, "support", "", "gained"),
        (
            {"actors": ["Belarus"]},
            {"actors": ["belarus"]},
            "actors",
            "belarus",
            "changed",
        ),
        (
            {"sources": [source("A", url="http://www.a.example/1")]},
            {"sources": [source("A", url="https://a.example/1/")]},
            "sources",
            "https://a.example/1/",
            "changed",
        ),
        (
            {"sources": [source("A", title="Deal")]},
            {"sources": [source("A", title="Deal", quote="They said so.")]},
            "sources",
            "Deal",
            "changed",
        ),
    ],
)
def test_a_change_is_told_under_its_field_with_its_meaning(old, new, field, key, meaning):
    one, other = (event(id="e", **fields) for fields in (old, new))
    [entry] = compare(chronology(one), chronology(other)).events
    assert (field, key, Meaning(meaning)) in {(*change[:2], change.meaning) for change in entry.changes}


# --- Events under another id -----------------------------------------------------------------------------------


def renamed(old, new):
    return [
        (entry.status, entry.was, entry.id) for entry in compare(chronology(*old), chronology(*new)).events
    ]


URL = source("A", url="https://a.example/1")
OTHER = source("B", url="https://b.example/1")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (event(title="Talks in Minsk", id="a"), event(title="Talks in Minsk", id="b")),
        (event(title="Talks in Minsk", id="a"), event(title="Talks held in Minsk", id="b")),
        (
            event(title="Talks", id="a", sources=[URL]),
            event("2025-09-12", "Talks", id="b", sources=[URL, OTHER]),
        ),
        (event(title="Talks", id="a", sources=[URL]), event(title="A call", id="b", sources=[URL])),
    ],
)
def test_an_event_that_is_alike_is_offered_as_renamed(old, new):
    assert renamed([old], [new]) == [(Status.RENAMED, "a", "b")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (event(title="Talks in Minsk", id="a"), event(title="Elections held", id="b")),
        (event(title="Talks", id="a"), event("2025-09-12", "Talks", id="b")),
        (event(title="Talks", id="a", sources=[URL]), event("2025-09-12", "A call", id="b", sources=[URL])),
        (
            event(title="Talks", id="a", sources=[URL, OTHER, source("C", url="https://c.example/")]),
            event("2025-09-12", "Talks", id="b", sources=[URL]),
        ),
    ],
)
def test_an_event_that_is_hardly_alike_is_added_and_the_other_removed(old, new):
    assert sorted(renamed([old], [new])) == [(Status.ADDED, "", "b"), (Status.REMOVED, "", "a")]


def test_of_several_that_are_alike_each_is_one_other_and_the_likest_come_first():
    old = [event(title="Talks in Minsk", id="a", sources=[URL]), event(title="Talks in Minsk", id="b")]
    new = [event(title="Talks in Minsk", id="c"), event(title="Talks in Minsk", id="d", sources=[URL])]
    assert sorted(renamed(old, new)) == [(Status.RENAMED, "a", "d"), (Status.RENAMED, "b", "c")]


def test_what_a_renamed_event_says_otherwise_is_told_too():
    old, new = event(title="Talks in Minsk", id="a"), event(title="Talks in Minsk", id="b", kind="talks")
    [entry] = compare(chronology(old), chronology(new)).events
    assert [change.field for change in entry.changes] == ["kind"]


def test_two_events_with_one_id_are_held_against_each_other_in_their_order():
    old = [event(title="One", id="a"), event(title="Two", id="a")]
    assert not compare(chronology(*old), chronology(*old))
    [entry] = compare(chronology(*old), chronology(old[0])).events
    assert (entry.status, entry.old.title) == (Status.REMOVED, "Two")


# --- What is declared ------------------------------------------------------------------------------------------


def declared(old, new, *events):
    sides = (chronology(*events, actors=tuple(actors)) for actors in (old, new))
    return compare(*sides)


def test_an_actor_under_another_id_is_offered_as_renamed_and_its_events_are_not_changed():
    old, new = actor("coale", "John Coale"), actor("john-coale", "John Coale", aliases=("Coale",))
    acting = [event(id="e", actors=[id]) for id in ("coale", "john-coale")]
    found = compare(chronology(acting[0], actors=(old,)), chronology(acting[1], actors=(new,)))
    [entry] = found.declared
    assert (entry.status, entry.was, entry.id) == (Status.RENAMED, "coale", "john-coale")
    assert [(change.field, change.key) for change in entry.changes] == [("aliases", "Coale")]
    assert not found.events


def test_an_actor_that_is_now_a_name_of_another_is_offered_as_merged():
    old = [actor("osce"), actor("viasna"), actor("viasna96", "Viasna96")]
    new = [actor("osce"), actor("viasna", aliases=("Viasna96",))]
    acting = [event(id="e", actors=[id]) for id in ("viasna96", "viasna")]
    found = compare(chronology(acting[0], actors=tuple(old)), chronology(acting[1], actors=tuple(new)))
    assert [(entry.status, entry.was, entry.id) for entry in found.declared] == [
        (Status.CHANGED, "", "viasna"),
        (Status.MERGED, "viasna96", "viasna"),
    ]
    assert not found.events


def test_of_two_actors_of_one_name_only_one_is_offered_as_renamed():
    found = declared([actor("a", "Ivanov"), actor("b", "Ivanov")], [actor("c", "Ivanov")]).declared
    assert [(entry.status, entry.was, entry.id) for entry in found] == [
        (Status.RENAMED, "a", "c"),
        (Status.REMOVED, "", "b"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (actor("a", "Old"), actor("a", "New"), [("name", "", "changed")]),
        (actor("a"), actor("a", kind="state"), [("kind", "", "added")]),
        (actor("a"), actor("a", member_of=["b"]), [("member_of", "b", "added")]),
        (
            actor("a", member_of=["b"]),
            actor("a", member_of=[("b", "2020")]),
            [("member_of", "b", "changed")],
        ),
        (
            actor("a", roles=[("president", "1994")]),
            actor("a", roles=[("president", "1994-07-20")]),
            [("roles", "president", "changed")],
        ),
        (actor("a", names={"de": "A"}), actor("a"), [("names", "de", "removed")]),
    ],
)
def test_what_changed_of_an_actor_is_told(old, new, told):
    [entry] = declared([old], [new]).declared
    assert [(one.field, one.key, one.meaning) for one in entry.changes] == told


def test_actors_that_are_only_named_by_events_are_not_declared():
    assert not compare(
        chronology(event(actors=["a"], id="e")), chronology(event(actors=["a"], id="e"))
    ).declared


def test_what_is_declared_in_any_table_is_told_as_added_and_removed():
    rows = {
        "tags": Word("oil"),
        "figures": Word("released"),
        "roles": Word("envoy"),
        "places": Place("minsk", "Minsk"),
        "sources": source("A", url="https://a.example/1"),
    }
    for table, record in rows.items():
        fields = {table: {"x": record}} if table != "places" else {"places": (Place("x", "Minsk"),)}
        [entry] = compare(chronology(), chronology(**fields)).declared
        assert (entry.table, entry.id, entry.status) == (table, "x", Status.ADDED)
        [entry] = compare(chronology(**fields), chronology()).declared
        assert entry.status is Status.REMOVED


def test_a_declared_source_under_another_id_is_known_by_its_address():
    found = compare(chronology(sources={"a": URL}), chronology(sources={"b": URL}))
    assert [(entry.status, entry.was, entry.id) for entry in found.declared] == [(Status.RENAMED, "a", "b")]


def test_every_table_of_the_header_is_compared():
    said = {
        name
        for name in specs(Header)
        if name not in ("title", "titles", "language", "note", "notes", "include")
    }
    assert said - {"events"} == TABLES.keys()


def test_the_fields_with_a_text_for_each_language_are_known():
    records = (Header, *(entry.type for entry in map(record_of, specs(Header).values()) if entry))
    found = {
        name
        for record in (*records, Event, Source, Claim)
        for name, spec in specs(record).items()
        if isinstance(spec.shape, Table) and spec.shape.key.what == "a language"
    }
    assert found == BY_LANGUAGE


def record_of(spec):
    inner = getattr(spec.shape, "of", None)
    return inner if isinstance(inner, Record) else None


def test_the_header_is_told():
    old = chronology(title="Talks", titles={"de": "Gespräche"}, language="en")
    new = chronology(title="More talks", language="de", note="Beware")
    assert [(one.field, one.key, one.meaning) for one in compare(old, new).header] == [
        ("title", "", "reworded"),
        ("titles", "de", "removed"),
        ("language", "", "changed"),
        ("note", "", "added"),
    ]
