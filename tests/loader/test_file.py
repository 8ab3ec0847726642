"""Places in a file: lines end at LF, CRLF and CR and nowhere else, columns count characters."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.loader import file as room
from timeline.loader.file import MOST_PROBLEMS, File


@pytest.mark.parametrize(
    ("text", "start", "end", "place"),
    [
        ("abc", 0, 3, (1, 1, 3)),
        ("abc\ndef", 4, 7, (2, 1, 3)),
        ("abc\r\ndef", 5, 8, (2, 1, 3)),
        ("abc\rdef", 4, 6, (2, 1, 2)),
        ("a\u2028b\u0085c", 4, 5, (1, 5, 1)),
        ("a: 😀 b", 5, 6, (1, 6, 1)),
        ("ab \ncd", 0, 6, (1, 1, 2)),
        ("abc", 3, 3, (1, 4, 1)),
        ("", 0, 0, (1, 1, 1)),
        ("a\r\nb", 2, 2, (1, 2, 1)),
    ],
)
def test_a_stretch_has_a_line_a_column_and_a_length_on_its_first_line(text, start, end, place):
    assert File("f", text).position(start, end) == ("f", *place)


@given(st.text("ab\n\r\u2028", max_size=40), st.data())
def test_places_agree_with_splitting_the_text_at_its_line_ends(text, data):
    index = data.draw(st.integers(0, len(text)))
    if text[index - 1 : index + 1] == "\r\n" and index:
        index -= 1
    lines = re.split(r"\r\n|\r|\n", text[:index])
    original, room.BLOCK = room.BLOCK, 4  # several blocks even in a short text
    try:
        place = File("f", text).position(index, index)
    finally:
        room.BLOCK = original
    assert (place.line, place.column) == (len(lines), len(lines[-1]) + 1)


def test_the_problem_that_is_one_too_many_says_so_and_is_the_last():
    file = File("f", "text")
    for _ in range(MOST_PROBLEMS + 2):
        file.report("TL145", 0, 1)
    file.report_at(file.position(0, 1), "TL145")
    assert len(file.problems) == MOST_PROBLEMS + 1
    assert file.problems[-1].code == "TL149"
    assert file.cut


def test_a_message_repeats_only_the_begin_of_a_long_text():
    file = File("f", "x" * 5000)
    file.report("TL133", 0, 5000, text="x" * 5000)
    assert len(file.problems[0].message) < 200
