from datetime import date

import pytest

from tests.making import actor, chronology, claim, event, source
from tests.views.sample import selected
from timeline.chronology.actors import short_names
from timeline.chronology.model import Place
from timeline.chronology.words import country_name, where
from timeline.query.fields.actors import role
from timeline.query.fields.filter import Setting
from timeline.query.selection import arranged
from timeline.views.look import Look
from timeline.views.paper import NO_BREAK, Paper
from timeline.views.phrases import doubt_words, support_words, who_spans

ENGLISH = Paper(Look(), 80)
GERMAN = Paper(Look(language="de"), 80)


@pytest.mark.parametrize(
    ("sources", "claims", "english", "german"),
    [
        ([], (), "no source", "keine Quelle"),
        (["Reuters"], (), "only Reuters", "nur Reuters"),
        (["Reuters", source("LRT", via="Reuters")], (), "only Reuters (2 copies)", "nur Reuters (2 Kopien)"),
        (["Reuters", "LRT"], (), "2 publishers", "2 Herausgeber"),
        (["Reuters", "LRT"], ("date",), "2 publishers, date disputed", "2 Herausgeber, Datum strittig"),
        ([], ("crossed-the_border",), "no source, crossed the border disputed",
         "keine Quelle, crossed the border strittig"),
        ([], ("date", "date", "released"), "no source, 2 points disputed", "keine Quelle, 2 Punkte strittig"),
    ],
)  # fmt: skip
def test_support_is_said_in_the_fewest_honest_words(sources, claims, english, german):
    one = event(sources=sources, claims=tuple(map(claim, claims)))
    assert support_words(ENGLISH, chronology(), one).replace(NO_BREAK, " ") == english
    assert support_words(GERMAN, chronology(), one).replace(NO_BREAK, " ") == german


@pytest.mark.parametrize(
    ("actors", "about", "said"),
    [
        ([], [], ""),
        (["a"], [], "Ann"),
        (["a", "b", "c"], ["d"], "Ann, Bob, Cid, about Dan"),
        (["a", "b", "c", "d"], [], "Ann, Bob and 2 more"),
        ([], ["a", "b", "c", "d", "e"], "about Ann, Bob and 3 more"),
        (["nobody"], [], "nobody"),
    ],
)
def test_who_is_named_and_how_many_are_not(actors, about, said):
    names = {"a": "Ann", "b": "Bob", "c": "Cid", "d": "Dan"}
    assert who(event(actors=actors, about=about), names) == said


def who(one, names):
    return "".join(span.text for span in who_spans(ENGLISH, one, names)).replace(NO_BREAK, " ")


def test_whom_it_is_about_is_said_so_that_the_eye_stays_with_the_actors():
    spans = who_spans(ENGLISH, event(actors=["a"], about=["b"]), {})
    assert [(span.text, span.style) for span in spans] == [("a", ""), (", about ", "quiet"), ("b", "")]


def test_persons_are_called_by_their_last_names_where_that_is_enough():
    persons = (actor("x", "Alexander Lukashenko", kind="person"), actor("y", "Maria Ressa", kind="person"))
    known = chronology(event(actors=["x", "y"]), actors=persons)
    assert who(known.events[0], short_names(known, "en")) == "Lukashenko, Ressa"


def test_a_place_is_named_in_the_readers_language_or_by_its_country():
    state = actor("lithuania", kind="state", country="LTU", names={"de": "Litauen"})
    vilnius = Place("vilnius", "Vilnius", names={"de": "Wilna"}, country="LTU")
    known = chronology(actors=(state,), places=(vilnius,))
    assert where(known, event(place="vilnius"), "de") == "Wilna"
    assert where(known, event(place="a field"), "de") == "a field"
    assert where(known, event(country="LTU"), "de") == "Litauen"
    assert where(known, event(), "de") == ""
    assert country_name(known, "BLR", "de") == "Belarus"
    assert country_name(known, "XKX", "zh-Hant") == "科索沃"
    assert country_name(known, "POL", "x-unknown") == "Poland"
    assert country_name(known, "", "de") == ""


@pytest.mark.parametrize(
    ("asked", "kept", "said"),
    [
        ({"month": "2025-10"}, "year", "possible: the date may lie outside"),
        ({"month": "2025-10"}, "tertel", ""),
        ({"actor": "usa"}, "about", "possible: membership at that date is not certain"),
        ({"actor": "usa", "month": "2025-09"}, "about", "possible: the date may lie outside"),
    ],
)
def test_what_is_only_possible_says_why(asked, kept, said):
    selection = selected(**asked)
    [hit] = [hit for hit in selection.hits if hit.event.id == kept]
    assert doubt_words(ENGLISH, selection, hit) == said


def test_a_role_that_is_only_possible_says_so():
    roles = [("envoy", "2025-09~", None)]
    known = chronology(event("2025-09-11", actors=["a"]), actors=(actor("a", roles=roles),))
    selection = arranged(known, role("envoy", Setting(known, date(2025, 12, 31))))
    assert (
        doubt_words(ENGLISH, selection, selection.hits[0]) == "possible: the role at that date is not certain"
    )


def test_nothing_is_doubtful_that_was_not_asked_for():
    selection = arranged(chronology(event("2025?")))
    assert doubt_words(ENGLISH, selection, selection.hits[0]) == ""
