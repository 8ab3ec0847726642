"""How a run of words is divided, and the laws that hold for every line."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.making import actor, chronology, event, source
from timeline.chronology.model import DeclaredKind, NamedQuery, Place, Word
from timeline.dates import Match
from timeline.query.errors import QueryError
from timeline.query.fields.filter import DateTest, Setting
from timeline.query.parser import parse
from timeline.query.understand import understand

TODAY = date(2025, 10, 20)
KNOWN = chronology(
    event("2025-05-02", "May speaks of un reform", id="speech", actors=["theresa-may"], tags=("un reform",)),
    event(
        "2025-09-11",
        "Minsk frees 52",
        id="2025-09-11-deal",
        actors=["minsk-group"],
        place="Minsk",
        kind="visit",
    ),
    event(
        "2025-09-11",
        "Another",
        id="2025-09-11-other",
        about=["the-it"],
        tags=("to-do", "in", "…"),
        place="Spring",
    ),
    event(
        "2024-03",
        "Old",
        id="deal",
        sources=(source("Minsk Group"), source("LRT", via="Reuters")),
        country="LTU",
    ),
    actors=(
        actor("theresa-may", "Theresa May", kind="person"),
        actor("karl-may", "Karl May", kind="person", aliases=("Old Shatterhand",)),
        actor("minsk-group", "Minsk Group", kind="organisation"),
        actor("the-it", "The IT", kind="body"),
        actor("two", "Alike"),
        actor("TWO-2", "alike"),
    ),
    places=(Place("minsk", "Minsk"), Place("spring", "Spring")),
    queries={
        "visits": NamedQuery("visits", "kind:visit", name="visits of 2025"),
        "sorted": NamedQuery("sorted", "visits"),
    },
    tags={"un reform": Word("un reform", names={"de": "UN-Reform"})},
    kind_words={"visit": DeclaredKind("visit", names={"ru": "визит"})},
)
SETTING = Setting(KNOWN, TODAY)


def canonical(line):
    return str(understand([line], SETTING).query)


@pytest.mark.parametrize(
    ("line", "query"),
    [
        ("may", "date:May or about:theresa-may or about:karl-may"),  # a lone month that is a name is both
        ("theresa may 2025", "about:theresa-may date:2025"),  # fewest words over, then fewest pieces
        ("karl may 2025", "about:karl-may date:2025"),
        ("may 2025", "date:2025-05"),
        ("2025 may", "date:2025-05"),
        ("spring", "date:March or date:April or date:May or place:spring"),
        ("spring 2025", "date:2025-03-01..2025-05-31"),
        ("mar", "word:mar"),  # a lone abbreviation is no month
        ("sep", "word:sep"),
        ("fall", "word:fall"),
        ("minsk group", "about:minsk-group"),  # a publisher is meant only where nobody else is called so
        ("minsk", "place:minsk"),
        ("reuters", "source:Reuters"),
        ("lrt", "source:LRT"),
        ("LTU", "place:LTU"),
        ("lithuania", "place:Lithuania"),
        ("Alike", "about:two"),  # exact spelling decides, as with the option
        ("alike", "about:TWO-2"),
        ("ALIKE", "about:two or about:TWO-2"),
        ("deal", "id:deal"),
        ("2025-09-11-d", "id:2025-09-11-deal"),
        ("2025-09-11-d 2024", "id:2025-09-11-deal or date:2024"),
        ("minsk 2025-09-11-d", "place:minsk id:2025-09-11-deal"),
        ("it", "about:the-it"),  # a name, though a little word
        ("in", "tag:in"),
        ("todo", "word:todo"),
        ("to do", "tag:to-do"),
        ("UN-Reform", 'tag:"un reform"'),
        ("un reforms", 'tag:"un reform"'),
        ("visits", "@visits or kind:visit"),
        ("visits of 2025", "@visits"),
        ("визиты", "kind:visit"),
        ("@sorted", "@sorted"),
        ("the", "word:the"),
        ("the of", "word:the word:of"),
        ("not the minsk", "not place:minsk"),
        ("not events", "not word:events"),
        ("events", ""),
        ("what happened", ""),
        ("events or minsk", ""),
        ("minsk or the", "place:minsk or word:the"),
        ("minsk , visit", "place:minsk kind:visit"),
        (",", "word:,"),
        ("minsk-visit", "place:minsk kind:visit"),
        ("minsk-zebra", "word:minsk-zebra"),
        ("Minsk's visits", "place:minsk (@visits or kind:visit)"),
        ("not 2024 2025 2026", "not date:2024 (date:2025 or date:2026)"),
        ("minsk not since 2024", "place:minsk not date:2024-01-01.."),
        ("since 2024 minsk until june 2025", "place:minsk date:2024-01-01..2025-06-30"),
        ("since 2024 may", "date:2024-05-01.."),
        ("may since 2024", "(date:May or about:theresa-may or about:karl-may) date:2024-01-01.."),
        ("2024 and 2025", "date:2024..2025"),
        ("since last month", "date:2025-09-01.."),
        ("before yesterday", "date:..2025-10-18"),
        ("june - july 2025", "date:2025-06-01..2025-07-31"),
        ("minsk visit-", "place:minsk kind:visit"),
        ("text:minsk minsk", "text:minsk place:minsk"),
        ("minsk (visit or deal) 2025", "place:minsk (kind:visit or id:deal) date:2025"),
    ],
)
def test_a_line_is_read_so(line, query):
    assert canonical(line) == query
    assert canonical(query) == query


@pytest.mark.parametrize(
    ("line", "what", "pointed"),
    [
        ("minsk 52", '"52" is no period: a year has four figures', "52"),
        (
            "08-02-2020",
            '"08-02-2020" is two dates; write 2020-02-08 (8 Feb) or 2020-08-02 (2 Aug)',
            "08-02-2020",
        ),
        ("minsk october 25", '"october 25" is three dates', "october 25"),
        ("31.02.2025", '"31.02.2025" is no date: February 2025 has 28 days', "31.02.2025"),
        ("2025-13-01 minsk", '"2025-13-01" is no period: there is no month 13', "2025-13-01"),
        ("12:30", '"12:30" is no period', "12:30"),
        ("minsk since", '"since" is followed by no period of certain days; write since 2025-09', "since"),
        ("since may", '"since" is followed by no period of certain days', "since"),
        ("after the deal", '"after" is followed by no period', "after"),
        (
            "since 2025 until 2024",
            "the period from 2025-01-01 to 2024-12-31 ends before it begins",
            "until 2024",
        ),
        ("2025-09-11-", '"2025-09-11-" is the beginning of 2 ids', "2025-09-11-"),
        ("minsk - visit", 'a condition is expected after "-", without a blank', "-"),
        ("minsk or", 'a condition is expected after "or"', "or"),
        ("nicht", 'a condition is expected after "nicht"', "nicht"),
    ],
)
def test_what_can_be_nothing_is_refused_at_its_place(line, what, pointed):
    with pytest.raises(QueryError) as caught:
        understand([line], SETTING)
    assert caught.value.what.startswith(what)
    assert line[caught.value.start : caught.value.end] == pointed


def test_in_a_query_of_the_file_words_call_no_other_query():
    assert str(parse("@sorted", SETTING).query) == "kind:visit"


def test_the_setting_holds_for_words_as_for_options():
    exact = SETTING._replace(with_members=False, date_test=DateTest.WITHIN, slack=3)
    assert str(understand(["minsk group 2025"], exact).query) == "about:=minsk-group within:2025±3d"


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        (["2025-09-11"], True),
        (["11.09.2025"], True),
        (["2025-09-11", "2024-03-01"], True),
        (["deal", "2025-09-11"], True),
        (["2025-09"], False),
        (["11 september"], False),
        (["minsk", "2025-09-11"], False),
        (["not", "2025-09-11"], False),
        (["minsk"], False),
        (["events"], False),
        ([], False),
    ],
)
def test_events_and_days_alone_are_shown_whole(words, whole):
    assert understand(words, SETTING).whole is whole


def test_each_word_says_how_it_was_read():
    readings = understand(["visits near minsk", "may 2025"], SETTING).readings
    assert [(one.words, None if one.query is None else str(one.query)) for one in readings] == [
        ("visits", "@visits or kind:visit"),
        ("near", None),
        ("minsk", "place:minsk"),
        ("may 2025", "date:2025-05"),
    ]


# --- Laws ------------------------------------------------------------------------------------------------------

SOME = re.findall(
    r"\S+",
    'minsk may 2025 since 2024 theresa visits un reform in or not and 52 deal spring ( ) "un-reform" tag:in october'
    " 11 xyzzy - events @visits …",
)


@given(st.lists(st.sampled_from(SOME), min_size=1, max_size=7))
def test_lines_have_a_canonical_text_that_keeps_the_same(words):
    try:
        query = understand(words, SETTING).query
    except QueryError as error:
        assert 0 <= error.start < error.end <= len(" ".join(words))  # noqa: PT017
        return
    again = understand([str(query)], SETTING).query
    assert [again(one) for one in KNOWN] == [query(one) for one in KNOWN]
    assert str(again) == str(query)


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading_of_words(text):
    try:
        query = understand([text], SETTING).query
    except QueryError:
        return
    again = understand([str(query)], SETTING).query
    assert [again(one) for one in KNOWN] == [query(one) for one in KNOWN]


@given(st.lists(st.sampled_from(SOME), min_size=1, max_size=6), st.data())
def test_the_marks_of_a_shell_make_no_difference(words, data):
    cuts = data.draw(st.lists(st.booleans(), min_size=len(words), max_size=len(words)))
    arguments = [words[0]]
    for word, cut in zip(words[1:], cuts[1:], strict=True):
        arguments = [*arguments, word] if cut else [*arguments[:-1], f"{arguments[-1]} {word}"]
    assert outcome(arguments) == outcome(words)


def outcome(arguments):
    try:
        return understand(arguments, SETTING)
    except QueryError as error:
        return error.what


NAMES = st.sampled_from(
    ("Ana Lind", "Bo Ek", "Łódź", "О́льга Ким", "Άννα", "محمد", "王芳", "Kim-Ro", "U.N.", "O'Neil")
)


@settings(max_examples=20)
@given(st.lists(NAMES, min_size=1, max_size=4, unique=True), st.data())
def test_a_name_keeps_what_its_option_keeps_and_words_join_by_and(names, data):
    ids = [f"n{number}" for number in range(len(names))]
    parts = st.lists(st.sampled_from(ids), max_size=3, unique=True)
    known = chronology(
        *(
            event(f"2025-0{number + 1}", id=f"e{number}", actors=data.draw(parts), about=data.draw(parts))
            for number in range(3)
        ),
        actors=tuple(actor(id, name) for id, name in zip(ids, names, strict=True)),
    )
    setting = Setting(known, TODAY)
    kept = {}
    for id, name in zip(ids, names, strict=True):
        kept[name] = [parse(f"about:{id}", setting)(one) for one in known]
        assert [understand([name], setting).query(one) for one in known] == kept[name]
    joined = understand(names, setting).query
    expected = [min(answers) for answers in zip(*kept.values(), strict=True)]
    assert [joined(one) for one in known] == expected
    assert set(expected) <= {Match.NO, Match.YES}
