"""How an event, or the chronology itself, is cited: as a footnote, as a caption of two lines, as CSL-JSON.

One style, in the manner of footnotes of historians: what, when, who says so, where it is recorded and in which state.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from timeline.chronology.disputes import field_said
from timeline.chronology.model import Chronology, Event, Source, title_of
from timeline.chronology.support import Level, support_of
from timeline.chronology.words import publishers_said
from timeline.dates import Date
from timeline.exporters.csl_dates import csl_date
from timeline.translations import counted, label

FORMS = {
    "footnote": "one line: title, date, every source, where it is recorded",
    "caption": "two lines: when and what; who says so",
    "csl": "an item of CSL-JSON",
}
"""The forms of a citation."""

MOST_NAMED = 4
"""Of more publishers than this, a caption names one less, and says how many the others are."""


class Edition(NamedTuple):
    """The state of a chronology that is cited: its files, and their commit (of git), or else a hash of their bytes.

    `state` is "clean", "changed" (since that commit) or "none"; `date` is the day of the commit.
    """

    files: tuple[str, ...]
    sha256: str
    commit: str = ""
    date: str = ""
    state: str = "none"

    def say(self, language: str) -> str:
        """Say it: "events.yaml, commit 89f68db0a1b2 of 25 Nov 2026"."""
        if self.commit:
            day = Date.parse(self.date).show(language)
            key = "edition clean" if self.state == "clean" else "edition changed"
            state = label(key, language, self.commit[:12], day)
        else:
            state = label("edition none", language, self.sha256[:12])
        return ", ".join([*self.files, state])

    @property
    def version(self) -> str:
        """The commit, marked where the files were changed since, or the hash."""
        if not self.commit:
            return f"sha256:{self.sha256}"
        return self.commit if self.state == "clean" else f"{self.commit}, {self.state}"


class Cited(NamedTuple):
    """What is cited from, and in which language."""

    chronology: Chronology
    edition: Edition
    language: str

    @property
    def title(self) -> str:
        """The title of the chronology, or the names of its files where it has none."""
        named = title_of(self.chronology, self.language)
        return named or ", ".join(self.edition.files)


# --- An event --------------------------------------------------------------------------------------------------


def footnote(event: Event, cited: Cited) -> str:
    """Write an event on one line: title, date, every source with its address, the chronology and its edition."""
    language = cited.language
    sources = [source_line(source, language) for source in event.sources]
    evidence = sources or [publishers_said(support_of(event), language)]
    told = "; ".join([*evidence, *_disputes(event, cited)])
    record = label("recorded in", language, cited.title, event.id, cited.edition.say(language))
    return f"{title_of(event, language)}, {event.date.show(language, style='long')}: {told}. {record}."


def caption(event: Event, cited: Cited) -> str:
    """Write an event on two lines: when and what; who says so, what is disputed, and the id to ask for."""
    language = cited.language
    when = event.date.show(language, style="long")
    told = "; ".join([_publishers(event, language), *_disputes(event, cited)])
    return f"{when[:1].upper()}{when[1:]}: {title_of(event, language)}\n{told} ({event.id})"


def event_item(event: Event, cited: Cited) -> dict[str, Any]:
    """Return an event as an item of CSL-JSON: an entry of the chronology."""
    return {
        "id": event.id,
        "type": "entry",
        "title": title_of(event, cited.language),
        "container-title": cited.title,
        "event-date": csl_date(event.date, cited.language),
        **_issued(cited),
        "version": cited.edition.version,
        "language": cited.language,
        "custom": {
            "date": event.date.text,
            "files": list(cited.edition.files),
            "sha256": cited.edition.sha256,
        },
    }


def source_line(source: Source, language: str) -> str:
    """Write a source: publisher, agency, title, day, address, archived copy."""
    parts = [
        source.publisher,
        source.via and label("via", language, source.via),
        source.title and label("quoted", language, source.title),
        source.published and day_words(source.published, language),
        source.url,
        source.archived and f"{label('archived', language)} {source.archived}",
        source.accessed and label("accessed", language, day_words(source.accessed, language)),
    ]
    return ", ".join(str(part) for part in parts if part)


def day_words(date: Date, language: str) -> str:
    """Write a date among others in a note: a day short, and what is less than a day in words that say so."""
    return date.show(language, style="short" if date.exact else "long")


def _disputes(event: Event, cited: Cited) -> list[str]:
    language = cited.language
    fields = [field_said(cited.chronology, field, language) for field in support_of(event).disputed]
    return [label("disputed are", language, ", ".join(fields))] if fields else []


def _publishers(event: Event, language: str) -> str:
    support = support_of(event)
    if support.level is not Level.CORROBORATED:
        said = publishers_said(support, language)
        return said[:1].upper() + said[1:]
    names = [house.name for house in support.houses]
    shown = names if len(names) <= MOST_NAMED else names[: MOST_NAMED - 1]
    more = [counted("more", language, len(names) - len(shown))] if len(shown) < len(names) else []
    return label("sources are", language, " ".join([", ".join(shown), *more]))


# --- The chronology --------------------------------------------------------------------------------------------


def chronology_footnote(cited: Cited) -> str:
    """Write the chronology on one line: title, events, files and their commit."""
    return f"{cited.title}. {_extent(cited)}."


def chronology_caption(cited: Cited) -> str:
    """Write the chronology on two lines."""
    return f"{cited.title}\n{_extent(cited)}"


def _extent(cited: Cited) -> str:
    events = counted("chronology of", cited.language, len(cited.chronology))
    return f"{events}: {cited.edition.say(cited.language)}"


def chronology_item(cited: Cited) -> dict[str, Any]:
    """Return the chronology as an item of CSL-JSON: a data set."""
    return {
        "id": "chronology",
        "type": "dataset",
        "title": cited.title,
        **_issued(cited),
        "version": cited.edition.version,
        "language": cited.language,
        "custom": {"files": list(cited.edition.files), "sha256": cited.edition.sha256},
    }


def _issued(cited: Cited) -> dict[str, Any]:
    date = cited.edition.date
    return {"issued": csl_date(Date.parse(date), cited.language)} if date else {}


def one_edition(files: Sequence[tuple[str, str, dict[str, str]]]) -> Edition:
    """Make one edition of files, given by name, SHA-256 and what git knows of each.

    Files of several commits, or of which git does not know one, have no commit in common: only their hashes tell.
    """
    import hashlib

    names = tuple(name for name, _, _ in files)
    hashes = [sha256 for _, sha256, _ in files]
    joined = hashes[0] if len(hashes) == 1 else hashlib.sha256("\n".join(hashes).encode()).hexdigest()
    commits = {(git.get("commit", ""), git.get("date", "")) for _, _, git in files}
    if len(commits) > 1 or ("", "") in commits:
        return Edition(names, joined)
    commit, date = commits.pop()
    changed = any(git["state"] != "clean" for _, _, git in files)
    return Edition(names, joined, commit, date, "changed" if changed else "clean")
