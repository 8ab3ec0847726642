"""A remedy is the one likely reading or none: it is accepted, it is not what was refused, and it finds no more."""

import datetime
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import Date, DateError, Match, Period, interpret
from timeline.dates.interpretation import only_reading
from timeline.dates.months import MONTHS as NAMES
from timeline.dates.notations import also_years

from .strategies import LAW, dates, plain_units, single_dates

TODAY = datetime.date(2025, 10, 12)

names = st.sampled_from([month.split()[0] for months in NAMES.values() for month in months])
figures = st.integers(0, 40).map(str)
years = st.sampled_from(["2025", "1940", "15", "44", "199", "202X", "", "44 BC", "1743/44", "1939-45"])
joints = st.sampled_from([" ", "-", "/", ".", ", ", " - ", "–", "..", " to ", " or ", " and ", "~", "?", ""])
fringes = st.sampled_from(
    [
        "",
        "",
        "",
        "c. ",
        "since ",
        "until ",
        "by ",
        "before ",
        "early ",
        "late ",
        "end of ",
        "Monday ",
        "between ",
        "[",
    ]
)
endings = st.sampled_from(
    ["", "", "", "?", "~", " BC", " AD", " 12:00:00 AM", "T14:30", "/..", "..", "-present", "]"]
)
phrases = st.builds(
    "{}{}{}{}{}{}{}".format, fringes, figures, joints, st.one_of(names, figures), joints, years, endings
)


@st.composite
def slips(draw: st.DrawFn) -> str:
    """Draw a date in which one sign was left out, doubled, replaced or changed places with the next."""
    text = draw(dates)
    at = draw(st.integers(0, len(text) - 1))
    sign = draw(st.sampled_from("0123456789X?~%-/.,[]{} TxuoOl–"))
    kind = draw(st.sampled_from(["less", "more", "other", "swapped"]))
    if kind == "swapped":
        return text[:at] + text[at : at + 2][::-1] + text[at + 2 :]
    return text[:at] + {"less": "", "more": sign + text[at], "other": sign}[kind] + text[at + 1 :]


texts = st.one_of(phrases, slips(), dates, st.text("0123456789X?~-/. []{}", max_size=12))


def refused(read: Callable[[str], object], text: str) -> DateError | None:
    """Return the refusal of a text; None for one that is read."""
    try:
        read(text)
    except DateError as error:
        return error
    return None


def period(text: str) -> Period:
    return Period.parse(text, today=TODAY)


@LAW
@given(texts)
def test_what_the_refusal_of_a_date_proposes_is_a_date_and_not_the_refused_text(text):
    refusal = refused(Date, text)
    for proposal in refusal.proposals if refusal else ():
        assert Date(proposal).text == proposal != text
    assert refusal is None or set(refusal.readings) <= set(refusal.proposals)


@LAW
@given(texts)
def test_what_the_refusal_of_a_period_proposes_is_a_period_that_finds_no_more_than_was_asked(text):
    refusal = refused(period, text)
    for proposal in refusal.proposals if refusal else ():
        assert proposal != text
        found = period(proposal)
        assert refusal.code == "TL204" or finds_no_more(found, refusal.readings)


def finds_no_more(found: Period, readings: tuple[str, ...]) -> bool:
    """Whether all days of a period, of which some are tried, are possible days of one of the readings."""
    return any(
        all(Date(reading).match(Period("", day, day)) is not Match.NO for day in some_days(found))
        for reading in readings
    )


def some_days(period: Period) -> list[int]:
    """List the first, the last and some other days of a period."""
    if period.month is not None:
        days = range(1, 30) if period.day is None else [period.day]
        return [datetime.date(year, period.month, day).toordinal() for year in (4, 2024) for day in days]
    first = period.last - 4000 if period.first is None else period.first
    last = period.first + 4000 if period.last is None else period.last
    return [*range(first, last, max((last - first) // 50, 1)), last]


@LAW
@given(texts)
def test_what_is_written_without_asking_is_the_only_reading_and_has_the_figures_that_were_there(text):
    reading = only_reading(text)
    if not reading:
        return
    assert interpret(text) == (reading,)
    if re.fullmatch(r"[0-9./ -]+", text):
        assert figures_of(reading) == figures_of(text)


def figures_of(text: str) -> list[str]:
    """List the figures of a text but for 0, which fills up."""
    return sorted(sign for sign in text if sign in "123456789")


@pytest.mark.parametrize(
    ("text", "proposals"),
    [
        ("2025-13-01", ()),
        ("2025-31-12", ()),
        ("2025-10/2025-09", ("2025-09/2025-10",)),
        ("-0000-03", ("0000-03",)),
        ("2025-02-30/2025-03", ("2025-02/2025-03",)),
        ("2025-09-12T10:00/2025-09-11T12:00", ()),
        ("-0000/-0001", ()),
        ("16-12 September 2025", ()),
        ("199?", ("199X", "0199?")),
        ("11 September 202", ("0202-09-11", "202X-09-11")),
        ("Monday 11 September 2025", ()),
        ("Friday 13 October 1307", ()),
        ("[2025-09-02,2025-09-04}", ()),
        ("2025-09-1¹", ()),
        ("200511", ()),
        ("202 5", ()),
    ],
)
def test_a_proposal_is_the_one_likely_reading_or_all_of_them_or_none(text, proposals):
    with pytest.raises(DateError) as caught:
        Date(text)
    assert caught.value.proposals == proposals


@pytest.mark.parametrize(
    "text",
    [
        # each with a second reading
        "199?", "19--", "20??", "476", "383 - 410", "1914-18", "1943-4", "2025-9", "2025-1", "1940–41", "1940 - 41",
        "1939/40", "Winter 2025", "15 Jan 1743/44", "11-Mar-15", "11/3/15", "Mar-15", "1900s", "200511", "202509",
        "20111012", "c. 383 - 410", "2019-present", "2024-2025?", "3/6/2014 12:00:00 AM", "2025-09-11 00:00",
        "2014-03-06 12:00:00.5", "2025-W37", "Monday 11 September 2025", "2025-13-01", "1..9 Oct 2025",
    ],
)  # fmt: skip
def test_what_has_a_second_reading_is_not_written_without_asking(text):
    assert only_reading(text) == ""


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("11 September 2025", "2025-09-11"),
        ("Thursday 11 September 2025", "2025-09-11"),
        ("20250911", "2025-09-11"),
        ("9/2025", "2025-09"),
        ("61 AD", "0061"),
        ("27 BC - 14 AD", "-0026/0014"),
        ("02/24/2022 04:06:03+01:00", "2022-02-24T04:06:03+01:00"),
        ("2014-03-06 12:00:00.000", "2014-03-06T12:00:00"),
        ("2025 - 09 - 11", "2025-09-11"),
    ],
)
def test_what_can_mean_nothing_else_is(text, edtf):
    assert only_reading(text) == edtf


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("1940-41", ("1940/1941",)),
        ("1934-37?", ("1934?/1937?",)),
        ("1921-22", ("1921/1922",)),
        ("1941-41", ()),
        ("1950-24", ()),
        ("1908-09", ()),
        ("2020-21", ("2020/2021",)),
        ("2025-21", ()),
        ("1940-41/1943", ()),
    ],
)
def test_a_part_of_a_year_can_look_like_two_years(text, years):
    assert also_years(text) == years


@LAW
@given(st.one_of(single_dates, plain_units))
def test_a_date_of_the_notation_is_what_it_says(text):
    assert interpret(text) == (text,)
    assert only_reading(text) == text
