from datetime import date

import pytest

from timeline.dates.spoken import (
    can_stand_in_a_period,
    in_figures,
    is_short_month,
    only_joins,
    says_when,
    spoken,
)

TODAY = date(2025, 10, 20)


@pytest.mark.parametrize(
    ("words", "periods"),
    [
        ("October 2025", ["2025-10"]),
        ("12.10.2025", ["2025-10-12"]),
        ("autumn 2025", ["2025-09-01..2025-11-30"]),
        ("winter 2024/25", ["2024-12-01..2025-02-28"]),
        ("осень 2025", ["2025-09-01..2025-11-30"]),
        ("summer", ["June", "July", "August"]),
        ("Winter", ["December", "January", "February"]),
        ("fall", []),  # a fall can be another thing
        ("fall 2025", ["2025-09-01..2025-11-30"]),
        ("since 2024", ["2024-01-01.."]),
        ("seit September 2025", ["2025-09-01.."]),
        ("before 2022", ["..2021-12-31"]),
        ("after 11 September 2025", ["2025-09-12.."]),
        ("until June 2025", ["..2025-06-30"]),
        ("since last month", ["2025-09-01.."]),
        ("before yesterday", ["..2025-10-18"]),
        ("after this week", ["2025-10-27.."]),
        ("until today", ["..2025-10-20"]),
        ("the last week", ["2025-10-13..2025-10-19"]),
        ("may and june 2025", ["2025-05-01..2025-06-30"]),
        ("11 September", ["11 September"]),
        ("september", ["September"]),
        ("last 3 months", ["2025-07-20..2025-10-20"]),
        ("..2025", ["..2025-12-31"]),
        ("since September", []),  # of which year
        ("since last", []),
        ("since", []),
        ("the", []),
        ("08-02-2020", []),
        ("31.02.2025", []),
        ("52", []),
        ("minsk", []),
    ],
)
def test_periods_are_read_as_people_say_them(words, periods):
    found = spoken(words, TODAY)
    assert [in_figures(period) for period in found] == periods
    again = [spoken(text, date(2031, 1, 1)) for text in periods]
    assert again == [(period,) for period in found]  # figures mean the same on another day


@pytest.mark.parametrize(
    "word", ["2025", "sep", "Oktober", "in", "since", "last", "Sunday", "-", "11.", "summer"]
)
def test_what_can_stand_in_a_period(word):
    assert can_stand_in_a_period(word)


@pytest.mark.parametrize("word", ["minsk", "us", "talks", "x"])
def test_what_can_stand_in_no_period(word):
    assert not can_stand_in_a_period(word)
    assert not says_when(word)


def test_what_says_when_and_what_only_joins():
    assert [word for word in ("2025", "may", "summer", "week", "in", "since", "-") if says_when(word)] == [
        "2025",
        "may",
        "summer",
        "week",
    ]
    assert [word for word in ("2025", "in", "the", "года", "-", "since") if only_joins(word)] == [
        "in",
        "the",
        "года",
        "-",
    ]


@pytest.mark.parametrize("word", ["mar", "Sep.", "dez", "mrz", "июн", "paź", "févr"])
def test_abbreviated_months(word):
    assert is_short_month(word)


@pytest.mark.parametrize(
    "word", ["may", "March", "mai", "März", "mars", "май", "июнь", "października", "maj", "лютий", "minsk"]
)
def test_whole_months(word):
    assert not is_short_month(word)
