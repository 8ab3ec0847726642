"""Matching against the slow, obvious model, and its laws."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import Date, Match, Period

from . import model
from .strategies import LAW, dates, each_of, one_of, periods, plain_units, single_dates

NO, POSSIBLE, YES = Match.NO, Match.POSSIBLE, Match.YES
TODAY = datetime.date(2025, 10, 12)


def period(text):
    return Period.parse(text, today=TODAY)


def as_model(period):
    if period.month:
        return model.FIRST, model.LAST, period.month, period.day
    return datetime.date.fromordinal(period.first), datetime.date.fromordinal(period.last), None, None


@pytest.mark.parametrize(
    ("date", "asked", "expected"),
    [
        # a moment somewhere in its days
        ("2025-09-11", "2025-09", YES),
        ("2025", "2025-09", POSSIBLE),
        ("2025-09", "2025", YES),
        ("2025-XX-31", "2025-02", NO),
        ("2025-XX-31", "2025-03", POSSIBLE),
        ("202X-02-29", "2024-02", POSSIBLE),
        ("202X-02-29", "2025", NO),
        ("[2025-09-02,2025-11]", "2025-10", NO),
        ("[2025-09-02,2025-11]", "2025-11", POSSIBLE),
        ("[..2025-09]", "2020", POSSIBLE),
        ("[..2025-09]", "..2025-09", YES),
        ("[2025-09..]", "2030", POSSIBLE),
        ("[2025-09..]", "2025-08", NO),
        # lasting
        ("2022-02-24/..", "2025-09", YES),
        ("2022-02-24/", "2025-09", POSSIBLE),
        ("2022-02-24/", "2022-02", YES),
        ("../2020-08", "2019", YES),
        ("../2020-08", "2020-08", YES),
        ("../2020-08", "2020-09", NO),
        ("/1960", "1959", POSSIBLE),
        ("/1960", "1960", YES),
        ("2025-09/2025-11", "2025-10", YES),
        ("2025-09/2025-11", "2025-09-15", POSSIBLE),
        ("../..", "2025", YES),
        ("../", "2025", POSSIBLE),
        # each of
        ("{2025-09,2025-11}", "2025-10", NO),
        ("{2025-09,2025-11}", "2025-11", YES),
        ("{2025-01..2025-12}", "2025-06", YES),
        ("{2025-01..2025-12}", "2025-06-15", POSSIBLE),
        ("{2020..2030}", "2025-06", POSSIBLE),
        ("{2025-33..2025-36}", "2025-Q3", YES),
        ("{2025-33..2025-36}", "2025-07", POSSIBLE),
        ("{2024-12-01..}", "2025-06-15", YES),
        ("{..2025}", "1000", YES),
        ("{2025-09~,2025-11}", "2025-09", POSSIBLE),
        ("{2025-09~,2025-11}", "2025-11", YES),
        # a mark, on whatever part
        ("2025-09~", "2025-09", POSSIBLE),
        ("2025-?09", "2025-09", POSSIBLE),
        ("2025-09~", "2025-10", NO),
        ("2025-09-01/2025-12~", "2025-10", POSSIBLE),
        # unknown
        ("XXXX", "2025", POSSIBLE),
        ("XXXX", "-0044", POSSIBLE),
        ("XXXX-XX-XX", "2025-09", POSSIBLE),
        ("XXXX-12-25", "2025-12", POSSIBLE),
        ("XXXX-12-25", "2025-11", NO),
        # a month of any year
        ("1987-09-03", "September", YES),
        ("1987", "September", POSSIBLE),
        ("1987-09/1988-01", "September", YES),
        ("1987-10/1988-07", "September", NO),
        ("1987-10/1988-10", "September", YES),
        ("../2020-08", "September", YES),
        ("2020-08/", "September", POSSIBLE),
        ("2024/2026", "February", YES),  # all of 2025, which begins and ends in the same two months as a day
        ("2024-12-31/2026-01-01", "February", YES),
        ("{1987-03,1990-09}", "September", YES),
        ("{1987..1990}", "September", POSSIBLE),
        ("XXXX-09", "September", YES),
        ("XXXX-09-3X", "October", NO),
        ("2023-02-2X", "February", YES),
        # a day of any year
        ("2021-01-06", "6 January", YES),
        ("2021-01-07", "6 January", NO),
        ("2021-01", "6 January", POSSIBLE),
        ("2021-02", "6 January", NO),
        ("2021", "6 January", POSSIBLE),
        ("2021-01-0X", "6 January", POSSIBLE),
        ("XXXX-01-06", "6 January", YES),
        ("202X-01-06", "6 January", YES),
        ("202X-01", "6 January", POSSIBLE),
        ("202X-XX-06", "6 January", POSSIBLE),
        ("202X-XX-06", "7 January", NO),
        ("XXXX", "6 January", POSSIBLE),
        ("2020-12-30/2021-01-10", "6 January", YES),
        ("2021-01-07/2022-01-05", "6 January", NO),
        ("2021-01-07/..", "6 January", YES),
        ("../2020", "6 January", YES),
        ("2021-01-07/", "6 January", POSSIBLE),
        ("{2021-01-05..2021-01-07}", "6 January", YES),
        ("{2021-01..2021-03}", "6 January", POSSIBLE),
        ("{2021-01-06,2022-07-01}", "6 January", YES),
        ("2021-01-06~", "6 January", POSSIBLE),
        ("2024-02-29", "29 February", YES),
        ("2024-02", "29 February", POSSIBLE),
        ("2023-02", "29 February", NO),
        ("1897-03/1904-01", "29 February", NO),
        ("1897-03/1904", "29 February", POSSIBLE),
        ("1897-03/1904-03", "29 February", YES),
        ("XXXX-02-29", "29 February", YES),
        ("XXX1-02-2X", "29 February", NO),
        ("XXX4-XX-29", "29 February", POSSIBLE),
        # masks before the year 0, and between two days
        ("-15XX-12-25", "2025", NO),
        ("-2X13-05", "-2012..", NO),
        ("-2X13-05", "-2014..", POSSIBLE),
        ("2025-1X-10/2025-11-09", "2025-10", YES),  # it can only have begun in October
        ("2025-1X-10/2025-11-09", "October", YES),
        ("2025-XX-29/2025-03-15", "2025-02", YES),  # it can only have begun on 29 January
        ("202X-XX-29/2025-02-10", "March", POSSIBLE),
        ("202X-02-29/2023-05", "February", YES),
        ("202X-XX-29/2025-02", "February", YES),
        # an offset does not move a day
        ("2025-09-30T23:30:00-05:00", "2025-09", YES),
        ("2025-09-30T23:30:00-05:00", "2025-10", NO),
    ],
)
def test_a_date_answers_a_period(date, asked, expected):
    assert Date(date).match(period(asked)) is expected


@pytest.mark.parametrize(
    ("date", "asked", "expected"),
    [
        ("2025-09~", "2025-09", True),
        ("2025-09-28/2025-10-02", "2025-09", False),
        ("{2025-09,2025-11}", "2025-09", False),
        ("{2025-09,2025-11}", "2025-09..2025-11", True),
        ("2022-02-24/..", "2022..", True),
        ("2022-02-24/..", "2022..2030", False),
        ("2022-02-24/", "2022..", True),
        ("XXXX", "..9999", False),
        ("2025-XX-11", "2025", True),
        ("XXXX-09", "September", True),
        ("2025-09-28/2025-10-02", "September", False),
        ("{2021-01-06,2022-01-06}", "6 January", True),
        ("2021-01-06/2021-01-07", "6 January", False),
        ("202X-01-06", "6 January", True),
        ("202X-X1-06", "6 January", False),
    ],
)
def test_within_asks_for_all_possible_days(date, asked, expected):
    assert Date(date).within(period(asked)) is expected


@pytest.mark.parametrize(
    ("date", "asked", "expected"),
    [
        ("2025-09-28/2025-10-02", "2025-09", YES),
        ("2025-09-28/2025-10-02", "2025-10", NO),
        ("2025/2025-10", "2025-09", POSSIBLE),
        ("2025/2025-10", "2025-11", NO),  # it ends before
        ("{2025-09,2025-11}", "2025-11", NO),
        ("{2025,2025-03-05}", "2025-03", POSSIBLE),
        ("{2025,2025-03-05}", "2025-04", NO),
        ("../2020", "2019", NO),
        ("/2020", "2019", POSSIBLE),
        ("XXXX", "2019", POSSIBLE),
        ("2025-09~", "2025-09", POSSIBLE),
    ],
)
def test_starting_asks_whether_it_can_begin_in_the_period(date, asked, expected):
    assert Date(date).starting(period(asked)) is expected


@pytest.mark.parametrize(
    ("date", "asked", "slack", "expected"),
    [
        ("2025-09~", "2025-10", 0, NO),
        ("2025-09~", "2025-10", 1, POSSIBLE),
        ("2025-09%", "2025-10", 1, POSSIBLE),
        ("2025-09?", "2025-10", 1, NO),
        ("2025-09", "2025-10", 1, NO),
        ("2025-09-25~", "2025-10", 5, NO),
        ("2025-09-25~", "2025-10", 6, POSSIBLE),
        ("2025-09-25~", "October", 6, POSSIBLE),
        ("2025-09-25~", "October", 5, NO),
        ("2025-09-25~", "October", 400, POSSIBLE),
        ("2025-09-25~", "1 October", 6, POSSIBLE),
        ("2025-09-25~", "1 October", 5, NO),
        ("202X-09-25~", "1 October", 6, POSSIBLE),
        ("202X-09-25~", "1 October", 5, NO),
        ("202X-09-25~", "6 January", 400, POSSIBLE),
        ("202X-12-30~", "6 January", 7, POSSIBLE),
        ("202X-09-25~", "October", 6, POSSIBLE),
        ("202X-09-25~", "October", 5, NO),
        ("202X-09-25~", "2025-10-01", 6, POSSIBLE),
        ("2025-09-01~/2025-09-25", "2025-10", 6, POSSIBLE),
        ("{2025-09-25~,2025-12}", "2025-10", 6, POSSIBLE),
        ("2025-09~", "2025-09", 30, POSSIBLE),
    ],
)
def test_slack_widens_what_is_about_right_and_makes_it_possible(date, asked, slack, expected):
    assert Date(date).match(period(asked), slack=slack) is expected


def test_slack_reaches_the_begin_as_well():
    assert Date("2025-09-25~/2025-12").starting(period("2025-10"), slack=6) is POSSIBLE
    assert Date("2025-X1-29/2025-05~").starting(period("February"), slack=6) is POSSIBLE
    assert Date("2025-X1-29/2025-05~").starting(period("October"), slack=30) is NO  # not in November


@pytest.mark.parametrize("left", Match)
@pytest.mark.parametrize("right", Match)
def test_kleenes_tables(left, right):
    unknown = {NO: False, POSSIBLE: None, YES: True}
    a, b = unknown[left], unknown[right]
    both = False if False in (a, b) else None if None in (a, b) else True
    either = True if True in (a, b) else None if None in (a, b) else False
    assert unknown[min(left, right)] is both
    assert unknown[max(left, right)] is either
    assert unknown[Match(2 - left)] is (None if a is None else not a)


@LAW
@given(dates, periods())
def test_a_date_matches_as_its_days_do_when_they_are_counted(text, asked):
    assert Date(text).match(asked) is model.match(text, as_model(asked))


@LAW
@given(dates, periods())
def test_a_date_lies_within_a_period_when_all_its_days_do(text, asked):
    assert Date(text).within(asked) is model.within(text, as_model(asked))


@LAW
@given(dates)
def test_the_bounds_are_the_first_and_the_last_of_the_days(text):
    days = model.possible_days(text)
    assert (Date(text).earliest, Date(text).latest) == (min(days).toordinal(), max(days).toordinal())


@LAW
@given(dates, periods())
def test_within_implies_yes_for_an_unmarked_date(text, asked):
    date = Date(text)
    if date.within(asked) and not date.qualifier:
        assert date.match(asked) is YES


@LAW
@given(dates, periods())
def test_a_date_that_surely_starts_in_a_period_surely_falls_in_it(text, asked):
    date = Date(text)
    if not date.members:
        assert date.starting(asked) <= date.match(asked)


@LAW
@given(st.one_of(single_dates, one_of))
def test_the_months_of_the_years_divide_the_certain_days(text):
    months = [period(f"{year}-{month:02}") for year in range(2019, 2032) for month in range(1, 13)]
    found = [Date(text).match(month) for month in months]
    if YES in found:
        assert sorted(found)[-2] is NO
    else:
        assert found.count(POSSIBLE) > 1 or Date(text).qualifier


@LAW
@given(plain_units, st.sampled_from("~?%"), periods(), st.integers(0, 40))
def test_a_mark_never_makes_more_certain(text, mark, asked, slack):
    unmarked, marked = Date(text).match(asked), Date(text + mark).match(asked)
    assert marked is min(unmarked, POSSIBLE)
    assert Date(text + mark).match(asked, slack=slack) in {marked, POSSIBLE}


@LAW
@given(st.one_of(one_of, each_of), periods())
def test_a_set_in_its_normal_form_matches_as_its_members_do(text, asked):
    date = Date(text)
    assert Date(date.canonical).match(asked) is date.match(asked)
    assert Date(date.canonical).within(asked) is date.within(asked)
    if text[0] == "{":
        assert date.match(asked) is max(member.match(asked) for member in date.members)


@LAW
@given(dates)
def test_parse_and_print_are_a_round_trip(text):
    date = Date(text)
    assert str(Date(str(date))) == text
    again = Date(date.canonical)
    assert again == date
    assert again.canonical == date.canonical
    assert again.sort_key[:3] == date.sort_key[:3]
    assert again.qualifier == date.qualifier
