"""Whatever one record says of another: found where it exists, reported where it does not."""

from functools import cmp_to_key

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dates.instants import compare, days_and_times, surely_before
from tests.loader.reading import chronology, parsed, places
from timeline.chronology.model import Actor
from timeline.loader.circles import circles
from timeline.loader.suggestions import MOST_COMPARED

EVENT = "{date: 1815-06-09, title: The Congress ends"


def test_a_source_is_named_by_its_id():
    found = chronology(f"""\
sources: {{act: {{url: https://www.example.org/act, title: Final Act}}}}
events: [{EVENT}, sources: [act]}}]
""")
    assert found.events[0].sources == (found.sources["act"],)
    assert found.sources["act"].publisher == "example.org"


def test_what_stands_beside_the_id_of_a_source_is_added_to_it():
    found = chronology(f"""\
sources: {{act: {{url: https://www.example.org/act, title: Final Act}}, act2: {{title: Second Act}}}}
events: [{EVENT}, sources: [{{id: act, quote: In the name}}, {{id: act2, url: https://example.com/}}]}}]
""")
    first, second = found.events[0].sources
    assert (first.title, first.publisher, first.quote) == ("Final Act", "example.org", "In the name")
    assert (second.title, second.publisher, second.url) == (
        "Second Act",
        "example.com",
        "https://example.com/",
    )
    assert first.locate("quote").column > 60


def test_actors_that_nobody_declares_are_implied():
    found = chronology(f"- {EVENT}, actors: [austria, france], about: [poland, austria]}}")
    assert found.actors == {
        name: Actor(name, name, declared=False) for name in ("austria", "france", "poland")
    }


def test_an_event_finds_its_place_by_any_of_its_names():
    found = chronology(f"""\
places:
  vienna: {{name: Vienna, names: {{de: Wien}}, aliases: [Vindobona], country: AUT}}
events:
  - {EVENT}, place: WIEN}}
  - {EVENT} in Vindobona, place: vindobona}}
  - {EVENT} elsewhere, place: Paris}}
""")
    assert sorted((*event.place, bool(found.places_of(event))) for event in found.events) == [
        ("Paris", False),
        ("WIEN", True),
        ("vindobona", True),
    ]


def test_several_files_are_one_chronology():
    found = chronology(
        "language: de\nactors: {at: {name: Austria}}\nkinds: {ball: {plover: CONSULT}}\n",
        f"title: Europe\nlanguage: fr\nevents: [{EVENT}, kind: ball, actors: [at]}}]\n",
        "title: Asia\n"
        "events: [{date: 1814, title: Before, links: [{to: 1815-06-09-the-congress-ends, relation: enables}]}]\n",
    )
    assert (found.title, found.language, found.paths) == ("Europe", "de", ("a.yaml", "b.yaml", "c.yaml"))
    assert [event.date.text for event in found.events] == ["1814", "1815-06-09"]
    assert found.kinds["ball"].plover == "CONSULT"


def test_events_stand_in_the_order_of_their_dates_and_then_as_the_files_have_them():
    found = chronology(
        "- {date: 1815, title: B}\n- {date: 1815, title: A}\n- {date: 1814, title: C}\n- {date: XXXX, title: D}\n",
        "- {date: 1815, title: AA}\n- {date: XXXX, title: CC}\n- {date: 1814, title: BB}\n",
    )
    assert [event.title for event in found.events] == ["C", "BB", "B", "A", "AA", "D", "CC"]


@given(st.lists(days_and_times, max_size=6), st.integers(0, 6))
def test_events_of_several_files_stand_as_the_model_has_them(dates, first):
    written = [f'- {{date: "{date}", title: T, id: e{number}}}\n' for number, date in enumerate(dates)]
    texts = ["".join(part) for part in (written[:first], written[first:]) if part]
    order = sorted(range(len(dates)), key=cmp_to_key(lambda one, other: compare(dates[one], dates[other])))
    assert [event.id for event in chronology(*texts).events] == [f"e{number}" for number in order]


ACTORS = """\
actors:
  austria: {name: Austria, aliases: [Habsburg]}
  saxony: {name: Saxony, aliases: [Wettin]}
  weimar: {name: Saxe-Weimar, names: {de: Sachsen-Weimar}, aliases: [Wettin]}
events:
"""


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("Habsburg", '"Habsburg" is a name of austria; write austria'),
        ("AUSTRIA", '"AUSTRIA" is a name of austria; write austria'),
        ("sachsen-weimar", '"sachsen-weimar" is a name of weimar; write weimar'),
        ("Wettin", '"Wettin" is a name of saxony and weimar; write saxony or weimar'),
        ("austira", 'no actor has the id "austira"; write austria'),
        ("Habsburk", 'no actor has the id "Habsburk"; write austria'),
        ("x", 'no actor has the id "x"; write the id of one that is declared, or declare x'),
        ("x" * 90, f'no actor has the id "{"x" * 90}"; write the id of one that is declared, or declare it'),
    ],
)
def test_an_actor_that_is_not_declared_is_reported_with_what_to_write(written, message):
    (problem,) = parsed(f"{ACTORS}  - {EVENT}, actors: [{written}]}}\n").problems
    assert problem.message == message
    assert (problem.line, problem.column, problem.length) == (6, 59, len(written))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # memberships and roles
        ("actors: {a: {name: A, member_of: [b]}}", ["1:35 TL311"]),
        ("actors: {a: {name: A, member_of: [{actor: a}]}}", ["1:43 TL312"]),
        ("actors: {a: {name: A, member_of: [b]}, b: {name: B, member_of: [a]}}", ["1:65 TL313"]),
        (
            "actors: {a: {name: A, member_of: [{actor: b, since: 1815, until: 1814}]}, b: {name: B}}",
            ["1:66 TL314"],
        ),
        ("actors: {a: {name: A, roles: [{role: king, since: 1815, until: 1814}]}}", ["1:64 TL314"]),
        ("actors: {a: {name: A, roles: [{role: king, since: 1815, until: 1815}]}}", []),
        ("actors: {a: {name: A, roles: [{role: king, since: 1815~, until: 1814}]}}", []),
        ("actors: {a: {name: A, roles: [{role: king, since: ../1816, until: 1814}]}}", []),
        ("actors: {a: {name: A, roles: [{role: king, until: 1814/}]}}", []),
        # kinds
        ("- {date: 1815, title: A, kind: traety}", ["1:32 TL330"]),
        # sources and claims
        ("- {date: 1815, title: A, sources: [act]}", ["1:36 TL320"]),
        ("- {date: 1815, title: A, sources: [{id: act}]}", ["1:41 TL320"]),
        ("- {date: 1815, title: A, claims: [{field: date, value: x}]}", []),
        ("- {date: 1815, title: A, figures: {dead: 9}, claims: [{field: dead, value: x}]}", []),
        ("- {date: 1815, title: A, claims: [{field: dead, value: x}]}", ["1:43 TL321"]),
        ("- {date: 1815, title: A, claims: [{field: date, value: x, source: act}]}", ["1:67 TL320"]),
        ("- {date: 1815, title: A, claims: [{field: date, value: x, source: 'act:x'}]}", ["1:67 TL135"]),
        ("- {date: 1815, title: A, claims: [{field: date, value: x, source: https://example.org/}]}", []),
        ("sources: {act: https://a.b}\nevents: [{date: 1, title: A}]\n", ["2:17 TL203"]),
        # links
        ("- {date: 1815, title: A, links: [{to: b, relation: follows}]}", ["1:39 TL340"]),
        ("- {date: 1815, title: A, id: a, links: [{to: a, relation: follows}]}", ["1:46 TL341"]),
        ("- {date: 1815, title: A, id: a}\n- {date: 1815, title: B, id: a}\n", ["2:30 TL301"]),
        ("- {date: 1815, title: B, id: 1815-a}\n- {date: 1815, title: A}\n", ["2:3 TL301"]),
        ("- {date: 1815, title: A}\n- {date: 1815, title: A}\n", ["2:3 TL302"]),
        ("- {date: 1815, title: A}\n- {date: 1815, title: A, id: 1815-a}\n", ["2:30 TL301"]),
    ],
)
def test_a_reference_that_leads_nowhere_has_its_place(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("relation", "here", "there", "problem"),
    [
        ("follows", "1815", "1816", True),
        ("responds-to", "1815-06-08", "1815-06-09", True),
        ("corrects", "1815-05", "1815-06-01", True),
        ("contradicts", "1814/1815-06-08", "1815-06-09", True),
        ("causes", "1816", "1815", True),
        ("enables", "1815-06-10", "1815-06-09", True),
        ("follows", "1815", "1815", False),
        ("follows", "1815", "1815-06-09", False),
        ("follows", "1816", "1815", False),
        ("causes", "1815", "1816", False),
        ("part-of", "1816", "1815", False),
        ("follows", "1815~", "1816", False),
        ("follows", "1815", "1816?", False),
        ("follows", "1815/..", "1816", False),
        ("follows", "1815/", "1816", False),
        ("follows", "1815", "[..1816]", False),
        ("follows", "XXXX", "1816", False),
    ],
)
def test_an_answer_may_not_surely_precede_what_it_answers(relation, here, there, problem):
    link = f"{{to: b, relation: {relation}}}"
    text = f'- {{date: "{here}", title: A, links: [{link}]}}\n- {{date: "{there}", title: B, id: b}}\n'
    assert [one.code for one in parsed(text).problems] == ["TL343"] * problem


@given(days_and_times, days_and_times, st.sampled_from(["follows", "contradicts", "causes", "part-of"]))
def test_an_answer_may_precede_by_its_clock_what_it_does_not_by_the_instant(here, there, relation):
    link = f"{{to: b, relation: {relation}}}"
    text = f'- {{date: "{here}", title: A, id: a, links: [{link}]}}\n- {{date: "{there}", title: B, id: b}}\n'
    before, after = (here, there) if relation == "causes" else (there, here)
    wrong = relation != "part-of" and surely_before(after, before)
    assert [one.code for one in parsed(text).problems] == ["TL343"] * wrong


def _linked(*ties):
    return "".join(
        f"- {{date: 1815~, title: {one}, id: {one}, links: [{{to: {other}, relation: {relation}}}]}}\n"
        for one, relation, other in ties
    )


@pytest.mark.parametrize(
    ("ties", "loop"),
    [
        ([("a", "follows", "b"), ("b", "responds-to", "a")], "a > b > a"),
        ([("a", "part-of", "b"), ("b", "part-of", "c"), ("c", "part-of", "a")], "a > b > c > a"),
        ([("a", "follows", "b"), ("b", "follows", "a")], "a > b > a"),
        ([("a", "causes", "b"), ("b", "causes", "a")], "b > a > b"),
        ([(f"e{n}", "follows", f"e{(n + 1) % 9}") for n in range(9)], "e0 > e1 > e2 > e3 > e4 > … > e0"),
    ],
)
def test_links_that_go_round_in_a_circle_are_one_problem(ties, loop):
    (problem,) = parsed(_linked(*ties)).problems
    assert problem.code == "TL342"
    assert loop in problem.message


@pytest.mark.parametrize(
    "ties",
    [
        [("a", "follows", "b"), ("b", "causes", "a")],  # both say that b was first
        [("a", "part-of", "b"), ("b", "follows", "a")],
    ],
)
def test_links_that_agree_are_no_circle(ties):
    assert places(_linked(*ties)) == []


def test_a_link_against_the_order_of_time_makes_no_circle_too():
    text = (
        "- {date: 1815, title: A, id: a, links: [{to: b, relation: follows}]}\n"
        "- {date: 1816, title: B, id: b, links: [{to: a, relation: follows}]}\n"
    )
    assert places(text) == ["1:46 TL343"]


@given(st.dictionaries(st.sampled_from("abcde"), st.lists(st.sampled_from("abcdef"), max_size=4)))
def test_a_graph_has_circles_exactly_if_a_node_can_be_reached_from_itself(graph):
    reach = {node: set(targets) for node, targets in graph.items()}
    for _ in graph:
        for found in reach.values():
            found.update(*(reach.get(node, ()) for node in list(found)))
    found_circles = [
        circle
        for circle, _ in circles({node: [(target, None) for target in ways] for node, ways in graph.items()})
    ]
    assert bool(found_circles) == any(node in found for node, found in reach.items())
    for circle in found_circles:
        assert all(after in graph[node] for node, after in zip(circle, [*circle[1:], circle[0]], strict=True))


def test_the_same_id_in_two_files_is_a_problem_that_names_both_places():
    places = "places: {wien: {name: Vienna}}\nkinds: {ball: }\n"
    first = f"actors: {{at: {{name: Austria}}}}\nsources: {{act: https://a.b}}\n{places}"
    second = f"# Second.\n{first}"
    found = parsed(first, second).problems
    assert [(one.path, one.line, one.column, one.code) for one in found] == [
        ("b.yaml", line, column, "TL304") for line, column in ((2, 10), (3, 11), (4, 10), (5, 9))
    ]
    assert found[0].message.startswith('the actor "at" is declared in two files;')
    assert "(the first is at a.yaml:1)" in found[0].message


def test_the_same_event_in_two_files_is_a_problem_that_names_both_places():
    (problem,) = parsed("- {date: 1815, title: A, id: a}\n", "- {date: 1816, title: B, id: a}\n").problems
    assert str(problem) == (
        'b.yaml:1:30: TL301 "a" is the id of two events;'
        " write another id for one of them (the first is at a.yaml:1)"
    )


def test_the_same_file_twice_is_one_problem():
    assert [str(one) for one in parsed("- {date: 1815, title: A}", "- {date: 1815, title: A}").problems] == [
        "b.yaml:1:1: TL303 this file is the same as a.yaml; name it once"
    ]


def test_what_was_not_read_is_not_missed():
    broken = (
        f"{ACTORS}  - {EVENT}, links: [{{to: later, relation: follows}}], actors: [nobody]}}\n  - title: @x\n"
    )
    assert places(broken) == ["6:100 TL311", "7:12 TL111"]
    assert places("actors: {a: {name: A, member_of: [b]}, b: @}\nevents: []") == ["1:43 TL111"]
    assert places(
        "sources: {a: @}", "actors: {a: {name: A}}\nevents: [{date: 1815, title: A, kind: b, sources: [c]}]"
    ) == ["1:14 TL111"]
    assert places("queries: {a: '('}\nevents: [{date: 1815, title: @}]") == ["2:30 TL111"]


def test_a_file_full_of_unknown_names_gets_no_suggestions_after_a_while():
    names = "".join(f"  name-{number}: {{name: N{number}}}\n" for number in range(200))
    events = "".join(
        f"  - {{date: 1815, title: T{number}, actors: [nam-{number}]}}\n" for number in range(200)
    )
    messages = [one.message for one in parsed(f"actors:\n{names}events:\n{events}").problems]
    suggested = sum("; write name-" in message for message in messages)
    assert len(messages) == 200
    assert suggested == MOST_COMPARED // 400  # each name folds to two: the id and the name


def test_a_file_of_unknown_names_is_not_reported_to_its_end():
    events = "".join(f"- {{date: 1815, title: T{number}, kind: k{number}}}\n" for number in range(1200))
    assert len(parsed(events).problems) == 1001


def test_a_file_of_equal_ids_is_not_compared_to_its_end():
    assert len(parsed("- {date: 1815, title: A}\n" * 1200).problems) == 1001
