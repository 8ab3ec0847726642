"""Dates against the strings of the public specification and of other implementations' test suites.

`edtf.json`: level, validity, first and last day of each string, and where it comes from. `months.json`:
whether a date falls in a month possibly, certainly, and wholly, counted day by day.
"""

import datetime
import json
from pathlib import Path

import pytest

from timeline.dates import Date, DateError, Match, Period, iso

HERE = Path(__file__).parent
ROWS = json.loads((HERE / "edtf.json").read_text(encoding="utf-8"))
ACCEPTED = [row for row in ROWS if row["valid"] and not row.get("refused_by_design")]
REFUSED = [row for row in ROWS if not row["valid"] or row.get("refused_by_design")]
MONTHS = json.loads((HERE / "months.json").read_text(encoding="utf-8"))
TODAY = datetime.date(2025, 10, 12)


def named(row: dict[str, object]) -> str:
    return ascii(row["edtf"])


@pytest.mark.parametrize("row", ACCEPTED, ids=named)
def test_a_valid_string_has_the_first_and_last_day_of_the_specification(row):
    date = Date.parse(row["edtf"])
    assert (iso(date.earliest) or None, iso(date.latest) or None) == (row["earliest"], row["latest"])


@pytest.mark.parametrize("row", ACCEPTED, ids=named)
def test_a_valid_string_keeps_its_text_its_marks_and_its_meaning(row):
    date = Date.parse(row["edtf"])
    marks = {
        (False, False): "",
        (True, False): "uncertain",
        (False, True): "approximate",
        (True, True): "both",
    }
    assert str(date) == row["edtf"]
    assert date.qualifier == marks[row["uncertain"], row["approximate"]]
    assert date.lasting == (row["kind"] == "interval")
    again = Date.parse(date.canonical)
    assert again.canonical == date.canonical
    assert again == date
    assert hash(again) == hash(date)
    assert again.sort_key == date.sort_key


@pytest.mark.parametrize("row", REFUSED, ids=named)
def test_what_is_no_date_is_refused_with_a_sentence_and_remedies_that_are_dates(row):
    with pytest.raises(DateError) as caught:
        Date.parse(row["edtf"])
    what, remedy = str(caught.value).split("; ", 1)
    assert what
    assert remedy
    assert "\n" not in str(caught.value)
    for reading in caught.value.readings:
        assert Date.parse(reading).text == reading


@pytest.mark.parametrize("row", MONTHS, ids=lambda row: f"{row['edtf']} in {row['month']}")
def test_a_month_counts_a_date_as_its_days_do(row):
    date, month = Date.parse(row["edtf"]), Period.parse(row["month"], today=TODAY)
    found = date.match(month)
    assert found is not Match.NO if row["possible"] else found is Match.NO
    assert (found is Match.YES) == row["certain"]
    assert date.within(month) == row["within"]
