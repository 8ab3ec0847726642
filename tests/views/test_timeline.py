import re
from dataclasses import replace
from datetime import date

import pytest

from tests.making import chronology, claim, event
from tests.views.printing import printed
from tests.views.sample import selected
from timeline.query.fields import dates as filters
from timeline.query.fields.filter import Setting
from timeline.query.selection import Arrangement, arranged
from timeline.query.tree import Not
from timeline.views.timeline import Gap, draw, silences


@pytest.mark.parametrize(
    ("dates", "gaps"),
    [
        (["2025-01-01", "2025-02-01"], [None, None]),  # 2 to 31 January: 30 days
        (["2025-01-01", "2025-02-02"], [None, (31, False)]),
        (
            ["2025-01", "2025-03-15"],
            [None, (42, False)],
        ),  # nobody knows when in January; surely none in February
        (["2025-01-01", "2025-03"], [None, (58, False)]),  # at the latest it begins on 1 March
        (["2025-01-01/2025-01-31", "2025-03-15"], [None, (42, False)]),
        (["2025-01-01/..", "2025-03-15"], [None, (72, True)]),  # one is under way all the time
        (["2025-01-01/", "2025-03-15"], [None, (72, True)]),  # ... or may be
        (["2025-01-01/2025-06", "2025-03-15", "2025-05-15"], [None, (72, True), (60, True)]),
        (["2025-01-01/2025-04-30", "2025-02-01", "2025-06-15"], [None, None, (45, False)]),
        (["2025", "2025-06-01"], [None, None]),  # a year is no place to measure from
        (["2024-12-01", "2025", "2025-06-01"], [None, None, (181, True)]),
        (["2024-12-01", "2025", "2026-03-01"], [None, None, (59, False)]),
        (["202X", "2031-03-01"], [None, (424, False)]),  # 2030 and two months: surely none of either
        (["../2025-01-31", "2025-03-15"], [None, (42, False)]),
        (["2025-01-01", "2025-03-10", "XXXX"], [None, (67, False), None]),
        (["[..2025-01]", "2025-03-15"], [None, (42, False)]),
        (["2025-01~", "2025-03-15"], [None, (42, False, True)]),
        (["2025-01-01", "2025-03?"], [None, (58, False, True)]),
        (["2025-01-01%", "2025-02", "2025-04-15"], [None, None, (45, False)]),
    ],
)
def test_a_silence_is_as_long_as_surely_nothing_happened(dates, gaps):
    events = [event(date) for date in dates]
    assert list(silences(events)) == [gap and Gap(*gap) for gap in gaps]


def test_what_was_not_asked_for_is_not_silent():
    lasting, day = event("2022-02-24/.."), event("2025-03-15")
    first_of_march, first_of_january = day.date.earliest - 14, day.date.earliest - 73
    assert list(silences([lasting, day], first_of_march)) == [None, None]
    assert list(silences([lasting, day], first_of_january)) == [None, Gap(73, other=True)]


def shown(selection, **options):
    """Return the timeline without the rules behind its headings."""
    return re.sub(" ─+$", "", printed(draw, selection, **options), flags=re.MULTILINE)


DAYS = chronology(event("2025-01-05", "One"), event("2025-03-15", "Two"), event("2025-08-01", "Three"))


def test_silences_are_the_same_in_reverse():
    lines = shown(arranged(DAYS, how=Arrangement(reverse=True))).splitlines()
    told = [line.strip(" ●┊│") for line in lines if line.strip() and "no source" not in line][1:]
    assert told == [
        "August 2025", "1 Aug  ●    Three", "138 days with no event here",
        "March 2025", "15 Mar  ●    Two", "68 days with no event here",
        "January 2025", "5 Jan  ●    One",
    ]  # fmt: skip


def test_days_that_were_not_asked_for_are_no_silence():
    known = chronology(event("2024-09-05", "One"), event("2025-09-05", "Two"))
    assert "364 days with no event here" in shown(arranged(known))
    assert "no event here" not in shown(selected(known=known, month="September"))
    assert "no event here" not in shown(selected(known=known, month=["2024-09", "2025-09"]))
    assert "no event here" not in shown(arranged(known, Not(dated(known, "2025-01"))))
    assert "no event here" in shown(selected(known=known, since="2024-09", until="2025-09"))


def dated(known, text):
    return filters.date(text, Setting(known, date(2025, 12, 31)))


def test_what_began_before_the_period_stands_first_and_last_in_reverse():
    forward = shown(selected(month="2025-10"))
    assert (
        forward.index("Since February 2022")
        < forward.index("Since September 2025")
        < forward.index("\nOctober 2025\n")
    )
    backward = shown(selected(month="2025-10", reverse=True))
    assert backward.index("\nOctober 2025\n") < backward.index("Since September 2025")


def test_what_has_been_under_way_for_nobody_knows_how_long_has_a_heading_of_its_own():
    known = chronology(event("../2025-12", "Old"), event("2025-10-05", "New"))
    text = shown(selected(known=known, month="2025-10"))
    assert "\n\nAlready under way, begin unknown\n" in text
    assert text.index("Old") < text.index("\nOctober 2025\n")


def test_events_that_are_not_in_the_order_of_their_dates_have_no_silences():
    selection = arranged(DAYS)
    shuffled = replace(selection, hits=(selection.hits[0], selection.hits[2], selection.hits[1]))
    assert "no event here" in shown(selection)
    assert "no event here" not in shown(shuffled)


@pytest.mark.parametrize(
    ("dates", "headings"),
    [
        (["2025-09-11", "2025-09-12"], ["September 2025"]),
        (["2025-09-30/2025-10-02"], ["September 2025"]),
        (["[2025-09-30,2025-10-02]"], ["2025, month unknown"]),
        (["2025-10-01", "[2025-10-21..2025-11-05]", "2025-10-30"],
         ["October 2025", "2025, month unknown", "October 2025, continued"]),
        (["XXXX"], ["Date unknown"]),
    ],
)  # fmt: skip
def test_the_heading_is_the_finest_that_holds_the_begin(dates, headings):
    text = shown(arranged(chronology(*(event(date, id=f"e{number}") for number, date in enumerate(dates)))))
    assert [block.split("\n")[0] for block in text.split("\n\n")[1:]] == headings


def test_a_heading_has_a_rule_as_wide_as_the_text_and_in_a_pipe_none():
    known = arranged(chronology(event("2025-09-11", "Title")))
    for width in (40, 80, 100, 138, 200):
        ruled = printed(draw, known, width=width).splitlines()[2]
        assert re.fullmatch("September 2025 ─+", ruled)
        assert len(ruled) == min(width, 140)
    assert printed(draw, known, width=15).splitlines()[2:4] == ["September 2025", ""]
    assert printed(draw, known, terminal=False).splitlines()[2:4] == ["September 2025", ""]


def test_support_stands_at_the_right_edge_where_there_is_room():
    disputed = event("2025-09-11", "Title", sources=["a", "b"], claims=(claim("date"), claim("released")))
    text = shown(arranged(chronology(disputed)), width=100)
    assert text.splitlines()[3:] == [
        "       11 Sep  ●    Title" + " " * 63 + "2 publishers",
        "               │" + " " * 67 + "2 points disputed",
    ]
    assert "\n               │    2 publishers · 2 points disputed\n" in shown(
        arranged(chronology(disputed)), width=99
    )


def test_the_time_stands_below_the_title_and_the_day_in_its_column():
    for width in (40, 80, 120):
        text = shown(
            arranged(chronology(event("2025-10-14T07:31-05:00", "Title", place="Minsk"))), width=width
        )
        assert re.search("^ *[● ]*14 Oct( |$)", text, re.MULTILINE)
        assert "07:31 -05:00 · Minsk" in text


@pytest.mark.parametrize(
    ("date", "sign"),
    [
        ("2025-09-11", "●"),
        ("2025-09-11T14:30", "●"),
        ("{2025-09-11,2025-09-12}", "●"),
        ("{2025-09,2025-10}", "○"),
        ("2025-09", "○"),
        ("2025-09-11~", "○"),
        ("2025-09-11?", "○"),
        ("[2025-09-11,2025-09-12]", "○"),
        ("2025-09-11/2025-09-12", "┏"),
        ("2025-09-11/..", "┏"),
        ("XXXX", "○"),
    ],
)
def test_one_sign_tells_exact_from_vague_from_lasting(date, sign):
    text = shown(arranged(chronology(event(date))))
    assert [found for found in "●○┏" if found in text] == [sign]


def test_what_lasts_has_a_bracket_around_its_lines():
    lines = shown(arranged(chronology(event("2025-09-11/2025-09-12", "word " * 30)))).splitlines()
    assert [line[15:16] for line in lines if "word" in line or "source" in line] == ["┏", "┃", "┃", "┗"]
    lines = shown(arranged(chronology(event("2025-09-11/..", "word", sources=["a"]))), width=60).splitlines()
    assert [line[15:16] for line in lines if "word" in line or "only" in line] == ["┏", "┗"]


@pytest.mark.parametrize(
    ("kind", "sign"), [("talks", "+"), ("sanctions", "−"), ("statement", " "), ("", " ")]
)
def test_one_sign_tells_cooperation_from_conflict(kind, sign):
    text = shown(arranged(chronology(event("2025-09-11", "Title", kind=kind))))
    assert f"● {sign}  Title" in text


REVOLUTION = chronology(
    event("1917-11-07", "The palace is stormed", calendar="julian", place="Petrograd", kind="attack"),
    event("1917-11-07/1917-11-09", "The soviets meet", calendar="julian"),
    event("1917-11", "A month", calendar="julian"),
    event("1918-01-10", "Another year", calendar="julian"),
    event("1918-02-14", "The new style"),
)


@pytest.mark.parametrize("width", [40, 60, 120])
def test_the_date_of_the_old_style_stands_below_the_title(width):
    text = shown(arranged(REVOLUTION), width=width)
    assert text.count("O.S.") == 3
    assert "25 Oct O.S. · attack · Petrograd" in text
    for old_style in ("25–27 Oct O.S.", "28 Dec 1917 O.S."):
        assert f"{old_style}\n" in text if width == 120 else f"{old_style} · no source" in text
    assert "25. Okt. a. St. · Angriff" in shown(arranged(REVOLUTION), width=width, language="de")
