"""How an event and the chronology are cited."""

import pytest

from tests.exporters.awkward import dated
from tests.exporters.test_csl import ITEMS, REUTERS
from tests.making import chronology, claim, event, source
from timeline.dates import Date
from timeline.exporters.citations import (
    Cited,
    Edition,
    caption,
    chronology_caption,
    chronology_footnote,
    chronology_item,
    event_item,
    footnote,
    one_edition,
)

SHA = "ab" * 32
COMMIT = "89f68db0a1b2c3d4e5f60718293a4b5c6d7e8f90"
EDITION = Edition(("deals.yaml",), SHA, COMMIT, "2026-11-25", "clean")
DEAL = event("2025-09-11", "52 freed", id="deal", titles={"de": "52 frei"}, sources=[REUTERS])
KNOWN = chronology(DEAL, title="Deals", titles={"de": "Handel"})
CITED = Cited(KNOWN, EDITION, "en")


def cited(*events):
    return Cited(chronology(*events), EDITION, "en")


def test_a_footnote_says_what_when_who_says_so_and_where_it_is_recorded():
    assert footnote(DEAL, CITED) == (
        "52 freed, Thursday, 11 September 2025: Reuters, via BNS, “52 freed”, 11 Sep 2025, https://reuters.com/1, "
        "archived: https://web.archive.org/web/1, read 12 Sep 2025. "
        "Recorded in Deals, deal (deals.yaml, commit 89f68db0a1b2 of 25 Nov 2026)."
    )


def test_a_citation_is_in_the_language_of_its_reader():
    assert footnote(DEAL, CITED._replace(language="de")).startswith(
        "52 frei, Donnerstag, 11. September 2025: Reuters,"
    )
    assert "Verzeichnet in Handel, deal" in footnote(DEAL, CITED._replace(language="de"))


def test_what_is_disputed_and_what_has_no_source_is_said():
    one = event("2025-09~", "Talks", id="talks", claims=(claim("date"), claim("released"), claim("date")))
    assert "Talks, about September 2025: no source; disputed: date, released. Recorded" in footnote(
        one, cited(one)
    )
    assert (
        caption(one, cited(one)) == "About September 2025: Talks\nNo source; disputed: date, released (talks)"
    )


@pytest.mark.parametrize(
    ("publishers", "said"),
    [
        (["A"], "Only A"),
        (["A", "A"], "Only A (2\N{NO-BREAK SPACE}copies)"),
        (["A", "B", "C", "D"], "Sources: A, B, C, D"),
        (["A", "B", "C", "D", "E"], "Sources: A, B, C and 2 more"),
    ],
)
def test_a_caption_names_the_publishers(publishers, said):
    sources = [source(name, url=f"https://x.org/{number}") for number, name in enumerate(publishers)]
    one = event(id="x", sources=sources)
    assert caption(one, cited(one)).split("\n")[1] == f"{said} (x)"


def test_the_chronology_is_cited_at_its_commit():
    assert chronology_footnote(CITED) == (
        "Deals. Chronology of 1 event: deals.yaml, commit 89f68db0a1b2 of 25 Nov 2026."
    )
    changed = CITED._replace(edition=EDITION._replace(state="changed"), language="de")
    assert chronology_caption(changed) == (
        "Handel\nChronologie mit 1 Ereignis: deals.yaml, geändert seit Commit 89f68db0a1b2 vom 25. Nov. 2026"
    )
    bare = Cited(chronology(), Edition(("a.yaml", "b.yaml"), SHA), "en")
    assert chronology_footnote(bare) == (
        "a.yaml, b.yaml. Chronology of 0 events: a.yaml, b.yaml, SHA-256 abababababab…."
    )


def test_items_of_csl_say_event_date_and_version():
    item = event_item(DEAL, CITED)
    assert (item["type"], item["container-title"], item["version"]) == ("entry", "Deals", COMMIT)
    assert (item["event-date"], item["issued"]) == (
        {"date-parts": [[2025, 9, 11]]},
        {"date-parts": [[2026, 11, 25]]},
    )
    whole = chronology_item(CITED._replace(edition=Edition(("a.yaml",), SHA)))
    assert (whole["type"], whole["version"], "issued" in whole) == ("dataset", f"sha256:{SHA}", False)
    changed = chronology_item(CITED._replace(edition=EDITION._replace(state="changed")))
    assert changed["version"] == f"{COMMIT}, changed"
    everything = [event_item(one, CITED) for one in dated()] + [item, whole, changed]
    assert [error.message for error in ITEMS.iter_errors(everything)] == []
    assert [one["custom"]["date"] for one in everything[:-3]] == [one.date.text for one in dated()]


CLEAN = {"state": "clean", "commit": COMMIT, "date": "2026-11-25"}


@pytest.mark.parametrize(
    ("known", "commit", "state"),
    [
        ([CLEAN], COMMIT, "clean"),
        ([CLEAN, CLEAN], COMMIT, "clean"),
        ([CLEAN, {**CLEAN, "state": "changed"}], COMMIT, "changed"),
        ([CLEAN, {"state": "untracked"}], "", "none"),
        ([CLEAN, {**CLEAN, "commit": "f" * 40}], "", "none"),
        ([{"state": "none", "why": "x"}], "", "none"),
    ],
)
def test_files_have_one_edition_where_they_have_one_commit(known, commit, state):
    edition = one_edition([(f"{number}.yaml", SHA, git) for number, git in enumerate(known)])
    assert (edition.commit, edition.state, len(edition.files)) == (commit, state, len(known))
    assert (edition.sha256 == SHA) == (len(known) == 1)


def test_a_date_less_than_a_day_is_said_in_words():
    one = event(id="x", sources=[source("LRT", published=Date("2025-10-0X"))])
    assert "LRT, between 1 and 9 October 2025." in footnote(one, cited(one))
