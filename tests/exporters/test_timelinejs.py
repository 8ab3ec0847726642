import json
from html.parser import HTMLParser

import pytest
from hypothesis import given

from tests.chronicles import chronicles
from tests.exporters.samples import DATES, HOSTILE, dated, everything, hostile
from tests.exporters.test_exporters import written
from tests.making import chronology, claim, event, source
from timeline.dates import Date
from timeline.exporters import EXPORTERS, Omission, Options
from timeline.exporters.timelinejs import place_of
from timeline.query.select import select

TIMELINEJS = EXPORTERS["timelinejs"]


def slides(known, options=Options()):  # noqa: B008  frozen
    return json.loads(written(TIMELINEJS, everything(known), options))


def slide(*events, **options):
    return slides(chronology(*events), Options(**options))["events"][0]


class Words(HTMLParser):
    """The text of a page, and the tags that it has."""

    def __init__(self, text):
        super().__init__()
        self.said, self.tags, self.links = "", [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name == "href"]
        self.said += "\n" if tag == "br" else ""

    def handle_data(self, data):
        self.said += data


DAY, MONTH, YEAR = {"year": 2025, "month": 9, "day": 11}, {"year": 2025, "month": 9}, {"year": 2025}
PLACES = {
    "2025-09-11": (DAY,),
    "2025-09-11~": (DAY,),
    "2025-09-11T14:30+03:00": (DAY,),
    "2025-09-11T11:30:00Z": (DAY,),
    "2025-09-11T14:30": (DAY,),
    "2025-09-11T24:00": (DAY,),
    "2025-09": (MONTH,),
    "2025-09~": (MONTH,),
    "2025-09?": (MONTH,),
    "2025-09%": (MONTH,),
    "2025-?09": (MONTH,),
    "2025-10-0X": ({"year": 2025, "month": 10},),
    "[2025-10-21..2025-10-31]": ({"year": 2025, "month": 10},),
    "[2025-09-02,2025-09-04]": (MONTH,),
    "{2025-09-02,2025-09-04}": ({**MONTH, "day": 2},),
    "{2025-09-02..2025-09-04}": ({**MONTH, "day": 2},),
    "{2025-09,2025-11-03}": (MONTH,),
    "2025": (YEAR,),
    "2025-1X": (YEAR,),
    "2025-XX-11": (YEAR,),
    "2025-21": (YEAR,),
    "2025-24": (YEAR,),
    "2025-33": (YEAR,),
    "2025-41": (YEAR,),
    "[2025-12-31,2026-01-01]": (YEAR,),
    "[..2025-09]": (YEAR,),
    "202X": ({"year": 2020},),
    "2025-09-12/2025-09-16": ({**MONTH, "day": 12}, {**MONTH, "day": 16}),
    "2025-09-12~/2025-09-16": ({**MONTH, "day": 12}, {**MONTH, "day": 16}),
    "2025-09/2025-09-16": (MONTH,),
    "2025-09/2025-10-16": (MONTH, {"year": 2025, "month": 10}),
    "2025-09-12/2026": (YEAR, {"year": 2026}),
    "2025-09-12/2025-09-12": ({**MONTH, "day": 12},),
    "2022-02-24/..": ({"year": 2022, "month": 2, "day": 24},),
    "2022-02-24/": ({"year": 2022, "month": 2, "day": 24},),
    "../2020-08": ({"year": 2020, "month": 8},),
    "/2025-09-16": ({**MONTH, "day": 16},),
    "-0043-03-15": ({"year": -43, "month": 3, "day": 15},),
    "1899-12-31": ({"year": 1899, "month": 12, "day": 31},),
    "1900-02-28": ({"year": 1900, "month": 2, "day": 28},),
    "1900-03-01": ({"year": 1900, "month": 3, "day": 1},),
    "9999-12-31": ({"year": 9999, "month": 12, "day": 31},),
    "18XX": ({"year": 1800},),
    "1XXX": (),
    "/..": (),
    "XXXX-09-11": (),
    "XXXX": (),
}


def test_every_date_of_the_manual_is_in_the_table():
    assert set(DATES) <= set(PLACES)


@pytest.mark.parametrize("date", PLACES)
def test_a_slide_stands_where_its_whole_begin_lies_and_says_its_date_in_our_words(date):
    assert place_of(Date(date)) == PLACES[date]
    document = slides(chronology(event(date, "Talks")))
    if PLACES[date]:
        (found,) = document["events"]
        assert found["display_date"] == Date(date).show()
        assert found.get("end_date") == (PLACES[date][1] if len(PLACES[date]) > 1 else None)
    else:
        assert document["events"] == []
        assert f"<li>{Date(date).show()}: Talks</li>" in document["title"]["text"]["text"]


def test_a_time_is_that_of_its_own_clock():
    assert slide(event("2025-09-11T23:30-09:00"))["start_date"] == {**DAY, "hour": 23, "minute": 30}
    assert slide(event("2025-09-11T11:30:05Z"))["start_date"] == {
        **DAY,
        "hour": 11,
        "minute": 30,
        "second": 5,
    }
    assert slide(event("2025-09-11T24:00"))["start_date"] == DAY


def test_what_is_said_in_words_only_is_counted():
    assert TIMELINEJS.left_out(everything(dated()), Options()) == (
        Omission("vague in words", 26),
        Omission("on the title slide", 3),
    )


WHOLE = event(
    "2025-09",
    "Deal <b>& more</b>",
    id="deal",
    titles={"de": "Abkommen"},
    summary="One.\nTwo & three.",
    kind="talks",
    actors=["belarus"],
    sources=[
        source("LRT", url="https://lrt.lt/?a=1&b='2'", archived="https://a.org/1"),
        source("x", url="javascript:alert(1)"),
    ],
    claims=(claim("date", "2025-10", source="https://lrt.lt/?a=1&b='2'", note="says the editor"), claim("place")),
)  # fmt: skip


def test_a_slide_holds_the_event_with_its_evidence():
    found = slide(WHOLE)
    assert found["unique_id"] == "deal"
    assert found["group"] == "talks"
    assert found["autolink"] is False
    assert Words(found["text"]["headline"]).said == "Deal <b>& more</b>"
    words = Words(found["text"]["text"])
    assert words.links == ["https://lrt.lt/?a=1&b='2'", "https://a.org/1"]
    assert set(words.tags) == {"p", "br", "strong", "ol", "li", "a"}
    for text in (
        "One.\nTwo & three.",
        "What: talks",
        "Who: belarus",
        "Support: 2 publishers",
        "Disputed: date: Oct 2025 (LRT, says the editor)",
        "Disputed: place: other",
        "LRT\nhttps://lrt.lt/?a=1&b='2'\narchived: https://a.org/1",
        "x\njavascript:alert(1)",
    ):
        assert text in words.said


def test_a_language_that_is_asked_for_is_spoken():
    found = slide(WHOLE, language="de")
    assert found["text"]["headline"] == "Abkommen"
    assert found["display_date"] == "Sept. 2025"


def test_why_a_match_is_only_possible_is_said():
    selection = select(chronology(event("2025-09")), "date:2025-09-11")
    (found,) = json.loads(written(TIMELINEJS, selection))["events"]
    assert "Match: possible: the date may lie outside" in Words(found["text"]["text"]).said


def test_the_title_slide_says_what_the_whole_is():
    document = slides(chronology(event(), title="My <chronicle>"))
    assert document["title"]["text"]["headline"] == "My &lt;chronicle&gt;"
    assert document["title"]["text"]["text"] == "<p>1 event</p><p><small>program: timeline</small></p>"
    assert slides(chronology(event()))["title"]["text"]["headline"] == "timeline"


def check(value, path=""):
    """Check that there is no null, and that both ends of a span have the same properties."""
    assert value is not None, path
    if isinstance(value, dict):
        if "end_date" in value:
            assert value["end_date"].keys() == value["start_date"].keys()
            assert value["end_date"] != value["start_date"]
        for name, one in value.items():
            check(one, f"{path}.{name}")
    if isinstance(value, list):
        for one in value:
            check(one, path)


@given(chronicles())
def test_there_is_no_null_and_the_ends_of_a_span_have_the_same_properties(known):
    check(slides(known))


def test_the_same_holds_for_every_date_and_for_hostile_texts():
    check(slides(dated()))
    check(slides(hostile()))


def test_hostile_texts_are_texts():
    document = slides(hostile())
    for found in document["events"]:
        headline = Words(found["text"]["headline"])
        assert set(headline.tags) <= {"br"}
        assert headline.said in HOSTILE
        assert set(Words(found["text"]["text"]).tags) == {"p", "br", "strong", "ol", "li", "a"}
