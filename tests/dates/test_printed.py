"""Every form that the program shows is read back as the date, or as one of those that are shown so.

What is shown alike has the same days, lasts alike and is doubted alike; what is shown does not say which part of a date
is doubted. Not read back are:

- an interval from a date to the same date, which is shown as that date alone (`2025/2025`: "2025");
- sets with a choice, a comma or another set inside a member (`{2025-X1,2026}`: "Jan or Nov 2025 and 2026"), in which
  nobody can tell what is joined to what;
- unspecified digits for which people have no words, where they stand in a set or are marked (`202X-0X~`);
- Lithuanian ranges of days before the year 100, in which the year comes first and looks like a day ("44 kov. 15–17");
- what is longer than 200 characters.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import LANGUAGES, Date, interpret
from timeline.dates.interpretation import LONGEST

from .strategies import LAW, intervals, marked_units, ranges, single_dates

plain_sets = st.lists(st.one_of(marked_units, ranges), min_size=1, max_size=4).map(",".join)
shown_dates = st.one_of(
    single_dates,
    intervals.filter(lambda text: text.split("/")[0] != text.split("/")[1]),
    plain_sets.map("[{}]".format),
    plain_sets.map("{{{}}}".format),
)

OTHERS = [
    "XXXX", "2025-10-0X", "2025-1X", "202X", "19XX", "2025-XX", "2025-XX-11", "156X-12-25", "XXXX-12-25",
    "2X13", "2025-?09", "2025?-09-11", "2022-02-24/..", "../2020-08", "../2020-08-09", "2022-02-24/", "/1960",
    "../..", "../", "/..", "2024~/2025", "2003-22/2003-23", "[..2025-09]", "[..2025-09-05]", "[2025-09-05..]",
    "[1667,1668,1670..1672]", "{1760-12..}", "{2025-33..2025-36}", "{2024~..2025}", "[2025-21..2025-23]",
    "{..199X}", "2025-09-11T14:30", "2025-09-11T14:30+03:00", "2025-09-11T11:30:05Z", "2025-29", "2025-30",
    "2025-32", "2025-37", "2025-39", "2025-40", "2025-41", "202X-21", "XXXX-21", "-0043-03-15", "-0043-03",
    "-0043", "0000", "0014-08-19", "0014", "-0200/-0190", "-0043/0014", "-0043-24", "-019X", "199X~",
    "202X-09-XX", "2025-02-XX~", "2025-X1", "2025-X2-31", "1XXX", "0476", "0099-24", "1999-24",
]  # fmt: skip


def meaning(text):
    """Return what two dates that are shown alike have in common."""
    date = Date(Date(text).canonical)
    bounds = date.begin_earliest, date.begin_latest, date.end_earliest, date.end_latest
    return bounds, date.lasting, date.qualifier, date.text[0] == "{", date.unknown


def read_back(text, language, style):
    shown = Date(text).show(language, style=style)
    if len(shown) > LONGEST:
        return
    readings = interpret(shown)
    assert meaning(text) in [meaning(reading) for reading in readings], (shown, readings)


@LAW
@given(shown_dates, st.sampled_from(LANGUAGES), st.sampled_from(["short", "long"]))
def test_what_is_shown_is_read_back(text, language, style):
    read_back(text, language, style)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", OTHERS)
def test_rarer_forms_are_read_back_too(text, language):
    for style in ("short", "long"):
        read_back(text, language, style)


@pytest.mark.parametrize(
    ("shown", "readings"),
    [
        ("Sep 2025, day unknown", ["2025-09-XX"]),
        ("an 11th in 2025", ["2025-XX-11"]),
        ("25 Dec, 1560s", ["156X-12-25"]),
        ("24 Feb 2022 to ?", ["2022-02-24/"]),
        ("c. Sep 2025 or Nov 2025", ["[2025-09~,2025-11]"]),
        ("1..9 Oct 2025", ["2025-10-01/2025-10-09", "[2025-10-01..2025-10-09]"]),
        ("southern summer 2025/26", ["2025-30"]),
        ("southern 2025", []),
        ("winter 44/43 BCE", ["-0043-24"]),
        ("44-03-15 pr. Kr.", ["-0043-03-15"]),
        ("14-03 po Kr.", ["0014-03"]),
        ("2025, and more, year unknown", []),
        ("30 Feb, year unknown", []),
        ("11 Sep 2025, year unknown", []),
        ("each of 2025", ["2025"]),
        ("soon or 2025", []),
        ("30 Feb 2025 or later", []),
        ("each day 30 Feb 2025", []),
        ("each day 12 Sep 2025 or 2 Oct 2025", ["[2025-09-12,2025-10-02]"]),
        ("seit dem " * 20 + "2025", []),
    ],
)
def test_a_phrase_is_read_from_outside_inwards(shown, readings):
    assert list(interpret(shown)) == readings
