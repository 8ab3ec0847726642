"""Dates for people: every row of the table, in English and German by hand, in other languages by CLDR's"
" patterns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import LANGUAGES, Date

from .strategies import LAW, dates

OTHERS = [
    *LANGUAGES,
    "ar",
    "cs",
    "el",
    "es",
    "eu",
    "fa",
    "fil",
    "he",
    "hu",
    "it",
    "ja",
    "ko",
    "lv",
    "pt",
    "sv",
    "th",
    "tr",
    "zh",
]

ROWS = [
    # EDTF, English short and long, German short and long
    ("2025-09-11", "11 Sep 2025", "Thursday, 11 September 2025", "11. Sept. 2025",
     "Donnerstag, 11. September 2025"),
    ("2025-10-12", "12 Oct 2025", "Sunday, 12 October 2025", "12. Okt. 2025", "Sonntag, 12. Oktober 2025"),
    ("2025-09", "Sep 2025", "September 2025", "Sept. 2025", "September 2025"),
    ("2025", "2025", "2025", "2025", "2025"),
    # unspecified digits
    ("2025-10-0X", "1..9 Oct 2025", "between 1 and 9 October 2025", "zwischen 1. und 9. Okt. 2025",
     "zwischen dem 1. und dem 9. Oktober 2025"),
    ("2025-1X", "Oct..Dec 2025", "between October and December 2025", "zwischen Okt. und Dez. 2025",
     "zwischen Oktober und Dezember 2025"),
    ("202X", "2020s", "2020s", "2020er", "2020er"),
    ("19XX", "1900..1999", "between 1900 and 1999", "zwischen 1900 und 1999", "zwischen 1900 und 1999"),
    ("2025-XX-11", "an 11th in 2025", "an 11th in 2025", "ein 11. im Jahr 2025", "ein 11. im Jahr 2025"),
    ("2025-XX-02", "a 2nd in 2025", "a 2nd in 2025", "ein 2. im Jahr 2025", "ein 2. im Jahr 2025"),
    ("2025-XX", "2025, month unknown", "2025, month unknown", "2025, Monat unbekannt",
     "2025, Monat unbekannt"),
    ("2025-09-XX", "Sep 2025, day unknown", "September 2025, day unknown", "Sept. 2025, Tag unbekannt",
     "September 2025, Tag unbekannt"),
    ("2025-XX-XX", "2025, day unknown", "2025, day unknown", "2025, Tag unbekannt", "2025, Tag unbekannt"),
    ("2025-X1", "Jan or Nov 2025", "January or November 2025", "Jan. oder Nov. 2025",
     "Januar oder November 2025"),
    ("2025-X0", "Oct 2025", "October 2025", "Okt. 2025", "Oktober 2025"),
    ("2025-10-X1", "1, 11, 21 or 31 Oct 2025", "1, 11, 21 or 31 October 2025",
     "1., 11., 21. oder 31. Okt. 2025", "1., 11., 21. oder 31. Oktober 2025"),
    ("2025-1X-10", "10 Oct, 10 Nov or 10 Dec 2025", "10 October, 10 November or 10 December 2025",
     "10. Okt., 10. Nov. oder 10. Dez. 2025", "10. Oktober, 10. November oder 10. Dezember 2025"),
    ("156X-12-25", "25 Dec, 1560s", "25 December, 1560s", "25. Dez., 1560er", "25. Dezember, 1560er"),
    ("15XX-12-25", "25 Dec, 1500..1599", "25 December, between 1500 and 1599",
     "25. Dez., zwischen 1500 und 1599", "25. Dezember, zwischen 1500 und 1599"),
    ("XXXX-33", "XXXX-33", "XXXX-33", "XXXX-33", "XXXX-33"),  # no word for a quarter of an unknown year
    ("XXXX-12-25", "25 Dec, year unknown", "25 December, year unknown", "25. Dez., Jahr unbekannt",
     "25. Dezember, Jahr unbekannt"),
    ("202X-09", "Sep, 2020s", "September, 2020s", "Sept., 2020er", "September, 2020er"),
    ("202X-09-XX", "Sep, day unknown, 2020s", "September, day unknown, 2020s", "Sept., Tag unbekannt, 2020er",
     "September, Tag unbekannt, 2020er"),
    ("202X-21", "spring, 2020s", "spring, 2020s", "Frühling, 2020er", "Frühling, 2020er"),
    ("2025-0X-0X", "2025-0X-0X", "2025-0X-0X", "2025-0X-0X", "2025-0X-0X"),
    ("202X-33", "202X-33", "202X-33", "202X-33", "202X-33"),
    ("2X13", "2X13", "2X13", "2X13", "2X13"),
    ("2X13-09~", "c. 2X13-09", "about 2X13-09", "ca. 2X13-09", "etwa 2X13-09"),
    ("2025-XX-1X", "2025-XX-1X", "2025-XX-1X", "2025-XX-1X", "2025-XX-1X"),
    ("XXXX", "date unknown", "date unknown", "Datum unbekannt", "Datum unbekannt"),
    # marks
    ("2025-09~", "c. Sep 2025", "about September 2025", "ca. Sept. 2025", "etwa September 2025"),
    ("2025-09?", "Sep 2025?", "September 2025, uncertain", "Sept. 2025?", "September 2025, unsicher"),
    ("2025-09%", "c. Sep 2025?", "about September 2025, uncertain", "ca. Sept. 2025?",
     "etwa September 2025, unsicher"),
    ("2025-?09", "Sep 2025?", "September 2025, uncertain", "Sept. 2025?", "September 2025, unsicher"),
    ("2025-09-11~", "c. 11 Sep 2025", "about 11 September 2025", "ca. 11. Sept. 2025",
     "etwa 11. September 2025"),
    # lasting
    ("2025-09-12/2025-09-16", "12–16 Sep 2025", "12–16 September 2025", "12.–16. Sept. 2025",
     "12.–16. September 2025"),
    ("2025-09-30/2025-10-02", "30 Sep – 2 Oct 2025", "30 September – 2 October 2025",
     "30. Sept. – 2. Okt. 2025", "30. September – 2. Oktober 2025"),
    ("2025-12-30/2026-01-02", "30 Dec 2025 – 2 Jan 2026", "30 December 2025 – 2 January 2026",
     "30. Dez. 2025 – 2. Jan. 2026", "30. Dezember 2025 – 2. Januar 2026"),
    ("2025-09/2025-10", "Sep–Oct 2025", "September – October 2025", "Sept.–Okt. 2025",
     "September – Oktober 2025"),
    ("2025-09/2026-01", "Sep 2025 – Jan 2026", "September 2025 – January 2026", "Sept. 2025 – Jan. 2026",
     "September 2025 – Januar 2026"),
    ("2020/2025", "2020–2025", "2020–2025", "2020–2025", "2020–2025"),
    ("2025-09/2025-09-16", "Sep 2025 – 16 Sep 2025", "September 2025 – 16 September 2025",
     "Sept. 2025 – 16. Sept. 2025", "September 2025 – 16. September 2025"),
    ("2025-09-12/2025-09-12", "12 Sep 2025", "12 September 2025", "12. Sept. 2025", "12. September 2025"),
    ("1984?/2004-06~", "1984? – c. Jun 2004", "1984, uncertain – about June 2004", "1984? – ca. Juni 2004",
     "1984, unsicher – etwa Juni 2004"),
    ("2003-22/2003-23", "summer 2003 – autumn 2003", "summer 2003 – autumn 2003", "Sommer 2003 – Herbst 2003",
     "Sommer 2003 – Herbst 2003"),
    ("2022-02-24/..", "since 24 Feb 2022", "since 24 February 2022", "seit 24. Feb. 2022",
     "seit dem 24. Februar 2022"),
    ("../2020-08", "until Aug 2020", "until August 2020", "bis Aug. 2020", "bis August 2020"),
    ("../2020-08-09", "until 9 Aug 2020", "until 9 August 2020", "bis 9. Aug. 2020",
     "bis zum 9. August 2020"),
    ("2022-02-24/", "24 Feb 2022 to ?", "from 24 February 2022, end unknown", "24. Feb. 2022 bis ?",
     "ab dem 24. Februar 2022, Ende unbekannt"),
    ("/1960", "? to 1960", "until 1960, begin unknown", "? bis 1960", "bis 1960, Beginn unbekannt"),
    ("../..", "without begin or end", "without begin or end", "ohne Beginn und Ende", "ohne Beginn und Ende"),
    ("../", "until ?", "until ?", "bis ?", "bis ?"),
    ("/..", "since ?", "since ?", "seit ?", "seit ?"),
    # one of these
    ("[2025-10-21..2025-10-31]", "21..31 Oct 2025", "between 21 and 31 October 2025",
     "zwischen 21. und 31. Okt. 2025", "zwischen dem 21. und dem 31. Oktober 2025"),
    ("[2025-09-30..2025-10-02]", "30 Sep .. 2 Oct 2025", "between 30 September and 2 October 2025",
     "zwischen 30. Sept. und 2. Okt. 2025", "zwischen dem 30. September und dem 2. Oktober 2025"),
    ("[2025-09-02,2025-09-04]", "2 or 4 Sep 2025", "2 or 4 September 2025", "2. oder 4. Sept. 2025",
     "2. oder 4. September 2025"),
    ("[2025-09-28,2025-10-02]", "28 Sep or 2 Oct 2025", "28 September or 2 October 2025",
     "28. Sept. oder 2. Okt. 2025", "28. September oder 2. Oktober 2025"),
    ("[2025-12,2026-02]", "Dec 2025 or Feb 2026", "December 2025 or February 2026",
     "Dez. 2025 oder Feb. 2026", "Dezember 2025 oder Februar 2026"),
    ("[2025-09-02,2025-10]", "2 Sep 2025 or Oct 2025", "2 September 2025 or October 2025",
     "2. Sept. 2025 oder Okt. 2025", "2. September 2025 oder Oktober 2025"),
    ("[1667,1668,1670..1672]", "1667, 1668 or 1670..1672", "1667, 1668 or between 1670 and 1672",
     "1667, 1668 oder zwischen 1670 und 1672", "1667, 1668 oder zwischen 1670 und 1672"),
    ("[..2025-09]", "by Sep 2025", "by September 2025", "spätestens Sept. 2025", "spätestens September 2025"),
    ("[2025-09-05..]", "5 Sep 2025 or later", "5 September 2025 or later", "5. Sept. 2025 oder später",
     "5. September 2025 oder später"),
    # each of these
    ("{2025-09-02,2025-09-04}", "2 and 4 Sep 2025", "2 and 4 September 2025", "2. und 4. Sept. 2025",
     "2. und 4. September 2025"),
    ("{2025-09,2025-11}", "Sep and Nov 2025", "September and November 2025", "Sept. und Nov. 2025",
     "September und November 2025"),
    ("{2025-09-12..2025-09-16}", "each day 12–16 Sep 2025", "each day 12–16 September 2025",
     "täglich 12.–16. Sept. 2025", "täglich 12.–16. September 2025"),
    ("{2020..2025}", "each year 2020–2025", "each year 2020–2025", "jährlich 2020–2025",
     "jährlich 2020–2025"),
    ("{1760-12..}", "each month since Dec 1760", "each month since December 1760", "monatlich seit Dez. 1760",
     "monatlich seit Dezember 1760"),
    ("{2025-33..2025-36}", "each of Q1 2025 – Q4 2025", "each of Q1 2025 – Q4 2025",
     "jeweils Q1 2025 – Q4 2025", "jeweils 1. Quartal 2025 – 4. Quartal 2025"),
    ("{2024~..2025}", "each year c. 2024 – 2025", "each year about 2024 – 2025",
     "jährlich ca. 2024 – 2025", "jährlich etwa 2024 – 2025"),
    ("[2025-21..2025-23]", "spring 2025 .. autumn 2025", "spring 2025 .. autumn 2025",
     "Frühling 2025 .. Herbst 2025", "Frühling 2025 .. Herbst 2025"),
    ("{..199X}", "each of until 1990s", "each of until 1990s", "jeweils bis 1990er", "jeweils bis 1990er"),
    # with a time
    ("2025-09-11T14:30+03:00", "11 Sep 2025, 14:30 +03:00", "Thursday, 11 September 2025, 14:30 +03:00",
     "11. Sept. 2025, 14:30 +03:00", "Donnerstag, 11. September 2025, 14:30 +03:00"),
    ("2025-09-11T11:30:00Z", "11 Sep 2025, 11:30:00 UTC", "Thursday, 11 September 2025, 11:30:00 UTC",
     "11. Sept. 2025, 11:30:00 UTC", "Donnerstag, 11. September 2025, 11:30:00 UTC"),
    ("2025-09-11T14:30", "11 Sep 2025, 14:30", "Thursday, 11 September 2025, 14:30", "11. Sept. 2025, 14:30",
     "Donnerstag, 11. September 2025, 14:30"),
    # parts of a year
    ("2025-21", "spring 2025", "spring 2025", "Frühling 2025", "Frühling 2025"),
    ("2025-24", "winter 2025/26", "winter 2025/26", "Winter 2025/26", "Winter 2025/26"),
    ("2025-27", "autumn 2025", "autumn 2025", "Herbst 2025", "Herbst 2025"),
    ("2025-29", "southern spring 2025", "southern spring 2025", "Frühling 2025 (Südhalbkugel)",
     "Frühling 2025 (Südhalbkugel)"),
    ("2025-33", "Q1 2025", "Q1 2025", "Q1 2025", "1. Quartal 2025"),
    ("2025-37", "first third of 2025", "first third of 2025", "erstes Drittel 2025", "erstes Drittel 2025"),
    ("2025-40", "first half of 2025", "first half of 2025", "1. Halbjahr 2025", "1. Halbjahr 2025"),
    # before the year 100
    ("-0043-03-15", "15 Mar 44 BCE", "15 March 44 BCE", "15. März 44 v. Chr.", "15. März 44 v. Chr."),
    ("0000", "1 BCE", "1 BCE", "1 v. Chr.", "1 v. Chr."),
    ("0014-08-19", "19 Aug 14 CE", "19 August 14 CE", "19. Aug. 14 n. Chr.", "19. August 14 n. Chr."),
    ("-0043-03-15/-0043-03-17", "15–17 Mar 44 BCE", "15–17 March 44 BCE", "15.–17. März 44 v. Chr.",
     "15.–17. März 44 v. Chr."),
    ("-0200/-0190", "201–191 BCE", "201–191 BCE", "201–191 v. Chr.", "201–191 v. Chr."),
    ("-0043/0014", "44 BCE – 14 CE", "44 BCE – 14 CE", "44 v. Chr. – 14 n. Chr.", "44 v. Chr. – 14 n. Chr."),
    ("-0043-24", "winter 44/43 BCE", "winter 44/43 BCE", "Winter 44/43 v. Chr.", "Winter 44/43 v. Chr."),
    ("-019X", "200..191 BCE", "between 200 BCE and 191 BCE", "zwischen 200 v. Chr. und 191 v. Chr.",
     "zwischen 200 v. Chr. und 191 v. Chr."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "short", "long", "kurz", "lang"), ROWS, ids=[row[0] for row in ROWS])
def test_a_date_is_shown_in_english_and_german(text, short, long, kurz, lang):
    date = Date(text)
    assert date.show() == short
    assert date.show("en", style="long") == long
    assert date.show("de") == kurz
    assert date.show("de", style="long") == lang


@pytest.mark.parametrize(
    ("language", "text", "short", "long"),
    [
        ("fr", "2025-09-11", "11 sept. 2025", "jeudi 11 septembre 2025"),
        ("fr", "2022-02-24/..", "depuis le 24 févr. 2022", "depuis le 24 février 2022"),
        ("fr", "2025-09-12/2025-09-16", "12–16 sept. 2025", "12–16 septembre 2025"),
        ("fr", "2025-1X", "oct. .. déc. 2025", "octobre .. décembre 2025"),
        ("fr", "2025-40", "janv. .. juin 2025", "janvier .. juin 2025"),
        ("fr", "-0043-03-15", "15 mars 44 av. J.-C.", "15 mars 44 av. J.-C."),
        ("be", "2025-09-11", "11 вер 2025", "чацвер, 11 верасня 2025 г."),
        ("be", "2022-02-24/..", "з 24 лют 2022", "з 24 лютага 2022 г."),
        ("be", "2025-09~", "каля вер 2025", "каля верасня 2025"),
        ("ru", "2025-09-11", "11 сент. 2025 г.", "четверг, 11 сентября 2025 г."),
        ("ru", "2025-09", "сент. 2025 г.", "сентябрь 2025 г."),
        ("ru", "../2020-08", "до авг. 2020 г.", "до августа 2020 г."),  # in the genitive
        ("ru", "[..2025-09]", "не позднее сент. 2025 г.", "не позднее сентября 2025 г."),
        ("ru", "2025-33", "1-й кв. 2025 г.", "1-й квартал 2025 г."),
        ("uk", "2025-09-30/2025-10-02", "30 вер. – 2 жовт. 2025 р.", "30 вересня – 2 жовтня 2025 р."),
        ("uk", "../2020-08", "до серп. 2020 р.", "до серпня 2020 р."),
        ("pl", "2025-09-02", "2 wrz 2025", "wtorek, 2 września 2025"),
        ("pl", "2025-09", "wrz 2025", "wrzesień 2025"),
        ("pl", "2025-09/..", "od wrz 2025", "od września 2025"),
        ("pl", "[..2025-09]", "nie później niż wrz 2025", "nie później niż wrzesień 2025"),
        ("lt", "2025-09-11", "2025-09-11", "2025 m. rugsėjo 11 d., ketvirtadienis"),
        ("lt", "2025-09-12/2025-09-16", "2025 rugs. 12–16", "2025 rugsėjo 12–16"),
        ("lt", "[2025-09-02,2025-09-04]", "2025 rugs. 2 arba 4", "2025 rugsėjo 2 arba 4"),
        # A language with no words of ours: its own dates, English phrases.
        ("es", "2022-02-24/..", "since 24 feb 2022", "since 24 de febrero de 2022"),
        ("pt-BR", "2025-09", "set. de 2025", "setembro de 2025"),
        (
            "eu",
            "2025-09-30/2025-10-02",
            "2025(e)ko ira. 30(a) – urr. 2(a)",
            "2025(e)ko iraila 30(a) – urria 2(a)",
        ),
        ("th", "2025-33", "ไตรมาส 1 2025", "ไตรมาส 1 2025"),
        ("ja", "2025-09-11", "2025年9月11日", "2025年9月11日木曜日"),
        # Languages that nobody knows, and English and German of a place.
        ("xx", "2025-09-11", "11 Sep 2025", "Thursday, 11 September 2025"),
        ("", "2025-09-11", "11 Sep 2025", "Thursday, 11 September 2025"),
        ("not a language", "2025-09-11", "11 Sep 2025", "Thursday, 11 September 2025"),
        ("en-US", "2025-09-11", "11 Sep 2025", "Thursday, 11 September 2025"),
        ("de_AT", "2025-09-11", "11. Sept. 2025", "Donnerstag, 11. September 2025"),
    ],
)
def test_a_date_is_shown_in_other_languages(language, text, short, long):
    date = Date(text)
    assert date.show(language) == short
    assert date.show(language, style="long") == long


@pytest.mark.parametrize(
    ("text", "english", "german"),
    [
        ("2025-10-05", "5 Oct", "5. Okt."),
        ("2025-10-21/2025-10-31", "21–31 Oct", "21.–31. Okt."),
        ("[2025-10-21..2025-10-31]", "21..31 Oct", "zwischen 21. und 31. Okt."),
        ("2025-10-0X", "1..9 Oct", "zwischen 1. und 9. Okt."),
        ("2025-09/2025-10", "Sep–Oct", "Sept.–Okt."),
        ("2025-10-05~", "c. 5 Oct", "ca. 5. Okt."),
        ("2025-10-05/..", "since 5 Oct", "seit 5. Okt."),
        ("2025-10-05T14:30", "5 Oct, 14:30", "5. Okt., 14:30"),
        ("{2025-10-05,2025-11-02}", "5 Oct and 2 Nov", "5. Okt. und 2. Nov."),
        # not where something else is shown than days and months of that year
        ("2025", "2025", "2025"),
        ("2025-XX", "2025, month unknown", "2025, Monat unbekannt"),
        ("2025-21", "spring 2025", "Frühling 2025"),
        ("2025-09/2026-01", "Sep 2025 – Jan 2026", "Sept. 2025 – Jan. 2026"),
        ("2026-10-05", "5 Oct 2026", "5. Okt. 2026"),
        ("202X-10", "Oct, 2020s", "Okt., 2020er"),
    ],
)
def test_a_year_that_stands_above_is_left_out(text, english, german):
    assert Date(text).show(year=2025) == english
    assert Date(text).show("de", year=2025) == german


@pytest.mark.parametrize(
    ("text", "english", "german", "polish"),
    [
        ("2025-09-11", "September 2025", "September 2025", "Wrzesień 2025"),
        ("2025", "2025, month unknown", "2025, Monat unbekannt", "2025, miesiąc nieznany"),
        ("-0043", "44 BCE, month unknown", "44 v. Chr., Monat unbekannt", "44 p.n.e., miesiąc nieznany"),
        ("202X", "2020s, year unknown", "2020er, Jahr unbekannt", "2020–2029, rok nieznany"),
        ("19XX", "1900–1999, decade unknown", "1900–1999, Jahrzehnt unbekannt", "1900–1999, dekada nieznana"),
        (
            "-019X",
            "200–191 BCE, year unknown",
            "200–191 v. Chr., Jahr unbekannt",
            "200–191 p.n.e., rok nieznany",
        ),
        ("XXXX", "Date unknown", "Datum unbekannt", "Data nieznana"),
        ("../2020", "Begin unknown", "Beginn unbekannt", "Początek nieznany"),
    ],
)
def test_a_heading_says_what_is_not_known(text, english, german, polish):
    heading = Date(text).heading
    assert (heading.show(), heading.show("de"), heading.show("pl")) == (english, german, polish)


@LAW
@given(
    dates,
    st.sampled_from(OTHERS),
    st.sampled_from(["short", "long"]),
    st.sampled_from([None, 2025]),
)
def test_every_date_is_shown_on_one_line_without_wide_blanks(text, language, style, year):
    shown = Date(text).show(language, style=style, year=year)
    assert shown == " ".join(shown.split())
    assert shown.isprintable()
    assert "{" not in shown
    assert Date(text).heading.show(language)


@pytest.mark.parametrize(
    ("text", "english", "long", "german"),
    [
        ("1917-11-07", "25 Oct O.S.", "25 October O.S.", "25. Okt. a. St."),
        ("1917-11-07T21:40+02:00", "25 Oct O.S.", "25 October O.S.", "25. Okt. a. St."),
        ("1917-11-07/1917-11-09", "25–27 Oct O.S.", "25–27 October O.S.", "25.–27. Okt. a. St."),
        # the year is said where it is another one
        ("1918-01-10", "28 Dec 1917 O.S.", "28 December 1917 O.S.", "28. Dez. 1917 a. St."),
        (
            "1918-01-13/1918-01-15",
            "31 Dec 1917 – 2 Jan 1918 O.S.",
            "31 December 1917 – 2 January 1918 O.S.",
            "31. Dez. 1917 – 2. Jan. 1918 a. St.",
        ),
        ("1900-03-13", "29 Feb O.S.", "29 February O.S.", "29. Feb. a. St."),
        ("-0043-03-15", "17 Mar O.S.", "17 March O.S.", "17. März a. St."),
        ("1917-11-07/..", "since 25 Oct O.S.", "since 25 October O.S.", "seit 25. Okt. a. St."),
        ("../1917-11-07", "until 25 Oct O.S.", "until 25 October O.S.", "bis 25. Okt. a. St."),
        (
            "[1917-11-07,1917-11-09]",
            "25 or 27 Oct O.S.",
            "25 or 27 October O.S.",
            "25. oder 27. Okt. a. St.",
        ),
        (
            "{1917-11-07..1917-11-09}",
            "each day 25–27 Oct O.S.",
            "each day 25–27 October O.S.",
            "täglich 25.–27. Okt. a. St.",
        ),
        ("[..1917-11-07]", "by 25 Oct O.S.", "by 25 October O.S.", "spätestens 25. Okt. a. St."),
        *(
            (text, "", "", "")
            for text in (
                "1917-11",
                "1917-11-0X",
                "1917-11-07~",
                "1917-11-07?",
                "1917-11-07/1917-12",
                "1917-23",
                "1917",
                "[1917-11-07,1918]",
                "../..",
                "XXXX",
                "XXXX-11-07",
            )
        ),
    ],
)
def test_known_days_are_shown_in_the_old_style_too(text, english, long, german):
    date = Date(text)
    assert date.old_style() == english
    assert date.old_style(style="long") == long
    assert date.old_style("de") == german


@LAW
@given(dates, st.sampled_from(LANGUAGES))
def test_the_old_style_of_a_date_is_one_line_or_nothing(text, language):
    found = Date(text).old_style(language)
    assert bool(found) == (
        not Date(text).qualifier
        and all(part.day and "X" not in part.year + part.month + part.day for part in Date(text).parts)
    )
    assert found == " ".join(found.split())


def test_a_day_of_the_week_is_that_of_the_gregorian_calendar():
    assert Date("1582-10-15").show(style="long") == "Friday, 15 October 1582"
    assert Date("1582-10-14").show(style="long") == "14 October 1582"
