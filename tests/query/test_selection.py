"""What a query selects is the same, in the same order, in every way out."""

import csv
import io
import json
import re
import sqlite3
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.chronicles import TODAY, chronicles, trees, written
from tests.views.printing import printed
from timeline.exporters import EXPORTERS, Options
from timeline.query.fields.filter import Setting
from timeline.query.parser import parse
from timeline.query.selection import SORTS, Arrangement, arranged
from timeline.views import VIEWS

HOW = st.builds(
    Arrangement,
    certain=st.booleans(),
    reverse=st.booleans(),
    limit=st.none() | st.integers(0, 4),
    tail=st.none() | st.integers(0, 4),
    sort=st.lists(st.sampled_from([*SORTS, "-date", "-title"]), max_size=2).map(tuple),
)


@st.composite
def selections(draw):
    known = draw(chronicles())
    marked = replace(known, events=tuple(replace(one, title=f"{one.title} [{one.id}]") for one in known))
    return arranged(marked, parse(written(draw(trees(marked))), Setting(marked, TODAY)), draw(HOW))


def text(selection, name):
    out = io.StringIO(newline="")
    if name in VIEWS:
        return printed(VIEWS[name].draw, selection, width=100, terminal=False)
    EXPORTERS[name].write(selection, out, Options())
    return out.getvalue()


def ids_of_timeline(selection):
    _, _, events = text(selection, "timeline").partition("\n\n")
    return re.findall(r"\[(\w+)\]", events)


def ids_of_table(selection):
    _, _, rows = text(selection, "table").partition(" ID\n")
    return re.findall(r"(\w+)$", rows, re.MULTILINE)


def ids_of_cards(selection):
    return re.findall(r"^\S.*\[(\w+)\]$", text(selection, "card"), re.MULTILINE)  # links stand further in


def ids_of_csv(selection):
    return [row["id"] for row in csv.DictReader(io.StringIO(text(selection, "csv"), newline=""))]


def ids_of_json(selection):
    return [event["id"] for event in json.loads(text(selection, "json"))["events"]]


def ids_of_json_lines(selection):
    return [json.loads(line)["id"] for line in text(selection, "jsonl").splitlines()]


def ids_of_markdown(selection):
    comments = [
        block.content
        for block in MarkdownIt().parse(text(selection, "markdown"))
        if block.type == "html_block"
    ]
    return [comment.removeprefix("<!-- ").removesuffix(" -->\n") for comment in comments]


def exported(selection, name, **options):
    out = io.BytesIO() if EXPORTERS[name].binary else io.StringIO(newline="")
    EXPORTERS[name].write(selection, out, Options(**options))
    return out.getvalue()


def ids_of_ics(selection):
    """Return the ids of the entries; with vague dates, which none of these is too vague for."""
    lines = exported(selection, "ics", vague="span").split("\r\n")
    return [line.removeprefix("UID:").partition("@")[0] for line in lines if line.startswith("UID:")]


def ids_of_sqlite(selection):
    connection = sqlite3.connect(":memory:")
    connection.deserialize(exported(selection, "sqlite"))
    return [id for (id,) in connection.execute("SELECT id FROM events_flat")]


def ids_of_timelinejs(selection):
    return [slide["unique_id"] for slide in json.loads(exported(selection, "timelinejs"))["events"]]


def ids_of_xlsx(selection):
    pytest.importorskip("xlsxwriter", reason="XlsxWriter is not installed")
    with zipfile.ZipFile(io.BytesIO(exported(selection, "xlsx"))) as archive:
        texts = re.findall("<si><t[^>]*>(.*?)</t>", archive.read("xl/sharedStrings.xml").decode(), re.DOTALL)
        cells = re.findall(r'<c r="A\d+"[^>]*><v>(\d+)', archive.read("xl/worksheets/sheet1.xml").decode())
    return [texts[int(number)] for number in cells[1:]]


WAYS = {
    "timeline": ids_of_timeline,
    "table": ids_of_table,
    "card": ids_of_cards,
    "csv": ids_of_csv,
    "json": ids_of_json,
    "jsonl": ids_of_json_lines,
    "markdown": ids_of_markdown,
    "ics": ids_of_ics,
    "sqlite": ids_of_sqlite,
    "timelinejs": ids_of_timelinejs,
    "xlsx": ids_of_xlsx,
}


@settings(max_examples=60)
@given(selections())
def test_every_way_out_has_the_same_events_in_the_same_order(selection):
    ids = [one.id for one in selection]
    assert {name: ids_of(selection) for name, ids_of in WAYS.items()} == dict.fromkeys(WAYS, ids)


def test_every_format_that_names_events_is_held_to_that():
    assert WAYS.keys() == {*VIEWS, *EXPORTERS} - {"months", "csl"}  # which count, and list sources
