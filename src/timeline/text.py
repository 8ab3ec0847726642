"""How names are compared: folded when they are matched, measured when the nearest ones are to be named."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

# Letters that NFKD leaves whole, and the apostrophes that Belarusian and Ukrainian names are typed with.
_UNDECOMPOSED = str.maketrans(
    {
        "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "ħ": "h", "Ħ": "h",
        "ı": "i", "ŧ": "t", "Ŧ": "t", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "þ": "th", "Þ": "th",
        "ʼ": "'", "’": "'", "‘": "'", "`": "'", "´": "'", "′": "'", "ʹ": "'", "\N{LATIN SMALL LETTER SHARP S}": "ss",
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-",
    }
)  # fmt: skip


_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Fold a text for comparison: compatibility form, no case, no accents, single blanks.

    "Łukašenka" and "lukasenka" fold to the same; "й" and "и" do too, as their difference is an accent.
    """
    if not text.isascii():
        text = _bare(_bare(text.translate(_UNDECOMPOSED)))  # a case mapping can bring forth an accent: "İ"
    return " ".join(text.casefold().split())


def _bare(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return unicodedata.normalize("NFKC", bare).translate(_UNDECOMPOSED)


def nearest(name: str, known: Iterable[str], count: int = 3) -> list[str]:
    """Give the known names that are most like `name`, the best first; at most `count`, none that is far off."""
    from difflib import get_close_matches  # imported late: only a mistake needs it

    by_folded: dict[str, str] = {}
    for candidate in known:
        by_folded.setdefault(fold(candidate), candidate)
    folded = fold(name)
    close = get_close_matches(folded, by_folded, n=count, cutoff=0.6)
    parts = [other for other in by_folded if folded and (folded in other.split() or other.startswith(folded))]
    return [by_folded[other] for other in dict.fromkeys([*close, *parts])][:count]


def ascii_words(text: str) -> list[str]:
    """Split a text into its words, folded to ASCII, for ids: "Łódź: talks" gives `lodz`, `talks`.

    Letters outside ASCII that have no ASCII base (Cyrillic, say) are kept as they are folded.
    """
    return _WORD.findall(fold(text).replace("'", ""))
