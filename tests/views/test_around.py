import pytest

from tests.making import actor, chronology, event
from tests.views.printing import printed
from tests.views.sample import selected
from timeline.query.describing import counts, describe
from timeline.query.selection import arranged
from timeline.views.empty import draw_empty
from timeline.views.legend import _hints, draw_legend
from timeline.views.look import Look
from timeline.views.paper import Paper

PAPER = Paper(Look(), 80)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({}, "14 events"),
        ({"kind": "talks"}, "Kind talks: 1 of 14 events"),
        ({"month": "2025-10"}, "October 2025: 8 of 14 events, 2 of them already under way, 3 possible"),
        (
            {"month": "2025-10", "limit": 1},
            "October 2025: 8 of 14 events, the first shown, one of them already under way",
        ),
        ({"limit": 5}, "14 events, the first 5 shown"),
        ({"limit": 0}, "14 events, none of them shown"),
        ({"tail": 3}, "14 events, the last 3 shown"),
        ({"limit": 5, "tail": 2}, "14 events, 2 of them shown"),
        ({"kind": "veto"}, "Kind veto: 0 of 14 events"),
        ({"actor": "viasna"}, "Viasna: 1 of 14 events"),
    ],
)
def test_a_selection_is_said_in_words_and_counts(asked, said):
    assert describe(selected(**asked), "en") == said


def test_the_counts_can_stand_alone():
    assert counts(selected(month="2025-09-11", certain=True), "en") == (
        "3 of 14 events, 2 of them already under way"
    )


@pytest.mark.parametrize(
    ("count", "english", "german"), [(0, "0 events", "0 Ereignisse"), (1, "1 event", "1 Ereignis")]
)
def test_one_is_not_said_as_many(count, english, german):
    selection = arranged(chronology(*[event()] * count))
    assert describe(selection, "en") == english
    assert describe(selection, "de") == german


def test_german_counts_are_said_in_the_right_case():
    said = describe(selected(month="2025-10"), "de")
    assert said == "Oktober 2025: 8 von 14 Ereignissen, 2 davon schon im Gange, 3 möglich"


def test_a_name_that_stands_first_keeps_its_small_letter():
    known = chronology(event(actors=["leyen"]), actors=(actor("leyen", "von der Leyen"),))
    assert describe(selected(known=known, actor="leyen"), "en").startswith("von der Leyen: 1 of 1 event")


def test_the_legend_explains_the_question_mark_only_where_there_is_one():
    assert "possible" not in printed(draw_legend, selected())
    assert printed(draw_legend, selected(month="2025-10"), width=120).splitlines() == [
        "",
        "● a day  ○ some day of several  ┃ lasting  ? possible  + co-operation  − conflict",
        "One event with its sources: timeline show tertel",
    ]


def test_the_hint_names_what_can_be_typed():
    assert _hints(arranged(chronology()), PAPER) == []
    assert _hints(arranged(chronology(event("-0043-03-15", id="ides"))), PAPER) == [
        "One event with its sources: timeline show ides"
    ]
    assert _hints(arranged(chronology(event("2025-09", id="vague"))), PAPER) == [
        "One event with its sources: timeline show vague"
    ]


def test_of_nothing_it_says_what_each_condition_keeps_and_what_is_nearest():
    assert printed(
        draw_empty, selected(actor="zarubin", month="2025-06"), origin="the bundled chronology"
    ) == (
        "No event matches. “Belarus between Moscow, Kyiv and the West” (the bundled\n"
        "chronology) has 14 events:\n"
        "  Pavel Zarubin alone    1\n"
        "  June 2025 alone        5\n"
        "  together               0\n"
        "The nearest that the other conditions keep:\n"
        "  12 Oct 2025  Lukashenko: Ukraine may disappear as a state unless Zelensky\n"
        "    negotiates\n"
    )


def test_of_nothing_it_names_the_nearest_values_and_whom_it_is_about():
    assert 'Nothing is called "prisoner"; the nearest: prisoners' in printed(
        draw_empty, selected(tag="prisoner"), encoding="ascii"
    )
    said = printed(draw_empty, selected(actor="zelensky"), width=200)
    assert " ".join(said.splitlines()[-2:]) == (
        "Actors are only those who take part; as the one concerned, Volodymyr Zelensky is in 2 events: "
        "--about volodymyr-zelensky"
    )


def test_of_a_value_that_nothing_is_like_it_names_none():
    assert printed(draw_empty, selected(tag="xyzzy"), width=200).splitlines()[1:] == ["  tag xyzzy    0"]


def test_of_an_empty_chronology_it_says_so():
    assert (
        printed(draw_empty, arranged(chronology())) == "There are no events. The chronology has 0 events.\n"
    )
    assert printed(draw_empty, selected(limit=0)) == "14 events, none of them shown.\n"


def test_the_hint_names_a_day_only_where_it_shows_that_event_alone():
    day = event("2025-09-11", id="deal", sources=["a"])
    hint = "One event with its sources: timeline show "
    assert _hints(arranged(chronology(day, event("2025-09-12", id="next"))), PAPER) == [f"{hint}2025-09-11"]
    for other in ("2025-09", "2022-02-24/..", "XXXX", "2025-09-11"):
        assert _hints(arranged(chronology(day, event(other, id="other"))), PAPER) == [f"{hint}deal"]
