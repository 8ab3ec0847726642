import pytest

from tests.loader.reading import TODAY, parsed
from timeline.checks.check import check
from timeline.checks.codes import Choice, choice
from timeline.checks.events import LONGEST_TITLE, MOST_COMPARED
from timeline.errors import UsageError

ACTORS = """\
actors:
  belarus: {name: Belarus, kind: state, country: BLR}
  lukashenko: {name: Alexander Lukashenko, names: {de: Alexander Lukaschenko}, kind: person, member_of: [belarus]}
  usa: {name: United States, aliases: [US], kind: state, country: USA}
  us-army: {name: US Army}
events:
"""


def found(text, *selected):
    read = parsed(text)
    chosen = Choice(selected)
    problems = check(read.chronology, read.problems, {"a.yaml": text}, chosen, today=TODAY).problems
    return [f"{one.line}:{one.column} {one.code}" for one in problems]


def event(title="Talks", fields=""):
    return f"- date: 2025-09-11\n  title: {title}\n{fields}"


def in_title(title, fields=""):
    return found(f"{ACTORS}- date: 2025-09-11\n  title: {title}\n{fields}", "TL408")


def test_a_person_without_a_name_and_a_query_without_words_are_reported_once():
    assert found(
        "actors: {a: {kind: person}}\nevents: [{date: 2025, title: A, actors: [a]}]\n", "TL1", "TL3"
    ) == ["1:10 TL142"]
    assert found('queries: {x: ""}\nevents: []\n', "TL1", "TL3") == ["1:11 TL142"]


@pytest.mark.parametrize(
    ("language", "places"), [("", ["2:42 TL416"]), ("language: en", ["2:42 TL416"]), ("language: de", [])]
)
def test_a_text_in_the_language_of_the_file_stands_in_one_place(language, places):
    text = f"{language}\nevents: [{{date: 2025, title: A, titles: {{en: B}}}}]\n"
    assert found(text, "TL416", "TL417") == places


# --- Sources ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sources", "places"),
    [
        ("[https://a.org/1, https://b.org/2]", []),
        ("[https://a.org/1]", ["3:3 TL401"]),
        ("[https://a.org/1, https://a.org/2]", ["3:3 TL401"]),
        ("[{publisher: A, via: DPA}, {publisher: B, via: DPA}]", ["3:3 TL401"]),
        ("[]", ["2:10 TL402"]),
        ("", ["2:10 TL402"]),
        ("[{publisher: A}, {publisher: B, published: 2025-09-10}]", ["3:55 TL404"]),
        ("[{publisher: A}, {publisher: B, published: 2025-09-11}]", []),
        ("[{publisher: A}, {publisher: B, published: 2025-09}]", []),
        ("[{publisher: A}, {publisher: B, published: 2025-09-10~}]", []),
        ("[{publisher: A}, {publisher: B, published: ../2025-08}]", ["3:55 TL404"]),
        ("[{publisher: A}, {publisher: B, quote: said}]", []),
        ("[{publisher: A}, {quote: said}]", ["3:3 TL401", "3:37 TL405"]),
    ],
)
def test_an_event_is_warned_about_for_its_sources(sources, places):
    assert found(event(fields=f"  sources: {sources}\n")) == places


@pytest.mark.parametrize("date", ["2025-09~", "XXXX", "../2025-08", "[..2025-10]"])
def test_nothing_is_published_before_an_event_whose_begin_is_not_sure(date):
    text = f"- date: '{date}'\n  title: T\n  sources: [{{publisher: A, published: 1990}}, {{publisher: B}}]\n"
    assert found(text) == []


@pytest.mark.parametrize(
    ("published", "warned"),
    [
        ("2025-05-02T18:00-05:00", []),  # an hour and a half after it
        ("2025-05-02T16:00-05:00", ["3:39 TL404"]),
        ("2025-05-02", []),  # of a newspaper in Washington
        ("2025-05-01", ["3:39 TL404"]),
        ("2025-05-02T16:00", []),
    ],
)
def test_a_source_of_another_zone_is_published_before_an_event_only_if_it_surely_is(published, warned):
    sources = f'[{{publisher: A, published: "{published}"}}, {{publisher: B}}]'
    assert found(f"- date: 2025-05-03T00:30+03:00\n  title: T\n  sources: {sources}\n") == warned


def test_a_source_that_is_declared_is_warned_about_where_the_event_names_it():
    text = (
        "sources:\n  report: {publisher: A, published: 1990}\n"
        "events:\n  - date: 2025\n    title: T\n    sources: [report]\n"
    )
    assert found(text, "TL404") == ["6:15 TL404"]


def test_archives_are_looked_for_only_where_they_are_asked_for():
    text = event(fields="  sources: [https://a.org/1, https://b.org/2]\n")
    archived = event(
        fields="  sources: [{url: https://a.org/1, archived: https://c.org/a}, https://b.org/2]\n"
    )
    read = parsed(text)
    assert check(read.chronology, read.problems, {"a.yaml": text}, today=TODAY).problems == ()
    assert found(text, "TL403") == ["3:3 TL403"]
    assert found(archived, "TL403") == []
    assert found(event(fields="  sources: [{publisher: A}]\n"), "TL403") == []


# --- Events ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("other", "twice"),
    [
        ("- date: 2025-09-11\n  title: MINSK frees 52 prisoners\n", True),
        ("- date: 2025-09-11\n  title: 52 prisoners that Minsk frees\n", True),  # four of five words
        ("- date: 2025-09-11\n  title: 50 prisoners freed in Minsk\n", False),
        ("- date: 2025-09-12\n  title: Minsk frees 52 prisoners\n", False),
        ("- date: 2025-09-11\n  title: Minsk frees 52 prisoners\n  actors: [usa]\n", False),
    ],
)
def test_an_event_that_stands_there_twice_is_found(other, twice):
    text = f"- date: 2025-09-11\n  id: first\n  title: Minsk frees 52 prisoners\n{other}  id: second\n"
    assert found(text, "TL406") == (["5:10 TL406"] if twice else [])


def test_many_events_of_one_day_are_compared_in_no_time():
    count = 3000
    text = "".join(f"- date: 2025\n  title: t{number} u{number}\n" for number in range(count))
    assert count**2 / 2 > MOST_COMPARED
    assert found(text, "TL406") == []


def test_a_title_is_long_beyond_so_many_characters():
    assert found(event("x" * LONGEST_TITLE), "TL407") == []
    assert found(event("x" * (LONGEST_TITLE + 1)), "TL407") == ["2:10 TL407"]


@pytest.mark.parametrize(
    ("title", "fields", "places"),
    [
        ("Alexander Lukashenko speaks", "", ["8:10 TL408"]),
        ("What Lukashenko says", "", ["8:15 TL408"]),
        ('"What Lukashenko says"', "", ["8:16 TL408"]),
        ("What Lukashenko's men say to Lukashenko", "", ["8:15 TL408"]),
        ("What Lukashenko\n    and others say", "", ["8:10 TL408"]),  # not on one line: the title's begin
        ("What Lukashenko says", "  actors: [lukashenko]\n", []),
        ("What Lukashenko says", "  about: [lukashenko]\n", []),
        ("What Lukashenko says", "  actors: [belarus]\n", ["8:15 TL408"]),
        ("What Belarus says", "  actors: [lukashenko]\n", []),  # it stands for its president
        ("What Belarus says", "  country: BLR\n", []),
        ("What Belarus says", "  country: USA\n", ["8:15 TL408"]),
        ("What Belarusians say to us", "", []),
        ("The US and Belarus talk", "  actors: [belarus]\n", ["8:14 TL408"]),
        ("US Army arrives", "  actors: [us-army]\n", []),  # and not the US
    ],
)
def test_a_title_names_only_who_is_in_the_event(title, fields, places):
    assert in_title(title, fields) == places


def test_actors_that_no_file_declares_are_not_looked_for_in_titles():
    assert found(event("Minsk and Paris", "  actors: [Minsk]\n") + event("Minsk"), "TL408") == []


def test_only_an_event_that_others_are_linked_to_needs_a_written_id():
    link = "  links: [{to: b, relation: follows}]\n"
    assert found(event("A", link) + event("B", "  id: b\n"), "TL409") == []
    assert found(event("A", link.replace(": b", ": 2025-09-11-b")) + event("B"), "TL409") == ["4:3 TL409"]


@pytest.mark.parametrize(
    ("second", "places"),
    [
        ("name: Two", []),
        ("name: One", ["3:14 TL315"]),
        ("name: Two, names: {de: ÖNE}", ["3:31 TL315"]),
        ("name: Two, aliases: [x, One]", ["3:32 TL315"]),
        ("name: Two, aliases: [a]", ["3:29 TL315"]),  # an id of the other
        ("name: Two, aliases: [Two, b]", []),
    ],
)
def test_a_name_belongs_to_one_actor(second, places):
    assert found(f"actors:\n  a: {{name: One}}\n  b: {{ {second}}}\nevents: []\n", "TL315") == places


def test_names_that_are_missing_are_no_shared_name():
    text = "actors:\n  a: {name: ''}\n  b: {kind: person}\nevents: []\n"
    assert found(text) == ["2:7 TL142", "3:3 TL142"]


# --- Dates -----------------------------------------------------------------------------------------------------

RECORDS = """\
actors:
  eu: {name: European Union}
  a: {name: A, member_of: [{actor: eu, since: 1940-41}], roles: [{role: host, until: 1934-37}]}
sources:
  act: {publisher: P, published: 1921-22, accessed: 2000}
events:
- date: 1940-41
  title: T
  sources: [act, {publisher: Q, accessed: 1930-31}]
  claims: [{field: date, value: 1934-35, source: act}, {field: title, value: 1934-35, source: act}]
"""


def test_two_years_that_are_a_part_of_one_are_told_wherever_a_date_stands():
    places = [place.split()[0] for place in found(RECORDS, "TL411")]
    lines = RECORDS.splitlines()
    starts = [
        lines[int(line) - 1][int(column) - 1 :][:7] for line, column in (one.split(":") for one in places)
    ]
    assert starts == ["1940-41", "1934-37", "1921-22", "1940-41", "1930-31", "1934-35"]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ("published: 2026-01-01", False),
        ("published: 2026-01-02", True),
        ("accessed: 2026-01-02", True),
        ("published: 2026", False),  # some day of it
        ("published: 2027~", False),  # about
        ("published: 2027", True),
        ("published: 2026-01-01T10:00+03:00", False),
        ("published: 2026-01-03T10:00+03:00", True),
    ],
)
def test_a_source_is_not_from_the_future(fields, told):
    text = f"- date: 2025\n  title: A\n  sources:\n  - {{publisher: P, {fields}}}\n"
    column = len("  - {publisher: P, ") + fields.index(" ") + 2
    assert found(text, "TL415") == ([f"4:{column} TL415"] if told else [])


def test_a_declared_source_from_the_future_is_told_once_where_it_stands():
    text = "sources:\n  act: {publisher: P, published: 2030}\nevents:\n"
    events = "".join(f"- {{date: 2025, title: T{number}, sources: [act]}}\n" for number in range(3))
    assert found(text + events, "TL415") == ["2:34 TL415"]


def test_an_event_may_lie_in_the_future():
    assert found("- {date: 2030, title: A summit, sources: [https://a.example, https://b.example]}\n") == []


# --- What is reported ------------------------------------------------------------------------------------------


def test_an_event_with_an_error_is_left_alone_until_it_is_mended():
    text = event("A", "  sources: nothing\n") + event("B")
    assert found(text) == ["3:12 TL146", "3:12 TL320", "5:10 TL402"]


@pytest.mark.parametrize(
    ("selected", "ignored", "taken"),
    [
        ((), (), {"TL310", "TL401", "TL402"}),
        (("TL4",), (), {"TL401", "TL402", "TL403"}),
        (("TL",), (), {"TL310", "TL401", "TL402", "TL403"}),
        (("TL403",), (), {"TL403"}),
        (("TL4",), ("TL402",), {"TL401", "TL403"}),
        (("TL401",), ("TL4",), {"TL401"}),
        ((), ("TL4",), {"TL310"}),
        (("TL4",), ("TL4",), set()),
    ],
)
def test_of_two_prefixes_the_longer_decides(selected, ignored, taken):
    chosen = Choice(selected, ignored)
    assert {code for code in ("TL310", "TL401", "TL402", "TL403") if chosen.takes(code)} == taken


def test_codes_are_typed_with_commas_or_again():
    assert choice(["TL4, tl310", "TL2"], ["TL401"]) == Choice(("TL4", "TL310", "TL2"), ("TL401",))


def test_a_code_that_there_is_not_is_wrong_usage():
    with pytest.raises(UsageError, match=r'no code begins with "TL499"; write TL'):
        choice(["TL499"], [])
    with pytest.raises(UsageError, match="TL4 for all that concern evidence"):
        choice([], ["evidence"])


@pytest.mark.parametrize(
    ("comment", "ignored"),
    [
        ("# timeline: ignore TL402", True),
        ("# timeline: ignore TL401, TL402", True),
        ("# timeline: ignore TL401 TL402", True),
        ("# timeline: ignore TL401", False),
        ("# timeline: ignore TL402, for now", False),
        ("# timeline: ignore", False),
    ],
)
def test_a_comment_ignores_the_warnings_of_its_line(comment, ignored):
    assert ("2:10 TL402" in found(event(f"A {comment}"), "TL402")) is not ignored


def test_a_comment_ignores_no_error():
    assert found("- date: soon # timeline: ignore TL203\n  title: A\n", "TL2") == ["1:9 TL203"]


def test_problems_of_several_files_stand_in_the_order_of_the_files():
    texts = {"b.yaml": event("B"), "a.yaml": event("A")}
    read = parsed(*texts.values())
    read = read.chronology, [], {"a.yaml": texts["b.yaml"], "b.yaml": texts["a.yaml"]}
    assert [one.path for one in check(*read, today=TODAY).problems] == ["a.yaml", "b.yaml"]
