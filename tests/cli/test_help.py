"""Help: every page has every option and three examples that run, fits where it is read, and leads to what is there."""

import re
import shlex
from functools import cache

import pytest

from tests.repositories import Repository, events
from timeline import loader
from timeline.cli.commands import CHAPTERS, NAMES, command
from timeline.cli.examples import EXAMPLES
from timeline.cli.help import first
from timeline.cli.manual import TOPICS, folder
from timeline.cli.options import ALL, GROUPS, Panel, panel_of

PAGES = [
    ["--help"],
    ["--help-all"],
    ["help"],
    *([name, flag] for name in NAMES for flag in ("-h", "--help-all")),
]
LINES = [example.line for examples in EXAMPLES.values() for example in examples]


@pytest.mark.parametrize("arguments", PAGES, ids=" ".join)
@pytest.mark.parametrize("columns", ["20", "60", "80", "120"])
def test_a_page_of_help_fits_its_width_and_has_nothing_but_text(run, arguments, columns):
    code, out, err = run(*arguments, environment={"COLUMNS": columns})
    assert (code, err) == (0, "")
    assert out.startswith("Usage: timeline")
    assert all(len(line) <= int(columns) and line == line.rstrip() for line in out.splitlines())
    assert re.sub(r"\s", "", out).isprintable()


def test_the_help_of_show_fits_a_screen(run):
    assert len(run("show", "--help").out.splitlines()) <= 40


@pytest.mark.parametrize("name", NAMES)
def test_the_whole_help_of_a_command_has_every_spelling_of_every_option_and_all_that_is_said_of_it(run, name):
    shown = " ".join(run(name, "--help-all", environment={"COLUMNS": "1000"}).out.split())
    for option in command(name).options:
        assert f"{', '.join(option.spellings)} {option.metavar}".strip() in shown
        assert " ".join(option.help.split()) in re.sub(r"\s+", " ", shown)


@pytest.mark.parametrize("name", NAMES)
def test_the_short_help_has_what_is_typed_often_and_leads_to_the_rest(run, name):
    out = run(name, "--help", environment={"COLUMNS": "200"}).out
    for option in command(name).options:
        assert (f"{', '.join(option.flags)} {option.metavar}".strip() in out) is not option.rare
    left_out = [one for one in command(name).options if one.rare or first(one.help) != one.help]
    assert (f"timeline {name} --help-all" in out) is bool(left_out)


def test_the_options_stand_under_what_they_are_about_in_one_order(run):
    out = run("export", "--help").out
    headings = [str(panel) for panel in Panel if f"\n{panel}\n" in out]
    assert headings == [
        "Which events",
        "How they are shown",
        "How they are written",
        "Where they come from",
    ]
    assert [out.index(f"\n{heading}\n") for heading in headings] == sorted(
        out.index(f"\n{heading}\n") for heading in headings
    )
    assert out.index("Which events") < out.index("--actor") < out.index("How they are shown")
    assert out.index("Where they come from") < out.index("--file") < out.index("Examples")


def test_every_group_of_options_says_what_it_is_about():
    assert {panel_of(group) for group in GROUPS} == set(Panel)


@pytest.mark.parametrize(
    ("help", "sentence"),
    [
        ("One thing.", "One thing."),
        ("One thing. And another one.", "One thing."),
        ("At 2.5 of them, or ... more. -x turns it.", "At 2.5 of them, or ... more."),
        ("Events, e. g. two.", "Events, e. g. two."),
    ],
)
def test_the_first_sentence_stands_for_all(help, sentence):
    assert first(help) == sentence


@pytest.mark.parametrize("help", [row.help for row in ALL] + [command(name).help for name in NAMES])
def test_every_help_is_made_of_sentences(help):
    assert help.endswith(".")


def test_the_page_of_the_program_names_every_command_under_a_heading_and_every_topic(run):
    out = run("--help").out
    assert all(f"  {name} " in out for name in NAMES)
    assert all(f"\n{heading}\n" in out for heading in CHAPTERS)
    names = [one.name for one in TOPICS if (folder() / f"{one.name}.md").exists()]
    assert ", ".join(names) in " ".join(out.split())
    whole = run("help").out
    assert all(f"  help {name} " in whole for name in names)
    assert run("--help-all").out == whole


@pytest.mark.parametrize(
    ("line", "same"),
    [
        ("-h", "--help"),
        ("show -h", "show --help"),
        ("--help show", "show --help"),
        ("--actor x --help", "show --help"),
        ("-rh", "show --help"),
        ("show --nothing --help", "show --help"),
        ("show --help --help-all", "show --help-all"),
        ("--version --help", "--help"),
    ],
)
def test_help_may_stand_anywhere(run, line, same):
    assert run(*line.split()) == run(*same.split())


@pytest.mark.parametrize("line", ["--text -h", "-mh", "show -- -h", "--text --help-all"])
def test_the_value_of_an_option_asks_for_no_help(run, talks, line):
    assert "Usage" not in run("-f", talks, *line.split()).out


def test_a_line_of_help_has_a_line_of_its_own_where_it_is_narrow(run):
    out = run("thread", "--help", environment={"COLUMNS": "50"}).out
    assert "  -f, --file PATH\n      A file or a folder to read; - is standard\n      input.\n" in out


def test_help_is_in_colour_on_a_terminal_that_wants_it(run):
    assert "\x1b[36m-a, --actor NAME\x1b[0m" in run("show", "-h", terminal=True).out
    assert "\x1b" not in run("show", "-h", terminal=True, environment={"NO_COLOR": "1"}).out


# --- Examples --------------------------------------------------------------------------------------------------


def test_every_command_and_the_program_have_three_examples_of_their_own():
    assert set(EXAMPLES) == {"", *NAMES}
    assert {name: len(examples) for name, examples in EXAMPLES.items() if len(examples) != 3} == {}
    lines = [one.line for name in NAMES for one in EXAMPLES[name]]
    assert len(set(lines)) == len(lines)
    for name in NAMES:
        assert sum(one.line.split()[1] == name for one in EXAMPLES[name]) >= 2


@cache
def loaded(inputs):
    return loader.parse(inputs).chronology


def record(folder):
    """Make the folder a repository with a history, and write two files that are to be compared."""
    repository = Repository(folder)
    deal = ("2025-09-11-us-deal", "2025-09-11", "Minsk frees 52 prisoners")
    for number in (1, 2, 3):
        repository.commit(f"Commit {number}", timeline=events((*deal, f"note: '{number}'")))
        repository.git("tag", f"v{number}")
    repository.write(old=events(deal), new=events((*deal, "kind: talks")))


@pytest.mark.parametrize("line", LINES)
def test_an_example_runs_as_it_stands(run, folder, monkeypatch, line):
    monkeypatch.setattr(loader, "checked", lambda inputs: loaded(tuple(inputs)))  # the bundled one only once
    (folder / "mine.yaml").write_text("- date: 11 September 2025\n  title: Talks\n", encoding="utf-8")
    if "diff" in line or "log" in line or "HEAD" in line:
        record(folder)
    typed = line.partition(" > ")[0]
    code, out, err = run(*shlex.split(typed)[1:])
    assert code == int("check mine.yaml" in line)  # it has a problem
    assert out or "deal.csv: " in err
    assert "no events" not in out + err
    assert "read as" not in err


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_examples_stand_on_the_page_of_help(run, name):
    out = run(*filter(None, [name]), "--help").out
    assert all(f"  {one.line}" in out and one.gives in out for one in EXAMPLES[name])


# --- What help refers to ---------------------------------------------------------------------------------------


def referred(run):
    """Return all pages of help, and the texts of all options and words, as one text."""
    pages = [run(*arguments, environment={"COLUMNS": "1000"}).out for arguments in PAGES]
    return "\n".join(pages)


def test_what_help_refers_to_is_installed(run):
    text = referred(run)
    assert ".md" not in text
    assert "docs/" not in text
    topics = re.findall(r"timeline help ([a-z]\w+)", text)
    assert topics
    assert [name for name in topics if run("help", name).code] == []
    commands = re.findall(r"timeline (?!help)(\w[\w-]*)", text)
    assert set(commands) <= {*NAMES, "lukashenko"}  # words: show is meant


def test_every_option_that_an_example_or_a_text_names_is_there(run):
    known = {spelling for option in ALL for spelling in option.spellings}
    known |= {"--help", "--help-all", "--version", "--install-completion", "--show-completion"}
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", referred(run))) <= known
