"""What a run of words is made of: pieces, each with the words that it takes and what they can mean."""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from timeline.query.words.lexicon import Meaning
from timeline.query.words.spelling import Key, key_of, owner


class Sort(Enum):
    """What the words of a piece are read as."""

    ID = "id"
    PERIOD = "period"
    NAME = "name"
    TEXT = "text"
    ALL = "all"
    PASSED_OVER = "passed over"
    OR = "or"


class Piece(NamedTuple):
    """The words from `first` to before `last` of a run, and what they mean: any of the meanings."""

    first: int
    last: int
    sort: Sort
    meanings: tuple[Meaning, ...] = ()

    @property
    def length(self) -> int:
        """How many words it takes."""
        return self.last - self.first

    @property
    def is_moment(self) -> bool:
        """Whether it is an id or a period, which are joined by "or"."""
        return self.sort in (Sort.ID, Sort.PERIOD)


class Typed(NamedTuple):
    """A word of a run as it is typed, the words of a name that it can be, and those of its owner (`Lukashenko's`)."""

    text: str
    key: Key
    owner: Key


def typed(words: Sequence[str]) -> list[Typed]:
    """Return the words of a run with what names are compared by."""
    return [Typed(word, key_of(word), key_of(owner(word))) for word in words]


Cost = tuple[int, int, int, int]
"""What a division leaves over, its pieces, how uneven they are (less is better), its words outside periods."""


def divide(count: int, found: Sequence[Piece]) -> list[Piece]:
    """Choose from pieces that may overlap those that leave the fewest of `count` words over, in the fewest pieces.

    Of equal divisions the one with the longest piece counts, then the one with the longest periods.
    """
    ending: list[list[Piece]] = [[] for _ in range(count + 1)]
    for piece in found:
        ending[piece.last].append(piece)
    best: list[tuple[Cost, Piece | None]] = [((0, 0, 0, 0), None)]
    for place in range(1, count + 1):
        left, pieces, uneven, others = best[place - 1][0]
        choice: tuple[Cost, Piece | None] = ((left + 1, pieces, uneven, others), None)
        for piece in ending[place]:
            left, pieces, uneven, others = best[piece.first][0]
            outside = 0 if piece.sort is Sort.PERIOD else piece.length
            cost = (left, pieces + 1, uneven - piece.length**2, others + outside)
            choice = min(choice, (cost, piece), key=lambda one: one[0])
        best.append(choice)
    return _followed_back(best)


def _followed_back(best: Sequence[tuple[Cost, Piece | None]]) -> list[Piece]:
    chosen: list[Piece] = []
    place = len(best) - 1
    while place:
        piece = best[place][1]
        if piece is not None:
            chosen.append(piece)
        place = piece.first if piece is not None else place - 1
    return chosen[::-1]
