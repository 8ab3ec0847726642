"""What a stranger types: read as what it means, or answered with the line to type; a name of the file is none of it."""

import re

import pytest

from timeline.cli.commands import NAMES
from timeline.cli.guesses import OPTIONS, WORDS, guessed, options, words
from timeline.cli.options import ALL
from timeline.errors import UsageError
from timeline.exporters import EXPORTERS
from timeline.views import VIEWS

SPELLINGS = {spelling for option in ALL for spelling in option.spellings}
ROWS = [*words().items(), *options().items()]
READ = [row for row in ROWS if row[1].meant]
TOLD = [row for row in ROWS if row[1].told]


@pytest.fixture(autouse=True)
def short(talks, monkeypatch):
    """Look for names in a short chronology."""
    monkeypatch.setenv("TIMELINE_FILE", talks)


def typed(row):
    return row if isinstance(row, str) else ""


@pytest.mark.parametrize(("word", "row"), READ, ids=typed)
def test_every_row_is_read_as_a_line_that_the_program_takes_and_that_is_said(run, talks, word, row, tmp_path):
    takes = next((option.metavar for option in ALL if row.meant[-1] in option.spellings), "")
    more = ["2025"] if row.told or takes else []
    meant = guessed([word, *more])
    assert meant[-len(row.meant) - len(more) :] == [*row.meant, *more]
    files = [] if row.meant == ("--version",) else ["-f", talks]
    exporter = EXPORTERS.get(row.meant[-1])
    files += ["-o", str(tmp_path / "made")] if exporter and exporter.binary else []
    _, _, err = run(word, *more, *files)
    assert err.startswith("timeline: read as timeline ")
    assert f" {row.meant[-1]}" in err.splitlines()[0]
    assert not re.search("no option|no command|takes no|Traceback", err)


@pytest.mark.parametrize(("word", "row"), TOLD, ids=typed)
def test_every_other_row_is_answered_with_what_to_type(run, word, row):
    kind = "option" if word.startswith("-") else "command"
    code, out, err = run(word)
    assert (code, out, err) == (2, "", f"timeline: no {kind} is called {word}; {row.told}\n")
    assert set(re.findall(r"timeline ([a-z]+)", row.told)) <= set(NAMES)
    assert set(re.findall(r"--[a-z-]+", row.told)) <= SPELLINGS | {
        "--install-completion",
        "--show-completion",
    }


def test_no_word_is_guessed_twice():
    guesses = [word for row in (*WORDS, *OPTIONS) for word in row.typed.split()]
    assert len(guesses) == len(set(guesses))


def test_what_is_a_command_or_an_option_is_no_guess():
    assert not set(words()) & set(NAMES)
    assert not set(options()) & SPELLINGS


def test_every_view_and_every_export_is_a_guess():
    assert {f"--{name}" for name in (*VIEWS, *EXPORTERS)} <= set(options())
    assert {*VIEWS, *EXPORTERS} - {*NAMES, "timeline"} <= set(words())


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("list", "show"),
        ("-n 1 list", "show -n 1"),
        ("ls --actor usa", "show --actor usa"),
        ("list actors", "actors"),
        ("list people", "actors"),
        ("print table --reverse", "show --view table --reverse"),
        ("table belarus", "show --view table belarus"),
        ("cards 2025", "show --view card 2025"),
        ("csv --actor usa -o deal.csv", "export -F csv --actor usa -o deal.csv"),
        ("search prisoners 2025", "show prisoners 2025"),
        ("search actors", "show actors"),
        ("explain prisoners", "show --explain prisoners"),
        ("who lukashenko", "actors lukashenko"),
        ("cal -m 2025-09", "months -m 2025-09"),
        ("lint mine.yaml --strict", "check mine.yaml --strict"),
        ("version", "--version"),
        ("-v", "--version"),
        ("commands", "help"),
        ("--csv", "export --format csv"),
        ("show --csv --actor usa", "export --format csv --actor usa"),
        ("list --csv", "export --format csv"),
        ("export --csv", "export --format csv"),
        ("check --json mine.yaml", "check --format json mine.yaml"),
        ("--table --actor usa", "--view table --actor usa"),
        ("months --search x", "months --text x"),
        ("--search=x", "--text=x"),
        ("--search --csv", "--text --csv"),
        ("--start 2025 --max 3", "--since 2025 --limit 3"),
        ("-i mine.yaml list", "show --file mine.yaml"),
        ("-o deal.csv", "export -o deal.csv"),
        ("-odeal.csv --force", "export -odeal.csv --force"),
        ("--output=deal.csv show", "export --output=deal.csv"),
        ("show --actor show -o deal.csv", "export --actor show -o deal.csv"),
        ("prisoners --out deal.csv", "export prisoners --output deal.csv"),
        ("--format csv", "export --format csv"),
        ("show -F table 2025", "show --view table 2025"),
        ("--format=card", "--view=card"),
        ("--columns id --format csv", "export --columns id --format csv"),
        ("--csv --columns id", "export --format csv --columns id"),
    ],
)
def test_a_line_is_read_as_it_is_meant(folder, capsys, line, meant):
    assert guessed(line.split()) == meant.split()
    assert capsys.readouterr() == ("", f"timeline: read as timeline {meant}\n")


@pytest.mark.parametrize(
    "line",
    [
        "",
        "show",
        "2025-10",
        "--actor usa",
        "export -o deal.csv",
        "--text list",
        "--text --csv",
        "-- list",
        "show -- --csv -o",
        "show list",
        "new sanctions",
        "count Tolstoy",
        "version 2",
        "-v --actor usa",
        "actors -o x",
        "check -F github",
        "exprot -o deal.csv",
        "-rF table",
        "--list",
        "who met lukashenko",
    ],
)
def test_what_is_no_guess_is_left_as_it_is_in_silence(folder, capsys, line):
    assert guessed(line.split()) == line.split()
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("fix mine.yaml", "no command is called fix; timeline check FILE --diff shows"),
        ("add 2025-10-01 x", "no command is called add; a chronology is a text file"),
        ("grep", "no command is called grep; write what to look for: timeline show prisoners"),
        ("--after=2025", "no option is called --after; --since PERIOD"),
        ("show --view card -o x.txt", "-o is of timeline export, --view of timeline show; write timeline"),
        ("--group-by month --csv", "--format is of timeline export, --group-by of timeline show; write"),
    ],
)
def test_what_could_mean_two_things_is_refused_with_what_to_type(folder, line, sentence):
    with pytest.raises(UsageError) as caught:
        guessed(line.split())
    assert str(caught.value).startswith(sentence)


NAMED = """\
actors:
  list: {name: The List, kind: organisation, aliases: [Grep]}
events:
  - {date: 2025, title: One, place: View, tags: [csv], actors: [list], id: lint}
queries: {table: {query: "tag:csv"}}
"""


@pytest.mark.parametrize("word", ["list", "grep", "view", "csv", "lint", "table"])
def test_a_name_of_the_chronology_is_no_guess(folder, capsys, word):
    (folder / "named.yaml").write_text(NAMED, encoding="utf-8")
    line = [word, "-f", "named.yaml"]
    assert guessed(line) == line
    assert guessed([word, "-f", "none.yaml"]) != [word, "-f", "none.yaml"]
    assert capsys.readouterr().err.count("read as") == 1


def test_a_chronology_on_standard_input_is_not_read_for_a_guess(run):
    shown = run("list", "-f", "-", stdin=b"- {date: 2025, title: A list, tags: [list]}")
    assert (shown.code, shown.err) == (0, "timeline: read as timeline show -f -\n")
    assert "A list" in shown.out


def test_the_years_and_dates_of_a_stranger_are_periods(run, talks):
    assert run("-f", talks, "--year", "2025") == run("-f", talks, "--on", "2025")
    assert run("-f", talks, "--date", "2025-09") == run("-f", talks, "--on", "2025-09")
