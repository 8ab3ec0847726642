from dataclasses import replace

import pytest

from tests.making import chronology, event
from tests.views.printing import printed
from tests.views.sample import selected
from timeline.errors import UsageError
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


NAMED = event(
    "2025-09-11T14:30+03:00",
    "Minsk frees 52 prisoners",
    id="deal",
    actors=["a"],
    about=["b", "c"],
    tags=("prisoners",),
    figures={"released": "52", "refused-to-leave": "1"},
    sources=["Reuters", "LRT"],
)
PLAIN = event("2025-10", "Something is said", id="said", summary="At some length.")
BOTH = arranged(chronology(NAMED, PLAIN))


def test_columns_are_chosen_and_ordered_by_the_names_of_the_csv():
    text = shown(BOTH, columns=("figures.released", "title", "about", "date"), width=100)
    assert [line.rstrip() for line in text.splitlines()[2:]] == [
        "Released  Event                     About  Date",
        "─" * 60,
        "52        Minsk frees 52 prisoners  b, c   11 Sep 2025   ●",
        "                                           14:30 +03:00",
        "",
        "          Something is said                Oct 2025      ○",
    ]


def test_a_column_that_is_asked_for_is_there_though_nothing_fills_it():
    assert shown(BOTH, columns=("title", "country")).splitlines()[2].split() == ["Event", "Country"]


def test_the_signs_stand_first_where_no_date_does():
    lines = shown(BOTH, columns=("title", "figures.refused-to-leave")).splitlines()
    assert lines[2] == "     Event                     Refused to leave"
    assert lines[4] == "●    Minsk frees 52 prisoners  1"


def test_columns_that_are_asked_for_never_give_way_but_become_records():
    names = ("date", "title", "actors", "about", "tags", "figures", "support", "summary", "id")
    wide = shown(BOTH, columns=names, width=160)
    assert wide.splitlines()[2].split()[0] == "Date"
    narrow = shown(BOTH, columns=names, width=72)
    assert "Too narrow" not in narrow
    assert "\nFigures  released=52, refused-to-leave=1\n" in narrow


def test_chosen_columns_in_a_pipe_are_one_line_an_event():
    lines = shown(BOTH, columns=("id", "tags", "summary"), terminal=False).splitlines()
    assert [line.split() for line in lines[2:]] == [
        ["ID", "Tags", "Summary"],
        ["●", "deal", "prisoners"],
        ["○", "said", "At", "some", "length."],
    ]


def test_a_column_that_there_is_none_of_is_told_by_the_nearest():
    with pytest.raises(UsageError, match='no column is called "figurs"; the nearest are figures'):
        shown(BOTH, columns=("figurs",))
