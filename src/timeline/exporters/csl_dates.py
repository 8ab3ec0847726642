"""Dates as CSL-JSON says them; what it cannot say, a sentence of ours says (`literal`), and no day is ever made up.

CSL 1.0.2, appendix "Date variables": one to three numbers for one date, two such lists for a range, `season` 1 to 4.
Years before 1 are counted as historians do: -44 is 44 BCE, where EDTF has -0043. `circa` is not used: the style that
pandoc has by default leaves it out, and what is about September would be printed as September.
"""

import re
from typing import Any

from timeline.dates import Date
from timeline.dates.parse import Part

_PLAIN = re.compile(r"-?[0-9]{4}")
_SEASONS = {"21": 1, "22": 2, "23": 3, "24": 4}


def csl_date(date: Date, language: str) -> dict[str, Any]:
    """Return a date of CSL-JSON."""
    found = {} if date.qualifier else _season(date) or _days(date)
    return found or {"literal": date.show(language, style="long")}


def is_told(date: Date) -> bool:
    """Whether CSL-JSON has only words for a date."""
    return "literal" in csl_date(date, "en")


def _season(date: Date) -> dict[str, Any]:
    part = date.form.items[0]
    if date.form.shape != "date" or not isinstance(part, Part) or part.month not in _SEASONS:
        return {}
    year = _parts(part._replace(month=""))
    return {"date-parts": [year], "season": _SEASONS[part.month]} if year else {}


def _days(date: Date) -> dict[str, Any]:
    """Return one date, or begin and end of what lasts, of which year, month and day are known as far as written."""
    parts = [_parts(part) if isinstance(part, Part) else [] for part in date.form.items]
    return {"date-parts": parts} if date.form.shape in ("date", "interval") and all(parts) else {}


def _parts(part: Part) -> list[int]:
    """Return year, month and day as numbers; nothing where one of them is not known or no month of the calendar."""
    if not _PLAIN.fullmatch(part.year) or "X" in part.month + part.day or part.month > "12":
        return []
    year = int(part.year)
    return [year if year > 0 else year - 1, *(int(text) for text in (part.month, part.day) if text)]
