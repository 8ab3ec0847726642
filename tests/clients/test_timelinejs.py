import re

import pytest

from tests.clients.programs import javascript, program
from tests.exporters.samples import everything, whole
from tests.exporters.test_exporters import written
from timeline.exporters import EXPORTERS
from timeline.exporters.timelinejs import place_of


@pytest.fixture(scope="module")
def drawn(tmp_path_factory):
    """Draw everything, and return what is to be seen."""
    browser = program("chromium", "chromium-browser", "google-chrome")
    path = tmp_path_factory.mktemp("timelinejs") / "whole.json"
    path.write_bytes(written(EXPORTERS["timelinejs"], everything(whole())))
    (seen,) = javascript("draw_timelinejs.mjs", browser, path)
    return seen


def words(text):
    """Return a text as a browser joins its blanks."""
    return re.sub(r"\s+", " ", text).strip()


def test_every_event_is_drawn_with_our_words_for_its_date(drawn):
    assert drawn["errors"] == drawn["faults"] == []
    placed = {one.id: one for one in whole() if place_of(one.date)}
    title, *slides = drawn["slides"]
    assert title["id"] == "+title"
    assert {slide["id"] for slide in slides} == set(placed)
    assert len(slides) == len(placed)
    for slide in slides:
        event = placed[slide["id"]]
        assert slide["date"] == event.date.show()
        assert words(slide["headline"]) == words(event.title)
        assert all(source.url in slide["text"] for source in event.sources)
    assert set(drawn["ended"]) == {id for id, event in placed.items() if len(place_of(event.date)) > 1}


def test_what_has_no_place_in_time_stands_on_the_title_slide(drawn):
    undated = [one for one in whole() if not place_of(one.date)]
    assert len(undated) == 3
    for event in undated:
        assert f"{event.date.show()}: {event.title}" in drawn["slides"][0]["text"]


def test_nothing_in_a_text_runs_or_becomes_a_tag(drawn):
    assert drawn["dialogs"] == 0
    assert all(slide["scripts"] == 0 for slide in drawn["slides"])
    assert set(map(words, drawn["groups"])) == {words(one.kind) for one in whole() if place_of(one.date)}
