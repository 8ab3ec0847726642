"""From the text of a scalar to its value: ids, countries, languages, addresses, words of short lists."""

import re

from timeline.chronology.countries import ALPHA_2, ALPHA_3
from timeline.chronology.shapes import Text
from timeline.errors import InvalidValueError
from timeline.text import nearest

_ID = re.compile(r"(?!-)[\w.-]+")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_FORBIDDEN = r"\s\x00-\x1f\x7f<>\"{}|\\^`"
_ADDRESS = re.compile(
    rf"https?://([^{_FORBIDDEN}/?#@]*@)?(\[[0-9A-Fa-f:.]+\]|[^{_FORBIDDEN}/?#@:\[\]]+)(:[0-9]*)?([/?#][^{_FORBIDDEN}]*)?",
    re.IGNORECASE,
)
_BAD_SIGN = re.compile(r"[<>\"{}|\\^`]")
_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_WIKIDATA = re.compile(r"Q[1-9][0-9]*", re.ASCII)


def identifier(text: str) -> str:
    r"""Parse an id: letters, digits, `_`, `.` and `-` (`[\w.-]+`), not beginning with `-`."""
    if _ID.fullmatch(text):
        return text
    raise InvalidValueError("TL131", text=text, remedy=as_identifier(text) or "another")


def as_identifier(text: str) -> str:
    """Return a text as an id: its words with `-` between them, "" where it has none."""
    return "-".join(re.findall(r"[\w.]+", text))


def country(text: str) -> str:
    """Parse a country: its ISO 3166-1 alpha-3 code, or `XKX` for Kosovo."""
    if text in ALPHA_2:
        return text
    upper = text.upper()
    remedy = ALPHA_3.get(upper) or (upper if upper in ALPHA_2 else "its three letters, as BLR or NOR")
    raise InvalidValueError("TL132", text=text, remedy=remedy)


def language_tag(text: str) -> str:
    """Parse a language tag (RFC 5646): `de`, `zh-Hant`."""
    if _LANGUAGE.fullmatch(text):
        return text
    raise InvalidValueError("TL133", text=text)


def wikidata(text: str) -> str:
    """Parse a Wikidata identifier: `Q` and a number."""
    if _WIKIDATA.fullmatch(text):
        return text
    raise InvalidValueError("TL134", text=text)


def address(text: str) -> str:
    """Parse a web address: `http` or `https`, a host, and no character that RFC 3986 keeps out of addresses.

    Letters outside ASCII are let through, as browsers show them (RFC 3987).
    """
    if _ADDRESS.fullmatch(text):
        return text
    raise InvalidValueError("TL135", text=text, remedy=_as_address(text))


def _as_address(text: str) -> str:
    """Say how to write an address: each of two by itself, and a sign that is none of its signs as its code."""
    if len(_SCHEME.findall(text)) > 1:
        return "write each of the two addresses as a source of its own"
    sign = _BAD_SIGN.search(text)
    written = _BAD_SIGN.sub(lambda found: _code(found[0]), text)
    if sign and "/" in text[len("https://") : sign.start()] and _ADDRESS.fullmatch(written):
        return f"write {written}, with {_code(sign[0])} for its {sign[0]}"
    return "write it from https:// on, without blanks"


def _code(sign: str) -> str:
    """Return the percent-encoding of an ASCII sign (RFC 3986, section 2.1)."""
    return f"%{ord(sign):02X}"


def choice(what: str, *allowed: str) -> Text:
    """Make the shape of a word out of a short list."""

    def parse(text: str) -> str:
        if text in allowed:
            return text
        found = nearest(text, allowed, 1)
        remedy = found[0] if found else f"{', '.join(allowed[:-1])} or {allowed[-1]}"
        raise InvalidValueError("TL130", text=text, what=what, remedy=remedy)

    return Text(parse, what, allowed)
