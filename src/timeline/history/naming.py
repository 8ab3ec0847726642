"""What is named in a sentence: actors, sources, claims, links, dates, in the reader's language."""

from typing import Any, NamedTuple

from timeline.chronology.actors import name_of
from timeline.chronology.model import Chronology, Claim, Event, Link, Source
from timeline.chronology.support import Level, Support
from timeline.chronology.words import figure_said, said
from timeline.dates import Date, DateError
from timeline.history.changes import Entry
from timeline.query.fields.numbers import number_of
from timeline.translations import counted, label, word


class Told(NamedTuple):
    """The two chronologies, from which names are taken, the language to speak, and the sources of the event."""

    old: Chronology
    new: Chronology
    language: str
    sources: tuple[Source, ...] = ()

    def of(self, entry: Entry) -> "Told":
        """Return it for one event, whose claims name its sources."""
        found = [record.sources for record in (entry.new, entry.old) if isinstance(record, Event)]
        return self._replace(sources=tuple(source for sources in found for source in sources))


def date_shown(date: Date | None, told: Told) -> str:
    """Write a date; nothing for none."""
    return date.show(told.language) if date else ""


def actor_named(id: str, told: Told) -> str:
    """Name an actor as it is called now, or was; one that nobody declares by its id."""
    actor = told.new.actors.get(id) or told.old.actors.get(id)
    return name_of(actor, told.language) if actor else id


def called(record: Any, told: Told) -> str:
    """Name a participant, a membership or a role."""
    return actor_named(record.actor, told) if hasattr(record, "actor") else str(record.role)


def record_named(record: Any, told: Told) -> str:
    """Name it with all that it says beside the name: "John Coale, envoy", "NATO, since 2004"."""
    if record is None:
        return ""
    role = getattr(record, "role", "") if hasattr(record, "actor") else ""
    since, until = getattr(record, "since", None), getattr(record, "until", None)
    words = said(told.new, "roles", role, told.language) if role else ""
    dates = [
        label(key, told.language, date.show(told.language))
        for key, date in (("ever since", since), ("up to", until))
        if date
    ]
    return ", ".join(filter(None, (called(record, told), words, *dates)))


def difference_of(old: str, new: str) -> str:
    """Return by how much a figure is more or less; nothing where one of the two is no number."""
    before, after = number_of(old), number_of(new)
    if before is None or after is None or before == after:
        return ""
    by = round(after - before, 9)
    return f"{'+' if by > 0 else '−'}{abs(by):.10g}"


def source_named(source: Source | None, told: Told) -> str:
    """Name a source: publisher, agency, title, address."""
    if source is None:
        return ""
    via = label("via", told.language, source.via) if source.via else ""
    return ", ".join(filter(None, (source.publisher, via, source.title, source.url))) or source.id


def claimed(claim: Claim, told: Told) -> str:
    """Say what is claimed; a date as dates are shown."""
    if claim.field != "date":
        return claim.value
    try:
        return Date.parse(claim.value).show(told.language)
    except DateError:
        return claim.value


def claimant(claim: Claim, told: Told) -> str:
    """Name who claims it: the publisher of the source, where one of the event's, or a declared one, is meant."""
    tables = (told.new.sources, told.old.sources)
    declared = [table[claim.source] for table in tables if claim.source in table]
    cited = [source for source in told.sources if claim.source in (source.url, source.id)]
    return next((source.publisher for source in (*declared, *cited) if source.publisher), claim.source)


def field_said(field: str, told: Told) -> str:
    """Say a field of an event, or one of its figures."""
    known = field in Event.__dataclass_fields__
    return word(field, told.language) if known else figure_said(told.new, field, told.language)


def link_named(link: Link | None, told: Told) -> str:
    """Name a link: its relation, and where it leads."""
    return f"{word(link.relation, told.language)} {link.to}" if link else ""


def ordinal(number: int, told: Told) -> str:
    """Say which publisher it is: "second publisher"; of more than three, the third."""
    return label(f"publisher {min(number, 3)}", told.language)


def levels(old: Support, new: Support, told: Told) -> str:
    """Say the step from one support to another: the levels, or of one level the numbers of publishers."""
    if old.level is new.level:
        counts = (counted("publishers", told.language, len(one.houses)) for one in (old, new))
        return label("change to", told.language, *counts)
    return label("change to", told.language, *(label(Level(one.level), told.language) for one in (old, new)))
