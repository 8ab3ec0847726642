import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.loader.reading import parsed
from timeline.checks.check import check
from timeline.editing.mend import edits, mended

ACTORS = """\
actors:
  usa: {name: United States, aliases: [Washington, Two]}
  two: {name: Three, aliases: [Four]}
  four: {name: Five}
events:
"""


def mend(text):
    read = parsed(text)
    found = check(read.chronology, read.problems, {"a.yaml": text}).problems
    return mended(text, edits(read.chronology, found, "a.yaml", text))


def dated(date):
    return f"- date: {date}\n  title: A\n"


def acting(actor):
    return f"{ACTORS}- date: 2025\n  title: A\n  actors: [{actor}]\n"


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("11 September 2025", "2025-09-11"),
        ("Sep 2025", "2025-09"),
        ("12-16 September 2025 # about", "2025-09-12/2025-09-16 # about"),
        ('"11 September 2025"', '"2025-09-11"'),
        ("' 11 September 2025'", "'2025-09-11'"),
        ("11. Oktober 2025", "2025-10-11"),
        ("Thursday 11 September 2025", "2025-09-11"),
        ("61 AD", "0061"),
    ],
)
def test_a_date_in_words_is_written_in_edtf(written, edtf):
    assert mend(dated(written)) == dated(edtf)


@pytest.mark.parametrize(
    "written",
    [
        "08-02-2020",  # two dates
        "2025-13-01",  # none
        "Monday 11 September 2025",  # a Thursday
        "'199?'",  # a decade, or the year 199
        "476",  # a figure may be missing
        "1943-4",  # two years, or a month
        "11-Mar-15",  # of this century, or the last
        "early October 2025",  # says more than EDTF can
        "soon",
        "2025-02-30",
        "11 September\n    2025",  # on two lines
        '"11 \\x53eptember 2025"',  # an escape
        "[11 September 2025]",
        "2025-09-11",
    ],
)
def test_a_date_that_could_be_another_is_left_alone(written):
    assert mend(dated(written)) == dated(written)


@pytest.mark.parametrize(
    ("written", "id"),
    [
        ("United States", "usa"),
        ("WASHINGTON", "usa"),
        ("'Washington'", "'usa'"),
        ("{actor: Washington, role: host}", "{actor: usa, role: host}"),
        ("Three, Washington", "two, usa"),
    ],
)
def test_the_name_of_one_actor_becomes_its_id(written, id):
    assert mend(acting(written)) == acting(id)


@pytest.mark.parametrize("written", ["Moscow", "two", "TWO", "Four", '"\\x55nited States"'])
def test_a_name_of_nobody_or_of_several_is_left_alone(written):
    assert mend(acting(written)) == acting(written)


LINK = "- {date: 2026, title: B, links: [{to: 2025-a, relation: follows}]}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- date: 2025\n  title: A\n", "- id: 2025-a\n  date: 2025\n  title: A\n"),
        ("-   title: A\n    date: 2025\n", "-   id: 2025-a\n    title: A\n    date: 2025\n"),
        ("- date: 2025\r\n  title: A\r\n", "- id: 2025-a\r\n  date: 2025\r\n  title: A\r\n"),
        ("- {date: 2025, title: A}\n", "- {id: 2025-a, date: 2025, title: A}\n"),
        ("- date: 2025\n  title: A\n  id: 2025-a\n", "- date: 2025\n  title: A\n  id: 2025-a\n"),
    ],
)
def test_an_event_that_others_are_linked_to_gets_its_id(before, after):
    assert mend(before + LINK) == after + LINK


def test_no_other_character_is_changed():
    rest = "# 11 September 2025 \u2028 ä\r- date:   11 September 2025\n  title: 'B'   # c"
    text = f"# one\r\n{acting('Washington')}\r\n{rest}"
    mended_rest = rest.replace("date:   11 September 2025", "date:   2025-09-11")
    assert mend(text) == f"# one\r\n{acting('usa')}\r\n{mended_rest}"


@given(
    st.lists(
        st.sampled_from(["2025-09-11", "11 September 2025", "soon", "08-02-2020", "May 2020"]), max_size=4
    )
)
def test_what_is_mended_is_mended_once(dates):
    text = "".join(f"- date: {date}\n  title: t{number}\n" for number, date in enumerate(dates))
    once = mend(text)
    assert mend(once) == once
    codes = [one.code for one in parsed(once).problems]
    assert codes == [one.code for one in parsed(text).problems if one.code != "TL201"]


def test_nothing_is_mended_as_long_as_a_part_of_the_file_was_not_read():
    text = f"{acting('Four')}- date: Sep 2025\n  title: 'open\n"
    assert mend(text) == text
    assert mend(acting("United States")) == acting("usa")
