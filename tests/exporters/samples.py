"""What every way out is tried with: each row of the table of dates, hostile texts, and the bundled chronology."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from tests.making import actor, chronology, claim, event, source
from timeline.chronology.model import Link, Place
from timeline.loader import load
from timeline.query.selection import arranged
from timeline.query.tree import EVERYTHING

DATES = (
    "2025-09-11",
    "2025-09",
    "2025",
    "2025-10-0X",
    "2025-1X",
    "202X",
    "2025-XX-11",
    "2025-09~",
    "2025-09?",
    "2025-09%",
    "2025-?09",
    "2025-09-11~",
    "2025-09-12/2025-09-16",
    "2025-09-12~/2025-09-16",
    "2025-09/2025-09-16",
    "2022-02-24/..",
    "../2020-08",
    "2022-02-24/",
    "/2025-09-16",
    "/..",
    "[2025-10-21..2025-10-31]",
    "[2025-09-02,2025-09-04]",
    "[2025-12-31,2026-01-01]",
    "[..2025-09]",
    "{2025-09-02,2025-09-04}",
    "{2025-09-02..2025-09-04}",
    "{2025-09,2025-11-03}",
    "2025-09-11T14:30+03:00",
    "2025-09-11T11:30:00Z",
    "2025-09-11T14:30",
    "2025-09-11T24:00",
    "2025-21",
    "2025-24",
    "2025-33",
    "2025-41",
    "-0043-03-15",
    "1899-12-31",
    "1900-02-28",
    "1900-03-01",
    "9999-12-31",
    "XXXX-09-11",
    "XXXX",
)
"""Every row of the table of dates in `docs/dates.md`, and the edges of what calendars and spreadsheets know."""

HOSTILE = (
    "=1+1",
    "+1; @SUM(A1:A9)",
    "-2, \\n, \\; and \\",
    "\"quoted\" 'single' `back`",
    "<script>alert(1)</script> & <img src=x onerror=alert(2)>",
    "</script><!-- & &amp; &lt;",
    "first line\nsecond line\n\nfourth",
    "_x0041_ and _x000D_ stay",
    "Łukašenka \u202egnitseretni\u202c 👨‍👩‍👧 Аляксандр",
    "a\u2028b\u2029c",
    "x" * 300 + " Ж" * 100,
    "https://example.org/a?b=c&d=e#f",
    "007",
    "2025-09",
    "1/2",
    "TRUE",
    "'; DROP TABLE events; --",
    "%PDF- $x^2$ [red]bold[/red] :tada: #1",
)


def dated():
    """Make a chronology with an event for each kind of date."""
    return chronology(
        *(event(date, f"Dated {date}", id=f"d{number}") for number, date in enumerate(DATES)), title="Dates"
    )


def hostile():
    """Make a chronology with a hostile text in every place where a text can stand."""
    return chronology(
        *(_hostile(number, text) for number, text in enumerate(HOSTILE)),
        actors=tuple(actor(f"a{number}", text) for number, text in enumerate(HOSTILE)),
        places=(Place("p", HOSTILE[4], names={"de": HOSTILE[0]}, country="UKR"),),
        title=HOSTILE[4],
    )


def _hostile(number, text):
    other = HOSTILE[number - 1]
    return event(
        "2025-09-11",
        text,
        id=f"h{number}",
        titles={"de": other},
        summary=text,
        summaries={"de": other},
        date_text=text,
        kind=text,
        place=("p", text),
        actors=[(f"a{number}", text)],
        about=[f"a{number - 1 if number else number}"],
        figures={text: other},
        tags=(text, "plain"),
        sources=[
            source(text, url=f"https://example.org/{number}?a=1&b='2'", title=text, quote=other, note=text),
            source("LRT", via=text, id="s"),
        ],
        claims=(claim("date", text, source="s", note=other),),
        links=(Link(f"h{(number + 1) % len(HOSTILE)}", "follows"), Link("elsewhere", "part-of")),
        note=text,
    )


def bundled():
    """Read the bundled chronology."""
    return load(Path(__file__).parents[2] / "data" / "events.yaml")


@cache
def whole():
    """Make one chronology of them all, for programs that take seconds to start."""
    known, parts = bundled(), (dated(), hostile())
    events = (*known.events, *(one for part in parts for one in part))
    return replace(
        known,
        events=tuple(sorted(events, key=lambda one: one.sort_key)),
        actors={**known.actors, **parts[0].actors, **parts[1].actors},
        places={**known.places, **parts[1].places},
    )


def everything(known):
    """Select all events of a chronology."""
    return arranged(known, EVERYTHING)
