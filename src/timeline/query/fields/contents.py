"""Filters by what an event holds: tags, figures, links, any field, any text; and the one event with an id."""

import re
from collections.abc import Callable, Iterator, Mapping
from shlex import quote

from timeline.chronology.model import RELATIONS, Chronology, Event, Source
from timeline.chronology.shapes import specs
from timeline.chronology.words import alike, said, spellings
from timeline.errors import UsageError
from timeline.query.fields.filter import Setting, certain, known_name, row, shortened
from timeline.query.fields.numbers import Numbers, number_of
from timeline.query.tree import Term
from timeline.text import fold, in_place, nearest
from timeline.translations import label, word


def _tag_names(chronology: Chronology) -> Mapping[str, str]:
    """Return the tags of the events, and all that the file calls them."""
    written = {tag: "" for event in chronology.events for tag in event.tags}
    return written | spellings(chronology, "tags")


@row("tag", "TAG", "Events with a tag: timeline tags.", ("--tag",), _tag_names)
def tag(value: str, setting: Setting) -> Term:
    """Keep events with a tag, by any of its names."""
    chronology = setting.chronology
    wanted = alike(chronology, "tags", value)
    return certain(
        "tag",
        value,
        lambda event: any(alike(chronology, "tags", one) == wanted for one in event.tags),
        lambda language: label("tag", language, said(chronology, "tags", value, language)),
    )


def _figure_names(chronology: Chronology) -> Mapping[str, str]:
    """Return the names of the figures, and all that the file calls them."""
    written = {name: "" for event in chronology.events for name in event.figures}
    return written | spellings(chronology, "figures")


@row(
    "figures",
    "NAME",
    "Events that state a figure: released, released=52, released=50..",
    known=_figure_names,
)
def figures(value: str, setting: Setting) -> Term:
    """Keep events that state a figure of this name, or of this name and value: `released=52`, `released=50..`."""
    name, equals, stated = value.partition("=")
    chronology, numbers = setting.chronology, Numbers.parse(stated)
    wanted = alike(chronology, "figures", name)

    def fits(figure: str) -> bool:
        number = number_of(figure)
        if numbers is not None and number is not None:
            return numbers.hold(number)
        return fold(figure) == fold(stated)

    def test(event: Event) -> bool:
        found = [
            figure for key, figure in event.figures.items() if alike(chronology, "figures", key) == wanted
        ]
        return any(map(fits, found)) if equals else bool(found)

    def say(language: str) -> str:
        return label("figures", language, f"{said(chronology, 'figures', name, language)}{equals}{stated}")

    return certain("figures", value, test, say)


def _link_names(chronology: Chronology) -> Mapping[str, str]:
    """Return the relations, and the events that others are linked to."""
    titles = {event.id: event.title for event in chronology.events}
    linked = {tie.to: titles.get(tie.to, "") for event in chronology.events for tie in event.links}
    return dict.fromkeys(RELATIONS, "") | linked


@row(
    "link",
    "LINK",
    "Events with a link of a relation (follows, ...), or to the event with an id.",
    known=_link_names,
    checked=True,
)
def link(value: str, setting: Setting) -> Term:
    """Keep events with a link of a relation, or to an event."""
    if value in RELATIONS:
        return certain(
            "link",
            value,
            lambda event: any(tie.relation == value for tie in event.links),
            lambda said: label("link", said, word(value, said)),
        )
    if value not in {event.id for event in setting.chronology.events}:
        close = nearest(value, _link_names(setting.chronology))
        hint = f"; the nearest are {', '.join(close)}" if close else f"; relations are {', '.join(RELATIONS)}"
        raise UsageError(f'"{shortened(value)}" is no relation and no id of an event{hint}')
    return certain("link", value, lambda event: any(tie.to == value for tie in event.links))


def _of_event(name: str) -> Callable[[Event], bool]:
    return lambda event: bool(getattr(event, name))


def _of_source(name: str) -> Callable[[Event], bool]:
    return lambda event: any(getattr(found, name) for found in event.sources)


_FIELDS: dict[str, Callable[[Event], bool]] = {
    **{name: _of_source(name) for name in specs(Source)},
    **{name: _of_event(name) for name in specs(Event)},
}
"""What an event can have: any field of its own, any of its sources' that is no field of its own."""


@row(
    "has",
    "FIELD",
    "Events that state a field: claims, place, ..., or a source of which does: archived, quote, ...",
    known=lambda _: dict.fromkeys(_FIELDS, ""),
    checked=True,
)
def has(value: str, _setting: Setting) -> Term:
    """Keep events that state something: a field of the event, else a field of one of its sources."""
    name = known_name("field", value, _FIELDS)
    return certain("has", name, _FIELDS[name], lambda said: label("has field", said, word(name, said)))


@row("title", "TEXT", "Events whose title holds TEXT, in any language.")
def title(value: str, _setting: Setting) -> Term:
    """Keep events whose title holds this text, in any language."""
    wanted = fold(value)
    return certain(
        "title",
        value,
        lambda event: any(wanted in fold(words) for words in (event.title, *event.titles.values())),
    )


@row(
    "text",
    "TEXT",
    "Events that say TEXT, in any language. In titles, summaries, quotes, roles or notes.",
    ("--text",),
)
def text(value: str, _setting: Setting) -> Term:
    """Keep events whose words hold this text, in any language."""
    wanted = fold(value)
    return certain("text", value, lambda event: any(wanted in fold(words) for words in texts(event)))


@row(
    "word",
    "WORD",
    "Events that have WORD in a text, in any language. From four letters on, one that begins so.",
)
def word_(value: str, _setting: Setting) -> Term:
    """Keep events whose words hold this whole word, or begin with it where it is long enough."""
    pattern = _whole_words(fold(value))
    return certain("word", value, lambda event: any(pattern.search(fold(words)) for words in texts(event)))


BEGINNING = 4
"""Letters from which on a word is looked for as the beginning of others too."""

_UNDIVIDED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]"
)
"""Letters of scripts that put no blanks between words."""


def _whole_words(folded: str) -> re.Pattern[str]:
    """Return the pattern of a word, or of several that follow one another; other signs are looked for as they are."""
    words = re.findall(r"[^\W_]+", folded)
    if not words or _UNDIVIDED.search(folded):
        return re.compile(re.escape(folded))
    end = "" if len(words[-1]) >= BEGINNING else r"(?![^\W_])"
    inside = r"[\W_]+".join(map(re.escape, words))
    return re.compile(rf"(?<![^\W_]){inside}{end}")


def texts(event: Event) -> Iterator[str]:
    """Return all the running text of an event: titles, summaries, date_text, quotes, roles, notes."""
    yield from (event.title, event.summary, event.date_text, event.note)
    for told in (event.titles, event.summaries, event.notes):
        yield from told.values()
    for part in event.actors + event.about:
        yield part.role
    for found in event.sources:
        yield from (found.quote, found.note, found.title, *found.notes.values())
    for claim in event.claims:
        yield from (claim.note, *claim.notes.values())


def _ids(chronology: Chronology) -> Mapping[str, str]:
    """Return the ids of the events, with their titles."""
    return {event.id: event.title for event in chronology.events}


@row("id", "ID", "The event with an id.", known=_ids, checked=True)
def id(value: str, setting: Setting) -> Term:
    """Keep one event."""
    ids = _ids(setting.chronology)
    if value not in ids:
        raise no_event(value, setting.chronology)
    return certain("id", value, lambda event: event.id == value)


def no_event(value: str, chronology: Chronology) -> UsageError:
    """Return the error for what is no id, with the nearest ones."""
    close = nearest(value, _ids(chronology))
    hint = f"; the nearest are {', '.join(close)}" if close else ""
    return UsageError(f'no event has the id "{shortened(value)}"{hint}')


WHOLE_DAY = re.compile(r"-?[0-9]{4}-[0-9]{2}-[0-9]{2}")


def find_event(word: str, chronology: Chronology) -> Event | None:
    """Return the event with this id, or the only one whose id begins so; the beginning must hold the whole date.

    Raises `UsageError` where several ids begin so.
    """
    begun = []
    for event in chronology.events:
        if event.id == word:
            return event
        if event.id.startswith(word):
            begun.append(event)
    if not begun or not WHOLE_DAY.match(word) or WHOLE_DAY.fullmatch(word):
        return None
    if len(begun) > 1:
        ids = "".join(f"\n  timeline show {quote(in_place(event.id))}" for event in begun)
        raise UsageError(f'"{shortened(word)}" is the beginning of {len(begun)} ids; take one:{ids}')
    return begun[0]
