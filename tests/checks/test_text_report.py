import pytest

from tests.making import actor, chronology, event, source
from timeline.checks.reports.findings import Findings
from timeline.checks.reports.text import lines as report
from timeline.problems import Position, Problem

KNOWN = chronology(event(sources=[source("a"), source("b")]), actors=(actor("one"),))


def problem(line, column, length=1, code="TL130", path="a.yaml"):
    values = {"text": "x", "what": "kind", "remedy": "y"}
    return Problem.at(Position(path, line, column, length), code, **values)


def excerpt(text, *place):
    lines = list(report(KNOWN, Findings((problem(*place),)), {"a.yaml": text}))
    return lines[1:-2]


@pytest.mark.parametrize(
    ("text", "place", "lines"),
    [
        ("one\ntwo three\n", (2, 5, 5), ["    2 | two three", "      |     ^^^^^"]),
        ("one\r\ntwo\rthree", (3, 1, 1), ["    3 | three", "      | ^"]),
        ("\tx: y", (1, 2, 1), ["    1 |  x: y", "      |  ^"]),
        ("日本: x", (1, 5, 1), ["    1 | 日本: x", "      |       ^"]),  # wide signs take two cells
        ("a\x1bb", (1, 2, 1), ["    1 | a␛b", "      |  ^"]),
        ("a\u2028b", (1, 3, 1), ["    1 | a⟨U+2028⟩b", "      |          ^"]),
        ("ab", (1, 3, 1), ["    1 | ab", "      |   ^"]),  # behind the end
        ("", (1, 1, 1), []),
        ("a", (7, 1, 1), []),
    ],
)
def test_the_line_is_shown_with_a_caret_under_the_fault(text, place, lines):
    assert excerpt(text, *place) == lines


def test_of_a_very_long_line_only_what_is_around_the_fault_is_shown():
    text = "x" * 5000 + "HERE" + "y" * 5000
    line, caret = excerpt(text, 1, 5001, 4)
    assert line == f"    1 | …{'x' * 40}HERE{'y' * 56}…"
    assert caret == f"      | {' ' * 41}^^^^"


def test_the_last_line_says_what_was_looked_at_and_what_was_found():
    assert list(report(KNOWN, Findings(()), {"a.yaml": ""})) == [
        "a.yaml: 1 event, 1 actor, 2 sources: no problems"
    ]
    found = [problem(1, 1), problem(1, 2)]
    assert list(report(KNOWN, Findings(tuple(found)), {"a.yaml": "", "b.yaml": ""}))[-1] == (
        "a.yaml, b.yaml: 1 event, 1 actor, 2 sources: 2 problems"
    )


def test_a_message_is_one_line_whatever_the_file_holds():
    made = Problem("a.yaml", 1, 1, "TL130", "line\nbreak\x1b[31m")
    first = next(iter(report(KNOWN, Findings((made,)), {"a.yaml": ""})))
    assert "\n" not in first
    assert "\x1b" not in first
