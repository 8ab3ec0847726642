"""How a name is held against what is typed: folded, without hyphens, points and apostrophes."""

import re
from collections.abc import Callable

from timeline.text import fold

_DIVIDES = re.compile(r"[\s\-/_–—]+")
_AROUND = ".,;:!?…\"'“”„«»()[]{}#*"
_INSIDE = str.maketrans("", "", ".,'’“”„«»\"")
_OWNED = re.compile(r"^(?P<owner>.*[^\W_])(?:['’]s|(?<=s)['’])$", re.IGNORECASE)

Key = tuple[str, ...]
"""The folded words of a name: "Belarus–Poland border" is `belarus`, `poland`, `border`."""


def key_of(text: str) -> Key:
    """Return the words by which a name is found; a hyphen divides words as a blank does."""
    bare = (part.strip(_AROUND).translate(_INSIDE) for part in _DIVIDES.split(fold(text)))
    return tuple(part for part in bare if part)


def holding(words: str) -> Callable[[str], bool]:
    """Return the test whether a name can be among words: it holds one of them. Much faster than its key is made."""
    parts = {part.removesuffix("s") for part in key_of(words)} - {""}
    pattern = re.compile("|".join(map(re.escape, sorted(parts))))
    return lambda name: bool(pattern.search(fold(name).translate(_INSIDE)))


def owner(word: str) -> str:
    """Return whom "Lukashenko's" is about; empty for a word that says of nobody that they own anything."""
    found = _OWNED.match(word.rstrip(_AROUND.replace("'", "")))
    return found["owner"] if found else ""


def trimmed(word: str) -> str:
    """Return a word without the punctuation around it, or as it is where it is nothing else."""
    return word.strip(_AROUND) or word


ARTICLES = frozenset({"the", "a", "an", "der", "die", "das"})
"""What a name can begin with that nobody types."""
