from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.making import chronology, event
from timeline.dates import Match, Period
from timeline.errors import UsageError
from timeline.query.fields.dates import date as falls_into
from timeline.query.fields.filter import Setting
from timeline.query.selection import Arrangement, Hit, alone, around, arranged
from timeline.query.tree import (
    EVERYTHING,
    NOTHING,
    And,
    Named,
    Not,
    Or,
    Term,
    all_of,
    any_of,
    first_day,
    fixed,
    join,
    negate,
    terms,
    without,
)

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
    selection = arranged(ALL, SOME, how)
    assert [hit.event.title for hit in selection.hits] == titles
    assert selection.found == found


def test_a_selection_counts_its_possible_hits():
    selection = arranged(ALL, SOME)
    assert selection.hits == (Hit(FIRST, Match.POSSIBLE), Hit(THIRD, Match.YES))
    assert selection.possible == 1


def test_everything_is_selected_where_nothing_is_asked_for():
    assert [hit.event for hit in arranged(ALL).hits] == [FIRST, SECOND, THIRD]


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
    assert arranged(chronology(lasting), asked).began_before(lasting) is before


FIRST_OF_SEPTEMBER = event("2025-09-01").date.begin_earliest


def test_each_condition_says_what_it_keeps_alone():
    nothing = answering(Match.NO)
    assert list(alone(arranged(ALL, And((SOME, nothing))))) == [(SOME, 2), (nothing, 0)]
    assert list(alone(arranged(ALL, nothing))) == [(nothing, 0)]


def test_the_nearest_events_are_those_that_only_the_dates_keep_out():
    dated = answering(Match.NO, period=period(SECOND.date.begin_earliest + 3, None))
    before, after = around(arranged(ALL, And((SOME, Or((dated,))))))
    assert (before, after) == ([FIRST], [THIRD])
    assert around(arranged(ALL, SOME)) == ([], [])


def test_what_was_under_way_stands_first_in_every_output():
    year, lasting, day = (
        event("2025", "year"),
        event("2025-08/2025-10", "lasting"),
        event("2025-09-03", "day"),
    )
    known = chronology(year, lasting, day)
    asked = Term("month", "", lambda _: Match.YES, str, period(FIRST_OF_SEPTEMBER, FIRST_OF_SEPTEMBER + 29))
    assert [hit.event for hit in arranged(known).hits] == [year, lasting, day]
    assert [hit.event for hit in arranged(known, asked).hits] == [lasting, year, day]
    assert [hit.event for hit in arranged(known, asked, Arrangement(reverse=True)).hits] == [
        day,
        year,
        lasting,
    ]


# --- Not, joining, leaving out ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("match", "turned"), [(Match.YES, Match.NO), (Match.POSSIBLE, Match.POSSIBLE), (Match.NO, Match.YES)]
)
def test_not_turns_yes_and_no_and_leaves_possible(match, turned):
    assert Not(answering(match))(event()) is turned


A, B, C = (answering(Match.YES, name) for name in "abc")


def test_joining_takes_apart_what_is_joined_alike_and_leaves_one_alone():
    assert all_of([A]) == any_of([A]) == A
    assert all_of([And((A, B)), C]) == And((A, B, C))
    assert any_of([A, Or((B, C))]) == Or((A, B, C))
    assert all_of([Or((A, B)), C]) == And((Or((A, B)), C))
    assert all_of([EVERYTHING, A]) == A
    assert any_of([NOTHING, A]) == A
    assert negate(negate(A)) == A
    assert (negate(EVERYTHING), negate(NOTHING)) == (NOTHING, EVERYTHING)
    assert all_of([A, NOTHING]) == NOTHING
    assert any_of([A, EVERYTHING]) == EVERYTHING


@pytest.mark.parametrize(
    ("query", "text"),
    [
        (A, "text:a"),
        (Not(A), "not text:a"),
        (Not(And((A, B))), "not (text:a text:b)"),
        (Or((And((A, B)), C)), "text:a text:b or text:c"),
        (And((Or((A, B)), Not(C))), "(text:a or text:b) not text:c"),
        (EVERYTHING, ""),
        (answering(Match.YES, "two words"), 'text:"two words"'),
        (answering(Match.YES, 'a "b"'), r'text:"a \"b\""'),
        (answering(Match.YES, "=a"), 'text:"=a"'),
        (answering(Match.YES, ""), 'text:""'),
        (Term("actor", "usa", lambda _: Match.YES, str, exact=True), "actor:=usa"),
    ],
)
def test_a_query_is_written_in_its_language(query, text):
    assert str(query) == text


@pytest.mark.parametrize(
    ("query", "words"),
    [
        (Not(A), "not a en"),
        (Not(Or((A, B))), "not (a en or b en)"),
        (Or((And((A, B)), C)), "(a en, b en) or c en"),
        (Or((Term("with", "", lambda _: Match.YES, lambda _: " with x"), A)), " with x or a en"),
    ],
)
def test_not_and_what_is_joined_are_said_in_words(query, words):
    assert query.say("en") == words
    assert list(terms(Not(Or((A, And((B, C))))))) == [A, B, C]


def test_leaving_conditions_out_never_keeps_less():
    def is_b(term):
        return term.value == "b"

    assert without(And((A, B)), is_b) == A
    assert without(B, is_b) == EVERYTHING
    assert without(Not(B), is_b) == EVERYTHING
    assert without(Not(Or((A, B))), is_b) == Not(A)
    assert without(Not(And((A, B))), is_b) == EVERYTHING  # what is A and not B was kept
    assert without(Not(And((A, Not(B)))), is_b) == EVERYTHING
    assert without(Or((A, B)), is_b) == EVERYTHING


def test_a_period_that_is_left_out_has_no_first_day():
    assert first_day(Not(answering(Match.YES, period=period(5, 9)))) is None


# --- Order and number -------------------------------------------------------------------------------------------

SORTED = chronology(
    event(
        "2025-01", "Beta", id="x", kind="visit", place="Minsk", sources=["Reuters", "LRT"], confidence="low"
    ),
    event("2025-02", "alpha", id="z", kind="sanctions", actors=["usa"], tags=("oil",), confidence="high"),
    event("2025-03", "Gamma", id="y", kind="visit", country="BLR", actors=["belarus"], sources=["Reuters"]),
)


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ((), "xzy"),
        (("date",), "xzy"),
        (("-date",), "yzx"),
        (("title",), "zxy"),
        (("-title",), "yxz"),
        (("kind",), "zxy"),  # those that are equal stay in order
        (("kind", "-date"), "zyx"),
        (("-kind", "title"), "xyz"),
        (("place",), "xzy"),  # nothing stands last
        (("-place",), "xzy"),
        (("country",), "yxz"),
        (("actor",), "yzx"),
        (("tag",), "zxy"),
        (("support",), "zyx"),
        (("-sources",), "xyz"),
        (("confidence",), "yxz"),
        (("id",), "xyz"),
        (("match",), "xzy"),
    ],
)
def test_hits_are_sorted_by_what_is_asked_for(sort, order):
    assert "".join(one.id for one in arranged(SORTED, EVERYTHING, Arrangement(sort=sort))) == order
    turned = arranged(SORTED, EVERYTHING, Arrangement(sort=sort, reverse=True))
    assert "".join(one.id for one in turned) == order[::-1]


ONE_DAY = chronology(
    event("2025-01-02", "Beta", id="x", kind="visit"),
    event("2025-01-02", "Alpha", id="z", kind="visit"),
    event("2025-01-02", "Gamma", id="y", kind="talks"),
    event("2025-01-01", "Delta", id="w", kind="talks"),
)


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ((), "wxzy"),
        (("date",), "wxzy"),
        (("-date",), "yzxw"),  # the place in the file is the end of the order of dates
        (("date", "title"), "wzxy"),
        (("-date", "title"), "zxyw"),
        (("kind", "-date"), "ywzx"),
        (("-kind", "date"), "xzwy"),
    ],
)
def test_events_of_one_day_stand_as_in_the_file_and_are_turned_with_their_dates(sort, order):
    assert "".join(one.id for one in arranged(ONE_DAY, EVERYTHING, Arrangement(sort=sort))) == order


def test_a_sort_that_there_is_none_of_is_refused_with_the_nearest():
    with pytest.raises(UsageError, match='events cannot be sorted by "titel"; write title'):
        arranged(SORTED, EVERYTHING, Arrangement(sort=("titel",)))
    with pytest.raises(UsageError, match='events cannot be sorted by "zzz"; write date, title'):
        arranged(SORTED, EVERYTHING, Arrangement(sort=("-zzz",)))


@pytest.mark.parametrize(
    ("how", "order"),
    [
        (Arrangement(tail=2), "zy"),
        (Arrangement(tail=0), ""),
        (Arrangement(tail=9), "xzy"),
        (Arrangement(limit=2, tail=1), "z"),
        (Arrangement(tail=1, reverse=True), "x"),
    ],
)
def test_the_tail_is_the_last_of_what_is_shown(how, order):
    selection = arranged(SORTED, EVERYTHING, how)
    assert "".join(one.id for one in selection) == order
    assert (selection.found, len(selection)) == (3, len(order))


# --- Named queries ---------------------------------------------------------------------------------------------


def test_a_named_query_answers_as_what_it_names_and_says_its_name():
    inner = And((answering(Match.YES, "a"), answering(Match.NO, "b")))
    named = Named("deal", inner, lambda language: f"the deal in {language}")
    assert named(event()) is Match.NO
    assert str(Not(named)) == "not @deal"
    assert Not(named).say("en") == "not the deal in en"
    assert str(all_of([named, answering(Match.YES, "c")])) == "@deal text:c"
    assert [str(one) for one in terms(named)] == [
        str(answering(Match.YES, "a")),
        str(answering(Match.NO, "b")),
    ]
    assert without(named, lambda one: False) is named
    assert without(named, lambda one: one.value == "a") == answering(Match.NO, "b")


def dated(text):
    return falls_into(text, Setting(chronology(), date(2025, 10, 20)))


def test_a_named_query_that_moves_with_the_clock_is_fixed_by_its_days():
    still = Named("still", dated("2025-09"), str)
    moving = Named("moving", dated("today"), str)
    assert fixed(still) is still
    assert str(fixed(moving)) == "date:2025-10-20..2025-10-20"
    assert first_day(still) == date(2025, 9, 1).toordinal()
