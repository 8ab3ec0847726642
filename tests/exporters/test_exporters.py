"""The table of the ways out keeps its promise: a row that lacks a part is named."""

import io
import re
from pathlib import Path

import pytest

from tests.making import chronology, event
from timeline.cli.commands.export import COMMON, own_options
from timeline.cli.options import ExportOptions, options_of
from timeline.exporters import EXPORTERS, Omission, Options, format_of
from timeline.query.select import select
from timeline.translations import LANGUAGES, translation

PAGE = (Path(__file__).parents[2] / "docs" / "exports.md").read_text(encoding="utf-8")
EVERY = pytest.mark.parametrize("row", [pytest.param(row, id=row.name) for row in EXPORTERS.values()])


def written(row, selection, options=Options()):  # noqa: B008  frozen
    """Return the bytes that a format makes of a selection."""
    out = io.BytesIO()
    if row.binary:
        row.write(selection, out, options)
        return out.getvalue()
    text = io.TextIOWrapper(out, encoding="utf-8", newline="")
    row.write(selection, text, options)
    text.flush()
    return out.getvalue()


@EVERY
def test_a_format_says_what_it_is_what_it_can_hold_and_what_it_leaves_out(row):
    assert re.fullmatch(r"[a-z]+", row.name)
    assert row.suffixes
    assert row.help
    assert row.holds.endswith(".")
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in row.suffixes)
    assert row.left_out(select(chronology(event(sources=["https://example.org"]))), Options()) == ()


@EVERY
def test_a_format_has_its_chapter_in_the_manual(row):
    assert f"\n## {row.name}\n" in PAGE


@EVERY
def test_a_file_is_of_the_format_that_its_suffix_names(row):
    for suffix in row.suffixes:
        assert format_of(f"some.where/deal{suffix.upper()}") is row


def test_a_name_without_a_known_suffix_has_no_format():
    assert format_of("deal.pdf") is None


@EVERY
def test_an_empty_selection_is_written_too_and_the_same_way_twice(row):
    if row.missing:
        pytest.skip(f"{row.needs} is not installed")
    nothing = select(chronology(event()), "tag:none")
    assert written(row, nothing) == written(row, nothing)


def test_every_option_of_an_export_is_of_every_format_or_taken_by_one():
    taken = {name for row in EXPORTERS.values() for name in row.takes}
    assert taken == {option.name for option in own_options()}
    assert {option.name for option in options_of(ExportOptions)} == taken | set(COMMON)
    assert taken <= set(Options.__dataclass_fields__)


def test_what_is_left_out_is_said_in_every_language():
    assert Omission("quotes in no column", 1).say("en") == "1 quote in no column"
    assert Omission("quotes in no column", 2).say("de") == "2 Zitate in keiner Spalte"
    assert all("quotes in no column" in translation(tag).counted for tag in LANGUAGES)
