import csv
import io
from datetime import date, datetime

import pytest

from tests.clients.programs import module, program, run
from tests.exporters.samples import everything, whole
from tests.exporters.test_exporters import written
from timeline.exporters import EXPORTERS, Options
from timeline.exporters.xlsx import sheets_of


@pytest.fixture
def made(tmp_path):
    """Return the path of a workbook, and the cells that each of its sheets must have."""
    module("xlsxwriter")
    selection = everything(whole())
    path = tmp_path / "made.xlsx"
    path.write_bytes(written(EXPORTERS["xlsx"], selection))
    return path, {
        sheet.name: [list(sheet.heads), *map(list, sheet.rows)] for sheet in sheets_of(selection, Options())
    }


def test_the_rows_are_those_of_the_csv():
    module("xlsxwriter")
    text = written(EXPORTERS["csv"], everything(whole())).decode()
    events = next(sheets_of(everything(whole()), Options()))
    day = events.heads.index("day")
    cells = [[str(cell) for index, cell in enumerate(row) if index != day] for row in events.rows]
    assert cells == list(csv.reader(io.StringIO(text, newline="")))[1:]


def test_openpyxl_finds_texts_days_and_no_formula(made):
    openpyxl = module("openpyxl")
    path, sheets = made
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == list(sheets)
    for name, rows in sheets.items():
        for row, cells in zip(book[name].iter_rows(), rows, strict=True):
            for cell, wanted in zip(row, cells, strict=True):
                assert cell.hyperlink is None
                kind = "d" if isinstance(wanted, date) else "s" if isinstance(wanted, str) else "n"
                assert cell.data_type == kind or wanted == ""
                found = cell.value.date() if isinstance(cell.value, datetime) else cell.value
                assert found == (None if wanted == "" else wanted)


def test_calamine_reads_the_same_cells(made):
    calamine = module("python_calamine")
    path, sheets = made
    book = calamine.CalamineWorkbook.from_path(path)
    assert book.sheet_names == list(sheets)
    for name, rows in sheets.items():
        assert book.get_sheet_by_name(name).to_python(skip_empty_area=False) == rows


def test_libreoffice_shows_the_same_cells(made, tmp_path):
    office = program("soffice", "libreoffice")
    path, sheets = made
    as_text = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    run(office, profile, "--headless", "--convert-to", as_text, "--outdir", str(tmp_path), str(path))
    for name, rows in sheets.items():
        text = (tmp_path / f"made-{name}.csv").read_bytes().decode()
        found = list(csv.reader(io.StringIO(text, newline="")))
        assert found == [[str(cell) for cell in row] for row in rows], name
