import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exporters.awkward import dated, hostile
from tests.making import actor, chronology, claim, event, source
from timeline.chronology.model import Link, Place
from timeline.dates import Match
from timeline.errors import UsageError
from timeline.exporters import Options
from timeline.exporters.csv import joined, left_out, write
from timeline.query.columns import COLUMNS
from timeline.query.selection import arranged
from timeline.query.tree import EVERYTHING, Term

ACTORS = (actor("belarus", kind="state", names={"de": "Weißrussland"}), actor("coale", "John Coale"))
PLACES = (Place("kyiv", "Kyiv", names={"de": "Kiew"}, country="UKR"),)
WHOLE = event(
    "2025-09~",
    'Talks; "frank" ones, on\ntwo lines',
    id="2025-09-talks",
    titles={"de": "Gespräche"},
    summary="First line.\r\nSecond line.",
    date_text="im September",
    kind="talks",
    place="kyiv",
    country="UKR",
    actors=["belarus", ("coale", "envoy")],
    about=["belarus"],
    figures={"released": "52", "a;b": "c\\d"},
    tags=("one;two", "back\\slash"),
    sources=[source("Reuters", url="https://reuters.com/a;b"), source("LRT")],
    claims=(claim("date"), claim("released")),
    links=(Link("2025-08-call", "follows"), Link("2025-07-visit", "part-of")),
    confidence="high",
    note="=1+1",
    notes={"de": "=1-1"},
)
BARE = event("2022-02-24/..", "Bare", id="bare")
KNOWN = chronology(WHOLE, BARE, actors=ACTORS, places=PLACES)


def exported(known=KNOWN, query=EVERYTHING, **options):
    out = io.StringIO(newline="")
    write(arranged(known, query), out, Options(language=options.pop("language", ""), **options))
    return out.getvalue()


def read(text):
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_an_event_of_which_no_date_is_known_has_no_first_and_no_last_day():
    bounds = ("date_earliest", "date_latest", "begin_earliest", "begin_latest", "end_earliest", "end_latest")
    (row,) = read(exported(chronology(event("XXXX", "Undated")), columns=bounds))
    assert row == dict.fromkeys(bounds, "")


def test_every_value_arrives_as_it_was_loaded():
    bare, whole = read(exported())
    assert whole == {
        "id": "2025-09-talks",
        "date": "2025-09~",
        "date_text": "im September",
        "date_earliest": "2025-09-01",
        "date_latest": "2025-09-30",
        "date_precision": "month",
        "date_lasting": "no",
        "date_qualifier": "approximate",
        "title": 'Talks; "frank" ones, on\ntwo lines',
        "summary": "First line.\r\nSecond line.",
        "kind": "talks",
        "actors": "belarus;coale",
        "actor_names": "Belarus;John Coale",
        "about": "belarus",
        "place": "kyiv",
        "country": "UKR",
        "figures": r"released=52;a\;b=c\\d",
        "tags": r"one\;two;back\\slash",
        "support": "corroborated",
        "disputed": "date;released",
        "sources": "2",
        "publishers": "Reuters;LRT",
        "source_urls": r"https://reuters.com/a\;b;",
        "confidence": "high",
        "links": "follows:2025-08-call;part-of:2025-07-visit",
        "note": "=1+1",
    }
    assert {name: value for name, value in bare.items() if value} == {
        "id": "bare",
        "date": "2022-02-24/..",
        "date_earliest": "2022-02-24",
        "date_precision": "day",
        "date_lasting": "yes",
        "title": "Bare",
        "support": "unsourced",
        "sources": "0",
    }


def test_the_columns_stand_in_the_order_of_the_contract():
    assert exported().split("\r\n")[0] == (
        "id,date,date_text,date_earliest,date_latest,date_precision,date_lasting,date_qualifier,title,summary,kind,"
        "actors,actor_names,about,place,country,figures,tags,support,disputed,sources,publishers,source_urls,"
        "confidence,links,note"
    )


def test_lines_end_in_crlf_and_there_is_no_mark():
    text = exported(columns=("id",))
    assert text == "id\r\nbare\r\n2025-09-talks\r\n"


def test_columns_are_chosen_and_ordered():
    possible = Term("text", "", lambda one: Match.POSSIBLE if one is WHOLE else Match.NO, str)
    columns = (
        "match",
        "title_de",
        "id",
        "plover",
        "cameo",
        "summary_de",
        "place_de",
        "actor_names_de",
        "note_de",
    )
    assert read(exported(query=possible, columns=columns)) == [
        {
            "match": "possible",
            "title_de": "Gespräche",
            "id": "2025-09-talks",
            "plover": "CONSULT",
            "cameo": "046",
            "summary_de": "",
            "place_de": "Kiew",
            "actor_names_de": "Weißrussland;John Coale",
            "note_de": "=1-1",
        }
    ]


def test_all_four_bounds_can_be_had():
    columns = ("begin_earliest", "begin_latest", "end_earliest", "end_latest")
    assert exported(columns=columns).split("\r\n")[1:3] == [
        "2022-02-24,2022-02-24,,",
        "2025-09-01,2025-09-30,2025-09-01,2025-09-30",
    ]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("titel", 'no column is called "titel"; the nearest are title'),
        ("xyzzy", 'no column is called "xyzzy"; there are id, date,'),
        ("kind_de", 'no column is called "kind_de"'),
    ],
)
def test_an_unknown_column_is_wrong_usage(name, sentence):
    with pytest.raises(UsageError) as caught:
        exported(columns=("id", name))
    assert sentence in str(caught.value)


def test_a_language_is_used_where_it_is_asked_for():
    whole = read(exported(language="de"))[1]
    assert (whole["title"], whole["place"], whole["actor_names"], whole["note"]) == (
        "Gespräche",
        "Kiew",
        "Weißrussland;John Coale",
        "=1-1",
    )
    assert whole["summary"] == "First line.\r\nSecond line."


@pytest.mark.parametrize(
    ("explode", "columns", "rows"),
    [
        (
            "actors",
            "id,actors,actor_names",
            ["bare,,", "2025-09-talks,belarus,Belarus", "2025-09-talks,coale,John Coale"],
        ),
        ("tags", "id,tags", ["bare,", "2025-09-talks,one;two", "2025-09-talks,back\\slash"]),
        (
            "sources",
            "publishers,source_urls,sources",
            [",,0", "Reuters,https://reuters.com/a;b,2", "LRT,,2"],
        ),
    ],
)
def test_an_exploded_list_has_one_row_for_each_value(explode, columns, rows):
    assert exported(explode=explode, columns=tuple(columns.split(","))).split("\r\n")[1:-1] == rows


def test_only_lists_can_be_exploded():
    with pytest.raises(UsageError, match="is no list to explode; write actors, tags, sources"):
        exported(explode="title")


def test_for_spreadsheets_formulas_are_kept_from_running():
    cells = ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "plain", "a=b"]
    known = chronology(
        *(event(title=str(index), id=str(index), note=cell) for index, cell in enumerate(cells))
    )
    text = exported(known, excel=True, columns=("note",))
    assert text.startswith("\ufeffnote")
    assert [row["\ufeffnote"] for row in read(text)] == [f"'{cell}" for cell in cells[:6]] + cells[6:]


TEXTS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"))


@given(st.lists(TEXTS.filter(bool)))
def test_a_joined_list_can_be_taken_apart_again(values):
    parts, current, escaped = [], "", False
    for sign in joined(values):
        if escaped or sign not in ";\\":
            current, escaped = current + sign, False
        elif sign == "\\":
            escaped = True
        else:
            parts.append(current)
            current = ""
    assert [*parts, current] == (values or [""])


@given(TEXTS, TEXTS)
def test_what_a_cell_holds_is_what_the_file_said(title, note):
    (row,) = read(exported(chronology(event(title=title, note=note, id="x"))))
    assert (row["title"], row["note"]) == (title, note)


def test_every_column_has_help():
    assert all(column.help and column.type in ("string", "integer", "list") for column in COLUMNS.values())


@pytest.mark.parametrize(
    "selection", [arranged(KNOWN, EVERYTHING), hostile(), dated()], ids=["known", "hostile", "dated"]
)
def test_duckdb_and_pandas_read_every_cell(tmp_path, selection):
    import duckdb
    import pandas

    out = io.StringIO(newline="")
    write(selection, out, Options())
    path = tmp_path / "events.csv"
    path.write_text(out.getvalue(), encoding="utf-8", newline="")
    expected = [tuple(row.values()) for row in read(out.getvalue())]
    assert [row[0] for row in expected] == [event.id for event in selection]
    frame = pandas.read_csv(path, dtype=str, keep_default_na=False)
    assert [tuple(row) for row in frame.itertuples(index=False)] == expected
    table = duckdb.read_csv(str(path), all_varchar=True, na_values="\N{SYMBOL FOR NULL}", header=True)
    assert [tuple(cell or "" for cell in row) for row in table.fetchall()] == expected


def test_titles_and_dates_of_any_kind_come_back():
    for selection in (hostile(), dated()):
        out = io.StringIO(newline="")
        write(selection, out, Options())
        found = [(row["title"], row["date"], row["note"]) for row in read(out.getvalue())]
        assert found == [(event.title, event.date.text, event.note) for event in selection]


def test_no_cell_of_a_hostile_file_runs_where_formulas_are_guarded():
    out = io.StringIO(newline="")
    write(hostile(), out, Options(excel=True))
    cells = [cell for row in csv.reader(io.StringIO(out.getvalue()[1:], newline="")) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_what_the_usual_columns_do_not_hold_is_counted_and_what_is_chosen_is_not():
    said = source("LRT", quote="They are free.")
    one = event(
        id="x",
        actors=[("coale", "envoy"), "belarus"],
        about=[("usa", "host")],
        sources=[said],
        claims=(claim("date"),),
    )
    selection = arranged(chronology(one), EVERYTHING)

    def told(*columns):
        return [omission.say() for omission in left_out(selection, Options(columns=columns))]

    usual = ["1 quote in no column", "the words of 1 claim in no column"]
    assert told() == [*usual, "2 roles in no column"]
    assert told("all", "actor_roles") == [*usual, "1 role in no column"]
    assert told("id", "title") == []


def test_the_role_of_each_who_takes_part_stands_in_their_order():
    assert read(exported(columns=("actor_roles",)))[1] == {"actor_roles": ";envoy"}
    rows = exported(columns=("actors", "actor_roles"), explode="actors").split("\r\n")[1:-1]
    assert rows == [",", "belarus,", "coale,envoy"]
