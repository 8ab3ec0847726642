"""What a query is made of while it is read: the trees so far, their sizes, and what waits for its other half."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.query.lexer import Token
from timeline.query.tree import And, Not, Or, Query, all_of, any_of, negate

LONGEST = 100_000
"""Characters of a query."""

MOST = 1000
"""Conditions of a query, those of the named queries in it counted."""

DEEPEST = 100
"""How deep conditions nest, when parentheses that change nothing are taken away; and named queries a fifth of it."""


class Subtree(NamedTuple):
    """A tree, how many conditions it has, and how deep it is."""

    query: Query
    size: int
    depth: int


@dataclass(slots=True)
class Frame:
    """What was read inside one pair of parentheses: `done` are the parts between "or", `parts` those of the last."""

    opened: int
    turned: bool = False
    """Whether "not" stands before the parentheses."""

    done: list[Subtree] = field(default_factory=list)
    parts: list[Subtree] = field(default_factory=list)
    ends: dict[str, Token] = field(default_factory=dict)
    """The `since:` and `until:` of the last part, which make one period."""

    moments: list[Subtree] = field(default_factory=list)
    """The ids and periods among the words of the last part, which are joined by "or"."""

    moments_at: int = 0
    """Where among `parts` the first of them stands."""

    spans: list[tuple[str, Token]] = field(default_factory=list)
    """The periods with one end among the words of the last part: one begin and one end make one period."""

    waiting: Token | None = None
    """The operator after which a condition is expected."""

    negations: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether the last part has nothing yet."""
        return not (self.parts or self.ends or self.moments or self.spans)


def turned_over(part: Subtree) -> Subtree:
    """Return the opposite of a tree."""
    deeper = -1 if isinstance(part.query, Not) else 1
    return Subtree(negate(part.query), part.size, part.depth + deeper)


def joined_by_and(parts: Sequence[Subtree]) -> Subtree:
    """Join trees by "and"; one alone is itself."""
    return _joined(all_of, And, parts)


def joined_by_or(parts: Sequence[Subtree]) -> Subtree:
    """Join trees by "or"; one alone is itself."""
    return _joined(any_of, Or, parts)


def _joined(join: Callable[[list[Query]], Query], node: type[And | Or], parts: Sequence[Subtree]) -> Subtree:
    if len(parts) == 1:
        return parts[0]
    depth = 1 + max(part.depth - isinstance(part.query, node) for part in parts)
    return Subtree(join([part.query for part in parts]), sum(part.size for part in parts), depth)
