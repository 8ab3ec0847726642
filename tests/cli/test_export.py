"""`timeline export`: every format by the same rules, what is said beside it, and what is refused."""

import hashlib
import json
import subprocess
import sys
from types import SimpleNamespace

import pytest

from timeline.cli.commands import export
from timeline.exporters import EXPORTERS, Exporter

EVERY = pytest.mark.parametrize("name", EXPORTERS)


@EVERY
def test_a_file_and_a_pipe_get_the_same_bytes_with_no_path_in_them(run, folder, talks, name):
    row = EXPORTERS[name]
    if row.missing:
        pytest.skip(f"{name} needs what is not installed")
    path = f"out{row.suffixes[0]}"
    whole = str(folder / talks)
    code, out, err = run("export", "-f", whole, "-o", path)
    assert (code, out) == (0, "")
    assert err.startswith(f"{path}: 3 events")
    data = (folder / path).read_bytes()
    command = [sys.executable, "-m", "timeline", "export", "-f", whole, "-F", name]
    piped = subprocess.run(command, capture_output=True, check=True, cwd=folder)
    assert piped.stdout == data
    assert str(folder).encode() not in data
    assert b"\r\n" in data or name != "csv"


def test_what_is_left_out_is_said_beside_a_pipe_too(run, talks):
    assert run("export", "-f", talks).err == "timeline: the words of 1 claim in no column\n"
    assert run("export", "-f", talks, "id:offer").err == ""
    found = run("export", "-f", talks, "-F", "csl").err.splitlines()
    assert found == ["timeline: 1 event without a source left out"]


def test_a_format_can_be_named_by_its_suffix(run, talks):
    assert run("export", "-f", talks, "-F", "md") == run("export", "-f", talks, "-F", "markdown")
    assert run("export", "-f", talks, "-F", "csl.json") == run("export", "-f", talks, "-F", "csl")


def test_the_longest_suffix_decides(run, folder, talks):
    run("export", "-f", talks, "-o", "a.csl.json")
    run("export", "-f", talks, "-o", "a.JSON")
    assert isinstance(json.loads((folder / "a.csl.json").read_text("utf-8")), list)
    assert json.loads((folder / "a.JSON").read_text("utf-8"))["schema"].startswith("urn:timeline")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["-F", "markdown", "--explode", "actors"], "markdown does not take --explode; csv does"),
        (["-o", "x.json", "--excel"], "json does not take --excel; csv does"),
        (["-o", "x.jsonl", "--columns", "id"], "jsonl does not take --columns; csv does"),
        (["--stamp"], "--stamp writes a file beside the export; name that: -o events.csv"),
        (["-F", "csl", "--stamp"], "--stamp writes a file beside the export; name that: -o events.csl.json"),
        (["-o", "x.txt"], f"x.txt does not say its format; give one with -F: {', '.join(EXPORTERS)}"),
    ],
)
def test_what_a_format_does_not_take_is_wrong_usage(run, folder, talks, arguments, sentence):
    code, out, err = run("export", "-f", talks, *arguments)
    if sentence.endswith("csv does"):
        assert err.startswith(f"timeline: {sentence.removesuffix('csv does')}")
        assert "csv" in err
        assert (code, out) == (2, "")
    else:
        assert (code, out, err) == (2, "", f"timeline: {sentence}\n")
    assert list(folder.iterdir()) == [folder / talks]


def test_names_are_joined_as_a_sentence_has_them():
    assert [export._listed(names) for names in (["a"], ["a", "b"], ["a", "b", "c"])] == [
        "a",
        "a and b",
        "a, b and c",
    ]
    assert (export._does(["a"]), export._does(["a", "b"])) == ("does", "do")


# --- Bytes, and what is not installed --------------------------------------------------------------------------


@pytest.fixture
def binary(monkeypatch):
    """Have a format of bytes."""
    import timeline.exporters

    row = Exporter("bytes", (".bin",), "bytes", "Bytes.", binary=True)
    module = SimpleNamespace(
        write=lambda selection, out, options: out.write(b"\x00\xff\n"), left_out=lambda *_: ()
    )
    monkeypatch.setitem(EXPORTERS, "bytes", row)
    monkeypatch.setattr(timeline.exporters, "import_module", lambda name: module)
    return row


def test_bytes_go_into_a_file_and_a_pipe_as_they_are(run, folder, talks, binary, monkeypatch):
    assert run("export", "-f", talks, "-o", "a.bin").code == 0
    assert (folder / "a.bin").read_bytes() == b"\x00\xff\n"
    assert run("export", "-f", talks, "-F", "bytes", encoding="latin-1").out == "\x00\xff\n"


def test_bytes_are_refused_on_a_terminal(run, talks, binary):
    found = run("export", "-f", talks, "-F", "bytes", terminal=True)
    assert found == (2, "", "timeline: bytes is nothing to read on a terminal; write -o events.bin\n")


def test_what_is_not_installed_is_said_with_the_line_to_type(run, talks, binary, monkeypatch):
    row = binary._replace(needs="no_such_module")
    monkeypatch.setitem(EXPORTERS, "bytes", row)
    found = run("export", "-f", talks, "-o", "a.bin")
    said = "timeline: bytes needs no_such_module, which is not installed; write pip install no_such_module\n"
    assert found == (2, "", said)
    assert "not installed" in run("export", "--list").out


# --- The list --------------------------------------------------------------------------------------------------


def test_the_list_has_a_line_a_format_in_a_pipe(run):
    code, out, err = run("export", "--list")
    assert (code, err) == (0, "")
    assert [line.split("  ")[0] for line in out.splitlines()] == list(EXPORTERS)
    assert out.splitlines()[0].endswith("  --columns --explode --excel")


@pytest.mark.parametrize("width", ["12", "40", "80"])
def test_the_list_is_folded_on_a_terminal(run, width):
    out = run("export", "--list", terminal=True, environment={"COLUMNS": width, "TERM": "dumb"}).out
    assert out.startswith("csv")
    assert all(name in out for name in EXPORTERS)
    assert width == "12" or max(map(len, out.splitlines())) <= int(width)


def test_the_list_needs_no_chronology(run, folder):
    (folder / "timeline.yaml").write_text("broken: [", encoding="utf-8")
    assert run("export", "--list").code == 0


# --- What is written beside it ---------------------------------------------------------------------------------


def about(folder, path):
    return json.loads((folder / f"{path}.about.json").read_text("utf-8"))


def test_the_stamp_beside_an_export_says_what_it_is(run, folder, talks):
    code, out, err = run(
        "export", "-f", str(folder / talks), "--actor", "belarus", "--certain", "-o", "a.csv", "--stamp"
    )
    assert (code, out) == (0, "")
    assert err.splitlines() == [
        "a.csv: 2 of 3 events; the words of 1 claim in no column",
        "a.csv.about.json: what it is",
    ]
    found = about(folder, "a.csv")
    (file,) = found.pop("files")
    data = (folder / "a.csv").read_bytes()
    assert found == {
        "export": {"name": "a.csv", "sha256": hashlib.sha256(data).hexdigest()},
        "title": "Talks",
        "query": "actor:belarus",
        "typed": "actor:belarus --certain",
        "words": "Belarus",
        "events": {"shown": 2, "found": 2, "possible": 0, "all": 3},
        "left_out": ["the words of 1 claim in no column"],
        "program": found["program"],
    }
    assert found["program"].startswith("timeline ")
    assert (file["name"], file["sha256"]) == (
        talks,
        hashlib.sha256((folder / talks).read_bytes()).hexdigest(),
    )
    assert str(folder) not in (folder / "a.csv.about.json").read_text("utf-8")


def shell(folder, *arguments):
    named = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *named, *arguments], cwd=folder, check=True, capture_output=True)  # noqa: S607


def test_the_stamp_names_the_commit_and_whether_the_file_was_changed_since(run, folder, talks, monkeypatch):
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    states = []
    for step in (["init", "-q"], ["add", talks], ["commit", "-qm", "x"]):
        shell(folder, *step)
    for path in (talks, "more.yaml"):
        if path == "more.yaml":
            (folder / path).write_text("- {date: 2025, title: More}\n", encoding="utf-8")
        assert run("export", "-f", path, "-o", f"{path}.csv", "--stamp").code == 0
        states.append(about(folder, f"{path}.csv")["files"][0]["git"])
    (folder / talks).write_text("- {date: 2025, title: Other}\n", encoding="utf-8")
    run("export", "-f", talks, "-o", "b.csv", "--stamp")
    states.append(about(folder, "b.csv")["files"][0]["git"])
    assert [one["state"] for one in states] == ["clean", "untracked", "changed"]
    assert len(states[0]["commit"]) == 40
    assert states[2] == {**states[0], "state": "changed"}
    assert states[1] == {"state": "untracked"}


def test_the_stamp_says_why_there_is_no_commit(run, folder, talks, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))
    text = (folder / talks).read_bytes()
    assert run("export", "-f", "-", "-o", "a.csv", "--stamp", stdin=text).code == 0
    assert about(folder, "a.csv")["files"][0]["git"] == {"state": "none", "why": "read from standard input"}
    run("export", "-f", talks, "-o", "b.csv", "--stamp")
    assert "not a git repository" in about(folder, "b.csv")["files"][0]["git"]["why"]


def test_no_path_that_git_complains_about_leaves_the_machine(run, folder, talks, monkeypatch):
    from timeline.cli import about as module
    from timeline.history.git import GitError

    def refuse(*_):
        raise GitError("detected dubious ownership in repository at '/home/me/secret'")

    monkeypatch.setattr(module, "commit_of", refuse)
    run("export", "-f", talks, "-o", "a.csv", "--stamp")
    assert about(folder, "a.csv")["files"][0]["git"] == {"state": "none", "why": "git refuses"}


def test_a_stamp_that_exists_keeps_the_export_from_being_written(run, folder, talks):
    (folder / "a.csv.about.json").write_text("old", encoding="utf-8")
    found = run("export", "-f", talks, "-o", "a.csv", "--stamp")
    assert found == (1, "", "timeline: a.csv.about.json exists; --force writes over it\n")
    assert not (folder / "a.csv").exists()
    assert run("export", "-f", talks, "-o", "a.csv", "--stamp", "--force").code == 0


def test_a_stamp_stands_beside_files_alone(run, talks):
    found = run("export", "-f", talks, "-F", "csv", "-o", "/dev/null", "--stamp", "--force")
    assert found == (1, "", "timeline: /dev/null is no file; --stamp writes only beside one\n")


def test_the_bundled_chronology_is_stamped_as_the_file_that_it_is(run, folder):
    assert run("export", "-n", "1", "-o", "a.csv", "--stamp").code == 0
    (file,) = about(folder, "a.csv")["files"]
    assert file["name"] == "events.yaml"
    assert file["git"]["state"] in ("clean", "changed", "untracked", "none")
    assert "events.yaml" not in file["git"].get("why", "")


@pytest.mark.parametrize(
    ("arguments", "query", "typed"),
    [
        ([], "", ""),
        (["-n", "2", "--sort", "title", "--reverse"], "", "--sort title --reverse --limit 2"),
        (["--tail", "1", "--sort=-date"], "", "--sort=-date --tail 1"),
        (["kind:talks or tag:x"], "kind:talks or tag:x", "'kind:talks or tag:x'"),
        (["--month", "2025-09", "--slack", "7d"], "date:2025-09±7d", "'date:2025-09±7d'"),
        (["--actor", "belarus", "--no-members", "--within", "--on", "2025"], None, None),
    ],
)
def test_what_is_typed_again_gives_the_same(run, folder, talks, arguments, query, typed):
    import shlex

    run("export", "-f", talks, "-o", "a.jsonl", "--stamp", *arguments)
    found = about(folder, "a.jsonl")
    if query is not None:
        assert (found["query"], found["typed"]) == (query, typed)
    again = run("export", "-f", talks, "-F", "jsonl", *shlex.split(found["typed"]))
    assert again.out == (folder / "a.jsonl").read_text("utf-8")


def test_a_period_that_moves_is_stamped_as_days(run, folder, talks, monkeypatch):
    import datetime

    from timeline.cli import asking

    monkeypatch.setattr(asking, "today", lambda: datetime.date(2025, 10, 15))
    for number, (words, query) in enumerate(
        [
            ("last 3 months", "date:2025-07-15..2025-10-15"),
            ("today", "date:2025-10-15..2025-10-15"),
            ("September", "date:September"),
        ]
    ):
        run("export", "-f", talks, "--on", words, "-o", f"{number}.csv", "--stamp")
        assert about(folder, f"{number}.csv")["query"] == query
    run("export", "-f", talks, "--since", "yesterday", "--kind", "talks", "-o", "s.csv", "--stamp")
    assert about(folder, "s.csv")["query"] == "kind:talks date:2025-10-14.."
    run("export", "-f", talks, "not (date:today or kind:talks)", "-o", "n.csv", "--stamp")
    assert about(folder, "n.csv")["query"] == "not (date:2025-10-15..2025-10-15 or kind:talks)"


# --- Languages -------------------------------------------------------------------------------------------------


def test_labels_in_another_language_than_asked_are_announced_where_there_are_labels(run, talks):
    said = "timeline: the program has no labels in Russian (ru); they are in English"
    assert said in run("export", "-f", talks, "-F", "markdown", "--lang", "ru").err
    assert said not in run("export", "-f", talks, "--lang", "ru").err
    assert said not in run("export", "-f", talks, "-F", "markdown", environment={"TIMELINE_LANG": "ru"}).err


def test_the_schema_of_an_export_is_a_word_of_the_schema_command(run):
    assert run("schema", "file") == run("schema")
    assert json.loads(run("schema", "export").out)["$id"] == "urn:timeline:export:1"
    assert run("schema", "exprot").err == 'timeline: no schema is called "exprot"; the nearest is export\n'
    assert (
        run("schema", "file", "export").err == "timeline: schema takes one word: file or export or changes\n"
    )
