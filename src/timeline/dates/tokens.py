"""Words cut into tokens: figures, months, and what each other word does."""

import re
from collections.abc import Callable

from timeline.dates.months import month_words
from timeline.dates.points import THIRDS, WordsError
from timeline.dates.vocabulary import known_words, weekday_words
from timeline.text import fold

TOKEN = re.compile(
    r"(?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-(?:0[1-9]|1[0-2]))(?![\w-])"
    r"|(?P<dual>[0-9]{4}[-/][0-9]{1,2})(?![\w/-])"
    r"|(?P<dotted>[0-9]{1,2}\. ?[0-9]{1,2}\. ?[0-9]{4})(?!\w)"
    r"|(?P<decade>[0-9]{3}0)(?:-?(?:s|er|ers|х|е|ые|ых|і|ті|я|ця))(?!\w)"
    r"|(?P<number>[0-9]+)(?:st|nd|rd|th|er|e|eme|\.(?!\.)|-?(?:го|е|га|ої|ого|и|шы|ы|ты|гі|ці|ga|ta|oji))?(?!\w)"
    r"|(?P<roman>iv|i{1,3})(?= (?:k|kw|kwarta\w*|ketv\w*)(?:\.|\s|$))"
    r"|'(?P<short>[0-9]{2})(?!\w)"
    r"|[qt](?P<quarter>[1-4])(?!\w)"
    r"|(?P<points>\.\.)(?!\.)|(?P<to>\.\.\.|-|/)"
    r"|(?P<word>[vn]\. ?chr|b\.c(?:\.e)?|a\.d|c\.e|[^\W\d_]+(?:['’][^\W\d_]+)?)(?:\.(?!\.))?"
    r"|(?P<comma>,)"
    r"|(?P<mark>[?~%])"
)

GLUE = (
    # What joins figures to a month: "12-Sep-2025". Behind the month, two figures are a year: "Mar-15".
    (re.compile(r"(?<=[^\W\d_]{3})[-./](?=\d\d(?!\d))"), " '"),
    (re.compile(r"(?<=[^\W\d_]{3})[-./](?=\d)"), " "),
    (re.compile(r"(?<=\d)(?=(?:bce?|ce|ad)(?!\w))|(?<=\bad)(?=\d)"), " "),
)

BEFORE_A_WORD = re.compile(r"(?<=\d)[-./](?P<word>[^\W\d_]{3,})")

LITHUANIAN_YEAR = re.compile(r"(?<![0-9])([0-9]{1,3}) m(?:\.|(?=\s))")
"""A year in front of month and day, which its sign tells from a day."""

Token = tuple[str, str]


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of a text. Raises `WordsError` at the first word that no table has."""
    folded = LITHUANIAN_YEAR.sub(lambda found: found[1].zfill(4), fold(text))
    folded = BEFORE_A_WORD.sub(unglued, folded)
    for pattern, instead in GLUE:
        folded = pattern.sub(instead, folded)
    tokens: list[Token] = []
    at = 0
    while at < len(folded):
        if folded[at].isspace():
            at += 1
            continue
        match = TOKEN.match(folded, at)
        if not match or match.lastgroup is None:
            raise WordsError
        at = match.end()
        kind, value = match.lastgroup, match[match.lastgroup]
        if kind == "to" and tokens and tokens[-1][0] in THIRDS:
            continue  # "mid-October"
        kind, value = RULES[kind](value) if kind in RULES else (kind, value)
        if kind:
            tokens.append((kind, value))
    return tokens


def dotted(value: str) -> Token:
    """Return the token of `11.9.2025`."""
    return "iso", "-".join(f"{int(field):02}" for field in reversed(value.split(".")))


def roman(value: str) -> Token:
    """Return the token of the number of a quarter: "IV kw."."""
    return "number", str(("", "i", "ii", "iii", "iv").index(value))


def mark(value: str) -> Token:
    """Return the token of a mark behind a date."""
    return "mark", {"?": "perhaps", "~": "about", "%": "both"}[value]


def joint(_: str) -> Token:
    """Return the token of what stands between a begin and an end."""
    return "to", ""


def unglued(found: re.Match[str]) -> str:
    """Return a word without the sign that joins it to figures, if it is a month: "12-Sep", but "2019-present"."""
    return f" {found['word']}" if found["word"] in month_words() else found[0]


def word_token(word: str) -> Token:
    """Return the token of a word: a month, a day of the week, a season, or what the word does."""
    bare = word.replace(".", "").replace(" ", "")
    month = month_words().get(bare)
    if month:
        return "month", str(month)
    day = weekday_words().get(bare)
    if day is not None:
        return "weekday", str(day)
    does = known_words().get(bare)
    if does is None:
        raise WordsError
    return ("season", does) if does.isdigit() else (does, "")


RULES: dict[str, Callable[[str], Token]] = {
    "word": word_token,
    "dotted": dotted,
    "roman": roman,
    "mark": mark,
    "to": joint,
}
"""What becomes of a token that is not taken as it is written."""
