"""One and several of a kind or a tag: the endings of the languages in which names are read.

Endings are folded. A word that does not end so has no other form: nothing is looked up, nothing is stemmed.
"""

from collections.abc import Iterator, Mapping

Ending = tuple[str, str]
"""How one of them ends, and how several do."""

_SLAVIC: tuple[Ending, ...] = (
    ("а", "ы"),
    ("а", "и"),
    ("я", "и"),
    ("о", "а"),
    ("е", "я"),
    ("ь", "и"),
    ("и", "и"),
)

ENDINGS: Mapping[str, tuple[Ending, ...]] = {
    "en": (("y", "ies"), ("s", "ses"), ("x", "xes"), ("ch", "ches"), ("sh", "shes"), ("", "s")),
    "de": (("", "e"), ("", "en"), ("", "n"), ("", "er"), ("", "s")),
    "fr": (("al", "aux"), ("", "s"), ("", "x")),
    "be": (*_SLAVIC, ("", "ы"), ("", "i")),
    "ru": (*_SLAVIC, ("", "ы"), ("", "и")),
    "uk": (*_SLAVIC, ("а", "i"), ("я", "i"), ("", "и"), ("", "i")),
    "pl": (("a", "y"), ("a", "e"), ("a", "i"), ("ie", "ia"), ("o", "a"), ("", "y"), ("", "i"), ("", "e")),
    "lt": (("as", "ai"), ("is", "iai"), ("us", "us"), ("a", "os"), ("e", "es")),
}

SHORTEST = 3
"""Letters that are left of a word without its ending."""


def other_numbers(word: str, language: str) -> Iterator[str]:
    """Return what a folded word can be in the other number: "visit" for "visits" and the other way round."""
    for one, several in ENDINGS.get(language, ()):
        if word.endswith(several) and len(word) - len(several) >= SHORTEST:
            yield word[: len(word) - len(several)] + one
        if word.endswith(one) and len(word) - len(one) >= SHORTEST:
            yield word[: len(word) - len(one)] + several
