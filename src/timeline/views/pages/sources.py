"""The sources: publishers with their counts, what leans on one of them, what is cited again, what is not archived."""

from collections import Counter
from collections.abc import Iterator

from timeline.chronology.model import Event, Source
from timeline.chronology.support import Level, support_of
from timeline.query.selection import Selection
from timeline.views.grid import Piece
from timeline.views.pages.listing import draw_list
from timeline.views.paper import Line, Paper
from timeline.views.phrases import support_words, title_of


def draw_sources(selection: Selection, paper: Paper) -> Iterator[Piece]:
    """Write the publishers of the selected events, and then what an editor should look at."""
    yield from draw_list("sources", selection, paper)
    events = [hit.event for hit in selection.hits]
    leaning = [event for event in events if support_of(event).level is Level.SINGLE_SOURCE]
    yield from _section(paper, "leaning", len(leaning))
    for event in leaning:
        yield from _draw_row(paper, event, support_words(paper, selection.chronology, event))
    unsourced = [event for event in events if not event.sources]
    yield from _section(paper, "without source", len(unsourced))
    for event in unsourced:
        yield from _draw_row(paper, event, paper.text(title_of(event, paper.language)))
    cited = Counter(source.url for event in events for source in event.sources if source.url)
    again = [(address, count) for address, count in cited.most_common() if count > 1]
    yield from _section(paper, "cited again", len(again))
    for address, count in again:
        yield from paper.paragraph(f"{count:4}  {paper.text(address)}", indent=6)
    bare = _not_archived(events)
    yield from _section(paper, "not archived", len(bare), len(cited))
    for source in bare:
        yield from paper.paragraph(paper.text(source.url), indent=4, first="  ")


def _section(paper: Paper, key: str, count: int, *values: object) -> Iterator[Line]:
    if count:
        yield paper.line()
        yield from paper.paragraph(paper.count(key, count, *values), "heading")


def _draw_row(paper: Paper, event: Event, said: str) -> Iterator[Line]:
    yield from paper.paragraph(f"{paper.text(event.id)}  {said}", indent=4, first="  ")


def _not_archived(events: list[Event]) -> list[Source]:
    """Return each address without an archived copy once, in the order of the events."""
    archived = {source.url for event in events for source in event.sources if source.archived}
    found = {source.url: source for event in events for source in event.sources if source.url not in archived}
    return [source for url, source in found.items() if url]
