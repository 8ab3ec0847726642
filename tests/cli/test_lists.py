"""The lists, one thing of each whole, what is disputed and what is quoted: what a user gets who types the command."""

import csv
import io
import re
import shlex
from itertools import pairwise

import pytest

from tests.harbour import TEXT


@pytest.fixture
def harbour(run, folder):
    """Run a command on the chronology of the harbour; give what it prints, without title and counts, as lines."""
    (folder / "harbour.yaml").write_text(TEXT, encoding="utf-8")

    def call(*arguments, **options):
        return run(*arguments, "-f", "harbour.yaml", **options)

    return call


TERMINAL = {"terminal": True, "environment": {"NO_COLOR": "1", "COLUMNS": "80", "PAGER": "cat"}}


def lines(result):
    assert (result.code, result.err) == (0, "")
    return result.out.splitlines()


# --- The lists -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "listed"),
    [
        (
            ["tags"],
            [
                "Events  Tag             To type",
                "     3  wages",
                "     1  night shift",
                "     1  safety at work  safety",
                "",
                "3 tags; 1 more without an event",
            ],
        ),
        (["tags", "--since", "2025", "--all"], ["     0  holidays", "", "4 tags"]),
        (["tags", "--certain", "--on", "2024"], ["     1  wages", "", "1 tag; 3 more without an event"]),
        (["places"], ["     2  North Dock  France   dock", "     2  Town Hall", "", "2 places"]),
        (
            ["actors"],
            [
                "Events  Actor           Kind          To type",
                "     3  Dockers' Union  organisation  union",  # in one of them perhaps, by Ann Lee
                "     2  Port Authority  body          port",
                "     1  Ann Lee         person        ann",
                "",
                "3 actors; 1 more without an event",
            ],
        ),
        (["actors", "--certain"], ["     2  Dockers' Union  organisation  union"]),
        (["actors", "--no-members"], ["     2  Dockers' Union  organisation  union"]),
        (
            ["queries"],
            [
                "Events  To type  Name        Means          Query",
                "     2  @spring  the spring  How it began.  date:2024-03..2024-05",
                "",
                "1 query",
            ],
        ),
        (["queries", "--certain"], ["     1  @spring  the spring  How it began.  date:2024-03..2024-05"]),
        (
            ["queries", "--lang", "de"],
            ["         2  @spring  der Frühling  How it began.  date:2024-03..2024-05"],
        ),
    ],
)
def test_a_list_counts_what_the_option_finds_among_what_is_selected(harbour, arguments, listed):
    out = lines(harbour(*arguments))
    assert [line for line in listed if line not in out] == []


def test_the_vocabulary_says_what_each_kind_means_in_the_files_words_where_it_has_some(harbour):
    out = lines(harbour("kinds", "--all"))
    assert out[3].split() == ["Events", "Kind", "PLOVER", "CAMEO", "Between", "actors", "Means"]
    assert re.fullmatch(
        r" +1  −  strike +PROTEST +conflict +Work stops\.", next(line for line in out if "strike " in line)
    )
    [summit] = [line for line in out if "  +  summit " in line]
    assert re.fullmatch(
        r" +0  \+  summit +CONSULT +040 +co-operation +Heads of state or government meet, .*", summit
    )
    assert out[-1] == "62 kinds"
    [german] = [line for line in lines(harbour("kinds", "--all", "--lang", "de")) if line.endswith(" summit")]
    assert "Staats- oder Regierungschefs treffen sich, zwei oder viele." in german


def test_the_sources_are_publishers_and_agencies_and_what_is_weak(harbour):
    assert lines(harbour("sources")) == [
        "The harbour",
        "4 events",
        "",
        "Events  Sources  Publisher       First hand  Carries  Archived  Address",
        "     2        2  Gazette                     Wire               gazette.example",
        "     1        1  Courier                     Wire               courier.example",
        "     1        1  Port Authority  1 official           1 of 1    port.example",
        "",
        "3 publishers",
        "",
        "Events  Sources  Agency  Carried by",
        "     1        2  Wire    Gazette, Courier",
        "",
        "1 agency whose reports others carry",
        "",
        "3 events lean on one publisher:",
        "  timeline show --support single-source -f harbour.yaml",
        "1 event without a source:",
        "  timeline show --support unsourced -f harbour.yaml",
        "1 address is cited by several events",
        "2 of 3 addresses without an archived copy:",
        "  timeline sources --unarchived -f harbour.yaml",
    ]


@pytest.mark.parametrize("options", [[], ["--since", "2025"], ["--tag", "pay", "--certain"]])
def test_what_the_sources_say_to_type_finds_as_many(harbour, options):
    out = lines(harbour("sources", *options))
    said = [(line, below) for line, below in pairwise(out) if below.startswith("  timeline ")]
    assert said
    for line, typed in said:
        _, *arguments = shlex.split(typed)
        found = lines(harbour(*arguments[:-2]))
        number = int(line.split()[0])
        if "--unarchived" in arguments:
            assert len(found) == number
        else:
            assert found[1].split(": ")[-1].startswith(f"{number} of 4 events")


def test_of_a_part_of_what_was_found_the_sources_say_nothing_to_type(harbour):
    for option in ("--limit", "--tail"):
        assert not [line for line in lines(harbour("sources", option, "2")) if "timeline" in line]


def test_of_many_publishers_a_terminal_shows_the_first_and_says_how_to_see_all(run, folder):
    events = "\n".join(
        f"- {{date: 2024, title: T{n}, id: e{n}, sources: [https://h{n:02}.example/1]}}" for n in range(50)
    )
    (folder / "many.yaml").write_text(events, encoding="utf-8")
    out = run("sources", "-f", "many.yaml", "--no-pager", **TERMINAL).out
    assert "h39.example" in out
    assert "h40.example" not in out
    assert "50 publishers; the first 40 are shown, all with --all" in out
    for shown in (
        run("sources", "-f", "many.yaml", "--all", "--no-pager", **TERMINAL),
        run("sources", "-f", "many.yaml"),
    ):
        assert "h49.example" in shown.out
        assert "\n50 publishers\n" in shown.out


@pytest.mark.parametrize(
    ("arguments", "addresses"),
    [
        ([], ["https://gazette.example/1", "https://courier.example/1"]),
        (["--since", "2025"], ["https://gazette.example/1"]),
        (["courier"], ["https://courier.example/1"]),
        (["wire"], ["https://gazette.example/1", "https://courier.example/1"]),
        (["port", "authority"], []),
    ],
)
def test_addresses_without_a_copy_go_into_a_pipe_alone(harbour, arguments, addresses):
    assert lines(harbour("sources", *arguments, "--unarchived")) == addresses


def test_a_terminal_gets_addresses_without_a_copy_with_their_number(harbour):
    out = harbour("sources", "--unarchived", "--no-pager", **TERMINAL).out
    assert "\n2 addresses without an archived copy\n" in out


# --- One thing whole -------------------------------------------------------------------------------------------


def test_one_tag_is_shown_whole(harbour):
    assert lines(harbour("tags", "pay")) == [
        "The harbour",
        "Tag wages: 3 of 4 events",
        "",
        "wages",
        "  Name     Löhne (German)",
        "  Also     pay",
        "  Note     What is paid.",
        "  To type  --tag wages",
        "  Who      Dockers' Union (2), Port Authority (2), Ann Lee (1)",
        "  Where    North Dock (2), Town Hall (2)",
        "  What     strike (1), talks (1), agreement (1)",
        "  Tags     safety at work (1)",
        "",
        "2024: 2 events",
        "5 Mar 2024   ● −  The dockers walk out     walkout",
        "c. May 2024  ○ +  Talks are said to begin  talks",
        "",
        "2025: 1 event",
        "10 Jan 2025  ● +  A deal on wages          deal",
    ]


@pytest.mark.parametrize(
    ("arguments", "heading", "facts"),
    [
        (
            ["tags", "Night", "SHIFT"],
            "Tag Night SHIFT: 1 of 4 events",
            ["night shift", "  To type  --tag 'night shift'"],
        ),
        (
            ["places", "the quay"],
            "In North Dock: 2 of 4 events",
            [
                "  Name     Norddock (German)",
                "  Also     the quay",
                "  Country  France",
                "  To type  --place dock",
            ],
        ),
        (
            ["places", "town", "hall"],
            "In town hall: 2 of 4 events",
            ["Town Hall", "  To type  --place 'Town Hall'"],
        ),
        (["places", "France"], "In France: 2 of 4 events", ["  Where    North Dock (2), Town Hall (1)"]),
        (
            ["kinds", "Streik", "--lang", "de"],
            "Art Streik: 1 von 4 Ereignissen",
            [
                "  Name          strike",
                "  Ist           Konflikt · PLOVER PROTEST",
                "  Bedeutet      Work stops.",
            ],
        ),
        (
            ["kinds", "talks"],
            "Kind talks: 1 of 4 events",
            [
                "  Name     Gespräche (German)",
                "  Is       co-operation · PLOVER CONSULT · CAMEO 046",
                "  Means    Sides negotiate about something, in one round or several.",
            ],
        ),
        (
            ["actors", "union"],
            "Dockers' Union: 3 of 4 events, 1 possible",
            [
                "  Stands for       1 member: Ann Lee",
                "  Events           takes part in 2, with its members in 3, takes part or is",
                "                   concerned in 3: --about union",
                "  Acts through     Ann Lee (1)",
                "  Most often with  Port Authority (2)",
            ],
        ),
        (
            ["actors", "Hafenbehörde"],
            "Port Authority: 2 of 4 events",
            ["  Most often with  Ann Lee (1), Dockers' Union (1)"],
        ),
        (
            ["actors", "owner"],
            "The Owner: 0 of 4 events",
            ["  Events   takes part in 0, takes part or is concerned in 1: --about owner"],
        ),
        (["tags", "holidays"], "Tag holidays: 0 of 4 events", ["holidays", "  To type  --tag holidays"]),
        (["kinds", "summit"], "Kind summit: 0 of 4 events", ["summit", "  To type  --kind summit"]),
        (
            ["sources", "wire"],
            "Source wire: 1 of 4 events",
            [
                "  Sources     2, 1 media, none with an archived copy",
                "  Carried by  Gazette (1), Courier (1)",
                "5 Mar 2024  ● −  The dockers walk out  walkout  https://gazette.example/1  https://courier.example/1",
            ],
        ),
        (
            ["sources", "gazette", "--since", "2025"],
            "Source gazette, since 2025: 1 of 4 events",
            [
                "  Publishes at  gazette.example (1)",
                "10 Jan 2025  ● +  A deal on wages  deal  https://gazette.example/1",
            ],
        ),
        (
            ["sources", "port.example"],
            "Source port.example: 1 of 4 events",
            ["  Sources       1, 1 official, 1 with an archived copy", "  Published by  Port Authority (1)"],
        ),
        (
            ["queries", "@first", "weeks"],
            "The spring: 2 of 4 events, 1 possible",
            [
                "the spring",
                "  Query    date:2024-03..2024-05",
                "  Means    How it began.",
                "  To type  @spring",
            ],
        ),
    ],
)
def test_one_thing_is_found_by_any_of_its_names_and_shown_with_what_it_is(harbour, arguments, heading, facts):
    out = lines(harbour(*arguments))
    assert [fact for fact in facts if fact not in out] == []
    assert out[1] == heading


@pytest.mark.parametrize("options", [[], ["--since", "2024-05"], ["--certain"], ["--reverse"], ["-n", "1"]])
@pytest.mark.parametrize(
    ("command", "option", "name"),
    [
        ("actors", "--actor", "port"),
        ("kinds", "--kind", "agreement"),
        ("places", "--place", "town hall"),
        ("tags", "--tag", "PAY"),
        ("sources", "--source", "gazette.example"),
    ],
)
def test_a_page_has_the_events_of_its_option_and_is_narrowed_by_others(
    harbour, command, option, name, options
):
    page, shown = (lines(harbour(*words, *options)) for words in ((command, name), ("show", option, name)))
    assert page[1].rpartition(": ")[2] == shown[1].rpartition(": ")[2]
    kept = list(csv.DictReader(io.StringIO(harbour("export", option, name, *options).out, newline="")))
    rows = [line for line in page if re.search(" [●○] ", line)]
    assert [row["title"] in line for row, line in zip(kept, rows, strict=True)] == [True] * len(kept)


def test_without_members_a_page_has_only_what_the_actor_does_itself(harbour):
    out = lines(harbour("actors", "union", "--no-members"))
    assert out[1] == "Dockers' Union (without members): 2 of 4 events"
    assert "takes part in 2, takes part or" in "\n".join(out)


def test_addresses_stand_below_their_event_on_a_terminal(harbour):
    out = harbour("sources", "wire", **TERMINAL).out
    assert "  walkout\n    https://gazette.example/1\n    https://courier.example/1\n" in out


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (
            ["actors", "unon"],
            2,
            'timeline: no actor is called "unon"; the nearest are:\n  union  Dockers\' Union     3 events\n',
        ),
        (["kinds", "strik"], 2, 'timeline: no kind is called "strik"; the nearest are strike, Streik\n'),
        (["queries", "sprung"], 2, 'timeline: no query is called "sprung"; the nearest are spring\n'),
        (["queries", "zzz"], 2, 'timeline: no query is called "zzz"; timeline queries lists what there is\n'),
        (["tags", "holiday"], 0, "Nothing is called “holiday”; the nearest: holidays"),
        (["places", "dok"], 0, "Nothing is called “dok”; the nearest: dock"),
        (["sources", "wir"], 0, "Nothing is called “wir”; the nearest: Wire"),
        (["tags", "pay", "--on", "2023"], 0, "  tag wages alone    3\n"),
        (
            ["tags", "march", "2024"],
            2,
            (
                'timeline: "march 2024" is a period, and the name of none of the tags; for those of its events write '
                "timeline tags --on 'march 2024'\n"
            ),
        ),
        (["actors", "2024"], 2, "for those of its events write timeline actors --on 2024\n"),
    ],
)
def test_what_there_is_not_is_answered_as_the_option_answers(harbour, arguments, code, said):
    result = harbour(*arguments)
    assert (result.code, result.out) == (code, "")
    assert said in result.err


def test_two_actors_of_one_name_are_listed_with_what_to_type(run, folder):
    (folder / "two.yaml").write_text(
        "actors: {ann: {name: Ann Lee, kind: person}, bo: {name: Bo Lee, kind: person}}\n"
        "events: [{date: 2024, title: T, actors: [ann]}]\n"
    )
    result = run("actors", "lee", "-f", "two.yaml")
    assert (result.code, result.err) == (
        2,
        (
            'timeline: "lee" is the name of 2 actors; take one:\n'
            "  timeline actors ann  Ann Lee     1 event\n"
            "  timeline actors bo   Bo Lee      0 events\n"
        ),
    )


def test_one_thing_can_be_explained(harbour):
    out = lines(harbour("tags", "holidays", "--explain"))
    assert out[-1].split() == ["0", "4", "0", "tag:holidays", "tag", "holidays"]


# --- What is disputed, what is quoted --------------------------------------------------------------------------


def test_disputes_are_a_line_a_claim_in_a_pipe(harbour):
    assert lines(harbour("disputes")) == [
        "The harbour",
        "Disputed: 2 of 4 events",
        "",
        "Date         Event                 Field  Recorded    Said instead  Said by                          ID",
        "5 Mar 2024   The dockers walk out  date   5 Mar 2024  4 Mar 2024    Courier [2]: the evening before  walkout",
        "10 Jan 2025  A deal on wages       rise   5           6             not stated                       deal",
        "",
        "2 disputes",
    ]


def test_disputes_stand_by_event_on_a_terminal_in_the_readers_language(harbour):
    out = harbour(
        "disputes",
        "dockers",
        "--lang",
        "de",
        "--no-pager",
        **TERMINAL,
    ).out
    assert out.splitlines() == [
        "Der Hafen",
        "Strittig, Wort „dockers“: 1 von 4 Ereignissen",
        "",
        "5. März 2024  Die Hafenarbeiter legen die Arbeit nieder",
        "  walkout",
        "  Datum  5. März 2024  diese Chronik",
        "         4. März 2024  Courier [2]: the evening before",
        "",
        "1 Streitpunkt",
    ]


def test_what_is_asked_for_already_is_not_asked_for_again(harbour):
    assert lines(harbour("disputes", "--disputed"))[1] == "Disputed: 2 of 4 events"
    assert (
        lines(harbour("disputes", "--disputed", "--since", "2025"))[1]
        == "Disputed, since 2025: 1 of 4 events"
    )


def test_quotes_are_a_line_a_quote_in_a_pipe_with_the_publisher_and_no_speaker(harbour):
    out = lines(harbour("quotes"))
    assert out[3].split() == ["Date", "Publisher", "Quote", "Language", "Actors", "Event", "Address", "ID"]
    assert re.split(" {2,}", out[4]) == [
        "5 Mar 2024",
        "Gazette",
        "“We stop now”",
        "English",
        "Dockers' Union, about Port Authority",
        "The dockers walk out",
        "https://gazette.example/1",
        "walkout",
    ]
    assert out[6:] == ["", "2 quotes"]


def test_quotes_stand_by_event_on_a_terminal_and_are_narrowed_as_everything_is(harbour):
    out = harbour(
        "quotes",
        "--actor",
        "ann",
        "--no-pager",
        **TERMINAL,
    ).out
    assert out.splitlines() == [
        "The harbour",
        "Has quote, Ann Lee: 1 of 4 events",
        "",
        "c. May 2024  Talks are said to begin",
        "  talks",
        "  Lee, Port Authority, about Owner",
        "  “Wir sprechen”",
        "    Port Authority, 20 May 2024, in German, official",
        "    https://port.example/1",
        "",
        "1 quote",
    ]


def test_a_chronology_without_disputes_says_so(run, folder):
    (folder / "plain.yaml").write_text("- {date: 2024, title: T}\n")
    for command in ("disputes", "quotes"):
        result = run(command, "-f", "plain.yaml")
        assert (result.code, result.out) == (0, "")
        assert "The chronology has 1 event" in result.err


def test_months_take_words_as_show_does(harbour):
    assert (
        lines(harbour("months", "tag:wages date:2024"))[1] == lines(harbour("show", "tag:wages date:2024"))[1]
    )


# --- The threads of a day --------------------------------------------------------------------------------------


def test_a_day_of_several_events_shows_the_thread_of_each(harbour):
    out = lines(harbour("thread", "10", "January", "2025"))
    assert out[2:] == [
        "",
        "Thread 1 of 2",
        "",
        "○ 5 Mar 2024  The dockers walk out",
        "  walkout",
        "",
        "│ responds-to, 57 to 87 days later",
        "○ c. May 2024  Talks are said to begin",
        "  talks",
        "",
        "│ follows, 224 to 254 days later",
        "● 10 Jan 2025  A deal on wages",
        "  deal",
        "",
        "Thread 2 of 2",
        "",
        "● 10 Jan 2025  A crane falls",
        "  accident",
    ]


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        (["2024-03-05"], ["The dockers walk out"]),  # alone on its day
        (["2024-05-20"], ["Talks are said to begin"]),  # in May: that day perhaps
        (["2025-01-10", "--tag", "safety"], ["A deal on wages"]),  # selected among those of the day
        (["2025-01-10", "--tag", "pay", "--until", "2024"], ["A deal on wages", "A crane falls"]),
        (["deal"], ["A deal on wages"]),
    ],
)
def test_a_thread_is_that_of_an_id_or_of_the_selected_events_of_a_day(harbour, arguments, asked):
    out = lines(harbour("thread", *arguments))
    assert [line.partition("  ")[2] for line in out if line.startswith("●")] == asked


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ([], 2, "timeline: thread takes the id of one event, its unique beginning, or a day\n"),
        (["2024"], 2, 'its unique beginning, or a day; "2024" is more than a day\n'),
        (["10 January"], 2, '"10 January" is more than a day\n'),
        (["dael"], 2, 'timeline: no event has the id "dael"; the nearest are deal\n'),
        (["2024-07-01"], 0, "The nearest:\n  c. May 2024  Talks are said to begin\n"),
    ],
)
def test_a_thread_of_nothing_is_said(harbour, arguments, code, said):
    result = harbour("thread", *arguments)
    assert (result.code, result.out) == (code, "")
    assert said in result.err
