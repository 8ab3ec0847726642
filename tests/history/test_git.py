"""What git says of a file, and that nothing which a strange repository names is run."""

import subprocess
import sys
from pathlib import Path

import pytest

from timeline.history import git
from timeline.history.git import GitError, ask_git, commit_of


def shell(folder, *arguments):
    named = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *named, *arguments], cwd=folder, check=True, capture_output=True)  # noqa: S607


@pytest.fixture
def repository(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    shell(tmp_path, "init", "-q")
    (tmp_path / "a.yaml").write_bytes(b"one\ntwo\n")
    shell(tmp_path, "add", ".")
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2025-09-11T23:30:00-0500")
    shell(tmp_path, "commit", "-qm", "first")
    return tmp_path


def head(folder):
    return ask_git(folder, "rev-parse", "HEAD").decode().strip()


@pytest.mark.parametrize(
    ("data", "state"),
    [(b"one\ntwo\n", "clean"), (b"one\r\ntwo\r\n", "clean"), (b"one\n", "changed"), (b"", "changed")],
)
def test_a_file_is_clean_or_changed_whatever_its_line_ends(repository, data, state):
    found = commit_of(repository / "a.yaml", data)
    assert found == (head(repository), "2025-09-11", state)


def test_a_file_that_git_does_not_know_is_untracked(repository):
    (repository / "b.yaml").write_bytes(b"x")
    assert commit_of(repository / "b.yaml", b"x").state == "untracked"


def test_a_link_is_the_file_that_it_leads_to(repository, tmp_path_factory):
    link = tmp_path_factory.mktemp("elsewhere") / "link.yaml"
    link.symlink_to(repository / "a.yaml")
    assert commit_of(link, b"one\ntwo\n").state == "clean"


def test_a_file_in_large_file_storage_is_known_by_its_hash(repository):
    digest = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
    pointer = f"version https://git-lfs.github.com/spec/v1\noid sha256:{digest}\nsize 1\n"
    (repository / "a.yaml").write_text(pointer)
    shell(repository, "commit", "-qam", "pointer")
    assert commit_of(repository / "a.yaml", b"x").state == "clean"
    assert commit_of(repository / "a.yaml", b"y").state == "changed"


def test_outside_a_repository_git_has_no_answer(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "a.yaml").write_bytes(b"x")
    with pytest.raises(GitError, match="not a git repository"):
        commit_of(tmp_path / "a.yaml", b"x")


def test_a_repository_without_a_commit_has_no_answer(repository):
    (repository / "new").mkdir()
    shell(repository / "new", "init", "-q")
    with pytest.raises(GitError, match="the repository has no commit"):
        commit_of(repository / "new" / "a.yaml", b"x")


def test_without_git_there_is_no_answer(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GitError, match="git is not installed"):
        commit_of(tmp_path / "a.yaml", b"x")


@pytest.mark.skipif(sys.platform == "win32", reason="scripts of the shell")
def test_a_git_that_does_not_answer_is_not_waited_for(tmp_path, monkeypatch):
    slow = tmp_path / "git"
    slow.write_text("#!/bin/sh\nexec sleep 30\n")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr(git, "PATIENCE", 0.1)
    with pytest.raises(GitError, match="git does not answer"):
        ask_git(tmp_path, "version")


def test_a_complaint_of_git_is_its_first_line(repository):
    with pytest.raises(GitError) as caught:
        ask_git(repository, "cat-file", "blob", "HEAD:./none")
    assert "none" in str(caught.value)
    assert not str(caught.value).startswith("fatal")
    with pytest.raises(GitError, match="git has no answer"):
        ask_git(repository, "rev-parse", "--verify", "--quiet", "nothing")


@pytest.mark.skipif(sys.platform == "win32", reason="scripts of the shell")
def test_no_program_that_the_repository_names_is_run(repository):
    trap, mark = repository / "trap.sh", repository / "mark"
    trap.write_text(f"#!/bin/sh\ntouch {mark}\n")
    trap.chmod(0o755)
    for name in (
        "core.fsmonitor",
        "core.pager",
        "diff.external",
        "filter.x.smudge",
        "filter.x.clean",
        "core.editor",
    ):
        shell(repository, "config", name, str(trap))
    shell(repository, "config", "diff.x.textconv", str(trap))
    (repository / ".gitattributes").write_text("*.yaml filter=x diff=x\n")
    hooks = repository / ".git" / "hooks"
    for name in ("post-checkout", "post-index-change", "reference-transaction"):
        Path(hooks / name).write_text(trap.read_text())
        Path(hooks / name).chmod(0o755)
    assert commit_of(repository / "a.yaml", b"one\ntwo\n").state == "clean"
    assert not mark.exists()
