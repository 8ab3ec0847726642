"""The schema accepts what the loader accepts, over files made from the same shapes, right and wrong."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from timeline.chronology.model import Event, Header
from timeline.chronology.scalars import address, country, identifier, language_tag, wikidata
from timeline.chronology.schema import schema
from timeline.chronology.shapes import Items, Record, Table, specs
from timeline.dates import Date
from timeline.loader import Input, parse
from timeline.problems import Severity

ROOT = Path(__file__).parents[2]
VALIDATOR = jsonschema.Draft7Validator(schema())

# Right ones and wrong ones; "" and null are absent everywhere.
TEXTS = {
    Date.parse: [
        "2025-09-11",
        "2025",
        "2025-1X",
        "2025-09~",
        "[2025-09-02,2025-09-04]",
        "2022/..",
        "soon",
        "2025-9",
    ],
    identifier: ["a", "2025-09-11.x", "Łódź_1", " a ", "-a", "a b", "a/b"],
    language_tag: ["de", "zh-Hant", "german", "d"],
    country: ["BLR", "XKX", "BY", "blr"],
    wikidata: ["Q184", "Q0", "184"],
    address: ["https://example.org/a?b#c", "HTTP://example.org", "example.org", "https://a b"],
}
PLAIN = ["A text", "Кіеў", "2025", "NO", "- a: b #c"]


def texts(shape):
    if shape.allowed:
        return st.sampled_from([*shape.allowed, "nothing of it"])
    return st.sampled_from(TEXTS.get(shape.parse, PLAIN))


def values(shape):
    """Give values of a shape, now and then of another one."""
    absent = st.sampled_from(["", None])
    if isinstance(shape, Items):
        return st.one_of(st.lists(values(shape.of), max_size=2), absent, st.just({}))
    if isinstance(shape, Table):
        keys = texts(shape.key).filter(
            str.isalnum
        )  # an id that is cut off at its blanks may stand there twice
        return st.one_of(st.dictionaries(keys, values(shape.of), max_size=2), absent, st.just([]))
    if isinstance(shape, Record):
        whole = st.deferred(lambda: records(shape.type))
        return st.one_of(whole, whole, st.sampled_from(["https://example.org", "a", "a:b", "", None, []]))
    # A collection is a date to YAML's readers, and no schema can look into it.
    wrong = absent if shape.parse == Date.parse else st.sampled_from(["", None, [], {}])
    return st.one_of(texts(shape), texts(shape), texts(shape), wrong)


@st.composite
def records(draw, record):
    found = specs(record)
    required = [name for name in found if found[name].required]
    names = draw(st.lists(st.sampled_from(sorted(found)), max_size=3, unique=True))
    made = {name: draw(values(found[name].shape)) for name in dict.fromkeys([*required, *names])}
    for name in draw(st.sampled_from([[], [], [], required[:1], ["unknown"]])):
        if made.pop(name, None) is None:
            made[name] = "x"
    return made


def loads(instance):
    data = json.dumps(instance, ensure_ascii=False).encode()
    problems = parse([Input("a.yaml", data)]).problems
    return not any(one.severity is Severity.ERROR and one.code < "TL3" for one in problems)


@given(st.one_of(records(Event).map(lambda one: [one]), records(Header), records(Header)))
def test_the_schema_accepts_what_load_accepts_and_refuses_what_it_refuses(instance):
    assert VALIDATOR.is_valid(instance) == loads(instance), instance


@pytest.mark.parametrize("record", [Event, Header])
def test_every_field_is_described(record):
    described = schema()["definitions"][record.__name__]["properties"]
    assert {name: row["description"] for name, row in described.items()} == {
        name: spec.help for name, spec in specs(record).items()
    }


@pytest.mark.parametrize(
    ("event", "valid"),
    [
        ({"date": 2025, "title": 52}, True),
        ({"date": -43, "title": True}, True),
        ({"date": 20250911, "title": "A"}, False),
        ({"date": 2025.5, "title": "A"}, False),
        ({"date": ["2025-09-02", "2025-09-04"], "title": "A"}, True),
        ({"date": {"2025-09-02": None}, "title": "A"}, True),
        ({"date": "2025-09-11T14:30+03:00", "title": "A", "figures": {"released": 52}}, True),
        ({"date": "2025-13/..", "title": "A"}, True),  # that there is no such month, a pattern does not say
        ({"date": 2025, "title": "A", "kind": "our-own"}, True),  # it may be declared
        ({"date": 2025, "title": None}, False),
    ],
)
def test_values_may_be_what_yaml_makes_of_them(event, valid):
    assert VALIDATOR.is_valid([event]) is valid


def test_the_schema_is_one():
    jsonschema.Draft7Validator.check_schema(schema())


def test_the_bundled_file_names_the_schema_and_is_valid():
    text = (ROOT / "data" / "events.yaml").read_text(encoding="utf-8")
    modeline = "# yaml-language-server: $schema="
    assert text.startswith(modeline)
    named = ROOT / "data" / text.splitlines()[0].removeprefix(modeline)
    assert json.loads(named.read_text(encoding="utf-8")) == schema()
    VALIDATOR.validate(yaml.load(text, Loader=yaml.CBaseLoader))  # noqa: S506  it makes nothing but text


def test_an_editor_is_told_the_words_of_a_field():
    fields = schema()["definitions"]["Event"]["properties"]
    assert "prisoner-release" in json.dumps(fields["kind"])
    assert fields["confidence"]["anyOf"][0] == {"enum": ["high", "medium", "low"]}
