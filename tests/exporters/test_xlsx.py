"""The workbook as the archive of XML that it is; `tests/clients` has it read by programs."""

import io
import re
import zipfile
from datetime import date
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exporters.samples import dated, everything, hostile
from tests.exporters.test_exporters import written
from tests.making import chronology, claim, event, source
from timeline.dates import Date
from timeline.errors import TimelineError, UsageError
from timeline.exporters import EXPORTERS, Omission, Options
from timeline.exporters import xlsx as module
from timeline.exporters.xlsx import Sheet, check, day_of, widths

pytest.importorskip("xlsxwriter", reason="XlsxWriter is not installed")

XLSX = EXPORTERS["xlsx"]
NAMES = {"": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def parts(known, options=Options()):  # noqa: B008  frozen
    """Return the parts of a workbook as parsed XML, by name."""
    with zipfile.ZipFile(io.BytesIO(written(XLSX, everything(known), options))) as archive:
        return {
            name: ElementTree.fromstring(archive.read(name))  # noqa: S314  ours
            for name in archive.namelist()
            if name.endswith(".xml")
        }


def sheet(known, number=1, options=Options()):  # noqa: B008  frozen
    """Return the cells of a sheet, each as its type and its value, a row each."""
    found = parts(known, options)
    strings = ["".join(node.itertext()) for node in found["xl/sharedStrings.xml"].findall("si", NAMES)]
    rows = []
    for row in found[f"xl/worksheets/sheet{number}.xml"].find("sheetData", NAMES):
        cells = {}
        for cell in row:
            kind, value = cell.get("t", "n"), cell.findtext("v", namespaces=NAMES)
            if value is not None:
                column = re.sub("[0-9]", "", cell.get("r"))
                cells[column] = (kind, strings[int(value)] if kind == "s" else value)
        rows.append(cells)
    return rows


def records(known, number=1, options=Options()):  # noqa: B008  frozen
    """Return the rows of a sheet below its heads, by the heads."""
    heads, *rows = sheet(known, number, options)
    return [{heads[column][1]: cell for column, cell in row.items()} for row in rows]


def test_texts_are_texts_and_nothing_else():
    for number in (1, 2, 3):
        for row in records(hostile(), number):
            for head, (kind, _) in row.items():
                assert kind == ("n" if head in {"day", "sources", "n"} else "s"), head
    assert not [
        node
        for part in parts(hostile()).values()
        for tag in ("f", "hyperlink")
        for node in part.iter(f"{{{NAMES['']}}}{tag}")
    ]


def test_the_rows_are_those_of_the_csv_with_a_day_behind_the_date():
    found = records(
        chronology(event("2025-09-11", "Deal", id="deal", sources=["Reuters"], tags=("a", "b;c")))
    )
    assert found == [
        {
            "id": ("s", "deal"),
            "date": ("s", "2025-09-11"),
            "day": ("n", "45911"),
            "date_earliest": ("s", "2025-09-11"),
            "date_latest": ("s", "2025-09-11"),
            "date_precision": ("s", "day"),
            "date_lasting": ("s", "no"),
            "title": ("s", "Deal"),
            "tags": ("s", r"a;b\;c"),
            "support": ("s", "single-source"),
            "sources": ("n", "1"),
            "publishers": ("s", "Reuters"),
        }
    ]


DAYS = {
    "2025-09-11": date(2025, 9, 11),
    "2025-09-11T14:30+03:00": date(2025, 9, 11),
    "1900-03-01": date(1900, 3, 1),
    "9999-12-31": date(9999, 12, 31),
}


@pytest.mark.parametrize("text", [*DAYS, *(one.date.text for one in dated())])
def test_only_an_exact_day_that_spreadsheets_count_alike_is_a_day(text):
    exact = re.fullmatch("(2025-09-11(T.*)?|1900-03-01|9999-12-31)", text)
    assert day_of(Date(text)) == ((DAYS.get(text) or date(2025, 9, 11)) if exact else None)


def test_a_day_stands_only_beside_its_date():
    known = chronology(event())
    assert [
        head for _, head in sheet(known, options=Options(columns=("title", "date", "id")))[0].values()
    ] == [
        "title",
        "date",
        "day",
        "id",
    ]
    assert "day" not in [head for _, head in sheet(known, options=Options(columns=("title",)))[0].values()]


def test_columns_are_chosen_and_lists_exploded_as_in_the_csv():
    known = chronology(event(tags=("a", "b")))
    options = Options(columns=("tags", "figures.none"), explode="tags")
    with pytest.raises(UsageError, match="no column is called"):
        written(XLSX, everything(known), options)
    rows = records(known, options=Options(columns=("tags",), explode="tags"))
    assert rows == [{"tags": ("s", "a")}, {"tags": ("s", "b")}]
    with pytest.raises(UsageError, match="is no list to explode"):
        written(XLSX, everything(known), Options(explode="titles"))


def test_every_source_has_a_row_of_its_own():
    reuters = source(url="https://r.com/1", published=Date("2025-09"), quote="=words", id="r", via="BNS")
    assert records(chronology(event(id="deal", sources=[reuters, source("LRT")])), 2) == [
        {
            "event": ("s", "deal"),
            "n": ("n", "1"),
            "id": ("s", "r"),
            "publisher": ("s", "Reuters"),
            "url": ("s", "https://r.com/1"),
            "published": ("s", "2025-09"),
            "quote": ("s", "=words"),
            "via": ("s", "BNS"),
        },
        {"event": ("s", "deal"), "n": ("n", "2"), "publisher": ("s", "LRT")},
    ]


def test_the_workbook_says_what_it_is_on_a_sheet_and_in_its_properties():
    known = chronology(event(), title="Chronicle")
    assert records(known, 3) == [
        {"name": ("s", "title"), "value": ("s", "Chronicle")},
        {"name": ("s", "events"), "value": ("s", "1 event")},
        {"name": ("s", "program"), "value": ("s", "timeline")},
    ]
    said = "".join(parts(known)["docProps/core.xml"].itertext())
    assert "Chronicle" in said
    assert "events: 1 event" in said


def test_what_is_in_no_column_is_counted_and_quotes_are_on_a_sheet():
    known = chronology(
        event(sources=[source(quote="words")], claims=(claim("date"),), actors=[("a", "chair")])
    )
    assert XLSX.left_out(everything(known), Options()) == (
        Omission("claims in no column", 1),
        Omission("roles in no column", 1),
    )


LONG = "\N{GRINNING FACE}" * 16_384  # two units of UTF-16 each


@pytest.mark.parametrize("text", ["x" * 32_768, LONG])
def test_a_text_that_no_cell_holds_is_refused_with_its_event(text):
    known = chronology(event(id="deal", sources=[source(quote=text)]))
    out = io.BytesIO()
    with pytest.raises(TimelineError) as refused:
        XLSX.write(everything(known), out, Options())
    assert str(refused.value) == (
        "deal: quote on the sheet sources would have 32768 characters, and a cell holds 32767; "
        "write -F sqlite, which has no such limit"
    )
    assert out.getvalue() == b""


def test_a_text_that_a_cell_just_holds_is_whole():
    text = "x" * 32_767
    assert records(chronology(event(summary=text)))[0]["summary"] == ("s", text)


def test_more_rows_than_a_sheet_has_are_refused(monkeypatch):
    monkeypatch.setattr(module, "MOST_ROWS", 3)
    check(Sheet("events", ["id"], [["a"], ["b"]]))
    with pytest.raises(TimelineError, match="the sheet events would have 3 rows, and none holds more than 2"):
        check(Sheet("events", ["id"], [["a"], ["b"], ["c"]]))


def test_heads_stay_in_sight_and_filter():
    found = parts(dated())["xl/worksheets/sheet1.xml"]
    assert found.find(".//pane", NAMES).get("state") == "frozen"
    assert found.find("autoFilter", NAMES).get("ref") == "A1:AA43"


def test_a_column_is_as_wide_as_its_longest_line_within_bounds():
    assert widths(
        Sheet("s", ["id", "title", "x"], [["a" * 20, "long " * 40, "one\ntwenty characters ok"]])
    ) == [22, 60, 22]
    assert widths(Sheet("s", ["id"], [])) == [8]


@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), min_size=1),
        min_size=1,
        max_size=5,
    )
)
def test_texts_come_back_as_they_were(texts):
    known = chronology(*(event(title=text, id=f"e{number}") for number, text in enumerate(texts)))
    stated = [row["title"][1] for row in records(known)]
    assert [re.sub("_x005F(?=_x[0-9a-fA-F]{4}_)", "", text) for text in stated] == texts
