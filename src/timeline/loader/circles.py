"""Circles in a graph: memberships and links that lead back to where they began."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

Record = TypeVar("Record")


def circles(steps: Mapping[str, Sequence[tuple[str, Record]]]) -> Iterator[tuple[list[str], Record]]:
    """Find circles in a graph, each with what belongs to the step that closes it; without recursion.

    A circle between members of another one that was found already is left out: it may end with that.
    """
    done: set[str] = set()
    found: set[str] = set()
    for root in steps:
        path: dict[str, Iterator[tuple[str, Record]]] = {} if root in done else {root: iter(steps[root])}
        while path:
            last = next(reversed(path))
            for target, value in path[last]:
                if target in path:
                    if target not in found or last not in found:
                        names = list(path)
                        circle = names[names.index(target) :]
                        found.update(circle)
                        yield circle, value
                elif target in steps and target not in done:
                    path[target] = iter(steps[target])
                    break
            else:
                del path[last]
                done.add(last)
