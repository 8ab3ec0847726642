"""What is no date, and the sentence that says so."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import Date, DateError
from timeline.problems import KINDS

from .strategies import LAW

SENTENCES = [
    # words
    (
        "early October 2025",
        '"early October 2025" is no date; write "[2025-10-01..2025-10-10]", and keep the words in date_text',
    ),
    ("12-16 September 2025", '"12-16 September 2025" is no date; write 2025-09-12/2025-09-16'),
    ("Sept. 2025", '"Sept. 2025" is no date; write 2025-09'),
    ("about 2020", '"about 2020" is no date; write 2020~, and keep the words in date_text'),
    (
        "sometime",
        '"sometime" is no date; write EDTF, as 2025-09-11, 2025-09, 2025-09~ or 2025-09-12/2025-09-16',
    ),
    # figures
    ("11.09.2025", '"11.09.2025" is no date; write 2025-09-11'),
    ("08-02-2020", '"08-02-2020" is two dates; write 2020-02-08 (8 Feb) or 2020-08-02 (2 Aug)'),
    ("09/11/2025", '"09/11/2025" is two dates; write 2025-11-09 (9 Nov) or 2025-09-11 (11 Sep)'),
    ("13/11/2025", '"13/11/2025" is no date; write 2025-11-13'),
    ("2025-9-5", '"2025-9-5" is no date; write 2025-09-05'),
    ("20250912", '"20250912" is no date; write 2025-09-12'),
    ("1914-18", '"1914-18" is no date; write 1914/1918'),
    ("2025-Q3", '"2025-Q3" is no date; write 2025-35'),
    # slips of notation
    ("2025-09-11 ", '"2025-09-11 " is no date; write 2025-09-11'),
    ("2025-09-11\n", '"2025-09-11\\n" is no date; write 2025-09-11'),
    ("２０２５", '"２０２５" is no date; write 2025'),
    ("[2025-09-02, 2025-09-04]", '"[2025-09-02, 2025-09-04]" is no date; write "[2025-09-02,2025-09-04]"'),
    ("199x", '"199x" is no date; write 199X'),
    ("2004-06-uu", '"2004-06-uu" is no date; write 2004-06-XX'),
    ("2004-(06)?-11", '"2004-(06)?-11" is no date; write 2004-?06-11'),
    ("2025?~", '"2025?~" is no date; write 2025%'),
    ("2004/open", '"2004/open" is no date; write 2004/.., and keep the words in date_text'),
    (
        "2025-09-12..2025-09-16",
        (
            '"2025-09-12..2025-09-16" is two dates; write 2025-09-12/2025-09-16 (12–16 Sep)'
            ' or "[2025-09-12..2025-09-16]" (12..16 Sep)'
        ),
    ),
    # what is wrong, and nobody but the editor can know what is right
    (
        "2025-02-29",
        (
            '"2025-02-29" is no date: February 2025 has 28 days; write a day that exists, or 2025-02 if the day is'
            " not known"
        ),
    ),
    (
        "202X-X0-3X-",
        '"202X-X0-3X-" is no date; write EDTF, as 2025-09-11, 2025-09, 2025-09~ or 2025-09-12/2025-09-16',
    ),
    (
        "2025-02-3X",
        (
            '"2025-02-3X" is no date: February 2025 has 28 days; write a day that exists, or 2025-02 if the day is'
            " not known"
        ),
    ),
    (
        "XXX1-02-29",
        (
            '"XXX1-02-29" is no date: February has at most 28 days in XXX1; write a day that exists,'
            " or XXX1-02 if the day is not known"
        ),
    ),
    (
        "2025-19",
        (
            '"2025-19" is no date: there is no month 19; write 01 to 12, or, without a day, 21 to 41 for a'
            " season,"
            " a quarter or another part of the year"
        ),
    ),
    (
        "30/02/2025",
        '"30/02/2025" is no date; write EDTF, as 2025-09-11, 2025-09, 2025-09~ or 2025-09-12/2025-09-16',
    ),
    ("2025-09/10", '"2025-09/10" is no date; write 2025-09/2025-10'),
    ("winter 2024-2025", '"winter 2024-2025" is no date; write 2024-24'),
    ("winter 2024-2026", '"winter 2024-2026" is no date; write 2024-24/2026'),
    ("[ca. 1850]", '"[ca. 1850]" is no date; write 1850~'),
    ("[185-]", '"[185-]" is no date; write 185X'),
    ("2025-10/2025-09", '"2025-10/2025-09" ends before it begins; write 2025-09/2025-10'),
    ("[2020,2025..2024]", '"[2020,2025..2024]" ends before it begins; write "[2020,2024..2025]"'),
    ("-0000-03", '"-0000-03" is no date: there is no year -0000; write 0000-03 for 1 BCE'),
    (
        "2025-09-11T25:00",
        (
            '"2025-09-11T25:00" has a time that no clock shows; write it as T14:30, T14:30:00, T14:30Z or'
            " T14:30+03:00"
        ),
    ),
    (
        "2025-09-1XT14:30",
        (
            '"2025-09-1XT14:30" has a time on a day that is not known;'
            " write the day without X, ?, ~ and %, or leave out the time"
        ),
    ),
    (
        "2025/2026/2027",
        (
            '"2025/2026/2027" is no interval; write two dates with one / between them, or A/.. (no end),'
            " A/ (end unknown), ../A (no begin)"
        ),
    ),
    (
        "2025-09-11T14:30/2025-09-12",
        '"2025-09-11T14:30/2025-09-12" has a time inside an interval or a set; write 2025-09-11/2025-09-12',
    ),
    (
        "[2025,]",
        (
            '"[2025,]" is no set; write dates with commas between, as [A,B] for one of them and {A,B} for'
            " each; A..B is a range, ..A may stand first and A.. last"
        ),
    ),
    (
        "[2025..2026-03]",
        (
            '"[2025..2026-03]" has a range between dates of two kinds;'
            " write both ends as days, both as months or both as years"
        ),
    ),
    (
        "Y17E8",
        (
            '"Y17E8" is a year in the notation with Y, E or S, which is not read here;'
            " write four digits, as 2025, or -0043 for 44 BCE"
        ),
    ),
    (
        "[" + ",".join(["2025"] * 100) + "]",
        (
            '"[2025,2025,2025,2025,2025,2025,2025,2025,2025,2025,2025,202…" is longer than any date:'
            " more than 500 characters; write ranges (A..B) or several events"
        ),
    ),
]


@pytest.mark.parametrize(("text", "sentence"), SENTENCES, ids=[ascii(text)[:40] for text, _ in SENTENCES])
def test_a_refusal_says_what_is_wrong_and_what_to_write(text, sentence):
    with pytest.raises(DateError) as caught:
        Date(text)
    assert str(caught.value) == sentence
    assert caught.value.code in KINDS


@pytest.mark.parametrize(
    "text",
    [
        # Where other readers of EDTF are lenient, or were.
        "/",  # two unknown ends say nothing
        "2025-09-11T12:00:00.123Z",
        "2025-09-11T12:00:00-00:00",
        "2025-09-11T12:00:00+14:30",
        "2025-09-11T12:00:00\u221204:00",
        "2025-09-11T24:30",
        "2025-09-11T12:00?",
        "2025-02-29T12:00:00Z",
        "../1900-02-29",
        "[..]",
        "[2025,..2026]",
        "[2025..,2026]",
        "[202X..2030]",
        "[2025-21..2025-34]",
        "[2025/2026]",
        "{[2025],2026}",
        "2025-2X",
        "2025-4X",
        "20250",
        "-044-03-15",
        "2025-09-11Z",
        "20",
        "198",
    ],
)
def test_what_the_specification_does_not_have_is_refused(text):
    with pytest.raises(DateError):
        Date(text)


@pytest.mark.parametrize(
    "text",
    [
        # Where other readers are stricter than the specification.
        "?2025?",
        "%199X",
        "2025-?XX",
        "1XXX-~06-3X",
        "2025-21~",
        "202X-21",
        "2025-X3",
        "2025-21/2025-09",
        "[2025~..2026]",
        "[2025-21,2026]",
        "[2025-33..2026-36]",
        "[..199X]",
        "2025-09-11T24:00:00",
        "2025-09-11T12:00-14:00",
        "0000-02/0000",
        "-9999-01-01/9999-12-31",
        "9999-24",
    ],
)
def test_what_the_specification_allows_is_read(text):
    assert str(Date(text)) == text


@LAW
@given(st.text(alphabet="0123456789X?~%-/.,[]{}TZ:+ uxYESопr\n", max_size=40))
def test_every_text_is_a_date_or_a_refusal_whose_readings_are_dates(text):
    sentence, readings = outcome(text)
    assert not sentence or "; " in sentence
    assert "\n" not in sentence
    for reading in readings:
        assert Date(reading).text == reading


def outcome(text):
    """Give the sentence of the refusal and its readings; "" and its spellings for a date."""
    try:
        date = Date(text)
    except DateError as error:
        return str(error), error.readings
    return "", (text, date.canonical)


STRANGE = {
    "brackets": "[" * 100_000,
    "digits": "1" * 100_000,
    "unknown digits": "X" * 450,
    "marks": "?" * 450,
    "dashes": "-" * 200,
    "joints": "to " * 66,
    "sums": "1 and " * 33,
    "letters": "x-" * 100,
    "old marks": "(06)?" * 40,
    "all days": "{-9999-01-01..9999-12-31}",
    "no day": "XXXX-02-30",
    "many masks": "[" + ",".join(["XXX4-XX-29"] * 45) + "]",
    "leap days": "X0X6-02-29",
}


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE)
def test_no_text_takes_long(text):
    def once():
        begin = time.process_time()
        try:
            Date(text)
        except DateError as error:
            str(error)
        return time.process_time() - begin

    once()
    # A thousandth of a second is the aim; twenty are what the slowest machine that runs the tests is given.
    assert min(once() for _ in range(5)) < 0.02
