"""What a change means, in words."""

import pytest

from tests.making import actor, chronology, claim, event, source
from timeline.chronology.model import Link, NamedQuery, Word
from timeline.dates import Date
from timeline.history.changes import Change, Meaning
from timeline.history.compare import compare
from timeline.history.prose import LONGEST, Bit, changed_words
from timeline.history.sentences import Told, sentence, sentences

ACTORS = (
    actor("belarus", "Belarus", names={"de": "Belarus"}),
    actor("coale", "John Coale"),
)
WORDS = {
    "tags": {"oil": Word("oil", "oil", {"de": "Öl"})},
    "figures": {"released": Word("released", "released", {"de": "freigelassen"})},
    "roles": {"envoy": Word("envoy", "envoy", {"de": "Gesandter"})},
    "sources": {"lrt-1": source("LRT", id="lrt-1", url="https://lrt.example/1")},
}
REUTERS, LRT, BNS = (
    source(name, url=f"https://{name.lower()}.example/1") for name in ("Reuters", "LRT", "BNS")
)
MORE = (source("A"), source("B"), source("C"))


def said(old, new, language="en"):
    """Say what changed of one event, each sentence with its field."""
    one, other = (event(**{"id": "e", **fields}) for fields in (old, new))
    sides = [chronology(found, actors=ACTORS, **WORDS) for found in (one, other)]
    [entry] = compare(*sides).events
    return [f"{found.field} {found.text}" for found in sentences(entry, Told(*sides, language))]


@pytest.mark.parametrize(
    ("old", "new", "english", "german"),
    [
        (
            {"date": "2025-09"},
            {"date": "2025-09-11"},
            ["date narrowed from Sep 2025 to 11 Sep 2025"],
            ["Datum eingegrenzt von Sept. 2025 auf 11. Sept. 2025"],
        ),
        (
            {"date": "2025-09~"},
            {"date": "2025-~09"},
            ["date written otherwise: 2025-09~ → 2025-~09"],
            ["Datum anders geschrieben: 2025-09~ → 2025-~09"],
        ),
        (
            {"title": "Minsk frees 51 prisoners"},
            {"title": "Minsk frees 52 prisoners"},
            ["title Minsk frees [-51-] {+52+} prisoners"],
            ["Titel Minsk frees [-51-] {+52+} prisoners"],
        ),
        (
            {},
            {"summary": "Told  at\nlast"},
            ["summary added: “Told at last”"],
            ["Zusammenfassung neu: „Told at last“"],
        ),
        (
            {"titles": {"de": "Alt und lang genug hier"}},
            {"titles": {"de": "Neu und lang genug hier"}},
            ["titles German: [-Alt-] {+Neu+} und lang genug hier"],
            ["Titel in anderen Sprachen Deutsch: [-Alt-] {+Neu+} und lang genug hier"],
        ),
        (
            {"titles": {"be": "x"}},
            {},
            ["titles Belarusian: removed: “x”"],
            ["Titel in anderen Sprachen Belarussisch: entfernt: „x“"],
        ),
        ({"kind": "visit"}, {"kind": "talks"}, ["kind visit → talks"], ["Art Besuch → Gespräche"]),
        ({"kind": "visit"}, {}, ["kind removed: visit"], ["Art entfernt: Besuch"]),
        (
            {"place": "Rēzekne"},
            {"place": "rezekne"},
            ["place Rēzekne → rezekne (spelled otherwise)"],
            ["Ort Rēzekne → rezekne (andere Schreibweise)"],
        ),
        ({"country": "BLR"}, {"country": "LTU"}, ["country BLR → LTU"], ["Land BLR → LTU"]),
        ({}, {"calendar": "julian"}, ["calendar added: julian"], ["Kalender neu: julianisch"]),
        ({"confidence": "low"}, {"confidence": "high"}, ["confidence low → high"], ["Urteil niedrig → hoch"]),
        ({}, {"tags": ("oil",)}, ["tags added: oil"], ["Schlagwörter neu: Öl"]),
        (
            {"actors": ["belarus"]},
            {"actors": ["belarus", ("coale", "envoy")]},
            ["actors added: John Coale, envoy"],
            ["Akteure neu: John Coale, Gesandter"],
        ),
        (
            {"actors": ["Viasna"]},
            {"actors": ["viasna"]},
            ["actors viasna: actor Viasna → viasna (spelled otherwise)"],
            ["Akteure viasna: Akteur Viasna → viasna (andere Schreibweise)"],
        ),
        (
            {"actors": [("coale", "envoy")]},
            {"actors": [("coale", "host")]},
            ["actors John Coale: role envoy → host"],
            ["Akteure John Coale: Rolle Gesandter → host"],
        ),
        (
            {"figures": {"released": "51"}},
            {"figures": {"released": "52"}},
            ["figures released: 51 → 52 (+1)"],
            ["Zahlen freigelassen: 51 → 52 (+1)"],
        ),
        (
            {"figures": {"released": "1,250.5"}},
            {"figures": {"released": "1000"}},
            ["figures released: 1,250.5 → 1000 (−250.5)"],
            None,
        ),
        (
            {"figures": {"released": "some"}},
            {"figures": {"released": "52"}},
            ["figures released: some → 52"],
            None,
        ),
        (
            {"figures": {"released": "52"}},
            {"figures": {"released": "52.0"}},
            ["figures released: 52 → 52.0"],
            None,
        ),
        (
            {"figures": {"released": "52"}},
            {},
            ["figures released: removed: 52"],
            ["Zahlen freigelassen: entfernt: 52"],
        ),
        (
            {"sources": [REUTERS]},
            {"sources": [REUTERS, LRT]},
            [
                "sources added: LRT, https://lrt.example/1",
                "support second publisher: single-source → corroborated",
            ],
            [
                "Quellen neu: LRT, https://lrt.example/1",
                "Beleg zweiter Herausgeber: nur eine Quelle → mehrfach belegt",
            ],
        ),
        (
            {"sources": [REUTERS, LRT]},
            {"sources": [LRT]},
            [
                "sources lost: Reuters, https://reuters.example/1",
                "support only LRT: corroborated → single-source",
            ],
            [
                "Quellen weggefallen: Reuters, https://reuters.example/1",
                "Beleg nur LRT: mehrfach belegt → nur eine Quelle",
            ],
        ),
        (
            {"sources": [REUTERS]},
            {},
            [
                "sources lost: Reuters, https://reuters.example/1",
                "support no source: single-source → unsourced",
            ],
            None,
        ),
        (
            {},
            {"sources": [source("LRT", via="BNS", title="Deal")]},
            ["sources added: LRT, via BNS, Deal", "support first publisher: unsourced → single-source"],
            None,
        ),
        (
            {"sources": MORE[:2]},
            {"sources": MORE},
            ["sources added: C", "support 2 publishers → 3 publishers"],
            None,
        ),
        (
            {},
            {"sources": MORE},
            [
                "sources added: A",
                "sources added: B",
                "sources added: C",
                "support third publisher: unsourced → corroborated",
            ],
            None,
        ),
        (
            {"sources": [REUTERS]},
            {
                "sources": [
                    source(
                        "Reuters",
                        url=REUTERS.url,
                        archived="https://kept.example/",
                        published=Date("2025-09-11"),
                    )
                ]
            },
            ["sources Reuters: published added: 11 Sep 2025; archived added: https://kept.example/"],
            [
                "Quellen Reuters: Erscheinungsdatum neu: 11. Sept. 2025; archivierte Kopie neu: https://kept.example/"
            ],
        ),
        (
            {},
            {"claims": (claim("released", "51", source="lrt-1"),)},
            ["claims raised: released: 51 (LRT)"],
            ["abweichende Angaben erhoben: freigelassen: 51 (LRT)"],
        ),
        (
            {"claims": (claim("date", "2025-09-10", source="https://x.example/"),)},
            {},
            ["claims resolved: date: 10 Sep 2025 (https://x.example/)"],
            ["abweichende Angaben ausgeräumt: Datum: 10. Sept. 2025 (https://x.example/)"],
        ),
        ({}, {"claims": (claim("date", "some day"),)}, ["claims raised: date: some day"], None),
        (
            {"claims": (claim("released", "51"),)},
            {"claims": (claim("released", "50"),)},
            ["claims released: value 51 → 50"],
            ["abweichende Angaben freigelassen: Wert 51 → 50"],
        ),
        (
            {},
            {"links": (Link("a", "follows"),)},
            ["links added: follows a"],
            ["Verbindungen neu: folgt auf a"],
        ),
        ({"links": (Link("a", "follows"),)}, {}, ["links removed: follows a"], None),
        (
            {"links": (Link("a", "follows"),)},
            {"links": (Link("b", "follows"),)},
            ["links follows: a → b"],
            ["Verbindungen folgt auf: a → b"],
        ),
        (
            {"links": (Link("a", "follows"),)},
            {"links": (Link("a", "causes"),)},
            ["links follows a → causes a"],
            None,
        ),
    ],
)
def test_a_change_of_an_event_is_said(old, new, english, german):
    assert said(old, new) == english
    assert german is None or said(old, new, "de") == german


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (actor("a", "Old"), actor("a", "New"), ["name Old → New"]),
        (actor("a"), actor("a", aliases=("B",)), ["aliases added: B"]),
        (
            actor("a"),
            actor("a", member_of=[("belarus", "2020", "2021")]),
            ["member_of added: Belarus, since 2020, until 2021"],
        ),
        (actor("a", roles=[("envoy",)]), actor("a"), ["roles removed: envoy"]),
        (
            actor("a", roles=[("envoy", "2020")]),
            actor("a", roles=[("envoy", "2020-05")]),
            ["roles envoy: since narrowed from 2020 to May 2020"],
        ),
        (actor("a", names={"de": "A"}), actor("a", names={"de": "B"}), ["names German: [-A-] {+B+}"]),
    ],
)
def test_a_change_of_what_is_declared_is_said(old, new, words):
    sides = [chronology(actors=(one, ACTORS[0])) for one in (old, new)]
    [entry] = compare(*sides).declared
    assert [f"{one.field} {one.text}" for one in sentences(entry, Told(*sides, "en"))] == words


def test_a_query_is_said_whole():
    sides = [chronology(queries={"q": NamedQuery("q", text)}) for text in ("tag:oil", "tag:gas")]
    [entry] = compare(*sides).declared
    assert [one.text for one in sentences(entry, Told(*sides, "en"))] == ["tag:oil → tag:gas"]


def test_a_language_is_named():
    change = Change("language", "", "en", "de", Meaning.CHANGED)
    assert sentence(change, Told(chronology(), chronology(), "en")).text == "English → German"


# --- Which words changed ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "bits"),
    [
        ("a b c", "a x c", [Bit("a"), Bit("b", "old"), Bit("x", "new"), Bit("c")]),
        ("a b", "a b c", [Bit("a b"), Bit("c", "new")]),
        ("a b c", "b c", [Bit("a", "old"), Bit("b c")]),
        ("one two", "three four", [Bit("one two", "old"), Bit("three four", "new")]),
        (
            "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 x 1 2 3 4 5 6 7 8 9 10 11 12 y 1 2 3 4 5 6",
            "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 z 1 2 3 4 5 6 7 8 9 10 11 12 1 2 3 4 5 6",
            [
                Bit("… 17 18 19 20"),
                Bit("x", "old"),
                Bit("z", "new"),
                Bit("1 2 3 4 … 9 10 11 12"),
                Bit("y", "old"),
                Bit("1 2 3 4 …"),
            ],
        ),
    ],
)
def test_the_words_that_changed_are_told_with_those_around_them(old, new, bits):
    assert changed_words(old, new) == bits


def test_texts_without_an_end_are_told_whole():
    text = "word " * (LONGEST + 1)
    assert [bit.mark for bit in changed_words(text, f"{text} more")] == ["old", "new"]
