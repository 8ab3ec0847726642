"""What all views have in common: one sample through each of them, and laws that hold at every width."""

import io
import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from tests.making import chronology, claim, event, source
from tests.views.printing import printed
from tests.views.sample import CHRONOLOGY, EVENTS, selected
from timeline.query.selection import arranged
from timeline.text import cells
from timeline.views import VIEWS, drawn
from timeline.views.look import Look
from timeline.views.pages.disputes import draw_disputes
from timeline.views.pages.listing import LISTINGS, draw_list
from timeline.views.pages.one import draw_one
from timeline.views.pages.quotes import draw_quotes
from timeline.views.pages.sources import draw_sources

PAGES = {"sources": draw_sources, "disputes": draw_disputes, "quotes": draw_quotes}
EVERY_VIEW = (*VIEWS, *LISTINGS, *PAGES)
UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
WIDTHS = (40, 60, 80, 120, 200)


class Text(SingleFileSnapshotExtension):
    """A snapshot that is read as what it is: text."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


@pytest.fixture
def snapshot(snapshot):
    return snapshot.use_extension(Text)


def shown(view, selection=None, **options):
    selection = selected() if selection is None else selection
    if view in LISTINGS:
        return printed(draw_list, view, selection, **options)
    if view in PAGES:
        return printed(PAGES[view], selection, **options)
    return printed(VIEWS[view].draw, selection, **options)


# --- One sample, a snapshot for each view and width --------------------------------------------------------


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("view", ["timeline", "table"])
def test_events_at_this_width(view, width, snapshot):
    assert shown(view, width=width) == snapshot


@pytest.mark.parametrize("view", ["timeline", "table", "months"])
def test_a_month_at_this_width(view, snapshot):
    assert shown(view, selected(month="2025-10"), width=80) == snapshot


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("view", ["card", "months", *LISTINGS, *PAGES])
def test_everything_at_this_width(view, width, snapshot):
    assert shown(view, width=width) == snapshot


@pytest.mark.parametrize("view", ["timeline", "table", "actors", *PAGES])
def test_in_a_pipe(view, snapshot):
    assert shown(view, width=80, terminal=False) == snapshot


@pytest.mark.parametrize("view", EVERY_VIEW)
def test_in_ascii(view, snapshot):
    text = shown(view, width=80, encoding="ascii")
    assert text.isascii()
    assert text == snapshot


@pytest.mark.parametrize("view", EVERY_VIEW)
def test_in_german(view, snapshot):
    assert shown(view, width=80, language="de") == snapshot


# --- Laws --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("view", EVERY_VIEW)
@pytest.mark.parametrize("width", [*range(1, 26), 39, 59, 60, 71, 72, 79, 80, 99, 100, 120, 160, 200])
def test_no_line_is_wider_than_the_terminal_but_for_addresses(view, width):
    for line in shown(view, width=width).splitlines():
        assert cells(line) <= max(width, 2) or "http" in line, line


@pytest.mark.parametrize("view", EVERY_VIEW)
@pytest.mark.parametrize(
    "options", [{}, {"terminal": False}, {"width": 1}, {"encoding": "ascii"}, {"language": "de"}]
)
def test_nothing_that_a_terminal_obeys_or_hides_is_sent(view, options):
    found = {sign for sign in shown(view, **options) if unicodedata.category(sign) in UNSEEN}
    assert found <= {"\n"}


@pytest.mark.parametrize("view", EVERY_VIEW)
def test_colour_says_nothing_that_plain_text_does_not_say(view):
    plain = shown(view)
    colored = shown(view, color=True)
    assert colored != plain
    assert re.sub(r"\x1b\[[0-9;]+m|\x1b\]8;[^\x1b]*\x1b\\", "", colored) == plain


@pytest.mark.parametrize("view", VIEWS)
def test_markup_of_the_file_is_text(view):
    if view != "months":
        assert "[red]Markup[/red] :warning:" in shown(view, width=200)


WORDS = st.lists(st.text("abcdeй東é\u0301-x[]", min_size=1, max_size=12), min_size=1, max_size=12).map(
    " ".join
)


def squeezed(text):
    return re.sub(r"[\s│┃┊|:#]", "", text)


@pytest.mark.parametrize("view", ["timeline", "card"])
@settings(max_examples=60)
@given(titles=st.lists(WORDS, min_size=1, max_size=3), width=st.integers(1, 200))
def test_every_word_of_every_title_is_there_at_any_width(view, titles, width):
    events = [
        event(f"2025-01-0{day}", title, id=f"e{day}", summary=title) for day, title in enumerate(titles, 1)
    ]
    text = squeezed(shown(view, arranged(chronology(*events)), width=width).replace("no source", ""))
    for title in titles:
        assert text.count(squeezed(title)) >= (2 if view == "card" else 1)


@settings(max_examples=60)
@given(titles=st.lists(WORDS, min_size=1, max_size=3), width=st.integers(1, 200), terminal=st.booleans())
def test_every_letter_of_every_title_is_in_the_table_at_any_width(titles, width, terminal):
    events = [event(f"2025-01-0{day}", title, id=f"e{day}") for day, title in enumerate(titles, 1)]
    text = shown("table", arranged(chronology(*events)), width=width, terminal=terminal)
    for letter in "aй東[":
        assert text.count(letter) >= "".join(titles).count(letter)


ANYTHING = st.text(max_size=30)
DATES = st.sampled_from(
    ["2025-09-11", "2025-09~", "202X", "XXXX", "2025-09-12/..", "../2020", "-0043-03-15", "2025-21"]
)


@settings(max_examples=60)
@given(data=st.data(), width=st.integers(1, 200), plain=st.booleans(), terminal=st.booleans())
def test_whatever_a_file_holds_is_shown_and_cannot_do_harm(data, width, plain, terminal):
    def draw():
        return data.draw(ANYTHING)

    events = [
        event(
            data.draw(DATES),
            draw(),
            id=f"e{number}",
            titles={"de": draw()},
            summary=draw(),
            kind=draw(),
            place=draw(),
            note=draw(),
            actors=[draw()],
            about=[(draw(), draw())],
            tags=(draw(),),
            figures={draw(): draw()},
            sources=[source(draw(), url=f"https://{draw()}", quote=draw(), via=draw())],
            claims=(claim(draw(), draw(), source=draw(), note=draw()), claim("date", draw())),
        )
        for number in range(3)
    ]
    selection = arranged(chronology(*events, title=draw()))
    options = {"width": width, "encoding": "ascii" if plain else "utf-8", "terminal": terminal}
    texts = [shown(view, selection, **options) for view in EVERY_VIEW]
    for what, key in {
        "tags": events[0].tags[0],
        "places": events[0].place[0],
        "sources": events[0].sources[0].via,
        "actors": events[0].actors[0].actor,
    }.items():
        texts.append(printed(draw_one, what, key, selection, **options))
    for text in texts:
        assert {sign for sign in text if unicodedata.category(sign) in UNSEEN} <= {"\n"}
        assert text.isascii() or not plain
        assert not terminal or all(
            cells(line) <= max(width, 2) or "http" in line for line in text.split("\n")
        )


@pytest.mark.parametrize("asked", [{}, {"month": "2025-10"}, {"reverse": True}, {"limit": 4}])
def test_every_view_shows_the_same_events_in_the_same_order(asked):
    selection = selected(**asked)
    ids = [hit.event.id for hit in selection.hits]
    lines = shown("table", selection, terminal=False).splitlines()
    header = next(index for index, line in enumerate(lines) if line.startswith("Date"))
    assert [line.rpartition(" ")[2] for line in lines[header + 1 :]] == ids
    assert [line for line in shown("card", selection).splitlines() if line in ids] == ids
    timeline = shown("timeline", selection, width=200)
    firsts = [timeline.index(hit.event.title[:28]) for hit in selection.hits if hit.event.id != "nasty"]
    assert firsts == sorted(firsts)


class Unreachable(dict):
    """Titles that must not be asked for."""

    def get(self, *_):
        raise AssertionError("drawn before the first part was printed")


def first_part(view, *events):
    drawing = drawn(VIEWS[view].draw, arranged(chronology(*events)), Look())
    return next(drawing.parts(Console(width=80, file=io.StringIO()).options))


@pytest.mark.parametrize("view", ["timeline", "card"])
def test_the_first_lines_are_printed_before_the_last_are_drawn(view):
    last = event("2026-06-01", "Last", titles=Unreachable({"de": "x"}))
    assert first_part(view, *EVENTS, *EVENTS, *EVENTS, last)


def test_the_first_lines_of_a_long_table_are_printed_before_the_last_are_drawn():
    events = [event("2025-01-01", f"T{number}", id=f"e{number:04}") for number in range(300)]
    last = event("2026-06-01", "Last", titles=Unreachable({"de": "x"}))
    assert first_part("table", *events, last)


@pytest.mark.parametrize("view", EVERY_VIEW)
def test_an_empty_chronology_has_views_too(view):
    assert shown(view, arranged(chronology())).startswith("0 events\n")


def test_the_header_says_which_chronology_was_read():
    lines = shown("timeline", origin="the bundled chronology").splitlines()
    assert lines[:3] == [CHRONOLOGY.title, "14 events", "from the bundled chronology"]
