"""What is disputed, in words."""

import pytest

from tests.making import actor, chronology, claim, event
from timeline.chronology.disputes import claimed, field_said, recorded
from timeline.chronology.model import Place, Word

DEAL = event(
    "2025-09~",
    "Deal",
    titles={"de": "Handel"},
    summary="They met.",
    summaries={"de": "Sie trafen sich."},
    date_text="im Herbst",
    kind="talks",
    place="kyiv",
    actors=["belarus", "nobody"],
    about=["usa"],
    figures={"released": "52"},
    confidence="high",
    note="A note.",
)
KNOWN = chronology(
    DEAL,
    actors=(actor("belarus", names={"de": "Weißrussland"}), actor("usa")),
    places=(Place("kyiv", "Kyiv", names={"de": "Kiew"}),),
    figures={"released": Word("released", names={"de": "freigelassen"}), "date": Word("date", "day of it")},
)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("date", "ca. Sept. 2025"),
        ("title", "Handel"),
        ("summary", "Sie trafen sich."),
        ("date_text", "im Herbst"),
        ("kind", "Gespräche"),
        ("place", "Kiew"),
        ("actors", "Weißrussland, nobody"),
        ("about", "Usa"),
        ("released", "52"),
        ("confidence", "hoch"),
        ("note", "A note."),
        ("country", ""),
        ("sources", ""),
        ("wounded", ""),
    ],
)
def test_what_the_record_holds_is_said_as_the_reader_sees_it_elsewhere(field, text):
    assert recorded(KNOWN, DEAL, field, "de") == text


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("kind", "Art"),
        ("released", "freigelassen"),
        ("refused-to-leave", "refused to leave"),
        ("date", "day of it"),
    ],
)
def test_a_field_or_a_figure_has_its_word(field, text):
    assert field_said(KNOWN, field, "de") == text


@pytest.mark.parametrize(
    ("field", "value", "text"),
    [
        ("date", "2025-10", "Oct 2025"),
        ("date", "late October", "late October"),
        ("released", "2025-10", "2025-10"),
    ],
)
def test_what_is_claimed_of_a_date_is_shown_as_dates_are(field, value, text):
    assert claimed(KNOWN, DEAL, claim(field, value), "en") == text


def test_what_is_claimed_in_words_is_said_in_the_readers_language():
    assert claimed(KNOWN, DEAL, claim("date", "earlier", values={"de": "früher"}), "de") == "früher"
    assert claimed(KNOWN, DEAL, claim("kind", "talks"), "de") == "Gespräche"
