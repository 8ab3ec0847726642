"""The sources: who publishes them, whose reports these are, and what an editor should look at."""

from collections import Counter
from collections.abc import Iterator, Sequence
from shlex import quote
from typing import NamedTuple

from timeline.chronology.model import Source
from timeline.chronology.support import Level, host, support_of
from timeline.query import counting
from timeline.query.selection import Selection
from timeline.query.tree import EVERYTHING
from timeline.text import fold
from timeline.views.columns import Column, Row, draw_columns
from timeline.views.grid import Piece
from timeline.views.header import header
from timeline.views.pages.publisher import of, of_kinds
from timeline.views.paper import Line, Paper, Span

MANY = 40
"""Of more rows than this, a terminal shows so many, and says how many there are."""

SHOWN = 3
"""Of more agencies or carriers than this, a row names so many, and says how many the others are."""

PUBLISHERS = (
    Column("EVENTS", right=True),
    Column("CITED", right=True),
    Column("PUBLISHER", least=12),
    Column("FIRST HAND", 2),
    Column("CARRIES", 3, least=32),
    Column("ARCHIVED", 4),
    Column("ADDRESS", 5, least=32),
)
AGENCIES = (
    Column("EVENTS", right=True),
    Column("CITED", right=True),
    Column("AGENCY", least=12),
    Column("CARRIED BY", 1, least=24),
)


class Named(NamedTuple):
    """A row: how many events the name finds, the name, its sources, and the other facts in words."""

    events: int
    name: str
    sources: int
    facts: tuple[str, ...]


def draw_sources(selection: Selection, paper: Paper, *, every: bool = False) -> Iterator[Piece]:
    """Write the publishers and the agencies of the selected events, those of most events first, then what is weak."""
    yield from header(paper, selection)
    found = counting.of_sources(selection)
    cited = list(dict.fromkeys(source for event in selection.events for source in event.sources))
    for key, columns, rows in (
        ("sources listed", PUBLISHERS, _publishers(paper, cited, found)),
        ("agencies listed", AGENCIES, _agencies(paper, cited, found)),
    ):
        if rows or columns is PUBLISHERS:
            yield paper.line()
            yield from _draw_named(paper, key, columns, rows, every=every or paper.look.whole_lines)
    yield from _draw_weak(paper, selection)


def _draw_named(
    paper: Paper, key: str, columns: Sequence[Column], rows: Sequence[Named], *, every: bool
) -> Iterator[Piece]:
    rows = sorted(rows, key=lambda row: (-row.events, -row.sources, fold(row.name)))
    shown = rows if every else rows[:MANY]
    if shown:
        cells = [
            Row([str(row.events), str(row.sources), *(map(paper.text, (row.name, *row.facts)))])
            for row in shown
        ]
        yield from draw_columns(paper, columns, cells)
        yield paper.line()
    said = [paper.count(key, len(rows))]
    if len(shown) < len(rows):
        said.append(paper.say("first listed", len(shown)))
    yield from paper.paragraph("; ".join(said), "quiet")


def _publishers(paper: Paper, cited: Sequence[Source], found: Counter[str]) -> list[Named]:
    """Return a row for each publisher, whatever its spellings."""
    names: dict[str, str] = {}
    sources: dict[str, list[Source]] = {}
    for source in cited:
        key = fold(source.publisher)
        names.setdefault(key, source.publisher)
        sources.setdefault(key, []).append(source)
    return [
        Named(found[key], names[key], len(own), tuple(_facts(paper, names[key], own)))
        for key, own in sources.items()
    ]


def _facts(paper: Paper, name: str, own: Sequence[Source]) -> Iterator[str]:
    yield ", ".join(of_kinds(paper, own, ("primary", "official")))
    yield _counts(paper, Counter(source.via for source in own if source.via))
    archived = sum(bool(source.archived) for source in own)
    yield paper.say("of all", archived, len(own)) if archived else ""
    hosts = Counter(address for source in own if (address := host(source.url)) not in ("", name))
    yield _counts(paper, Counter(dict.fromkeys(sorted(hosts, key=lambda one: (-hosts[one], one)), 1)))


def _counts(paper: Paper, counts: Counter[str]) -> str:
    """Name the most frequent, each with its number where that is not one, and say how many the others are."""
    shown = counts.most_common(SHOWN)
    said = ", ".join(f"{name} {count}" if count > 1 else name for name, count in shown)
    left = len(counts) - len(shown)
    return f"{said} {paper.count('more', left)}" if left else said


def _agencies(paper: Paper, cited: Sequence[Source], found: Counter[str]) -> list[Named]:
    """Return a row for each agency whose reports others carry."""
    names: dict[str, str] = {}
    carriers: dict[str, Counter[str]] = {}
    for source in cited:
        if source.via:
            key = fold(source.via)
            names.setdefault(key, source.via)
            carriers.setdefault(key, Counter())[source.publisher] += 1
    return [
        Named(found[key], names[key], counts.total(), (_counts(paper, counts),))
        for key, counts in carriers.items()
    ]


# --- What an editor should look at -----------------------------------------------------------------------------


def _draw_weak(paper: Paper, selection: Selection) -> Iterator[Line]:
    """Write how much leans on one publisher, has no source, is cited again or not archived; and what shows it."""
    events = selection.events
    levels = Counter(support_of(event).level for event in events)
    cited = Counter(url for event in events for url in {source.url for source in event.sources} if url)
    again = sum(count > 1 for count in cited.values())
    rows = (
        (levels[Level.SINGLE_SOURCE], "leaning", (), _showing(selection, "single-source")),
        (levels[Level.UNSOURCED], "without source", (), _showing(selection, "unsourced")),
        (again, "cited again", (), ""),
        (len(unarchived(selection)), "not archived", (len(cited),), _listing(selection)),
    )
    if any(count for count, *_ in rows):
        yield paper.line()
    for count, key, values, typed in rows:
        if count:
            said = paper.count(key, count, *values)
            yield from paper.paragraph(f"{said}:" if typed else said)
            if typed:
                yield from paper.paragraph(paper.text(f"{typed}{paper.look.again}"), "quiet", 4, "  ")


def _showing(selection: Selection, level: str) -> str:
    """Return the line that shows those of the selected events that are supported so; none where a limit is set."""
    how = selection.how
    if how.limit is not None or how.tail is not None:
        return ""
    if selection.query == EVERYTHING:
        return f"timeline show --support {level}"
    return f"timeline show {quote(f'({selection.query}) support:{level}')}{' --certain' * how.certain}"


def _listing(selection: Selection) -> str:
    """Return the line that lists the addresses without a copy of the selected events."""
    how = selection.how
    if how.limit is not None or how.tail is not None:
        return ""
    asked = "" if selection.query == EVERYTHING else f" --query {quote(str(selection.query))}"
    return f"timeline sources --unarchived{asked}{' --certain' * how.certain}"


def unarchived(selection: Selection, key: str = "") -> list[str]:
    """Return each address of which no source has an archived copy once, of all sources or of those called so."""
    archived = {source.url for event in selection.chronology for source in event.sources if source.archived}
    asked = (source for event in selection.events for source in (of(key, event) if key else event.sources))
    return [url for url in dict.fromkeys(source.url for source in asked) if url and url not in archived]


def draw_unarchived(selection: Selection, paper: Paper, *, key: str = "") -> Iterator[Line]:
    """Write the addresses without an archived copy; in a pipe nothing else."""
    found = unarchived(selection, key)
    if not paper.look.whole_lines:
        yield from header(paper, selection)
        yield paper.line()
        yield from paper.paragraph(paper.count("without copy", len(found)), "quiet")
    for url in found:
        yield paper.line(Span(paper.text(url), "", url))
