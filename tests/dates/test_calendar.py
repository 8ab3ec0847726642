import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import gregorian_to_julian, iso, julian_to_gregorian
from timeline.dates.calendar import civil, day_number, is_leap, month_length, weekday

from .strategies import LAW


@LAW
@given(st.dates())
def test_days_are_numbered_as_the_standard_library_does(day):
    assert day_number(day.year, day.month, day.day) == day.toordinal()
    assert civil(day.toordinal()) == (day.year, day.month, day.day)
    assert iso(day.toordinal()) == day.isoformat()
    assert weekday(day.toordinal()) == day.weekday()


@LAW
@given(st.integers(-3_700_000, 3_700_000))
def test_days_of_every_year_follow_one_another(day):
    year, month, of_month = civil(day)
    assert day_number(year, month, of_month) == day
    next_day = (year, month, of_month + 1)
    if of_month == month_length(year, month):
        next_day = (year, month + 1, 1) if month < 12 else (year + 1, 1, 1)
    assert civil(day + 1) == next_day


@pytest.mark.parametrize(
    ("day", "text"),
    [(None, ""), (1, "0001-01-01"), (0, "0000-12-31"), (-365, "0000-01-01"), (-366, "-0001-12-31")],
)
def test_days_before_the_year_1_go_on_below_1(day, text):
    assert iso(day) == text


@pytest.mark.parametrize(
    ("year", "leap"), [(2024, True), (1900, False), (2000, True), (0, True), (-4, True), (-100, False)]
)
def test_leap_years_are_those_of_the_gregorian_calendar_for_ever(year, leap):
    assert is_leap(year) is leap


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # The October Revolution; the last day of the old calendar in Rome and in Britain; its 29 Februaries.
        ((1917, 10, 25), "1917-11-07"),
        ((1582, 10, 4), "1582-10-14"),
        ((1752, 9, 2), "1752-09-13"),
        ((1900, 2, 29), "1900-03-13"),
        ((1900, 2, 28), "1900-03-12"),
        ((200, 3, 1), "0200-03-01"),
        ((-4712, 1, 1), "-4713-11-24"),  # day 0 of the astronomers
    ],
)
def test_the_old_style_becomes_the_new(old, new):
    number = julian_to_gregorian(*old)
    assert iso(number) == new
    assert gregorian_to_julian(number) == old


@LAW
@given(st.integers(-3_700_000, 3_700_000))
def test_the_new_style_becomes_the_old_and_the_old_the_new(number):
    year, month, day = gregorian_to_julian(number)
    assert julian_to_gregorian(year, month, day) == number
    assert gregorian_to_julian(number + 1) in {
        (year, month, day + 1),
        (year, month + 1, 1),
        (year + 1, 1, 1),
    }


@LAW
@given(st.integers(-9999, 9999), st.integers(1, 12), st.integers(1, 28))
def test_the_old_style_becomes_the_new_and_the_new_the_old(year, month, day):
    assert gregorian_to_julian(julian_to_gregorian(year, month, day)) == (year, month, day)


@pytest.mark.parametrize("day", [(1917, 2, 29), (1917, 13, 1), (1917, 4, 31), (1917, 1, 0)])
def test_a_day_that_the_julian_calendar_does_not_have_is_refused(day):
    with pytest.raises(ValueError, match="Julian"):
        julian_to_gregorian(*day)


def test_the_difference_of_the_calendars_grows_by_three_days_in_four_centuries():
    for year in range(1, 3000):
        gap = julian_to_gregorian(year, 3, 1) - datetime.date(year, 3, 1).toordinal()
        assert gap == year // 100 - year // 400 - 2
