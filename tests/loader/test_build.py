"""From YAML to records: every scalar is text, every shape has its builder, every fault its place."""

from dataclasses import dataclass, field

import pytest

from tests.loader.reading import chronology, event, parsed, places
from timeline.chronology.model import Actor, Claim, Event, Header, Link, Place, Source
from timeline.chronology.shapes import Items, Record, Spec, Table, Text, specs
from timeline.dates import Date
from timeline.loader.build import builder
from timeline.loader.file import File
from timeline.loader.nodes import Reader
from timeline.loader.suggestions import _BY_NAME

TWO_LINES = "- date: 1815-06-09\n  title: The Congress ends\n"


def test_two_lines_are_an_event():
    (found,) = chronology(TWO_LINES).events
    assert (found.date, found.title, found.id) == (
        Date("1815-06-09"),
        "The Congress ends",
        "1815-06-09-the-congress-ends",
    )


def test_a_bare_list_and_a_header_with_events_are_the_same():
    assert chronology(TWO_LINES).events == chronology(f"events:\n{TWO_LINES}").events


def test_a_header_without_events_is_a_chronology():
    found = chronology("title: Europe\nlanguage: de\nactors: {at: {name: Austria, kind: state}}\nevents:\n")
    assert (found.title, found.language, found.events) == ("Europe", "de", ())
    assert found.actors["at"].kind == "state"


def test_an_empty_mapping_is_a_chronology_without_anything():
    assert chronology("{}").events == ()


@pytest.mark.parametrize(
    "text",
    [
        "NO",
        "yes",
        "on",
        "1_000",
        "0o17",
        "012",
        "12:30:00",
        "1e3",
        ".inf",
        "=",
        "2025-09-11",
        "true",
        "Null",
        "-x",
        "x#y",
    ],
)
def test_every_scalar_is_text(text):
    assert event(f"  note: {text}\n").note == text


@pytest.mark.parametrize("text", ["", "~", "null", '""', "''", '" "', "# nothing"])
def test_nothing_is_absent(text):
    assert event(f"  note: {text}\n").note == ""


@pytest.mark.parametrize(("text", "value"), [('"~"', "~"), ("'null'", "null")])
def test_in_quotes_the_words_for_nothing_are_text(text, value):
    assert event(f"  note: {text}\n").note == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("  a  ", "a"),
        ('"  a  "', "a"),
        ("Cafe\u0301", "Café"),
        ("|\n    a\n    b\n", "a\nb"),
        (">\n    a\n    b\n", "a b"),
        ('"a\\tb\\u00e9"', "a\tbé"),
        ("a\n    b", "a b"),
    ],
)
def test_text_is_kept_without_the_blank_space_around_it_in_normal_form_c(text, value):
    assert event(f"  note: {text}\n").note == value


def test_a_line_separator_divides_no_lines_and_stays_in_its_text():
    found = parsed(f"{TWO_LINES}  note: a\u2028b\n")
    assert [(one.line, one.column, one.code) for one in found.problems] == [(3, 10, "TL107")]
    assert found.chronology.events[0].note == "a\u2028b"


def test_an_address_is_left_alone():
    (source,) = event("  sources: [https://example.org/cafe\u0301]\n").sources
    assert source.url == "https://example.org/cafe\u0301"


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("1815-06-09", "1815-06-09"),
        ("'1815-06-09'", "1815-06-09"),
        ('"%1815-06"', "%1815-06"),
        ("[1814-09-18..1815-06-09]", "[1814-09-18..1815-06-09]"),
        ("[..1815-06]", "[..1815-06]"),
        ("[1815-06-08, 1815-06-09]", "[1815-06-08,1815-06-09]"),
        ("[\n    1815-06-08, # perhaps\n    1815-06-09,\n  ]", "[1815-06-08,1815-06-09]"),
        ("{1815-06-08,1815-06-09}", "{1815-06-08,1815-06-09}"),
        ("{ 1815-06-08, 1815-06-09, }", "{1815-06-08,1815-06-09}"),
        ("[?1815-06, 1815-07]", "[?1815-06,1815-07]"),
        ("../1815-06", "../1815-06"),
        ("1815-06/", "1815-06/"),
    ],
)
def test_a_date_in_brackets_is_the_text_between_them(written, text):
    (found,) = chronology(f"- date: {written}\n  title: The Congress ends\n").events
    assert found.date == Date(text)
    assert found.date.text == text


def test_a_date_in_brackets_may_stand_inside_a_flow_mapping():
    (found,) = chronology("- {date: [1815-06-08,1815-06-09], title: The Congress ends}").events
    assert found.date.text == "[1815-06-08,1815-06-09]"


def test_equal_dates_are_one_value():
    first, second = chronology("- {date: 1815, title: A}\n- {date: 1815, title: B}\n").events
    assert first.date is second.date


def test_every_field_of_an_event_arrives():
    found = chronology("""\
actors: {at: {name: Austria}, fr: {name: France}}
sources: {act: {url: https://www.example.org/act, title: Final Act}}
events:
  - date: 1815-06-09
    title: The Congress ends
    id: vienna
    titles: {de: Der Kongress endet}
    summary: All sign.
    summaries: {de: Alle unterschreiben.}
    date_text: im Juni
    kind: treaty
    place: Vienna
    country: AUT
    actors: [at, {actor: fr, role: guest}]
    about: [fr]
    figures: {signatories: 8, absent: }
    tags: [peace, order]
    sources: [act]
    claims: [{field: signatories, value: "7", source: act, note: Spain}]
    links: []
    confidence: high
    note: The last day.
""")
    (one,) = found.events
    assert (one.id, one.titles, one.summaries) == (
        "vienna",
        {"de": "Der Kongress endet"},
        {"de": "Alle unterschreiben."},
    )
    assert [(part.actor, part.role) for part in one.actors] == [("at", ""), ("fr", "guest")]
    assert (one.figures, one.tags, one.links) == ({"signatories": "8"}, ("peace", "order"), ())
    assert (one.claims[0].value, one.claims[0].source) == ("7", "act")
    assert (one.place, one.country, one.kind, one.confidence, one.date_text) == (
        ("Vienna",),
        "AUT",
        "treaty",
        "high",
        "im Juni",
    )


def test_an_address_alone_is_a_source_and_its_host_the_publisher():
    first, second, third = event("""\
  sources:
    - https://www.Example.org:8080/act
    - {url: https://news.example.com/, publisher: The News}
    - {publisher: A paper}
""").sources
    assert (first.url, first.publisher) == ("https://www.Example.org:8080/act", "example.org")
    assert second.publisher == "The News"
    assert (third.url, third.publisher) == ("", "A paper")


def test_records_may_stand_in_short():
    found = chronology("""\
kinds: {rally: , march: {plover: PROTEST}}
actors: {eu: {name: EU}, be: {name: Belgium, member_of: [eu, {actor: eu, since: 1958}], roles: [host]}}
sources: {act: https://example.org/act}
queries: {peace: "kind:treaty"}
""")
    assert found.kinds["march"].plover == "PROTEST"
    assert found.kinds["rally"].plover == ""
    assert [one.actor for one in found.actors["be"].member_of] == ["eu", "eu"]
    assert found.actors["be"].roles[0].role == "host"
    assert found.sources["act"].publisher == "example.org"
    assert found.queries["peace"].query == "kind:treaty"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("  tags: a\n", ["3:9 TL146"]),
        ("  tags: {a: b}\n", ["3:9 TL143"]),
        ("  note: [a]\n", ["3:9 TL143"]),
        ("  note: {a: b}\n", ["3:9 TL143"]),
        ("  titles: [a]\n", ["3:11 TL143"]),
        ("  titles: a\n", ["3:11 TL143"]),
        ("  links: [a]\n", ["3:11 TL143"]),
        ("  links: [{to: a}]\n", ["3:11 TL142"]),
        ("  links: [{}]\n", ["3:11 TL142", "3:11 TL142"]),
        ("  actors: [[a]]\n", ["3:12 TL143"]),
        ("  actors: [{role: a}]\n", ["3:12 TL142"]),
        ("  tags: [a, ~]\n", ["3:13 TL145"]),
        ("  actors: [~]\n", ["3:12 TL145"]),
        ("  titles: {~: a}\n", ["3:12 TL144"]),
        ("  titles: {[a]: b}\n", ["3:12 TL144"]),
        ("  titles: {de: a, de: b}\n", ["3:19 TL140"]),
        ("  titles: {german: a}\n", ["3:12 TL133"]),
        ("  notes: {german: a}\n", ["3:11 TL133"]),
        ("  sources: [{title: a, notes: {german: b}}]\n", ["3:32 TL133"]),
        ("  claims: [{field: title, value: a, values: {german: b}}]\n", ["3:46 TL133"]),
        ("  [a]: b\n", ["3:3 TL144"]),
        ("  title: again\n", ["3:3 TL140"]),
        ("  nothing_like_it: a\n", ["3:3 TL141"]),
        (f"  {'k' * 90}: a\n", ["3:3 TL141"]),
        ("  <<: {note: a}\n", ["3:3 TL120"]),
        ("  confidence: hi\n  country: BY\n", ["3:15 TL130", "4:12 TL132"]),
        ('  note: "\\0"\n', ["3:9 TL109"]),
        ("  note: !!str a\n", ["3:9 TL121"]),
        ("  tags: !!set {a}\n", ["3:9 TL121"]),
        ("  tags: &a [b]\n", ["3:9 TL120"]),
        ("  note: *a\n", ["3:9 TL120"]),
        ("  ? &a [b]\n  : c\n", ["3:5 TL120"]),
        ("  *a : b\n", ["3:3 TL120"]),
        ("  sources: ['http://[::1/']\n", ["3:13 TL135"]),
        ("  sources: [{url: ftp://a.b}]\n", ["3:19 TL135"]),
    ],
)
def test_a_fault_has_its_place(text, found):
    assert places(f"{TWO_LINES}{text}") == found


ALIAS = (
    "{} stands for something written elsewhere; write it out, or put the text in quotes if it is one; a source that is"
    " used twice has an id"
)


def messages(text):
    return [one.message for one in parsed(text).problems]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("  tags: peace\n", '"tags" is a list, and "peace" stands alone; write [peace]'),
        ("  tags: 'it''s'\n", '"tags" is a list, and "it\'s" stands alone; write [it\'s]'),
        (
            "  actors: Port Council\n",
            '"actors" is a list, and "Port Council" stands alone; write [Port Council]',
        ),
        (
            "  sources: https://a.example/x,y\n",
            '"sources" is a list, and "https://a.example/x,y" stands alone; write ["https://a.example/x,y"]',
        ),
        (
            f"  sources: https://a.example/{'x' * 100}\n",
            f'"sources" is a list, and "https://a.example/{"x" * 81}…" stands alone; write […]',
        ),
        (
            "  sources: {url: https://a.example}\n",
            '"sources" is a list, and what belongs to one stands alone; write [ ] around it',
        ),
        (
            "  sources:\n    url: https://a.example\n",
            '"sources" is a list, and what belongs to one stands alone; write "- " before it',
        ),
        (
            "  actors: belarus, usa\n",
            (
                '"actors" is a list, and "belarus, usa" is one text; write [belarus, usa] if they are two, or'
                ' ["belarus, usa"] if it is one'
            ),
        ),
        (
            "  tags: peace talks\n",
            (
                '"tags" is a list, and "peace talks" is one text; write [peace, talks] if they are two, or'
                " [peace talks]"
                " if it is one"
            ),
        ),
        (
            "  sources: https://a.example/1 https://a.example/2\n",
            (
                '"sources" is a list, and "https://a.example/1 https://a.example/2" is one text;'
                " write [https://a.example/1, https://a.example/2] if they are two,"
                ' or ["https://a.example/1 https://a.example/2"] if it is one'
            ),
        ),
        (
            "  about: |\n    a\n    b\n    c\n    d\n    e\n",
            (
                '"about" is a list, and "a b c d e" is one text; write [a, b, c, d, e] if they are several, or'
                " [a b c d e]"
                " if it is one"
            ),
        ),
        (
            "  about: Port\n    Council\n",
            '"about" is a list, and this is one text; put [ ] around it, or "- " before it',
        ),
        ("  links: a\n", '"links" is a list, and this is one text; write [{to: …, relation: …}]'),
        ("  links: [a]\n", 'each of "links" has fields, and this is one text; write {to: …, relation: …}'),
        ("  links: [[a]]\n", 'each of "links" has fields, and this is a list; write {to: …, relation: …}'),
        ("  about: [[a]]\n", 'each of "about" has fields, and this is a list; write {actor: …}'),
        (
            "  tags: {a: b}\n",
            '"tags" is a list, and this has fields of its own; write its values in [ ], without a name before each',
        ),
        (
            "  note: [a]\n",
            (
                '"note" is one text, and this is a list; write the one that is meant, or the text in quotes if the [ ]'
                " belong to it"
            ),
        ),
        ("  note:\n  - a\n", '"note" is one text, and this is a list; write the one that is meant'),
        (
            "  note: {a: b}\n",
            '"note" is one text, and this has fields of its own; write one text, in quotes if the { } belong to it',
        ),
        (
            "  note:\n    a: b\n",
            '"note" is one text, and this has fields of its own; write one text, in quotes if the colon belongs to it',
        ),
        (
            "  place: [[a]]\n",
            (
                'each of "place" is one text, and this is a list; write the one that is meant, or the text in quotes if'
                " the [ ] belong to it"
            ),
        ),
        (
            "  titles: Der Kongress\n",
            (
                '"titles" has a name before each value, and this is one text; write a language and a colon'
                " before it, as"
                " {…: Der Kongress}"
            ),
        ),
        (
            "  figures: [52]\n",
            (
                '"figures" has a name before each value, and this is a list; write a name and a colon before'
                " each of its"
                " values, in place of [ ]"
            ),
        ),
        (
            "  figures:\n  - 52\n",
            (
                '"figures" has a name before each value, and this is a list; write a name and a colon before'
                " each of its"
                " values, in place of the dash"
            ),
        ),
    ],
)
def test_a_value_in_the_wrong_form_is_told_by_what_stands_there(text, message):
    assert messages(f"{TWO_LINES}{text}") == [message]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "actors: {usa: United States}\n",
            ['each of "actors" has fields, and this is one text; write {name: United States}'],
        ),
        (
            "actors: {a: {name: A, names: Ah}}\n",
            [
                (
                    '"names" has a name before each value, and this is one text; write a language and a colon'
                    " before it,"
                    " as {…: Ah}"
                )
            ],
        ),
        (
            "actors:\n- id: usa\n",
            [
                (
                    '"actors" has a name before each value, and this is a list; write an id and a colon before each'
                    " of its"
                    " values, in place of the dash"
                )
            ],
        ),
        (
            "- title: A\n  date:\n  - 2025\n",
            [
                (
                    '"date" is an EDTF date, and this is a list; write "{A,B}" for each of them, "[A,B]" for one of'
                    " them,"
                    " or A/B for what lasts"
                )
            ],
        ),
        (
            "- title: A\n  date:\n    from: 2025\n",
            [
                (
                    '"date" is an EDTF date, and this has fields of its own; write one text, as 2025-09-11, or'
                    " 2025-09-12/2025-09-16 for what lasts"
                )
            ],
        ),
        (
            "- {date: 2025, title: A, sources: {url: https://a.example, no: x}}\n",
            [
                '"sources" is a list, and this has fields of its own; put [ ] around it',
                'a source has no field "no"; write note',
            ],
        ),
        (
            "- date: 2025\n  title: A\n  actors:\n    usa: host\n",
            [
                'a participant has no field "usa"; write one of actor, role',
                'a participant needs an actor; write "actor: …"',
                '"actors" is a list, and this has fields of its own; write "- " before each that it lists',
            ],
        ),
        (
            "- {date: 2025, title: A, actors: *a}\n",
            [ALIAS.format("*a")],
        ),
        (
            "- {date: 2025, title: A, actors: &a b}\n",
            [ALIAS.format("&a")],
        ),
        (
            "events: {date: 2025, title: A}\n",
            ['"events" is a list, and what belongs to one stands alone; write [ ] around it'],
        ),
        ("- {date: 2025, title: A, actors: ~, tags: null, sources: }\n", []),
    ],
)
def test_what_is_wrong_inside_of_a_wrong_form_is_told_too(text, expected):
    assert messages(text) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("- date: {[1815]}\n  title: A\n", ["1:9 TL213"]),
        ("- date: &a [1815]\n  title: A\n", ["1:9 TL120"]),
        ("- date:\n  - 1815\n  title: A\n", ["2:3 TL143"]),
        ("- titel: A\n  date: 1815\n", ["1:3 TL141"]),
        ("- <<: {date: 1815}\n", ["1:3 TL120"]),
        ("- {}\n- date: 1815\n  title: A\n", ["1:3 TL142", "1:3 TL142"]),
        ("- text\n- date: 1815\n  title: A\n", ["1:3 TL143"]),
        ("*a\n", ["1:1 TL120"]),
        ("actors: [a]\n", ["1:9 TL143"]),
        ("actors: {a: b}\n", ["1:13 TL143"]),
        ("actors: {a: }\n", ["1:10 TL142"]),
        ("actors: {a b: {name: A}}\n", ["1:10 TL131"]),
        ("sources: {a: b}\n", ["1:14 TL135"]),
        ("events: a\n", ["1:9 TL143"]),
        ("~", ["1:1 TL124"]),
        ("- ~\n", ["1:1 TL125"]),
        ("- a\n- b\n", ["1:1 TL125"]),
        ("&a [b]", ["1:1 TL120", "1:1 TL125"]),
    ],
)
def test_a_fault_of_the_whole_has_its_place(text, found):
    assert places(text) == found


def test_what_stands_for_a_faulty_event_makes_no_further_noise():
    found = parsed(
        "- {date: soon, title: A}\n- {date: later, title: A}\n- {title: , date: }\n- {title: , date: }\n"
    )
    assert [problem.code for problem in found.problems] == [
        "TL203",
        "TL203",
        "TL142",
        "TL142",
        "TL142",
        "TL142",
    ]
    assert len(found.chronology.events) == 4


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('- {date: 2025, title: ""}', (1, 16)),
        ("- date: 2025\n  title:", (2, 3)),
        ("- {date: , title: A}", (1, 4)),
        ("- {date: 2025}", (1, 3)),
    ],
)
def test_a_field_without_a_value_is_reported_where_it_stands(text, place):
    (problem,) = parsed(text).problems
    assert (problem.code, problem.line, problem.column) == ("TL142", *place)


@pytest.mark.parametrize(
    ("field", "title"), [("what", "title"), ("name", "title"), ("when", "date"), ("source", "sources")]
)
def test_what_a_field_is_called_elsewhere_is_known(field, title):
    found = parsed(f"- {{date: 2025, title: A, {field}: x}}").problems[0]
    assert found.message == f'an event has no field "{field}"; write {title}'


def test_an_unknown_field_without_a_near_name_lists_the_fields():
    (problem,) = parsed("kinds: {march: {weight: 3}}").problems
    assert (
        problem.message
        == 'a kind has no field "weight"; write one of name, names, aliases, plover, note, notes'
    )


@dataclass(frozen=True)
class Driver:
    """A record inside another."""

    name: str = field(metadata={"spec": Spec(Text(), "Their name.", True)})
    locate: object = None


@dataclass(frozen=True)
class Train:
    """A record that the program does not know."""

    number: int = field(metadata={"spec": Spec(Text(int, "a number"), "Its number.", True)})
    stops: dict = field(metadata={"spec": Spec(Table(Items(Text())), "Its stops.", False)})
    driver: object = field(default=None, metadata={"spec": Spec(Record(Driver), "Who drives it.", False)})
    locate: object = None


@pytest.mark.parametrize(
    ("text", "writes"),
    [
        (
            (
                "- {date: 2025, title: A, what: a, name: a, who: a, where: a, location: a, description: a, url:"
                " a, link: a}\n"
            ),
            ["title", "title", "actors", "place", "place", "summary", "sources", "sources"],
        ),
        ("- {title: A, when: 2025}\n", ["date"]),
        ("- {date: 2025, Title: A}\n", ["title"]),
        (
            "- {title: A, start: 2025, End-Date: 2026}\n",
            ["date, for what lasts with a / between begin and end, as 2025-09-12/2025-09-16"] * 2,
        ),
        (
            "- {date: 2025, title: A, sources: [{link: https://a.example, name: B, date: 2025}]}\n",
            ["url", "publisher", "published"],
        ),
        ("actors: {a: {name: A, title: B, alias: C}}\nevents: []\n", ["name", "aliases"]),
        (
            "date: 2025\ntitle: A\n",
            ['"- " before it: a file is a header with events:, or a list of events'],
        ),
        ("timeline: []\n", ["events"]),
    ],
)
def test_what_a_field_is_called_elsewhere_leads_to_ours(text, writes):
    assert [one.partition("; write ")[2] for one in messages(text)] == writes


def test_every_name_from_elsewhere_leads_to_a_field_and_is_none_itself():
    records = {one.__name__: specs(one) for one in (Actor, Claim, Event, Header, Link, Place, Source)}
    for (record, name), write in _BY_NAME.items():
        assert write.partition(",")[0] in records[record] or write.startswith('"- "'), write
        assert name not in records[record], name


def test_a_record_that_the_loader_has_never_seen_needs_no_change_in_it():
    reader = Reader(File("f", "{number: 12, stops: {north: [a, b]}, driver: {name: C}}"))
    train = builder(Record(Train), "the train")(reader.begin(), reader)
    assert (train.number, train.stops, train.driver.name) == (12, {"north": ("a", "b")}, "C")


def test_a_record_that_never_begins_is_no_record():
    reader = Reader(File("f", "number: 12\nstops: {}\ndriver: @"))
    assert builder(Record(Train), "the train")(reader.begin(), reader).driver is None


def test_a_list_without_end_is_refused_early():
    assert places(f"{TWO_LINES}  tags: [{'a,' * 10001}]\n") == ["3:9 TL128"]


def test_a_long_list_of_texts_is_one_problem_too():
    assert places("- a\n" * 1200) == ["1:1 TL125"]


def test_a_large_value_that_cannot_be_used_is_not_read_to_its_end(monkeypatch):
    monkeypatch.setattr("timeline.loader.nodes.MOST_SKIPPED", 100)
    assert places(f"{TWO_LINES}  note: [{'a,' * 200}]\n") == ["3:9 TL128"]
