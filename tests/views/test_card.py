import re

import pytest

from tests.making import actor, chronology, claim, event, source
from tests.views.printing import printed
from timeline.chronology.model import Link, Place
from timeline.problems import Position
from timeline.query.selection import arranged
from timeline.views.card import draw


def shown(*events, language="en", width=80, color=False, **known):
    return printed(draw, arranged(chronology(*events, **known)), language=language, width=width, color=color)


def line(text, name):
    return next(line for line in text.splitlines() if line.strip().startswith(name))


def test_a_role_is_the_one_held_then_or_the_part_in_the_event():
    roles = [("minister", "2020-01-01", "2024-12-31"), ("envoy", "2025-09~", None)]
    known = {"actors": (actor("a", "Ann Lee", roles=roles), actor("b", "Bob Ray"))}
    assert line(shown(event("2023-05-05", actors=["a"]), **known), "Who") == "  Who      Ann Lee, minister"
    assert (
        line(shown(event("2025-10-05", actors=["a"]), **known), "Who") == "  Who      Ann Lee, perhaps envoy"
    )
    assert (
        line(shown(event("2023-05-05", actors=[("a", "host")]), **known), "Who") == "  Who      Ann Lee, host"
    )


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("1917-11-07", "● Wednesday, 7 November 1917 (25 October O.S.)"),
        ("1917-11-07/1917-11-09", "┃ 7–9 November 1917 (25–27 October O.S.)"),
        ("1918-01-10", "● Thursday, 10 January 1918 (28 December 1917 O.S.)"),
        ("1917-11", "○ November 1917"),
    ],
)
def test_the_date_of_the_old_style_stands_beside_the_new(date, said):
    assert line(shown(event(date, calendar="julian")), "When") == f"  When     {said}"
    assert "O.S." not in shown(event(date))


def test_a_disputed_calendar_is_recorded_as_it_is_written():
    text = shown(event("1917-11-07", calendar="julian", claims=(claim("calendar", "gregorian"),)))
    assert line(text, "calendar").split() == ["calendar", "julian", "this", "record"]


def test_an_actor_that_nothing_is_known_of_is_named_as_written():
    one = event(actors=[("nobody", "witness")])
    known = chronology(one)
    text = printed(draw, arranged(known.__class__(events=known.events)))
    assert line(text, "Who") == "  Who      nobody, witness"


@pytest.mark.parametrize(
    ("sources", "said"),
    [
        ([], "unsourced: no source is given"),
        (["Reuters"], "single-source: only Reuters"),
        (["Reuters", source("LRT", via="Reuters")], "single-source: only Reuters in 2 sources"),
        (["Reuters", "LRT"], "corroborated: 2 publishers, no copies among them"),
        (["Reuters", "Reuters", "LRT"], "corroborated: 2 publishers, Reuters in 2 sources"),
    ],
)
def test_support_says_why(sources, said):
    assert line(shown(event(sources=sources)), "Support") == f"  Support  {said}"


@pytest.mark.parametrize(
    ("field", "recorded"),
    [
        ("date", "11 Sep 2025"),
        ("released", "52"),
        ("place", "Wilna"),
        ("actors", "Ann Lee; Bob Ray, host"),
        ("about", "not stated"),
        ("title", "Something happens"),
        ("kind", "talks"),
        ("note", "not stated"),
        ("unheard of", "not stated"),
    ],
)
def test_the_recorded_value_stands_beside_the_disputed_one(field, recorded):
    one = event(
        figures={"released": "52"},
        place="vilnius",
        actors=["a", ("b", "host")],
        kind="talks",
        claims=(claim(field),),
    )
    text = shown(
        one, actors=(actor("a", "Ann Lee"), actor("b", "Bob Ray")), places=(Place("vilnius", "Wilna"),)
    )
    rows = text.partition("Disputed\n")[2].splitlines()[:2]
    size = max(len(recorded), len("other"))
    assert rows == [
        f"  {field}  {recorded:{size}}  this record",
        f"  {'':{len(field)}}  {'other':{size}}  not stated",
    ]


def test_a_claimed_date_is_shown_as_dates_are_and_its_source_is_numbered_or_named():
    cited = [source("Reuters", url="https://reuters.com/a"), source("LRT", id="lrt")]
    claims = (
        claim("date", "[2025-09-09,2025-09-10]", source="https://reuters.com/a", note="on air"),
        claim("date", "some day in autumn", source="lrt"),
        claim("date", "2025-09", source="elsewhere"),
        claim("date", "2025-10", source="https://example.org/x"),
    )
    other = source("Elsewhere", id="elsewhere", url="https://example.org/")
    text = shown(event(sources=cited, claims=claims), sources={"elsewhere": other})
    assert text.partition("Disputed\n")[2].splitlines()[:5] == [
        "  date  11 Sep 2025         this record",
        "        9 or 10 Sep 2025    Reuters [1]: on air",
        "        some day in autumn  LRT [2]",
        "        Sep 2025            Elsewhere, https://example.org/",
        "        Oct 2025            https://example.org/x",
    ]


def test_sources_are_numbered_with_what_is_known_of_them_and_their_addresses_are_whole():
    address = "https://example.org/" + "long-" * 30
    full = source(
        "LRT",
        url=address,
        title="Titel",
        language="lt",
        kind="official",
        via="BNS",
        quote="Wort",
        note="late",
        published=event("2025-09-12").date,
        accessed=event("2025-10-01").date,
        archived="https://archive.org/x",
    )
    text = shown(event(sources=[full, source("Blog", language="eo")]), width=60)
    assert text.partition("Sources")[2].split("\n\n")[0].splitlines() == [
        ": 2, 1 with an archived copy",
        "  [1] LRT, via BNS, 12 Sep 2025, in Lithuanian, official,",
        "      read 1 Oct 2025",
        "      Titel",
        "      “Wort”",
        "      late",
        f"      {address}",
        "      archived:",
        "      https://archive.org/x",
        "  [2] Blog, in eo",
    ]
    linked = shown(event(sources=[full]), width=60, color=True)
    assert re.search(rf";{address}\x1b\\\x1b\[2m{address}\x1b\[0m\x1b\]8;;\x1b", linked)


def test_links_are_told_from_both_ends():
    first = event("2025-09-01", "First", id="first")
    second = event("2025-09-02", "Second", id="second", links=(Link("first", "responds-to"),))
    text = shown(first, second)
    assert "  answered by  2 Sep 2025  Second\n               second\n" in text
    assert "  responds-to  1 Sep 2025  First\n               first\n" in text


def test_the_last_line_says_the_id_and_where_the_event_is_written():
    one = event(id="one", locate=lambda *_: Position("data/events.yaml", 812, 5))
    assert shown(one, width=40).splitlines()[-1] == "one                 data/events.yaml:812"
    assert shown(one, width=20).splitlines()[-2:] == ["one", "data/events.yaml:812"]
    assert shown(event(id="one")).splitlines()[-1] == "one"


def test_an_event_is_told_in_the_readers_language_and_the_others_are_named():
    one = event(title="Talks", titles={"de": "Gespräche", "lt": "Derybos"}, date_text="neulich")
    assert shown(one, language="de").splitlines()[2:6] == [
        "Gespräche",
        "",
        "Auch auf Englisch, Litauisch",
        "",
    ]
    assert "„neulich“ in den Worten der Quelle" in shown(one, language="de")
    assert "Talks" in shown(one, language="fr").splitlines()


def test_notes_and_what_is_claimed_in_words_are_said_in_the_readers_language():
    cited = source("LRT", id="lrt", note="an early count", notes={"de": "eine frühe Zählung"})
    claims = (
        claim("released", "several dozen", values={"de": "mehrere Dutzend"}, source="lrt"),
        claim(
            "date", "late in autumn", values={"de": "spät im Herbst"}, note="on air", notes={"de": "im Radio"}
        ),
        claim("date", "2025-10", values={"de": "im Oktober"}),
        claim("title", "Something else"),
    )
    one = event(
        titles={"de": "Etwas geschieht"},
        figures={"released": "52"},
        sources=[cited],
        claims=claims,
        note="Told twice.",
        notes={"de": "Zweimal erzählt."},
    )
    german = shown(one, language="de")
    assert german.partition("Strittig\n")[2].splitlines()[:7] == [
        "  released  52               diese Chronik",
        "            mehrere Dutzend  LRT [1]",
        "  Datum     11. Sept. 2025  diese Chronik",
        "            spät im Herbst  nicht angegeben: im Radio",
        "            im Oktober      nicht angegeben",
        "  Titel     Etwas geschieht  diese Chronik",
        "            Something else   nicht angegeben",
    ]
    assert "Anmerkung: Zweimal erzählt." in german.splitlines()
    assert "      eine frühe Zählung" in german.splitlines()
    english = shown(one)
    assert all(
        text in english for text in ("several dozen", "late in autumn", "an early count", "Told twice.")
    )


def test_a_note_that_is_there_in_another_language_alone_is_shown_in_it():
    assert "Note: Zweimal erzählt." in shown(event(notes={"de": "Zweimal erzählt."})).splitlines()


@pytest.mark.parametrize(
    ("field", "recorded", "claimed", "said"),
    [
        ("kind", {"kind": "visit"}, "talks", ("Besuch", "Gespräche")),
        ("country", {"country": "LTU"}, "POL", ("Litauen", "Polen")),
        ("confidence", {"confidence": "high"}, "low", ("hoch", "niedrig")),
        ("released", {"figures": {"released": "80.5"}}, "9.90", ("80,5", "9,90")),
        ("released", {"figures": {"released": "1.300"}}, "1300", ("1.300", "1300")),  # thousands, perhaps
        ("date_text", {"date_text": "in autumn"}, "visit", ("in autumn", "visit")),
        ("country", {"country": "LTU"}, "Ruritania", ("Litauen", "Ruritania")),
    ],
)
def test_what_is_disputed_is_said_in_the_words_of_the_readers_language(field, recorded, claimed, said):
    text = shown(event(**recorded, claims=(claim(field, claimed),)), language="de")
    rows = text.partition("Strittig\n")[2].splitlines()[:2]
    assert tuple(re.split("  +", row)[-2] for row in rows) == said


def test_paragraphs_stay_apart_and_other_languages_are_named():
    one = event(
        id="one", summary="One.\n\nTwo.", summaries={"de": "Eins.", "lt": "Vienas."}, note="Three.\nFour."
    )
    text = shown(one)
    assert "\n\nOne.\n\nTwo.\n\nAlso in German, Lithuanian\n\n  When " in text
    assert text.endswith("\n\nNote: Three.\nFour.\n\none\n")
    assert "\n\nEins.\n\nAuch auf Englisch, Litauisch\n\n" in shown(one, language="de")


def test_a_bare_event_has_a_short_card():
    assert shown(event(id="bare")).splitlines() == [
        "1 event",
        "",
        "Something happens",
        "",
        "  When     ● Thursday, 11 September 2025",
        "  What     not stated",
        "  Who      not stated",
        "  Where    not stated",
        "  Support  unsourced: no source is given",
        "",
        "bare",
    ]
