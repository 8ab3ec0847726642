"""What a change means, in words: one sentence for each, in the reader's language, the same in every form."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from timeline.chronology.words import figure_said, kind_said, said
from timeline.dates import Date
from timeline.history.changes import Change, Entry, Meaning
from timeline.history.compare import BY_LANGUAGE, PROSE
from timeline.history.naming import (
    Told,
    actor_named,
    called,
    claimant,
    claimed,
    date_shown,
    difference_of,
    field_said,
    levels,
    link_named,
    ordinal,
    record_named,
    source_named,
)
from timeline.history.prose import Bit, changed_words, spaced
from timeline.translations import label, language_name, word

__all__ = ["MARKED", "Sentence", "Told", "sentence", "sentences"]


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
    old, new = (date_shown(one, told) for one in (change.old, change.new))
    if old == new:
        old, new = change.old.text, change.new.text
    if change.old is None or change.new is None:
        yield _step(change, told, old, new)
    else:
        yield _plain(told, f"date {change.meaning}", old, new)


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
            return actor_named(id, told)
        case "calendar" | "confidence" | "relation", str(text):
            return word(text, told.language)
    return " ".join(str(value).split())


def _record(change: Change, told: Told) -> Iterator[Bit]:
    """Say what became of a participant, a membership or a role."""
    if change.old is not None and change.new is not None:
        yield from _parts(change, told, called(change.new, told))
        return
    yield _step(change, told, *(record_named(one, told) for one in (change.old, change.new)))


def _parts(change: Change, told: Told, name: str) -> Iterator[Bit]:
    """Say what changed of a record under its name: "Reuters: published added: 11 Sep 2025"."""
    yield Bit(f"{name}:")
    for number, part in enumerate(change.parts):
        said = sentence(part, told)
        yield Bit(f"{'; ' if number else ''}{said.field}")
        yield from said.bits


def _figure(change: Change, told: Told) -> Iterator[Bit]:
    name = figure_said(told.new, change.key, told.language)
    yield Bit(f"{name}:")
    yield _step(change, told, change.old or "", change.new or "")
    if change.old and change.new and (by := difference_of(change.old, change.new)):
        yield Bit(f"({by})")


def _source(change: Change, told: Told) -> Iterator[Bit]:
    old, new = (source_named(one, told) for one in (change.old, change.new))
    if change.old is None:
        yield _plain(told, "change added", new)
    elif change.new is None:
        yield _plain(told, "source lost", old)
    else:
        yield from _parts(change, told, change.new.publisher or old)


def _claim(change: Change, told: Told) -> Iterator[Bit]:
    claim = change.old if change.new is None else change.new
    if change.old is not None and change.new is not None:
        yield from _parts(change, told, field_said(claim.field, told))
        return
    key = "claim raised" if change.old is None else "claim resolved"
    yield _plain(told, key, field_said(claim.field, told), claimed(claim, told))
    if claim.source:
        yield Bit(f"({claimant(claim, told)})")


def _link(change: Change, told: Told) -> Iterator[Bit]:
    old, new = (link_named(one, told) for one in (change.old, change.new))
    if change.meaning is Meaning.RETARGETED and change.old.relation == change.new.relation:
        yield Bit(f"{word(change.new.relation, told.language)}:")
        old, new = change.old.to, change.new.to
    yield _step(change, told, old, new)


def _support(change: Change, told: Told) -> Iterator[Bit]:
    """Say that support was gained or lost: "second publisher: single-source → corroborated"."""
    old, new = change.old, change.new
    step = levels(old, new, told)
    number = len(new.houses)
    if old.level is new.level:
        yield Bit(step)
        return
    if change.meaning is Meaning.GAINED:
        yield _plain(told, "support gained", ordinal(number, told), step)
        return
    left = label("only", told.language, new.houses[0].name) if number else label("no source", told.language)
    yield _plain(told, "support lost", left, step)


SPECIAL: dict[str, Say] = {
    "figures": _figure,
    "sources": _source,
    "claims": _claim,
    "links": _link,
    "support": _support,
}
"""The fields that are said in a way of their own."""
