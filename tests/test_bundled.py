"""What the rules of the bundled chronology ask for and no check knows: German everywhere, and evidence by its house."""

import re
from collections import defaultdict
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from timeline import load, select
from timeline.chronology.kinds import KINDS

HERE = Path(__file__).parents[1] / "data" / "events.yaml"
BARE_ID = re.compile(r"(?<!link:)\b\d{4}-\d\d-\d\d-[\w-]+")
WITH_REASON = re.compile(r"  # \w.+  # timeline: ignore TL\d{3}$")


@pytest.fixture(scope="module")
def bundled():
    return load(HERE if HERE.exists() else str(files("timeline") / "data" / "events.yaml"))


def test_every_event_has_its_title_and_its_summary_in_german(bundled):
    assert [one.id for one in bundled if not (one.titles.get("de") and one.summaries.get("de"))] == []


def test_every_note_and_every_claim_in_words_is_said_in_german(bundled):
    """Numbers, dates and ids need no translation; nor do quotes and titles of sources, which are others' words."""
    noted = [(actor.id, actor) for actor in bundled.actors.values()]
    for one in bundled:
        noted += [(one.id, part) for part in (one, *one.sources, *one.claims)]
    assert {id for id, part in noted if bool(part.note) != bool(part.notes.get("de"))} == set()
    claims = [(one.id, claim) for one in bundled for claim in one.claims]
    assert {id for id, claim in claims if in_words(claim.value) != bool(claim.values.get("de"))} == set()
    assert {id for id, text in stated(bundled) if in_words(text)} == set(), "a figure in words has no German"
    assert any(claim.values for _, claim in claims)
    assert len([part for _, part in noted if part.notes]) > 100


def in_words(value):
    return any(letter.isalpha() for letter in value) and value not in KINDS


def stated(bundled):
    return [(one.id, text) for one in bundled for text in one.figures.values()]


def test_nothing_that_is_said_in_german_is_english(bundled):
    """A translation that repeats the English is none, names aside."""
    told = [text for one in bundled for text in translated(one)]
    assert [german for english, german in told if english == german and english not in names(bundled)] == []


def translated(one):
    parts = (one, *one.sources, *one.claims)
    yield from ((part.note, part.notes["de"]) for part in parts if part.note)
    yield from ((one.title, one.titles["de"]), (one.summary, one.summaries["de"]))
    yield from ((claim.value, claim.values["de"]) for claim in one.claims if claim.values)


def names(bundled):
    return {actor.name for actor in bundled.actors.values()}


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


def test_every_place_is_declared_so_that_it_has_its_name_in_german(bundled):
    assert {name for one in bundled for name in one.place or () if name not in bundled.places} == set()


def test_a_site_belongs_to_one_publisher_and_every_page_says_what_kind_it_is(bundled):
    pages = [source for one in bundled for source in one.sources if source.url]
    houses = defaultdict(set)
    for page in pages:
        houses[(urlsplit(page.url).hostname or "").removeprefix("www.")].add(page.publisher)
    assert {site: names for site, names in houses.items() if len(names) > 1} == {}
    assert [page.url for page in pages if not page.kind] == []


def test_no_named_query_is_a_list_of_ids(bundled):
    assert {
        id: BARE_ID.findall(query.query)
        for id, query in bundled.queries.items()
        if BARE_ID.search(query.query)
    } == {}


def test_every_silenced_warning_says_why():
    silenced = [
        line for line in HERE.read_text(encoding="utf-8").splitlines() if "# timeline: ignore" in line
    ]
    assert [line for line in silenced if not WITH_REASON.search(line)] == []
    assert silenced
