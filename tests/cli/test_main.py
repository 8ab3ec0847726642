"""The wiring of the command line; what a command does is tested where it is done."""

import csv
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from timeline import __version__
from timeline.cli import main as cli
from timeline.cli.app import _sentence, build
from timeline.cli.app import run as run_app
from timeline.cli.command import Command
from timeline.cli.main import main
from timeline.errors import UsageError


def ids(text):
    return [row["id"] for row in csv.DictReader(io.StringIO(text, newline=""))]


def test_the_version(run):
    assert run("--version") == (0, f"timeline {__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "kept"),
    [
        ([], ["call", "deal", "offer"]),
        (["--actor", "Лукашенко"], ["call"]),
        (["--actor", "belarus"], ["call", "deal"]),
        (["--actor", "belarus", "--no-members"], ["deal"]),
        (["--actor", "belarus", "--with", "usa"], ["call"]),
        (["--about", "usa"], ["call", "offer"]),
        (["-m", "2025-09", "-m", "Oct 2025"], ["deal", "offer"]),
        (["--on", "2025-10", "--certain"], []),
        (["--from", "2025-09", "--to", "2025-09"], ["deal"]),
        (["--begin", "2025-09-12"], ["offer"]),
        (["--until", "2025-08-31"], ["call"]),
        (["--end", "2025-08-31"], ["call"]),
        (["--month", "2025-10", "--within"], ["offer"]),
        (["--month", "2025-10", "--starting"], ["offer"]),
        (["--month", "2025-11", "--slack", "7d"], ["offer"]),
        (["-k", "phone-call"], ["call"]),
        (["--place", "minsk"], ["deal"]),
        (["--tag", "prisoners"], ["deal"]),
        (["--source", "example.com"], ["deal"]),
        (["--support", "unsourced"], ["offer"]),
        (["--disputed"], ["deal"]),
        (["--text", "lukaschenko"], ["call"]),
        (["--reverse"], ["offer", "deal", "call"]),
        (["-n", "1"], ["call"]),
    ],
)
def test_every_option_selects(run, talks, arguments, kept):
    code, out, _ = run("export", "-f", talks, *arguments)
    assert (code, ids(out)) == (0, kept)


def test_options_alone_mean_show_in_either_order(run, talks):
    assert run("--actor", "usa", "-f", talks) == run("show", "-f", talks, "--actor", "usa")
    assert run("-f", talks, "show", "--actor", "usa") == run("show", "-f", talks, "--actor", "usa")


@pytest.mark.parametrize("view", ["timeline", "table", "card", "months"])
def test_every_view_opens_with_the_selection(run, talks, view):
    code, out, err = run("show", "-f", talks, "--actor", "belarus", "--view", view)
    assert (code, err) == (0, "")
    assert out.splitlines()[:2] == ["Talks", "Belarus: 2 of 3 events"]


@pytest.mark.parametrize("listing", ["actors", "kinds", "places", "tags", "months", "sources"])
def test_every_listing_counts_within_the_selection(run, talks, listing):
    code, out, err = run(listing, "-f", talks, "--actor", "belarus")
    assert (code, err) == (0, "")
    assert "Belarus: 2 of 3 events" in out


def test_an_actor_is_shown_whole(run, talks):
    out = run("actors", "belarus", "-f", talks).out
    assert "takes part in 1, with its members in 2" in out


@pytest.mark.parametrize("word", ["deal", "2025-09-11"])
def test_an_event_or_a_day_is_shown_whole(run, talks, word):
    code, out, err = run("show", word, "-f", talks)
    assert (code, err) == (0, "")
    assert "talks.yaml:15" in out


def test_other_periods_are_shown_as_a_timeline(run, talks):
    assert run("show", "2025-09", "-f", talks).out == run("show", "-m", "2025-09", "-f", talks).out


def test_words_and_options_are_joined_by_and(run, talks):
    assert "1 of 3 events" in run("show", "2025-09..2025-10", "--actor", "belarus", "-f", talks).out


def test_a_thread_is_shown(run, talks):
    code, out, _ = run("thread", "deal", "-f", talks)
    assert code == 0
    assert (
        out.index("Trump calls Lukashenko")
        < out.index("27 days later")
        < out.index("Minsk frees 52 prisoners")
    )


@pytest.mark.parametrize(
    ("words", "written"),
    [
        (["early", "October", "2025"], "[2025-10-01..2025-10-10]"),
        (["25 Oct 1917", "--julian"], "1917-11-07"),
        (["2025-10-0X"], "2025-10-0X"),
        (["1940-41"], "1940-41, or 1940/1941 for the years\n"),
        (["Q3", "2025"], "Write      2025-35\n"),
        (["1940-41", "--lang", "de"], "1940-41 oder 1940/1941 für die Jahre\n"),
        (["15 Jan 1743/44"], "1744-01-15"),
        (["15 Jan 1743/44", "--julian"], "1744-01-26"),
        (["XXXX"], "  First day  open or unknown\n  Last day   open or unknown\n"),
    ],
)
def test_a_date_is_explained(run, words, written):
    code, out, _ = run("date", *words)
    assert code == 0
    assert written in out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--actor", "Lukaschenka"], 'timeline: no actor is called "Lukaschenka"; the nearest are:'),
        (["--kind", "phone"], 'timeline: no kind is called "phone"; the nearest are phone-call'),
        (["--support", "x"], 'timeline: no support is called "x"; there are unsourced,'),
        (["--month", "soonish"], 'timeline: "soonish" is no period'),
        (["--slack", "x"], 'timeline: --slack "x" is no number of days'),
        (["--within", "--starting", "-m", "2025"], "timeline: --within and --starting exclude each other"),
        (["--limit", "-1"], 'timeline: --limit "-1" is no number of events; write 0 or more'),
        (["--limit", "x"], 'timeline: --limit "x" is no number of events; write 0 or more'),
        (
            ["--columns", "id", "--view", "card"],
            "timeline: --columns are those of the table; leave out --view card",
        ),
        (["--columns", "figurs"], 'timeline: no column is called "figurs"; the nearest are figures'),
        (["--width", "0"], 'timeline: --width "0" is no number of columns; write 1 or more'),
        (["--actr", "x"], "timeline: no option is called --actr; the nearest of timeline show is --actor"),
        (["show", "--julian"], "timeline: show has no --julian; timeline date has it"),
        (["--julian"], "timeline: show has no --julian; timeline date has it"),
        (["schema", "--limit", "3"], "timeline: schema has no --limit; show, thread, disputes have it"),
        (["actors", "-F", "csv"], "timeline: actors has no -F; "),
        (["show", "--jullian"], "timeline: no option is called --jullian; see timeline show --help"),
        (["show", "--rev"], "timeline: no option is called --rev; the nearest of timeline show is --reverse"),
        (["show", "-x"], "timeline: no option is called -x; see timeline show --help"),
        (["--actor"], "timeline: --actor has no value; write --actor NAME"),
        (["--wihtin"], "timeline: no option is called --wihtin; the nearest of timeline show is --within"),
        (["--certain=yes"], "timeline: --certain takes no value; write --certain"),
        (
            ["--lang", "german"],
            'timeline: --lang "german" is no language that timeline or the file speaks; write de',
        ),
        (
            ["--lang", "deu"],
            'timeline: --lang "deu" is no language that timeline or the file speaks; write de',
        ),
        (
            ["--lang", "de_DE"],
            'timeline: --lang "de_DE" is no language that timeline or the file speaks; write de',
        ),
        (
            ["--lang", "Deutch"],
            'timeline: --lang "Deutch" is no language that timeline or the file speaks; write de',
        ),
        (
            ["--lang", "zz"],
            'timeline: --lang "zz" is no language that timeline or the file speaks; write one of',
        ),
        (["52"], 'timeline: "52" is no period: a year has four figures'),
        (["show", "kind:zzzz"], 'timeline: no kind is called "zzzz"'),
        (["show", "--view", "tabel"], 'timeline: no view is called "tabel"; the nearest is table'),
        (["export", "-F", "csvv"], 'timeline: no format is called "csvv"; the nearest is csv'),
        (["export", "-o", "x.pdf"], "timeline: x.pdf does not say its format; give one with -F: csv"),
        (["export", "--columns", "id,titel"], 'timeline: no column is called "titel"; the nearest are title'),
        (["export", "--explode", "title"], 'timeline: --explode "title" is no list to explode'),
        (["thread"], "timeline: thread takes the id of one event"),
        (["thread", "dael"], 'timeline: no event has the id "dael"; the nearest are deal'),
        (["date"], "timeline: date takes the words of a date"),
        (["date", "soonish"], 'timeline: "soonish" is no date'),
        (["date", "--julian", "soonish"], 'timeline: "soonish" is no date; write EDTF'),
        (
            ["date", "--julian", "08-02-1917"],
            'timeline: "08-02-1917" is two dates; write 1917-02-21 (21 Feb) or 1917-08-15 (15 Aug)',
        ),
        (
            ["date", "--julian", "Sunday 14 October 1066"],
            'timeline: "Sunday 14 October 1066" names a Sunday, and 1066-10-20 is a Saturday; write the day that is',
        ),
    ],
)
def test_wrong_usage_is_one_plain_line_and_exit_2(run, talks, arguments, sentence):
    file = [] if "date" in arguments else ["-f", talks]
    code, out, err = run(*arguments, *file) if arguments[-1] != "--actor" else run(*file, *arguments)
    assert (code, out) == (2, "")
    assert err.startswith(sentence)
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["date", "2025-10", "--lang", "fr"],
            "the program has no labels in French (fr); they are in English",
        ),
        (
            ["--lang", "be", "--limit", "1"],
            "the program has no labels in Belarusian (be); they are in English",
        ),
        (["--lang", "de-AT", "--limit", "1"], ""),
        (["date", "2025-10", "--lang", "DE"], ""),
    ],
)
def test_where_the_labels_are_in_another_language_that_is_said(run, arguments, said):
    code, _, err = run(*arguments)
    assert (code, err) == (0, said and f"timeline: {said}\n")


def test_a_command_that_takes_no_words_says_so():
    bare = build([Command("bare", lambda words: 0, "Do nothing.")], "0")
    with pytest.raises(UsageError, match='timeline bare takes no words; leave out "x "'):
        run_app(bare, ["bare", "x\n"])
    assert run_app(bare, ["bare"]) == 0


def test_a_complaint_of_typer_that_is_not_known_is_one_line_too():
    said = _sentence(ValueError(), "Something  new\nis wrong.", ["show"])
    assert said == "something new is wrong; timeline show --help says what there is"


def test_what_nobody_types_is_not_repeated_whole(run):
    _, _, err = run("-m" + "x" * 300)
    assert len(err) < 300
    assert 'write not "...", or' in err


def test_where_nothing_matches_stderr_says_why_and_the_exit_is_0(run, talks):
    code, out, err = run("-f", talks, "--actor", "usa", "--month", "2025-09")
    assert (code, out) == (0, "")
    assert "United States alone" in err
    assert "15 Aug 2025" in err


# --- Which chronology ------------------------------------------------------------------------------------------


def test_a_file_that_is_not_named_is_said_in_the_header(run, folder, talks):
    (folder / "timeline.yaml").write_text("[{date: 2025, title: Mine}]", encoding="utf-8")
    assert "timeline.yaml" in run().out.splitlines()[1]
    assert "talks.yaml, named by TIMELINE_FILE" in run(environment={"TIMELINE_FILE": talks}).out


def test_a_file_that_is_not_named_is_said_on_stderr_of_an_export(run, folder):
    (folder / "timeline.yaml").write_text("[{date: 2025, title: Mine}]", encoding="utf-8")
    assert run("export").err == "timeline: reading timeline.yaml\n"
    assert run("check").err == "timeline: reading timeline.yaml\n"


def test_the_nearest_file_above_is_found_up_to_the_root_of_the_repository(run, folder, monkeypatch):
    (folder / "timeline.yaml").write_text("[{date: 2025, title: Outside}]", encoding="utf-8")
    deep = folder / "repository" / "a" / "b"
    deep.mkdir(parents=True)
    monkeypatch.chdir(deep)
    assert "bundled" in run("export").err  # not in a repository: only this folder is looked at
    (folder / "repository" / ".git").mkdir()
    assert "bundled" in run("export").err
    (folder / "repository" / "timeline.yaml").write_text("[{date: 2025, title: Mine}]", encoding="utf-8")
    assert run("export").err == f"timeline: reading {Path('..', '..', 'timeline.yaml')}\n"


def test_the_bundled_chronology_is_read_else(run):
    code, out, err = run("export", "--columns", "id")
    assert (code, err) == (0, "timeline: reading the bundled chronology\n")
    assert "2025-09-11-us-deal" in out


def test_several_files_are_one_chronology(run, folder, talks):
    (folder / "more.yaml").write_text("[{date: 2026, title: More, id: more}]", encoding="utf-8")
    assert ids(run("export", "-f", talks, "-f", "more.yaml").out) == ["call", "deal", "offer", "more"]


def test_standard_input_is_a_file(run):
    assert "Mine" in run("-f", "-", stdin=b"[{date: 2025, title: Mine}]").out


@pytest.mark.parametrize(
    ("name", "make", "sentence"),
    [
        ("none.yaml", lambda path: None, "timeline: "),
        ("folder", lambda path: path.mkdir(), "timeline: "),
        ("dangling", lambda path: path.symlink_to("nowhere"), "timeline: "),
    ],
)
def test_what_cannot_be_read_is_one_line_and_exit_1(run, folder, name, make, sentence):
    make(folder / name)
    code, out, err = run("-f", name)
    assert (code, out) == (1, "")
    assert err.startswith(sentence)
    assert name in err
    assert err.count("\n") == 1


def test_a_file_with_problems_stops_every_command_but_check(run, folder):
    (folder / "bad.yaml").write_text("- date: soon\n  titel: x\n", encoding="utf-8")
    shown = run("-f", "bad.yaml")
    assert (shown.code, shown.out) == (1, "")
    places = [line.split(": ")[0] for line in shown.err.splitlines()]
    assert places == ["bad.yaml:1:9", "bad.yaml:2:3"]
    checked = run("check", "bad.yaml")
    assert (checked.code, checked.err) == (1, "")
    assert checked.out.splitlines()[:3] == [
        shown.err.splitlines()[0],
        "    1 | - date: soon",
        "      |         ^^^^",
    ]
    assert checked.out.splitlines()[-1] == "bad.yaml: 1 event, 0 actors, 0 sources: 2 problems"


def test_a_file_without_problems_is_said_to_have_none(run, talks):
    said = "talks.yaml: 3 events, 3 actors, 3 sources: no problems (2 ignored)\n"
    assert run("check", "--ignore", "TL4", talks) == (0, said, "")


# --- Output ----------------------------------------------------------------------------------------------------


def test_an_export_into_a_file_is_the_same_as_into_a_pipe(run, folder, talks):
    piped = run("export", "-f", talks, "--actor", "belarus")
    code, out, err = run("export", "-f", talks, "--actor", "belarus", "-o", "deal.csv")
    assert (code, out, err) == (0, "", "deal.csv: 2 of 3 events; the words of 1 claim in no column\n")
    assert (folder / "deal.csv").read_bytes().decode() == piped.out


def test_a_file_that_exists_is_kept_unless_forced(run, folder, talks):
    (folder / "deal.csv").write_text("old", encoding="utf-8")
    code, _, err = run("export", "-f", talks, "-o", "deal.csv")
    assert (code, err) == (1, "timeline: deal.csv exists; --force writes over it\n")
    assert (folder / "deal.csv").read_text(encoding="utf-8") == "old"
    assert run("export", "-f", talks, "-o", "deal.csv", "--force").code == 0
    assert (folder / "deal.csv").read_text(encoding="utf-8").startswith("id,")


def test_a_folder_that_is_not_there_is_one_line(run, talks):
    code, _, err = run("export", "-f", talks, "-o", "no/where.csv")
    assert code == 1
    assert err == "timeline: cannot write no/where.csv: No such file or directory\n"


@pytest.mark.parametrize(
    ("environment", "terminal", "colored"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
        ({"TERM": "dumb"}, True, False),
    ],
)
def test_color_follows_the_terminal_and_the_environment(run, talks, environment, terminal, colored):
    out = run("-f", talks, terminal=terminal, environment=environment).out
    assert ("\x1b[" in out) is colored


def test_the_legend_is_shown_on_a_terminal_only(run, talks):
    assert "a day" in run("-f", talks, terminal=True).err
    assert run("-f", talks).err == ""


@pytest.mark.parametrize("terminal", [True, False])
def test_a_width_that_is_asked_for_folds_a_table_in_a_pipe_too(run, talks, terminal):
    out = run(
        "-f", talks, "--view", "table", "--width", "76", terminal=terminal, environment={"NO_COLOR": "1"}
    ).out
    assert "Too narrow for" in out
    assert 60 < max(map(len, out.splitlines())) <= 76
    whole = run("-f", talks, "--view", "table", terminal=False).out
    assert max(map(len, whole.splitlines())) > 100


def test_a_width_that_no_terminal_has_costs_nothing(run, talks):
    assert len(run("-f", talks, "--view", "table", "--width", "9" * 18).out) < 10_000


def test_a_narrow_terminal_is_heeded(run, talks):
    out = run("-f", talks, environment={"COLUMNS": "40"}).out
    assert max(map(len, out.splitlines())) <= 40


@pytest.mark.parametrize("columns", ["1", "7", "100000"])
@pytest.mark.parametrize("view", ["timeline", "table", "card", "months"])
def test_no_width_makes_a_view_fail_or_lose_an_event(run, talks, view, columns):
    code, out, err = run("-f", talks, "--view", view, environment={"COLUMNS": columns, "TERM": "dumb"})
    assert (code, err) == (0, "")
    signs = "".join(out.split())
    assert view == "months" or all(
        title in signs for title in ("TrumpcallsLukashenko", "Minskfrees", "Anoffer")
    )


@pytest.mark.parametrize("columns", ["0", "-5", "x", "", "²"])
def test_a_width_that_is_none_is_taken_for_80(run, talks, columns):
    assert run("-f", talks, environment={"COLUMNS": columns}).out == run("-f", talks).out


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1"])
def test_an_encoding_that_cannot_carry_a_sign_gets_ascii(run, talks, encoding):
    code, out, _ = run("-f", talks, encoding=encoding, environment={"TIMELINE_LANG": "ru"})
    assert code == 0
    assert "*" in out


def test_the_language_is_the_lines_then_the_environments_then_the_files(run, folder, talks):
    assert "Trump ruft" in run("-f", talks, "--lang", "de", environment={"TIMELINE_LANG": "en"}).out
    assert "Trump ruft" in run("-f", talks, environment={"TIMELINE_LANG": "de"}).out
    assert "Trump calls" in run("-f", talks).out
    assert "Trump calls" in run("export", "-f", talks, environment={"TIMELINE_LANG": "de"}).out
    assert "Trump ruft" in run("export", "-f", talks, "--lang", "de").out


# --- As a process ----------------------------------------------------------------------------------------------


def process(*arguments, **options):
    return subprocess.Popen(
        [sys.executable, "-m", "timeline", *arguments],
        stdout=options.pop("stdout", subprocess.PIPE),
        stderr=subprocess.PIPE,
        **options,
    )


def test_a_closed_pipe_ends_in_silence(folder):
    many = "".join(
        f"- {{date: 2025, title: An event of many words {index}, id: e{index}}}\n" for index in range(3000)
    )
    (folder / "many.yaml").write_text(many, encoding="utf-8")
    for command in (["export"], ["show"], ["show", "--view", "table"]):
        running = process(*command, "-f", "many.yaml")
        running.stdout.readline()
        running.stdout.close()
        assert (running.stderr.read(), running.wait()) == (b"", 141)
        running.stderr.close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only some systems have a full disk at hand")
@pytest.mark.parametrize("command", [["show"], ["export"], ["check"]])
def test_a_full_disk_is_one_line_and_exit_1(talks, command):
    with Path("/dev/full").open("wb") as full:
        running = process(*command, "-f", talks, stdout=full)
        err = running.communicate()[1]
    assert running.returncode == 1
    assert err == b"timeline: cannot write to standard output: No space left on device\n"


def test_an_export_imports_neither_rich_nor_babel_nor_dateutil(talks):
    code = (
        "import sys; from timeline.cli.main import main; "
        f"code = main(['export', '-f', {talks!r}, '-o', 'x.csv']); "
        "print([name for name in ('rich', 'babel', 'dateutil') if name in sys.modules], code)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "[] 0\n"


def test_importing_the_library_imports_nothing_of_it(talks):
    code = "import sys, timeline; print(sorted(name for name in sys.modules if name.startswith('timeline.')))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"


def test_a_variable_that_breaks_typers_help_does_not_break_ours(talks):
    environment = {**os.environ, "TERMINAL_WIDTH": "abc"}
    running = process("--help", env=environment)
    assert (running.communicate()[1], running.returncode) == (b"", 0)


def test_the_hint_of_a_terminal_can_be_typed_as_it_stands(run, talks):
    err = run("-f", talks, terminal=True, environment={"NO_COLOR": "1"}).err
    assert err.splitlines()[-1] == "One event with its sources: timeline show 2025-09-11 -f talks.yaml"


def test_errors_stand_before_warnings_and_have_colours_on_a_terminal(run):
    Path("mine.yaml").write_text("- {date: 2025, title: A}\n- {date: soon, title: B}\n")
    shown = run("check", "mine.yaml", terminal=True).out
    plain = run("check", "mine.yaml").out
    assert "\x1b[1;31mTL203\x1b[0m" in shown
    assert re.sub(r"\x1b\[[0-9;]*m", "", shown) == plain
    assert plain.index("TL203") < plain.index("warning: ")


@pytest.mark.parametrize("arguments", [["--fix"], ["--diff", "--select", "TL2"]])
def test_why_nothing_is_mended_is_said_where_a_file_was_not_read_to_its_end(run, arguments):
    text = "- {date: 11 September 2025, title: A}\n- {date: 2025, title: 'open}\n"
    Path("mine.yaml").write_text(text)
    code, _, err = run("check", "mine.yaml", *arguments)
    assert (code, err.count("\n")) == (1, 1)
    assert err.startswith("timeline: nothing is mended of what was not read to its end; mend by hand")
    assert Path("mine.yaml").read_text() == text


def test_any_number_of_problems_is_mended_though_not_all_are_listed(run):
    """Of those that cannot be mended, and are not listed, nothing is kept."""
    rows = ["- {date: %s, title: T" + f"{number}, tags: %s, nothing_like_it: x}}\n" for number in range(1200)]
    written = "".join(row % ("11 September 2025", "a") for row in rows)
    Path("mine.yaml").write_text(written)
    code, out, _ = run("check", "mine.yaml")
    assert code == 1
    assert "mine.yaml:334:" in out
    assert "TL149 more than 1000 problems" in out
    assert out.endswith("1001 problems; --fix can mend 2400\n")
    code, out, err = run("check", "mine.yaml", "--fix")
    assert (code, err) == (1, "timeline: mine.yaml: 2400 mended\n")
    assert out.endswith("1001 problems\n")
    assert Path("mine.yaml").read_text() == "".join(row % ("2025-09-11", "[a]") for row in rows)


def test_an_event_whose_date_cannot_be_read_gets_no_id_either(run):
    """Its fault is one too many to be kept."""
    many = "- {date: 2025, title: A, nothing_like_it: x}\n" * 1001
    text = f"{many}- {{date: soon, title: B}}\n- {{date: 2025, title: C, links: [{{to: XXXX-b, relation: follows}}]}}\n"
    Path("mine.yaml").write_text(text)
    run("check", "mine.yaml", "--fix")
    assert Path("mine.yaml").read_text().splitlines()[1001:] == text.splitlines()[1001:]


def test_what_ends_the_reading_is_found_behind_any_number_of_problems(run):
    text = "- {date: 11 September 2025, title: A}\n" * 1200 + "- {date: 2025, title: 'open}\n"
    Path("mine.yaml").write_text(text)
    _, out, err = run("check", "mine.yaml", "--fix")
    assert err.startswith("timeline: nothing is mended of what was not read to its end")
    assert out.endswith("1001 problems\n")
    assert Path("mine.yaml").read_text() == text


def test_anchors_are_mended_around_however_many_there_are(run):
    Path("mine.yaml").write_text("".join(f"- {{date: May 2025, title: &a{n} T{n}}}\n" for n in range(1200)))
    assert run("check", "mine.yaml", "--fix").err == "timeline: mine.yaml: 1200 mended\n"


def test_a_file_that_is_named_twice_is_mended_once(run):
    Path("mine.yaml").write_text("- {date: 11 September 2025, title: A}\n")
    Path("link.yaml").symlink_to("mine.yaml")
    code, _, err = run("check", "mine.yaml", "./mine.yaml", "link.yaml", "--fix")
    assert (code, err) == (0, "timeline: mine.yaml: 1 mended\n")


def test_what_would_not_be_read_any_more_is_not_written(run):
    """The value of a field may stand where nobody who mends looks for it."""
    text = (
        "- date: 2025\n  title: A\n  id: # c\n    ~\n- {date: 2025, title: A}\n"
        "- {date: 2026, title: B, links: [{to: 2025-a, relation: follows}]}\n"
    )
    Path("mine.yaml").write_text(text)
    _, out, _ = run("check", "mine.yaml", "--fix")
    assert Path("mine.yaml").read_text() == text
    assert "TL409" in out


def test_a_place_in_the_bundled_file_is_named_only_where_it_is_checked(run):
    assert run("show", "2025-09-11-us-deal").out.endswith("\n\n2025-09-11-us-deal\n")
    assert run("check").out.startswith("data/events.yaml: ")


# --- check -----------------------------------------------------------------------------------------------------


def test_warnings_count_only_where_check_is_strict(run, folder):
    (folder / "a.yaml").write_text("- date: 2025\n  title: A\n", encoding="utf-8")
    for options, code in (((), 0), (("--strict",), 1), (("--strict", "--ignore", "TL4"), 0)):
        assert run("check", "a.yaml", *options).code == code
    assert (
        run("check", "a.yaml").out.splitlines()[-1]
        == "a.yaml: 1 event, 0 actors, 0 sources: no problems, 1 warning"
    )


def test_a_code_that_there_is_not_is_wrong_usage(run, talks):
    found = run("check", talks, "--select", "TL999")
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith('timeline: no code begins with "TL999"; write ')


@pytest.mark.parametrize(
    ("form", "begin"),
    [("text", "a.yaml:2:10: TL402"), ("json", "{"), ("sarif", "{"), ("github", "::warning ")],
)
def test_a_report_has_the_form_that_is_asked_for(run, folder, form, begin):
    (folder / "a.yaml").write_text("- date: 2025\n  title: A\n", encoding="utf-8")
    found = run("check", "a.yaml", "--format", form)
    assert (found.code, found.err) == (0, "")
    assert found.out.startswith(begin)


def test_an_unknown_form_of_a_report_is_wrong_usage(run, talks):
    found = run("check", talks, "--format", "jsn")
    assert (found.code, found.out, found.err) == (
        2,
        "",
        'timeline: no form of a report is called "jsn"; the nearest is json\n',
    )


WORDS = b"\xef\xbb\xbf- date: 11 September 2025\r\n  title: A\r\n"


def test_fix_writes_the_file_and_says_what_is_left(run, folder):
    (folder / "a.yaml").write_bytes(WORDS)
    assert run("check", "a.yaml").out.endswith("1 problem; --fix can mend 1\n")
    found = run("check", "a.yaml", "--fix", "--ignore", "TL402")
    said = "a.yaml: 1 event, 0 actors, 0 sources: no problems (1 ignored)\n"
    assert found == (0, said, "timeline: a.yaml: 1 mended\n")
    assert (folder / "a.yaml").read_bytes() == WORDS.replace(b"11 September 2025", b"2025-09-11")
    assert run("check", "a.yaml", "--fix", "--ignore", "TL402") == (0, said, "")
    assert [path.name for path in folder.iterdir()] == ["a.yaml"]


def test_fix_goes_on_until_nothing_is_left_to_mend(run, folder):
    text = "- {date: 11 September 2025, title: A}\n- {date: 2025-09-11, title: A}\n"
    (folder / "a.yaml").write_text(text)
    assert run("check", "a.yaml", "--diff").out.splitlines()[3:] == [
        "-- {date: 11 September 2025, title: A}",
        " - {date: 2025-09-11, title: A}",
        "+- {id: 2025-09-11-a-2, date: 2025-09-11, title: A}",
    ]
    found = run("check", "a.yaml", "--fix", "--ignore", "TL4")
    assert found.err == "timeline: a.yaml: 2 mended\n"
    assert (found.code, run("check", "a.yaml", "--fix", "--ignore", "TL4")) == (0, (0, found.out, ""))


def test_diff_shows_what_fix_would_change_and_changes_nothing(run, folder):
    (folder / "a.yaml").write_bytes(WORDS)
    found = run("check", "a.yaml", "--diff")
    assert found.code == 1
    assert found.out.splitlines()[2:] == [
        "@@ -1,2 +1,2 @@",
        "-- date: 11 September 2025",
        "+- date: 2025-09-11",
        "   title: A",
    ]
    assert (folder / "a.yaml").read_bytes() == WORDS


@pytest.mark.parametrize("arguments", [(), ("-",), ("-f", "-")])
def test_fix_writes_only_into_files_that_are_named(run, arguments):
    found = run("check", "--fix", *arguments, stdin=b"- date: 2025\n  title: A\n")
    assert (found.code, found.out) == (2, "")
    assert "--fix writes into files that are named" in found.err


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_report_loses_nothing_where_the_encoding_is_narrow(run, folder, encoding):
    (folder / "a.yaml").write_text("- date: Кіеў\n  title: A\n", encoding="utf-8")
    for form in ("text", "json", "github", "sarif"):
        found = run("check", "a.yaml", "--format", form, encoding=encoding)
        assert (found.code, found.err) == (1, "")
        assert "TL203" in found.out


def test_a_file_that_changes_before_it_is_mended_is_left_alone(folder):
    from timeline.checks.codes import Choice
    from timeline.cli.commands.check import look, mend
    from timeline.errors import TimelineError
    from timeline.loader import read

    (folder / "a.yaml").write_bytes(WORDS)
    looked = look([read("a.yaml")], Choice())
    (folder / "a.yaml").write_bytes(WORDS + b"  note: B\r\n")
    with pytest.raises(TimelineError, match="changed while it was checked"):
        list(mend(looked))
    assert (folder / "a.yaml").read_bytes() == WORDS + b"  note: B\r\n"


def test_the_schema_is_printed_as_it_is_published(run):
    published = Path(__file__).parents[2] / "docs" / "timeline.schema.json"
    assert run("schema") == (0, published.read_text(encoding="utf-8"), "")


def test_an_interrupted_run_ends_with_130_and_without_a_word(run, monkeypatch, talks):
    def interrupted(*_arguments, **_options):
        raise KeyboardInterrupt

    monkeypatch.setattr("timeline.cli.main._run", interrupted)
    assert run("-f", talks) == (130, "", "")


class Full:
    """A standard output on a full disk."""

    def __init__(self, file):
        self.fileno = file.fileno

    def flush(self):
        raise OSError


def test_an_error_is_said_even_when_the_output_is_full(folder, monkeypatch):
    err = io.StringIO()
    with (folder / "out").open("w") as out:
        monkeypatch.setattr(sys, "stdout", Full(out))
        monkeypatch.setattr(sys, "stderr", err)
        assert cli._fail(["timeline: said"], 2) == 2
    assert err.getvalue() == "timeline: said\n"


def test_a_stream_without_an_encoding_of_its_own_is_taken_as_it_is(folder, monkeypatch):
    out, err = io.StringIO(), io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    assert main(["date", "2025-09"]) == 0
    assert "Sep 2025" in out.getvalue()
