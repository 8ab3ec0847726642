"""One publisher, agency or host whole: what of it is cited, whose reports it carries, who carries its own."""

from collections import Counter
from collections.abc import Iterable, Iterator

from timeline.chronology.model import Chronology, Event, Source
from timeline.chronology.support import host
from timeline.query.fields.sources import names
from timeline.query.selection import Selection
from timeline.text import fold
from timeline.translations import language_name
from timeline.views.pages.company import counted
from timeline.views.paper import Field, Paper, Span

KINDS = {
    "primary": "of kind primary",
    "official": "of kind official",
    "media": "of kind media",
    "social": "of kind social",
}
"""The kinds of sources, each with the label that counts them, those of the first hand first."""


def name(key: str, chronology: Chronology) -> str:
    """Return what was typed as the chronology spells it."""
    wanted = fold(key)
    spelled = (text for event in chronology.events for source in event.sources for text in names(source))
    return next((text for text in spelled if fold(text) == wanted), key)


def of(key: str, event: Event) -> list[Source]:
    """Return the sources of an event that are called so in any way: the ones that `--source` finds."""
    wanted = fold(key)
    return [source for source in event.sources if wanted in map(fold, names(source))]


def cited(key: str, selection: Selection, paper: Paper) -> Iterator[Field]:
    """Return what there is of it, at which hosts and in which languages, and who copies whom."""
    wanted = fold(key)
    sources = list(dict.fromkeys(source for event in selection.events for source in of(key, event)))
    own = [source for source in sources if fold(source.publisher) == wanted]
    others = [source for source in sources if fold(source.publisher) != wanted]
    yield Field(paper.say("Sources"), ", ".join(_numbers(paper, sources)))
    yield from counted(paper, "Publishes at", Counter(host(source.url) for source in own if source.url))
    yield from counted(paper, "CARRIES", Counter(source.via for source in own if source.via))
    copies = [source for source in others if fold(source.via) == wanted]
    yield from counted(paper, "CARRIED BY", Counter(source.publisher for source in copies))
    rest = [source for source in others if fold(source.via) != wanted]
    yield from counted(paper, "Published by", Counter(source.publisher for source in rest))
    spoken = (language_name(source.language, paper.language) for source in sources if source.language)
    yield from counted(paper, "Languages", Counter(spoken))


def _numbers(paper: Paper, sources: list[Source]) -> Iterator[str]:
    """Say how many there are, how many of them of which kind, and how many have an archived copy."""
    yield str(len(sources))
    yield from of_kinds(paper, sources, KINDS)
    archived = sum(bool(source.archived) for source in sources)
    yield paper.count("archived of", archived) if archived else paper.say("none archived")


def of_kinds(paper: Paper, sources: Iterable[Source], kinds: Iterable[str]) -> Iterator[str]:
    """Say how many sources are of each of these kinds, where there are any."""
    counts = Counter(source.kind for source in sources)
    return (paper.count(KINDS[kind], counts[kind]) for kind in kinds if counts[kind])


def addresses(key: str, event: Event, paper: Paper) -> list[Span]:
    """Return the addresses of its sources of an event, or their titles where they have none."""
    return [
        Span(paper.text(source.url or source.title), "quiet", source.url)
        for source in of(key, event)
        if source.url or source.title
    ]
