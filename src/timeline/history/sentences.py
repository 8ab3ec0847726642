"""What a change means, in words: one sentence for each, in the reader's language, the same in every form."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from timeline.chronology.actors import name_of
from timeline.chronology.model import Chronology, Claim, Event, Link, Source
from timeline.chronology.support import Level, Support
from timeline.chronology.words import figure_said, kind_said, said
from timeline.dates import Date, DateError
from timeline.history.changes import Change, Entry, Meaning
from timeline.history.compare import BY_LANGUAGE, PROSE
from timeline.history.prose import Bit, changed_words, spaced
from timeline.query.fields.numbers import number_of
from timeline.translations import counted, label, language_name, word


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


class Sentence(NamedTuple):
    """What is said of one change: the name of the field, and stretches of text."""

    field: str
    bits: tuple[Bit, ...]

    @property
    def text(self) -> str:
        """The sentence as plain text: what went in `[-…-]`, what came in `{+…+}`."""
        return "".join(MARKED[bit.mark].format(bit.text) for bit in spaced(self.bits))


MARKED = {"": "{}", "old": "[-{}-]", "new": "{{+{}+}}"}
"""How a stretch is marked in plain text, as git marks words."""


def sentences(entry: Entry, told: Told) -> list[Sentence]:
    """Say all that changed of an event or a declaration."""
    mine = told.of(entry)
    return [sentence(change, mine) for change in entry.changes]


def sentence(change: Change, told: Told) -> Sentence:
    """Say one change."""
    say = SPECIAL.get(change.field) or _of_type(change)
    return Sentence(word(change.field, told.language), tuple(say(change, told)))


Say = Callable[[Change, Told], Iterator[Bit]]


def _of_type(change: Change) -> Say:
    value = change.old if change.new is None else change.new
    if isinstance(value, Date):
        return _date
    if change.field in PROSE | BY_LANGUAGE:
        return _prose
    return _value if isinstance(value, str) else _record


def _plain(told: Told, key: str, *values: object) -> Bit:
    return Bit(label(key, told.language, *values))


def _step(change: Change, told: Told, old: str, new: str) -> Bit:
    """Say that something was added, removed, spelled otherwise or changed."""
    match change.meaning:
        case Meaning.ADDED:
            return _plain(told, "change added", new)
        case Meaning.REMOVED:
            return _plain(told, "change removed", old)
        case Meaning.SPELLED:
            return _plain(told, "change spelled", old, new)
    return _plain(told, "change to", old, new)


def _date(change: Change, told: Told) -> Iterator[Bit]:
    old, new = (_shown(one, told) for one in (change.old, change.new))
    if old == new:
        old, new = change.old.text, change.new.text
    if change.old is None or change.new is None:
        yield _step(change, told, old, new)
    else:
        yield _plain(told, f"date {change.meaning}", old, new)


def _shown(date: Date | None, told: Told) -> str:
    return date.show(told.language) if date else ""


def _prose(change: Change, told: Told) -> Iterator[Bit]:
    """Say which words of a text changed; a text that came or went is told whole."""
    if change.key:
        yield Bit(f"{language_name(change.key, told.language)}:")
    if change.old and change.new:
        yield from changed_words(change.old, change.new)
    else:
        text = " ".join((change.old or change.new).split())
        yield _plain(told, f"change {change.meaning}", label("quoted", told.language, text))


def _value(change: Change, told: Told) -> Iterator[Bit]:
    old, new = (_said(change, one, told) for one in (change.old, change.new))
    yield _step(change, told, old, new)


def _said(change: Change, value: str | None, told: Told) -> str:
    """Say a value of a field in the reader's language, where the chronology has a word for it."""
    known = told.new if value == change.new else told.old
    match change.field, value:
        case _, None:
            return ""
        case "kind", str(kind):
            return kind_said(known, kind, told.language)
        case "tags", str(tag):
            return said(known, "tags", tag, told.language)
        case "language", str(tag):
            return language_name(tag, told.language)
        case "role", str(role):
            return said(known, "roles", role, told.language)
        case "actor", str(id):
            return _name(id, told)
        case "calendar" | "confidence" | "relation", str(text):
            return word(text, told.language)
    return " ".join(str(value).split())


def _name(id: str, told: Told) -> str:
    """Name an actor as it is called now, or was; one that nobody declares by its id."""
    actor = told.new.actors.get(id) or told.old.actors.get(id)
    return name_of(actor, told.language) if actor else id


def _record(change: Change, told: Told) -> Iterator[Bit]:
    """Say what became of a participant, a membership or a role."""
    if change.old is not None and change.new is not None:
        yield from _parts(change, told, _called(change.new, told))
        return
    yield _step(change, told, *(_named(one, told) for one in (change.old, change.new)))


def _parts(change: Change, told: Told, name: str) -> Iterator[Bit]:
    """Say what changed of a record under its name: "Reuters: published added: 11 Sep 2025"."""
    yield Bit(f"{name}:")
    for number, part in enumerate(change.parts):
        said = sentence(part, told)
        yield Bit(f"{'; ' if number else ''}{said.field}")
        yield from said.bits


def _called(record: Any, told: Told) -> str:
    """Name a participant, a membership or a role."""
    return _name(record.actor, told) if hasattr(record, "actor") else str(record.role)


def _named(record: Any, told: Told) -> str:
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
    return ", ".join(filter(None, (_called(record, told), words, *dates)))


def _figure(change: Change, told: Told) -> Iterator[Bit]:
    name = figure_said(told.new, change.key, told.language)
    yield Bit(f"{name}:")
    yield _step(change, told, change.old or "", change.new or "")
    if change.old and change.new and (by := _difference(change.old, change.new)):
        yield Bit(f"({by})")


def _difference(old: str, new: str) -> str:
    """Return by how much a figure is more or less; nothing where one of the two is no number."""
    before, after = number_of(old), number_of(new)
    if before is None or after is None or before == after:
        return ""
    by = round(after - before, 9)
    return f"{'+' if by > 0 else '−'}{abs(by):.10g}"


def _source(change: Change, told: Told) -> Iterator[Bit]:
    old, new = (_source_named(one, told) for one in (change.old, change.new))
    if change.old is None:
        yield _plain(told, "change added", new)
    elif change.new is None:
        yield _plain(told, "source lost", old)
    else:
        yield from _parts(change, told, change.new.publisher or old)


def _source_named(source: Source | None, told: Told) -> str:
    if source is None:
        return ""
    via = label("via", told.language, source.via) if source.via else ""
    return ", ".join(filter(None, (source.publisher, via, source.title, source.url))) or source.id


def _claim(change: Change, told: Told) -> Iterator[Bit]:
    claim = change.old if change.new is None else change.new
    if change.old is not None and change.new is not None:
        yield from _parts(change, told, _field_said(claim.field, told))
        return
    key = "claim raised" if change.old is None else "claim resolved"
    yield _plain(told, key, _field_said(claim.field, told), _claimed(claim, told))
    if claim.source:
        yield Bit(f"({_claimant(claim, told)})")


def _claimed(claim: Claim, told: Told) -> str:
    """Say what is claimed; a date as dates are shown."""
    if claim.field != "date":
        return claim.value
    try:
        return Date.parse(claim.value).show(told.language)
    except DateError:
        return claim.value


def _claimant(claim: Claim, told: Told) -> str:
    """Name who claims it: the publisher of the source, where one of the event's, or a declared one, is meant."""
    tables = (told.new.sources, told.old.sources)
    declared = [table[claim.source] for table in tables if claim.source in table]
    cited = [source for source in told.sources if claim.source in (source.url, source.id)]
    return next((source.publisher for source in (*declared, *cited) if source.publisher), claim.source)


def _field_said(field: str, told: Told) -> str:
    known = field in Event.__dataclass_fields__
    return word(field, told.language) if known else figure_said(told.new, field, told.language)


def _link(change: Change, told: Told) -> Iterator[Bit]:
    old, new = (_link_named(one, told) for one in (change.old, change.new))
    if change.meaning is Meaning.RETARGETED and change.old.relation == change.new.relation:
        yield Bit(f"{word(change.new.relation, told.language)}:")
        old, new = change.old.to, change.new.to
    yield _step(change, told, old, new)


def _link_named(link: Link | None, told: Told) -> str:
    return f"{word(link.relation, told.language)} {link.to}" if link else ""


def _support(change: Change, told: Told) -> Iterator[Bit]:
    """Say that support was gained or lost: "second publisher: single-source → corroborated"."""
    old, new = change.old, change.new
    step = _levels(old, new, told)
    number = len(new.houses)
    if old.level is new.level:
        yield Bit(step)
        return
    if change.meaning is Meaning.GAINED:
        yield _plain(told, "support gained", _ordinal(number, told), step)
        return
    left = label("only", told.language, new.houses[0].name) if number else label("no source", told.language)
    yield _plain(told, "support lost", left, step)


def _ordinal(number: int, told: Told) -> str:
    return label(f"publisher {min(number, 3)}", told.language)


def _levels(old: Support, new: Support, told: Told) -> str:
    if old.level is new.level:
        counts = (counted("publishers", told.language, len(one.houses)) for one in (old, new))
        return label("change to", told.language, *counts)
    return label("change to", told.language, *(label(Level(one.level), told.language) for one in (old, new)))


SPECIAL: dict[str, Say] = {
    "figures": _figure,
    "sources": _source,
    "claims": _claim,
    "links": _link,
    "support": _support,
}
"""The fields that are said in a way of their own."""
