"""`timeline diff`, `timeline log` and `--changed-since`, over repositories of git."""

import json
import os
import re
import shutil
from pathlib import Path

import jsonschema
import pytest

from tests.repositories import ALONE, Repository, events

CALL = ("call", "2025-08", "Trump calls Lukashenko")
DEAL = (
    "deal",
    "2025-09",
    "Minsk frees 51 prisoners",
    "sources: [https://a.example/1]",
    "figures: {released: 51}",
)
DEAL_2 = (
    "deal",
    "2025-09-11",
    "Minsk frees 52 prisoners",
    "sources: [https://a.example/1, https://b.example/1]",
    "figures: {released: 52}",
)
OFFER = ("offer", "2025-10-0X", "An offer", "kind: offer", "tags: [oil]")


@pytest.fixture
def repository(folder, monkeypatch):
    """Be in an empty repository."""
    for name, value in ALONE.items():
        monkeypatch.setenv(name, value)
    return Repository(folder)


@pytest.fixture
def record(repository):
    """Be in a repository with three commits of one file, and something that is not committed."""
    repository.commit("Begin", timeline=events(CALL, DEAL))
    repository.commit("Correct the deal", timeline=events(CALL, DEAL_2))
    repository.commit("Add an offer", timeline=events(CALL, DEAL_2, OFFER))
    repository.write(timeline=events(CALL, DEAL_2, (*OFFER, "note: Heard of it")))
    return repository


def told(out):
    """Return the lines of an output without the head, which names ids that the test does not know."""
    return out.split("\n\n", 1)[-1]


def test_the_files_as_they_are_are_held_against_the_last_commit(record, run):
    done = run("diff")
    assert (done.code, done.err) == (0, "")
    assert told(done.out) == ("~ 1..9 Oct 2025  An offer\n    offer\n    note  added: “Heard of it”\n")
    assert "Now     the files as they are\n1 event changed\n" in done.out


def test_a_revision_is_held_against_the_files_as_they_are(record, run):
    done = run("diff", "HEAD~2")
    assert "Before  HEAD~2 (" in done.out
    assert "1 Oct 2025): Begin" in done.out.replace("\n        ", " ")
    assert "1 event added, 1 event changed" in done.out
    for line in (
        "date     narrowed from Sep 2025 to 11 Sep 2025",
        "title    Minsk frees [-51-] {+52+} prisoners",
        "figures  released: 51 → 52 (+1)",
        "sources  added: b.example, https://b.example/1",
        "support  second publisher: single-source → corroborated",
        "+ 1..9 Oct 2025  An offer",
    ):
        assert f"{line}\n" in done.out


@pytest.mark.parametrize(
    ("asked", "before", "now", "counts"),
    [
        ("HEAD~2..HEAD~1", "HEAD~2", "HEAD~1", "1 event changed"),
        ("HEAD~1..", "HEAD~1", "HEAD", "1 event added"),
        ("..HEAD~1", "HEAD", "HEAD~1", "1 event removed"),
        ("HEAD..HEAD", "HEAD", "HEAD", "Nothing changed."),
        ("main...HEAD~1", "main...HEAD~1, where they part", "HEAD~1", "Nothing changed."),
    ],
)
def test_two_revisions_are_held_against_each_other(record, run, asked, before, now, counts):
    out = run("diff", asked).out
    assert f"Before  {before} (" in out
    assert f"Now     {now} (" in out
    assert f"\n{counts}\n" in out


@pytest.mark.parametrize("asked", ["main~1", ":/Correct", "v1", "main@{1}", "HEAD^"])
def test_a_revision_is_whatever_git_takes_for_one(record, run, asked):
    record.git("tag", "--annotate", "-m", "first", "v1", "HEAD~1")
    assert "): Correct the deal" in run("diff", asked).out


def test_two_files_need_no_git(folder, run):
    Path("old.yaml").write_text(events(CALL, DEAL), encoding="utf-8")
    Path("new.yaml").write_text(events(DEAL_2), encoding="utf-8")
    done = run("diff", "old.yaml", "new.yaml", environment={"PATH": ""})
    assert "Before  old.yaml\nNow     new.yaml\n1 event changed, 1 event removed\n" in done.out
    assert run("diff", "old.yaml", "-", stdin=Path("old.yaml").read_bytes()).out.endswith(
        "Nothing changed.\n"
    )


def test_a_difference_is_answered_with_one_where_that_is_asked_for(record, run):
    assert [run("diff", rev, "--exit-code").code for rev in ("HEAD", "HEAD..HEAD")] == [1, 0]


# --- Only some of it -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "counts"),
    [
        (["HEAD~2", "--kind", "offer"], "1 event added"),
        (["HEAD~2", "kind:offer"], "1 event added"),
        (["HEAD~2", "deal"], "1 event changed"),
        (["HEAD~2", "2025-09"], "1 event changed"),
        (["--tag", "oil"], "1 event changed"),
        (["tag:oil"], "1 event changed"),
        (["HEAD~2", "--support", "single-source"], "1 event no longer selected"),
        (["HEAD~2", "--support", "corroborated"], "1 event newly selected"),
        (["HEAD~2", "id:call"], "Nothing changed."),
        (["HEAD~2", "--certain", "--month", "2025-10"], "1 event added"),
        (["HEAD~2", "--changed-since", "HEAD"], "1 event added"),
        (["HEAD~2", "-n", "1"], "1 event changed"),
        (["HEAD~2", "--tail", "1"], "1 event added"),
        (["HEAD~2", "--reverse", "-n1"], "1 event added"),
        (["HEAD~2", "--sort", "title", "-n1"], "1 event added"),
    ],
)
def test_a_selection_narrows_what_is_told(record, run, asked, counts):
    done = run("diff", *asked)
    assert (done.code, done.err) == (0, "")
    assert re.search(rf"^(\w.*: )?{counts}$", done.out, re.MULTILINE)


def test_what_was_asked_for_is_said_and_can_be_explained(record, run):
    assert "\nKind offer: 1 event added\n" in run("diff", "HEAD~2", "--kind", "offer").out
    assert "kind:offer" in run("diff", "HEAD~2", "--kind", "offer", "--explain").out
    assert run("diff", "--explain").out.startswith("3 events\n")


def test_a_word_that_neither_side_has_is_said(record, run):
    done = run("diff", "HEAD~2", "xyzzy", "deal")
    assert done.code == 0
    assert "xyzzy" in done.err


def test_which_chronology_was_read_is_said_where_the_line_does_not_name_it(record, run):
    assert "\nfrom timeline.yaml\n" in run("diff").out
    assert "from timeline.yaml" not in run("diff", "-f", "timeline.yaml").out
    for words in (["diff"], ["log", "deal"]):
        assert run(*words, "-F", "json").err == "timeline: reading timeline.yaml\n"


def test_what_a_limit_leaves_out_is_counted(record, run):
    assert "\n1 more event is not shown\n" in run("diff", "HEAD~2", "-n", "1").out


def test_what_is_declared_is_counted_and_not_told_of_a_selection(repository, run):
    repository.commit("Begin", timeline=events((*CALL, "actors: [a]"), head="actors: {a: {name: A}}\n"))
    repository.write(
        timeline=events((*CALL, "actors: [a]", "note: x"), head="title: T\nactors: {a: {name: B}}\n")
    )
    assert "Actors\n~ a: B\n    name  A → B\n" in run("diff").out
    assert "Header\n    title  added: “T”\n" in run("diff").out
    narrowed = run("diff", "id:call").out
    assert "2 changes of the header and of what it declares are not shown of a selection" in narrowed
    assert "Actors" not in narrowed


def test_a_name_that_only_one_side_knows_selects_nothing_on_the_other(repository, run):
    repository.commit("Begin", timeline=events(CALL))
    repository.write(
        timeline=events((*CALL, "actors: [trump]"), head="actors: {trump: {name: Donald Trump}}\n")
    )
    assert "1 event newly selected" in run("diff", "--actor", "trump").out
    done = run("diff", "--actor", "biden")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith('timeline: no actor is called "biden"')


def test_an_event_that_only_left_the_selection_by_what_is_declared_is_not_gone(repository, run):
    acting = (*CALL, "actors: [envoy]")
    head = "actors: {{usa: {{name: USA}}, envoy: {{name: Envoy{}}}}}\n"
    repository.commit("Begin", timeline=events(acting, head=head.format(", member_of: [usa]")))
    repository.write(timeline=events(acting, head=head.format("")))
    out = run("diff", "--actor", "usa").out
    assert "1 event no longer selected" in out
    assert "call" in out


# --- Which files -----------------------------------------------------------------------------------------------


def test_a_file_is_found_under_the_name_that_it_had(repository, run):
    repository.commit("Begin", data__old=events(CALL, DEAL))
    repository.git("mv", "data/old.yaml", "data/new.yaml")
    repository.commit("Rename it")
    repository.commit("Correct", data__new=events(CALL, DEAL_2))
    assert "1 event changed" in run("diff", "HEAD~2", "-f", "data/new.yaml").out
    assert "2 commits tell of it" in run("log", "deal", "-f", "data/new.yaml").out
    [deal] = json.loads(run("diff", "HEAD~2", "-F", "json", "-f", "data/new.yaml").out)["events"]
    assert [commit["subject"] for commit in deal["commits"]] == ["Correct"]


def test_the_files_of_a_folder_and_what_they_include_are_one_chronology(repository, run):
    repository.commit("Begin", a__timeline="include: [chapters/*.yaml]", a__chapters__one=events(CALL))
    repository.commit("A chapter", a__chapters__two=events(DEAL))
    repository.commit("Correct", a__chapters__two=events(DEAL_2))
    main = ("-f", "a/timeline.yaml")
    assert "1 event added" in run("diff", "HEAD~2", *main).out
    assert "1 event changed" in run("diff", "HEAD~1", *main).out
    assert "2 commits tell of it" in run("log", "deal", *main).out
    assert "1 event changed" in run("diff", "HEAD~1", "-f", "a/chapters").out
    assert (
        "1 event changed"
        in run("diff", "HEAD~1", "-f", "a/chapters/one.yaml", "-f", "a/chapters/two.yaml").out
    )


def test_a_folder_that_had_another_name_is_found_by_its_files(repository, run):
    repository.commit("Begin", old__one=events(CALL), old__two=events(DEAL))
    repository.git("mv", "old", "new")
    repository.commit("Rename the folder")
    repository.write(new__two=events(DEAL_2))
    done = run("diff", "HEAD~1", "-f", "new")
    assert (done.err, done.code) == ("", 0)
    assert "\n1 event changed\n" in done.out


def test_a_file_that_was_not_there_is_new_and_that_is_said(record, run):
    record.commit("Another", other=events(("x", "2025", "X")))
    done = run("diff", "HEAD~1", "-f", "other.yaml")
    assert "1 event added" in done.out
    assert done.err == "timeline: there is no other.yaml in HEAD~1\n"
    done = run("diff", "HEAD~2..HEAD~1", "-f", "other.yaml")
    assert (done.code, done.err) == (1, "timeline: there is no other.yaml in HEAD~2, and none in HEAD~1\n")


def test_a_file_that_is_gone_can_be_compared_where_it_was(record, run):
    record.git("rm", "--quiet", "--force", "timeline.yaml")
    record.commit("Drop it")
    assert "1 event added" in run("diff", "HEAD~2..HEAD~1", "-f", "timeline.yaml").out


@pytest.mark.parametrize(
    "name", ["-x.yaml", "a b.yaml", ":(glob)*.yaml", "ü\"'.yaml", "--output=x.yaml", "a\nb.yaml"]
)
def test_a_file_of_any_name_has_a_history(repository, run, name):
    path = repository.folder / name
    path.write_text(events(DEAL), encoding="utf-8")
    repository.commit("Begin")
    path.write_text(events(DEAL_2), encoding="utf-8")
    repository.commit("Correct")
    assert "\n1 event changed\n" in run("diff", "HEAD~1", f"--file={name}").out
    assert ": 2 commits tell of it\n" in run("log", "deal", f"--file={name}").out


def test_a_link_to_a_file_is_that_file(record, run):
    (record.folder / "link.yaml").symlink_to("timeline.yaml")
    assert "1 event added" in run("diff", "HEAD~1", "-f", "link.yaml").out


def test_links_inside_a_commit_are_followed_and_never_out_of_it(repository, run):
    repository.write(real__one=events(CALL), timeline="include: [links/*.yaml]")
    (repository.folder / "links").mkdir()
    (repository.folder / "links" / "a.yaml").symlink_to("../real/one.yaml")
    repository.commit("Begin")
    (repository.folder / "links" / "b.yaml").symlink_to("/etc/passwd")
    (repository.folder / "links" / "c.yaml").symlink_to("../../x.yaml")
    (repository.folder / "links" / "d.yaml").symlink_to("d.yaml")
    repository.commit("Lead astray")
    out = run("diff", "HEAD~1..HEAD").out
    assert "HEAD has 3 problems and was read as far as it can be" in out
    assert "HEAD:timeline.yaml:1:11: TL306" in out.replace("\n", " ")


# --- What cannot be read ---------------------------------------------------------------------------------------


def test_an_old_revision_is_read_as_far_as_it_can_be(repository, run):
    old = events(
        CALL, ("deal", "soon", "Minsk frees 51 prisoners", "location: Minsk"), OFFER, head="name: x\n"
    )
    repository.commit("Begin", timeline=old)
    repository.write(timeline=events(CALL, (*DEAL_2, "place: Minsk"), (*OFFER, "note: x")))
    done = run("diff")
    said = " ".join(done.out.split())
    assert (
        "HEAD has 3 problems and was read as far as it can be; the first: HEAD:timeline.yaml:1:1: TL141"
        in said
    )
    assert "not all of it could be read in HEAD" in said
    assert "place added: Minsk" in said
    assert "date" not in said.partition("Minsk frees")[2].partition("offer")[0]
    assert "2 events changed" in said
    [row] = [one for one in json.loads(run("diff", "-F", "json").out)["events"] if one["id"] == "deal"]
    assert row["read_in_part"]
    assert "not all of it could be read in HEAD" in run("diff", "-F", "markdown").out


def test_where_an_old_revision_was_not_read_to_its_end_what_is_added_is_not_sure(repository, run):
    repository.commit("Begin", timeline=events(CALL, ("deal", "2025", '"never closed')))
    repository.write(timeline=events(CALL, DEAL_2))
    said = " ".join(run("diff").out.split())
    assert "what is added may have stood in HEAD too, which was not read to its end" in said


def test_files_as_they_are_are_read_as_by_every_command(record, run):
    record.write(timeline="events: [x]")
    done = run("diff")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("timeline.yaml:1:10: TL")


def test_what_lies_in_no_repository_has_no_history(folder, run):
    Path("x.yaml").write_text(events(CALL), encoding="utf-8")
    for command in (["diff"], ["log", "call"], ["show", "--changed-since", "HEAD"]):
        done = run(*command, "-f", "x.yaml")
        assert (done.code, done.out) == (1, "")
        assert done.err == "timeline: there is no history of x.yaml: it lies in no git repository\n"


def test_without_git_there_is_no_history(record, run):
    done = run("diff", environment={"PATH": ""})
    assert (done.code, done.err) == (
        1,
        "timeline: there is no history of timeline.yaml: git is not installed\n",
    )


def test_a_repository_of_another_user_is_refused_in_a_sentence(record, run):
    done = run("diff", environment={"GIT_TEST_ASSUME_DIFFERENT_OWNER": "1"})
    assert done.code == 1
    assert (
        "git reads no repository that another user owns; git config --global --add safe.directory" in done.err
    )
    assert done.err.count("\n") == 1


def test_the_folder_of_git_itself_has_no_files(record, run):
    shutil.copy("timeline.yaml", ".git/x.yaml")
    done = run("diff", "-f", ".git/x.yaml")
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert "it lies in a repository without files, or in the folder of git itself" in done.err


def test_a_repository_without_a_commit_says_so(repository, run):
    repository.write(timeline=events(CALL))
    done = run("diff")
    assert (done.code, done.err) == (
        2,
        'timeline: git knows no revision "HEAD"; the repository has no commit yet\n',
    )


def test_files_of_several_repositories_are_refused(record, run):
    other = Repository(record.folder / "other")
    other.commit("Begin", x=events(OFFER))
    done = run("diff", "-f", "timeline.yaml", "-f", "other/x.yaml")
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert "lie in several repositories; name one" in done.err


def test_a_shallow_clone_says_that_it_is_one(record, run, monkeypatch):
    record.git("clone", "--quiet", "--depth=2", f"file://{record.folder}", "shallow")
    monkeypatch.chdir(record.folder / "shallow")
    assert "1 event added" in run("diff", "HEAD~1").out
    done = run("diff", "HEAD~2")
    assert (done.code, done.err) == (
        2,
        'timeline: git knows no revision "HEAD~2"; this clone is shallow, and git fetch --unshallow brings the rest\n',
    )
    assert run("log", "deal").err == (
        "timeline: this clone is shallow: what was before its first commit, git fetch --unshallow brings\n"
    )


def test_what_git_keeps_elsewhere_is_said_to_be_there(repository, run):
    pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n"
    repository.commit("Point", timeline=pointer)
    repository.write(timeline=events(CALL))
    done = run("diff")
    assert (done.code, done.err) == (
        1,
        "timeline: cannot read HEAD:timeline.yaml: git keeps only a pointer to it, its text is in Git LFS\n",
    )


def test_a_submodule_cannot_be_read_from_outside(record, run):
    record.git("submodule", "--quiet", "add", f"file://{record.folder}", "part.yaml")
    record.commit("Add a part")
    record.git("rm", "--quiet", "-r", "--cached", "part.yaml")
    shutil.rmtree(record.folder / "part.yaml")
    record.write(part=events(CALL))
    done = run("diff", "-f", "part.yaml")
    assert (done.code, done.err) == (
        1,
        "timeline: cannot read HEAD:part.yaml: it is another repository, a submodule\n",
    )


def test_more_than_a_file_may_hold_is_refused_at_a_revision_too(record, run, monkeypatch):
    monkeypatch.setattr("timeline.history.snapshot.LARGEST", 10)
    done = run("diff")
    assert (done.code, done.err) == (
        1,
        "timeline: HEAD:timeline.yaml makes more than 0 MB; --large reads it all the same\n",
    )
    assert run("diff", "--large").code == 0


def test_what_is_missing_in_a_clone_is_said(record, run):
    blob = record.git("rev-parse", "HEAD:timeline.yaml")
    (record.folder / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    done = run("diff")
    assert (done.code, done.err) == (
        1,
        "timeline: git refuses: this clone lacks a part of that revision; git fetch brings it\n",
    )


# --- Wrong and hostile words -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["HEAD~500"], 'git knows no revision "HEAD~500"; git log --oneline lists what there is'),
        (["mian~1"], 'git knows no revision "mian~1"; the nearest is main'),
        (["mian"], 'no event matches "mian", and git knows no revision of that name'),
        (["HEAD..nope"], 'git knows no revision "nope"; git log --oneline lists what there is'),
        (["HEAD", "timeline.yaml"], "timeline.yaml is a file; write timeline diff HEAD -f timeline.yaml"),
        (["timeline.yaml"], "timeline.yaml is a file; write timeline diff -f timeline.yaml"),
        (["HEAD", "-F", "yaml"], 'no form of changes is called "yaml"; write text, markdown, json'),
        (["--within", "--starting"], "--within and --starting exclude each other; give one of them"),
        (["HEAD", "--sort", "colour"], 'events cannot be sorted by "colour"; write '),
        (["-f", "-"], "standard input has no history; name a file in a repository with -f"),
        (
            ["a.yaml", "b.yaml", "-f", "timeline.yaml"],
            "two files stand on the line, and others behind -f; write timeline diff a.yaml b.yaml",
        ),
    ],
)
def test_wrong_words_are_refused_in_a_sentence(record, run, words, sentence):
    done = run("diff", *words)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"timeline: {sentence}")
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    "rev",
    [
        "--output=pwned",
        "-O",
        "--upload-pack=touch pwned",
        "HEAD;touch pwned",
        "$(touch pwned)",
        "HEAD\n",
        "x\0y",
        "@{-999}",
    ],
)
def test_no_revision_is_an_option_or_a_command(record, run, rev):
    for words in (
        ["diff", "--", rev],
        ["diff", "--", f"{rev}..HEAD"],
        ["show", f"--changed-since={rev}"],
        ["show", "--query", f'changed:"{rev}"'],
    ):
        done = run(*words)
        assert done.code in (0, 2)
        assert "Traceback" not in done.err
    assert not Path("pwned").exists()
    assert record.git("status", "--porcelain") == "M timeline.yaml"


def test_no_program_that_a_repository_names_is_run(record, run):
    script = record.folder / "run.sh"
    script.write_text("#!/bin/sh\ntouch pwned\ncat\n", encoding="utf-8")
    script.chmod(0o755)
    (record.folder / ".gitattributes").write_text("*.yaml diff=evil filter=evil\n", encoding="utf-8")
    for name in (
        *("core.fsmonitor", "core.pager", "pager.log", "diff.external", "diff.evil.textconv", "gpg.program"),
        *("filter.evil.smudge", "filter.evil.clean", "core.sshCommand", "core.editor", "core.askPass"),
    ):
        record.git("config", name, str(script))
    for name in ("log.showSignature", "diff.renames", "filter.evil.required"):
        record.git("config", name, "true")
    for words in (["diff", "HEAD~1", "-F", "json"], ["log", "deal"], ["show", "--changed-since", "HEAD~1"]):
        assert run(*words).code == 0
    assert not (record.folder / "pwned").exists()


def test_a_year_is_no_beginning_of_an_id(record, run, monkeypatch):
    monkeypatch.setattr(
        "timeline.cli.comparing.is_revision", lambda *_: pytest.fail("a period was taken for a revision")
    )
    for period in ("2025", "2025-10", "2025-09..2025-10"):
        assert run("diff", period).code == 0


# --- Forms -----------------------------------------------------------------------------------------------------

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "changes.schema.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "words",
    [
        ["diff"],
        ["diff", "HEAD~2"],
        ["diff", "HEAD~2..HEAD~1"],
        ["diff", "HEAD~2", "--support", "single-source"],
        ["log", "deal"],
        ["log", "offer"],
    ],
)
def test_json_is_what_its_schema_says(record, run, words):
    jsonschema.validate(json.loads(run(*words, "-F", "json").out), SCHEMA)


def test_the_schema_is_printed(run):
    assert json.loads(run("schema", "changes").out) == SCHEMA


def test_json_tells_each_change_with_its_meaning_its_values_and_why(record, run):
    found = json.loads(run("diff", "HEAD~2", "-F", "json").out)
    [deal] = [one for one in found["events"] if one["id"] == "deal"]
    assert [commit["subject"] for commit in deal["commits"]] == ["Correct the deal"]
    told = {change["field"]: change for change in deal["changes"]}
    assert (told["date"]["old"], told["date"]["new"], told["date"]["meaning"]) == (
        "2025-09",
        "2025-09-11",
        "narrowed",
    )
    assert told["figures"]["words"] == "figures: released: 51 → 52 (+1)"
    assert told["support"]["new"]["level"] == "corroborated"
    [offer] = [one for one in found["events"] if one["id"] == "offer"]
    assert (offer["status"], offer["old"], offer["new"]["tags"]) == ("added", None, ["oil"])
    assert found["old"]["commit"]["date"] == "2025-10-01"
    assert found["new"]["commit"] is None


def test_markdown_is_a_log_that_says_why(record, run):
    out = run("diff", "HEAD~2", "-F", "markdown").out
    assert out.startswith("# Corrections\n\n- Before: HEAD\\~2 (")
    assert "\n### Thursday, 11 September 2025: Minsk frees 52 prisoners\n" in out
    assert "\n- title: Minsk frees ~~51~~ **52** prisoners\n" in out
    assert "\n- sources: added: b.example, <https://b.example/1>\n" in out
    assert "\n- why: *Correct the deal* (2 Oct 2025, `" in out
    out = run("diff", "-F", "markdown").out
    assert "\n- why is not told: not committed yet\n" in out


def test_what_a_text_holds_marks_nothing_in_markdown(repository, run):
    repository.commit("Begin", timeline=events(("a", "2025", "'*Bold* _x_ [a](b) <b> `c` # | ~'")))
    repository.write(timeline=events(("a", "2025", "'*Bold* _x_ [a](b) <b> `c` # | ~ and more'")))
    out = run("diff", "-F", "markdown").out
    assert "\\*Bold\\* \\_x\\_ \\[a\\](b) \\<b\\> \\`c\\` \\# \\| \\~" in out


def test_the_words_are_the_readers(record, run):
    out = run("diff", "HEAD~2", "--lang", "de").out
    for words in (
        "1 neues Ereignis, 1 geändertes Ereignis",
        "Datum    eingegrenzt von Sept. 2025 auf 11. Sept. 2025",
        "zweiter Herausgeber: nur eine Quelle → mehrfach belegt",
        "Jetzt   die Dateien, wie sie sind",
    ):
        assert words in out
    assert run("diff", "--lang", "uk").code == 2
    record.write(timeline=events((*CALL, "titles: {uk: Дзвінок}")))
    assert "in English" in run("diff", "--lang", "uk").err


@pytest.mark.parametrize("width", ["20", "40", "60", "80", "120"])
def test_lines_are_no_wider_than_asked_for_but_addresses(record, run, width):
    for words in (["diff", "HEAD~2"], ["log", "deal"]):
        for line in run(*words, "--width", width).out.splitlines():
            assert len(line) <= int(width) or "https://" in line


def test_what_is_declared_is_told_table_by_table(repository, run):
    old = """\
title: Talks
actors:
  coale: {name: John Coale}
  viasna96: {name: Viasna96}
  viasna: {name: Viasna}
places: {minsk: {name: Minsk}}
sources: {r-1: {publisher: Reuters, url: "https://r.example/1"}}
"""
    new = """\
title: More talks
actors:
  john-coale: {name: John Coale, kind: person}
  viasna: {name: Viasna, aliases: [Viasna96]}
tags: {oil: {names: {de: Öl}}}
sources: {r-2: {publisher: Reuters, url: "https://r.example/1"}}
"""
    repository.commit("Begin", timeline=events((*CALL, "actors: [coale, viasna96]"), head=old))
    repository.write(timeline=events((*CALL, "actors: [john-coale, viasna]"), head=new))
    assert (
        told(run("diff").out)
        == """\
Header
    title  [-Talks-] {+More talks+}

Tags
+ oil

Actors
? john-coale: John Coale, perhaps coale under another id, named in 1 event
    kind  added: person
~ viasna: Viasna
    aliases  added: Viasna96
? viasna96: Viasna96, perhaps merged into viasna, named in 1 event

Places
− minsk: Minsk

Sources
? r-2: Reuters, perhaps r-1 under another id
"""
    )
    assert (
        run("diff", "-F", "markdown").out.partition("## Header\n")[2]
        == """\

- title: ~~Talks~~ **More talks**

## Tags

- `oil`, added

## Actors

- `john-coale`, John Coale, perhaps coale under another id
  - kind: added: person
- `viasna`, Viasna, changed
  - aliases: added: Viasna96
- `viasna96`, Viasna96, perhaps merged into viasna

## Places

- `minsk`, Minsk, removed

## Sources

- `r-2`, Reuters, perhaps r-1 under another id
"""
    )


def test_a_limit_and_what_was_not_read_are_said_in_markdown_too(record, run):
    assert "\n1 more event is not shown.\n" in run("diff", "HEAD~2", "-n1", "-F", "markdown").out


# --- One event -------------------------------------------------------------------------------------------------


def test_the_history_of_an_event_begins_with_what_is_not_committed(record, run):
    out = run("log", "offer").out
    assert out.startswith(
        "An offer\noffer: 1 commit tells of it\nfrom timeline.yaml\n\n~ not committed yet\n    note  added"
    )
    assert "\n+ 3 Oct 2025  Add an offer  " in out
    assert out.endswith("    added\n")


def test_an_event_is_followed_to_the_id_that_it_perhaps_had(record, run):
    record.write(timeline=events(CALL, ("us-deal", *DEAL_2[1:]), OFFER))
    out = run("log", "us-deal").out
    assert "? not committed yet\n    perhaps deal under another id\n" in out
    assert "Correct the deal" in out
    assert "Begin" in out
    assert "- perhaps deal under another id" in run("log", "us-deal", "-F", "markdown").out


def test_an_event_that_is_gone_has_a_history(record, run):
    record.commit("Drop the call", timeline=events(DEAL_2, OFFER))
    out = run("log", "call").out
    assert "\n− 4 Oct 2025  Drop the call" in out
    assert "\n    removed\n" in out
    assert "\n- removed\n" in run("log", "call", "-F", "markdown").out


def test_a_merge_that_only_joins_changes_nothing(record, run):
    record.commit("Note it")
    record.git("checkout", "--quiet", "-b", "side", "HEAD~2")
    record.commit("On the side", timeline=events((*CALL, "note: x"), DEAL_2))
    record.git("checkout", "--quiet", "main")
    record.git("merge", "--quiet", "--no-commit", "--strategy=ours", "side")
    record.commit("Join", timeline=events((*CALL, "note: x"), (*DEAL_2, "note: y"), OFFER))
    assert "Join" not in run("log", "call").out
    assert "On the side" in run("log", "call").out
    assert "Join" in run("log", "deal").out
    [call] = json.loads(run("diff", "HEAD~1", "id:call", "-F", "json").out)["events"]
    assert [commit["subject"] for commit in call["commits"]] == ["On the side"]


def test_a_file_that_was_never_committed_has_no_commit(record, run):
    record.write(other=events(CALL))
    done = run("log", "call", "-f", "other.yaml")
    assert done.err == "timeline: git has no commit of other.yaml\n"
    assert done.out == "call: 0 commits tell of it\n"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], "log takes the id of one event, or its unique beginning"),
        (["a", "b"], "log takes the id of one event, or its unique beginning"),
        (["offfer"], 'no event has the id "offfer"; the nearest are offer'),
    ],
)
def test_log_takes_one_id(record, run, words, sentence):
    done = run("log", *words)
    assert (done.code, done.err) == (2, f"timeline: {sentence}\n")


# --- As a filter -----------------------------------------------------------------------------------------------


def test_what_changed_since_a_revision_is_a_filter_of_every_command(record, run):
    assert "Changed since HEAD~1: 1 of 3 events\n" in run("show", "--changed-since", "HEAD~1").out
    rows = run("export", "changed:HEAD~2").out.splitlines()
    assert [row.split(",")[0] for row in rows] == ["id", "deal", "offer"]
    both = run("show", "--changed-since", "HEAD", "--changed-since", "HEAD~2").out
    assert "2 of 3 events" in both
    done = run("tags", "--changed-since", "nope")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith('timeline: git knows no revision "nope"')


def test_the_bundled_chronology_is_asked_like_any_file(run, tmp_path):
    done = run("diff", "HEAD")
    assert done.code in (0, 1, 2)  # a wheel lies in no repository, or in one that does not know it
    assert "Traceback" not in done.err
    assert os.listdir(tmp_path) == []  # noqa: PTH208


# --- What is rare ----------------------------------------------------------------------------------------------


def test_a_folder_that_is_gone_has_a_history_where_it_was(repository, run):
    repository.commit("Begin", a__x=events(CALL))
    repository.commit("More", a__x=events(CALL, DEAL))
    shutil.rmtree(repository.folder / "a")
    assert "1 event added" in run("diff", "HEAD~1..HEAD", "-f", "a/x.yaml").out
    assert run("diff", "-f", "a/x.yaml").err == "timeline: cannot read a/x.yaml: there is no such file\n"


def test_a_folder_has_reasons_and_a_history_too(repository, run):
    repository.commit("Begin", a__x=events(CALL), a__y=events(DEAL))
    repository.commit("Correct", a__y=events(DEAL_2))
    assert "why: *Correct*" in run("diff", "HEAD~1..HEAD", "-f", "a", "-F", "markdown").out
    assert "2 commits tell of it" in run("log", "deal", "-f", "a").out
    assert "1 event changed" in run("diff", "HEAD~1", "-f", "./a/").out


def test_the_outermost_folder_of_a_repository_is_a_chronology_too(record, run):
    assert "1 event added" in run("diff", "HEAD~1", "-f", ".").out
    assert "2 commits tell of it" in run("log", "deal", "-f", ".").out
    assert "Changed since HEAD~1: 1 of 3 events" in run("show", "--changed-since", "HEAD~1", "-f", ".").out


def test_a_folder_below_the_outermost_one_is_a_place_to_ask_from(record, run, monkeypatch):
    (record.folder / "below").mkdir()
    monkeypatch.chdir(record.folder / "below")
    assert "1 event added" in run("diff", "HEAD~1").out
    assert "1 event added" in run("diff", "HEAD~1", "-f", "../timeline.yaml").out


def test_an_event_under_another_id_is_offered_in_every_form(record, run):
    record.write(timeline=events(CALL, ("us-deal", *DEAL_2[1:]), OFFER))
    out = run("diff").out
    assert "1 event perhaps renamed" in out
    assert "? 11 Sep 2025  Minsk frees 52 prisoners\n    us-deal\n    perhaps deal under another id\n" in out
    assert "\n- perhaps deal under another id\n" in run("diff", "-F", "markdown").out
    [found] = json.loads(run("diff", "-F", "json").out)["events"]
    assert (found["status"], found["perhaps_was"]) == ("renamed", "deal")


def test_what_could_not_be_read_of_an_event_is_said_in_its_history(repository, run):
    repository.commit("Begin", timeline=events(("deal", "soon", "Talks", "kind: talks")))
    repository.commit("Mend", timeline=events(("deal", "2025", "Talks", "kind: visit")))
    out = run("log", "deal").out
    assert "not all of it could be read in" in out
    assert "kind  talks → visit" in out
    assert "not all of it could be read in" in run("log", "deal", "-F", "markdown").out


def test_a_new_side_that_could_not_be_read_is_named(repository, run):
    repository.commit("Begin", timeline=events(("deal", "2025", "Talks", "kind: visit")))
    repository.commit("Spoil", timeline=events(("deal", "soon", "Talks", "kind: talks")))
    repository.write(timeline=events(DEAL))
    assert "not all of it could be read in HEAD" in run("diff", "HEAD~1..HEAD").out
    assert "not all of it could be read in HEAD" in run("diff", "HEAD~1..HEAD", "-F", "markdown").out.replace(
        "\\", ""
    )


def test_a_title_is_the_readers_in_markdown(repository, run):
    repository.commit("Begin", timeline=events(CALL, head="title: Talks\ntitles: {de: Gespräche}\n"))
    out = run("diff", "-F", "markdown", "--lang", "de").out
    assert out.startswith("# Berichtigungen: Gespräche\n")


def test_the_log_of_a_named_file_in_json_says_nothing_beside_it(record, run):
    assert run("log", "deal", "-f", "timeline.yaml", "-F", "json").err == ""
