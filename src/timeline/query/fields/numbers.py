"""Ranges of numbers as people ask for them, and figures as files state them."""

import re
from typing import NamedTuple, Self

_NUMBER = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,15})?")


class Numbers(NamedTuple):
    """The numbers from one to another, both counted; None is no end."""

    least: float | None
    most: float | None

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """Read `2`, `2..`, `..3` or `2..4`; None for anything else."""
        first, dots, last = (part.strip() for part in text.partition(".."))
        if not dots:
            last = first
        if not (first or last) or not all(_NUMBER.fullmatch(one) for one in (first, last) if one):
            return None
        return cls(float(first) if first else None, float(last) if last else None)

    def hold(self, number: float) -> bool:
        """Whether a number is one of them."""
        return (self.least is None or self.least <= number) and (self.most is None or number <= self.most)


def number_of(text: str) -> float | None:
    """Read a figure as a number, with blanks or commas between its thousands; None where it is none."""
    bare = re.sub(r"(?<=[0-9])[\s,'’_](?=[0-9]{3}(?![0-9]))", "", text.strip())
    return float(bare) if _NUMBER.fullmatch(bare) else None
