import pytest

from timeline.chronology.model import (
    TRANSLATIONS,
    Actor,
    Chronology,
    Claim,
    DeclaredKind,
    Event,
    Header,
    NamedQuery,
    Place,
    Source,
    Word,
    derived_id,
    in_language,
)
from timeline.chronology.scalars import address, choice, country, identifier, language_tag, wikidata
from timeline.chronology.shapes import Text, specs
from timeline.dates import Date
from timeline.errors import InvalidValueError


@pytest.mark.parametrize(
    ("parse", "texts"),
    [
        (identifier, ["a", "2025-09-11-us-deal", "a.b_c-d", "беларусь", "0"]),
        (country, ["BLR", "NOR", "XKX"]),
        (language_tag, ["de", "zh-Hant", "pt-BR", "ast"]),
        (wikidata, ["Q1", "Q184"]),
        (
            address,
            [
                "https://example.org",
                "HTTP://example.org:80/a?b=c#d",
                "https://user@example.org/",
                "http://[2001:db8::1]/",
                "https://example.org/a_(b)_%D0%B4;c,d'e",
                "https://пример.рф/д",
                "https://example.org?a",
            ],
        ),
        (choice("mood", "good", "bad").parse, ["good", "bad"]),
    ],
)
def test_a_scalar_is_kept_as_it_is(parse, texts):
    assert [parse(text) for text in texts] == texts


@pytest.mark.parametrize(
    ("parse", "text", "remedy"),
    [
        (identifier, "-a", "write a"),
        (identifier, "a b", "write a-b"),
        (identifier, "/", "write another"),
        (identifier, "a\n", "write a"),
        (country, "BY", "write BLR"),
        (country, "no", "write NOR"),
        (country, "blr", "write BLR"),
        (country, "ZZZ", "three letters"),
        (language_tag, "german", "de"),
        (language_tag, "d", "de"),
        (wikidata, "184", "Q"),
        (wikidata, "Q0", "Q"),
        (wikidata, "Q１", "Q"),
        (address, "example.org", "http"),
        (address, "ftp://example.org", "http"),
        (address, "https://", "http"),
        (address, "https://exa mple.org", "http"),
        (address, "https://example.org/a b", "http"),
        (address, "https://example.org/<b>", "http"),
        (address, "http://[broken", "http"),
        (address, "javascript:alert(1)", "http"),
        (address, "https://example.org/\x1b", "http"),
        (choice("mood", "good", "bad").parse, "goood", "write good"),
        (choice("mood", "good", "bad").parse, "xyz", "good or bad"),
    ],
)
def test_what_is_no_such_scalar_is_refused_with_a_remedy(parse, text, remedy):
    with pytest.raises(InvalidValueError) as caught:
        parse(text)
    assert remedy in str(caught.value).partition("; ")[2]


@pytest.mark.parametrize(
    ("date", "title", "id"),
    [
        (
            "2025-09-11",
            "Minsk frees 52 prisoners, Washington eases sanctions",
            "2025-09-11-minsk-frees-52-prisoners-washington-eases",
        ),
        ("-0043-03-15", "Caesar is killed", "bce-0043-03-15-caesar-is-killed"),
        ("2025-09~", "Łódź: 2 talks", "2025-09-lodz-2-talks"),
        ("[2025-10-21..2025-10-31]", "Talks", "2025-10-21-2025-10-31-talks"),
        ("2022-02-24/..", "War", "2022-02-24-war"),
        ("2025-05-02T16:00+03:00", "Offer", "2025-05-02-offer"),
        ("-0043-03-15T12:00Z", "Murder", "bce-0043-03-15-murder"),
        ("2025", "—", "2025"),
        ("2025", "Переговоры в Минске", "2025-переговоры-в-минске"),
    ],
)
def test_an_id_is_derived_from_date_and_title(date, title, id):
    assert derived_id(Date.parse(date), title) == id
    assert identifier(id) == id


def test_a_record_knows_its_fields_with_their_help():
    found = specs(Event)
    assert [name for name, spec in found.items() if spec.required] == ["date", "title"]
    assert all(spec.help for record in (Event, Actor, Source) for spec in specs(record).values())
    assert "locate" not in found


def test_events_are_equal_by_what_they_say_not_by_where_they_stand():
    one, other = (Event(Date.parse("2025"), "A", "a", locate=place) for place in (int, str))
    assert one == other
    assert hash(one) == hash(other)


def test_what_has_notes_in_several_languages_can_still_be_put_in_a_set():
    noted = [Source(title="A", note="a", notes={"de": text}) for text in ("x", "x", "y")]
    assert len(set(noted)) == 2
    assert len({Claim("date", "2025", values={"de": "x"}), Claim("date", "2025")}) == 2


def test_every_text_in_several_languages_stands_beside_the_one_in_the_language_of_the_file():
    records = (Header, Actor, Place, Event, Source, Claim, Word, DeclaredKind, NamedQuery)
    found = [(record, name, specs(record)) for record in records for name in specs(record)]
    many = {
        name
        for _, name, fields in found
        if getattr(fields[name].shape, "key", None) == Text(language_tag, "a language")
    }
    assert many == set(TRANSLATIONS.values())
    assert all(
        one in fields for one, many in TRANSLATIONS.items() for _, name, fields in found if name == many
    )
    assert all(TRANSLATIONS[name] in fields for _, name, fields in found if name in ("note", "description"))


@pytest.mark.parametrize(
    ("text", "texts", "wanted", "given"),
    [
        ("Kyiv", {"de": "Kiew", "de-CH": "Kyjiw"}, "de", "Kiew"),
        ("Kyiv", {"de": "Kiew", "de-CH": "Kyjiw"}, "de-CH", "Kyjiw"),
        ("Kyiv", {"de": "Kiew", "de-CH": "Kyjiw"}, "de-AT", "Kiew"),
        ("Kyiv", {"de": "Kiew"}, "fr", "Kyiv"),
        ("Kyiv", {"de": "Kiew"}, "", "Kyiv"),
        ("", {"de": "Kiew", "lt": "Kijevas"}, "en", "Kiew"),  # there in other languages alone
        ("", {"de": "Kiew"}, "", ""),  # as it was loaded
        ("", {}, "de", ""),
    ],
)
def test_a_text_is_given_in_the_language_that_is_wanted_where_it_is_there(text, texts, wanted, given):
    assert in_language(text, texts, wanted) == given


def test_a_kind_that_is_not_known_is_shown_as_it_is():
    event = Event(Date.parse("2025"), "A", "a", kind="vigil")
    assert Chronology().kind_of(event).name == "vigil"
    assert (len(Chronology(events=(event,))), list(Chronology(events=(event,)))) == (1, [event])
