from tests.making import chronology, event
from timeline.chronology.links import thread, ties
from timeline.chronology.model import Link


def linked(id, date, *links):
    return event(date, id, id=id, links=tuple(Link(to, relation) for relation, to in links))


CALL = linked("call", "2025-08-15", ("enables", "deal"))
DEAL = linked("deal", "2025-09-11")
REFUSAL = linked("refusal", "2025-09-12", ("follows", "deal"))
RELIEF = linked("relief", "2025-11-04", ("follows", "deal"))
SECOND = linked("second", "2025-12-13", ("follows", "relief"), ("follows", "deal"))
APART = linked("apart", "2025-10-01")
DENIAL = linked("denial", "2025-08-16", ("contradicts", "call"))
KNOWN = chronology(CALL, DEAL, REFUSAL, RELIEF, SECOND, APART, DENIAL)


def test_ties_are_seen_from_both_sides():
    seen = {
        id: [(tie.event.id, tie.relation, tie.forward) for tie in found] for id, found in ties(KNOWN).items()
    }
    assert seen["call"] == [("deal", "enables", True), ("denial", "contradicts", False)]
    assert seen["deal"] == [
        ("call", "enables", False),
        ("refusal", "follows", False),
        ("relief", "follows", False),
        ("second", "follows", False),
    ]
    assert seen["apart"] == []


def test_a_tie_to_nowhere_is_left_out():
    assert ties(chronology(linked("one", "2025", ("follows", "none")))) == {"one": []}


def lines(of, shown=lambda _: True, known=KNOWN):
    return [
        (step.event.id, step.after and step.after.id, step.relation, step.depth, step.hidden, step.aside)
        for step in thread(of, known, shown)
    ]


def test_a_thread_is_what_led_to_an_event_and_what_came_of_it():
    assert lines(DEAL) == [
        ("call", None, "", 0, 0, 1),  # its denial is no part of the deal's thread
        ("deal", "call", "enables", 0, 0, 0),
        ("refusal", "deal", "follows", 1, 0, 0),
        ("relief", "deal", "follows", 1, 0, 0),
        ("second", "relief", "follows", 2, 0, 0),  # below the later of the two that it follows
    ]


def test_from_the_side_of_a_branch_the_other_branches_are_counted():
    assert lines(REFUSAL) == [
        ("call", None, "", 0, 0, 1),
        ("deal", "call", "enables", 0, 0, 2),
        ("refusal", "deal", "follows", 0, 0, 0),
    ]


def test_an_event_without_links_is_its_own_thread():
    assert lines(APART) == [("apart", None, "", 0, 0, 0)]


def test_steps_that_are_not_shown_are_counted_where_the_next_one_hangs():
    assert lines(SECOND, shown=lambda one: one is CALL) == [
        ("call", None, "", 0, 0, 1),
        ("second", "call", "follows", 0, 2, 0),
    ]


def test_a_very_long_thread_does_not_exhaust_the_stack():
    steps = [linked("0", "2000-01-01")]
    steps += [linked(str(index), "2000-01-01", ("follows", str(index - 1))) for index in range(1, 3000)]
    assert len(thread(steps[0], chronology(*steps), lambda _: True)) == 3000


def test_what_hangs_on_two_of_one_day_stands_below_the_last_of_them_in_the_file():
    morning, evening = linked("z-morning", "2025-05-02"), linked("a-evening", "2025-05-02")
    after = linked("after", "2025-05-03", ("follows", "a-evening"), ("follows", "z-morning"))
    found = lines(after, known=chronology(morning, evening, after))
    assert [(id, above) for id, above, *_ in found] == [
        ("z-morning", None),
        ("a-evening", None),
        ("after", "a-evening"),
    ]
