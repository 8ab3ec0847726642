"""The canonical spelling of a form: marks in one place, and sets in their normal form.

A set in its normal form has its members in order, each once, and plain members of one unit that follow one
another as a range `A..B`; a set of one date is that date.
"""

from typing import NamedTuple

from timeline.dates.days import EVER, NEVER
from timeline.dates.parse import Form, Part, Range, unit

SIGNS = ("", "~", "?", "%")


class Run(NamedTuple):
    """Members of one unit that follow one another; `first` and `last` are the texts of the outer two."""

    open_end: bool
    first_day: int
    last_day: int
    first: str
    last: str
    unit: str


def canonical(form: Form) -> str:
    """Write a form in its canonical spelling."""
    if form.shape == "date":
        (part,) = form.items
        assert isinstance(part, Part)  # noqa: S101  the shape says so
        return part_text(part)
    if form.shape == "interval":
        return "/".join(part_text(item) if isinstance(item, Part) else str(item) for item in form.items)
    runs = [run_of(item) for item in form.items if not isinstance(item, str)]
    members = [run_text(run) for run in merged(runs)]
    if len(members) == 1 and ".." not in members[0]:
        return members[0]
    return f"[{','.join(members)}]" if form.shape == "one" else f"{{{','.join(members)}}}"


def run_of(item: Part | Range) -> Run:
    """Return a member as a run; one with marks or unspecified digits is a unit of its own."""
    first, last = item if isinstance(item, Range) else (item, item)
    either = first or last
    assert either is not None  # noqa: S101  ".." alone is refused
    texts = [part_text(part) if part else "" for part in (first, last)]
    plain = "".join(texts).translate({ord(sign): "" for sign in "X?~%"}) == "".join(texts)
    return Run(
        open_end=last is None,
        first_day=min(piece.first for piece in first.days) if first else NEVER,
        last_day=max(piece.last for piece in last.days) if last else EVER,
        first=texts[0],
        last=texts[1],
        unit=unit(either) if plain else "..".join(texts),
    )


def merged(runs: list[Run]) -> list[Run]:
    """Put runs in order and join those that follow one another; a run without end stays last."""
    whole: list[Run] = []
    by_unit: dict[str, Run] = {}
    for run in sorted(set(runs), key=lambda run: run[1:]):
        before = by_unit.get(run.unit)
        joins = before is not None and run.first_day <= before.last_day + 1
        if before is not None and joins and not (before.first_day == NEVER and run.open_end):
            whole.remove(before)
            if run.last_day > before.last_day:
                run = run._replace(first_day=before.first_day, first=before.first)
            else:
                run = before
        whole.append(run)
        by_unit[run.unit] = run
    return sorted(whole)


def run_text(run: Run) -> str:
    """Write a run: one member, or the first and last of several."""
    if run.first == run.last:
        return run.first
    return f"{run.first}..{run.last}"


def part_text(part: Part) -> str:
    """Write one date: a mark on all of it stands at its end, others as early as they can."""
    texts = [text for text in (part.year, part.month, part.day) if text]
    marks = part.marks[: len(texts)]
    for length in range(len(texts), 0, -1):
        # A mark at the right of a component is on all components up to it.
        if marks[0] and len(set(marks[:length])) == 1 and not any(marks[length:]):
            texts[length - 1] += SIGNS[marks[0]]
            return "-".join(texts)
    return "-".join(SIGNS[mark] + text for mark, text in zip(marks, texts, strict=True)) + part.time
