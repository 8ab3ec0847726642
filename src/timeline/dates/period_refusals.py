"""What is wrong with a text that is no period, and the period to write instead, which finds no more."""

import re
from datetime import date

from timeline.dates.calendar import iso
from timeline.dates.days import EVER, NEVER, Span, first_day, last_day
from timeline.dates.errors import DateError
from timeline.dates.interpretation import meaning_of
from timeline.dates.meaning import begin_and_end, members_of
from timeline.dates.notations import also_years
from timeline.dates.parse import Form, FormError, Part, parse
from timeline.dates.patterns import english
from timeline.dates.points import WordsError
from timeline.dates.relative import counted_units
from timeline.dates.remedies import faulty, repeated, several
from timeline.dates.tokens import tokens_of

PLAIN_DATE = re.compile(r"-?[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")


def refused(words: str) -> DateError:
    """Return the error for words that are no period: with what they could be, else with what is wrong."""
    meaning = meaning_of(words)
    readings = [*short_month(words), *meaning.readings, *also_years(words)]
    proposed = {edtf: as_period(edtf) for edtf in readings}
    distinct = {text: edtf for edtf, text in reversed(proposed.items()) if text not in {"", words}}
    proposals = tuple(text for text in dict.fromkeys(proposed.values()) if text in distinct)
    if len(proposals) > 1:
        return several(repeated(words), tuple(distinct[text] for text in proposals), proposals)
    if proposals:
        return DateError("TL219", tuple(readings), proposals, text=repeated(words), remedy=proposals[0])
    if meaning.fault:
        return faulty_period(words, meaning.fault)
    fault = fault_of(words, readings)
    if fault:
        return DateError("TL221", tuple(readings), (), text=repeated(words), fault=fault[0], remedy=fault[1])
    return DateError("TL216", text=repeated(words))


def faulty_period(words: str, error: FormError) -> DateError:
    """Return the error for words in which a date is wrong."""
    return faulty(words, error, written=as_period)


def short_month(words: str) -> tuple[str, ...]:
    """Return what "September 20" can be: a day of any year, or a month of a year written short."""
    try:
        tokens = tokens_of(words)
    except WordsError:
        return ()
    if [kind for kind, _ in tokens] != ["month", "number"] or len(tokens[1][1]) != 2:
        return ()
    month, number = int(tokens[0][1]), tokens[1][1]
    return tuple(f"{year}-{month:02}" for year in (f"20{number}", f"19{number}")) + day_of_any_year(
        month, number
    )


def day_of_any_year(month: int, number: str) -> tuple[str, ...]:
    """Return the EDTF of a day of any year, if there is such a day."""
    text = f"XXXX-{month:02}-{number}"
    try:
        parse(text)
    except FormError:
        return ()
    return (text,)


def as_period(edtf: str) -> str:
    """Return a date as a period of the grammar that holds the same days; "" where there is none."""
    form = parse(edtf)
    part = form.items[0]
    if form.shape == "date" and isinstance(part, Part) and part.year == "XXXX":
        return of_any_year(part)
    if form.shape == "interval" and all(isinstance(end, Part) and is_unit(end) for end in form.items):
        return edtf.replace("/", "..")
    days = days_without_gaps(form)
    if days is None or (days.first == NEVER and days.last == EVER):
        return ""
    if (
        form.shape == "date"
        and isinstance(part, Part)
        and "33" <= part.month <= "36"
        and "X" not in part.year
    ):
        return f"{part.year}-Q{int(part.month) - 32}" if part.year[0] != "-" else from_to(days)
    return from_to(days)


def is_unit(part: Part) -> bool:
    """Whether a part is a plain year, month or day, as the grammar of periods has them."""
    return not any(part.marks) and "X" not in part.year + part.month + part.day and part.month <= "12"


def of_any_year(part: Part) -> str:
    """Return a month, or a day of one, of any year in words; "" for what is less than that."""
    if not part.month.isdigit() or not "01" <= part.month <= "12" or (part.day and not part.day.isdigit()):
        return ""
    name = english().joined[4][int(part.month)]
    return f"{int(part.day)} {name}" if part.day else name


def days_without_gaps(form: Form) -> Span | None:
    """Return the days of a form, from the first to the last, where it leaves out none between them."""
    if form.shape == "interval":
        begin, end = begin_and_end(form)
        return None if "" in form.items else Span(first_day(begin), last_day(end))
    pieces = sorted(
        (piece.first, piece.last) if isinstance(piece, Span) else (piece.first, NEVER)
        for member in members_of(form)
        for piece in member.days
    )
    whole = Span(*pieces[0])
    for first, last in pieces:
        if last == NEVER or first > whole.last + 1:
            return None
        whole = Span(whole.first, max(whole.last, last))
    return whole


def from_to(days: Span) -> str:
    """Write days as a period: as the year, month or day that they are, else from the first to the last."""
    first = "" if days.first == NEVER else iso(days.first)
    last = "" if days.last == EVER else iso(days.last)
    if first and last:
        for length in (6, 3):
            unit = first[:-length]
            if unit == last[:-length] and days_of_unit(unit) == days:
                return unit
        if first == last:
            return first
        if first.endswith("-01-01") and last.endswith("-12-31"):
            first, last = first[:-6], last[:-6]
    ends_are_read = all(not end or PLAIN_DATE.fullmatch(end) for end in (first, last))
    return f"{first}..{last}" if ends_are_read else ""


def days_of_unit(unit: str) -> Span | None:
    """Return the days of a year or a month."""
    (part,) = parse(unit).items
    (days,) = part.days if isinstance(part, Part) else (None,)
    return days if isinstance(days, Span) else None


WEEK = re.compile(r"([0-9]{4})-?[wW]([0-9]{1,2})")
QUARTER = re.compile(r"([0-9]{4})-?[qQ][0-9]{1,2}")
MONTH = re.compile(r"(-?[0-9]{4})-([0-9]{2})(?:-[0-9]{2})?")
FIGURES = re.compile(r"[0-9]{1,3}|[0-9]{5,}")


def fault_of(words: str, readings: list[str]) -> tuple[str, str] | None:
    """Return what is known to be wrong with words that nothing else can be proposed for, and what to write."""
    if readings:
        return (
            "its days do not follow one another, or nobody knows how many they are",
            "a period from its first to its last day, as 2025-09-11..2025-10-12, or several with or between them",
        )
    if found := WEEK.fullmatch(words):
        year = int(found[1])
        if not year:
            return "weeks are counted from the year 1", "the days, as A..B"
        weeks = date(year, 12, 28).isocalendar().week
        return f"{found[1]} has {weeks} weeks", f"{found[1]}-W01 to {found[1]}-W{weeks}"
    if found := QUARTER.fullmatch(words):
        return "a year has four quarters", f"{found[1]}-Q1 to {found[1]}-Q4"
    if found := MONTH.fullmatch(words):
        return f"there is no month {found[2]}", f"{found[1]}-01 to {found[1]}-12"
    if FIGURES.fullmatch(words):
        return "a year has four figures", "it as 2025, or 0476"
    return fault_of_count(words)


def fault_of_count(words: str) -> tuple[str, str] | None:
    """Return what is wrong with units that are counted from today."""
    counted = counted_units(words)
    if counted is None:
        return None
    which, number = counted
    if which == "this":
        return "this is one, not several", 'it as "last 3 months"'
    if not number.strip("0"):
        return "that is no time at all", 'a number from 1 on, as "last 3 months"'
    return "it begins before the year 1", "a smaller number"
