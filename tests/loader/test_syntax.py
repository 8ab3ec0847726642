"""Broken YAML: each fault in its own words, at its own place, and nothing that only follows from it."""

import pytest
import yaml

from tests.loader.reading import parsed, places
from timeline.loader import nodes
from timeline.loader.syntax import Trouble, explain

START = "- date: 1815-06-09\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # a text that YAML takes for something else
        ("  title: a: b\n", "2:10 TL111"),
        ("  title: a b:\n", "2:10 TL111"),
        ("  title: @a\n", "2:10 TL111"),
        ("  title: `a`\n", "2:10 TL111"),
        ("  title: %a\n", "2:10 TL111"),
        ("  title: - a\n", "2:10 TL111"),
        ("  title: ? a\n", "2:10 TL111"),
        ("  title: , a\n", "2:10 TL111"),
        ("  title: ] a\n", "2:10 TL111"),
        ("  title: } a\n", "2:10 TL111"),
        ("  title: |a\n", "2:10 TL111"),
        ("  title: *a b\n", "2:10 TL111"),
        ("  title: * a\n", "2:10 TL111"),
        ("  title: & a\n", "2:10 TL111"),
        ("  title: !a!b c\n", "2:10 TL111"),
        ("  title: !<a b\n", "2:10 TL111"),
        ("  title: !! b\n", "2:10 TL111"),
        ("  tags: [a,, b]\n", "2:12 TL111"),
        # indentation
        ("\ttitle: a\n", "2:1 TL112"),
        ("  title: |\n\ta\n", "3:1 TL112"),
        ("    title: a\n", "2:5 TL115"),
        (" title: a\n", "2:2 TL115"),
        ("title: a\n", "2:1 TL115"),
        ("  title: a\n   place: b\n", "3:4 TL115"),
        ("  title: |\n      a\n    b: c\n", "4:5 TL115"),
        ("  title: a\n...\nmore\n", "4:1 TL115"),
        # quotes
        ('  title: "a\n  place: b\n', "2:10 TL113"),
        ("  title: 'a\n\n\n", "2:10 TL113"),
        ('  title: "a\n---\n', "2:10 TL113"),
        ("  title: 'it's'\n", "2:10 TL119"),
        ('  title: "a" b\n', "2:10 TL119"),
        ('  title: "a\\qb"\n', "2:12 TL118"),
        ('  title: "a\\ud800"\n', "2:12 TL118"),
        ('  title: "a\\xzz"\n', "2:12 TL118"),
        # brackets
        ("  title: a\n  tags: [a, b\n", "3:9 TL114"),
        ("  title: a\n  tags: [a, b}\n", "3:9 TL114"),
        ("  title: a\n  tags: [", "3:9 TL114"),
        ("  title: a\n  titles: {de: b\n  note: c\n", "3:11 TL114"),
        ("  title: a\n  tags: [a]]\n", "3:12 TL110"),
        ("  title: a\n  sources: [{publisher: b, title: c: d, url: e}]\n", "3:35 TL111"),
        ("  title: a\n  sources: [{publisher: b title: c}]\n", "3:25 TL111"),
        ("  title: a\n  tags: [b\n  note: c\n", "3:9 TL114"),
        ("  title: [sic] a\n", "2:10 TL111"),
        ("  title: {sic} a\n", "2:10 TL111"),
        # lines that are no fields
        ("  title\n  place: a\n", "2:3 TL126"),
        ("  title:a\n  place: b\n", "2:3 TL126"),
        # documents
        ("  title: a\n---\n- date: 1815\n", "3:1 TL122"),
    ],
)
def test_a_fault_of_form_is_found_once_and_in_its_place(text, found):
    assert places(START + text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("- {date: ?1815, title: a}\n", "1:10 TL111"),
        ("- {date: %1815, title: a}\n", "1:10 TL111"),
        ("- {date: 1815, title: a\n", "1:3 TL114"),
        ("%FOO\n---\n- date: 1815\n", "1:1 TL111"),
        ("[", "1:1 TL114"),
        ('"', "1:1 TL113"),
        ("<<<<<<< HEAD\n- date: 1815\n", "1:1 TL116"),
        ("\ufeff\ufeff- date: 1815\n  title: a\n", "1:1 TL106"),
    ],
)
def test_a_fault_at_the_begin_is_found_once_and_in_its_place(text, found):
    assert places(text) == [found]


def test_what_was_found_before_a_fault_of_form_is_reported_as_well():
    assert places("- date: soon\n  title: a\n- date: 1815\n  title: b: c\n- date: later\n") == [
        "1:9 TL203",
        "4:10 TL111",
    ]


def test_only_the_record_that_a_fault_cuts_short_misses_nothing():
    assert places("- title: a\n- title: b\n- date: 1815\n title: c\n") == [
        "1:3 TL142",
        "2:3 TL142",
        "4:2 TL115",
    ]
    assert places("- title: a\n- date: 1815\n  title: b\n title: c\n") == ["1:3 TL142", "4:2 TL115"]


def test_a_mapping_is_no_less_a_fault_because_another_follows():
    assert places("- title: a\n- date: 1815\n  title: @b\n") == ["1:3 TL142", "3:10 TL111"]


def test_every_conflict_of_a_merge_is_reported_and_nothing_else():
    conflict = "<<<<<<< HEAD\n- date: soon\n=======\n- date: 1815\n>>>>>>> other\n"
    assert places(conflict * 2) == ["1:1 TL116", "6:1 TL116"]


def test_a_file_of_conflicts_is_not_listed_to_its_end():
    assert len(parsed("<<<<<<< HEAD\n" * 2000).problems) == 1001


def test_an_error_that_is_not_foreseen_is_repeated_in_the_words_of_the_reader():
    fault = explain(Trouble("text", "", -1, "something new", -1, (0, 0)))
    assert (fault.code, fault.start, fault.end, fault.values) == ("TL110", 0, 4, {"what": "something new"})


def test_a_file_that_ends_where_a_value_should_be_is_a_fault_at_its_end():
    fault = explain(Trouble("a: ", "", -1, "did not find expected node content", 3, (0, 1)))
    assert (fault.code, fault.start) == ("TL110", 3)


def test_an_error_without_a_place_stands_at_the_begin(monkeypatch):
    class Broken:
        def __init__(self, text):
            pass

        def get_event(self):
            raise yaml.YAMLError("no memory")

    monkeypatch.setattr(nodes, "CParser", Broken)
    (problem,) = parsed("- date: 1815\n").problems
    assert str(problem).startswith("a.yaml:1:1: TL110 this is no YAML: no memory;")
