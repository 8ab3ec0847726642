"""The events of YAML and the places that they give: anchors and tags, cut texts, and the parts of a record."""

import importlib
import sys

import pytest

from tests.loader.reading import chronology, parsed, places
from timeline.errors import TimelineError
from timeline.loader import nodes

TWO_LINES = "- date: 1815-06-09\n  title: The Congress ends\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("  note: Deal #2 done\n", ["3:14 TL117"]),
        ("  note: a ##2\n", ["3:11 TL117"]),
        ("  note: a\t#2\n", ["3:11 TL117"]),
        ("  #note: a\n", ["3:3 TL117"]),
        ("  note: a #2\n  tags: [b #3\n    ]\n", ["3:11 TL117", "4:12 TL117"]),
        ("  note: | #2\n    a #3\n", ["3:11 TL117"]),
        ("  note: a # 2\n", []),
        ("  note: a ## 2\n", []),
        ("  note: a #\n", []),
        ("  note: a#2\n", []),
        ("#note: a\n", []),
        ("  note: 'a #2'\n", []),
        ('  note: "a #2\n    b #3"\n', []),
        ("  note: |\n    a #2\n    b #3\n", []),
        ("  note: >-\r    a #2\r", []),
        ("  sources: [https://example.org/#2]\n", []),
        ("  note: 'a #2'\n  tags: [b] #3\n", ["4:13 TL117"]),
        ("  note: @a #2\n", ["3:9 TL111"]),
    ],
)
def test_a_sign_that_cuts_a_text_is_reported_where_it_is_a_comment_to_yaml(text, found):
    assert places(TWO_LINES + text) == found


def test_a_file_of_cut_texts_is_not_listed_to_its_end():
    assert len(parsed(f"{TWO_LINES}{'  #x' * 1}\n" + "  #x\n" * 2000).problems) == 1001


def test_an_anchor_is_reported_once_with_all_its_aliases():
    text = "- &a {date: 1815, title: &b A}\n- *a\n- *a\n- {date: 1815, title: *b, note: *c}\n"
    assert places(text) == ["1:3 TL120", "1:26 TL120", "4:33 TL120"]


def test_aliases_multiply_nothing():
    text = "a: &a [x, x]\n" + "".join(
        f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert {one.code for one in parsed(text).problems} == {"TL120", "TL141"}


@pytest.mark.parametrize(
    "text", ["  note: a & b * c ! d\n", "  note: R&D\n", "  note: '&a *b !c'\n", "  note: |\n    &a\n"]
)
def test_the_signs_of_anchors_and_tags_are_letters_like_others_in_a_text(text):
    assert places(TWO_LINES + text) == []


def test_a_file_of_anchors_or_tags_is_not_read_to_its_end():
    for sign in ("&a{}", "!a{}"):
        problems = parsed("".join(f"- {sign.format(number)} x\n" for number in range(2000))).problems
        assert len(problems) <= 1001


@pytest.mark.parametrize("opening", ["[", "{a: ", "{[a]: "])
def test_nesting_ends_at_sixty_four(opening):
    text = f"{TWO_LINES}  note: {opening * 100_000}"
    assert [code for code in (one.code for one in parsed(text).problems) if code == "TL123"] == ["TL123"]


def test_nesting_in_blocks_ends_at_sixty_four():
    deep = "".join(f"{'  ' * depth}a:\n" for depth in range(1, 200))
    # Line 3 has the unknown field; the mapping that is its value begins on line 4, the sixty-fifth on line 68.
    assert places(TWO_LINES + deep) == ["3:3 TL141", "68:133 TL123"]


def test_sixty_four_collections_are_no_problem_of_depth():
    assert places(f"{TWO_LINES}  note: {'[' * 64}{']' * 64}\n") == ["3:9 TL143"]


CHRONICLE = """\
title: Europe
actors:
  austria: {name: Austria,
    aliases: [Habsburg]}
  france:
    name: France
    names: {de: Frankreich}
sources:
  act: https://example.org/act
events:
  - date: 1815-06-09
    title: >
      The Congress
      ends
    titles: {de: "Der Kongress\\u2028 endet"}
    tags:
      - peace
      - order
    actors: [austria, {actor: france, role: guest}]
    sources:
      - url: https://example.org/act
        quote: |
          In the name of …
  - {date: [1815-06-18, 1815-06-19], title: Waterloo,
    note: lost}
"""


def _at(text, *steps):
    found = chronology(text)
    record, *rest = steps
    table, key = record
    place = (getattr(found, table)[key]).locate(*rest)
    return (place.line, place.column, place.length)


@pytest.mark.parametrize(
    ("steps", "place"),
    [
        ([("events", 0)], (11, 5, 16)),
        ([("events", 0), "date"], (11, 11, 10)),
        ([("events", 0), "title"], (12, 12, 1)),
        ([("events", 0), "titles", "de"], (15, 18, 26)),
        ([("events", 0), "tags"], (17, 7, 7)),
        ([("events", 0), "tags", 1], (18, 9, 5)),
        ([("events", 0), "actors", 0], (19, 14, 7)),
        ([("events", 0), "actors", 1, "role"], (19, 45, 5)),
        ([("events", 0), "sources", 0, "url"], (21, 14, 23)),
        ([("events", 0), "sources", 0, "title"], (21, 9, 28)),
        ([("events", 0), "summary"], (11, 5, 16)),
        ([("events", 1)], (24, 5, 49)),
        ([("events", 1), "date"], (24, 12, 24)),
        ([("events", 1), "note"], (25, 11, 4)),
        ([("actors", "austria")], (3, 3, 24)),
        ([("actors", "austria"), "name"], (3, 19, 7)),
        ([("actors", "austria"), "aliases", 0], (4, 15, 8)),
        ([("actors", "france"), "names", "de"], (7, 17, 10)),
        ([("actors", "france"), "kind"], (5, 3, 7)),
        ([("sources", "act"), "url"], (9, 8, 23)),
    ],
)
def test_a_record_tells_the_place_of_each_of_its_parts(steps, place):
    assert _at(CHRONICLE, *steps) == place


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_places_are_the_same_whatever_ends_the_lines(end):
    assert _at(CHRONICLE.replace("\n", end), ("events", 0), "sources", 0, "url") == (21, 14, 23)


def test_a_part_of_a_part_tells_its_own_place():
    found = chronology(CHRONICLE).events[0]
    assert found.actors[0].locate("actor") == found.actors[0].locate() == ("a.yaml", 19, 14, 7)
    assert found.actors[1].locate("role").column == 45


def test_a_record_under_an_odd_key_tells_its_place_all_the_same():
    found = chronology("actors: {? austria : {name: Austria}, france: {name: France}}")
    assert found.actors["austria"].locate("name")[1:3] == (1, 29)


def test_a_key_alone_tells_its_own_place():
    found = chronology("sources: {act, letter: }").sources
    assert found["act"].locate("url") == ("a.yaml", 1, 11, 3)
    assert found["letter"].locate("url") == ("a.yaml", 1, 16, 7)


def test_keys_that_are_no_text_hide_no_other_part():
    (found,) = parsed("- {date: 1815, title: A, {a: b}: c, [d]: e, note: f}").chronology.events
    assert found.locate("note")[1:3] == (1, 51)


def test_a_record_whose_end_was_never_read_stands_at_its_begin():
    found = parsed("- date: 1815\n  title: @a\n").chronology
    assert found.events[0].locate("date")[1:3] == (1, 3)


def test_without_libyaml_one_sentence_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "yaml._yaml", None)
    with pytest.raises(TimelineError, match="without libyaml; pip install"):
        importlib.reload(nodes)
