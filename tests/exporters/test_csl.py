"""The sources as CSL-JSON, held against what the schema of CSL 1.0.2 allows, and against what its dates can say."""

import json

import pytest
from hypothesis import given
from jsonschema import Draft7Validator

from tests.chronicles import chronicles
from tests.exporters.awkward import FORMS, dated, hostile
from tests.exporters.test_exporters import written
from tests.making import chronology, claim, event, source
from timeline.chronology.model import Source
from timeline.dates import Date
from timeline.exporters import EXPORTERS, Options
from timeline.exporters.csl import item_id
from timeline.exporters.csl_dates import csl_date, is_told
from timeline.query.select import select

CSL = EXPORTERS["csl"]

# What csl-data.json (CSL 1.0.2) says of the variables that we use; an item may have no others.
NUMBERS = {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 3}
DATE = {
    "type": "object",
    "properties": {
        "date-parts": {"type": "array", "items": NUMBERS, "minItems": 1, "maxItems": 2},
        "season": {"enum": [1, 2, 3, 4]},
        "literal": {"type": "string"},
    },
    "additionalProperties": False,
    "minProperties": 1,
}
STRINGS = (
    *("id", "title", "container-title", "publisher", "URL", "archive", "archive_location"),
    *("language", "version", "note"),
)
ITEM = {
    "type": "object",
    "properties": {
        "type": {"enum": ["article-newspaper", "post", "document", "webpage", "dataset", "entry"]},
        **{name: {"type": "string", "minLength": 1} for name in STRINGS},
        **dict.fromkeys(("issued", "accessed", "event-date"), DATE),
        "custom": {"type": "object"},
    },
    "required": ["type", "id"],
    "additionalProperties": False,
}
ITEMS = Draft7Validator({"type": "array", "items": ITEM})


def items(selection, **options):
    found = json.loads(written(CSL, selection, Options(**options)))
    assert [error.message for error in ITEMS.iter_errors(found)] == []
    return found


REUTERS = source(
    "Reuters",
    url="https://reuters.com/1",
    title="52 freed",
    published=Date("2025-09-11"),
    accessed=Date("2025-09-12"),
    archived="https://web.archive.org/web/1",
    language="en",
    via="BNS",
    kind="media",
    quote="Free.",
)


def test_a_source_is_an_item_with_all_that_csl_has_a_variable_for():
    events = (
        event(id="a", sources=[REUTERS]),
        event(id="b", sources=[REUTERS, source("", url="https://x.org/")]),
    )
    assert items(select(chronology(*events))) == [
        {
            "id": "reuters-2025-09-11-66e947c0",
            "type": "article-newspaper",
            "title": "52 freed",
            "container-title": "Reuters",
            "publisher": "Reuters",
            "issued": {"date-parts": [[2025, 9, 11]]},
            "accessed": {"date-parts": [[2025, 9, 12]]},
            "URL": "https://reuters.com/1",
            "archive": "web.archive.org",
            "archive_location": "https://web.archive.org/web/1",
            "language": "en",
            "custom": {"events": ["a", "b"], "via": "BNS", "published": "2025-09-11"},
        },
        {"id": "f7da5e2a", "type": "webpage", "URL": "https://x.org/", "custom": {"events": ["b"]}},
    ]


@pytest.mark.parametrize(
    ("kind", "type"),
    [
        ("media", "article-newspaper"),
        ("social", "post"),
        ("primary", "document"),
        ("official", "webpage"),
        ("", "webpage"),
    ],
)
def test_the_kind_of_a_source_is_a_type_of_csl(kind, type):
    (item,) = items(select(chronology(event(sources=[source("LRT", kind=kind)]))))
    assert item["type"] == type
    assert ("container-title" in item) == (kind == "media")


def test_a_source_that_only_a_claim_names_is_cited_by_no_event():
    (item,) = items(select(chronology(event(claims=(claim("date", source="https://x.org/1"),)))))
    assert (item["URL"], item["publisher"], item["custom"]) == ("https://x.org/1", "x.org", {"events": []})


def test_the_id_of_an_item_depends_on_its_source_alone():
    assert item_id(Source(id="reuters-1", url="https://x.org")) == "reuters-1"
    one, other = (Source(url=f"https://x.org/{path}", publisher="X, Y") for path in "ab")
    assert item_id(one) != item_id(other)
    assert item_id(one).startswith("x-y-")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-09-11", {"date-parts": [[2025, 9, 11]]}),
        ("2025-09-11T14:30+03:00", {"date-parts": [[2025, 9, 11]]}),
        ("2025-09", {"date-parts": [[2025, 9]]}),
        ("2025", {"date-parts": [[2025]]}),
        ("2025-09~", {"literal": "about September 2025"}),
        ("2025-?09-11", {"literal": "11 September 2025, uncertain"}),
        ("2025-09-12/2025-09-16", {"date-parts": [[2025, 9, 12], [2025, 9, 16]]}),
        ("2025-09/2025-10~", {"literal": "September 2025 – about October 2025"}),
        ("2025-23", {"date-parts": [[2025]], "season": 3}),
        ("2025-24~", {"literal": "about winter 2025/26"}),
        ("-0043-03-15", {"date-parts": [[-44, 3, 15]]}),
        ("0000", {"date-parts": [[-1]]}),
        ("0001", {"date-parts": [[1]]}),
        ("2022-02-24/..", {"literal": "since 24 February 2022"}),
        ("2022-02-24/", {"literal": "from 24 February 2022, end unknown"}),
        ("2025-10-0X", {"literal": "between 1 and 9 October 2025"}),
        ("202X", {"literal": "2020s"}),
        ("202X-21", {"literal": "spring, 2020s"}),
        ("2025-33", {"literal": "Q1 2025"}),
        ("2025-21/2025-22", {"literal": "spring 2025 – summer 2025"}),
        ("[2025-09-02,2025-09-04]", {"literal": "2 or 4 September 2025"}),
        ("{2025-09-02,2025-09-04}", {"literal": "2 and 4 September 2025"}),
        ("XXXX", {"literal": "date unknown"}),
    ],
)
def test_a_date_is_what_csl_can_say_or_a_sentence(text, expected):
    date = Date(text)
    assert csl_date(date, "en") == expected
    assert is_told(date) == ("literal" in expected)


@pytest.mark.parametrize("text", FORMS)
def test_no_date_of_csl_is_more_exact_than_the_file(text):
    found = csl_date(Date(text), "en")
    written_days = [parts for parts in found.get("date-parts", []) if len(parts) == 3]
    assert all(Date(text).precision in ("day", "minute", "second") for _ in written_days)
    assert "literal" in found or not Date(text).qualifier


def test_what_is_left_out_is_counted():
    known = chronology(
        event(id="a"),
        event(id="b", sources=[REUTERS, source("LRT", published=Date("202X"), accessed=Date("2025"))]),
    )
    said = [one.say() for one in CSL.left_out(select(known), Options())]
    assert said == ["1 event without a source left out", "1 quote left out", "1 date in words only"]


def test_hostile_texts_and_all_dates_come_back():
    selection = hostile()
    titles = [one["title"] for one in items(selection)]
    assert titles[0::2] == [one.title for one in selection]
    published = [one["custom"]["published"] for one in items(dated())]
    assert sorted(published) == sorted(FORMS)


def test_nothing_is_an_empty_array():
    assert written(CSL, select(chronology(event()), "tag:none")) == b"[]\n"


@given(chronicles())
def test_the_items_stand_in_the_order_in_which_the_selection_cites_them(known):
    selection = select(known, "tag:prisoners or kind:talks or date:2025")
    first = dict.fromkeys(one["custom"]["events"][0] for one in items(selection) if one["custom"]["events"])
    assert list(first) == [one.id for one in selection if one.id in first]
    told = {id for one in items(selection) for id in one["custom"]["events"]}
    assert told == {one.id for one in selection if one.sources}
