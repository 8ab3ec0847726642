"""Rows of texts in columns: what gives way, what is folded, and what becomes a record."""

import pytest

from tests.views.printing import printed
from timeline.views.columns import Column, Group, Row, draw_columns, draw_groups
from timeline.views.paper import Span

COLUMNS = (
    Column("EVENTS", right=True),
    Column("TAG", least=12),
    Column("COUNTRY", gives_way=1),
    Column("TYPE", gives_way=2),
)
ROWS = [
    Row(["1", "nuclear weapons", "Belarus", ""]),
    Row(["12", "talks", "", ""]),
]


def drawn(draw, *subject, **options):
    return printed(lambda *values: draw(values[-1], *values[:-1]), *subject, **options).splitlines()


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (
            40,
            [
                "Events  Tag              Country",
                "────────────────────────────────",
                "     1  nuclear weapons  Belarus",
                "    12  talks",
            ],
        ),
        (
            30,
            [
                "Events  Tag            Country",
                "──────────────────────────────",
                "     1  nuclear        Belarus",
                "        weapons",
                "",
                "    12  talks",
            ],
        ),
        (
            27,
            [
                "Events  Tag",
                "───────────────────────",
                "     1  nuclear weapons",
                "    12  talks",
                "",
                "Too narrow for Country; |",
                "less -S shows all",
            ],
        ),
        (
            14,
            [
                "Events",
                "1",
                "Tag",
                "nuclear",
                "weapons",
                "Country",
                "Belarus",
                "",
                "Events",
                "12",
                "Tag",
                "talks",
            ],
        ),
    ],
)
def test_columns_give_way_before_a_column_is_too_narrow_to_be_of_use(width, lines):
    assert drawn(draw_columns, COLUMNS, ROWS, width=width) == lines


def test_in_a_pipe_nothing_gives_way_and_nothing_is_folded():
    long = Row(["7", "x" * 50, "Belarus", "typed"])
    assert drawn(draw_columns, COLUMNS, [*ROWS, long], width=10, terminal=False) == [
        f"Events  {'Tag':40}  Country  To type",
        f"     1  {'nuclear weapons':40}  Belarus",
        "    12  talks",
        f"     7  {'x' * 50}  Belarus  typed",
    ]


GROUPED = [
    Group("2024", [Row(["1", "talks", "", ""], [Span("+")], [Span("https://example.org/1")])]),
    Group("", [Row(["12", "weapons", "", ""], [Span(" ")])]),
]


@pytest.mark.parametrize(
    ("options", "lines"),
    [
        ({}, ["2024", "     1  +  talks", "    https://example.org/1", "    12     weapons"]),
        ({"terminal": False}, ["2024", "     1  +  talks  https://example.org/1", "    12     weapons"]),
        (
            {"width": 10},
            [
                "2024",
                "Events",
                "1 +",
                "Tag",
                "talks",
                "https://example.org/1",
                "Events",
                "12",
                "Tag",
                "weapons",
            ],
        ),
    ],
)
def test_groups_share_their_columns_and_have_signs_and_lines_below(options, lines):
    assert drawn(draw_groups, COLUMNS, GROUPED, **options) == lines


def test_of_nothing_nothing_is_drawn():
    assert drawn(draw_columns, COLUMNS, []) == drawn(draw_groups, COLUMNS, []) == []
