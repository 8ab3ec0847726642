import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.text import ascii_words, fold, nearest


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lukashenko", "LUKASHENKO"),
        ("Łukaszenka", "lukaszenka"),
        ("Лукашенко", "ЛУКАШЕНКО"),
        ("Søren", "soren"),
        ("Đorđe", "dorde"),
        ("Tikhanovskaïa", "Tikhanovskaia"),
        ("Straße", "STRASSE"),
        ("Чалы́й", "Чалый"),  # a stress mark
        ("Мар’яна", "Мар'яна"),
        ("Марʼяна", "Мар'яна"),
        ("ＡＰ", "AP"),  # full width
        ("ﬁnal", "final"),
        ("Diyarbakır", "diyarbakir"),
        ("Minsk–Brest", "Minsk-Brest"),
        ("  New   York ", "new york"),
        ("e\N{COMBINING ACUTE ACCENT}", "\N{LATIN SMALL LETTER E WITH ACUTE}"),
    ],
)
def test_spellings_of_one_name_fold_to_the_same(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Minsk", "Mińsk Mazowiecki"), ("Tertel", "Тертель"), ("a-b", "a b")]
)
def test_different_names_stay_different(one, other):
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_the_normal_form_of_the_input_does_not_matter(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


def test_the_nearest_are_the_likest_first_and_never_far_off():
    known = ["Alexander Lukashenko", "Viktor Lukashenko", "Ivan Tertel"]
    assert nearest("Alexander Lukaschenko", known) == ["Alexander Lukashenko", "Viktor Lukashenko"]
    assert nearest("Quito", known) == []


def test_a_whole_word_of_a_name_is_near_to_it():
    assert nearest("tertel", ["Ivan Tertel", "John Coale"]) == ["Ivan Tertel"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Łódź: talks, again!", ["lodz", "talks", "again"]),
        ("Lukashenko's offer", ["lukashenkos", "offer"]),
        ("Минск и Киев", ["минск", "и", "киев"]),
        ("—", []),
    ],
)
def test_words_for_ids_are_folded(text, words):
    assert ascii_words(text) == words
