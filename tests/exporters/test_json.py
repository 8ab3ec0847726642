"""JSON and JSON Lines, read back by the standard library, held against the model and the schema that is shipped."""

import io
import json
from dataclasses import fields
from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from tests.exporters.awkward import FORMS, dated, hostile
from tests.exporters.test_exporters import written
from tests.making import actor, chronology, claim, event, source
from timeline.chronology.model import (
    Actor,
    Claim,
    DeclaredKind,
    Event,
    Header,
    Link,
    NamedQuery,
    Participant,
    Place,
    Role,
    Source,
    Word,
)
from timeline.chronology.shapes import specs
from timeline.dates import Date
from timeline.exporters import EXPORTERS, Options
from timeline.exporters.computed import COMPUTED
from timeline.exporters.encoding import encoded
from timeline.exporters.records import as_json, declared
from timeline.exporters.schema import TABLES, as_text, schema
from timeline.exporters.stamp import stamp_of
from timeline.loader import Input, checked
from timeline.query.select import select

JSON, JSONL = EXPORTERS["json"], EXPORTERS["jsonl"]
BUNDLED = Path(__file__).parents[2] / "data" / "events.yaml"


def read(selection, **options):
    return json.loads(written(JSON, selection, Options(**options)))


def lines(selection):
    return [json.loads(line) for line in written(JSONL, selection).decode().splitlines()]


@pytest.fixture(scope="module")
def bundled():
    return select(checked([Input("events.yaml", BUNDLED.read_bytes())]))


# --- Every field -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "record", [Event, Participant, Source, Claim, Link, Actor, Place, Word, DeclaredKind, Role]
)
def test_every_field_of_a_record_is_held_under_its_name_in_its_order(record):
    needed = {
        name: Date("2025") if name == "date" else "x" for name, spec in specs(record).items() if spec.required
    }
    keyed = {"id": "x"} if "id" in {one.name for one in fields(record)} - set(specs(record)) else {}
    assert list(as_json(record(**needed, **keyed))) == list(specs(record))


def test_every_part_of_a_file_is_held_but_what_is_of_the_file_alone():
    held = {*read(select(chronology(event())))["chronology"], "events"}
    assert set(specs(Header)) - held == {"note", "notes", "include"}
    assert held <= set(specs(Header))


def test_what_is_absent_is_null_or_empty():
    (one,) = read(select(chronology(event("2025-09", "Bare", id="bare"))))["events"]
    computed = one.pop("computed")
    assert one == {
        "date": "2025-09",
        "title": "Bare",
        "id": "bare",
        "titles": {},
        "summary": None,
        "summaries": {},
        "date_text": None,
        "calendar": None,
        "kind": None,
        "place": [],
        "country": None,
        "actors": [],
        "about": [],
        "figures": {},
        "tags": [],
        "sources": [],
        "claims": [],
        "links": [],
        "confidence": None,
        "note": None,
        "notes": {},
    }
    assert computed["kind"] == {"plover": None, "mode": None, "cameo": None, "tone": None}
    assert computed["support"] == {"level": "unsourced", "publishers": [], "disputed": []}


def test_what_follows_from_an_event_stands_under_computed():
    call = event("2025-08-15", "Call", id="call", titles={"de": "Anruf"}, links=(Link("deal", "enables"),))
    deal = event(
        "2025-09-12/2025-09-16",
        "Deal",
        id="deal",
        kind="talks",
        place="minsk",
        actors=["belarus", "nobody"],
        about=["usa"],
        sources=[source("LRT", via="BNS"), source("Delfi", via="BNS"), source("Reuters")],
        claims=(claim("date"),),
        links=(Link("call", "follows"),),
    )
    known = chronology(
        call,
        deal,
        actors=(actor("belarus", names={"de": "Weißrussland"}), actor("usa", "United States")),
        places=(Place("minsk", "Minsk"),),
    )
    (one,) = read(select(known, "id:deal"), language="de")["events"]
    assert one["computed"] == {
        "match": "yes",
        "date": {
            "words": "12.–16. September 2025",
            "earliest": "2025-09-12",
            "latest": "2025-09-16",
            "begin": {"earliest": "2025-09-12", "latest": "2025-09-12"},
            "end": {"earliest": "2025-09-16", "latest": "2025-09-16"},
            "precision": "day",
            "qualifier": None,
            "lasting": True,
            "exact": False,
        },
        "actor_names": ["Weißrussland", "nobody"],
        "about_names": ["United States"],
        "place_names": ["Minsk"],
        "kind": {"plover": "CONSULT", "mode": None, "cameo": "046", "tone": "co-operation"},
        "support": {
            "level": "corroborated",
            "publishers": [{"name": "BNS", "copies": 2}, {"name": "Reuters", "copies": 1}],
            "disputed": ["date"],
        },
        "links": [
            {
                "relation": "follows",
                "direction": "to",
                "event": "call",
                "date": "2025-08-15",
                "title": "Anruf",
            },
            {
                "relation": "enables",
                "direction": "from",
                "event": "call",
                "date": "2025-08-15",
                "title": "Anruf",
            },
        ],
    }


@pytest.mark.parametrize(
    ("date", "begin", "end"),
    [
        ("2025-09", ["2025-09-01", "2025-09-30"], ["2025-09-01", "2025-09-30"]),
        ("2022-02-24/..", ["2022-02-24", "2022-02-24"], [None, None]),
        ("XXXX", [None, None], [None, None]),
        ("-0043-03-15", ["-0043-03-15"] * 2, ["-0043-03-15"] * 2),
    ],
)
def test_the_bounds_of_a_date_are_days_or_null(date, begin, end):
    (one,) = read(select(chronology(event(date))))["events"]
    found = one["computed"]["date"]
    assert [list(found["begin"].values()), list(found["end"].values())] == [begin, end]


# --- The schema ------------------------------------------------------------------------------------------------


def test_the_schema_is_one_and_the_exports_keep_to_it(bundled):
    Draft7Validator.check_schema(schema())
    validator = Draft7Validator(schema())
    for selection in (bundled, hostile(), dated(), select(chronology(event()), "tag:none")):
        assert [error.message for error in validator.iter_errors(read(selection))] == []
    line = Draft7Validator({"$ref": "#/definitions/Event", "definitions": schema()["definitions"]})
    assert [error.message for one in lines(bundled) for error in line.iter_errors(one)] == []


def test_the_schema_refuses_what_is_no_export():
    validator = Draft7Validator(schema())
    whole = read(hostile())
    for part, value in (("schema", "urn:other"), ("events", [{}]), ("about", {}), ("more", 1)):
        assert not validator.is_valid({**whole, part: value})


def test_the_schema_knows_every_field_and_all_that_is_computed():
    found = schema()["definitions"]
    for record in (Event, Participant, Source, Claim, Link, Actor, Place, Word, DeclaredKind, NamedQuery):
        extra = ["computed"] if record is Event else []
        assert list(found[record.__name__]["properties"]) == [*specs(record), *extra]
    assert list(found["Event"]["properties"]["computed"]["properties"]) == [row.name for row in COMPUTED]
    assert set(declared(chronology())) == set(TABLES)


def test_the_schema_that_is_shipped_is_the_one():
    shipped = Path(__file__).parents[2] / "docs" / "export.schema.json"
    assert shipped.read_text(encoding="utf-8") == as_text()


# --- What is declared ------------------------------------------------------------------------------------------

DECLARED = """
language: en
title: Declared
kinds: {strike: {name: strike}, other: {name: anything}}
tags: {oil: {name: oil}, gas: {name: gas}}
figures: {released: {name: freed}}
roles: {envoy: {names: {de: Gesandter}}, minister: {names: {de: Minister}}}
actors:
  coale: {name: John Coale, kind: person, member_of: [usa], roles: [{role: minister}]}
  usa: {name: United States, member_of: [nato]}
  nato: {name: NATO}
  unused: {name: Unused}
places: {minsk: {name: Minsk, aliases: [Менск]}, vilnius: {name: Vilnius}}
sources: {lrt: {publisher: LRT, url: "https://lrt.lt/1"}, bns: {publisher: BNS, url: "https://bns.lt/1"}}
queries: {oil: {query: "tag:oil"}}
events:
  - {date: 2025, title: One, id: one, kind: strike, tags: [oil], place: Менск, sources: [lrt], figures: {freed: 1},
     actors: [{actor: coale, role: envoy}]}
  - {date: 2026, title: Two, id: two}
"""


def declarations(query):
    known = checked([Input("mine.yaml", DECLARED.encode())])
    head = read(select(known, query))["chronology"]
    return {table: list(head[table]) for table in TABLES}


def test_an_export_of_all_events_holds_all_that_is_declared():
    assert declarations("") == {
        "kinds": ["strike", "other"],
        "tags": ["oil", "gas"],
        "figures": ["released"],
        "roles": ["envoy", "minister"],
        "actors": ["coale", "usa", "nato", "unused"],
        "places": ["minsk", "vilnius"],
        "sources": ["lrt", "bns"],
        "queries": ["oil"],
    }


def test_an_export_of_some_events_holds_what_they_refer_to_step_by_step():
    assert declarations("id:one") == {
        "kinds": ["strike"],
        "tags": ["oil"],
        "figures": ["released"],
        "roles": ["envoy", "minister"],
        "actors": ["coale", "usa", "nato"],
        "places": ["minsk"],
        "sources": ["lrt"],
        "queries": [],
    }
    assert not any(declarations("id:two").values())


def test_json_lines_say_how_many_declarations_they_leave_out():
    known = checked([Input("mine.yaml", DECLARED.encode())])
    (left,) = JSONL.left_out(select(known, "id:one"), Options())
    assert (left.number, JSONL.left_out(select(known, "id:two"), Options())) == (10, ())
    assert left.say() == "the declarations of 10 actors, places, sources and words left out"
    assert JSON.left_out(select(known), Options()) == ()


# --- What a text may be ----------------------------------------------------------------------------------------


def test_every_hostile_text_comes_back_as_it_was():
    selection = hostile()
    for found in (read(selection)["events"], lines(selection)):
        assert [one["title"] for one in found] == [one.title for one in selection]
        assert [one["sources"][0]["quote"] for one in found] == [one.sources[0].quote for one in selection]
        assert [list(one["figures"].items()) for one in found] == [
            list(one.figures.items()) for one in selection
        ]


@given(st.text(st.characters(codec=None)))
def test_any_text_is_one_line_of_utf_8_that_ends_no_script(text):
    line = encoded({"text": text})
    assert json.loads(line) == {"text": text}
    assert len(line.splitlines()) == 1
    assert "</" not in line
    assert "<!--" not in line
    line.encode("utf-8")


def test_every_form_of_a_date_comes_back():
    selection = dated()
    assert sorted(one["date"] for one in lines(selection)) == sorted(FORMS)
    assert all(Date(one["date"]) == by.date for one, by in zip(lines(selection), selection, strict=True))


# --- The stamp, and real readers -------------------------------------------------------------------------------


def test_the_stamp_says_what_was_asked_of_what():
    known = chronology(event("2025-09", id="a"), event("2025-10", id="b"), title="Mine")
    selection = select(known, "date:2025-09-11", limit=1, sort=["-title"])
    stamp = stamp_of(selection, [("a/b\\c/mine.yaml", b"x")], "timeline 9")
    assert read(selection, stamp=stamp)["about"] == {
        "title": "Mine",
        "query": "date:2025-09-11",
        "typed": "date:2025-09-11 --sort=-title --limit 1",
        "words": "11 September 2025",
        "events": {"shown": 1, "found": 1, "possible": 1, "all": 2},
        "left_out": [],
        "files": [
            {
                "name": "mine.yaml",
                "sha256": "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881",
            }
        ],
        "program": "timeline 9",
    }


def test_duckdb_reads_json_lines_with_all_their_types(tmp_path, bundled):
    path = tmp_path / "events.jsonl"
    path.write_bytes(written(JSONL, bundled))
    rows = (
        duckdb.connect()
        .execute(
            "select id, date, computed.date.earliest::varchar, len(sources), computed.support.level "
            "from read_json(?, format = 'newline_delimited', sample_size = -1)",
            [str(path)],
        )
        .fetchall()
    )
    expected = [
        (
            one["id"],
            one["date"],
            one["computed"]["date"]["earliest"],
            len(one["sources"]),
            one["computed"]["support"]["level"],
        )
        for one in lines(bundled)
    ]
    assert [tuple(row) for row in rows] == expected


def test_duckdb_reads_hostile_texts_from_json_lines(tmp_path):
    path = tmp_path / "events.jsonl"
    selection = hostile()
    path.write_bytes(written(JSONL, selection))
    query = "select title from read_json(?, format = 'newline_delimited', columns = {title: 'VARCHAR'})"
    rows = duckdb.connect().execute(query, [str(path)]).fetchall()
    assert [row[0] for row in rows] == [one.title for one in selection]


def test_json_lines_are_written_as_they_come():
    class Out(io.StringIO):
        writes = 0

        def write(self, text):
            Out.writes += 1
            assert text.count("\n") == 1
            return super().write(text)

    JSONL.write(dated(), Out(), Options())
    assert Out.writes == len(FORMS)
