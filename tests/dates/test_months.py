import pytest

from timeline.dates import LANGUAGES, interpret
from timeline.dates.months import MONTHS, month_words
from timeline.dates.vocabulary import known_words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_of_every_month_is_read(language):
    for number, forms in enumerate(MONTHS[language], 1):
        for form in forms.split():
            assert interpret(f"11 {form} 2025") == (f"2025-{number:02}-11",)
            assert interpret(f"{form.upper()} 2025") == (f"2025-{number:02}",)


def test_no_word_means_two_months_and_no_month_is_another_word():
    months = month_words()
    assert len(months) > 250
    # "may" is a month first of all; so are its like.
    assert not set(months) & set(known_words())
