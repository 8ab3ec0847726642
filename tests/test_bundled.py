"""What the rules of the bundled chronology ask for and no check knows: German everywhere, and no word undeclared."""

from importlib.resources import files
from pathlib import Path

import pytest

from timeline import load, select

HERE = Path(__file__).parents[1] / "data" / "events.yaml"


@pytest.fixture(scope="module")
def bundled():
    return load(HERE if HERE.exists() else str(files("timeline") / "data" / "events.yaml"))


def test_every_event_has_its_title_and_its_summary_in_german(bundled):
    assert [one.id for one in bundled if not (one.titles.get("de") and one.summaries.get("de"))] == []


def test_every_tag_figure_and_role_has_its_words_in_german(bundled):
    parts = [part for one in bundled for part in one.actors + one.about]
    used = {
        "tags": {tag for one in bundled for tag in one.tags},
        "figures": {name for one in bundled for name in one.figures},
        "roles": {part.role for part in parts if part.role}
        | {role.role for actor in bundled.actors.values() for role in actor.roles},
    }
    for table, words in used.items():
        declared = getattr(bundled, table)
        assert {word for word in words if word not in declared or not declared[word].names.get("de")} == set()
        assert set(declared) == words, f"{table} declares a word that nothing uses"


def test_every_named_query_finds_events_and_has_a_name_in_german(bundled):
    assert [id for id, query in bundled.queries.items() if not query.names.get("de")] == []
    assert [id for id in bundled.queries if not select(bundled, f"@{id}").hits] == []
