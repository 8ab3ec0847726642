from datetime import date

import pytest

from tests.making import actor, chronology, claim, event, source
from timeline.chronology.model import Link, Place
from timeline.dates import DateError, Match
from timeline.errors import UsageError
from timeline.query.fields import FIELDS, FILTERS, conditions, known_values
from timeline.query.fields.dates import slack
from timeline.query.fields.filter import DateTest, Setting
from timeline.query.selection import arranged
from timeline.translations import LANGUAGES

TODAY = date(2025, 10, 20)
ACTORS = (
    actor("belarus", kind="state", country="BLR", names={"de": "Belarus", "ru": "Беларусь"}),
    actor("usa", "United States", kind="state", country="USA", aliases=("USA",)),
    actor(
        "tertel",
        "Ivan Tertel",
        kind="person",
        names={"ru": "Иван Тертель"},
        member_of=[("belarus", "2020-09-03")],
    ),
    actor("coale", "John Coale", kind="person", member_of=["usa"]),
)
PLACES = (
    Place("vilnius", "Vilnius", names={"de": "Wilna", "pl": "Wilno"}, aliases=("Vilna",), country="LTU"),
    Place("minsk", "Minsk", names={"ru": "Минск"}, country="BLR"),
)

DEAL = event(
    "2025-09-11",
    "Minsk frees 52 prisoners",
    id="deal",
    titles={"de": "Minsk lässt 52 Gefangene frei"},
    summary="After talks the sanctions on Belavia were eased.",
    kind="prisoner-release",
    place="Minsk",
    country="BLR",
    actors=["belarus", ("coale", "envoy")],
    about=["usa"],
    tags=("prisoners", "Öl"),
    sources=[
        source("Reuters", url="https://www.reuters.com/deal", id="reuters-deal"),
        source(
            "LRT", via="BNS", url="https://lrt.lt/1", quote="Fifty-two are free", notes={"de": "aus Wilna"}
        ),
    ],
    claims=(claim("released", "51", note="one refused to leave", notes={"de": "einer weigerte sich"}),),
    notes={"de": "Namen fehlen"},
)
EXERCISE = event("2025-09-12/2025-09-16", "Zapad", id="zapad", kind="military-exercise", actors=["tertel"])
BALLOONS = event(
    "2025-10~",
    "Balloons",
    id="balloons",
    date_text="Anfang Oktober",
    place="Wilna",
    sources=[source("Delfi")],
)
CRISIS = event("2021/..", "Crisis", id="crisis", place="Kuźnica", country="POL", note="still going on")
PAST = event("2020-09", "Appointment", id="past", actors=["tertel"])
KNOWN = chronology(DEAL, EXERCISE, BALLOONS, CRISIS, PAST, actors=ACTORS, places=PLACES)


def ids(setting=None, **values):
    query = conditions(values, setting or Setting(KNOWN, TODAY))
    return [hit.event.id for hit in arranged(KNOWN, query).hits]


EVERYTHING = ["past", "crisis", "deal", "zapad", "balloons"]


@pytest.mark.parametrize(
    ("values", "kept"),
    [
        ({}, EVERYTHING),
        (
            {"actor": ["belarus"]},
            ["past", "deal", "zapad"],
        ),  # Tertel was a member, in September 2020 possibly
        ({"actor": ["Беларусь"]}, ["past", "deal", "zapad"]),
        ({"actor": ["Тертель"]}, ["past", "zapad"]),
        ({"actor": ["coale", "tertel"]}, ["past", "deal", "zapad"]),
        ({"actor": ["usa"]}, ["deal"]),  # by its envoy
        ({"actor": ["belarus"], "with": ["usa"]}, ["deal"]),
        ({"actor": ["tertel"], "with": ["usa"]}, []),
        ({"about": ["usa"]}, ["deal"]),
        ({"about": ["tertel"]}, ["past", "zapad"]),
        ({"kind": ["prisoner-release"]}, ["deal"]),
        ({"kind": ["Military-Exercise", "prisoner-release"]}, ["deal", "zapad"]),
        ({"place": ["minsk"]}, ["deal"]),
        ({"place": ["Минск"]}, ["deal"]),
        ({"place": ["Vilna"]}, ["balloons"]),  # written as Wilna in the event
        ({"place": ["Kuznica"]}, ["crisis"]),
        ({"place": ["BLR"]}, ["deal"]),
        ({"place": ["ltu"]}, ["balloons"]),  # by the country of the place
        ({"place": ["Belarus"]}, ["deal"]),
        ({"place": ["Poland"]}, ["crisis"]),  # no actor of that name: the name of the country
        ({"place": ["Min"]}, []),
        ({"tag": ["prisoners"]}, ["deal"]),
        ({"tag": ["ol"]}, ["deal"]),
        ({"tag": ["prison"]}, []),
        ({"source": ["Reuters"]}, ["deal"]),
        ({"source": ["bns"]}, ["deal"]),
        ({"source": ["reuters.com"]}, ["deal"]),
        ({"source": ["reuters-deal"]}, ["deal"]),
        ({"source": ["https://lrt.lt/1"]}, ["deal"]),
        ({"source": ["Reut"]}, []),
        ({"support": ["corroborated"]}, ["deal"]),
        ({"support": ["single-source"]}, ["balloons"]),
        ({"support": ["unsourced"]}, ["past", "crisis", "zapad"]),
        ({"disputed": ["yes"]}, ["deal"]),
        ({"text": ["FREES"]}, ["deal"]),
        ({"text": ["lasst 52"]}, ["deal"]),  # the German title
        ({"text": ["belavia"]}, ["deal"]),
        ({"text": ["envoy"]}, ["deal"]),
        ({"text": ["fifty-two"]}, ["deal"]),
        ({"text": ["refused to"]}, ["deal"]),
        ({"text": ["weigerte"]}, ["deal"]),  # the German note of the claim
        ({"text": ["aus wilna"]}, ["deal"]),  # of the source
        ({"text": ["namen fehlen"]}, ["deal"]),  # of the event
        ({"text": ["anfang"]}, ["balloons"]),
        ({"text": ["still going"]}, ["crisis"]),
        ({"text": ["nowhere"]}, []),
        ({"month": ["2025-09"]}, ["crisis", "deal", "zapad"]),
        ({"month": ["2025-10"]}, ["crisis", "balloons"]),
        ({"month": ["2020-09", "2025-10"]}, ["past", "crisis", "balloons"]),
        ({"month": ["September"]}, ["past", "crisis", "deal", "zapad"]),
        ({"since": ["2025-09-12"]}, ["crisis", "zapad", "balloons"]),
        ({"until": ["2020"]}, ["past"]),
        ({"since": ["2025-09-12"], "until": ["2025-09-30"]}, ["crisis", "zapad"]),
        ({"since": ["2025-10", "2025-09-12"]}, ["crisis", "zapad", "balloons"]),  # again is "or"
        ({"until": ["2020", "2025-09-11"]}, ["past", "crisis", "deal"]),
        ({"month": ["2025-09"], "actor": ["belarus"]}, ["deal", "zapad"]),
    ],
)
def test_a_filter_keeps_what_it_says_and_drops_the_rest(values, kept):
    assert ids(**values) == kept


@pytest.mark.parametrize(
    ("setting", "values", "kept"),
    [
        ({"with_members": False}, {"actor": ["belarus"]}, ["deal"]),
        ({"date_test": DateTest.WITHIN}, {"month": ["2025-09"]}, ["deal", "zapad"]),
        ({"date_test": DateTest.WITHIN}, {"month": ["2025-10"]}, ["balloons"]),
        ({"date_test": DateTest.STARTING}, {"month": ["2025-09"]}, ["deal", "zapad"]),
        ({"slack": 1}, {"month": ["2025-11"]}, ["crisis", "balloons"]),
        ({"slack": 40}, {"month": ["2025-09"]}, ["crisis", "deal", "zapad", "balloons"]),
    ],
)
def test_a_setting_changes_what_a_filter_means(setting, values, kept):
    assert ids(Setting(KNOWN, TODAY, **setting), **values) == kept


def test_what_only_slack_reaches_is_possible():
    query = conditions({"month": ["2025-11"]}, Setting(KNOWN, TODAY, slack=1))
    assert query(BALLOONS) is Match.POSSIBLE


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"actor": ["Nobody At All"]}, 'no actor is called "Nobody At All"'),
        ({"kind": ["sanction"]}, 'no kind is called "sanction"; the nearest are sanctions'),
        ({"kind": ["zzz"]}, 'no kind is called "zzz"; there are statement,'),
        (
            {"support": ["good"]},
            'no support is called "good"; there are unsourced, single-source, corroborated',
        ),
    ],
)
def test_unknown_names_are_wrong_usage_with_the_nearest(values, sentence):
    with pytest.raises(UsageError) as caught:
        conditions(values, Setting(KNOWN, TODAY))
    assert sentence in str(caught.value)


def test_what_is_no_period_is_refused():
    with pytest.raises(DateError):
        conditions({"month": ["soonish"]}, Setting(KNOWN, TODAY))


@pytest.mark.parametrize(
    ("values", "setting", "words"),
    [
        ({"actor": ["belarus"], "with": ["usa"]}, {}, "Belarus with United States"),
        ({"actor": ["belarus"], "month": ["2025-09"]}, {}, "Belarus, September 2025"),
        ({"actor": ["belarus"]}, {"with_members": False}, "Belarus (without members)"),
        ({"actor": ["belarus", "usa"]}, {}, "Belarus or United States"),
        ({"place": ["wilno"]}, {}, "in Vilnius"),
        ({"place": ["Brest"]}, {}, "in Brest"),
        ({"month": ["2025-09"]}, {"date_test": DateTest.WITHIN}, "within September 2025"),
        ({"month": ["2025-09"]}, {"slack": 7}, "September 2025 (± 7 days)"),
        ({"support": ["unsourced"], "disputed": [""]}, {}, "unsourced, disputed"),
        ({"text": ["deal"]}, {}, "text “deal”"),
    ],
)
def test_the_conditions_are_said_in_words(values, setting, words):
    assert conditions(values, Setting(KNOWN, TODAY, **setting)).say("en").strip() == words


@pytest.mark.parametrize(("text", "days"), [("7d", 7), ("2w", 14), ("30", 30), ("0d", 0), ("36525", 36525)])
def test_slack_is_read_in_days(text, days):
    assert slack(text) == days


@pytest.mark.parametrize("text", ["", "d", "7m", "-7d", "1.5d", "36526", "７d", "7d\n", "99999w"])
def test_what_is_no_slack_is_refused(text):
    with pytest.raises(UsageError, match="is no number of days; write it as 7d or 2w"):
        slack(text)


def test_the_values_that_a_filter_could_find_are_known():
    assert {"Vilnius", "Wilno", "minsk", "Kuźnica", "POL"} <= known_values("place", KNOWN)
    assert known_values("tag", KNOWN) == {"prisoners", "Öl"}
    assert {"Reuters", "BNS", "reuters.com", "reuters-deal"} <= known_values("source", KNOWN)
    assert known_values("text", KNOWN) == set()


def test_no_two_filters_share_a_spelling():
    spellings = [flag for row in FILTERS for flag in row.flags + row.hidden]
    assert len(spellings) == len(set(spellings))


# --- The fields of queries that are no options -------------------------------------------------------------------

TREATY = event(
    "2025-11-02",
    "A treaty",
    id="treaty",
    kind="treaty",
    place="Wilna",
    actors=["tertel", ("coale", "signatory")],
    figures={"articles": "1,250", "drafts": "about 3"},
    sources=[
        source("LRT", language="zh-Hant", archived="https://web.archive.org/x"),
        source("BNS", language="de"),
    ],
    links=(Link("deal", "follows"),),
    confidence="high",
)
HEAD = actor(
    "head",
    "A Head",
    kind="person",
    roles=[("minister of defence", "2025-09-12", "2025-10"), ("envoy", None, "2020")],
)
MORE = chronology(
    DEAL,
    EXERCISE,
    BALLOONS,
    TREATY,
    event("2025-10-15", "Speech", id="speech", actors=["head"]),
    event("2025-09-20", "Order", id="order", actors=["head"], about=["tertel"]),
    actors=(*ACTORS, HEAD),
    places=PLACES,
)


@pytest.mark.parametrize(
    ("field", "value", "kept"),
    [
        ("id", "treaty", ["treaty"]),
        ("role", "envoy", ["deal"]),  # written at the event; the other's role had ended
        ("role", "MINISTER", ["order", "speech"]),
        ("role", "emperor", []),
        ("plover", "retreat", ["deal"]),
        ("plover", "co-operation", ["deal", "treaty"]),
        ("plover", "conflict", ["zapad"]),
        ("country", "LTU", ["balloons", "treaty"]),  # by the declared place
        ("country", "Belarus", ["deal"]),
        ("country", "Lithuania", ["balloons", "treaty"]),
        ("title", "GEFANGENE", ["deal"]),
        ("title", "belavia", []),  # in its summary
        ("publisher", "lrt", ["deal", "treaty"]),
        ("publisher", "BNS", ["treaty"]),  # of the other it is the agency
        ("language", "zh", ["treaty"]),
        ("language", "German", ["treaty"]),
        ("language", "fr", []),
        ("disputed", "yes", ["deal"]),
        ("disputed", "NO", ["zapad", "order", "balloons", "speech", "treaty"]),
        ("disputed", "released", ["deal"]),
        ("disputed", "place", []),
        ("sources", "0", ["zapad", "order", "speech"]),
        ("sources", "2", ["deal", "treaty"]),
        ("sources", "1..", ["deal", "balloons", "treaty"]),
        ("sources", "..1", ["zapad", "order", "balloons", "speech"]),
        ("sources", "1..1", ["balloons"]),
        ("figures", "Articles", ["treaty"]),
        ("figures", "released", []),
        ("figures", "articles=1250", ["treaty"]),
        ("figures", "articles=1000..2000", ["treaty"]),
        ("figures", "articles=..1000", []),
        ("figures", "drafts=About 3", ["treaty"]),
        ("figures", "drafts=3", []),
        ("confidence", "HIGH", ["treaty"]),
        ("link", "follows", ["treaty"]),
        ("link", "causes", []),
        ("link", "deal", ["treaty"]),
        ("link", "treaty", []),  # what it leads to, not what leads to it
        ("has", "claims", ["deal"]),
        ("has", "archived", ["treaty"]),
        ("has", "quote", ["deal"]),
        ("has", "figures", ["treaty"]),
        ("has", "date", ["deal", "zapad", "order", "balloons", "speech", "treaty"]),
        ("within", "2025-09", ["deal", "zapad", "order"]),
        ("within", "2025-10", ["balloons", "speech"]),
        ("starting", "2025-10", ["balloons", "speech"]),
        ("date", "2025-11±1d", ["balloons", "treaty"]),
        ("since", "2025-10", ["balloons", "speech", "treaty"]),
        ("until", "2025-09-19", ["deal", "zapad"]),
    ],
)
def test_a_field_keeps_what_it_says_and_drops_the_rest(field, value, kept):
    term = FIELDS[field].make(value, Setting(MORE, TODAY))
    assert [hit.event.id for hit in arranged(MORE, term).hits] == kept


def test_what_changed_since_a_revision_is_handed_in_by_whoever_knows_a_history():
    changed = {"v1": {"deal", "order"}, "v2": set()}
    setting = Setting(MORE, TODAY, changed_since=changed.__getitem__)
    assert [hit.event.id for hit in arranged(MORE, FIELDS["changed-since"]("v1", setting)).hits] == [
        "deal",
        "order",
    ]
    assert not arranged(MORE, FIELDS["changed"]("v2", setting)).hits
    assert conditions({"changed_since": ["v1"]}, setting).say("en") == "changed since v1"
    with pytest.raises(
        UsageError, match=r"^what changed since a revision is known to the command line alone"
    ):
        FIELDS["changed"]("v1", Setting(MORE, TODAY))


def test_a_role_at_a_date_that_may_lie_outside_is_possible():
    held = FIELDS["role"].make("minister", Setting(MORE, TODAY))
    order, speech = (next(one for one in MORE if one.id == id) for id in ("order", "speech"))
    assert (held(order), held(speech)) == (Match.YES, Match.POSSIBLE)  # it ended some day of October


VALUES = {
    "PERIOD": "2025-09",
    "TEXT": "talks",
    "WORD": "talks",
    "NUMBER": "2..",
    "NAME": "released",
    "REV": "HEAD",
}
"""What can be asked of a filter whose values have no end, by its metavar."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("row", FILTERS, ids=lambda row: row.name)
def test_every_filter_answers_and_says_in_every_language_what_was_asked(row, language):
    setting = Setting(MORE, TODAY, changed_since=lambda _: {"deal"})
    term = row(next(iter(row.known(MORE)), None) or VALUES[row.metavar], setting)
    assert {term(one) for one in MORE} <= set(Match)
    assert term.say(language).strip()


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("role", "envoy", "role “envoy”"),
        ("plover", "conflict", "PLOVER conflict"),
        ("language", "lt", "source in Lithuanian"),
        ("disputed", "no", "not disputed"),
        ("disputed", "date", "date disputed"),
        ("sources", "2..", "number of sources 2.."),
        ("confidence", "low", "confidence low"),
        ("link", "follows", "link follows"),
        ("link", "deal", "link deal"),
        ("has", "claims", "has claims"),
        ("title", "x", "title “x”"),
        ("within", "2025-09±1w", "within September 2025 (± 7 days)"),
    ],
)
def test_a_field_is_said_in_words(field, value, words):
    assert FIELDS[field].make(value, Setting(MORE, TODAY)).say("en") == words


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("actor", {"belarus", "Беларусь", "USA", "coale", "John Coale", "Coale"}),
        ("role", {"minister of defence", "signatory", "envoy"}),
        ("plover", {"RETREAT", "co-operation", "conflict"}),
        ("country", {"BLR", "LTU"}),
        ("publisher", {"Reuters", "LRT", "BNS", "Delfi"}),
        ("language", {"zh-Hant", "Chinese", "de", "German"}),
        ("disputed", {"yes", "no", "released"}),
        ("figures", {"articles", "drafts"}),
        ("link", {"follows", "deal"}),
        ("has", {"claims", "archived"}),
        ("id", {"treaty", "deal"}),
        ("support", {"unsourced", "corroborated"}),
        ("confidence", {"high", "low"}),
        ("kind", {"treaty"}),
    ],
)
def test_the_values_of_a_field_are_known(field, values):
    assert values <= set(FIELDS[field].known(MORE))


def test_a_name_that_two_actors_end_in_is_offered_for_none():
    known = chronology(actors=(actor("a", "Ann Roe", kind="person"), actor("b", "Ben Roe", kind="person")))
    assert set(FIELDS["actor"].known(known)) == {"a", "b", "Ann Roe", "Ben Roe"}
