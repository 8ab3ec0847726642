"""The pages of their own: a thread, and how a date is read."""

import re

import pytest

from tests.making import actor, chronology, event, source
from tests.views.printing import printed
from timeline.chronology.model import Link
from timeline.dates import Date, Match
from timeline.query.selection import arranged
from timeline.query.tree import Term
from timeline.translations import label
from timeline.views.pages.date import draw_date
from timeline.views.pages.listing import draw_list
from timeline.views.pages.one import draw_one
from timeline.views.pages.sources import draw_sources
from timeline.views.pages.thread import draw_threads

ACTORS = (
    actor("state", "Fredonia", kind="state", country="FRA"),
    actor(
        "rufus",
        "Rufus Firefly",
        names={"de": "Rufus Feuerfliege"},
        aliases=("Firefly",),
        kind="person",
        member_of=[("state", "1933-01", "1933-11")],
        roles=[("president", "1933-01"), ("guest", None, "1932-12")],
        wikidata="Q1",
        note="A man of words.",
    ),
    actor("trentino", "Ambassador Trentino", kind="person"),
)
VISIT = event("1933-02-01", "Trentino calls", id="visit", actors=["rufus", "trentino"], sources=["a", "b"])
INSULT = event(
    "1933-02-01/1933-02-03",
    "An insult is returned",
    id="insult",
    actors=["rufus", "trentino"],
    about=["state"],
    sources=[source("Gazette", url="https://gazette.example/1"), source("Copy", via="Gazette")],
    links=(Link("visit", "follows"),),
)
WAR = event(
    "1933-03",
    "War breaks out",
    id="war",
    actors=["rufus"],
    sources=[source("Gazette", url="https://gazette.example/1", archived="https://archive.example/1")],
    links=(Link("insult", "follows"),),
)
PEACE = event("1933-11-17", "Peace", id="peace", links=(Link("war", "follows"),), actors=["state"])
KNOWN = chronology(VISIT, INSULT, WAR, PEACE, actors=ACTORS)


def page(draw, *values, **options):
    return printed(draw, *values, terminal=False, **options).splitlines()


def test_a_thread_is_a_tree_with_the_time_between_its_steps():
    assert page(draw_threads, [WAR], arranged(KNOWN)) == [
        "4 events",
        "",
        "○ 1 Feb 1933  Trentino calls",
        "  visit",
        "",
        "│ follows, the same day",
        "○ 1–3 Feb 1933  An insult is returned",
        "  insult",
        "",
        "│ follows, 26 to 56 days later",  # the war began on a day of March that is not known
        "● Mar 1933  War breaks out",
        "  war",
        "",
        "│ follows, 231 to 261 days later",
        "○ 17 Nov 1933  Peace",
        "  peace",
    ]


def test_steps_that_are_not_selected_are_counted_where_they_are_missing():
    keeps = Term("id", "", lambda one: Match.YES if one is VISIT else Match.NO, str)
    assert page(draw_threads, [PEACE], arranged(KNOWN, keeps))[-2:] == ["● 17 Nov 1933  Peace", "  peace"]
    assert "│ follows, 289 days later, 2 steps between them not selected" in page(
        draw_threads, [PEACE], arranged(KNOWN, keeps)
    )


def test_a_thread_that_is_a_part_of_anothers_is_shown_there_only():
    lines = page(draw_threads, [INSULT, WAR], arranged(KNOWN))
    assert [line for line in lines if line.startswith("●")] == [
        "● 1–3 Feb 1933  An insult is returned",
        "● Mar 1933  War breaks out",
    ]
    assert len([line for line in lines if line.startswith("○")]) == 2
    assert "Thread 1 of 2" not in lines


@pytest.mark.parametrize("width", range(40, 100, 2))
def test_the_head_of_a_list_is_never_cut(width):
    text = printed(draw_list, "actors", arranged(KNOWN), language="de", width=width)
    heads = [label(head, "de") for head in ("ACTOR", "KIND", "ROLE", "TYPE")]
    first = text.splitlines()[2]
    assert [part for part in re.split(" {2,}", first)[1:] if part not in heads] == []


@pytest.mark.parametrize("width", [1, 20, 40, 200])
def test_nothing_of_a_page_is_lost_at_any_width(width):
    for draw, values in (
        (draw_threads, ([WAR], arranged(KNOWN))),
        (draw_one, ("actors", "rufus", arranged(KNOWN))),
        (draw_sources, (arranged(KNOWN),)),
        (draw_date, ("words", Date.parse("2025-09~/2025-10-1X"))),
    ):
        whole = "".join(page(draw, *values, width=10_000)).replace(" ", "")
        narrow = "".join(page(draw, *values, width=width)).replace(" ", "")
        assert set(whole) <= set(narrow) | set("│")


@pytest.mark.parametrize(
    ("date", "lines"),
    [
        (
            "2025-09-11",
            [
                "  Write      2025-09-11",
                "  Shown      11 Sep 2025",
                "  In full    Thursday, 11 September 2025",
                "  Precision  day",
                "  First day  2025-09-11",
                "  Last day   2025-09-11",
                "  Lasts      a moment, on that day",
            ],
        ),
        (
            "?2025-09",
            [
                "  Write      ?2025-09",
                "  Canonical  2025?-09",
                "  Shown      Sep 2025?",
                "  In full    September 2025, uncertain",
                "  Precision  month",
                "  Qualifier  uncertain",
                "  First day  2025-09-01",
                "  Last day   2025-09-30",
                "  Lasts      a moment, on one of these days",
            ],
        ),
        (
            "2022-02-24/..",
            [
                "  Write      2022-02-24/..",
                "  Shown      since 24 Feb 2022",
                "  In full    since 24 February 2022",
                "  Precision  day",
                "  First day  2022-02-24",
                "  Last day   open or unknown",
                "  Lasts      open or unknown",
            ],
        ),
    ],
)
def test_a_date_is_explained(date, lines):
    assert page(draw_date, "words", Date.parse(date)) == ["words", *lines]


@pytest.mark.parametrize(
    ("date", "lasts"),
    [
        ("2025-09-12/2025-09-16", "5 days"),
        ("2025-09/2025-10", "2 to 61 days"),
        ("2025-09-12/2025-09-12", "1 day"),
    ],
)
def test_what_lasts_is_counted_with_its_first_and_last_day(date, lasts):
    assert page(draw_date, "words", Date.parse(date))[-1] == f"  Lasts      {lasts}"


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("2025-01-01", "2025-01-02", "follows, 1 day later"),
        ("2025-01-01", "2025-01-01", "follows, the same day"),
        ("2025-01-01/2025-01-09", "2025-01-05", "follows, meanwhile"),
        ("2025-01", "2025-01-20", "follows, at most 19 days later"),
        ("2025-01", "2025-02-01", "follows, 1 to 31 days later"),
        ("2022/..", "2025", "follows"),
    ],
)
def test_the_time_between_two_steps_is_no_more_exact_than_their_dates(first, second, words):
    one = event(first, "One", id="one")
    two = event(second, "Two", id="two", links=(Link("one", "follows"),))
    assert f"│ {words}" in page(draw_threads, [two], arranged(chronology(one, two)))


@pytest.mark.parametrize(
    ("first", "second", "words", "german"),
    [
        ("2025-05-03T00:30+03:00", "2025-05-02T18:00-05:00", "1 h 30 min later", "1 Std. 30 Min. später"),
        ("2025-05-02T16:00+03:00", "2025-05-02T19:00Z", "6 hours later", "6 Stunden später"),
        ("2025-05-02T16:00+03:00", "2025-05-02T14:00:30Z", "1 hour later", "1 Stunde später"),
        ("2025-05-02T09:00Z", "2025-05-02T09:01Z", "1 minute later", "1 Minute später"),
        ("2025-05-02T09:00Z", "2025-05-03T08:59Z", "23 h 59 min later", "23 Std. 59 Min. später"),
        ("2025-05-02T09:00Z", "2025-05-03T09:00Z", "1 day later", "1 Tag später"),
        ("2025-05-02T18:00-05:00", "2025-05-04T08:00+03:00", "2 days later", "2 Tage später"),
        ("2025-05-02T09:00Z", "2025-05-02T11:00+02:00", "within a minute", "binnen einer Minute"),
        ("2025-05-02T09:00:59Z", "2025-05-02T09:00Z", "within a minute", "binnen einer Minute"),
        ("2025-05-02T09:00Z", "2025-05-02T08:00Z", "meanwhile", "währenddessen"),
        ("2025-05-02T09:00Z", "2025-05-01T08:00Z", "meanwhile", "währenddessen"),
        ("2025-05-02T09:00", "2025-05-02T15:00", "the same day", "am selben Tag"),
        ("2025-05-02T09:00Z", "2025-05-02", "the same day", "am selben Tag"),
        ("2025-05-02T09:00Z", "2025-05-02T09:00", "the same day", "am selben Tag"),
        ("2025-05-01T09:00", "2025-05-02T15:00Z", "1 day later", "1 Tag später"),
    ],
)
def test_the_time_between_two_instants_is_said_in_hours_and_minutes(first, second, words, german):
    one = event(first, "One", id="one")
    two = event(second, "Two", id="two", links=(Link("one", "follows"),))
    known = arranged(chronology(one, two))
    assert f"│ follows, {words}" in page(draw_threads, [two], known)
    assert f"│ folgt auf, {german}" in page(draw_threads, [two], known, language="de")


def test_nothing_is_said_of_the_time_between_clocks_that_may_tell_the_opposite_order():
    one = event("2025-05-03T00:30+03:00", "One", id="one")
    two = event("2025-05-02", "Two", id="two", links=(Link("one", "follows"),))
    assert "│ follows" in page(draw_threads, [two], arranged(chronology(one, two)))


def test_a_link_that_leads_out_of_the_thread_is_counted():
    aside = event("1933-02-02", "Aside", id="aside", links=(Link("insult", "contradicts"),))
    known = chronology(*KNOWN.events, aside, actors=ACTORS)
    assert "  insult; 1 other link leads out of this thread" in page(draw_threads, [WAR], arranged(known))
