"""What is said in which language, the forms of numbers, and what is imported for it."""

import subprocess
import sys
from types import ModuleType

import pytest
from babel import Locale

from timeline import translations
from timeline.translations import counted, label, language_name, language_names, plural_rule, word

FORMS = {category: f"{{}} {category} {{}}" for category in ("one", "few", "many", "other")}


@pytest.fixture
def speak(monkeypatch):
    """Let the program speak made-up languages for one test."""

    def register(tag, **tables):
        file = ModuleType(f"timeline.translations.{tag}")
        vars(file).update({"LABELS": {}, "WORDS": {}, "LANGUAGES": {}, "MEANINGS": {}} | tables)
        monkeypatch.setitem(sys.modules, file.__name__, file)
        monkeypatch.setattr(translations, "LANGUAGES", (*translations.LANGUAGES, tag))
        translations.translation.cache_clear()

    yield register
    translations.translation.cache_clear()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "with Belarus"),
        ("en-GB", "with Belarus"),
        ("de", "mit Belarus"),
        ("de-AT", "mit Belarus"),
        ("ru", "with Belarus"),
        ("", "with Belarus"),
    ],
)
def test_a_tag_with_a_region_is_its_language_and_any_other_language_is_answered_in_english(language, said):
    assert label("with", language, "Belarus") == said


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [
        ("en", 0, "0 of 0 events"),
        ("en", 1, "0 of 1 event"),
        ("en", 2, "0 of 2 events"),
        ("de", 1, "0 von 1 Ereignis"),
        ("de", 21, "0 von 21 Ereignissen"),
        ("de-CH", 2, "0 von 2 Ereignissen"),
        ("ru", 21, "0 of 21 events"),
    ],
)
def test_a_number_chooses_the_form(language, number, said):
    assert counted("events of", language, number, 0) == said


def test_a_key_of_no_label_is_an_error():
    with pytest.raises(KeyError, match="no such label"):
        label("no such label", "de")
    with pytest.raises(KeyError, match="with"):
        counted("with", "de", 1)


@pytest.mark.parametrize(
    ("typed", "language", "said"),
    [
        ("phone-call", "de", "Telefonat"),
        ("phone-call", "en", "phone-call"),
        ("phone-call", "ru", "phone-call"),
        ("picnic", "de", "picnic"),
        ("", "de", ""),
    ],
)
def test_a_word_that_no_language_knows_is_said_as_it_is_typed(typed, language, said):
    assert word(typed, language) == said


@pytest.mark.parametrize(
    ("tag", "language", "said"),
    [
        ("ru", "en", "Russian"),
        ("ru", "de-AT", "Russisch"),
        ("zh-Hant", "de", "Chinesisch"),
        ("ru", "uk", "Russian"),
        ("ka-GE", "de", "ka-GE"),
    ],
)
def test_a_language_has_a_name_or_is_said_by_its_tag(tag, language, said):
    assert language_name(tag, language) == said


def test_the_names_of_a_language_are_those_in_every_language_of_the_program(speak):
    assert language_names()["uk"] == ("Ukrainian", "Ukrainisch")
    speak("ru", LANGUAGES={"uk": "украинский"})
    assert language_names()["uk"] == ("Ukrainian", "Ukrainisch", "украинский")
    assert language_names()["be"] == ("Belarusian", "Belarussisch")


# --- Languages with more forms ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tag", "categories"),
    [
        ("ru", "one few many many one few one"),
        ("uk", "one few many many one few one"),
        ("be", "one few many many one few one"),
        ("pl", "one few many many many few many"),
        ("lt", "one few few other one few one"),
    ],
)
def test_a_language_with_more_forms_says_each_number_in_its_own(speak, tag, categories):
    speak(tag, LABELS={"events": FORMS})
    for number, category in zip((1, 2, 5, 11, 21, 22, 101), categories.split(), strict=True):
        assert counted("events", tag, number, "x") == f"{number} {category} x"


def test_what_a_language_lacks_is_said_in_english_by_the_rule_of_english(speak):
    speak("ru", LABELS={"events": FORMS, "with": "с {}"})
    assert label("with", "ru", "NATO") == "с NATO"
    assert label("about", "ru", "NATO") == "about NATO"
    assert counted("actors listed", "ru", 21) == "21 actors"
    assert word("visit", "ru") == "visit"
    assert language_name("de", "ru") == "German"


@pytest.mark.parametrize("tag", ["en", "de"])
def test_the_rule_of_english_and_german_is_that_of_cldr(tag):
    ours, theirs = plural_rule(tag), Locale.parse(tag).plural_form
    numbers = (*range(1000), 10**6)
    assert [ours(number) for number in numbers] == [theirs(number) for number in numbers]


# --- What is imported ------------------------------------------------------------------------------------------


def loaded_after(program):
    code = f"import sys; {program}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(("language", "others"), [("en", {"de"}), ("de", set()), ("ru", {"de"})])
def test_a_language_is_imported_when_it_is_first_needed_and_babel_for_none_of_these(language, others):
    modules = loaded_after(
        "from timeline.translations import *; "
        f"label('with', {language!r}, 'x'); counted('events', {language!r}, 2); word('visit', {language!r})"
    )
    assert not modules & {"babel", *(f"timeline.translations.{tag}" for tag in others)}
