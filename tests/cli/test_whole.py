"""What is named is checked with the chronology that includes it, and only its own problems are reported."""

import json

import pytest

HEAD = """\
title: Talks
actors:
  belarus: {name: Belarus}
include: [chapters/*.yaml]
events:
  - {date: 2024-01-01, title: Outer, id: outer, kind: nonsense}
"""
FIRST = """\
- {date: 2025-09-11, title: First, id: first, actors: [belarus], links: [{to: outer, relation: follows}]}
- {date: 2025-09-12, title: More, id: more, actors: [Belarus]}
"""
SECOND = "- {date: early October 2025, title: Second, id: second, actors: [belarus, usa]}\n"


@pytest.fixture
def repository(folder):
    """Be in a folder with a chronology of three files, and one file that it does not include."""
    files = {
        "timeline.yaml": HEAD,
        "chapters/2024.yaml": FIRST,
        "chapters/2025.yaml": SECOND,
        "other/mine.yaml": "- {date: 2025-09-11, title: Mine, actors: [belarus, nobody]}\n",
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / ".git").mkdir()
    return folder


def check(run, *paths, form="text"):
    """Give the places of the problems, the last line and what standard error says."""
    found = run("check", *paths, "--ignore", "TL4", "--format", form)
    lines = [line for line in found.out.splitlines() if ": TL" in line]
    return [" ".join(line.split(" ")[:2]) for line in lines], found.out.splitlines()[-1], found.err


NOTE = "timeline: reading timeline.yaml too, which includes what is checked\n"


def test_a_file_is_checked_with_the_chronology_that_includes_it(run, repository):
    assert check(run, "chapters/2024.yaml") == (
        ["chapters/2024.yaml:2:54: TL310"],
        "chapters/2024.yaml: 2 events, 0 actors, 0 sources: 1 problem (1 ignored); --fix can mend 1",
        NOTE,
    )
    places, last, _ = check(run, "./chapters/2025.yaml")
    assert places == ["./chapters/2025.yaml:1:10: TL201", "./chapters/2025.yaml:1:75: TL311"]
    assert last.startswith("./chapters/2025.yaml: 1 event, 0 actors, ")


def test_a_folder_is_checked_with_the_chronology_that_includes_it(run, repository):
    places, last, said = check(run, "chapters")
    assert [place.partition(":")[0] for place in places] == ["chapters/2024.yaml"] + [
        "chapters/2025.yaml"
    ] * 2
    assert last.startswith(
        "chapters/2024.yaml, chapters/2025.yaml: 3 events, 0 actors, 0 sources: 3 problems"
    )
    assert said == NOTE


def test_the_chronology_itself_is_checked_whole(run, repository):
    for paths in ([], ["timeline.yaml"], ["timeline.yaml", "chapters/2025.yaml"]):
        places, last, _ = check(run, *paths)
        assert [place.partition(":")[0] for place in places] == [
            "timeline.yaml",
            "chapters/2024.yaml",
            "chapters/2025.yaml",
            "chapters/2025.yaml",
        ]
        assert last.startswith("timeline.yaml, chapters/2024.yaml, chapters/2025.yaml: 4 events, 1 actor, ")


@pytest.mark.parametrize("where", ["chapters", "other"])
def test_paths_are_those_that_were_typed_wherever_one_is(run, repository, monkeypatch, where):
    monkeypatch.chdir(repository / where)
    typed = "2024.yaml" if where == "chapters" else "../chapters/2024.yaml"
    places, last, said = check(run, typed)
    assert places == [f"{typed}:2:54: TL310"]
    assert last.startswith(f"{typed}: 2 events")
    assert said == "timeline: reading ../timeline.yaml too, which includes what is checked\n"


def test_a_file_is_found_in_its_chronology_from_outside_of_the_repository(run, repository, monkeypatch):
    monkeypatch.chdir("/")
    places, _, _ = check(run, str(repository / "chapters" / "2024.yaml"))
    assert places == [f"{repository}/chapters/2024.yaml:2:54: TL310"]


def test_the_chronology_of_this_folder_is_enough_without_a_repository(run, repository):
    (repository / ".git").rmdir()
    assert check(run, "chapters/2024.yaml")[0] == ["chapters/2024.yaml:2:54: TL310"]


def test_a_file_that_the_chronology_does_not_include_is_checked_alone(run, repository):
    assert check(run, "other/mine.yaml") == (
        [],
        "other/mine.yaml: 1 event, 2 actors, 0 sources: no problems (1 ignored)",
        "",
    )


def test_files_inside_and_outside_are_one_report(run, repository):
    places, last, said = check(run, "other/mine.yaml", "chapters/2024.yaml")
    assert places == ["chapters/2024.yaml:2:54: TL310"]
    assert last.startswith("chapters/2024.yaml, other/mine.yaml: 3 events, 2 actors, 0 sources: 1 problem ")
    assert said == NOTE


def test_a_file_that_is_named_twice_is_checked_once(run, repository):
    assert check(run, "chapters/2024.yaml", "./chapters/2024.yaml") == check(run, "chapters/2024.yaml")


def test_what_is_wrong_between_two_files_is_reported_in_the_one_that_is_asked_about(run, repository):
    for name in ("0", "9"):
        (repository / "chapters" / f"{name}.yaml").write_text(
            FIRST.replace("first", "second"), encoding="utf-8"
        )
    (repository / "chapters" / "9.yaml").unlink()
    (repository / "chapters" / "2024.yaml").unlink()
    assert "chapters/0.yaml:1:40: TL301" in check(run, "chapters/0.yaml")[0]
    assert "chapters/2025.yaml:1:49: TL301" in check(run, "chapters/2025.yaml")[0]


def test_what_a_named_file_includes_is_asked_about_too(run, repository):
    (repository / "chapters" / "index.yaml").write_text("include: [2025.yaml]\n", encoding="utf-8")
    places, last, _ = check(run, "chapters/index.yaml")
    assert last.startswith("chapters/index.yaml, chapters/2025.yaml: 1 event, ")
    assert len(places) == 2


def test_what_only_the_whole_may_include_is_no_problem_of_the_part(run, repository):
    (repository / "shared.yaml").write_text("- {date: 2025, title: Shared}\n", encoding="utf-8")
    (repository / "chapters" / "index.yaml").write_text("include: [../shared.yaml]\n", encoding="utf-8")
    assert check(run, "chapters/index.yaml")[0] == []


def test_standard_input_is_checked_alone(run, repository):
    found = run("check", "-", "--ignore", "TL4", stdin=SECOND.encode())
    assert (found.code, found.err) == (1, "")
    assert "TL311" not in found.out


def test_other_forms_of_the_report_have_the_same_problems(run, repository):
    found = json.loads(run("check", "chapters", "--format", "json", "--select", "TL2,TL3").out)
    assert found["files"] == ["chapters/2024.yaml", "chapters/2025.yaml"]
    assert (found["counts"]["events"], found["counts"]["errors"], len(found["problems"])) == (3, 3, 3)


def test_fix_mends_in_all_files_of_the_chronology(run, repository):
    (repository / "chapters" / "2025.yaml").write_text(
        SECOND.replace("early October 2025", "11 September 2025").replace("usa", "Belarus"), encoding="utf-8"
    )
    found = run("check", "timeline.yaml", "--fix", "--ignore", "TL4")
    assert found.err == "timeline: chapters/2024.yaml: 1 mended\ntimeline: chapters/2025.yaml: 2 mended\n"
    assert "actors: [belarus, belarus]" in (repository / "chapters" / "2025.yaml").read_text(encoding="utf-8")
    assert (repository / "timeline.yaml").read_text(encoding="utf-8") == HEAD


def test_fix_mends_only_what_is_named(run, repository):
    assert run("check", "chapters/2024.yaml", "--diff").out.count("+++") == 1
    found = run("check", "chapters/2024.yaml", "--fix", "--ignore", "TL4")
    assert (found.code, found.err) == (0, f"{NOTE}timeline: chapters/2024.yaml: 1 mended\n")
    assert (
        "actors: [belarus]"
        in (repository / "chapters" / "2024.yaml").read_text(encoding="utf-8").splitlines()[1]
    )
    assert (repository / "chapters" / "2025.yaml").read_text(encoding="utf-8") == SECOND


def test_nothing_is_mended_as_long_as_a_part_was_not_read(run, repository):
    (repository / "chapters" / "2025.yaml").write_bytes(b"- {date: 2025, title: \xff}\n")
    assert run("check", "chapters/2024.yaml", "--diff").out == ""
    assert run("check", "chapters/2024.yaml", "--diff", "--select", "TL310").out == ""


def test_many_files_are_counted_and_not_listed(run, repository):
    for number in range(1200):
        (repository / "chapters" / f"x{number:04}.yaml").write_text(
            f"- {{date: 2025, title: Event {number}, id: x{number}}}\n", encoding="utf-8"
        )
    _, last, _ = check(run, "chapters")
    assert last.startswith("chapters/2024.yaml and 1,201 more files: 1203 events, ")


def test_every_command_reads_a_folder_and_what_is_included(run, repository):
    for name in ("2024", "2025"):
        path = repository / "chapters" / f"{name}.yaml"
        path.write_text(f"- {{date: {name}, title: Year {name}}}\n", encoding="utf-8")
    (repository / "timeline.yaml").write_text(HEAD.replace(", kind: nonsense", ""), encoding="utf-8")
    assert len(run("export", "-f", "chapters").out.splitlines()) == 3
    assert len(run("export").out.splitlines()) == 4
    both = {"TIMELINE_FILE": "chapters/2024.yaml:other:"}
    found = run("export", environment=both)
    assert (found.code, len(found.out.splitlines())) == (0, 3)
    assert "chapters/2024.yaml, other, named by TIMELINE_FILE" in run("show", environment=both).out
