import copy
import pickle

import pytest
from hypothesis import given

from timeline.dates import Date, iso

from .strategies import LAW, dates


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("2025-09-11", ("2025-09-11", "2025-09-11", "2025-09-11", "2025-09-11")),
        ("2025-09", ("2025-09-01", "2025-09-30", "2025-09-01", "2025-09-30")),
        ("2025-09/2025-11", ("2025-09-01", "2025-09-30", "2025-11-01", "2025-11-30")),
        ("2022-02-24/..", ("2022-02-24", "2022-02-24", "", "")),
        ("2022-02-24/", ("2022-02-24", "2022-02-24", "", "")),
        ("../2020-08", ("", "", "2020-08-01", "2020-08-31")),
        ("/2020-08", ("", "", "2020-08-01", "2020-08-31")),
        ("[..2020-08]", ("", "2020-08-31", "", "2020-08-31")),
        ("[2020-08..]", ("2020-08-01", "", "2020-08-01", "")),
        # Nothing ends before it begins.
        ("2025-09/2025-09-16", ("2025-09-01", "2025-09-16", "2025-09-16", "2025-09-16")),
        ("2025-09-16/2025-09", ("2025-09-16", "2025-09-16", "2025-09-16", "2025-09-30")),
        # Each of several begins with the first and ends with the last of them.
        ("{2025-09,2025-11}", ("2025-09-01", "2025-09-30", "2025-11-01", "2025-11-30")),
        ("{2025-09..2025-11}", ("2025-09-01", "2025-09-30", "2025-11-01", "2025-11-30")),
        ("{2025,2025-03-05}", ("2025-01-01", "2025-03-05", "2025-03-05", "2025-12-31")),
        ("{..2020-08}", ("", "", "2020-08-01", "2020-08-31")),
        ("XXXX", ("0000-01-01", "9999-12-31", "0000-01-01", "9999-12-31")),
        ("-000X", ("-0009-01-01", "-0001-12-31", "-0009-01-01", "-0001-12-31")),
        ("-XXXX-02-29", ("-9996-02-29", "-0004-02-29", "-9996-02-29", "-0004-02-29")),
        ("1XX0-02-29", ("1020-02-29", "1980-02-29", "1020-02-29", "1980-02-29")),
        ("XX00-02-29", ("0000-02-29", "9600-02-29", "0000-02-29", "9600-02-29")),
        ("202X-24", ("2020-12-01", "2030-02-28", "2020-12-01", "2030-02-28")),
    ],
)
def test_a_date_has_four_bounds(text, bounds):
    date = Date(text)
    found = (date.begin_earliest, date.begin_latest, date.end_earliest, date.end_latest)
    assert tuple(map(iso, found)) == bounds


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2025-09-11T14:30:00Z", "second"),
        ("2025-09-11T14:30", "minute"),
        ("2025-09-11T14:30+03:00", "minute"),
        ("2025-09-11", "day"),
        ("2025-10-0X", "day"),
        ("2025-XX-11", "day"),
        ("2025-09", "month"),
        ("2025-09-XX", "month"),
        ("2025-1X", "month"),
        ("2025-24", "season"),
        ("2025-40", "season"),
        ("2025-33", "quarter"),
        ("2025", "year"),
        ("2025-XX", "year"),
        ("2X13", "year"),
        ("202X", "decade"),
        ("20XX", "century"),
        ("2XXX", ""),
        ("XXXX", ""),
        ("2025/2025-09-11", "day"),
        ("[2025..]", "year"),
        ("../..", ""),
    ],
)
def test_the_precision_is_the_finest_unit_written(text, precision):
    assert Date(text).precision == precision


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("2025", ""),
        ("2025~", "approximate"),
        ("2025-?09", "uncertain"),
        ("2025%", "both"),
        ("2025?/2026~", "both"),
        ("[2025~..2026]", "approximate"),
    ],
)
def test_the_qualifier_joins_the_marks_of_all_parts(text, qualifier):
    assert Date(text).qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("2004-06~-11", (1, 1, 0)),  # at the right of the month: on month and year
        ("2004-~06-11", (0, 1, 0)),  # at its left: on the month alone
        ("?2004-06-04~", (3, 1, 1)),
        ("2004?-~06-%11", (2, 1, 3)),
        ("%2004", (3, 0, 0)),
    ],
)
def test_each_part_keeps_the_marks_of_its_year_month_and_day(text, marks):
    assert Date(text).parts[0].marks == marks


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("2025-09-11", True),
        ("2025-09-11T14:30", True),
        ("[2025-09-11]", True),
        ("2025-09-11~", False),
        ("2025-09", False),
        ("2025-09-11/2025-09-11", False),
        ("XXXX", False),
    ],
)
def test_one_known_day_without_a_mark_is_exact(text, exact):
    assert Date(text).exact is exact


@pytest.mark.parametrize(
    "same", [("?2025", "2025?"), ("[2025-02,2025-01]", "[2025-01..2025-02]"), ("{2025}", "2025")]
)
def test_dates_that_mean_the_same_are_equal_and_hash_alike(same):
    one, other = map(Date, same)
    assert one == other
    assert hash(one) == hash(other)
    assert not one < other
    assert one <= other


@pytest.mark.parametrize(
    "different",
    [
        ("2025-XX", "2025"),
        ("2025/..", "2025/"),
        ("2025~", "2025"),
        ("[2025-01,2025-03]", "{2025-01,2025-03}"),
    ],
)
def test_dates_that_mean_something_else_are_not_equal(different):
    one, other = map(Date, different)
    assert one != other
    assert one != different[0]


def test_dates_sort_by_first_possible_day_then_the_wider_then_no_time_before_a_time():
    texts = [
        "../2020",
        "[..2025]",
        "-0043-03-15",
        "2025/..",
        "2025",
        "2025-01",
        "2025-01-01/2025-01-02",
        "2025-01-01",
        "2025-01-01T00:00",
        "2025-01-01T14:30",
        "2025-01-02",
        "XXXX",
    ]
    expected = ["[..2025]", "../2020", *texts[2:]]  # what may reach further stands first
    assert [
        date.text for date in sorted(map(Date, reversed(texts)), key=lambda date: date.sort_key)
    ] == expected
    assert [date.text for date in sorted(map(Date, texts))] == expected


@LAW
@given(dates, dates)
def test_the_order_is_total(left, right):
    one, other = Date(left), Date(right)
    assert (one < other) + (other < one) + (one == other) == 1


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("[2025-09,2025-10-02..2025-10-04]", ("2025-09", "[2025-10-02..2025-10-04]")),
        ("{..2025,2027-03}", ("{..2025}", "2027-03")),
        ("2025-XX-31", ()),
    ],
)
def test_a_set_has_members(text, members):
    assert tuple(map(str, Date(text).members)) == members


def test_a_date_does_not_change():
    date = Date("2025-09-11")
    with pytest.raises(AttributeError, match="does not change"):
        date.text = "2025"
    with pytest.raises(AttributeError, match="does not change"):
        del date.text
    with pytest.raises(AttributeError):
        date.note = "new"


@pytest.mark.parametrize("text", ["2025-09-11", "{2025-09,2025-11}", "../2020", "2025-XX-11"])
def test_a_date_can_be_copied_and_pickled(text):
    date = Date(text)
    assert copy.deepcopy(date) == date
    assert pickle.loads(pickle.dumps(date)) == date  # noqa: S301
    assert repr(date) == f"Date('{text}')"


def test_a_date_is_not_compared_with_text():
    with pytest.raises(TypeError):
        _ = Date("2025") < "2026"


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("?2004-06-04~", "%2004-~06-~04"),
        ("2004?-?06-?11", "2004-06-11?"),
        ("?2004-?06-11", "2004-06?-11"),
        ("~1984/..", "1984~/.."),
        ("[2025-09-02,2025-09-01,2025-09-03]", "[2025-09-01..2025-09-03]"),
        ("{2025-10,2025-09,2025-09}", "{2025-09..2025-10}"),
        ("[2026,2025..]", "[2025..]"),
        ("[..1984,1985..]", "[..1984,1985..]"),
        ("[..1984,1983..1985]", "[..1985]"),
        ("[2025~,2025]", "[2025,2025~]"),
        ("[2025,2025-03]", "[2025,2025-03]"),
        ("[2024-24,2025-21]", "[2024-24..2025-21]"),
        ("[2025-01-31,2025-02-01]", "[2025-01-31..2025-02-01]"),
        ("[..199X]", "[..199X]"),
        ("2025-09-11T14:30+03:00", "2025-09-11T14:30+03:00"),
        ("2025-09-12/2025-09-12", "2025-09-12/2025-09-12"),
    ],
)
def test_the_canonical_text_has_one_spelling_for_one_meaning(text, canonical):
    assert Date(text).canonical == canonical


@pytest.mark.parametrize(
    ("text", "year", "month", "level"),
    [
        ("2025-09-11", 2025, 9, "month"),
        ("2025-09-28/2025-10-02", 2025, 9, "month"),
        ("2025-09/2026", 2025, 9, "month"),
        ("2025", 2025, None, "year"),
        ("2025-XX-31", 2025, None, "year"),
        ("2025-24", None, None, "decade"),  # December to February
        ("2025-09-30T23:30-05:00", 2025, 9, "month"),
        ("202X", None, None, "decade"),
        ("19XX", None, None, "century"),
        ("[1999..2001]", None, None, ""),
        ("-019X", None, None, "decade"),
        ("-01XX", None, None, "century"),
        ("{2025-09,2027}", 2025, 9, "month"),
        ("../2020", None, None, ""),
        ("XXXX", None, None, ""),
    ],
)
def test_a_heading_is_the_finest_that_holds_the_begin(text, year, month, level):
    heading = Date(text).heading
    assert (heading.year, heading.month, heading.level) == (year, month, level)


def test_headings_stand_in_the_order_of_their_dates():
    texts = ["../2020", "19XX", "2025", "2025-01-03", "2025-02", "XXXX"]
    headings = [Date(text).heading for text in texts]
    assert sorted(headings) == headings
