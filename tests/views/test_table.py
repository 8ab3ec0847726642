from dataclasses import replace

import pytest

from tests.making import chronology, event
from tests.views.printing import printed
from tests.views.sample import selected
from timeline.query.selection import arranged
from timeline.views.table import draw

LONG = event(
    "2025-09-11",
    "A title of some length that tells what happened",
    id="2025-09-11-an-id-of-some-length-as-usual",
    kind="prisoner-exchange",
    place="Belarus–Lithuania border",
    actors=["Alexander-Lukashenko", "Volodymyr-Zelensky"],
    sources=["Reuters", "LRT"],
)


def shown(selection, **options):
    return printed(draw, selection, **options)


@pytest.mark.parametrize(
    ("width", "heads", "left"),
    [
        (200, ["DATE", "EVENT", "PLACE", "ACTORS", "KIND", "SUPPORT", "ID"], None),
        (160, ["DATE", "EVENT", "PLACE", "ACTORS", "KIND", "SUPPORT", "ID"], None),
        (159, ["DATE", "EVENT", "PLACE", "ACTORS", "KIND", "SUPPORT"], "ID"),
        (120, ["DATE", "EVENT", "PLACE", "ACTORS", "KIND", "SUPPORT"], "ID"),
        (119, ["DATE", "EVENT", "PLACE", "ACTORS", "SUPPORT"], "KIND, ID"),
        (99, ["DATE", "EVENT", "PLACE", "SUPPORT"], "ACTORS, KIND, ID"),
        (79, ["DATE", "EVENT", "SUPPORT"], "PLACE, ACTORS, KIND, ID"),
    ],
)
def test_columns_give_way_one_by_one_and_that_is_said(width, heads, left):
    lines = shown(arranged(chronology(LONG)), width=width).splitlines()
    assert lines[2].split() == heads
    assert lines[-1] == f"Too narrow for: {left}" if left else not lines[-1].startswith("Too narrow")


def test_the_date_of_the_old_style_stands_beside_the_new_or_below_it():
    known = arranged(chronology(event("1917-11-07", "The palace is stormed", calendar="julian")))
    _, _, _, first, second, *_ = shown(known, width=100).splitlines()
    assert (first.split("  ")[0], second) == ("7 Nov 1917", "(25 Oct O.S.)")
    assert "\nDate     7 Nov 1917 (25 Oct O.S.) ●\n" in shown(known, width=50)
    assert "\n7 Nov 1917 (25 Oct O.S.)  ●" in shown(known, terminal=False)


def test_an_id_that_would_leave_no_room_for_events_gives_way():
    text = shown(arranged(chronology(replace(LONG, id="an-id-" * 10))), width=160)
    assert text.splitlines()[-1] == "Too narrow for: ID"


def test_in_a_pipe_a_line_is_one_whole_event_with_its_id_last():
    lines = shown(arranged(chronology(LONG)), width=20, terminal=False).splitlines()
    assert [line.split("  ")[-1] for line in lines if "A title" in line] == [LONG.id]


def test_a_long_text_widens_no_other_line_of_a_pipe():
    events = [event("2025-01-01", "word " * 40, id="long"), event("2025-01-02", "short", id="short")]
    *_, last = shown(arranged(chronology(*events)), terminal=False).splitlines()
    assert len(last) < 140


def test_possible_events_have_a_mark_and_a_reason():
    text = shown(selected(month="2025-10"), width=200)
    assert (
        "2025             ? ○ +  A pardon, in a year without a month (possible: the date may lie outside)"
        in text
    )
    assert " ? " not in shown(selected(month="2025-10", certain=True), width=200)
