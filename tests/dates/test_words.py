"""People's words, in eight languages, and the EDTF that they could mean."""

import pytest

from timeline.dates import LANGUAGES, Date, interpret
from timeline.dates.languages import MONTHS, PHRASES, fold, known_words, month_words


@pytest.mark.parametrize(
    ("words", "readings"),
    [
        # EDTF is taken as it is, slips are mended
        ("2025-09~", ["2025-09~"]),
        (" 2025-09 ", ["2025-09"]),
        ("[2025-09-02, 2025-09-04]", ["[2025-09-02,2025-09-04]"]),
        ("{2025-09-02, 2025-09-04, }", []),
        # days, months and years, in the orders in which people write them
        ("11 September 2025", ["2025-09-11"]),
        ("September 11, 2025", ["2025-09-11"]),
        ("11th of September, 2025", ["2025-09-11"]),
        ("Thursday, 11 September 2025", ["2025-09-11"]),
        ("Sept. 2025", ["2025-09"]),
        ("2025 September 11", ["2025-09-11"]),
        ("2025-Sep-11", ["2025-09-11"]),
        ("11-Sep-2025", ["2025-09-11"]),
        ("May 2025", ["2025-05"]),
        ("2025", ["2025"]),
        ("11.09.2025", ["2025-09-11"]),
        ("11. 9. 2025", ["2025-09-11"]),
        ("09/11/2025", ["2025-11-09", "2025-09-11"]),
        ("09/09/2025", ["2025-09-09"]),
        ("9/13/2025", ["2025-09-13"]),
        ("13/13/2025", []),
        ("30/02/2025", []),
        ("2025/09/11", ["2025-09-11"]),
        ("2025.09.11", ["2025-09-11"]),
        ("20250911", ["2025-09-11"]),
        ("202509", ["2025-09"]),
        ("9/2025", ["2025-09"]),
        ("25-09-11", []),
        ("2025-09-11 14:30", ["2025-09-11T14:30"]),
        ("2025-W37", ["[2025-09-08..2025-09-14]"]),
        # parts
        ("early October 2025", ["[2025-10-01..2025-10-10]"]),
        ("mid-October 2025", ["[2025-10-11..2025-10-20]"]),
        ("late October 2025", ["[2025-10-21..2025-10-31]"]),
        ("end of February 2024", ["[2024-02-21..2024-02-29]"]),
        ("early 2025", ["[2025-01..2025-04]"]),
        ("late 1990s", ["[1997..1999]"]),
        ("Anfang Oktober 2025", ["[2025-10-01..2025-10-10]"]),
        ("Mitte Oktober 2025", ["[2025-10-11..2025-10-20]"]),
        ("Ende Oktober 2025", ["[2025-10-21..2025-10-31]"]),
        ("début octobre 2025", ["[2025-10-01..2025-10-10]"]),
        ("mi-octobre 2025", ["[2025-10-11..2025-10-20]"]),
        ("у пачатку кастрычніка 2025 года", ["[2025-10-01..2025-10-10]"]),
        ("в начале октября 2025 г.", ["[2025-10-01..2025-10-10]"]),
        ("на початку жовтня 2025 року", ["[2025-10-01..2025-10-10]"]),
        ("pod koniec października 2025 r.", ["[2025-10-21..2025-10-31]"]),
        ("na początku października 2025 r.", ["[2025-10-01..2025-10-10]"]),
        ("2025 m. spalio pradžioje", ["[2025-10-01..2025-10-10]"]),
        ("spring 2025", ["2025-21"]),
        ("Winter 2025", ["2025-24"]),
        ("Q3 2025", ["2025-35"]),
        ("3. Quartal 2025", ["2025-35"]),
        ("1990s", ["199X"]),
        ("1990er Jahre", ["199X"]),
        ("1990-е годы", ["199X"]),
        ("19th century", ["18XX"]),
        ("44 BCE", ["-0043"]),
        ("15 March 44 BC", ["-0043-03-15"]),
        # ranges
        ("12-16 September 2025", ["2025-09-12/2025-09-16"]),
        ("12–16 September 2025", ["2025-09-12/2025-09-16"]),
        ("12 to 16 September 2025", ["2025-09-12/2025-09-16"]),
        ("from 12 to 16 September 2025", ["2025-09-12/2025-09-16"]),
        ("September 12-16, 2025", ["2025-09-12/2025-09-16"]),
        ("vom 12. bis 16. September 2025", ["2025-09-12/2025-09-16"]),
        ("du 12 au 16 septembre 2025", ["2025-09-12/2025-09-16"]),
        ("с 12 по 16 сентября 2025 г.", ["2025-09-12/2025-09-16"]),
        ("30 Sep - 2 Oct 2025", ["2025-09-30/2025-10-02"]),
        ("30 Dec 2025 - 2 Jan 2026", ["2025-12-30/2026-01-02"]),
        ("September - November 2025", ["2025-09/2025-11"]),
        ("2020-2025", ["2020/2025"]),
        ("September 2025 to November", ["2025-09/2025-11"]),
        ("between 2019 and 2021", ["[2019..2021]"]),
        ("zwischen 12. und 16. September 2025", ["[2025-09-12..2025-09-16]"]),
        ("2 or 4 September 2025", ["[2025-09-02,2025-09-04]"]),
        ("2, 4 and 6 September 2025", ["{2025-09-02,2025-09-04,2025-09-06}"]),
        ("2025-09-12..2025-09-16", ["2025-09-12/2025-09-16", "[2025-09-12..2025-09-16]"]),
        ("2025-09-11 - 2025-09-12", ["2025-09-11/2025-09-12"]),
        ("2025-09-11 or 2025-09-14", ["[2025-09-11,2025-09-14]"]),
        ("10. bis 12.3.2025", ["2025-03-10/2025-03-12"]),
        ("10.3.2025 - 2.4.2025", ["2025-03-10/2025-04-02"]),
        ("10.3.2025 - 31.4.2025", []),
        ("since 2025-13-13", []),
        # open
        ("since 2022-02-24", ["2022-02-24/.."]),
        ("about 2025-09", ["2025-09~"]),
        ("since 24 February 2022", ["2022-02-24/.."]),
        ("seit 2022", ["2022/.."]),
        ("until August 2020", ["../2020-08"]),
        ("bis August 2020", ["../2020-08"]),
        ("by September 2025", ["[..2025-09]"]),
        ("before 2020", ["[..2019]"]),
        ("before January 2020", ["[..2019-12]"]),
        ("after 31 December 2019", ["[2020-01-01..]"]),
        ("vor 2020", ["[..2019]"]),
        ("before the 1990s", []),
        ("before spring 2025", []),
        ("about about 2020", ["2020~"]),
        ("about 12-16 September 2025", []),
        # doubt
        ("about 2020", ["2020~"]),
        ("c. September 2025", ["2025-09~"]),
        ("ca. 2020", ["2020~"]),
        ("perhaps 2020", ["2020?"]),
        ("perhaps about 2020", ["2020%"]),
        ("September 2025?", ["2025-09?"]),
        ("около 2020 года", ["2020~"]),
        ("unknown", ["XXXX"]),
        ("undatiert", ["XXXX"]),
        # what says too little, or what no table knows
        ("September", []),
        ("11 September", []),
        ("11", []),
        ("next Friday", []),
        ("31 September 2025", []),
        ("11 September 20255", []),
        ("early 11 September 2025", []),
        ("between 2019", []),
        ("2 or 3 or", []),
        ("about", []),
        ("?", []),
        ("", []),
        ("x" * 300, []),
    ],
)
def test_words_are_read_as_what_they_could_mean(words, readings):
    found = interpret(words)
    assert list(found) == readings
    assert all(Date(text).text == text for text in found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_of_every_month_is_read(language):
    for number, forms in enumerate(MONTHS[language], 1):
        for form in forms.split():
            assert interpret(f"11 {form} 2025") == (f"2025-{number:02}-11",)
            assert interpret(f"{form.upper()} 2025") == (f"2025-{number:02}",)


@pytest.mark.parametrize(
    ("words", "readings"),
    [
        ("25 Oct 1917", ["1917-11-07"]),
        ("25.10.1917", ["1917-11-07"]),
        ("1917-10-25", ["1917-11-07"]),
        ("25 октября 1917", ["1917-11-07"]),
        ("October 1917", ["[1917-10-14..1917-11-13]"]),
        ("29 February 1900", ["1900-03-13"]),  # the Gregorian calendar has none
        ("2/3/1900", ["1900-03-15", "1900-02-15"]),
        ("12-16 October 1917", ["1917-10-25/1917-10-29"]),
        ("early October 1917", []),
        ("1990s", []),
    ],
)
def test_the_old_style_is_read_into_the_new(words, readings):
    assert list(interpret(words, julian=True)) == readings


def test_no_word_means_two_months_and_no_month_is_another_word():
    months = month_words()
    assert len(months) > 250
    # "may" is a month first of all; so are its like.
    assert not set(months) & set(known_words())


def test_every_language_says_the_same_phrases():
    needed = {name.split(" day")[0].split(" long")[0] for name in PHRASES["en"]} - {
        "some",
        "decade",
        "37",
        "38",
        "39",
        "40",
        "41",
    }
    for language in LANGUAGES:
        have = {name.split(" day")[0].split(" long")[0] for name in PHRASES[language]}
        assert needed <= have, language


@pytest.mark.parametrize(
    ("word", "folded"), [("RUGSĖJIS", "rugsejis"), ("Styczeń", "styczen"), ("Й", "и"), ("ﬁn", "fin")]
)
def test_words_are_compared_without_case_and_accents(word, folded):
    assert fold(word) == folded
