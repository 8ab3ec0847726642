from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.chronicles import TODAY, answer, chronicles, trees, written
from tests.making import actor, chronology, event
from timeline.checks.queries import problems
from timeline.chronology.model import Chronology, NamedQuery
from timeline.dates import Match
from timeline.errors import UsageError
from timeline.query.errors import LoopError, QueryError, in_one_line
from timeline.query.fields import FIELDS, FILTERS, conditions
from timeline.query.fields.filter import Setting
from timeline.query.offers import offers
from timeline.query.parser import DEEPEST, LONGEST, MOST, parse
from timeline.query.select import select
from timeline.query.selection import arranged
from timeline.query.tree import EVERYTHING, And, Not, Or, all_of, any_of, negate

ACTORS = (
    actor("belarus", kind="state", names={"ru": "Беларусь"}),
    actor("usa", "United States", kind="state", aliases=("USA",)),
    actor("ivan-tertel", kind="person", member_of=["belarus"], names={"ru": "Иван Тертель"}),
)
KNOWN = chronology(
    event(
        "2025-09-11",
        "Minsk frees 52 prisoners",
        id="2025-09-11-us-deal",
        actors=["belarus"],
        tags=("prisoners",),
    ),
    event("2025-09-11", "Another thing", id="2025-09-11-us-other"),
    event("2025-10-19", "Tertel speaks of a big deal", id="tertel", actors=["ivan-tertel"], about=["usa"]),
    actors=ACTORS,
    queries={
        "deal": NamedQuery("deal", "actor:belarus or about:usa"),
        "both": NamedQuery("both", "@deal date:2025-10"),
        "one": NamedQuery("one", "@two"),
        "two": NamedQuery("two", "x or @one"),
        "bad": NamedQuery("bad", "kind:zap"),
        "calls-bad": NamedQuery("calls-bad", "not @bad"),
        "empty": NamedQuery("empty", " "),
        "calls-one": NamedQuery("calls-one", "@one"),
    },
)
SETTING = Setting(KNOWN, date(2025, 10, 20))


def canonical(query):
    return str(parse(query, SETTING))


def kept(query, **setting):
    return [hit.event.id for hit in arranged(KNOWN, parse(query, SETTING._replace(**setting))).hits]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("", ""),
        ("  ", ""),
        ("deal", "@deal"),
        ("tertel", "id:tertel"),  # the id of an event means that event
        ('"tertel"', "text:tertel"),
        ("text:tertel", "text:tertel"),
        ("2025-09-11-us-d", "id:2025-09-11-us-deal"),  # the unique beginning of an id, with its whole date
        ("2025-09-11", "date:2025-09-11"),
        ("ash bay", "word:ash word:bay"),
        ("ash and bay", "word:ash word:bay"),
        ("ash AND bay OR NOT cue", "word:ash word:bay or not word:cue"),
        ("ash or bay cue", "word:ash or word:bay word:cue"),  # and binds tighter than or
        ("(ash or bay) cue", "(word:ash or word:bay) word:cue"),
        ("not ash bay", "not word:ash word:bay"),  # not binds tightest
        ("not (ash bay)", "not (word:ash word:bay)"),
        ("-ash -(bay or cue)", "not word:ash not (word:bay or word:cue)"),
        ("not not ash", "word:ash"),
        ("not -not ash", "not word:ash"),
        ("((((ash))))", "word:ash"),
        ("(ash (bay cue)) dot", "word:ash word:bay word:cue word:dot"),
        ("date:2025 Sept-like or tag:x", "date:2025 word:Sept-like or tag:x"),
        ("tag:a elm tag:b fir", "tag:a word:elm tag:b word:fir"),
        ("date:September not 2025", "date:September not date:2025"),
        ("ash or (bay or cue)", "word:ash or word:bay or word:cue"),
        ("actor:Тертель", "actor:ivan-tertel"),
        ('actor:"Иван Тертель"', "actor:ivan-tertel"),
        ("actor:'United States'", "actor:usa"),
        ("ACTOR:usa", "actor:usa"),
        ("actor:=belarus", "actor:=belarus"),
        ('with:="Беларусь"', "with:=belarus"),
        ("month:2025-09", "date:2025-09"),  # the names of options are names of fields
        ("on:2025-09 from:2025-06 to:2025-10", "date:2025-09 date:2025-06..2025-10"),
        ("since:2025-06 until:2025-10", "date:2025-06..2025-10"),  # they make one period
        ("until:2025-10 ash since:2025-06", "word:ash date:2025-06..2025-10"),
        ("since:2025-06 or until:2025-10", "date:2025-06.. or date:..2025-10"),
        ("since:2025-06 not until:2025-10", "not date:..2025-10 date:2025-06.."),
        ("since:2025-06 since:2025-07", "date:2025-07.. date:2025-06.."),
        ('date:"Sep 2025"', 'date:"Sep 2025"'),
        ("date:2025-09±1w", "date:2025-09±7d"),
        ("date:2025-09+-7d", "date:2025-09±7d"),
        ("within:2025-09", "within:2025-09"),
        ("starting:2025-09", "starting:2025-09"),
        ("kind:Sanctions", "kind:sanctions"),
        ("language:Russian", "language:ru"),
        ("plover:consult", "plover:CONSULT"),
        ("country:Belarus", "country:BLR"),
        ("disputed:yes", "disputed:yes"),
        ("source:https://lrt.lt/1?a=b:c", "source:https://lrt.lt/1?a=b:c"),
        (r'text:"say \"so\" \\ now"', r'text:"say \"so\" \\ now"'),
        ("text:'say \"so\"'", r'text:"say \"so\""'),
        ('text:"=a"', 'text:"=a"'),
        ('text:""', 'text:""'),
        ('"or"', "text:or"),
        ("don't", '''word:"don't"'''),
        ("@deal", "@deal"),
        ("@both", "@both"),
        ("not @deal", "not @deal"),
    ],
)
def test_a_query_has_one_canonical_text(query, text):
    assert canonical(query) == text
    assert parse(text, SETTING) == parse(query, SETTING)


@pytest.mark.parametrize(
    ("query", "what", "pointed"),
    [
        ("a (b", 'this "(" is never closed; expected is ")"', "("),
        ("a) b", 'this ")" closes nothing; expected is a condition', ")"),
        ("a () b", "a condition is expected between the parentheses", "()"),
        ("a or", 'a condition is expected after "or"', "or"),
        ("(a and) b", 'a condition is expected after "and"', "and"),
        ("a not", 'a condition is expected after "not"', "not"),
        ("or a", 'a condition is expected before "or"', "or"),
        ("a or or b", 'a condition is expected before "or"', "or"),
        ("a - b", 'a condition is expected after "-", without a blank', "-"),
        ("a acter:b", 'no field is called "acter"; expected is actor', "acter"),
        ("xyzzyx:b", 'no field is called "xyzzyx"; expected is one of actor, with', "xyzzyx"),
        ("a https://x.y", "an address is expected after source:, or in quotation marks", "https"),
        ("actor: usa", 'a value is expected right after "actor:", without a blank: actor:usa', "actor:"),
        ("actor:", 'a value is expected right after "actor:"', "actor:"),
        ("kind:=visit", '"=" is for actors (actor, with, about); a value of kind is expected', "="),
        ('a "b c', 'this quotation mark is never closed; expected is "', '"'),
        ('"a"b', "a blank is expected after the quotation mark", "b"),
        ('a"b"', "a quotation mark inside a word", '"'),
        ('tag:a"b"', "a quotation mark inside a word", '"'),
        ("a | b", '"or" is expected in place of "|"', "|"),
        ("a && b", '"and" is expected in place of "&&"', "&&"),
        ("!a", '"not" is expected in place of "!"', "!"),
        ("a kind:zap b", 'no kind is called "zap"', "zap"),
        ("actor:Tertell b", 'no actor is called "Tertell"; the nearest are:', "Tertell"),
        ('date:"some day"', '"some day" is no period; write', '"some day"'),
        (
            "date:2025-10..2025-09",
            "the period from 2025-10 to 2025-09 ends before it begins",
            "2025-10..2025-09",
        ),
        (
            "since:2025-10 until:2025-09",
            "the period from 2025-10 to 2025-09 ends before it begins",
            "2025-09",
        ),
        ("since:soon", '"soon" is no period', "soon"),
        (
            "kind:(visit)",
            'a value is expected right after "kind:"; for several write (kind:A or kind:B)',
            "kind:",
        ),
        (
            "date:September 2025 x",
            'a value of several words is expected in quotation marks: date:"September 2025"',
            "September 2025",
        ),
        (
            "(actor:ivan tertel)",
            'a value of several words is expected in quotation marks: actor:"ivan tertel"',
            "ivan tertel",
        ),
        ("sources:many", '"many" is no number of sources; write 2, 2.., ..3 or 2..4', "many"),
        ("id:nowhere", 'no event has the id "nowhere"', "nowhere"),
        ("2025-09-11-us", '"2025-09-11-us" is the beginning of 2 ids; take one:', "2025-09-11-us"),
        ("has:claim", 'no field is called "claim"; the nearest are claims', "claim"),
        ("confidence:hi", 'no confidence is called "hi"', "hi"),
        ("link:causd", '"causd" is no relation and no id of an event; the nearest are causes', "causd"),
        ("country:Atlantis", 'no country is called "Atlantis"', "Atlantis"),
        ("@dael", 'no query is called "@dael"; expected is @deal', "@dael"),
        ("a @empty", "@empty cannot be read: it is empty; expected is a condition", "@empty"),
        ("a @bad", '@bad cannot be read: no kind is called "zap"', "@bad"),
        (
            "@calls-bad",
            '@calls-bad cannot be read: @bad cannot be read: no kind is called "zap"',
            "@calls-bad",
        ),
    ],
)
def test_a_fault_is_named_with_its_place_and_what_is_expected(query, what, pointed):
    with pytest.raises(QueryError) as caught:
        parse(query, SETTING)
    error = caught.value
    assert error.what.startswith(what)
    assert query[error.start : error.end] == pointed
    shown, carets = str(error).splitlines()[-2:]
    assert shown == f"  {query}"
    assert carets == f"  {' ' * error.start}{'^' * len(pointed)}"
    assert isinstance(error, UsageError)


def test_the_caret_stands_under_wide_signs_and_what_cannot_be_seen_is_shown():
    with pytest.raises(QueryError) as caught:
        parse("東京 \x1b e\u0301 acter:x", SETTING)
    assert str(caught.value).splitlines()[-2:] == ["  東京 ␛ e\u0301 acter:x", "           ^^^^^"]


def test_of_a_long_query_the_part_around_the_fault_is_shown():
    with pytest.raises(QueryError) as caught:
        parse("a " * 300 + "acter:x" + " a" * 300, SETTING)
    shown, carets = str(caught.value).splitlines()[-2:]
    assert len(shown) < 140
    assert shown[carets.index("^") :].startswith("acter:x")
    assert shown.startswith("  …")
    assert shown.endswith("…")


def test_a_query_that_calls_itself_is_refused_with_its_circle():
    with pytest.raises(LoopError, match="the query calls itself: @one → @two → @one"):
        parse("not (@one)", SETTING)


def test_each_named_query_that_cannot_be_read_is_found_once_where_its_fault_is():
    found = [(one.code, one.message) for one in problems(KNOWN)]
    assert found[0] == (
        "TL361",
        "these queries call one another: @one > @two > @one; leave out one of the calls",
    )
    assert [code for code, _ in found] == ["TL361", "TL360", "TL360"]
    assert [message.split('"')[1] for _, message in found[1:]] == ["bad", "empty"]


def test_a_sentence_with_a_list_is_said_in_one_line():
    with pytest.raises(QueryError) as caught:
        parse("actor:Tertell", SETTING)
    assert in_one_line(caught.value.what) == 'no actor is called "Tertell"; the nearest are: ivan-tertel'
    assert in_one_line("plain") == "plain"


def test_named_queries_nest_only_so_deep():
    chain = {f"q{n}": NamedQuery(f"q{n}", f"@q{n + 1}") for n in range(DEEPEST)}
    known = Chronology(queries=chain | {f"q{DEEPEST}": NamedQuery("", "a")})
    with pytest.raises(QueryError, match="named queries nest at most 20 deep"):
        parse("@q0", Setting(known, TODAY))
    assert str(parse(f"@q{DEEPEST - 15}", Setting(known, TODAY))) == f"@q{DEEPEST - 15}"


def test_named_queries_that_double_each_other_end_at_the_limit_of_conditions():
    doubling = {f"q{n}": NamedQuery(f"q{n}", f"@q{n + 1} or @q{n + 1}") for n in range(15)}
    known = Chronology(queries=doubling | {"q15": NamedQuery("q15", "a")})
    with pytest.raises(QueryError, match="a query holds at most 1,000 conditions"):
        parse("@q0", Setting(known, TODAY))


@pytest.mark.parametrize(
    "query", ["(" * 1000 + "a" + ")" * 1000, "not " * 1001 + "not a", "-(" * 1000 + "a" + ")" * 1000]
)
def test_a_thousand_parentheses_that_change_nothing_are_read(query):
    assert canonical(query) == "word:a"


def nested(depth):
    query = "a"
    for number in range(depth // 2):
        query = f"(b{number} or {query}) c{number}"
    return query


@pytest.mark.parametrize(
    ("query", "what"),
    [
        ("a" * (LONGEST + 1), "a query has at most 100,000 characters; this one has 100,001"),
        ("a " * 500_000, "a query has at most 100,000 characters; this one has 1,000,000"),
        ("a " * (MOST + 1), "a query holds at most 1,000 conditions; this one has more"),
        (nested(DEEPEST + 2), "conditions nest at most 100 deep; these nest deeper"),
        (nested(1000), "conditions nest at most 100 deep; these nest deeper"),
        ("(" * 1000, 'this "(" is never closed'),
        ("(" * 50_000 + ")" * 50_000, "a condition is expected between the parentheses"),
    ],
)
def test_what_is_too_long_or_too_deep_is_refused_in_one_sentence(query, what):
    with pytest.raises(QueryError) as caught:
        parse(query, SETTING)
    assert caught.value.what.startswith(what)
    assert len(str(caught.value)) < 400


def test_the_longest_and_the_deepest_queries_are_answered():
    deepest = parse(nested(DEEPEST - 2), SETTING)
    assert deepest(KNOWN.events[0]) is Match.NO
    assert deepest == parse(str(deepest), SETTING)
    assert parse("minsk " * MOST, SETTING)(KNOWN.events[0]) is Match.YES
    assert hash(deepest) == hash(parse(str(deepest), SETTING))


@given(st.text(alphabet="ab:()\"' -=@\\orntd\n\x00é", max_size=60))
def test_any_text_is_a_query_or_has_a_fault_inside_it(text):
    try:
        query = parse(text, SETTING)
    except QueryError as error:
        fault = error
    else:
        fault = None
        assert parse(str(query), SETTING) == query
    assert fault is None or 0 <= fault.start < fault.end <= len(text)


# --- One tree for options and text -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "query"),
    [
        ({"actor": ["belarus"], "tag": ["prisoners"]}, "actor:belarus tag:prisoners"),
        ({"actor": ["belarus", "usa"], "with": ["usa"]}, "(actor:belarus or actor:usa) with:usa"),
        ({"month": ["2025-09", "Oct 2025"]}, 'date:2025-09 or date:"Oct 2025"'),
        ({"since": ["2025-06"], "until": ["2025-10"]}, "date:2025-06..2025-10"),
        ({"since": ["2025-06"]}, "since:2025-06"),
        ({"disputed": [""], "text": ["big deal"]}, 'disputed:yes text:"big deal"'),
        ({}, ""),
    ],
)
def test_options_and_text_make_the_same_tree(values, query):
    assert conditions(values, SETTING) == parse(query, SETTING)


def test_what_is_set_for_all_conditions_can_be_written_in_one():
    slack = SETTING._replace(slack=7, with_members=False)
    assert str(parse("date:2025-09 actor:belarus", slack)) == "date:2025-09±7d actor:=belarus"
    assert parse("date:2025-09 actor:belarus", slack) == parse("date:2025-09±7d actor:=belarus", SETTING)


def test_without_members_only_the_actor_itself_counts():
    assert kept("actor:belarus") == ["2025-09-11-us-deal", "tertel"]
    assert kept("actor:=belarus") == ["2025-09-11-us-deal"]


def test_every_filter_is_a_field():
    assert {row.name for row in FILTERS} <= set(FIELDS)
    assert all(FIELDS[flag[2:]] is row for row in FILTERS for flag in row.flags if flag.startswith("--"))


# --- What was meant --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("text:usa", [("usa", "actor", "--actor")]),
        ('"2025-09"', [("2025-09", "date", "--month")]),
        ("text:sanctions", [("sanctions", "kind", "--kind")]),
        ("text:deal", []),  # a text that some event holds
        ("usa", []),  # a word that is an actor is read as one
        ("actor:usa kind:visit", []),
        ("nothing-like-it", []),
        ('"usa" (x or text:2025)', [("usa", "actor", "--actor"), ("2025", "date", "--month")]),
    ],
)
def test_a_word_that_no_text_holds_offers_the_option_that_knows_it(query, found):
    assert [tuple(offer) for offer in offers(parse(query, SETTING), SETTING)] == found


# --- For programs ----------------------------------------------------------------------------------------------


def test_a_chronology_selects_by_a_query():
    selection = select(KNOWN, "actor:belarus date:2025-09")
    assert [one.id for one in selection] == ["2025-09-11-us-deal"]
    assert len(select(KNOWN)) == 3
    assert [one.id for one in select(KNOWN, sort=["-date"], limit=1)] == ["tertel"]
    assert [one.id for one in select(KNOWN, "date:today", today=date(2025, 10, 19))] == ["tertel"]
    assert select(KNOWN, '"deal"', tail=1, reverse=True, certain=True).found == 1
    with pytest.raises(QueryError):
        select(KNOWN, "actor:")


# --- Laws ------------------------------------------------------------------------------------------------------


@st.composite
def asked(draw, count=1):
    known = draw(chronicles())
    return known, [draw(trees(known)) for _ in range(count)]


def read(known, tree):
    return parse(written(tree), Setting(known, TODAY))


@settings(max_examples=100)
@given(asked())
def test_an_evaluator_of_plain_fields_agrees(given_):
    known, [tree] = given_
    query = read(known, tree)
    assert [int(query(one)) for one in known] == [answer(tree, one) for one in known]


@settings(max_examples=30)
@given(asked())
def test_the_text_of_a_tree_reads_as_the_same_tree(given_):
    known, [tree] = given_
    query = read(known, tree)
    assert parse(str(query), Setting(known, TODAY)) == query
    assert query.say("en") == parse(str(query), Setting(known, TODAY)).say("en")


@settings(max_examples=30)
@given(asked())
def test_not_not_is_nothing(given_):
    known, [tree] = given_
    query = read(known, tree)
    assert negate(negate(query)) == query
    assert [Not(Not(query))(one) for one in known] == [query(one) for one in known]


@settings(max_examples=30)
@given(asked(2))
def test_de_morgan(given_):
    known, trees_ = given_
    one, other = (read(known, tree) for tree in trees_)
    for event_ in known:
        assert Not(And((one, other)))(event_) is Or((Not(one), Not(other)))(event_)
        assert Not(Or((one, other)))(event_) is And((Not(one), Not(other)))(event_)


@settings(max_examples=30)
@given(asked(2))
def test_or_keeps_what_either_keeps_and_and_what_both_keep(given_):
    known, trees_ = given_
    one, other = (read(known, tree) for tree in trees_)
    first, second = ({hit.event.id for hit in arranged(known, query).hits} for query in (one, other))
    assert {hit.event.id for hit in arranged(known, any_of([one, other])).hits} == first | second
    assert {hit.event.id for hit in arranged(known, all_of([one, other])).hits} == first & second
    assert arranged(known, EVERYTHING).found == len(known)
