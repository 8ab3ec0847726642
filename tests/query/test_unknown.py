from datetime import date

import pytest

from tests.making import actor, chronology, event
from timeline.query.fields.filter import Setting
from timeline.query.understand import understand
from timeline.query.unknown import MANY, unknown_words

KNOWN = chronology(
    event(
        "2025-09-11", "Ministers meet in Minsk", id="2025-09-11-deal", actors=["lukashenko"], place="Minsk"
    ),
    event("2025-10", "More oil", id="oil", about=["lukashenko"], tags=("sanctions",)),
    actors=(
        actor("lukashenko", "Alexander Lukashenko", kind="person", aliases=("Lukashenka", "Лукашенко")),
        actor("idle", "Sanction Committee"),
    ),
)
SETTING = Setting(KNOWN, date(2025, 10, 20))


@pytest.mark.parametrize(
    ("line", "unknown"),
    [
        ("minsk", []),
        ("ministers", []),
        ("lukashanka", [("lukashanka", [("Lukashenka", 2)])]),  # one spelling of each that may be meant
        ("sanctons", [("sanctons", [("sanctions", 1)])]),  # what the line would find, where it finds anything
        ("sanctons, 2025-09", [("sanctons", [("sanctions", 0)])]),
        ("sanctons or minsk", [("sanctons", [("sanctions", 2)])]),
        ("not lukashanka", [("lukashanka", [("Lukashenka", 0)])]),
        ("2025-09-11-dael", [("2025-09-11-dael", [("2025-09-11-deal", 1)])]),
        ("qqqq qqqq zzzz", [("qqqq", []), ("zzzz", [])]),
        ("text:lukashanka", []),
        ("alex", [("alex", [("Alexander Lukashenko", 2)])]),
    ],
)
def test_what_nothing_is_called_names_the_nearest(line, unknown):
    readings = understand([line], SETTING).readings
    found = [
        (one.word, [tuple(near) for near in one.close]) for one in unknown_words(line, readings, SETTING)
    ]
    assert found == unknown


def test_a_proposal_that_makes_no_query_finds_nothing():
    known = chronology(event("2025", "One", tags=("hello(",)))
    setting = Setting(known, date(2025, 10, 20))
    readings = understand(["helloz"], setting).readings
    [unknown] = unknown_words("helloz", readings, setting)
    assert [tuple(near) for near in unknown.close] == [("hello(", 0)]


def test_of_very_many_names_those_that_begin_alike_are_looked_at():
    actors = tuple(actor(f"a{number}", f"Person {number:05}") for number in range(MANY + 1))
    known = chronology(event("2025", actors=["a7", "a1"]), actors=(*actors, actor("oslo", "Oslo")))
    setting = Setting(known, date(2025, 10, 20))
    for line, names in (("oslu", ["oslo"]), ("qslo", [])):
        readings = understand([line], setting).readings
        [unknown] = unknown_words(line, readings, setting)
        assert [near.name for near in unknown.close] == names
