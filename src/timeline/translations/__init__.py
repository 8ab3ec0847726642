"""The program's own words: a file for each language that it speaks, imported when it is first needed.

To add a language, add its tag to `LANGUAGES` and write its file with the keys of `en.py`:

- `LABELS`: phrases with gaps. One that depends on a number is a mapping from the plural categories of CLDR to forms.
- `WORDS`: the words of the vocabulary, by how they are typed.
- `MEANINGS`: what each kind of event means, in a sentence that tells it from its neighbours.
- `LANGUAGES`: the names of the languages that sources are often written in, by tag.

A tag with a region is its language (`de-AT` is `de`). Any other language is answered in English.
"""

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from typing import NamedTuple

LANGUAGES = ("en", "de")
"""The languages that the program speaks, by tag; English, the one that the others are compared with, is the first."""


class Translation(NamedTuple):
    """The words of the program in one language; `counted` are the labels that depend on a number."""

    tag: str
    labels: Mapping[str, str]
    counted: Mapping[str, Mapping[str, str]]
    words: Mapping[str, str]
    languages: Mapping[str, str]
    meanings: Mapping[str, str]


def label(key: str, language: str, *values: object) -> str:
    """Return a label in a language, its gaps filled with `values`."""
    labels = translation(language).labels
    return (labels if key in labels else translation("en").labels)[key].format(*values)


def counted(key: str, language: str, number: int, *values: object) -> str:
    """Return a label that depends on a number: its first gap is the number, its others are `values`."""
    spoken = translation(language)
    if key not in spoken.counted:
        spoken = translation("en")
    return spoken.counted[key][plural_rule(spoken.tag)(number)].format(number, *values)


def word(word: str, language: str) -> str:
    """Return a word of the vocabulary (a kind, a relation, a field) in a language, else as it is typed."""
    return translation(language).words.get(word, word)


def meaning(kind: str, language: str) -> str:
    """Return what a kind of event means; nothing for a kind that is none of the program's."""
    meanings = translation(language).meanings
    return (meanings if kind in meanings else translation("en").meanings).get(kind, "")


def language_name(tag: str, language: str) -> str:
    """Return the name of a language, or its tag where it is not in the table."""
    main = _main(tag)
    names = translation(language).languages
    return (names if main in names else translation("en").languages).get(main, tag)


def language_names() -> dict[str, tuple[str, ...]]:
    """Return, by tag, the names of each language in every language that the program speaks."""
    spoken = [translation(tag).languages for tag in LANGUAGES]
    return {tag: tuple(names[tag] for names in spoken if tag in names) for tag in spoken[0]}


@cache
def translation(language: str) -> Translation:
    """Return the words in a language, or in English where the program does not speak it."""
    tag = _main(language)
    if tag not in LANGUAGES:
        return translation("en")
    file = import_module(f"{__name__}.{tag}")
    labels = {key: text for key, text in file.LABELS.items() if isinstance(text, str)}
    forms = {key: text for key, text in file.LABELS.items() if key not in labels}
    return Translation(tag, labels, forms, file.WORDS, file.LANGUAGES, file.MEANINGS)


@cache
def plural_rule(tag: str) -> Callable[[int], str]:
    """Return the function from a number to its plural category (CLDR) in a language."""
    if tag in {"en", "de"}:
        return _one_or_other
    from babel import Locale  # imported late: English and German need none of it, and it is slow to import

    return Locale.parse(tag).plural_form


@cache
def territory_name(code: str, language: str) -> str:
    """Name a country, given by its two letters, in any language that CLDR has, else in English."""
    from babel import (  # imported late: only for a country that the file does not name
        Locale,
        UnknownLocaleError,
    )

    try:
        names = Locale.parse(language, sep="-").territories
    except (UnknownLocaleError, ValueError):
        names = Locale("en").territories
    return str(names.get(code, code))


def _one_or_other(number: int) -> str:
    return "one" if number == 1 else "other"


def _main(tag: str) -> str:
    return tag.partition("-")[0]
