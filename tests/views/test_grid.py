from timeline.views.grid import Column, Grid, Wanted, draw_row, draw_table, fitting, fold_cell, text_cell
from timeline.views.look import Look
from timeline.views.paper import Paper

ADDRESS = "https://example.org/2025/09/11/deal"
COLUMNS = (Column("No", 3, right=True), Column("Where", 10))
PAPER = Paper(Look(), 80)


def rows(*texts):
    return [[text_cell(number), fold_cell(text_cell(text), 10)] for number, text in texts]


def said(lines):
    return ["".join(span.text for span in line) for line in lines]


def test_a_row_with_a_word_that_cannot_be_folded_stands_between_two_tables():
    drawn = list(draw_table(PAPER, COLUMNS, rows(("1", "a"), ("2", ADDRESS), ("3", "b"))))
    first, line, last = drawn
    assert isinstance(first, Grid)
    assert isinstance(last, Grid)
    assert (first.headed, len(first.rows), last.headed, len(last.rows)) == (True, 1, False, 1)
    assert said([line]) == [f"  2  {ADDRESS}"]


def test_heads_stand_above_a_first_row_that_cannot_be_folded():
    heads, line = draw_table(PAPER, COLUMNS, rows(("1", ADDRESS)))
    assert (heads.headed, heads.rows) == (True, [])
    assert said([line]) == [f"  1  {ADDRESS}"]


def test_a_long_table_is_made_in_parts_that_have_one_head():
    grids = list(draw_table(PAPER, COLUMNS, rows(*((str(number), "x") for number in range(250)))))
    assert [(grid.headed, len(grid.rows)) for grid in grids] == [(True, 100), (False, 100), (False, 50)]


def test_rows_of_several_lines_stand_apart_over_the_parts_too():
    grids = list(draw_table(PAPER, COLUMNS, rows(*[("1", "x")] * 99, ("2", "two lines here"), ("3", "x"))))
    heights = [max(map(len, row)) for grid in grids for row in grid.rows]
    assert heights == [1] * 99 + [3, 2]


def test_cells_side_by_side_are_numbers_to_the_right_and_texts_to_the_left():
    [(number, where)] = rows(("7", "some place or other"))
    assert said(draw_row(PAPER, COLUMNS, (number, where))) == ["  7  some place", "     or other"]


def test_columns_give_way_until_the_rest_has_what_it_needs():
    wanted = (Wanted(20, 12, 0), Wanted(90), Wanted(5, 10, 2), Wanted(30, 10, 1))
    assert fitting(wanted, 80, 30) == {0: 12, 1: 47, 2: 5, 3: 10}
    assert fitting(wanted, 63, 30) == {0: 12, 1: 30, 2: 5, 3: 10}
    assert fitting(wanted, 62, 30) == {0: 12, 1: 36, 3: 10}
    assert fitting(wanted, 55, 30) == {0: 12, 1: 41}
    assert fitting(wanted, 20, 30) == {0: 12, 1: 6}
    assert fitting((Wanted(4), Wanted(5, 9, 1)), 80, 30) == {0: 4, 1: 5}
