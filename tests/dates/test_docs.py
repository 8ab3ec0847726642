"""What the documentation of dates shows is what the program says."""

import doctest
import re
from pathlib import Path

import pytest

import timeline.dates
from timeline.dates import Date, Period

from .test_periods import TODAY

DOCS = (Path(__file__).parents[2] / "docs" / "dates.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"^\| `([^`]+)` \| [^|]+ \| ([^|]+) \|$", DOCS, re.MULTILINE)
PERIODS = [
    text
    for row in re.findall(
        r"^\| (`[^|]+) \| [^|]+ \|$", DOCS.split("## Periods")[1].split("## In your")[0], re.MULTILINE
    )
    for text in re.findall("`([^`]+)`", row)
    if not re.search(r"\bA\b|\bB\b", text)
]


def test_the_tables_are_found():
    assert len(SHOWN) > 45
    assert len(PERIODS) > 15


@pytest.mark.parametrize(("text", "shown"), SHOWN)
def test_a_date_is_shown_as_the_table_says(text, shown):
    assert Date(text).show() == shown


@pytest.mark.parametrize("text", PERIODS)
def test_a_period_is_read(text):
    assert Period.parse(text, today=TODAY).show()


def test_the_example_in_python_runs():
    example = DOCS.split("```pycon\n")[1].split("```")[0]
    test = doctest.DocTestParser().get_doctest(example, {}, "docs/dates.md", None, 0)
    assert doctest.DocTestRunner().run(test).failed == 0


def test_every_public_name_is_documented():
    names = [
        *timeline.dates.__all__,
        *(name for name in vars(Date) if not name.startswith("_")),
        *Date.__slots__,
    ]
    for name in names:
        if not name.startswith("_") and name != "parse":
            assert re.search(rf"`{name}\b|\b{name}\b.*`", DOCS), name
