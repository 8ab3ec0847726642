"""Dates and periods as Hypothesis draws them, from the same few years as the model lists."""

import datetime
import os

from hypothesis import settings
from hypothesis import strategies as st

from timeline.dates import Period, interpret

LAW = settings(max_examples=int(os.environ.get("TIMELINE_FUZZ", "80")))

MARKS = st.sampled_from(["", "", "", "~", "?", "%"])
YEARS = st.sampled_from(["2024", "2025", "2026"])
MONTHS = [f"{month:02}" for month in range(1, 13)]


def is_date(text: str) -> bool:
    return interpret(text) == (text,)


plain_days = st.dates(datetime.date(2024, 1, 1), datetime.date(2026, 12, 31)).map(str)
plain_months = st.builds("{}-{}".format, YEARS, st.sampled_from(MONTHS))
plain_units = st.one_of(plain_days, plain_months, YEARS)
seasons = st.builds("{}-{}".format, YEARS, st.sampled_from(["21", "22", "23", "24", "33", "34", "35", "36"]))
masks = st.one_of(
    st.builds(
        "{}-{}-{}".format,
        st.sampled_from(["2024", "2025", "202X"]),
        st.sampled_from([*MONTHS, "XX", "0X", "1X", "X1", "X2"]),
        st.sampled_from(["XX", "0X", "1X", "2X", "3X", "X1", "X9", "31", "29", "11"]),
    ).filter(is_date),
    st.builds(
        "{}-{}".format,
        st.sampled_from(["2024", "2025", "202X"]),
        st.sampled_from(["XX", "0X", "1X", "X1", "X2"]),
    ),
    st.sampled_from(["202X", "202X-09", "202X-02-29"]),
)
marked_units = st.builds("{}{}".format, plain_units, MARKS)
single_dates = st.one_of(plain_units, seasons, masks, marked_units)
intervals = st.builds(
    "{}/{}".format, st.one_of(marked_units, seasons), st.one_of(marked_units, seasons)
).filter(is_date)
ranges = st.one_of(
    st.builds("{}..{}".format, plain_days, plain_days),
    st.builds("{}..{}".format, plain_months, plain_months),
    st.builds("{}..{}".format, YEARS, YEARS),
).filter(lambda text: text.split("..")[0] <= text.split("..")[1])
set_members = st.lists(st.one_of(marked_units, masks, ranges), min_size=1, max_size=4).map(",".join)
one_of = st.builds("[{}]".format, set_members)
each_of = st.builds("{{{}}}".format, set_members)
dates = st.one_of(single_dates, intervals, one_of, each_of)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Draw a span of days, a month, or a month or a day of any year."""
    kind = draw(st.sampled_from(["days", "month", "any year", "day of any year"]))
    if kind == "day of any year":
        day = draw(st.dates(datetime.date(2024, 1, 1), datetime.date(2024, 12, 31)))
        return Period(f"{day:%d %B}", None, None, day.month, day.day)
    if kind == "any year":
        month = draw(st.integers(1, 12))
        return Period(f"month {month}", None, None, month)
    if kind == "month":
        return Period.parse(draw(plain_months), today=datetime.date(2025, 1, 1))
    days = st.dates(datetime.date(2023, 10, 1), datetime.date(2027, 3, 31))
    first, last = sorted((draw(days), draw(days)))
    return Period(f"{first}..{last}", first.toordinal(), last.toordinal())
