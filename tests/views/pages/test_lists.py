"""Laws of the lists: every number is what the option finds, every page has the events of its option and no other."""

import unicodedata
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.harbour import KNOWN
from tests.making import actor, chronology, event, source
from tests.views.printing import printed
from timeline import load
from timeline.chronology.actors import circle, standing
from timeline.chronology.kinds import KINDS
from timeline.chronology.model import Place, Word
from timeline.dates import Date, Match
from timeline.query.fields import LISTED
from timeline.query.fields.filter import Setting
from timeline.query.selection import Arrangement, arranged
from timeline.text import cells
from timeline.translations import LANGUAGES, meaning
from timeline.views.look import Look
from timeline.views.pages import sources
from timeline.views.pages.disputes import draw_disputes
from timeline.views.pages.listing import LISTINGS, Listed
from timeline.views.pages.one import THINGS, draw_one
from timeline.views.pages.queries import draw_queries
from timeline.views.pages.quotes import draw_quotes
from timeline.views.pages.sources import draw_sources, draw_unarchived
from timeline.views.paper import Paper

BUNDLED = load(Path(__file__).parents[3] / "data" / "events.yaml")
TODAY = date(2025, 10, 20)
EVERYTHING = arranged(BUNDLED)


def rows(what, selection, **options):
    """Return what to type for each row of a list, and its number of events."""
    paper = Paper(Look(), 10_000)
    if what == "sources":
        found = sources.counting.of_sources(selection)
        cited = list(dict.fromkeys(one for happened in selection for one in happened.sources))
        both = (*sources._publishers(paper, cited, found), *sources._agencies(paper, cited, found))
        return {row.name: row.events for row in both}
    listed = Listed(selection, paper, **options)
    return {entry.facts[-1] or entry.name: entry.events for entry in LISTINGS[what].entries(listed)}


def found(what, typed, selection, **options):
    """Return the ids of the events among those selected that the option of a list finds."""
    term = LISTED[what](typed, Setting(selection.chronology, TODAY, **options))
    least = Match.YES if selection.how.certain else Match.POSSIBLE
    return [one.id for one in selection if term(one) >= least]


@pytest.mark.parametrize("what", LISTED)
@pytest.mark.parametrize("certain", [False, True])
def test_every_number_of_the_bundled_chronology_is_what_its_option_finds(what, certain):
    selection = arranged(BUNDLED, how=Arrangement(certain))
    listed = rows(what, selection)
    assert len(listed) > 20 or what == "tags"
    assert {typed: len(found(what, typed, selection)) for typed in listed} == listed


def test_without_members_the_numbers_of_the_actors_are_those_without_members():
    listed = rows("actors", EVERYTHING, with_members=False)
    assert {typed: len(found("actors", typed, EVERYTHING, with_members=False)) for typed in listed} == listed


# Names that fold alike, that are a country's too, that are declared or not, and memberships that begin and end.
WORDS = ("Minsk", "minsk", "Georgia", "GEO", "harbour", "the Quay", "Łódź", "lodz")
IDS = ("a", "b", "c", "d")
WHEN = ("2024-05-01", "2024-05", "2024", "2025-01~", "2024-04/2024-06", "XXXX")
SINCE = st.sampled_from((None, "2024-05", "2025?"))
PUBLISHERS = st.sampled_from(("Wire", "WIRE", "Gazette", "wire.example", "gazette.example"))
ACTORS = st.tuples(
    *(
        st.builds(
            partial(lambda name, kind, above: actor(name, kind=kind, member_of=above), id),
            st.sampled_from(("state", "body")),
            st.lists(st.tuples(st.sampled_from(IDS), SINCE), max_size=2, unique_by=lambda one: one[0]),
        )
        for id in IDS
    )
)
SOURCES = st.lists(
    st.builds(
        lambda publisher, via, host: source(publisher, via=via, url=f"https://{host}/1" if host else ""),
        PUBLISHERS,
        st.one_of(st.just(""), PUBLISHERS),
        st.sampled_from(("", "wire.example", "www.gazette.example")),
    ),
    max_size=3,
)


def some(values, most=2):
    return st.lists(st.sampled_from(values), max_size=most).map(tuple)


@st.composite
def chronicles(draw):
    """A chronology of at most five events."""
    events = [
        event(
            draw(st.sampled_from(WHEN)),
            id=f"e{number}",
            kind=draw(st.sampled_from(("visit", "talks"))),
            place=draw(some(WORDS)),
            country=draw(st.sampled_from(("", "GEO", "BLR"))),
            tags=draw(some(WORDS)),
            actors=list(dict.fromkeys(draw(some(IDS)))),
            sources=draw(SOURCES),
        )
        for number in range(draw(st.integers(0, 5)))
    ]
    places = (Place("georgia", "Georgia"), Place("harbour", "Harbour", aliases=("the quay",), country="GEO"))
    return chronology(
        *events,
        actors=draw(ACTORS),
        places=draw(st.sampled_from(((), places[1:], places))),
        tags=draw(st.sampled_from(({}, {"lodz": Word("lodz", "Łódź", aliases=("harbour",))}))),
    )


@settings(max_examples=80)
@given(known=chronicles(), certain=st.booleans())
def test_every_number_of_any_chronology_is_what_its_option_finds(known, certain):
    selection = arranged(known, how=Arrangement(certain))
    for what in LISTED:
        listed = rows(what, selection)
        assert {typed: len(found(what, typed, selection)) for typed in listed} == listed


@settings(max_examples=80)
@given(known=chronicles(), when=st.sampled_from(WHEN))
def test_who_stands_for_whom_is_the_same_from_below_and_from_above(known, when):
    moment = Date.parse(when)
    for one in event(actors=list(IDS)).actors:
        above = standing(one.actor, moment, known)
        for other in known.actors.values():
            assert above.get(other.id, Match.NO) == circle(other, known).holds([one], moment)


def page(what, typed, known=BUNDLED, **options):
    term = LISTED[what](typed, Setting(known, TODAY))
    return printed(draw_one, what, term.value, arranged(known, term), terminal=False, **options)


@settings(max_examples=40)
@given(known=chronicles(), data=st.data())
def test_a_page_has_the_events_of_its_option_each_once_under_its_year(known, data):
    what = data.draw(st.sampled_from([what for what in LISTED if rows(what, arranged(known))]))
    typed = data.draw(st.sampled_from(sorted(rows(what, arranged(known)))))
    lines = page(what, typed, known).splitlines()
    shown = [word for line in lines if "Something happens" in line for word in line.split() if word in IDS_OF]
    assert sorted(shown) == sorted(found(what, typed, arranged(known)))


IDS_OF = frozenset(f"e{number}" for number in range(5))


@pytest.mark.parametrize("what", LISTED)
def test_a_page_of_the_bundled_chronology_has_the_events_of_its_option(what):
    listed = rows(what, EVERYTHING)
    typed = max(listed, key=listed.get)
    ids = found(what, typed, EVERYTHING)
    text = page(what, typed)
    assert len(ids) == listed[typed] > 20
    assert [id for id in ids if text.count(f"  {id}\n") + text.count(f"  {id}  http") != 1] == []
    assert f": {len(ids)} of {len(BUNDLED)} events" in text.splitlines()[1]


ONE = {
    "actors": "union",
    "kinds": "strike",
    "places": "dock",
    "tags": "pay",
    "sources": "wire",
    "queries": "spring",
}
PAGES = {
    **{what: partial(draw_one, what, key) for what, key in ONE.items()},
    "the sources": draw_sources,
    "all sources": partial(draw_sources, every=True),
    "unarchived": draw_unarchived,
    "disputes": draw_disputes,
    "quotes": draw_quotes,
    "the queries": partial(draw_queries, {}),
}


def test_every_list_has_a_page_of_one_thing():
    assert set(THINGS) == {*LISTED, "queries"} == set(ONE)


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [*range(1, 30), 59, 60, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal_and_none_ends_with_a_blank(name, width):
    for language in LANGUAGES:
        for line in printed(PAGES[name], arranged(KNOWN), width=width, language=language).splitlines():
            assert cells(line) <= max(width, 2) or "http" in line, line
            assert line == line.rstrip()


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("options", [{}, {"terminal": False}, {"encoding": "ascii"}, {"language": "de"}])
def test_nothing_that_a_terminal_obeys_is_sent_and_ascii_is_enough(name, options):
    text = printed(PAGES[name], arranged(KNOWN), **options)
    assert {sign for sign in text if unicodedata.category(sign) in {"Cc", "Cf", "Zl", "Zp"}} <= {"\n"}
    assert text.isascii() or "encoding" not in options


@pytest.mark.parametrize("name", PAGES)
def test_what_is_left_out_where_it_is_narrow_is_said(name):
    wide, narrow = (printed(PAGES[name], arranged(KNOWN), width=width) for width in (1000, 40))
    heads = {word for word in wide.split() if word.isupper()}
    lost = {word for word in wide.split() if word.isalpha()} - heads - set(narrow.split())
    assert not lost or "Too narrow for " in narrow


def test_a_quote_needs_no_actors_and_no_address():
    known = chronology(event("2024-05-01", "A word", id="word", sources=[source("Gazette", quote="Well")]))
    assert printed(draw_quotes, arranged(known)).splitlines() == [
        "1 event",
        "",
        "1 May 2024  A word",
        "  word",
        "  “Well”",
        "    Gazette",
        "",
        "1 quote",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_says_what_it_means_and_no_two_say_the_same(language):
    said = [meaning(kind, language) for kind in KINDS]
    assert all(sentence.endswith(".") and len(sentence) <= 100 for sentence in said)
    assert len(set(said)) == len(KINDS)
    assert meaning("no such kind", language) == ""
