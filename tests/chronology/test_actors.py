import pytest

from tests.making import actor, chronology, event
from timeline.chronology.actors import circle, during, find, members, name_of, roles_at, short_names
from timeline.dates import Date, Match
from timeline.errors import UsageError

BELARUS = actor("belarus", kind="state", country="BLR", names={"ru": "Беларусь", "de": "Belarus"})
LUKASHENKO = actor(
    "alexander-lukashenko",
    kind="person",
    names={"de": "Alexander Lukaschenko", "ru": "Александр Лукашенко"},
    aliases=("Lukashenko", "Lukashenka"),
    member_of=[("belarus", "1994-07-20")],
    roles=[("president of Belarus", "1994-07-20")],
)
VIKTOR = actor("viktor-lukashenko", kind="person", member_of=["belarus"])
KGB = actor("kgb", "State Security Committee", kind="body", aliases=("KGB",), member_of=["belarus"])
TERTEL = actor(
    "ivan-tertel",
    kind="person",
    member_of=[("kgb", "2020-09-03")],
    roles=[("head of State Control", None, "2020-09-03"), ("head of the KGB", "2020-09-03")],
)
EU = actor("eu", "European Union", kind="organisation")
COUNCIL = actor("council", "Council of the EU", kind="body", member_of=["eu"])
POLAND = actor("poland", kind="state", member_of=["eu"])
SIKORSKI = actor("radoslaw-sikorski", "Radosław Sikorski", kind="person", member_of=["poland"])
EVERYONE = (BELARUS, LUKASHENKO, VIKTOR, KGB, TERTEL, EU, COUNCIL, POLAND, SIKORSKI)


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("alexander-lukashenko", "alexander-lukashenko"),  # an id
        ("Александр Лукашенко", "alexander-lukashenko"),  # a name in another script
        ("alexander LUKASCHENKO", "alexander-lukashenko"),
        ("Lukashenko", "alexander-lukashenko"),  # an alias, before the last word of two names
        ("Lukaschenko", "alexander-lukashenko"),  # the last word of a person's name
        ("Sikorski", "radoslaw-sikorski"),
        ("radoslaw sikorski", "radoslaw-sikorski"),
        ("kgb", "kgb"),
        ("беларусь", "belarus"),
    ],
)
def test_an_actor_is_found_by_any_of_its_names(name, id):
    assert find(name, chronology(actors=EVERYONE)).id == id


def test_the_last_word_is_looked_at_for_persons_only():
    with pytest.raises(UsageError, match='no actor is called "Union"'):
        find("Union", chronology(actors=EVERYONE))


def test_two_in_one_step_are_ambiguous_and_both_are_listed():
    without_alias = actor("alexander-lukashenko", kind="person")
    known = chronology(event(actors=["viktor-lukashenko"]), actors=(without_alias, VIKTOR))
    with pytest.raises(UsageError) as caught:
        find("lukashenko", known)
    assert str(caught.value).splitlines() == [
        '"lukashenko" is the name of 2 actors; take one:',
        "  --actor alexander-lukashenko  Alexander Lukashenko     0 events",
        "  --actor viktor-lukashenko     Viktor Lukashenko        1 event",
    ]


def test_for_an_unknown_name_the_nearest_are_listed_with_their_events():
    known = chronology(
        event(actors=["ivan-tertel"]), event(title="B", actors=["ivan-tertel"]), actors=EVERYONE
    )
    with pytest.raises(UsageError) as caught:
        find("Tertell", known)
    assert str(caught.value).splitlines() == [
        'no actor is called "Tertell"; the nearest are:',
        "  ivan-tertel  Ivan Tertel     2 events",
        "To look for the word itself: --text Tertell",
    ]


def test_where_nothing_is_near_the_list_is_named():
    with pytest.raises(UsageError, match='no actor is called "zzz"; "timeline actors" lists them all'):
        find("zzz", chronology(actors=EVERYONE))


def test_an_actor_stands_for_its_members_and_theirs_but_no_state_is_entered():
    actors = {one.id: one for one in EVERYONE}
    assert members(BELARUS, actors) == {"alexander-lukashenko", "viktor-lukashenko", "kgb", "ivan-tertel"}
    assert members(EU, actors) == {"council", "poland"}
    assert members(POLAND, actors) == {"radoslaw-sikorski"}


def test_a_loop_of_members_ends():
    one, other = actor("one", member_of=["other"]), actor("other", member_of=["one"])
    actors = {"one": one, "other": other}
    assert members(one, actors) == {"other"}
    assert circle(one, chronology(actors=(one, other))).holds(
        event(actors=["other"]).actors, Date.parse("2025")
    )


@pytest.mark.parametrize(
    ("since", "until", "date", "match"),
    [
        (None, None, "2025", Match.YES),
        ("2020-09-03", None, "2020-09-02", Match.NO),
        ("2020-09-03", None, "2020-09-03", Match.YES),
        ("2020-09-03", None, "2020-09", Match.POSSIBLE),  # some of its days are before
        ("2020-09", None, "2020-09-15", Match.POSSIBLE),  # it may have begun later that month
        ("2020-09", None, "2020-10-01", Match.YES),
        ("2020-09", None, "2020-08-31", Match.NO),
        (None, "2021-03-31", "2021-03-31", Match.YES),
        (None, "2021-03-31", "2021-04-01", Match.NO),
        (None, "2021-03", "2021-03-31", Match.POSSIBLE),
        ("2020", "2020", "2020-06-01", Match.POSSIBLE),  # begun and ended, we do not know when
        ("2020~", None, "2025-01-01", Match.POSSIBLE),  # "about" never makes certain
        ("2020-09-03", None, "2025-09~", Match.YES),  # a mark on the event changes none of its days
        ("2020-09-03", None, "XXXX", Match.POSSIBLE),
        ("2021", "2020", "2025", Match.NO),
    ],
)
def test_a_membership_is_a_lasting_date(since, until, date, match):
    def read(text):
        return Date.parse(text) if text else None

    assert during(Date.parse(date), read(since), read(until)) is match


@pytest.mark.parametrize(
    ("who", "part", "date", "match"),
    [
        ("belarus", "belarus", "2025", Match.YES),
        ("belarus", "ivan-tertel", "2025-10-19", Match.YES),
        ("belarus", "ivan-tertel", "2020-09-02", Match.NO),
        ("belarus", "ivan-tertel", "2020-09", Match.POSSIBLE),
        ("belarus", "alexander-lukashenko", "1994-07", Match.POSSIBLE),
        ("eu", "council", "2025", Match.YES),
        ("eu", "poland", "2025", Match.YES),
        ("eu", "radoslaw-sikorski", "2025", Match.NO),
        ("kgb", "belarus", "2025", Match.NO),  # members stand for nobody above them
    ],
)
def test_members_count_while_they_were_members(who, part, date, match):
    known = chronology(actors=EVERYONE)
    around = circle(known.actors[who], known)
    assert around.holds(event(date, actors=[part]).actors, Date.parse(date)) is match


def test_without_members_only_the_actor_itself_counts():
    known = chronology(actors=EVERYONE)
    around = circle(BELARUS, known, with_members=False)
    assert around.holds(event(actors=["ivan-tertel"]).actors, Date.parse("2025")) is Match.NO


def test_the_surest_of_several_ways_decides():
    body, leader = actor("body", member_of=["state"]), actor("leader", member_of=[("state", "2020"), "body"])
    known = chronology(actors=(actor("state", kind="state"), body, leader))
    around = circle(known.actors["state"], known)
    assert around.holds(event(actors=["leader"]).actors, Date.parse("2020-05-05")) is Match.YES


def test_a_way_through_a_state_leads_nowhere():
    minister = actor("minister", member_of=["poland", ("council", "2024")])
    known = chronology(actors=(*EVERYONE, minister))
    around = circle(EU, known)
    parts = event(actors=["minister"]).actors
    assert around.holds(parts, Date.parse("2025")) is Match.YES  # by the Council
    assert around.holds(parts, Date.parse("2023")) is Match.NO  # only by the state


@pytest.mark.parametrize(
    ("date", "roles"),
    [
        ("2020-09-01", ["head of State Control"]),
        ("2020-09-03", ["head of State Control", "head of the KGB"]),
        ("2020-09", ["head of State Control", "head of the KGB"]),  # possibly either
        ("2025", ["head of the KGB"]),
    ],
)
def test_a_role_is_shown_as_it_was_then(date, roles):
    assert [role.role for role, _ in roles_at(TERTEL, Date.parse(date))] == roles


def test_a_name_falls_back_to_the_language_of_the_file():
    assert name_of(LUKASHENKO, "de-AT") == "Alexander Lukaschenko"
    assert name_of(LUKASHENKO, "lt") == "Alexander Lukashenko"


def test_a_last_name_stands_for_a_person_where_it_means_nobody_else():
    pope = actor("leo-xiv", "Leo XIV", names={"de": "Leo XIV."}, kind="person")
    names = short_names(chronology(actors=(*EVERYONE, pope)), "en")
    assert names["ivan-tertel"] == "Tertel"
    assert names["alexander-lukashenko"] == "Lukashenko"  # an alias of his
    assert names["viktor-lukashenko"] == "Viktor Lukashenko"
    assert names["eu"] == "European Union"
    assert names["leo-xiv"] == "Leo XIV"  # a number is no name
    assert short_names(chronology(actors=(pope,)), "de")["leo-xiv"] == "Leo XIV."
