"""What `docs/columns.md` says of the fields that no column holds is what the CSV does."""

import csv
import io
import json
import re
from pathlib import Path

import pytest

from timeline.chronology.model import Claim, Event, Link, Participant, Source
from timeline.chronology.shapes import specs
from timeline.exporters import EXPORTERS, Options
from timeline.loader import Input, checked
from timeline.query.columns import COLUMNS, IN_LANGUAGE
from timeline.query.select import select

PAGE = (Path(__file__).parents[2] / "docs" / "columns.md").read_text(encoding="utf-8")
WITHOUT = {
    record: re.findall(r"`(\w+)`", fields)
    for record, fields in re.findall(r"^\| [^|]*\((\w+)\) \|[^|]*\|([^|]*)\|$", PAGE, re.MULTILINE)
}
"""By record, the fields that no column holds, as the page has them."""

WRITTEN = {
    Event: {
        "date": "2025-09-11",
        "calendar": "julian",
        "title": "a title",
        "id": "an-id",
        "titles": {"de": "ein Titel"},
        "summary": "a summary",
        "summaries": {"de": "eine Zusammenfassung"},
        "date_text": "in September",
        "kind": "visit",
        "place": "Vilnius",
        "country": "LTU",
        "figures": {"released": "52"},
        "tags": ["prisoners"],
        "confidence": "medium",
        "note": "a note",
        "notes": {"de": "eine Anmerkung"},
    },
    Participant: {"actor": "an-actor", "role": "a role"},
    Source: {
        "url": "https://example.org/1",
        "id": "a-source",
        "publisher": "a publisher",
        "title": "a title of a source",
        "published": "2024-01-01",
        "accessed": "2024-02-02",
        "archived": "https://example.com/archived",
        "language": "zh-Hant",
        "quote": "a quote",
        "via": "an agency",
        "kind": "official",
        "note": "a note on a source",
        "notes": {"de": "eine Anmerkung zu einer Quelle"},
    },
    Claim: {
        "field": "confidence",
        "value": "51 or so",
        "values": {"de": "etwa 51"},
        "source": "https://example.net/51",
        "note": "a note on a claim",
        "notes": {"de": "eine Anmerkung zu einer Angabe"},
    },
    Link: {"to": "another-id", "relation": "corrects"},
}
"""Every field of every record, each with a value that stands nowhere else."""

FILE = {
    "actors": {"an-actor": {"name": "An Actor"}, "concerned": {"name": "Somebody"}},
    "sources": {"a-source": {"note": "declared"}},
    "events": [
        {
            **WRITTEN[Event],
            "actors": [WRITTEN[Participant]],
            "about": ["concerned"],
            "sources": [WRITTEN[Source]],
            "claims": [WRITTEN[Claim]],
            "links": [WRITTEN[Link]],
        },
        {"id": "another-id", "date": "2023", "title": "before"},
    ],
}


@pytest.fixture(scope="module")
def cells():
    """Return all the cells of the event, of the columns in every language too."""
    chronology = checked([Input("mine.yaml", json.dumps(FILE).encode())])
    out = io.StringIO(newline="")
    columns = (*COLUMNS, *(f"{name}_de" for name in IN_LANGUAGE))
    EXPORTERS["csv"].write(select(chronology, "id:an-id"), out, Options(columns=columns))
    out.seek(0)
    (row,) = csv.DictReader(out)
    return row.values()


@pytest.mark.parametrize("record", WRITTEN)
def test_every_field_of_a_record_is_written(record):
    written = FILE["events"][0] if record is Event else WRITTEN[record]
    assert set(written) == set(specs(record))


@pytest.mark.parametrize(
    ("record", "field"), [(record, field) for record in WRITTEN for field in WRITTEN[record]]
)
def test_a_field_is_in_a_column_or_named_as_being_in_none(record, field, cells):
    value = WRITTEN[record][field]
    texts = [value] if isinstance(value, str) else value.values() if isinstance(value, dict) else value
    held = all(any(text in cell for cell in cells) for text in texts)
    assert held == (field not in WITHOUT[record.__name__])
