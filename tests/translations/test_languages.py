"""No language of the program lacks anything, or has what nothing says: laws over the files of the languages."""

import ast
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest
from babel import Locale

import timeline
from timeline.chronology.kinds import KINDS, Tone
from timeline.chronology.links import INVERSE
from timeline.chronology.model import (
    PLOVER_TYPES,
    RELATIONS,
    Actor,
    Claim,
    DeclaredKind,
    Event,
    Header,
    Link,
    Membership,
    NamedQuery,
    Participant,
    Role,
    Source,
)
from timeline.chronology.shapes import specs
from timeline.chronology.support import Level
from timeline.dates.meaning import PRECISIONS, QUALIFIERS
from timeline.history.changes import Meaning
from timeline.history.compare import TABLES
from timeline.history.counting import STATUSES
from timeline.query.fields import FILTERS
from timeline.query.fields.dates import ENDS
from timeline.translations import LANGUAGES
from timeline.views.grouped import GROUPINGS
from timeline.views.pages.listing import LISTINGS

SOURCES = Path(timeline.__file__).parent
FILES = {tag: import_module(f"timeline.translations.{tag}") for tag in LANGUAGES}
ENGLISH = FILES["en"]
NUMBERS = (*range(1000), 10**6)
"""Whole numbers that between them need every form that a language has for whole numbers."""

every_language = pytest.mark.parametrize("tag", LANGUAGES)


def test_every_file_is_a_language_of_the_table():
    assert {path.stem for path in (SOURCES / "translations").glob("*.py")} == {"__init__", *LANGUAGES}
    assert LANGUAGES[0] == "en"


@every_language
@pytest.mark.parametrize("table", ["LABELS", "WORDS", "MEANINGS", "LANGUAGES"])
def test_every_language_has_the_keys_of_english_in_their_order(tag, table):
    assert list(getattr(FILES[tag], table)) == list(getattr(ENGLISH, table))


# --- The gaps and the forms of labels --------------------------------------------------------------------------


def gaps(text):
    """Return the numbers of the gaps in a text, in order; `{}` counts from 0 as `str.format` does."""
    names = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    return sorted(int(name) if name else place for place, name in enumerate(names))


def uses(tag):
    """Return the plural categories of a language, each with the numbers that it is for."""
    found = {}
    for number in NUMBERS:
        found.setdefault(Locale.parse(tag).plural_form(number), []).append(number)
    return found


def wrong_label(key, said, english, used):
    """Return what is wrong with a label beside the English one, or nothing."""
    if isinstance(english, str):
        return "" if isinstance(said, str) and gaps(said) == gaps(english) else f"{key}: {said}"
    if isinstance(said, str) or set(said) != set(used):
        return f"{key}: needs the forms {sorted(used)}"
    wanted = gaps(english["other"])
    for category, text in said.items():
        # A form for one number alone can do without its gap: "the first shown".
        spared = [gap for gap in wanted if gap] if len(used[category]) == 1 else wanted
        if gaps(text) not in (wanted, spared):
            return f"{key}: {text}"
    return ""


@every_language
def test_every_label_has_the_gaps_of_english_and_the_forms_of_its_language(tag):
    used = uses(tag)
    labels = FILES[tag].LABELS
    assert not [
        found for key, text in ENGLISH.LABELS.items() if (found := wrong_label(key, labels[key], text, used))
    ]


EVENTS = {"one": "the event in {1}", "other": "{} events in {}"}


@pytest.mark.parametrize(
    ("tag", "said", "english"),
    [
        ("de", "mit {}", "with {}"),
        ("de", "{1} von {0}", "{} of {}"),
        ("de", {"one": "{} Ereignis in {}", "other": "{} Ereignisse in {}"}, EVENTS),
        ("de", {"one": "das Ereignis in {1}", "other": "{0} Ereignisse in {1}"}, EVENTS),
        ("ru", dict.fromkeys(("one", "few", "many"), "{} {}"), EVENTS),
        ("lt", dict.fromkeys(("one", "few", "other"), "{} {}"), EVENTS),
        ("fr", dict.fromkeys(("one", "many", "other"), "{} {}"), EVENTS),
        ("ja", {"other": "{} {}"}, EVENTS),
    ],
)
def test_a_label_that_is_right_is_let_through(tag, said, english):
    assert wrong_label("key", said, english, uses(tag)) == ""


@pytest.mark.parametrize(
    ("tag", "said", "english"),
    [
        ("de", "mit", "with {}"),
        ("de", "mit {} {}", "with {}"),
        ("de", {"one": "mit {}", "other": "mit {}"}, "with {}"),
        ("de", "{} Ereignisse in {}", EVENTS),
        ("de", {"other": "{} {}"}, EVENTS),
        ("de", {"one": "{} {}", "few": "{} {}", "other": "{} {}"}, EVENTS),
        ("de", {"one": "das Ereignis", "other": "{} {}"}, EVENTS),
        ("de", {"one": "{} {}", "other": "Ereignisse in {1}"}, EVENTS),
        ("ru", {"one": "{} {}", "other": "{} {}"}, EVENTS),
        ("ru", dict.fromkeys(("one", "few", "many", "other"), "{} {}"), EVENTS),
        ("ru", {"one": "событие в {1}", "few": "{} {}", "many": "{} {}"}, EVENTS),  # 21 is "one" as well
    ],
)
def test_a_label_that_is_wrong_is_noticed(tag, said, english):
    assert wrong_label("key", said, english, uses(tag)).startswith("key: ")


# --- The words of the vocabulary -------------------------------------------------------------------------------


def choices(shape):
    """Return all words that a shape, or any shape inside it, offers a choice of."""
    inner = [getattr(shape, name) for name in ("of", "key") if hasattr(shape, name)]
    if hasattr(shape, "type"):
        inner += [spec.shape for spec in specs(shape.type).values()]
    return set(getattr(shape, "allowed", ())).union(*map(choices, inner))


def vocabulary():
    """Return every word that the program can say, by how it is typed; a PLOVER type is a code, and no word."""
    chosen = set().union(*(choices(spec.shape) for spec in specs(Header).values())) - set(PLOVER_TYPES)
    records = (Event, Source, Participant, Claim, Link, Actor, Membership, Role, NamedQuery, DeclaredKind)
    fields = {"support"}.union(*map(specs, records))
    dates = {*PRECISIONS, *QUALIFIERS}
    return {*KINDS, *Tone, *dates, *fields, *chosen, *RELATIONS, *INVERSE.values()} - {""}


def test_the_vocabulary_holds_the_words_of_every_table():
    assert {"visit", "conflict", "season", "both", "titles", "quote", "body", "social", "low"} <= vocabulary()
    assert {"part-of", "has part"} <= vocabulary()


@every_language
def test_every_word_of_the_vocabulary_has_a_row_and_every_row_is_a_word_of_it(tag):
    assert set(FILES[tag].WORDS) == vocabulary()
    assert all(FILES[tag].WORDS.values())


def test_english_says_the_words_as_they_are_typed():
    assert all(typed == said for typed, said in ENGLISH.WORDS.items())


@every_language
def test_every_language_of_the_program_has_a_name(tag):
    assert tag in FILES[tag].LANGUAGES
    assert all(FILES[tag].LANGUAGES.values())


# --- No label that nothing says --------------------------------------------------------------------------------

DATED = {*Meaning} - {"added", "removed", "reworded", "spelled", "gained", "lost", "retargeted", "related"}
"""What a step from one date to another can mean."""

COMPOSED = {
    *(f"grouped by {name}" for name in GROUPINGS),
    *(f"{name} listed" for name in LISTINGS),
    # What `with` and `about` know is known to `actor`, which is offered before them; no text is known beforehand, and
    # no revision.
    *(
        f"offer {row.name}"
        for row in FILTERS
        if row.flags and row.name not in {*ENDS, "with", "about", "text", "changed"}
    ),
    *(f"date {meaning}" for meaning in Meaning if meaning in DATED),
    *(f"events {name}" for name in (*STATUSES, "left", "come")),
    *(f"event {status}" for status in STATUSES),
    *(f"declared {table}" for table in ("header", *TABLES)),
    *(f"publisher {number}" for number in (1, 2, 3)),
    *(level.value for level in Level),
}
"""The labels whose keys are put together from the names of a table, or are its values."""


def speaking():
    """Return the files of the rooms that say labels; the strings of other rooms are no keys."""
    rooms = {path: path.relative_to(SOURCES).parts[0] for path in SOURCES.rglob("*.py")}
    texts = {path: path.read_text("utf-8") for path, room in rooms.items() if room != "translations"}
    said_in = {rooms[path] for path, text in texts.items() if "timeline.translations" in text}
    return [text for path, text in texts.items() if rooms[path] in said_in]


def strings(text):
    """Return the whole strings of a source file."""
    constants = [node.value for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant)]
    return {value for value in constants if isinstance(value, str)}


def test_every_label_is_said_somewhere():
    said = set().union(*map(strings, speaking()))
    assert set(ENGLISH.LABELS) - said - COMPOSED == set()


def test_every_label_that_is_composed_is_there():
    assert set(ENGLISH.LABELS) >= COMPOSED


SAYING = {"label": False, "paper.say": False, "counted": True, "paper.count": True}
"""The functions that say labels, and whether those are the labels that depend on a number."""


def said_outright(text):
    """Return the keys that a source file says outright, each with whether it says a number with it."""
    calls = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call) and node.args]
    outright = [call for call in calls if isinstance(call.args[0], ast.Constant)]
    names = {call: ast.unparse(call.func).removeprefix("row.").removeprefix("card.") for call in outright}
    return {(call.args[0].value, SAYING[name]) for call, name in names.items() if name in SAYING}


def test_every_key_that_is_said_outright_is_a_label_of_that_sort():
    said = set().union(*map(said_outright, speaking()))
    assert len(said) > 50
    assert not said - {(key, not isinstance(text, str)) for key, text in ENGLISH.LABELS.items()}
