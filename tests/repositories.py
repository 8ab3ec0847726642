"""Repositories of git for tests: whatever the machine's own git is told, and by whose clock, they are the same."""

import os
import subprocess

WHO = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in {"NAME": "Editor", "EMAIL": "editor@example.org"}.items()
}
ALONE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


class Repository:
    """A repository in a folder; each commit is a day later than the one before."""

    def __init__(self, folder):
        self.folder = folder
        self.day = 0
        folder.mkdir(exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments):
        """Run git and return what it prints."""
        date = {
            f"GIT_{who}_DATE": f"2025-10-{self.day or 1:02}T12:00:00+00:00" for who in ("AUTHOR", "COMMITTER")
        }
        done = subprocess.run(
            ["git", "-c", "protocol.file.allow=always", *arguments],  # noqa: S607
            cwd=self.folder,
            env={**os.environ, **ALONE, **WHO, **date},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    def write(self, **files):
        """Write files; `a__b` is b.yaml in the folder a."""
        for name, text in files.items():
            path = self.folder / f"{name.replace('__', '/')}.yaml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def commit(self, subject, **files):
        """Write files and commit everything; return the id."""
        self.write(**files)
        self.day += 1
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", subject)
        return self.git("rev-parse", "HEAD")


def events(*rows, head=""):
    """Write a chronology: each event is its id, its date, its title, and further lines."""
    blocks = "".join(
        f"  - id: {id}\n    date: {date}\n    title: {title}\n" + "".join(f"    {line}\n" for line in lines)
        for id, date, title, *lines in rows
    )
    return f"{head}events:\n{blocks}"
