import csv
import io
import json

import pytest

from tests.clients.programs import program, run
from tests.exporters.samples import everything, whole
from tests.exporters.test_exporters import written
from timeline.exporters import EXPORTERS


@pytest.fixture
def made(tmp_path):
    """Return the path of a database, and the rows that the CSV of the same selection has."""
    selection = everything(whole())
    path = tmp_path / "made.db"
    path.write_bytes(written(EXPORTERS["sqlite"], selection))
    text = written(EXPORTERS["csv"], selection).decode()
    return path, list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_sqlite3_dumps_and_loads_it(made, tmp_path):
    sqlite3 = program("sqlite3")
    path, rows = made
    again = tmp_path / "again.db"
    run(sqlite3, str(again), text=run(sqlite3, str(path), ".dump"))
    assert run(sqlite3, str(again), "PRAGMA integrity_check; PRAGMA foreign_key_check;") == "ok\n"
    found = json.loads(run(sqlite3, "-json", str(again), "SELECT * FROM events_flat"))
    assert [{name: str(cell) for name, cell in row.items()} for row in found] == rows


def test_datasette_serves_it(made):
    datasette = program("datasette")
    path, rows = made
    page = f"/made.json?sql=select+*+from+events_flat+limit+{len(rows)}&_shape=array"
    found = json.loads(run(datasette, str(path), "--get", page, "--setting", "max_returned_rows", "5000"))
    assert [{name: str(cell) for name, cell in row.items()} for row in found] == rows
    tables = {
        table["name"]: table
        for table in json.loads(run(datasette, str(path), "--get", "/made.json"))["tables"]
    }
    assert tables["events"]["count"] == len(rows)
    keys = {key["column"]: key["other_table"] for key in tables["event_actors"]["foreign_keys"]["outgoing"]}
    assert keys == {"event": "events", "actor": "actors"}


def test_sqlite_utils_reads_it(made):
    utils = program("sqlite-utils")
    path, rows = made
    found = json.loads(run(utils, "rows", str(path), "events"))
    assert [row["id"] for row in sorted(found, key=lambda row: row["n"])] == [row["id"] for row in rows]
    schema = run(utils, "schema", str(path))
    assert schema.count("STRICT") == schema.count("CREATE TABLE") > 15
