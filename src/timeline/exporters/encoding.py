"""JSON as every reader takes it: UTF-8, and nothing in a text that ends a line of JavaScript or a script of HTML."""

import json
import re
from typing import Any

_RISKY = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]|<(?=/|!--)")
"""What some readers take for a line's end, surrogates without a partner, what ends or hides a `<script>` in HTML."""


def encoded(value: Any, indent: int | None = None) -> str:
    """Return a value as JSON, on one line unless it is to be indented."""
    separators = (",", ": ") if indent else (", ", ": ")
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent, separators=separators)
    return text if _RISKY.search(text) is None else _RISKY.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
