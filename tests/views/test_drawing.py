"""A view in a stranger's program: what any renderable of Rich's can do."""

import io

import pytest
from rich.console import Console
from rich.panel import Panel
from rich.table import Table

from tests.views.printing import printed
from tests.views.sample import selected
from timeline import UsageError, view
from timeline.text import cells
from timeline.views import VIEWS
from timeline.views.paper import NO_BREAK, wrap


def console(**options):
    return Console(file=io.StringIO(), _environ={}, **{"width": 80, **options})


def lines(name, text):
    """Return its lines; of a card its signs, since a long address is folded by the terminal or by the drawing."""
    return "".join(text.split()) if name == "card" else text.splitlines()


@pytest.mark.parametrize("name", VIEWS)
def test_a_console_prints_what_the_command_shows(name):
    stranger = console()
    stranger.print(view(selected(), name, language="en"))
    assert lines(name, stranger.file.getvalue()) == lines(name, printed(VIEWS[name].draw, selected()))


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("width", [30, 50, 100])
def test_a_panel_folds_it_at_its_own_width(name, width):
    stranger = console(width=120)
    stranger.print(Panel(view(selected(), name, language="en"), width=width))
    inside = "\n".join(row[2:-2].rstrip() for row in stranger.file.getvalue().splitlines()[1:-1])
    assert lines(name, inside) == lines(name, printed(VIEWS[name].draw, selected(), width=width - 4))
    assert {cells(row) for row in stranger.file.getvalue().splitlines()} == {width}


def test_it_is_exported_as_a_picture_and_as_a_page():
    stranger = console(record=True)
    stranger.print(view(selected(), "card"))
    assert "Minsk" in stranger.export_svg(clear=False)
    assert 'href="https://' in stranger.export_html()


def test_it_speaks_the_language_of_its_chronology_or_another():
    stranger = console()
    stranger.print(view(selected(), "months", language="de"))
    assert stranger.file.getvalue() == printed(VIEWS["months"].draw, selected(), language="de")


def test_it_is_as_wide_as_it_is_given_room():
    assert console().measure(view(selected())) == (20, 80)


def test_a_view_that_there_is_none_of_is_told_by_the_names_of_all():
    with pytest.raises(UsageError, match='no view is called "tabel"; write timeline, table, card, months'):
        view(selected(), "tabel")


# --- Why lines are folded here and painted there: what Rich's own tables do with the same text ----------------


def rich_table(*texts, width):
    table = Table(box=None, show_header=False, pad_edge=False, padding=0)
    for _ in texts:
        table.add_column(width=width)
    table.add_row(*texts)
    stranger = console()
    stranger.print(table)
    return stranger.file.getvalue()


def test_rich_divides_an_address_that_shall_be_copied():
    address = "https://example.org/2025/09/11/deal"
    assert address not in rich_table(address, width=20)
    assert wrap(address, 20) == [address]


def test_rich_folds_at_a_no_break_space():
    text = f"only 3{NO_BREAK}publishers"
    assert rich_table(text, width=8).splitlines()[0].strip() == "only 3"
    assert wrap(text, 12)[0] == "only"


def test_rich_pads_the_end_of_a_line_with_blanks():
    assert rich_table("a", "b", width=5) == "a    b    \n"
    assert "  \n" not in printed(VIEWS["table"].draw, selected())
