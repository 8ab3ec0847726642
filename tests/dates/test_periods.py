import datetime
import time

import pytest

from timeline.dates import DateError, Period, iso

TODAY = datetime.date(2025, 10, 31)  # a Friday


def period(text, today=TODAY):
    return Period.parse(text, today=today)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("-0043", "-0043-01-01", "-0043-12-31"),
        ("2025-09", "2025-09-01", "2025-09-30"),
        ("2025-Q3", "2025-07-01", "2025-09-30"),
        ("2025-q1", "2025-01-01", "2025-03-31"),
        ("2025-W37", "2025-09-08", "2025-09-14"),
        ("2025-W01", "2024-12-30", "2025-01-05"),
        ("2020-W53", "2020-12-28", "2021-01-03"),
        ("2025-09-11", "2025-09-11", "2025-09-11"),
        ("Sep 2025", "2025-09-01", "2025-09-30"),
        ("September 2025", "2025-09-01", "2025-09-30"),
        ("11 September 2025", "2025-09-11", "2025-09-11"),
        ("11. September 2025", "2025-09-11", "2025-09-11"),
        ("September 11, 2025", "2025-09-11", "2025-09-11"),
        ("12-16 September 2025", "2025-09-12", "2025-09-16"),
        ("12–16 September 2025", "2025-09-12", "2025-09-16"),
        ("30 September - 2 October 2025", "2025-09-30", "2025-10-02"),
        ("12..16 Sep 2025", "2025-09-12", "2025-09-16"),
        ("12 .. 16 September 2025", "2025-09-12", "2025-09-16"),
        ("12 Sep..16 Sep 2025", "2025-09-12", "2025-09-16"),
        ("12..16.9.2025", "2025-09-12", "2025-09-16"),
        ("Sep 12..16, 2025", "2025-09-12", "2025-09-16"),
        ("Sep..Oct 2025", "2025-09-01", "2025-10-31"),
        ("30 September..2 October 2025", "2025-09-30", "2025-10-02"),
        ("early October 2025", "2025-10-01", "2025-10-10"),
        ("mid-February 2025", "2025-02-11", "2025-02-20"),
        ("late February 2025", "2025-02-21", "2025-02-28"),
        ("Anfang Oktober 2025", "2025-10-01", "2025-10-10"),
        ("Q3 2025", "2025-07-01", "2025-09-30"),
        ("2025-09..2025-10", "2025-09-01", "2025-10-31"),
        ("11 September 2025..today", "2025-09-11", "2025-10-31"),
        ("2025-09..", "2025-09-01", ""),
        ("..2025-09", "", "2025-09-30"),
        (" 2025-09 .. 2025-10 ", "2025-09-01", "2025-10-31"),
        ("Oktober 2025", "2025-10-01", "2025-10-31"),
        ("octobre 2025", "2025-10-01", "2025-10-31"),
        ("кастрычнік 2025", "2025-10-01", "2025-10-31"),
        ("октябрь 2025", "2025-10-01", "2025-10-31"),
        ("жовтень 2025", "2025-10-01", "2025-10-31"),
        ("październik 2025", "2025-10-01", "2025-10-31"),
        ("2025 m. spalis", "2025-10-01", "2025-10-31"),
        ("OCTOBER 2025", "2025-10-01", "2025-10-31"),
        ("fevrier 2025", "2025-02-01", "2025-02-28"),
        ("11 верасня 2025", "2025-09-11", "2025-09-11"),
        # relative to a Friday, the 31st of October
        ("today", "2025-10-31", "2025-10-31"),
        ("heute", "2025-10-31", "2025-10-31"),
        ("aujourd’hui", "2025-10-31", "2025-10-31"),  # with the apostrophe of books
        ("yesterday", "2025-10-30", "2025-10-30"),
        ("this week", "2025-10-27", "2025-11-02"),
        ("this month", "2025-10-01", "2025-10-31"),
        ("this quarter", "2025-10-01", "2025-12-31"),
        ("this year", "2025-01-01", "2025-12-31"),
        ("last month", "2025-09-01", "2025-09-30"),
        ("last week", "2025-10-20", "2025-10-26"),
        ("last year", "2024-01-01", "2024-12-31"),
        ("last 7 days", "2025-10-24", "2025-10-31"),
        ("last 2 weeks", "2025-10-17", "2025-10-31"),
        ("last 1 month", "2025-09-30", "2025-10-31"),  # September has no 31st
        ("last 3 months", "2025-07-31", "2025-10-31"),
        ("last 8 months", "2025-02-28", "2025-10-31"),
        ("last 10 years", "2015-10-31", "2025-10-31"),
        ("letzte 3 Monate", "2025-07-31", "2025-10-31"),
        ("3 derniers mois", "2025-07-31", "2025-10-31"),
        ("последние 3 месяца", "2025-07-31", "2025-10-31"),
        ("останні 3 місяці", "2025-07-31", "2025-10-31"),
        ("апошнія 3 месяцы", "2025-07-31", "2025-10-31"),
        ("ostatnie 3 miesiące", "2025-07-31", "2025-10-31"),
        ("paskutiniai 3 mėnesiai", "2025-07-31", "2025-10-31"),
    ],
)
def test_a_period_has_a_first_and_a_last_day(text, first, last):
    found = period(text)
    assert (iso(found.first), iso(found.last), found.month) == (first, last, None)


@pytest.mark.parametrize(
    "text",
    [
        "September",
        "sept.",
        "Sep",
        "septembre",
        "верасень",
        "сентябрь",
        "вересень",
        "wrzesień",
        "rugsėjis",
        "RUGSĖJIS",
    ],
)
def test_a_month_without_a_year_is_that_month_of_any_year(text):
    found = period(text)
    assert (found.first, found.last, found.month) == (None, None, 9)


@pytest.mark.parametrize(
    ("text", "month", "day"),
    [
        ("6 January", 1, 6),
        ("06 January", 1, 6),
        ("6. Januar", 1, 6),
        ("le 6 janvier", 1, 6),
        ("6 студзеня", 1, 6),
        ("sausio 6 d.", 1, 6),
        ("January 6", 1, 6),
        ("January 16th", 1, 16),
        ("29 February", 2, 29),
        ("31 Dec", 12, 31),
    ],
)
def test_a_day_without_a_year_is_that_day_of_any_year(text, month, day):
    found = period(text)
    assert (found.first, found.last, found.month, found.day) == (None, None, month, day)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("2036-34", '"2036-34" is no period; write 2036-Q2'),
        ("-0043-34", '"-0043-34" is no period; write -0043-04-01..-0043-06-30'),
        ("XXXX-01-06", '"XXXX-01-06" is no period; write 6 January'),
        ("XXXX-09", '"XXXX-09" is no period; write September'),
        ("XXXX-02-29", '"XXXX-02-29" is no period; write 29 February'),
        ("2025-XX", '"2025-XX" is no period; write 2025'),
        ("2025-09-XX", '"2025-09-XX" is no period; write 2025-09'),
        ("2025-09-3X", '"2025-09-3X" is no period; write 2025-09-30'),
        ("c. 2025", '"c. 2025" is no period; write 2025'),
        ("[..2025]", '"[..2025]" is no period; write ..2025-12-31'),
        ("[2025-09-02,2025-09-03]", '"[2025-09-02,2025-09-03]" is no period; write 2025-09-02..2025-09-03'),
        ("../2020-08", '"../2020-08" is no period; write ..2020-08-31'),
        ("2020/2021-08", '"2020/2021-08" is no period; write 2020..2021-08'),
        ("1939/40", '"1939/40" is no period; write 1939..1940'),
        ("1990s", '"1990s" is no period; write 1990..1999'),
        ("-04XX", '"-04XX" is no period; write -0499..-0400'),
        (
            "1940-41",
            '"1940-41" is two dates; write 1940-07-01..1940-12-31 (second half of 1940) or 1940..1941 (1940–1941)',
        ),
        ("11-Mar-15", '"11-Mar-15" is two dates; write 2015-03-11 (11 Mar 2015) or 1915-03-11 (11 Mar 1915)'),
        (
            "September 20",
            (
                '"September 20" is three dates; write 2020-09 (Sep 2020) or 1920-09 (Sep 1920) or 20 September'
                " (20 Sep, year unknown)"
            ),
        ),
        ("February 31", '"February 31" is two dates; write 2031-02 (Feb 2031) or 1931-02 (Feb 1931)'),
        (
            "Monday 11 September 2025",
            '"Monday 11 September 2025" names a Monday, and 2025-09-11 is a Thursday; write the day that is meant',
        ),
        (
            "Monday 14 October 1066",
            (
                '"Monday 14 October 1066" names a Monday, and 1066-10-14 is a Sunday (a Saturday in the old'
                " style); write"
                " the day that is meant"
            ),
        ),
        (  # the day of the battle of Hastings, as the Julian calendar has it
            "Saturday 14 October 1066",
            (
                '"Saturday 14 October 1066" names a Saturday, and 1066-10-14 is a Sunday (a Saturday in the old style);'
                " write the day that is meant, or 1066-10-20 if it is of the old style"
            ),
        ),
        (
            "2025-09-31",
            (
                '"2025-09-31" is no date: September 2025 has 30 days; write a day that exists, or 2025-09 if the day is'
                " not known"
            ),
        ),
        (
            "30 February",
            (
                '"30 February" is no date: February has 29 days; write a day that exists, or February if the day is not'
                " known"
            ),
        ),
        ("2025-W54", '"2025-W54" is no period: 2025 has 52 weeks; write 2025-W01 to 2025-W52'),
        ("0000-W01", '"0000-W01" is no period: weeks are counted from the year 1; write the days, as A..B'),
        ("2025-Q5", '"2025-Q5" is no period: a year has four quarters; write 2025-Q1 to 2025-Q4'),
        ("2025-13", '"2025-13" is no period: there is no month 13; write 2025-01 to 2025-12'),
        ("2025-13-01", '"2025-13-01" is no period: there is no month 13; write 2025-01 to 2025-12'),
        ("20", '"20" is no period: a year has four figures; write it as 2025, or 0476'),
        (
            "last 0 months",
            '"last 0 months" is no period: that is no time at all; write a number from 1 on, as "last 3 months"',
        ),
        (
            "last 9999 years",
            '"last 9999 years" is no period: it begins before the year 1; write a smaller number',
        ),
        (
            "this 3 months",
            '"this 3 months" is no period: this is one, not several; write it as "last 3 months"',
        ),
        ("..", '".." is no period: it has not one begin or one end; write A..B, A.. or ..B'),
        ("6 January..", '"6 January" of any year is no begin and no end; write the year as well'),
        *(
            (
                text,
                (
                    f'"{text}" is no period: its days do not follow one another, or nobody knows how many they are;'
                    " write a period from its first to its last day, as 2025-09-11..2025-10-12, or several with or"
                    " between them"
                ),
            )
            for text in (
                "XXXX",
                "2025-XX-11",
                "{2025-01,2025-03}",
                "2025-09/",
                "XXXX-1X",
                "XXXX-21",
                "../..",
                "9999-24",
            )
        ),
    ],
)
def test_a_refusal_names_what_is_wrong_and_proposes_what_finds_no_more(text, sentence):
    with pytest.raises(DateError) as caught:
        period(text)
    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("08-02-2020", '"08-02-2020" is two dates; write 2020-02-08 (8 Feb) or 2020-08-02 (2 Aug)'),
        ("11.09.2025", '"11.09.2025" is no period; write 2025-09-11'),
        ("2025-9", '"2025-9" is two dates; write 2025-09 (Sep) or 2025..2029 (2025–2029)'),
        ("2025-5", '"2025-5" is no period; write 2025-05'),
        ("spring 2025", '"spring 2025" is no period; write 2025-03-01..2025-05-31'),
        ("2025-24", '"2025-24" is no period; write 2025-12-01..2026-02-28'),
        ("since 2025-09", None),
        ("since September 2025", '"since September 2025" is no period; write 2025-09-01..'),
        ("2025..2024", "the period from 2025 to 2024 ends before it begins; write the earlier one first"),
        (
            "16-12 September 2025",
            "the period from 2025-09-16 to 2025-09-12 ends before it begins; write the earlier one first",
        ),
        ("2024..25", '"2024..25" is no period; write 2024..2025'),
        ("2025-09..10", '"2025-09..10" is no period; write 2025-09..2025-10'),
        ("2025-09-12..16", '"2025-09-12..16" is no period; write 2025-09-12..2025-09-16'),
        ("2024..13", '"13" is no period: a year has four figures; write it as 2025, or 0476'),
        ("2025-09..13", '"13" is no period: a year has four figures; write it as 2025, or 0476'),
        ("1..3", '"1" is no period: a year has four figures; write it as 2025, or 0476'),
        ("12..16 Sep", '"12" is no period: a year has four figures; write it as 2025, or 0476'),
        (
            "12..31 Sep 2025",
            (
                '"12 to 31 Sep 2025" is no date: September 2025 has 30 days; write a day that exists, or 2025-09 if the'
                " day is not known"
            ),
        ),
        (
            "16..12 Sep 2025",
            "the period from 2025-09-16 to 2025-09-12 ends before it begins; write the earlier one first",
        ),
        ("September..2025", '"September" of any year is no begin and no end; write the year as well'),
        (
            "2025-02-30",
            (
                '"2025-02-30" is no date: February 2025 has 28 days; write a day that exists, or 2025-02 if the'
                " day is not known"
            ),
        ),
    ],
)
def test_a_refusal_says_what_to_write(text, sentence):
    with pytest.raises(DateError) as caught:
        period(text)
    assert sentence is None or str(caught.value) == sentence


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "..", "...", "next friday", "soon", "September 20", "20", "2025-W54", "2025-W00", "2025-Q5",
        "2025-Q0",
        "2025-13", "last 0 months", "last -3 months", "last 99999 years", "last 9999 years", "this 3 months",
        "last",
        "2025...2026", "2025..2026..2027", "2025-09~", "about 2025", "XXXX", "unknown", "２０２５", "٢٠٢٥",
        "11 September ２０２５", "1 2 3 2025",
        "x" * 5000, "last " * 500, "2025.." * 500,
    ],
)  # fmt: skip
def test_what_is_not_in_the_grammar_is_refused(text):
    begin = time.process_time()
    with pytest.raises(DateError) as caught:
        period(text)
    assert time.process_time() - begin < 0.05
    assert "write " in str(caught.value)


def test_the_forms_are_named():
    with pytest.raises(DateError) as caught:
        period("next friday")
    assert str(caught.value) == (
        '"next friday" is no period; write 2025, 2025-09, 2025-Q3, 2025-W37, 2025-09-11, September 2025,'
        " September, 6 January,"
        " 11 September 2025, 12-16 September 2025, early October 2025, A..B, A.., ..B, today, this month or"
        " last 3 months"
    )


def test_since_and_until_make_one_period():
    since, until = period("2025-09"), period("2025-10")
    joined = Period.between(since, until)
    assert (iso(joined.first), iso(joined.last)) == ("2025-09-01", "2025-10-31")
    assert Period.between(since, None).last is None
    assert Period.between(None, until).first is None
    assert Period.between(None, None) == Period("", None, None)


def test_one_period_out_of_two_is_not_reversed():
    with pytest.raises(DateError, match="the period from 2025-10 to 2025-09 ends before it begins"):
        Period.between(period("2025-10"), period("2025-09"))
    with pytest.raises(DateError, match="of any year"):
        Period.between(period("October"), None)


def test_periods_of_the_same_days_are_equal_and_do_not_change():
    assert period("Sep 2025") == period("2025-09")
    assert hash(period("Sep 2025")) == hash(period("2025-09"))
    assert period("Sep 2025").text == "Sep 2025"
    assert period("September") != period("September 2025")
    assert period("September") != period("6 September")
    assert repr(period("6 September")) == "Period('6 September', None, None, 9, 6)"
    assert repr(period("September")) == "Period('September', None, None, 9)"
    with pytest.raises(AttributeError):
        period("2025").first = 1
    with pytest.raises(AttributeError):
        del period("2025").first


@pytest.mark.parametrize(
    "today", [datetime.date(2024, 2, 29), datetime.date(2025, 3, 31), datetime.date(1, 1, 1)]
)
def test_the_clock_is_the_one_that_is_passed_in(today):
    assert period("today", today).first == today.toordinal()
    assert period("this month", today).first == today.replace(day=1).toordinal()


def test_a_leap_day_a_year_ago_was_the_28th():
    assert iso(period("last 1 year", datetime.date(2024, 2, 29)).first) == "2023-02-28"


@pytest.mark.parametrize(
    ("text", "english", "german"),
    [
        ("2025-10", "October 2025", "Oktober 2025"),
        ("2025-09-11..", "since 11 September 2025", "seit dem 11. September 2025"),
        ("2025-06..", "since June 2025", "seit Juni 2025"),
        ("..2025-10", "until October 2025", "bis Oktober 2025"),
        ("..2025-10-12", "until 12 October 2025", "bis zum 12. Oktober 2025"),
        ("2025-06..2025-10", "June – October 2025", "Juni – Oktober 2025"),
        ("2025-09..2026-01", "September 2025 – January 2026", "September 2025 – Januar 2026"),
        ("2025-Q3", "July – September 2025", "Juli – September 2025"),
        ("2024-01..2025-12", "2024–2025", "2024–2025"),
        ("12-16 September 2025", "12–16 September 2025", "12.–16. September 2025"),
        ("September", "September of any year", "September jedes Jahres"),
        ("6 January", "6 January of any year", "6. Januar jedes Jahres"),
        ("29 February", "29 February of any year", "29. Februar jedes Jahres"),
        ("2025", "2025", "2025"),
        ("-0043", "44 BCE", "44 v. Chr."),
    ],
)
def test_a_period_is_shown_in_the_coarsest_units_it_is_made_of(text, english, german):
    assert period(text).show() == english
    assert period(text).show("de") == german


def test_no_bounds_at_all_are_any_time():
    assert Period.between(None, None).show() == "any time"
