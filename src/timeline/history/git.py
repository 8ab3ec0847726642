"""Asking git, safely: no shell, no pager, no programs that a strange repository names, no locks, no network.

`cat-file` gives a blob as it is kept, where `show` and `diff` would run filters; a file is compared with it here, since
`status` may run the program that `core.fsmonitor` names (git-config(1)).
"""

import hashlib
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

PATIENCE = 20.0
"""Seconds for which an answer of git is waited for."""

_SAFE = (
    *("--no-pager", "--no-replace-objects"),
    *("-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "-c", f"core.hooksPath={os.devnull}"),
    *("-c", "log.showSignature=false", "-c", "i18n.logOutputEncoding=UTF-8", "-c", "protocol.allow=never"),
)
LARGE_FILE = b"version https://git-lfs.github.com/spec/v1\n"
"""The first line of what git keeps in place of a file that Git LFS stores elsewhere, by the SHA-256 of its bytes."""


class GitError(Exception):
    """What git refuses, or why there is no answer, in a few words."""


class Commit(NamedTuple):
    """The commit that is checked out, and how a file stands to it: "clean", "changed" or "untracked"."""

    id: str
    date: str  # of the commit, by the clock of who made it: 2025-09-11
    state: str


def ask_git(folder: Path, *arguments: str) -> bytes:
    """Run git in a folder and return what it prints. Raises `GitError` with its reason where it fails."""
    try:
        ran = subprocess.run(  # noqa: S603  no shell, and what is asked stands in this room
            ["git", *_SAFE, "-C", os.fspath(folder), *arguments],  # noqa: S607  the git that the user has
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=_environment(os.environ),
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise unanswered(error) from error
    if ran.returncode:
        raise GitError(_reason(ran.stderr.decode("utf-8", "replace")))
    return ran.stdout


def start_git(folder: Path, *arguments: str) -> "subprocess.Popen[bytes]":
    """Start a program of git's that answers questions as long as it is asked. Raises `GitError` where it cannot."""
    try:
        return subprocess.Popen(  # noqa: S603
            ["git", *_SAFE, "-C", os.fspath(folder), *arguments],  # noqa: S607
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(os.environ),
        )
    except OSError as error:
        raise unanswered(error) from error


def unanswered(error: Exception) -> GitError:
    """Say why git gives no answer; a `ValueError` is a NUL in what it is asked."""
    if isinstance(error, FileNotFoundError):
        return GitError("git is not installed")
    return GitError("that is no name" if isinstance(error, ValueError) else "git does not answer")


def _environment(environment: Mapping[str, str]) -> dict[str, str]:
    return {
        **environment,
        "LC_ALL": "C",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_NO_LAZY_FETCH": "1",
    }


def _reason(said: str) -> str:
    """Return the first line of a complaint of git's, without its "fatal:"."""
    first = next((line for line in said.splitlines() if line.strip()), "git has no answer")
    return first.removeprefix("fatal: ").removeprefix("error: ")


def commit_of(path: Path, data: bytes) -> Commit:
    """Say which commit is checked out where a file lies, and whether the file with these bytes is the one in it.

    Line ends that git has turned to CRLF do not count. Raises `GitError` outside a repository, in one without a commit,
    and where git refuses.
    """
    path = path.resolve()
    ask_git(path.parent, "rev-parse", "--git-dir")
    id = _head(path.parent)
    date = ask_git(path.parent, "log", "-1", "--no-color", "--format=%cd", "--date=format:%Y-%m-%d", id, "--")
    try:
        kept = ask_git(path.parent, "cat-file", "blob", f"{id}:./{path.name}")
    except GitError:
        return Commit(id, date.decode().strip(), "untracked")
    return Commit(id, date.decode().strip(), "clean" if _same(kept, data) else "changed")


def _head(folder: Path) -> str:
    try:
        return ask_git(folder, "rev-parse", "--verify", "--end-of-options", "HEAD^{commit}").decode().strip()
    except GitError as error:
        raise GitError("the repository has no commit") from error


def _same(kept: bytes, data: bytes) -> bool:
    if kept.startswith(LARGE_FILE):
        return f"oid sha256:{hashlib.sha256(data).hexdigest()}\n".encode() in kept
    return kept.replace(b"\r\n", b"\n") == data.replace(b"\r\n", b"\n")
