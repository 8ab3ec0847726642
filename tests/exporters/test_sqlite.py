import csv
import io
import re
import sqlite3

import pytest
from hypothesis import given

from tests.chronicles import chronicles
from tests.exporters.samples import bundled, dated, everything, hostile
from tests.exporters.test_exporters import PAGE, written
from tests.making import actor, chronology, event, source
from timeline.chronology.model import Actor, Claim, Event, Link, Membership, Participant, Place, Role, Source
from timeline.chronology.shapes import specs
from timeline.dates import Date
from timeline.errors import TimelineError
from timeline.exporters import EXPORTERS, Options
from timeline.exporters.sqlite_schema import FLAT
from timeline.query.columns import COLUMNS
from timeline.query.select import select
from timeline.text import fold

SQLITE = EXPORTERS["sqlite"]


def opened(selection, options=Options()):  # noqa: B008  frozen
    """Return an open database of a selection."""
    connection = sqlite3.connect(":memory:")
    connection.deserialize(written(SQLITE, selection, options))
    return connection


def rows(known, question):
    """Return what a database of a chronology answers."""
    return opened(everything(known)).execute(question).fetchall()


def flat(selection, options=Options()):  # noqa: B008  frozen
    """Return the rows of the view, every cell as text."""
    found = opened(selection, options).execute("SELECT * FROM events_flat")
    names = [column[0] for column in found.description]
    return [dict(zip(names, map(str, row), strict=True)) for row in found]


def as_csv(selection, options=Options()):  # noqa: B008  frozen
    text = written(EXPORTERS["csv"], selection, options).decode()
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


EVENT = dict.fromkeys(specs(Event), "events") | {
    "titles": "event_texts.title",
    "summaries": "event_texts.summary",
    "notes": "event_texts.note",
    "place": "event_places.place",
    "actors": "event_actors.actor",
    "about": "event_actors.part",
    "figures": "event_figures.figure",
    "tags": "event_tags.tag",
    "sources": "event_sources.source",
    "claims": "event_claims.field",
    "links": "event_links.relation",
}
ACTOR = dict.fromkeys(specs(Actor), "actors") | {
    "names": "actor_names.language",
    "notes": "actor_notes.note",
    "aliases": "actor_names.name",
    "member_of": "actor_memberships.member_of",
    "roles": "actor_roles.role",
}
PLACE = dict.fromkeys(specs(Place), "places") | {
    "names": "place_names.language",
    "notes": "place_notes.note",
    "aliases": "place_names.name",
}
HOLDS = {
    Event: EVENT,
    Actor: ACTOR,
    Place: PLACE,
    Source: dict.fromkeys(specs(Source), "sources") | {"notes": "source_notes.note"},
    Participant: dict.fromkeys(specs(Participant), "event_actors"),
    Claim: dict.fromkeys(specs(Claim), "event_claims")
    | {"notes": "event_claim_texts.note", "values": "event_claim_texts.value"},
    Link: {"to": "event_links.to_id", "relation": "event_links"},
    Membership: {"actor": "actor_memberships.member_of"}
    | dict.fromkeys(("since", "until"), "actor_memberships"),
    Role: dict.fromkeys(specs(Role), "actor_roles"),
}


@pytest.mark.parametrize("record", HOLDS)
def test_every_field_of_the_file_has_a_column(record):
    assert HOLDS[record].keys() == specs(record).keys()
    connection = opened(everything(dated()))
    for name, where in HOLDS[record].items():
        table, _, column = where.partition(".")
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        assert (column or name) in columns, name


def test_the_view_has_the_columns_of_the_csv():
    assert list(FLAT) == [column.name for column in COLUMNS.values() if column.default]


@pytest.mark.parametrize("language", ["", "de"])
@pytest.mark.parametrize("known", [dated(), hostile()], ids=["dates", "hostile"])
def test_the_view_has_the_cells_of_the_csv(known, language):
    options = Options(language=language)
    assert flat(everything(known), options) == as_csv(everything(known), options)


@given(chronicles())
def test_the_view_has_the_cells_of_the_csv_whatever_the_chronology(known):
    assert flat(everything(known)) == as_csv(everything(known))


@pytest.mark.parametrize("known", [dated(), hostile()], ids=["dates", "hostile"])
def test_the_database_is_sound(known):
    connection = opened(everything(known))
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert connection.execute("PRAGMA application_id").fetchone() == (0x544C4E45,)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)


def test_the_events_stand_in_the_order_of_the_selection():
    selection = select(dated(), reverse=True)
    ids = [id for (id,) in opened(selection).execute("SELECT id FROM events ORDER BY n")]
    assert ids == [one.id for one in selection]


def test_days_are_numbers_also_before_year_1_and_none_where_they_are_open_or_unknown():
    question = "SELECT date, earliest_day, latest_day, begin_latest_day, end_earliest_day FROM events"
    found = {row[0]: row[1:] for row in rows(dated(), question)}
    assert found["2025-09"] == (739495, 739524, 739524, 739495)
    assert (
        found["-0043-03-15"] == (-15997,) * 4
    )  # 0000-01-01 is -365; 43 years with 10 leap days, less 73 days
    assert found["2022-02-24/.."] == (738210, None, 738210, None)
    assert found["[..2025-09]"] == (None, 739524, 739524, None)
    assert found["XXXX"] == (None,) * 4
    assert all(
        found[one.date.text][:2] == (one.date.earliest, one.date.latest)
        for one in dated()
        if not one.date.unknown
    )


def test_a_day_number_is_what_the_page_says():
    question = (
        "SELECT earliest_day, julianday(date_earliest) - 1721424.5 FROM events WHERE date_earliest > '0'"
    )
    assert all(day == computed for day, computed in rows(dated(), question))


def test_a_vague_date_is_text_and_no_day():
    words = {
        "2025-09~": ("c. Sep 2025", 0, "month", "approximate"),
        "2025-09-11": ("11 Sep 2025", 1, "day", None),
        "XXXX": ("date unknown", 0, None, None),
    }
    question = "SELECT date, date_words, date_exact, date_precision, date_qualifier FROM events"
    found = {date: rest for date, *rest in rows(dated(), question)}
    assert {date: tuple(found[date]) for date in words} == words


def test_the_words_that_text_searches_are_there_folded():
    known = chronology(event(title="Łukašenka spricht", note="Ё"))
    assert rows(known, "SELECT folded FROM event_search") == [("lukasenka spricht\nе",)]
    assert fold("Ё") == "е"


def test_actors_are_those_of_the_events_and_those_whom_they_belong_to():
    eu = actor(
        "eu",
        "EU",
        kind="organisation",
        names={"de": "EU"},
        aliases=("Union",),
        roles=[("bloc", "1993", "XXXX")],
    )
    council = actor("council", member_of=[("eu", "1958", None)])
    tusk = actor("tusk", member_of=["council"])
    stranger = actor("stranger")
    known = chronology(event(actors=[("tusk", "chair")], about=["eu"]), actors=(eu, council, tusk, stranger))
    connection = opened(everything(known))
    assert connection.execute("SELECT id FROM actors ORDER BY rowid").fetchall() == [
        ("tusk",),
        ("eu",),
        ("council",),
    ]
    assert connection.execute("SELECT * FROM actor_memberships").fetchall() == [
        ("tusk", 1, "council", None, None),
        ("council", 1, "eu", "1958", None),
    ]
    assert connection.execute("SELECT * FROM actor_roles").fetchall() == [("eu", 1, "bloc", "1993", "XXXX")]
    assert connection.execute("SELECT * FROM actor_names WHERE actor = 'eu'").fetchall() == [
        ("eu", 1, None, "EU"),
        ("eu", 2, "de", "EU"),
        ("eu", 3, None, "Union"),
    ]
    assert connection.execute("SELECT actor, part, role FROM event_actors").fetchall() == [
        ("tusk", "who", "chair"),
        ("eu", "about", None),
    ]


def test_an_actor_whom_the_chronology_does_not_know_is_one_by_its_name():
    known = chronology(event(actors=["somebody"]))
    known.actors.clear()
    assert rows(known, "SELECT id, name, declared FROM actors") == [("somebody", "somebody", 0)]


def test_a_link_to_what_is_not_selected_names_it_and_refers_to_nothing():
    first = event(id="a", links=(Link("b", "follows"), Link("gone", "part-of")))
    assert rows(chronology(first, event(id="b")), "SELECT relation, to_id, to_event FROM event_links") == [
        ("follows", "b", "b"),
        ("part-of", "gone", None),
    ]


def test_what_two_events_say_alike_of_a_publication_is_one_source():
    same = source(url="https://reuters.com/1", published=Date("2025-09-11"), quote="words")
    known = chronology(event(id="a", sources=[same, source("LRT")]), event(id="b", sources=[same]))
    connection = opened(everything(known))
    assert connection.execute("SELECT publisher, url, published, quote FROM sources").fetchall() == [
        ("Reuters", "https://reuters.com/1", "2025-09-11", "words"),
        ("LRT", None, None, None),
    ]
    assert connection.execute("SELECT event, n, source FROM event_sources").fetchall() == [
        ("a", 1, 1),
        ("a", 2, 2),
        ("b", 1, 1),
    ]


def test_a_figure_is_text_and_a_number_where_it_is_one():
    known = chronology(event(figures={"released": "1,066", "share": "about half", "empty": ""}))
    assert rows(known, "SELECT figure, value, number FROM event_figures") == [
        ("released", "1,066", 1066.0),
        ("share", "about half", None),
        ("empty", "", None),
    ]


def test_titles_and_summaries_are_there_in_every_language():
    known = chronology(event(title="Deal", titles={"de": "Abkommen"}, summaries={"fr": "Résumé"}))
    connection = opened(everything(known), Options(language="de"))
    assert connection.execute("SELECT title, date_words FROM events").fetchall() == [
        ("Abkommen", "11. Sept. 2025")
    ]
    assert connection.execute("SELECT language, title, summary FROM event_texts").fetchall() == [
        ("en", "Deal", None),
        ("de", "Abkommen", None),
        ("fr", None, "Résumé"),
    ]


def test_the_database_says_what_it_is():
    assert rows(chronology(event(), title="Chronicle"), "SELECT name, value FROM about ORDER BY n") == [
        ("title", "Chronicle"),
        ("events", "1 event"),
        ("program", "timeline"),
    ]


def test_the_questions_of_the_manual_are_answered():
    (block,) = re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)
    known = bundled()
    connection = opened(everything(known))
    september, most = (connection.execute(question).fetchall() for question in block.split(";")[:2])
    found = sorted(title for _, title in september)
    assert found == sorted(one.title for one in select(known, "date:2025-09"))
    name, count, _ = most[0]
    assert count == sum(any(known.actors[part.actor].name == name for part in one.actors) for one in known)
    assert len(most) == 10


def test_the_same_selection_gives_the_same_bytes():
    assert written(SQLITE, everything(hostile())) == written(SQLITE, everything(hostile()))


def test_a_sqlite_that_is_too_old_is_said(monkeypatch):
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    monkeypatch.setattr(sqlite3, "sqlite_version", "3.36.0")
    with pytest.raises(
        TimelineError, match=r"this Python has SQLite 3\.36\.0; the tables need 3\.37\.0 or later"
    ):
        written(SQLITE, everything(dated()))
