import io
import sys
from typing import NamedTuple

import pytest

from timeline.cli.main import main

CHRONOLOGY = """\
title: Talks
actors:
  belarus: {name: Belarus, kind: state, country: BLR, names: {ru: Беларусь}}
  usa: {name: United States, kind: state, country: USA, aliases: [USA]}
  lukashenko: {name: Alexander Lukashenko, kind: person, member_of: [belarus], names: {ru: Александр Лукашенко}}
events:
  - date: 2025-08-15
    id: call
    title: Trump calls Lukashenko
    titles: {de: Trump ruft Lukaschenko an}
    kind: phone-call
    actors: [usa, lukashenko]
    sources: [https://example.org/call]
    links: [{to: deal, relation: enables}]
  - date: 2025-09-11
    id: deal
    title: Minsk frees 52 prisoners
    kind: prisoner-release
    place: Minsk
    actors: [belarus]
    tags: [prisoners]
    sources: [https://example.org/deal, https://example.com/deal]
    claims: [{field: date, value: "2025-09-10", source: https://example.com/deal}]
  - date: 2025-10~
    id: offer
    title: An offer
    about: [usa]
"""


class Run(NamedTuple):
    """What one run of the program gave."""

    code: int
    out: str
    err: str


class Stream(io.TextIOWrapper):
    """A standard stream that writes into memory and may claim to be a terminal."""

    def __init__(self, terminal=False, encoding="utf-8"):
        super().__init__(io.BytesIO(), encoding=encoding, newline="")
        self.terminal = terminal

    def isatty(self):
        return self.terminal

    def text(self):
        self.flush()
        return self.buffer.getvalue().decode(self.encoding)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Be in an empty folder, without anything in the environment that the program reads."""
    monkeypatch.chdir(tmp_path)
    for name in (
        "TIMELINE_FILE",
        "TIMELINE_LANG",
        "COLUMNS",
        "NO_COLOR",
        "FORCE_COLOR",
        "TERM",
        "_TIMELINE_COMPLETE",
    ):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def run(folder, monkeypatch):
    """Run the program in that folder: `run("show", "-f", "x.yaml")`."""

    def call(*arguments, stdin=b"", terminal=False, encoding="utf-8", environment=()):
        out, err = Stream(terminal, encoding), Stream(terminal, encoding)
        with monkeypatch.context() as patch:
            for name, value in dict(environment).items():
                patch.setenv(name, value)
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            code = main(list(arguments))
        return Run(code, out.text(), err.text())

    return call


@pytest.fixture
def talks(folder):
    """Write a small chronology and give its name."""
    (folder / "talks.yaml").write_text(CHRONOLOGY, encoding="utf-8")
    return "talks.yaml"
