"""What is wrong with a text that is no date, and what to write instead: the one likely reading, or none."""

import re
from collections.abc import Callable

from timeline.dates.calendar import month_length
from timeline.dates.errors import DateError
from timeline.dates.interpretation import LONGEST, Meaning, is_date, meaning_of
from timeline.dates.meaning import begin_and_end, bounds_of, is_unknown
from timeline.dates.parse import FormError, parse

EXPONENTIAL = re.compile(r"[Yy]-?\d+(?:[EeSs]\d+)*|-?\d+(?:[EeSs]\d+)+", re.ASCII)

SHOWN = 60
"""Characters of a refused text that a message repeats."""


def refusal_of_old_style(words: str) -> DateError:
    """Return the error for words of the old style that mean no date or several, all proposed in the new."""
    meaning = meaning_of(words, julian=True)
    if len(meaning.readings) > 1:
        return several(repeated(words), meaning.readings)
    return faulty(words, meaning.fault or FormError("TL203"))


def refusal(text: str, error: FormError) -> DateError:
    """Return the error for a refused text: with what it could mean, else with what is wrong."""
    shown = repeated(text)
    meaning = meaning_of(text) if error.code in GUESSED else Meaning()
    readings = meaning.readings
    if len(readings) == 1:
        return DateError("TL201", readings, text=shown, remedy=advice(text, readings[0]))
    if readings:
        return several(shown, readings)
    if len(text) <= LONGEST and EXPONENTIAL.fullmatch(text):
        return DateError("TL215", text=shown)
    ends = text.split("/")
    if error.code == "TL211" and not (all if len(ends) > 2 else any)(map(is_end, ends)):
        error = FormError("TL203")
    return faulty(text, meaning.fault or error)


def is_end(text: str) -> bool:
    """Whether a text could be the begin or the end of an interval, so that one is meant."""
    return is_date(text) or text in {"", ".."}


def several(text: str, readings: tuple[str, ...], proposals: tuple[str, ...] | None = None) -> DateError:
    """Return the error for a text that could mean several dates, with what is proposed to be written for each."""
    years = [year_of(reading) for reading in readings]
    named = [
        explained(reading, proposal, year if len(set(years)) == 1 else None)
        for reading, proposal, year in zip(readings, proposals or readings, years, strict=True)
    ]
    return DateError(
        "TL202", readings, proposals, text=text, count=counted(len(named)), remedy=" or ".join(named)
    )


def counted(count: int) -> str:
    """Write a small number as a word."""
    return {2: "two", 3: "three", 4: "four"}.get(count, str(count))


def faulty(text: str, error: FormError, written: Callable[[str], str] = str) -> DateError:
    """Return the error that says what is wrong, and, where a date comes of it, what to write instead.

    `written` makes of that date what belongs in its place; "" for nothing.
    """
    found = REMEDIES[error.code](text, error.values) if error.code in REMEDIES else ""
    remedy = written(found) if found != text and is_date(found) else ""
    values = {
        **error.values,
        "text": repeated(text),
        "remedy": quoted(remedy) if remedy else OTHERWISE.get(error.code, ""),
    }
    if error.code == "TL204":
        values["fault"] = lack(**error.values)
        values["remedy"] = f", or {quoted(remedy)} if the day is not known" if remedy else ""
    if error.code == "TL220":
        values |= {key: WEEKDAYS[int(values[key])] for key in ("named", "found", "found_old") if values[key]}
        if values["found_old"]:  # before 1582 a day of the week is mostly one of the old style
            values["found"] += f" (a {values['found_old']} in the old style)"
        values["remedy"] = f", or {values['old']} if it is of the old style" if values["old"] else ""
    meant = (found,) if remedy and error.code != "TL204" else ()
    return DateError(error.code, meant, (remedy,) if remedy else (), **values)


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def lack(year: str, month: str, day: str) -> str:
    """Say what a month lacks: "September 2025 has 30 days", "February 1900 has 28 days"."""
    if "X" in month or "X" in day[:1] or not int(day.replace("X", "0")):
        return "there is no such day"
    from timeline.dates.show import show

    known = is_date(f"{year}-{month}") and "X" not in year
    length = month_length(int(year), int(month)) if known else longest(year, int(month))
    text = f"{year}-{month}" if known else f"0004-{month}"
    form = parse(text)
    named = show(form, "en", style="long", year=None if known else 4)
    return (
        f"{named} has {length} days"
        if known or year == "XXXX"
        else f"{named} has at most {length} days in {year}"
    )


def longest(year: str, month: int) -> int:
    """Return the most days that a month has in years that are not wholly known."""
    leap = is_date(f"{year}-02-29")
    return month_length(4 if leap else 1, month)


def without_day(text: str, values: dict[str, str]) -> str:
    """Return a date without its day that does not exist, and without its month where that has X in it."""
    month = f"{values['year']}-{values['month']}"
    written = f"{month}-{values['day']}"
    known = month if is_date(month) else values["year"]
    whole = text.replace(written, known)
    return whole if is_date(whole) else known


REMEDIES: dict[str, Callable[[str, dict[str, str]], str]] = {
    "TL204": without_day,
    "TL206": lambda text, values: text.replace(values["reversed"], values["remedy"], 1),
    "TL208": lambda text, _: text.replace("-0000", "0000", 1),
    "TL212": lambda text, _: re.sub(r"T[0-9:]+(?:Z|[+-][0-9:]+)?", "", text),
}
"""What to write instead, for the kinds of error that can be mended in the text."""

OTHERWISE = {
    "TL206": "the earlier one first",
    "TL208": "0000",
    "TL212": "the days without their times",
}
"""What to write where the mended text is no date either."""

GUESSED = {"TL203", "TL205", "TL211", "TL213"}
"""Where the text is not in the grammar at all, so that something else may be meant."""


def repeated(text: str) -> str:
    """Return a refused text as a message repeats it: short, on one line, with escapes for what is not seen."""
    shown = text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in shown)


def advice(text: str, reading: str) -> str:
    """Return what to write; words that leave more open than figures show are worth keeping."""
    keep = re.search(r"[^\W\d_]{3}", text) and re.search(r"[\[{?~%]|\.\.", reading)
    return f"{quoted(reading)}{', and keep the words in date_text' if keep else ''}"


def year_of(reading: str) -> int | None:
    """Return the year in which a reading begins, where it is one."""
    from timeline.dates.heading import heading

    form = parse(reading)
    earliest, latest, *_ = bounds_of(form, *begin_and_end(form))
    return heading(earliest, latest, unknown=is_unknown(form)).year


def explained(reading: str, proposal: str, year: int | None) -> str:
    """Write what is proposed for a reading, and how that is shown: `2020-02-08 (8 Feb)`, without the year of all."""
    from timeline.dates.show import show

    return f"{quoted(proposal)} ({show(parse(reading), 'en', style='short', year=year)})"


def quoted(text: str) -> str:
    """Return a text, in quotes if YAML would read it as a collection, a mark or an address."""
    return f'"{text}"' if text[:1] in "[{%?" or text == "~" else text
