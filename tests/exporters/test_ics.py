import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exporters.samples import DATES, dated, everything, hostile
from tests.exporters.test_exporters import written
from tests.making import chronology, event, source
from timeline.dates import Date
from timeline.errors import UsageError
from timeline.exporters import EXPORTERS, Omission, Options
from timeline.exporters.ics import folded
from timeline.query.select import select

ICS = EXPORTERS["ics"]
SPAN = Options(vague="span")


def lines(known, options=Options()):  # noqa: B008  frozen
    """Return the lines of the calendar of a chronology, unfolded."""
    text = written(ICS, everything(known), options).decode()
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    return text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def entries(known, options=Options()):  # noqa: B008  frozen
    """Return the properties of each entry, as they are written."""
    found = []
    for line in lines(known, options):
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and not line.startswith("END:"):
            name, _, value = line.partition(":")
            found[-1][name.partition(";")[0]] = value
    return found


def plain(text):
    """Undo the escapes of a text value."""
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], text)


def days(date, options=Options()):  # noqa: B008  frozen
    """Return begin and end of each entry that a date makes."""
    return [(one["DTSTART"], one.get("DTEND", "")) for one in entries(chronology(event(date)), options)]


EXACT = {
    "2025-09-11": [("20250911", "")],
    "2025-09-12/2025-09-16": [("20250912", "20250917")],
    "2025-09-30/2025-12-31": [("20250930", "20260101")],
    "{2025-09-02,2025-09-04}": [("20250902", ""), ("20250904", "")],
    "{2025-09-02..2025-09-04}": [("20250902", "20250905")],
    "2025-09-11T14:30+03:00": [("20250911", "")],
    "2025-09-11T11:30:00Z": [("20250911", "")],
    "2025-09-11T14:30": [("20250911", "")],
    "2025-09-11T24:00": [("20250911", "")],
    "1899-12-31": [("18991231", "")],
    "1900-02-28": [("19000228", "")],
    "1900-03-01": [("19000301", "")],
    "0001-01-01": [("00010101", "")],
    "9999-12-31": [("99991231", "")],
}
SPANS = {
    "2025-09": [("20250901", "20251001")],
    "2025": [("20250101", "20260101")],
    "2025-10-0X": [("20251001", "20251010")],
    "2025-1X": [("20251001", "20260101")],
    "202X": [("20200101", "20300101")],
    "2025-XX-11": [("20250111", "20251212")],
    "2025-09~": [("20250901", "20251001")],
    "2025-09?": [("20250901", "20251001")],
    "2025-09%": [("20250901", "20251001")],
    "2025-?09": [("20250901", "20251001")],
    "2025-09-11~": [("20250911", "")],
    "2025-09-12~/2025-09-16": [("20250912", "20250917")],
    "2025-09/2025-09-16": [("20250901", "20250917")],
    "2022-02-24/..": [("20220224", "")],
    "../2020-08": [("20200801", "20200901")],
    "2022-02-24/": [("20220224", "")],
    "/2025-09-16": [("20250916", "")],
    "[2025-10-21..2025-10-31]": [("20251021", "20251101")],
    "[2025-09-02,2025-09-04]": [("20250902", "20250905")],
    "[2025-12-31,2026-01-01]": [("20251231", "20260102")],
    "{2025-09,2025-11-03}": [("20250901", "20251001"), ("20251103", "")],
    "2025-21": [("20250301", "20250601")],
    "2025-24": [("20251201", "20260301")],
    "2025-33": [("20250101", "20250401")],
    "2025-41": [("20250701", "20260101")],
}
NEVER = {"/..", "[..2025-09]", "XXXX", "XXXX-09-11", "-0043-03-15"}


def test_every_date_of_the_manual_is_in_one_of_the_tables():
    assert set(DATES) <= EXACT.keys() | SPANS.keys() | NEVER


@pytest.mark.parametrize("date", EXACT)
def test_what_is_known_to_the_day_is_an_entry_of_just_these_days(date):
    assert days(date) == EXACT[date]
    assert days(date, SPAN) == EXACT[date]


@pytest.mark.parametrize("date", SPANS)
def test_a_vague_date_is_left_out_or_on_demand_all_its_possible_days_under_a_title_that_says_so(date):
    known = chronology(event(date, "Talks"))
    assert entries(known) == []
    found = entries(known, SPAN)
    assert [(one["DTSTART"], one.get("DTEND", "")) for one in found] == SPANS[date]
    vague = [one for one in found if one["STATUS"] == "TENTATIVE"]
    assert vague
    for one in vague:
        assert plain(one["SUMMARY"]) == f"{event(date).date.show()}: Talks"
        assert one["CATEGORIES"] == "vague"
        assert plain(one["X-TIMELINE-EDTF"]) == date


@pytest.mark.parametrize("date", sorted(NEVER))
def test_what_has_no_known_days_or_none_of_a_calendar_is_never_an_entry(date):
    assert days(date) == days(date, SPAN) == []


def test_what_is_left_out_is_counted():
    selection = everything(dated())
    assert ICS.left_out(selection, Options()) == (
        Omission("vague left out", 28),
        Omission("outside the calendar", 2),
    )
    assert ICS.left_out(selection, SPAN) == (
        Omission("vague over a span", 25),
        Omission("vague without a span", 3),
        Omission("outside the calendar", 2),
    )
    assert len(entries(dated())) == 42 - 30 + 1  # one is of two days


def test_another_way_to_say_vague_dates_is_refused():
    with pytest.raises(
        UsageError, match='vague dates cannot become "points" in a calendar; write --vague span'
    ):
        written(ICS, everything(dated()), Options(vague="points"))


def test_a_time_is_said_and_moves_no_day():
    assert [one["SUMMARY"] for one in entries(chronology(event("2025-09-11T23:30-09:00", "Call")))] == [
        "23:30 -09:00: Call"
    ]


def test_each_of_several_days_in_one_entry_is_said():
    (one,) = entries(chronology(event("{2025-09-02..2025-09-04}", "Talks")))
    assert one["SUMMARY"] == "each day 2–4 Sep 2025: Talks"
    assert one["STATUS"] == "CONFIRMED"


WHOLE = event(
    "2025-09-11",
    "Deal; one, two",
    id="deal",
    titles={"de": "Abkommen"},
    summary="First line.\nSecond line.",
    calendar="julian",
    date_text="im September",
    kind="talks",
    place="Minsk",
    country="BLR",
    actors=[("belarus", "host")],
    about=["viasna"],
    figures={"released": "52"},
    tags=("us-deal",),
    sources=[
        source(
            "LRT", url="https://lrt.lt/a;b,c", title="T", quote="they went", via="BNS", note="n",
            published=Date("2025-09-12"), accessed=Date("2025-10"), archived="https://a.org/1",
        ),
        source("", id="report"),
    ],
    confidence="high",
    note="A note.",
)  # fmt: skip


def test_an_entry_holds_the_event_with_its_evidence():
    (one,) = entries(chronology(WHOLE, title="Chronicle"))
    assert one["SUMMARY"] == r"Deal\; one\, two"
    assert one["LOCATION"] == "Minsk"
    assert one["CATEGORIES"] == "talks,us-deal"
    assert one["URL"] == "https://lrt.lt/a;b,c"
    assert one["TRANSP"] == "TRANSPARENT"
    assert one["DTSTAMP"] == "19700101T000000Z"
    assert plain(one["DESCRIPTION"]).split("\n") == [
        "11 Sep 2025 (29 Aug O.S.)",
        "First line.",
        "Second line.",
        "",
        "When: “im September” in the source’s words",
        "What: talks",
        "Who: belarus (host)",
        "About: viasna",
        "Where: Minsk",
        "Figures: released: 52",
        "Tags: us-deal",
        "Support: 2 publishers",
        "Judgement: high (the editor’s)",
        "Note: A note.",
        "[1] LRT (via BNS): T, 12 Sep 2025, read October 2025, “they went”, n",
        "    https://lrt.lt/a;b,c",
        "    archived: https://a.org/1",
        "[2] report",
    ]


def test_a_language_that_is_asked_for_is_spoken():
    (one,) = entries(chronology(WHOLE), Options(language="de"))
    assert one["SUMMARY"] == "Abkommen"
    assert "Wer: belarus (host)" in plain(one["DESCRIPTION"])


def test_an_event_without_anything_else_has_no_empty_property():
    (one,) = entries(chronology(event("2025-09-11", "Talks")))
    assert set(one) == {
        "UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "TRANSP", "STATUS", "X-TIMELINE-EDTF",
    }  # fmt: skip


def test_a_uid_stays_whatever_else_is_selected_and_differs_between_chronologies():
    alone, other = (
        chronology(event(id="e"), title="A"),
        chronology(event(id="e"), event("2024", id="f"), title="A"),
    )
    (first,), (second,) = entries(alone), entries(other)
    assert first["UID"] == second["UID"]
    assert entries(chronology(event(id="e"), title="B"))[0]["UID"] != first["UID"]
    nameless = [
        entries(chronology(event(id="e"), paths=(path,)))[0]["UID"]
        for path in ("/a/x.yaml", r"C:\b\x.yaml", "y.yaml")
    ]
    assert nameless[0] == nameless[1] != nameless[2]
    assert [
        one["UID"].partition("@")[0] for one in entries(chronology(event("{2025-01-01,2025-01-03}", id="e")))
    ] == ["e+1", "e+2"]


def test_a_possible_match_is_marked_and_said():
    text = written(ICS, select(chronology(event("2025-09")), "date:2025-09-11"), SPAN).decode()
    assert "X-TIMELINE-MATCH:possible\r\n" in text
    assert r"\nMatch: possible: the date may lie outside\n" in text.replace("\r\n ", "")


def test_the_calendar_says_what_it_is():
    found = lines(chronology(event(), title="My, chronicle"))
    assert found[:6] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//timeline//timeline//EN",
        "CALSCALE:GREGORIAN",
        r"X-WR-CALNAME;VALUE=TEXT:My\, chronicle",
        r"X-WR-CALDESC;VALUE=TEXT:title: My\, chronicle\nevents: 1 event\nprogram: timeline",
    ]


def test_hostile_texts_make_no_line_of_their_own():
    names = {line.partition(":")[0].partition(";")[0] for line in lines(hostile())}
    assert names == {
        "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "X-WR-CALNAME", "X-WR-CALDESC", "UID", "DTSTAMP", "DTSTART",
        "SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES", "URL", "TRANSP", "STATUS", "X-TIMELINE-EDTF",
    }  # fmt: skip


def test_a_control_character_is_shown_as_a_sign():
    (one,) = entries(chronology(event(title="a\x07b\tc\x85d")))
    assert one["SUMMARY"] == "a␇b\tc⟨U+0085⟩d"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n"), max_size=300))
def test_a_folded_line_is_the_same_line(text):
    parts = folded(text).split("\r\n")
    assert parts[0] + "".join(part[1:] for part in parts[1:]) == text
    assert all(len(part.encode()) <= 75 for part in parts)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=200))
def test_a_text_comes_back_as_it_was(text):
    (one,) = entries(chronology(event(title=text, id="e")))
    assert plain(one["SUMMARY"]) == text
