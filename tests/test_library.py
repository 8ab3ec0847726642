"""The library as its users import it."""

from importlib.metadata import version
from pathlib import Path

import pytest

import timeline


@pytest.mark.parametrize("name", timeline.__all__)
def test_every_public_name_is_there_and_has_a_docstring(name):
    assert getattr(timeline, name).__doc__


def test_the_public_names_are_listed():
    assert set(timeline.__all__) <= set(dir(timeline))


def test_a_name_that_is_none_is_refused():
    with pytest.raises(AttributeError, match="module 'timeline' has no attribute 'laod'"):
        timeline.laod  # noqa: B018  asking for it is the point


def test_the_version_is_the_packages():
    assert timeline.__version__ == version("timeline")


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


LONG = """\
title: {long}
actors: {{a: {{name: {long}}}}}
places: {{p: {{name: {long}}}}}
sources: {{s: {{url: "https://example.org/{long}"}}}}
events: [{{date: 2025-09, title: {long}, actors: [a], place: p, sources: [s]}}]
"""


def test_the_repr_of_a_value_fits_a_line(tmp_path):
    path = tmp_path / "long.yaml"
    path.write_text(LONG.format(long="x" * 500), encoding="utf-8")
    known = timeline.load(path)
    [event] = known.events
    values = (known, event, known.actors["a"], known.places["p"], event.sources[0], timeline.select(known))
    assert all(len(repr(value)) < 110 for value in values)
    assert repr(timeline.select(known, "actor:a")) == "<Selection 'actor:a': 1 of 1 events>"
