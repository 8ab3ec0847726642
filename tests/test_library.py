"""The library as its users import it."""

import inspect
import re
from importlib.metadata import entry_points
from pathlib import Path

import pytest

import timeline

PAGE = (Path(__file__).parents[1] / "docs" / "library.md").read_text(encoding="utf-8")
IN_FULL = ("Chronology", "Hit", "Input", "Parsed", "Problem", "Selection", "Support")
"""The values whose every attribute is on the page; those of the others are on the pages of the file and of dates."""


@pytest.mark.parametrize("name", timeline.__all__)
def test_every_public_name_is_there_and_has_a_docstring(name):
    assert getattr(timeline, name).__doc__


def test_the_public_names_are_listed():
    assert set(timeline.__all__) <= set(dir(timeline))


def test_a_name_that_is_none_is_refused():
    with pytest.raises(AttributeError, match="module 'timeline' has no attribute 'laod'"):
        timeline.laod  # noqa: B018  asking for it is the point


def test_the_version_is_the_packages():
    commands = entry_points(group="console_scripts", name="timeline")
    assert timeline.__version__ in {command.dist.version for command in commands}


def test_the_package_says_that_it_is_typed():
    assert (Path(timeline.__file__).parent / "py.typed").exists()


def test_a_chronology_is_loaded_and_selected_from(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text("[{date: 2025-09, title: One}, {date: 2024, title: Two}]", encoding="utf-8")
    chronology = timeline.load(path)
    assert [event.title for event in chronology] == ["Two", "One"]
    assert [hit.event.title for hit in timeline.select(chronology).hits] == ["Two", "One"]


def test_without_a_path_nothing_is_loaded():
    with pytest.raises(timeline.TimelineError, match="load takes the path of a file, or several"):
        timeline.load()


@pytest.mark.parametrize("name", timeline.__all__)
def test_every_public_name_is_on_the_page_of_the_library(name):
    assert re.search(rf"`{name}\b", PAGE)


@pytest.mark.parametrize("name", IN_FULL)
def test_every_attribute_of_a_value_is_on_the_page_of_the_library(name):
    value = getattr(timeline, name)
    attributes = {*vars(value), *inspect.signature(value).parameters}
    made = {"at", "count", "index"}  # how the program makes a problem, and what every tuple has
    for attribute in sorted(attributes - made):
        if not attribute.startswith("_"):
            assert re.search(rf"`{attribute}\b", PAGE), attribute


@pytest.mark.parametrize("function", [timeline.load, timeline.parse, timeline.select, timeline.support_of])
def test_every_argument_of_a_function_is_on_the_page_of_the_library(function):
    for argument in inspect.signature(function).parameters:
        assert re.search(rf"`[^`]*\b{argument}\b[^`]*`", PAGE), argument


def test_what_a_session_shows_of_a_value_fits_a_line(tmp_path):
    path = tmp_path / "mine.yaml"
    long = "x" * 200
    path.write_text(
        f"""
title: {long}
actors: {{? {long} : {{name: A}}}}
places: {{? {long} : {{name: P}}}}
sources: {{? {long} : {{publisher: S}}}}
events: [{{date: 2025, title: T, id: {long}, actors: [{long}], place: {long}, sources: [{long}]}}]
""",
        encoding="utf-8",
    )
    chronology = timeline.load(path)
    (event,) = chronology
    found = timeline.select(chronology, f"title:{long}")
    for value in (
        chronology,
        found,
        event,
        *event.sources,
        *chronology.actors.values(),
        *chronology.places.values(),
    ):
        assert re.fullmatch(rf"<{type(value).__name__} .+>", repr(value))
        assert len(repr(value)) <= 80
