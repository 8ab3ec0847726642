"""What any text needs: folded to be compared, measured against others, made visible, counted in cells."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
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
_BLANKS = re.compile("[ \t\n]+")

# Controls, and what Unicode says is to be ignored where it is shown: format characters, fillers, variation
# selectors, tags; surrogates and non-characters. Joiners stay inside scripts that spell with them.
UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5"
    "\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
    "|(?<![\u0600-\u109f])[\u200c\u200d]|[\u200c\u200d](?![\u0600-\u109f])"
)


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


def nearest(name: str, known: Iterable[str], count: int = 3, alike: float = 0.6) -> list[str]:
    """Return the known names that are most like `name`, the best first; at most `count`, none that is far off.

    `alike` is how much two names must have in common, from 0 to 1, as `difflib` measures it.
    """
    from difflib import get_close_matches  # imported late: only a mistake needs it

    by_folded: dict[str, str] = {}
    for candidate in known:
        by_folded.setdefault(fold(candidate), candidate)
    folded = fold(name)
    close = get_close_matches(folded, by_folded, n=count, cutoff=alike)
    parts = [other for other in by_folded if folded and (folded in other.split() or other.startswith(folded))]
    return [by_folded[other] for other in dict.fromkeys([*close, *parts])][:count]


def ascii_words(text: str) -> list[str]:
    """Split a text into its words, folded to ASCII, for ids: "Łódź: talks" gives `lodz`, `talks`.

    Letters outside ASCII that have no ASCII base (Cyrillic, say) are kept as they are folded.
    """
    return _WORD.findall(fold(text).replace("'", ""))


def visible(text: str) -> str:
    """Show what cannot be seen: "␛" for the escape character, "⟨U+202E⟩" for an override; join blanks."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip(" ")
    return UNSEEN.sub(_sign_of, _BLANKS.sub(" ", text)).strip(" ")


def _sign_of(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\N{SYMBOL FOR DELETE}" if code == 0x7F else f"⟨U+{code:04X}⟩"


def in_place(text: str) -> str:
    """Show every character in its own place: a tab or a line's end is a blank, what cannot be seen is a sign."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(sign if sign == " " or sign.isalnum() else visible(sign) or " " for sign in text)


MOST_SHOWN = 60
"""Characters of what somebody typed that a message repeats."""

MOST_OF_A_PATH = 4096


def shown(text: str, most: int = MOST_SHOWN) -> str:
    """Return what somebody typed as a message repeats it: on one line, all of it seen, and cut where it is long."""
    return in_place(text if len(text) <= most else f"{text[:most]}…")


def shown_path(path: str) -> str:
    """Return the name of a file as a message repeats it; cut only where it is longer than any that there can be."""
    return shown(path, MOST_OF_A_PATH)


def cells(text: str) -> int:
    """Count the cells that a text takes on a terminal."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


LONGEST_CIRCLE = 6
"""Members of a circle that a message names."""


def circle(names: Sequence[str]) -> str:
    """Return names that lead to one another as a message says them: "a > b > a", with "…" for those in between."""
    shown = [*names] if len(names) <= LONGEST_CIRCLE else [*names[: LONGEST_CIRCLE - 1], "…"]
    return " > ".join([*shown, names[0]])
