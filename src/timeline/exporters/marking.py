"""Text inside Markdown: what a reader sees is the text itself, in CommonMark, on GitHub and in pandoc.

A backslash keeps a sign from starting anything (CommonMark 2.4); `@name` and `#12`, which GitHub makes links of, and
`:name:`, of which it makes a picture, get the number of their sign, as `<` does. Dashes and dots that pandoc joins are
kept apart, and what it takes for the mark of a list. What cannot be seen is shown as in the views.
"""

import re
from urllib.parse import quote

from timeline.text import visible

_ANYWHERE = (
    r"(?P<link>https?://[!#$%&'()*+,/:;=?@\[\]\w.~-]*[#$%&*+/=@\w~-])"
    r"|(?P<number><|@(?=\w)|#(?=\w|#*$)|:(?=[\w+-]*[A-Za-z][\w+-]*:|1[0-9]*:))"
    r"|[\\`*\[\]{}|~$^]"  # code, emphasis, links, attributes, tables, strikes, mathematics, superscripts
    r"|(?<![^\W_])_|_(?![^\W_])"  # emphasis, but not inside a word
    r"|&(?=#|[A-Za-z][A-Za-z0-9]*;)"  # a named or numbered character
    r"|-(?=-)|\.(?=\.\.)"  # dashes and dots that are joined
)
_AT_THE_BEGIN = r"|^[-+>=#:%]|(?P<item>^\(?(?:[0-9]+|[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+)(?=[.)](?:\s|$)))"
_INSIDE, _RISKY = re.compile(_ANYWHERE), re.compile(_ANYWHERE + _AT_THE_BEGIN)
_OF_AN_ADDRESS = "!#$%&'()*+,/:;=?@[]-._~"


def marked(text: str, *, inside: bool = False) -> str:
    """Return a text as Markdown, each of its lines on a line of its own, wherever in a line it begins.

    What stands `inside` a line, behind something else, begins neither a list nor a heading: "11. September" stays.
    """
    lines = [line for part in re.split(r"\r\n|\r|\n", text) if (line := visible(part).strip())]
    rules = [_INSIDE if inside and not number else _RISKY for number in range(len(lines))]
    return "\\\n".join(rule.sub(_harmless, line) for rule, line in zip(rules, lines, strict=True))


def _harmless(found: re.Match[str]) -> str:
    text = found[0]
    match found.lastgroup:
        case "link":
            return f"<{text}>" if text.isascii() else f"{text[:4]}{_INSIDE.sub(_harmless, text[4:])}"
        case "number":
            return "&lt;" if text == "<" else f"&#{ord(text)};"
        case "item":
            return f"{text}\\"
    return f"\\{text}"


def address(url: str) -> str:
    """Return an address as a link that shows itself; as text what is no address of the web."""
    if not url.startswith(("http://", "https://")):
        return marked(url)
    return f"<{quote(url, safe=_OF_AN_ADDRESS)}>"
