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
        # The date and the signs take 18 cells, the events a third of the width or 28; the actors 26, the place 16, the
        # kind 18, the support 14, the id 42, and below 100 columns the actors 21 and the support 9.
        (181, "Date Event Actors Place Kind Support ID", None),
        (180, "Date Event Actors Place Kind Support", "ID"),
        (137, "Date Event Actors Place Kind Support", "ID"),
        (136, "Date Event Actors Place Support", "Kind, ID"),
        (110, "Date Event Actors Place Support", "Kind, ID"),
        (109, "Date Event Actors Support", "Place, Kind, ID"),
        (100, "Date Event Actors Support", "Place, Kind, ID"),
        (99, "Date Event Actors Place Support", "Kind, ID"),
        (95, "Date Event Actors Place Support", "Kind, ID"),
        (94, "Date Event Actors Support", "Place, Kind, ID"),
        (76, "Date Event Actors Support", "Place, Kind, ID"),
        (75, "Date Event Actors", "Place, Kind, Support, ID"),
        (72, "Date Event Actors", "Place, Kind, Support, ID"),
    ],
)
def test_columns_give_way_one_by_one_and_that_is_said(width, heads, left):
    text = shown(arranged(chronology(LONG)), width=width)
    assert " ".join(text.splitlines()[2].split()) == heads
    said = " ".join(text.split()).partition("Too narrow for ")[2]
    assert said == (f"{left}; | less -S shows all" if left else "")


def test_rows_of_several_lines_stand_apart_and_the_others_do_not():
    events = [event("2025-01-01", title, id=title[:4]) for title in ("A", "B", "long " * 20, "C", "D")]
    text = shown(arranged(chronology(*events)), width=80)
    shape = [line.split("●")[-1].split()[:1] for line in text.splitlines()[4:13]]
    assert shape == [["A"], ["B"], [], ["long"], ["long"], ["long"], [], ["C"], ["D"]]


def test_the_date_of_the_old_style_stands_beside_the_new_or_below_it():
    known = arranged(chronology(event("1917-11-07", "The palace is stormed", calendar="julian")))
    _, _, _, _, first, second, *_ = shown(known, width=100).splitlines()
    assert (first.split("  ")[0], second) == ("7 Nov 1917", "(25 Oct O.S.)")
    assert "\nDate     7 Nov 1917, (25 Oct O.S.) ●\n" in shown(known, width=50)
    assert "\n7 Nov 1917, (25 Oct O.S.)  ●" in shown(known, terminal=False)


def test_an_id_that_would_leave_no_room_for_events_gives_way():
    text = shown(arranged(chronology(replace(LONG, id="an-id-" * 10))), width=160)
    assert "Too narrow for ID;" in text


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
        "2025            ? ○ +  A pardon, in a year without a month (possible: the date may lie outside)"
        in text
    )
    assert " ? " not in shown(selected(month="2025-10", certain=True), width=200)
