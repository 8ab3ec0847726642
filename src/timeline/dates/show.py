"""Dates for people, in their language; never more exact than they are written."""

from typing import TYPE_CHECKING

from timeline.dates.calendar import civil

if TYPE_CHECKING:
    from timeline.dates.heading import Heading
    from timeline.dates.value import Date

SHORT = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LONG = (
    "", "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def show(date: "Date", language: str, *, style: str, year: int | None) -> str:
    """Write a date for people."""
    months = LONG if style == "long" else SHORT
    if date.unknown:
        return "date unknown"
    if date.earliest is None or date.latest is None:
        return date.text
    (y, m, d), (ly, lm, ld) = civil(date.earliest), civil(date.latest)
    joint = "–" if date.lasting else ".."
    if date.earliest == date.latest:
        text = f"{d} {months[m]}" + (f" {y}" if y != year else "")
    elif date.precision == "day":
        text = (
            f"{d}{joint}{ld} {months[lm]} {ly}"
            if (y, m) == (ly, lm)
            else f"{d} {months[m]} {y}{joint}{ld} {months[lm]} {ly}"
        )
    elif date.precision == "month":
        text = f"{months[m]} {y}" if (y, m) == (ly, lm) else f"{months[m]} {y}{joint}{months[lm]} {ly}"
    else:
        text = str(y) if y == ly else f"{y}{joint}{ly}"
    return {"": "{}", "approximate": "c. {}", "uncertain": "{}?", "both": "c. {}?"}[date.qualifier].format(
        text
    )


def show_heading(heading: "Heading", language: str) -> str:
    """Write a heading."""
    if heading.level == "month":
        return f"{LONG[heading.month_order]} {heading.start}"
    if heading.level == "year":
        return f"{heading.start}, month unknown"
    return f"{heading.start}s, year unknown" if heading.level == "decade" else "Date unknown"
