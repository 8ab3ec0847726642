import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.making import chronology, event
from timeline.dates import Match, Period
from timeline.query import EVERYTHING, And, Arrangement, Hit, Or, Term, alone, around, first_day, join, select

MATCHES = st.sampled_from(Match)


def answering(match, name="x", period=None):
    return Term("text", name, lambda _: match, lambda language: f"{name} {language}", period)


def period(first, last):
    return Period(text="", first=first, last=last, month=None)


@given(st.lists(MATCHES))
def test_and_is_the_worst_answer(matches):
    assert And(tuple(map(answering, matches)))(event()) is min(matches, default=Match.YES)


@given(st.lists(MATCHES))
def test_or_is_the_best_answer(matches):
    assert Or(tuple(map(answering, matches)))(event()) is max(matches, default=Match.NO)


def test_and_asks_no_further_after_a_no():
    def never(_):
        raise AssertionError

    assert And((answering(Match.NO), Term("text", "", never, str)))(event()) is Match.NO


def test_groups_are_joined_by_and_and_their_members_by_or():
    one, two, three = (answering(Match.YES, name) for name in "abc")
    assert join([[], [one]]) == one
    assert join([[one, two], [], [three]]) == And((Or((one, two)), three))
    assert join([]) == EVERYTHING


def test_a_query_says_itself():
    with_ = Term("with", "", lambda _: Match.YES, lambda _: " with c")
    query = And(
        (Or((answering(Match.YES, "a"), answering(Match.YES, "b"))), with_, answering(Match.YES, "d"))
    )
    assert query.say("en") == "a en or b en with c, d en"
    assert Or((answering(Match.YES, "a"), answering(Match.YES, "b"))).say("de") == "a de oder b de"


FIRST, SECOND, THIRD = (event(date, date) for date in ("2025-01", "2025-02", "2025-03"))
ALL = chronology(SECOND, THIRD, FIRST)


def by_title(answers):
    return Term("text", "", lambda one: answers[one.title], lambda _: "")


SOME = by_title({"2025-01": Match.POSSIBLE, "2025-02": Match.NO, "2025-03": Match.YES})


@pytest.mark.parametrize(
    ("how", "titles", "found"),
    [
        (Arrangement(), ["2025-01", "2025-03"], 2),
        (Arrangement(certain=True), ["2025-03"], 1),
        (Arrangement(reverse=True), ["2025-03", "2025-01"], 2),
        (Arrangement(limit=1), ["2025-01"], 2),
        (Arrangement(limit=1, reverse=True), ["2025-03"], 2),
        (Arrangement(limit=0), [], 2),
    ],
)
def test_a_selection_is_what_matches_in_the_order_asked_for(how, titles, found):
    selection = select(ALL, SOME, how)
    assert [hit.event.title for hit in selection.hits] == titles
    assert selection.found == found


def test_a_selection_counts_its_possible_hits():
    selection = select(ALL, SOME)
    assert selection.hits == (Hit(FIRST, Match.POSSIBLE), Hit(THIRD, Match.YES))
    assert selection.possible == 1


def test_everything_is_selected_where_nothing_is_asked_for():
    assert [hit.event for hit in select(ALL).hits] == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    ("query", "day"),
    [
        (EVERYTHING, None),
        (answering(Match.YES), None),
        (answering(Match.YES, period=period(5, 9)), 5),
        (answering(Match.YES, period=period(None, 9)), None),
        (And((answering(Match.YES, period=period(5, 9)), answering(Match.YES, period=period(7, None)))), 7),
        (Or((answering(Match.YES, period=period(5, 9)), answering(Match.YES, period=period(2, 3)))), 2),
        (Or((answering(Match.YES, period=period(5, 9)), answering(Match.YES))), None),
    ],
)
def test_the_first_day_asked_for(query, day):
    assert first_day(query) == day


@pytest.mark.parametrize(
    ("date", "before"),
    [
        ("2022-02-24/..", True),
        ("../2025-12", True),
        ("2025-08-30/2025-09-02", True),
        ("2025-08/2025-10", True),  # it surely began in August
        ("2025-09-01/2025-09-02", False),
        ("2025", False),  # a moment somewhere in the year did not begin before
        ("2025-09-02", False),
    ],
)
def test_what_surely_began_before_the_period_is_told_apart(date, before):
    lasting = event(date)
    asked = answering(Match.YES, period=period(FIRST_OF_SEPTEMBER, FIRST_OF_SEPTEMBER + 29))
    assert select(chronology(lasting), asked).began_before(lasting) is before


FIRST_OF_SEPTEMBER = event("2025-09-01").date.begin_earliest


def test_each_condition_says_what_it_keeps_alone():
    nothing = answering(Match.NO)
    assert list(alone(select(ALL, And((SOME, nothing))))) == [(SOME, 2), (nothing, 0)]
    assert list(alone(select(ALL, nothing))) == [(nothing, 0)]


def test_the_nearest_events_are_those_that_only_the_dates_keep_out():
    dated = answering(Match.NO, period=period(SECOND.date.begin_earliest + 3, None))
    before, after = around(select(ALL, And((SOME, Or((dated,))))))
    assert (before, after) == ([FIRST], [THIRD])
    assert around(select(ALL, SOME)) == ([], [])


def test_what_was_under_way_stands_first_in_every_output():
    year, lasting, day = (
        event("2025", "year"),
        event("2025-08/2025-10", "lasting"),
        event("2025-09-03", "day"),
    )
    known = chronology(year, lasting, day)
    asked = Term("month", "", lambda _: Match.YES, str, period(FIRST_OF_SEPTEMBER, FIRST_OF_SEPTEMBER + 29))
    assert [hit.event for hit in select(known).hits] == [year, lasting, day]
    assert [hit.event for hit in select(known, asked).hits] == [lasting, year, day]
    assert [hit.event for hit in select(known, asked, Arrangement(reverse=True)).hits] == [day, year, lasting]
