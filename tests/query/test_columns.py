"""Which columns there are: by their names, all of the default ones, one for each figure."""

import pytest

from tests.making import chronology, event
from timeline.chronology.model import Word
from timeline.errors import UsageError
from timeline.query.column_names import choose
from timeline.query.columns import COLUMNS

KNOWN = chronology(
    event(id="a", figures={"released": "52", "Refused": "1"}),
    event(id="b", figures={"freed": "2", "listed": "3"}),
    figures={"released": Word("released", aliases=("freed",)), "wounded": Word("wounded")},
)
DEFAULT = [column.name for column in COLUMNS.values() if column.default]


def names(*wanted):
    return [column.name for column in choose(wanted, KNOWN)]


def test_without_a_choice_there_are_the_default_columns():
    assert names() == names("all") == DEFAULT


def test_each_figure_of_the_chronology_has_a_column_whatever_is_selected():
    figures = ["figures.released", "figures.wounded", "figures.Refused", "figures.listed"]
    assert names("each-figure") == figures
    assert names("all", "each-figure") == [*DEFAULT, *figures]


def test_a_column_stands_once_where_it_was_named_first():
    assert names("title", "figures.freed", "each-figure", "title")[:3] == [
        "title",
        "figures.released",
        "figures.wounded",
    ]
    assert names("note", "all") == ["note", *(name for name in DEFAULT if name != "note")]


def test_a_name_that_none_has_is_wrong_usage():
    with pytest.raises(UsageError, match="the nearest are each-figure"):
        names("each-figures")


def test_a_chronology_without_figures_has_no_column_of_them():
    assert choose(["each-figure"], chronology(event())) == []
