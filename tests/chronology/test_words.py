"""The words of a file's own are said in the reader's language and found by every spelling, everywhere."""

import io
import re

import pytest

from tests.loader.reading import chronology, parsed, places
from tests.making import event
from tests.views.printing import printed
from timeline.checks.names import spelled_otherwise
from timeline.chronology.words import alike, kind_said, languages_of, said, spellings
from timeline.errors import UsageError
from timeline.exporters import Options
from timeline.exporters.csv import write as write_csv
from timeline.query.select import select
from timeline.views import VIEWS
from timeline.views.grouped import grouped
from timeline.views.pages.listing import draw_list

STRIKE = """\
language: en
kinds:
  strike: {name: strike, names: {de: Streik}, aliases: [walkout], plover: PROTEST}
  appeal: {name: appeal for funds, names: {de: Spendenaufruf}, plover: AID}
  meeting: {names: {de: Sitzung}}
tags:
  wages: {name: wages, names: {de: Löhne}, aliases: [pay]}
figures:
  on-strike: {name: on strike, names: {de: im Streik}, aliases: [strikers]}
roles:
  shop steward: {names: {de: Betriebsrat}, aliases: [union representative]}
places:
  dock: {name: North Dock, names: {de: Norddock}, aliases: [the quay]}
queries:
  first-week: {query: "date:2024-05-01..2024-05-07", name: the first week, names: {de: die erste Woche},
               aliases: [week-one]}
actors:
  ann: {name: Ann Lee, kind: person, roles: [{role: shop steward, since: 2024}]}
events:
  - {date: 2024-05-02, title: Out, id: out, kind: strike, tags: [wages],
     figures: {on-strike: 400}, place: the quay, actors: [ann]}
  - {date: 2024-05-09, title: Funds, id: funds, kind: appeal, tags: [Pay], place: [North Dock, Town Hall]}
  - {date: 2024-05-10, title: Met, id: met, kind: meeting, claims: [{field: place, value: elsewhere}]}
  - {date: 2024-05-11, title: More, id: more, figures: {Strikers: 500}, claims: [{field: Strikers, value: "450"}]}
"""
KNOWN = chronology(STRIKE)


@pytest.mark.parametrize(
    ("table", "text", "language", "words"),
    [
        ("tags", "wages", "en", "wages"),
        ("tags", "wages", "de", "Löhne"),
        ("tags", "PAY", "de", "Löhne"),
        ("tags", "safety", "de", "safety"),
        ("figures", "strikers", "en", "on strike"),
        ("roles", "shop steward", "en", "shop steward"),
        ("roles", "shop steward", "de-AT", "Betriebsrat"),
        ("places", "the quay", "de", "Norddock"),
        ("queries", "week-one", "de", "die erste Woche"),
    ],
)
def test_a_word_is_said_as_the_file_declares_it(table, text, language, words):
    assert said(KNOWN, table, text, language) == words


@pytest.mark.parametrize(
    ("kind", "language", "words"),
    [
        ("strike", "en", "strike"),
        ("strike", "de", "Streik"),
        ("appeal", "en", "appeal for funds"),
        ("meeting", "en", "meeting"),
        ("meeting", "de", "Sitzung"),
        ("treaty", "de", "Vertrag"),
    ],
)
def test_a_kind_is_said_in_the_words_of_the_file_else_of_the_program(kind, language, words):
    assert kind_said(KNOWN, kind, language) == words


def test_a_file_gives_a_kind_of_the_vocabulary_another_sign_or_leaves_it():
    assert KNOWN.kinds["appeal"].plover == "AID"
    assert KNOWN.kinds["appeal"].tone == "co-operation"
    assert KNOWN.kinds["meeting"].cameo == "040"
    assert KNOWN.kinds["strike"].tone == "conflict"


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("tag:wages", ["out", "funds"]),
        ("tag:löhne", ["out", "funds"]),
        ("tag:pay", ["out", "funds"]),
        ("tag:safety", []),
        ("kind:strike", ["out"]),
        ("kind:Streik", ["out"]),
        ("kind:walkout", ["out"]),
        ('kind:"appeal for funds"', ["funds"]),
        ("figures:on-strike", ["out", "more"]),
        ('figures:"im Streik"', ["out", "more"]),
        ("figures:strikers=450..", ["more"]),
        ("role:betriebsrat", ["out"]),
        ('role:"union rep"', ["out"]),
        ("place:dock", ["out", "funds"]),
        ("place:Norddock", ["out", "funds"]),
        ('place:"town hall"', ["funds"]),
        ("@first-week", ["out"]),
        ("@week-one", ["out"]),
        ("@Week-One", ["out"]),
    ],
)
def test_a_filter_finds_a_word_by_every_spelling(query, kept):
    assert [one.id for one in select(KNOWN, query)] == kept


def shown(draw, *subject, **look):
    return printed(draw, *subject, select(KNOWN), width=200, terminal=False, **look)


def test_every_view_says_the_words_of_the_file_in_german():
    card = shown(VIEWS["card"].draw, language="de")
    for words in ("Streik", "Löhne", "im Streik: 400", "Betriebsrat", "Norddock", "Spendenaufruf"):
        assert words in card
    assert re.search(r"im Streik  500  diese Chronik\n +450  nicht angegeben", card)
    assert "im Streik strittig" in shown(VIEWS["timeline"].draw, language="de")
    assert "Norddock · Town Hall" in shown(VIEWS["table"].draw, language="de")


@pytest.mark.parametrize(
    ("what", "rows"),
    [
        ("tags", ["2  Löhne", "wages"]),
        ("places", ["2  Norddock", "dock"]),
        ("kinds", ["1  −  Streik", "strike"]),
    ],
)
def test_a_list_has_each_word_once_with_all_its_events(what, rows):
    text = shown(draw_list, what, language="de")
    [line] = [one for one in text.splitlines() if rows[0] in one]
    assert line.endswith(rows[1])


def test_only_undeclared_words_are_told_to_be_spelled_alike():
    known = chronology(
        "actors: {ann: {name: Ann}}\ntags: {wages: {aliases: [pay]}}\nfigures: {out: {aliases: [Out]}}\n"
        "events: [{date: 2024, title: A, actors: [ann], tags: [pay], figures: {out: 1, Out: 2}},"
        " {date: 2025, title: B, tags: [Pay, wages]}]\n"
    )
    assert list(spelled_otherwise(known)) == []


def test_undeclared_spellings_that_fold_alike_are_one():
    known = chronology(
        "- {date: 2024, title: A, tags: [Ports], place: Łódź, actors: [Claimant]}\n"
        "- {date: 2025, title: B, tags: [ports], place: lodz, actors: [claimant]}\n"
    )
    assert list(known.actors) == ["Claimant"]
    assert [part.actor for one in known for part in one.actors] == ["Claimant", "claimant"]
    for query in ("tag:PORTS", "place:Lodz", "actor:claimant", "actor:Claimant"):
        assert len(select(known, query)) == 2
    for what in ("tags", "places", "actors"):
        text = printed(draw_list, what, select(known))
        assert "     2  " in text
        assert text.rstrip().endswith(f"1 {what[:-1]}")


def test_exact_spelling_decides_among_declared_names():
    known = chronology(
        "actors: {a: {name: Ports}, b: {name: PORTS}}\nevents: [{date: 2024, title: A, actors: [b]}]\n"
    )
    assert len(select(known, "actor:PORTS")) == 1
    assert len(select(known, "actor:Ports")) == 0


def test_a_csv_keeps_each_spelling_and_joins_places():
    out = io.StringIO(newline="")
    write_csv(select(KNOWN, "id:funds"), out, Options(columns=("place", "tags", "place_de")))
    assert out.getvalue() == "place,tags,place_de\r\nNorth Dock;Town Hall,Pay,Norddock;Town Hall\r\n"


def test_what_spellings_have_in_common_is_the_id_or_the_folded_text():
    assert alike(KNOWN, "tags", "Löhne") == alike(KNOWN, "tags", "pay") == "wages"
    assert alike(KNOWN, "tags", "Łódź") == "lodz"
    assert spellings(KNOWN, "tags") == {"wages": "", "Löhne": "wages", "pay": "wages"}


def test_a_place_may_be_one_or_several():
    assert event(place="Alder").place == ("Alder",)
    one, two = chronology(
        "- {date: 2024, title: A, place: Alder}\n- {date: 2025, title: B, place: [Alder, Birch]}\n"
    ).events
    assert (one.place, two.place) == (("Alder",), ("Alder", "Birch"))
    assert places("- {date: 2024, title: A, place: {a: b}}\n") == ["1:33 TL143"]


@pytest.mark.parametrize("column", ["figures.on-strike", "figures.strikers", "figures.im Streik"])
def test_a_figure_has_a_column_by_any_of_its_names(column):
    out = io.StringIO(newline="")
    write_csv(select(KNOWN), out, Options(columns=("id", column)))
    assert out.getvalue().splitlines() == ["id,figures.on-strike", "out,400", "funds,", "met,", "more,500"]


def test_a_figure_that_the_file_does_not_know_has_no_column():
    with pytest.raises(UsageError, match=r'"figures\.on-strik"; the nearest are figures\.on-strike'):
        write_csv(select(KNOWN), io.StringIO(), Options(columns=("figures.on-strik",)))


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("kind:strike", "Art Streik"),
        ("kind:meeting", "Art Sitzung"),
        ("plover:conflict", "PLOVER Konflikt"),
        ("tag:pay", "Schlagwort Löhne"),
        ("figures:strikers=450..", "Zahl im Streik=450.."),
        ("place:dock", "in Norddock"),
        ("disputed:on-strike", "im Streik strittig"),
        ("disputed:place", "Ort strittig"),
    ],
)
def test_a_condition_is_said_in_the_readers_language(query, words):
    assert select(KNOWN, query).query.say("de") == words


def test_a_disputed_figure_is_found_by_any_of_its_names():
    assert [one.id for one in select(KNOWN, "disputed:strikers")] == ["more"]
    assert [one.id for one in select(KNOWN, 'disputed:"im Streik"')] == ["more"]


@pytest.mark.parametrize(
    "text",
    [
        "title: A\ntitles: {lt: A}\nevents: [{date: 2024, title: A}]",
        "events: [{date: 2024, title: A, titles: {lt: A}}]",
        "events: [{date: 2024, title: A, summaries: {lt: A}}]",
        "events: [{date: 2024, title: A, notes: {lt: A}}]",
        "events: [{date: 2024, title: A, sources: [{title: B, notes: {lt: A}}]}]",
        "events: [{date: 2024, title: A, claims: [{field: title, value: B, values: {lt: A}}]}]",
        "events: [{date: 2024, title: A, claims: [{field: title, value: B, notes: {lt: A}}]}]",
        "actors: {a: {name: A, names: {lt: A}}}\nevents: [{date: 2024, title: A}]",
        "actors: {a: {name: A, notes: {lt: A}}}\nevents: [{date: 2024, title: A}]",
        "queries: {a: {query: visit, descriptions: {lt: A}}}\nevents: [{date: 2024, title: A}]",
    ],
)
def test_a_file_speaks_every_language_that_it_says_anything_in(text):
    assert languages_of(chronology(text)) == {"en", "lt"}


def test_groups_are_by_word_and_by_country_where_no_place_is_stated():
    known = chronology(
        "- {date: 2024, title: A, tags: [Pay, pay], country: BLR}\n- {date: 2025, title: B, tags: [PAY]}\n"
    )
    assert [name for name, _ in grouped(select(known), "tag", "en")] == ["Pay"]
    assert [name for name, _ in grouped(select(known), "place", "en")] == ["Belarus", "no place"]


def test_a_source_in_words_is_told_how_to_be_written():
    text = "sources: {act: https://example.org/act}\nevents: [{date: 2024, title: A, sources: ['%s']}]\n"
    said_of = {
        words: parsed(text % words).problems[0].message
        for words in ('The "Act", on paper', "the-act", "a: b")
    }
    assert said_of == {
        'The "Act", on paper': 'no source has the id "The "Act", on paper"; write {title: "The \\"Act\\", on paper"} '
        "for a source without an address, or {publisher: …}",
        "the-act": 'no source has the id "the-act"; write act',
        "a: b": 'no source has the id "a: b"; write {title: "a: b"} for a source without an address, or {publisher: …}',
    }
