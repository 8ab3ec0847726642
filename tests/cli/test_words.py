"""Words on the command line: what is said of how they were read, of what nothing is called, of the exact options."""

import pytest


def lines(text):
    return text.splitlines()


@pytest.fixture
def talks(talks, folder):
    path = folder / talks
    text = path.read_text(encoding="utf-8").replace("aliases: [USA]", "aliases: [USA, US]")
    path.write_text(
        "queries: {thaw: {query: date:2025-09, names: {de: das Tauwetter}}}\n" + text, encoding="utf-8"
    )
    return talks


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "lukashenko august 2025",
            "Alexander Lukashenko, taking part or concerned, August 2025: 1 of 3 events",
        ),
        ("us", "United States, taking part or concerned: 2 of 3 events"),
        ("minsk or usa 2025", "In Minsk or (United States, taking part or concerned, 2025): 3 of 3 events"),
        ("not minsk", "Not in Minsk: 2 of 3 events"),
        ("not lukashenko", "Not Alexander Lukashenko, taking part or concerned: 2 of 3 events"),
        ("minsk or usa", "In Minsk, or United States, taking part or concerned: 3 of 3 events"),
        ("thaw", "Thaw: 1 of 3 events"),
        ("thaw --lang de", "Das Tauwetter: 1 von 3 Ereignissen"),
        ("lukashenko --lang de", "Alexander Lukashenko, beteiligt oder betroffen: 1 von 3 Ereignissen"),
        ("trump", "Word “trump”: 1 of 3 events"),
        ("events", "3 events"),
    ],
)
def test_the_header_says_how_words_were_taken(run, talks, typed, said):
    code, out, _ = run("-f", talks, *typed.split(), "--view", "table")
    assert code == 0
    assert " ".join(lines(out)[1:3]).startswith(said) or lines(out)[1].startswith(said)


@pytest.mark.parametrize("command", ["show", "export", "months"])
def test_words_mean_the_same_in_every_command(run, talks, command):
    words = run(command, "-f", talks, "lukashenko", "august", "2025")
    exact = run(command, "-f", talks, "about:lukashenko date:2025-08")
    assert words == exact
    assert words.code == 0


def test_the_explanation_says_how_each_word_was_read(run, talks):
    out = run("-f", talks, "--explain", "usa", "in", "august", "2025").out
    assert lines(out)[3:7] == [
        "  usa          about:usa",
        "  in           passed over",
        "  august 2025  date:2025-08",
        "",
    ]
    assert "  events  all events" in run("show", "-f", talks, "--explain", "events").out


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "prisonners",
            "nothing is called “prisonners”, and no text has the word; the nearest: prisoners (1)",
        ),
        ("exprot", "nothing is called “exprot”, and no text has the word; a command is timeline export"),
        ("show exprot", "nothing is called “exprot”, and no text has the word; a command is timeline export"),
        ("minsk exprot", "nothing is called “exprot”, and no text has the word"),
        (
            "prisonners or minsk",
            "nothing is called “prisonners”, and no text has the word; the nearest: prisoners (1)",
        ),
        (
            "export prisonners",
            "nothing is called “prisonners”, and no text has the word; the nearest: prisoners (1)",
        ),
        (
            "prisonners --lang de",
            "nichts heißt „prisonners“, und kein Text hat das Wort; am nächsten: prisoners (1)",
        ),
    ],
)
def test_a_slip_answers_nothing_and_names_the_nearest(run, talks, typed, said):
    code, _, err = run("-f", talks, *typed.split())
    assert code == 0
    assert lines(err)[0] == f"timeline: {said}"


@pytest.mark.parametrize("typed", ["minsk", "trump", "frees", "text:qqqq", "events"])
def test_what_is_something_is_not_said_to_be_nothing(run, talks, typed):
    assert "nothing is called" not in run("-f", talks, typed).err


def test_a_terminal_is_told_the_options_that_find_less(run, talks):
    exact = "Taking part, not only concerned: 1 event: timeline --actor usa -f talks.yaml"
    assert exact in run("-f", talks, "usa", terminal=True).err
    assert "Taking part, not only" not in run("-f", talks, "lukashenko", terminal=True).err
    assert "Taking part, not only" not in run("-f", talks, "--about", "usa", terminal=True).err


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("52 prisoners", 'timeline: "52" is no period: a year has four figures'),
        ("after the deal", 'timeline: "after" is followed by no period of certain days'),
        (
            "-minsk",
            'timeline: "-minsk" would be read as -m with the value "insk"; to leave events out, write not minsk',
        ),
        (
            "exprot -o x.csv",
            'timeline: no command is called "exprot", and timeline show has no -o; the nearest is',
        ),
    ],
)
def test_what_can_be_nothing_is_wrong_usage(run, talks, typed, said):
    code, out, err = run("-f", talks, *typed.split())
    assert (code, out) == (2, "")
    assert err.startswith(said)


@pytest.mark.parametrize("command", ["tags", "months", "quotes", "disputes", "sources", "queries"])
def test_a_command_that_is_a_name_of_the_file_is_said_to_be_both(run, folder, command):
    (folder / "both.yaml").write_text(
        f"- {{date: 2025, title: One, tags: [{command}, 'of {command}', pen]}}\n", encoding="utf-8"
    )
    said = f"timeline: “{command}” is a command, and a name with 1 event: timeline show {command}"
    assert lines(run(command, "-f", "both.yaml").err)[0] == said
    assert "and a name" not in run(command, "-f", "both.yaml", "pen").err


def test_a_command_that_is_no_name_of_the_file_is_not_said_to_be_one(run, talks, folder):
    assert "and a name" not in run("tags", "-f", talks).err
    (folder / "more.yaml").write_text("- {date: 2025, title: One, tags: [more tags]}\n", encoding="utf-8")
    assert "and a name" not in run("tags", "-f", "more.yaml").err
