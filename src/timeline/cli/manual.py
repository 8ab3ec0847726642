"""The manual, offline: the pages of `docs/` as topics, and one problem out of the page of problems."""

import re
from pathlib import Path
from typing import NamedTuple

from timeline.exporters import EXPORTERS
from timeline.views import VIEWS


class Topic(NamedTuple):
    """A page of the manual: its name, which is that of its file, what it is about, and what else it answers to."""

    name: str
    what: str
    also: tuple[str, ...] = ()


TOPICS = (
    Topic("words", "how words on the line are understood", ("word",)),
    Topic("commands", "every command and option", ("options", "command", "option")),
    Topic("dates", "dates in EDTF, and periods", ("edtf", "periods", "period")),
    Topic("queries", "the query language", ("query", "filters", "fields")),
    Topic("views", "the timeline, the table, the card, the months", ("view", *VIEWS)),
    Topic("lists", "what there is to filter by, disputes, quotes, threads", ("list",)),
    Topic("exports", "the ways out for programs, and what each holds", ("formats", "format", *EXPORTERS)),
    Topic("columns", "the columns of the CSV", ("column",)),
    Topic("file", "the file, field by field", ("yaml", "files")),
    Topic("history", "what changed since a revision, and why", ("git", "changes", "revisions")),
    Topic("check", "checking and mending a file, in editors and in CI", ("ci", "github")),
    Topic("problems", "every problem that a file can have", ("problem", "codes")),
    Topic("editorial", "the rules of the bundled chronology"),
    Topic("library", "the library for Python", ("python",)),
)

NO_TOPIC: dict[str, str] = {}
"""The pages of `docs/` that are no topics, each with why."""


def folder() -> Path:
    """Return the folder of the pages: in the package, or in the checkout of an editable install."""
    package = Path(__file__).parents[1]
    inside = package / "docs"
    return inside if inside.is_dir() else package.parents[1] / "docs"


def topics() -> list[Topic]:
    """Return the topics whose pages are there."""
    return [one for one in TOPICS if (folder() / f"{one.name}.md").is_file()]


def named(name: str) -> Topic | None:
    """Return the topic with this name."""
    return next((one for one in topics() if one.name == name), None)


def answering(name: str) -> Topic | None:
    """Return the topic with this name, or that answers to it."""
    return named(name) or next((one for one in topics() if name in one.also), None)


def page(name: str) -> str:
    """Return the text of a page as it is read without the others: links name topics, marks of its making are gone."""
    text = (folder() / f"{name}.md").read_text(encoding="utf-8")
    parts = _FENCED.split(text)
    parts[::2] = [_LINK.sub(_led, _COMMENT.sub("", part)) for part in parts[::2]]
    return "".join(parts)


def problem(code: str) -> str:
    """Return what the page of problems says of a code: what it means, what to write, an example."""
    found = re.search(rf"^### {code}\b.*?(?=^### TL|^## |\Z)", page("problems"), re.DOTALL | re.MULTILINE)
    return f"{found[0].rstrip()}\n" if found else ""


_FENCED = re.compile(r"(^```.*?^```$)", re.DOTALL | re.MULTILINE)
_COMMENT = re.compile(r"^<!--.*?-->\n", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")


def _led(found: re.Match[str]) -> str:
    """Say where a link leads: to a topic, or to a file that is there; an address stays, of all else the text."""
    text, target = found.groups()
    if target.startswith(("http:", "https:")):
        return found[0]
    file = target.partition("#")[0]
    if named(file.removesuffix(".md")):
        where = f"`timeline help {file.removesuffix('.md')}`"
        return where if text.endswith(".md") else f"{text} ({where})"
    beside = folder() / file
    return f"{text} (`{beside}`)" if beside.is_file() else text
