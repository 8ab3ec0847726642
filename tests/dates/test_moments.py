"""Which of two dates is the earlier: in the order of everything, for certain, and by how much."""

from functools import cmp_to_key
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import Date
from timeline.dates.moments import days_between, seconds_between, surely_before

from . import instants
from .instants import days_and_times, times
from .strategies import LAW, dates

HOUR = 3600


@pytest.mark.parametrize(
    "texts",
    [
        # in their zones, 13:00 UTC and 14:00 UTC
        ("2025-05-02T16:00+03:00", "2025-05-02T09:00-05:00"),
        # the day that is written never moves: 22:00 UTC the day before, 23:00 UTC
        ("2025-05-02T18:00-05:00", "2025-05-03T00:30+03:00"),
        # no time; by a clock whose offset is not known; by instant
        (
            "2025-05-02",
            "2025-05-02T00:00",
            "2025-05-02T14:30",
            "2025-05-02T24:00",
            "2025-05-02T00:00+03:00",
            "2025-05-02T00:00Z",
            "2025-05-02T14:30:01+14:00",
            "2025-05-02T00:31:00Z",
            "2025-05-02T24:00+01",
            "2025-05-02T23:00:01Z",
            "2025-05-02T23:30-12:00",
            "2025-05-03",
        ),
    ],
)
def test_times_of_a_day_stand_by_their_clocks_and_then_by_their_instants(texts):
    assert [date.text for date in sorted(map(Date, reversed(texts)), key=lambda one: one.sort_key)] == [
        *texts
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2025-05-02T14:30", "2025-05-02T14:30:00"),
        ("2025-05-02T14:30Z", "2025-05-02T17:30+03:00"),
        ("2025-05-02T14:30:00Z", "2025-05-02T14:30+00:00"),
        ("2025-05-02", "2025-05-02?"),
    ],
)
def test_what_is_at_the_same_time_is_left_to_the_place_in_the_file(one, other):
    assert Date(one).sort_key == Date(other).sort_key


@LAW
@given(st.lists(days_and_times, max_size=8))
def test_the_order_is_that_of_the_model_and_equal_ones_stay_as_they_are(texts):
    by_key = sorted(texts, key=lambda text: Date(text).sort_key)
    assert by_key == sorted(texts, key=cmp_to_key(instants.compare))


@LAW
@given(st.tuples(days_and_times, days_and_times, days_and_times))
def test_the_order_is_total_and_does_not_depend_on_a_third(texts):
    keys = {text: Date(text).sort_key for text in texts}
    for one, other, third in permutations(texts):
        assert (keys[one] > keys[other]) - (keys[one] < keys[other]) == instants.compare(one, other)
        if instants.compare(one, other) <= 0 and instants.compare(other, third) <= 0:
            assert instants.compare(one, third) <= 0


@pytest.mark.parametrize(
    ("first", "second", "sure"),
    [
        ("2025-05-02T18:00-05:00", "2025-05-03T00:30+03:00", False),  # it is an hour and a half later
        ("2025-05-03T00:30+03:00", "2025-05-02T18:00-05:00", True),
        ("2025-05-02T14:30Z", "2025-05-02T14:30:59Z", False),  # some second of that minute
        ("2025-05-02T14:30Z", "2025-05-02T14:31Z", True),
        ("2025-05-02T24:00Z", "2025-05-03T00:00Z", False),
        # a clock without an offset may be off by so much to either side
        ("2025-05-02T14:30", "2025-05-03T16:30", False),
        ("2025-05-02T14:30", "2025-05-03T16:31", True),
        ("2025-05-02T14:30", "2025-05-03T02:30Z", False),
        ("2025-05-02T14:30", "2025-05-03T02:31Z", True),
        # days and months that nobody ties to a clock, beside a time
        ("2025-05-02", "2025-05-03T00:30+03:00", False),
        ("2025-05-02", "2025-05-03T15:00+03:00", True),
        ("2025-04", "2025-05-02T00:00Z", True),
        ("2025-05-02T23:30", "2025-05-03", False),
        ("2025-05-02T23:30", "2025-05-04", False),
        ("2025-05-02T23:30", "2025-05-05", True),
        # days of one calendar
        ("2025-05-02", "2025-05-03", True),
        ("2025-05", "2025-05-31", False),
        ("2025-05-02~", "2025-05-03", False),
        ("2025-05-02", "2025-05-03?", False),
        ("2025-05-02/..", "2025-05-03", False),
        ("2025-05-02/", "2025-05-03T00:00Z", False),
        ("2025-05-02T00:00Z", "[..2026]", False),
        ("2025-05-02T00:00Z", "XXXX", False),
    ],
)
def test_only_what_is_certain_by_every_clock_is_certain(first, second, sure):
    assert surely_before(Date(first), Date(second)) is sure


@LAW
@given(days_and_times, days_and_times)
def test_one_is_surely_the_earlier_exactly_where_all_its_instants_are(first, second):
    assert surely_before(Date(first), Date(second)) is instants.surely_before(first, second)


@LAW
@given(st.one_of(dates, times), st.one_of(dates, times))
def test_of_two_dates_at_most_one_is_surely_the_earlier(first, second):
    one, other = Date(first), Date(second)
    assert not (surely_before(one, other) and surely_before(other, one))


@pytest.mark.parametrize(
    ("earlier", "later", "seconds"),
    [
        ("2025-05-03T00:30+03:00", "2025-05-02T18:00-05:00", 1.5 * HOUR),
        ("2025-05-02T18:00-05:00", "2025-05-03T00:30+03:00", -1.5 * HOUR),
        ("2025-05-02T09:00:20Z", "2025-05-02T09:01Z", 40),
        ("2025-05-02T09:00", "2025-05-02T09:01Z", None),
        ("2025-05-02T09:00Z", "2025-05-02T09:01", None),
        ("2025-05-02T09:00Z", "2025-05-03", None),
        ("2025-05-02/2025-05-03", "2025-05-03T09:00Z", None),
    ],
)
def test_the_seconds_between_two_instants(earlier, later, seconds):
    assert seconds_between(Date(earlier), Date(later)) == seconds


@pytest.mark.parametrize(
    ("earlier", "later", "days"),
    [
        ("2025-09-11", "2025-09-11", (0, 0)),
        ("2025-09-11", "2025-09-15", (4, 4)),
        ("2025-09-12/2025-09-16", "2025-09-20", (4, 4)),  # from its end
        ("2025-09", "2025-10-01", (1, 30)),
        ("2025-09-01/2025-09-10", "2025-09-05", (-5, -5)),
        ("2022-02-24/..", "2025", None),
        ("XXXX", "2025", None),
        # by the clock of the earlier one
        ("2025-05-02T18:00-05:00", "2025-05-04T08:00+03:00", (2, 2)),
        ("2025-05-03T00:30+03:00", "2025-05-04T00:30-05:00", (1, 1)),
        ("2025-05-03T00:30+03:00", "2025-05-03T24:00+03:00", (0, 0)),
        # by clocks of which nothing is known
        ("2025-05-02T09:00", "2025-05-02T15:00", (0, 0)),
        ("2025-05-03T00:30+03:00", "2025-05-02", None),
        ("2025-05-03T00:30", "2025-05-02T23:00", None),
        ("2025-05-03", "2025-05-02T23:00", None),
        ("2025-05-09", "2025-05-02T23:00", (-7, -7)),
        ("2025-05-01T23:00", "2025-05-03", (2, 2)),
    ],
)
def test_the_days_between_two_dates(earlier, later, days):
    assert days_between(Date(earlier), Date(later)) == days
