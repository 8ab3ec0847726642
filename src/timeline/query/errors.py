"""What is wrong with a query, and where in its text."""

import re
from collections.abc import Sequence

from timeline.errors import UsageError
from timeline.text import cells, in_place

_AROUND = 60
"""Characters of a long query that are shown before and after a fault."""


class QueryError(UsageError):
    """A query that cannot be read: what is wrong and what is expected, and the place in its text."""

    def __init__(self, what: str, query: str, start: int, end: int) -> None:
        self.what = what
        self.query = query
        self.start = start
        self.end = end
        super().__init__(f"{what}\n{_pointed_at(query, start, end)}")


def _pointed_at(query: str, start: int, end: int) -> str:
    """Show the place in the query: its text, and a caret under each sign that is meant."""
    first = max(start - _AROUND, 0) if len(query) > 2 * _AROUND else 0
    last = min(max(start + _AROUND, first + 2 * _AROUND), len(query))
    before = ("…" if first else "") + in_place(query[first:start])
    meant = in_place(query[start : min(end, last)])
    after = in_place(query[min(end, last) : last]) + ("…" if last < len(query) else "")
    return f"  {before}{meant}{after}\n  {' ' * cells(before)}{'^' * max(cells(meant), 1)}"


class LoopError(QueryError):
    """Named queries that call one another, so that none of them comes to an end; `loop` are their names."""

    def __init__(self, loop: Sequence[str], query: str, start: int, end: int) -> None:
        self.loop = tuple(loop)
        circle = " → ".join(f"@{name}" for name in (*loop, loop[0]))
        super().__init__(f"the query calls itself: {circle}", query, start, end)


class NestedError(QueryError):
    """A query that calls a named one which cannot be read."""


_LISTED = re.compile("  (?:--[a-z]+ )?(.+?)  ")


def in_one_line(what: str) -> str:
    """Say a sentence that lists names below it in one line: the names with commas between them."""
    first, *others = what.splitlines()
    names = [found[1] for line in others if (found := _LISTED.match(line))]
    return f"{first} {', '.join(names)}" if names else first
