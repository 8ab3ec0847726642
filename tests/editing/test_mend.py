import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.loader.reading import TODAY, parsed
from timeline.checks.check import check
from timeline.checks.codes import USUAL, Choice
from timeline.editing.mend import edits, mended

ACTORS = """\
actors:
  usa: {name: United States, aliases: [Washington, Two]}
  two: {name: Three, aliases: [Four]}
  four: {name: Five}
events:
"""


def mend(text):
    return mend_all(text)[0]


def mend_all(*texts, chosen=USUAL):
    read = parsed(*texts)
    files = dict(zip(read.chronology.paths, texts, strict=True))
    found = check(read.chronology, read.problems, files, chosen, today=TODAY).problems
    return [mended(text, edits(read.chronology, found, path, text)) for path, text in files.items()]


def dated(date):
    return f"- date: {date}\n  title: A\n"


def acting(actor):
    return f"{ACTORS}- date: 2025\n  title: A\n  actors: [{actor}]\n"


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("11 September 2025", "2025-09-11"),
        ("Sep 2025", "2025-09"),
        ("12-16 September 2025 # about", "2025-09-12/2025-09-16 # about"),
        ('"11 September 2025"', '"2025-09-11"'),
        ("' 11 September 2025'", "'2025-09-11'"),
        ("11. Oktober 2025", "2025-10-11"),
        ("Thursday 11 September 2025", "2025-09-11"),
        ("61 AD", "0061"),
    ],
)
def test_a_date_in_words_is_written_in_edtf(written, edtf):
    assert mend(dated(written)) == dated(edtf)


@pytest.mark.parametrize(
    "written",
    [
        "08-02-2020",  # two dates
        "2025-13-01",  # none
        "Monday 11 September 2025",  # a Thursday
        "'199?'",  # a decade, or the year 199
        "476",  # a figure may be missing
        "1943-4",  # two years, or a month
        "11-Mar-15",  # of this century, or the last
        "early October 2025",  # says more than EDTF can
        "soon",
        "2025-02-30",
        "11 September\n    2025",  # on two lines
        '"11 \\x53eptember 2025"',  # an escape
        "[11 September 2025]",
        "2025-09-11",
    ],
)
def test_a_date_that_could_be_another_is_left_alone(written):
    assert mend(dated(written)) == dated(written)


@pytest.mark.parametrize(
    ("written", "id"),
    [
        ("United States", "usa"),
        ("WASHINGTON", "usa"),
        ("'Washington'", "'usa'"),
        ("{actor: Washington, role: host}", "{actor: usa, role: host}"),
        ("Three, Washington", "two, usa"),
    ],
)
def test_the_name_of_one_actor_becomes_its_id(written, id):
    assert mend(acting(written)) == acting(id)


@pytest.mark.parametrize("written", ["Moscow", "two", "TWO", "Four", '"\\x55nited States"'])
def test_a_name_of_nobody_or_of_several_is_left_alone(written):
    assert mend(acting(written)) == acting(written)


@pytest.mark.parametrize(
    ("written", "after"),
    [
        ("tags: peace", "tags: [peace]"),
        ("tags: peace   # a comment", "tags: [peace]   # a comment"),
        ("tags: 'peace talks, second round'", None),
        ("tags: peace talks", None),
        ("tags: peace, talks", None),
        ("tags: |\n    peace", None),
        ("tags: a\n    b", None),
        ("tags: 'it''s'", "tags: ['it''s']"),
        ('tags: "a\\"b"', 'tags: ["a\\"b"]'),
        ("sources: https://a.example/x", "sources: [https://a.example/x]"),
        ("sources: https://a.example/x,y?a[]=1", 'sources: ["https://a.example/x,y?a[]=1"]'),
        ("sources: https://a.example/x#y", "sources: [https://a.example/x#y]"),
        (f"sources: https://a.example/{'x' * 200}", f"sources: [https://a.example/{'x' * 200}]"),
        ("sources: https://a.example/1 https://a.example/2", None),
        ("sources: {url: https://a.example}", "sources: [{url: https://a.example}]"),
        (
            "sources: {url: https://a.example,\n    title: T} # c",
            "sources: [{url: https://a.example,\n    title: T}] # c",
        ),
        (
            "sources:\n    url: https://a.example\n    title: T",
            "sources:\n  - url: https://a.example\n    title: T",
        ),
        (
            "sources: # c\n\n      # d\n      url: https://a.example",
            "sources: # c\n\n      # d\n    - url: https://a.example",
        ),
        ("sources:\n   url: https://a.example", None),  # no room for a dash
        ("sources: {url: https://a.example, nothing_like_it: T}", None),
        (f"sources: {{url: https://a.example, title: '{'x' * 10_000}'}}", None),  # longer than is looked at
        ("about: Port Council", "about: [Port Council]"),
        ("links: 2025-a", None),
    ],
)
def test_one_value_in_place_of_a_list_becomes_a_list_of_one(written, after):
    before = f"- date: 2025\n  title: A\n  {written}\n- {{date: 2026, title: B}}\n"
    assert mend(before) == (before if after is None else before.replace(written, after))


@pytest.mark.parametrize(
    ("written", "after"),
    [
        ("actors: Washington", "actors: [usa]"),
        ("actors: usa two", "actors: usa two"),  # two ids, or a name
        ("actors: usa minor", "actors: [usa minor]"),
        ("events: {date: 11 September 2025, title: A}", "events: [{date: 2025-09-11, title: A}]"),
    ],
)
def test_what_is_mended_of_a_value_alone_is_mended_inside_too(written, after):
    head = ACTORS.removesuffix("events:\n")
    before, expected = (
        f"{head}{one}\n"
        if one.startswith("events")
        else f"{head}events:\n- date: 2025\n  title: A\n  {one}\n"
        for one in (written, after)
    )
    assert mend(mend(before)) == expected


WORDS = st.text("ab',[]{}#:\"\\&*!|>%@`-? ä/", min_size=1, max_size=12).map(str.strip).filter(bool)


@given(
    st.sampled_from(["tags", "about", "sources", "actors"]), WORDS, st.sampled_from(["{}", '"{}"', "'{}'"])
)
@settings(max_examples=200)
def test_a_list_of_one_holds_the_value_that_stood_alone(field, value, quotes):
    before = f"- date: 2025\n  title: A\n  {field}: {quotes.format(value)}\n- {{date: 2026, title: B}}\n"
    after = mend(before)
    codes = {one.code for one in parsed(after).problems}
    if after == before:
        return
    assert "TL146" not in codes
    assert {one.code for one in parsed(before).problems} - codes == {"TL146"}
    old, new = (getattr(parsed(text).chronology.events[0], field) for text in (before, after))
    assert old == new
    assert len(new) == 1 or codes & {"TL109", "TL135"}


LINK = "- {date: 2026, title: B, links: [{to: 2025-a, relation: follows}]}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- date: 2025\n  title: A\n", "- id: 2025-a\n  date: 2025\n  title: A\n"),
        ("-   title: A\n    date: 2025\n", "-   id: 2025-a\n    title: A\n    date: 2025\n"),
        ("- date: 2025\r\n  title: A\r\n", "- id: 2025-a\r\n  date: 2025\r\n  title: A\r\n"),
        ("- {date: 2025, title: A}\n", "- {id: 2025-a, date: 2025, title: A}\n"),
        ("- { date: 2025, title: A }\n", "- { id: 2025-a, date: 2025, title: A }\n"),
        ('- {"date": 2025, "title": "A"}\n', '- {"id": "2025-a", "date": 2025, "title": "A"}\n'),
        ("- {\n    date: 2025, title: A}\n", "- {\n    id: 2025-a,\n    date: 2025, title: A}\n"),
        ("- date: 2025\n  title: A\n  id:\n", "- date: 2025\n  title: A\n  id: 2025-a\n"),
        ("- id:  # c\n  date: 2025\n  title: A\n", "- id: 2025-a  # c\n  date: 2025\n  title: A\n"),
        ("- {date: 2025, title: A, id: }\n", "- {date: 2025, title: A, id: 2025-a }\n"),
        ("- {date: 2025, title: A, id: ~}\n", "- {date: 2025, title: A, id: 2025-a}\n"),
        ("- {date: 2025, title: A, id: ''}\n", "- {date: 2025, title: A, id: 2025-a}\n"),
        ('- {"date": 2025, "title": A, "id": ""}\n', '- {"date": 2025, "title": A, "id": "2025-a"}\n'),
        ("- date: 2025\n  title: A\n  id: null\n", "- date: 2025\n  title: A\n  id: 2025-a\n"),
        ("- date: 2025\n  title: A\n  id: 2025-a\n", "- date: 2025\n  title: A\n  id: 2025-a\n"),
    ],
)
def test_an_event_that_others_are_linked_to_gets_its_id(before, after):
    assert mend(before + LINK) == after + LINK


def test_no_other_character_is_changed():
    rest = "# 11 September 2025 \u2028 ä\r- date:   11 September 2025\n  title: 'B'   # c"
    text = f"# one\r\n{acting('Washington')}\r\n{rest}"
    mended_rest = rest.replace("date:   11 September 2025", "date:   2025-09-11")
    assert mend(text) == f"# one\r\n{acting('usa')}\r\n{mended_rest}"


@given(
    st.lists(
        st.sampled_from(["2025-09-11", "11 September 2025", "soon", "08-02-2020", "May 2020"]), max_size=4
    )
)
def test_what_is_mended_is_mended_once(dates):
    text = "".join(f"- date: {date}\n  title: t{number}\n" for number, date in enumerate(dates))
    once = mend(text)
    assert mend(once) == once
    codes = [one.code for one in parsed(once).problems]
    assert codes == [one.code for one in parsed(text).problems if one.code != "TL201"]


def test_nothing_is_mended_as_long_as_a_part_of_the_file_was_not_read():
    text = f"{acting('Four')}- date: Sep 2025\n  title: 'open\n"
    assert mend(text) == text
    assert mend(acting("United States")) == acting("usa")


def test_a_json_file_is_json_when_it_is_mended():
    text = """{"title": "T", "actors": {"usa": {"name": "United States"}}, "events": [
      {
        "date": "11 September 2025",
        "title": "A",
        "actors": "United States"
      },
      {"date": "2025-09-11", "title": "A", "sources": {
        "url": "https://a.example"
      }},
      {"id": null, "date": "2025-09-11", "title": "A"}
    ]}
"""
    once = mend(text)
    assert json.loads(once)
    assert json.loads(mend(once)) == {
        "title": "T",
        "actors": {"usa": {"name": "United States"}},
        "events": [
            {"date": "2025-09-11", "title": "A", "actors": ["usa"]},
            {
                "id": "2025-09-11-a-3",
                "date": "2025-09-11",
                "title": "A",
                "sources": [{"url": "https://a.example"}],
            },
            {"id": "2025-09-11-a-2", "date": "2025-09-11", "title": "A"},
        ],
    }


# --- Ids -------------------------------------------------------------------------------------------------------


def ids(*texts):
    """Return the ids that stand in the texts, or "" where none does, as often as the word "date" does."""
    return [
        event.id if event.locate("id") != event.locate() else ""
        for event in sorted(parsed(*texts).chronology.events, key=lambda event: event.locate()[:3])
    ]


@pytest.mark.parametrize(
    ("titles", "written"),
    [
        (
            [
                "Shelling reported in the town of Alder, two houses damaged",
                "Shelling reported in the town of Birch, a school hit",
            ],
            ["", "2025-shelling-reported-in-the-town-of-birch"],
        ),
        (["Relief distribution"] * 3, ["", "2025-relief-distribution-2", "2025-relief-distribution-3"]),
        # as many words as tell it from all the others
        (
            ["a b c d e f g h", "a b c d e f g i j", "a b c d e f k"],
            ["", "2025-a-b-c-d-e-f-g-i", "2025-a-b-c-d-e-f-k"],
        ),
        # the longer one has words of its own, the shorter has not
        (["a b c d e f g", "a b c d e f"], ["", "2025-a-b-c-d-e-f-2"]),
        (["a b c d e f", "a b c d e f g"], ["", "2025-a-b-c-d-e-f-g"]),
        (["Talks!", "Talks?", "talks"], ["", "2025-talks-2", "2025-talks-3"]),
        (["!", "?"], ["", "2025-2"]),
        (["Переговоры", "переговоры"], ["", "2025-переговоры-2"]),
        ([f"{'a ' * 30}b"] * 3, ["", f"2025{'-a' * 20}", f"2025{'-a' * 20}-2"]),
        (
            ["a b c d e f g", "a b c d e f h", "a b c d e f h"],
            ["", "2025-a-b-c-d-e-f-h", "2025-a-b-c-d-e-f-h-2"],
        ),
        # not that of another event, whether written or derived
        (["Talks", "Talks", "Talks 2", "x}, {id: 2025-talks-3"], ["", "2025-talks-4", "", "2025-talks-3"]),
    ],
)
def test_of_events_with_one_derived_id_each_but_the_first_gets_one_of_its_own(titles, written):
    flow = "[" + ", ".join(f'{{date: 2025, title: "{title}"}}' for title in titles) + "]\n"
    flow = flow.replace('"x}, {id: 2025-talks-3"', "x, id: 2025-talks-3")
    after = mend(flow)
    assert ids(after) == written
    assert parsed(after).problems == ()
    assert mend(after) == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (
            "- date: 2025\n  title: A\n-   title: A\n    date: 2025 # same\n",
            "- date: 2025\n  title: A\n-   id: 2025-a-2\n    title: A\n    date: 2025 # same\n",
        ),
        # the id is written for another event: the derived one gives way, whichever stands first
        (
            "- {date: 2025, title: A, id: 2025-a}\n- {date: 2025, title: A}\n",
            "- {date: 2025, title: A, id: 2025-a}\n- {id: 2025-a-2, date: 2025, title: A}\n",
        ),
        (
            "- {date: 2025, title: A}\n- {date: 2025, title: A, id: 2025-a}\n",
            "- {id: 2025-a-2, date: 2025, title: A}\n- {date: 2025, title: A, id: 2025-a}\n",
        ),
        # the first is linked to, and keeps its id
        (
            f"- {{date: 2025, title: A}}\n- {{date: 2025, title: A}}\n{LINK}",
            f"- {{id: 2025-a, date: 2025, title: A}}\n- {{id: 2025-a-2, date: 2025, title: A}}\n{LINK}",
        ),
        # another time of the same day
        (
            "- {date: 2025-05-02T16:00, title: A}\n- {date: 2025-05-02T09:00, title: A}\n",
            "- {date: 2025-05-02T16:00, title: A}\n- {id: 2025-05-02-a-2, date: 2025-05-02T09:00, title: A}\n",
        ),
        # two ids that are written are for their writer to mend
        (
            "- {date: 2025, title: A, id: a}\n- {date: 2025, title: A, id: a}\n",
            "- {date: 2025, title: A, id: a}\n- {date: 2025, title: A, id: a}\n",
        ),
        # what its id will be is not known before its date is
        (
            "- {date: XXXX, title: A}\n- {date: XXXX, title: A}\n- {date: soon, title: A}\n",
            "- {date: XXXX, title: A}\n- {id: XXXX-a-2, date: XXXX, title: A}\n- {date: soon, title: A}\n",
        ),
    ],
)
def test_an_id_is_written_where_one_is_not_unique(text, after):
    assert mend(text) == after
    assert mend(after) == after


def test_ids_are_told_apart_over_several_files():
    first, second = "- {date: 2025, title: A}\n", "- date: 2025\n  title: A\n- {date: 2025, title: a}\n"
    after = mend_all(first, second)
    assert after == [
        "- {date: 2025, title: A}\n",
        "- id: 2025-a-2\n  date: 2025\n  title: A\n- {id: 2025-a-3, date: 2025, title: a}\n",
    ]
    written = "- {date: 2025, title: B, id: 2025-a}\n"
    assert mend_all(first, written) == ["- {id: 2025-a-2, date: 2025, title: A}\n", written]


def test_ids_are_written_only_where_their_problem_is_reported():
    text = "- {date: 2025, title: A}\n- {date: 2025, title: A}\n"
    assert mend_all(text, chosen=Choice(ignored=("TL302",))) == [text]
    other = text.replace("A}", "B?}", 1).replace("A}", "B!}", 1)
    assert mend_all(text + other, chosen=Choice(ignored=("TL302",))) == [
        f"{text}- {{date: 2025, title: B?}}\n- {{id: 2025-b-2, date: 2025, title: B!}}\n"
    ]


WORDS = st.lists(st.sampled_from(["a", "b", "2", "–", "é"]), min_size=1, max_size=9).map(" ".join)
FORMS = st.sampled_from(["- {{date: {}, title: {}{}}}\n", "- date: {}\n  title: {}\n{}"])
OWN = st.sampled_from(["", "", "", "2025-a", "2025-a-2", "2025-a-b", "2025-a-a-a-a-a-a-a"])


@st.composite
def written_events(draw):
    """Draw the texts of one or two files, with the ids that are written in them: each once."""
    texts = ["", ""]
    used = set()
    for number in range(draw(st.integers(1, 8))):
        form, own = draw(FORMS), draw(OWN)
        own = "" if own in used else own
        used.add(own)
        field = own and (f", id: {own}" if "{{" in form else f"  id: {own}\n")
        date = draw(st.sampled_from(["2025", "2025", "2025~", "2025-02"]))
        texts[number and draw(st.integers(0, 1))] += form.format(date, f"'{draw(WORDS)}'", field)
    return [text for text in texts if text]


@settings(max_examples=200)
@given(written_events())
def test_after_mending_all_ids_are_distinct_and_the_others_are_as_they_were(texts):
    before = parsed(*texts)
    after = mend_all(*texts)
    read = parsed(*after)
    assert not [str(one) for one in read.problems if one.code != "TL303"]
    assert mend_all(*after) == after
    assert len({event.id for event in read.chronology}) == len(read.chronology) == len(before.chronology)
    kept = [event.id for event in before.chronology]
    for old, new in zip(before.chronology, read.chronology, strict=True):
        assert (old.title, old.date) == (new.title, new.date)
        if kept.count(old.id) == 1:
            assert new.id == old.id
        assert new.id.startswith(old.id)
