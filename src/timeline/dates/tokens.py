"""Words cut into tokens: figures, months, and what each other word does."""

import re

from timeline.dates.months import month_words
from timeline.dates.points import THIRDS, WordsError
from timeline.dates.vocabulary import known_words, weekday_words
from timeline.text import fold

TOKEN = re.compile(
    r"(?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-(?:0[1-9]|1[0-2]))(?![\w-])"
    r"|(?P<dual>[0-9]{4}[-/][0-9]{1,2})(?![\w/-])"
    r"|(?P<dotted>[0-9]{1,2}\. ?[0-9]{1,2}\. ?[0-9]{4})(?!\w)"
    r"|(?P<decade>[0-9]{3}0)(?:-?(?:s|er|ers|х|е|ые|ых|і|ті|я|ця|ieji))(?!\w)"
    r"|(?P<number>[0-9]+)(?:st|nd|rd|th|er|e|eme|\.|-?(?:го|е|га|ої|ого|й|ga|ta|oji))?(?!\w)"
    r"|'(?P<short>[0-9]{2})(?!\w)"
    r"|q(?P<quarter>[1-4])(?!\w)"
    r"|(?P<to>\.\.\.?|-|/)"
    r"|(?P<word>[vn]\. ?chr|b\.c(?:\.e)?|a\.d|c\.e|[^\W\d_]+(?:['’][^\W\d_]+)?)\.?"
    r"|(?P<comma>,)"
    r"|(?P<mark>[?~%])"
)

GLUE = (
    # What joins figures to a month: "12-Sep-2025". Behind the month, two figures are a year: "Mar-15".
    (re.compile(r"(?<=[^\W\d_]{3})[-./](?=\d\d(?!\d))"), " '"),
    (re.compile(r"(?<=\d)[-./](?=[^\W\d_]{3})|(?<=[^\W\d_]{3})[-./](?=\d)"), " "),
    (re.compile(r"(?<=\d)(?=(?:bce?|ce|ad)(?!\w))|(?<=\bad)(?=\d)"), " "),
)

Token = tuple[str, str]


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of a text. Raises `WordsError` at the first word that no table has."""
    folded = fold(text)
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
        if kind == "word":
            kind, value = word_token(value)
        elif kind == "dotted":
            kind, value = "iso", "-".join(f"{int(field):02}" for field in reversed(value.split(".")))
        elif kind == "mark":
            value = {"?": "perhaps", "~": "about", "%": "both"}[value]
        elif kind == "to":
            kind, value = ("", "") if tokens and tokens[-1][0] in THIRDS else ("to", "")
        if kind:
            tokens.append((kind, value))
    return tokens


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
