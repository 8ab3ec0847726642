"""The files of a commit: found, followed through links, and read as a chronology."""

from pathlib import Path

import pytest

from tests.repositories import ALONE, Repository, events
from timeline.errors import TimelineError, UsageError
from timeline.history.git import GitError
from timeline.history.revisions import ends_of, is_revision, revision
from timeline.history.snapshot import gathered
from timeline.history.store import Store
from timeline.history.tree import Tree
from timeline.history.versions import MOST_KEPT, History
from timeline.loader import gather

CALL = ("call", "2025-08", "Trump calls Lukashenko")


@pytest.fixture
def repository(tmp_path, monkeypatch):
    for name, value in ALONE.items():
        monkeypatch.setenv(name, value)
    return Repository(tmp_path)


def snapshot(repository, *paths):
    """Read the files of the last commit; return their paths and the codes of what is wrong with what they include."""
    found = revision(repository.folder, "HEAD")
    with Store(repository.folder) as store:
        inputs = gathered(Tree(store, found.tree), paths, "HEAD")
    return [one.path for one in inputs], [fault.code for one in inputs for fault in one.includes or ()]


def test_what_a_commit_includes_is_found_as_on_a_disk(repository):
    repository.write(
        timeline="include: [a/*.yaml, a/one.yaml, none.yaml, a, '../x.yaml', '../*.yaml',"
        " 'b/*.yaml', '**/z.yaml', a/sub/q.yaml]",
        a__one=events(CALL),
        a__two="include: [sub/q.yaml]",
        a__sub__q="q",
        a__sub__z="z",
        c="c",
    )
    repository.commit("Begin")
    paths, faults = snapshot(repository, "timeline.yaml")
    on_the_disk = gather(repository.folder / "timeline.yaml")
    assert paths == [f"HEAD:{Path(one.path).relative_to(repository.folder)}" for one in on_the_disk]
    assert faults == [fault.code for one in on_the_disk for fault in one.includes or ()]
    assert faults == ["TL305", "TL307", "TL306", "TL306", "TL305"]


def test_a_file_that_is_named_twice_is_read_once_and_the_files_of_a_folder_in_order(repository):
    repository.commit("Begin", a__two="2", a__one="1", a__b__three="3", timeline="t")
    (repository.folder / "a" / ".hidden.yaml").write_text("h", encoding="utf-8")
    (repository.folder / "a" / "d.yaml").mkdir()
    (repository.folder / "a" / "d.yaml" / "x").write_text("x", encoding="utf-8")
    repository.commit("More")
    assert snapshot(repository, "a", "a/one.yaml", "gone.yaml")[0] == ["HEAD:a/one.yaml", "HEAD:a/two.yaml"]
    assert snapshot(repository, "")[0] == ["HEAD:timeline.yaml"]


def test_links_lead_where_they_would_on_a_disk(repository):
    repository.write(a__one="1")
    for name, target in {
        "same": "a/one.yaml",
        "folder": "a",
        "far": "a/../a/./one.yaml",
        "out": "../x",
        "root": "/etc/passwd",
        "circle": "circle",
        "gone": "nothing",
    }.items():
        (repository.folder / name).symlink_to(target)
    repository.commit("Begin")
    with Store(repository.folder) as store:
        tree = Tree(store, revision(repository.folder, "HEAD").tree)
        assert {name: tree.real(f"/{name}") for name in ("same", "folder", "folder/one.yaml", "far")} == {
            "same": "/a/one.yaml",
            "folder": "/a",
            "folder/one.yaml": "/a/one.yaml",
            "far": "/a/one.yaml",
        }
        assert {tree.real(f"/{name}") for name in ("out", "root", "circle")} == {"outside"}
        assert [
            tree.exists(f"/{name}") for name in ("gone", "folder/one.yaml", "out/x", "a/one.yaml/x", "", "no")
        ] == [*(True, True, False, False, True, False)]
        assert tree.names("/folder") == ["one.yaml"]
        with pytest.raises(FileNotFoundError):
            tree.names("/same")
        with pytest.raises(TimelineError, match=r"^cannot read x: it is a folder$"):
            tree.read("/a", "x")


def test_what_was_read_is_kept_for_a_while(repository):
    for number in range(MOST_KEPT + 2):
        repository.commit(f"{number}", timeline=events((*CALL, f"note: '{number}'")))
    with Store(repository.folder) as store:
        history = History(store, [["timeline.yaml"]])
        sides = [
            history.side(revision(repository.folder, f"HEAD~{number}")) for number in range(MOST_KEPT + 2)
        ]
        again = history.side(revision(repository.folder, f"HEAD~{MOST_KEPT + 1}"))
    assert again.chronology is sides[-1].chronology
    assert again.name == f"HEAD~{MOST_KEPT + 1}"
    assert [side.chronology.events[0].note for side in sides[:2]] == [f"{MOST_KEPT + 1}", f"{MOST_KEPT}"]


def test_an_id_is_told_from_a_word_by_its_length(repository):
    id = repository.commit("Begin", timeline="x")
    repository.git("tag", "beef")
    assert [
        is_revision(repository.folder, name) for name in (id, id[:7], id[:5], "beef", "HEAD", "nope")
    ] == [*(True, True, False, True, True, False)]


def test_two_that_have_no_commit_in_common_parted_nowhere(repository):
    repository.commit("Begin", timeline="x")
    repository.git("checkout", "--quiet", "--orphan", "other")
    repository.commit("Begin again", timeline="y")
    with pytest.raises(UsageError, match=r"^main\.\.\.other: the two have no commit in common$"):
        ends_of(repository.folder, "main...other")


class Dead:
    """A process that has ended."""

    def __init__(self, answer=b""):
        self.stdin, self.stdout, self.answer = self, self, answer

    def write(self, _):
        return None

    flush = communicate = lambda self: None

    def readline(self):
        return self.answer

    def read(self, _):
        return b""


@pytest.mark.parametrize("answer", [b"", b"id blob 9\n"])
def test_a_git_that_has_ended_does_not_answer(tmp_path, answer):
    with Store(tmp_path) as store:
        store.__dict__["_process"] = Dead(answer)
        with pytest.raises(GitError, match=r"^git does not answer$"):
            store.read("id")


def test_a_git_that_is_not_there_reads_nothing(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", "")
    with Store(Path(tmp_path)) as store, pytest.raises(GitError, match=r"^git is not installed$"):
        store.read("id")
