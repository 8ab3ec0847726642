"""Chronologies that a way out must survive: hostile texts in every field, and every form of a date."""

from tests.making import actor, chronology, claim, event, source
from timeline.chronology.model import Link, Place
from timeline.query.select import select

HOSTILE = (
    "=cmd|' /C calc'!A0",
    "+1-2@SUM(1)",
    "</script><script>alert(1)</script><!--",
    "[x](javascript:alert(1)) ![y](z)",
    ":tada: :warning: @everyone #12 &amp; &#60;b&#62;",
    "right \u202eto\u202c left, \u200fmark, שלום, مرحبا",
    "quotes \"double\", 'single', „deutsch“, | pipe | and; semicolon\\backslash",
    "first line\nsecond line\r\n    third, indented\n- fourth\n# fifth",
    "1. a list\n2) another\n> said\n| a | b |\n|---|---|\n~~~\n```",
    "*bold* _under_ __score__ `code` ~strike~ ^up^ $x$ $$y$$ {#id} <https://example.org> <b>bold</b>",
    "\N{PARTY POPPER}\N{ZERO WIDTH JOINER}\N{REGIONAL INDICATOR SYMBOL LETTER D} é e\u0301 İı",
    "line\u2028separator\u2029paragraph",
    "control \x01\x1b[31m\x7f\x85 tab\there",
    "a" * 40_000,
    "null",
    "2025-09",
    "---",
    "NO",
    "1e5",
    "-- ... --- 'tis",
)
"""Texts that mean something to one format or another."""

FORMS = (
    *("2025-09-11", "2025-09", "2025", "2025-10-0X", "2025-1X", "202X", "2025-XX-11", "19XX"),
    *("2025-09~", "2025-09?", "2025-09%", "2025-?09", "2025-09-11~"),
    *("2025-09-12/2025-09-16", "2025-09/2025-10", "2022-02-24/..", "../2020-08", "2022-02-24/", "/2020"),
    *("[2025-10-21..2025-10-31]", "[2025-09-02,2025-09-04]", "[..2025-09]", "{2025-09-02,2025-09-04}"),
    *("2025-09-11T14:30+03:00", "2025-09-11T11:30:00Z", "2025-09-11T14:30"),
    *(
        "2025-21",
        "2025-24",
        "2025-29",
        "2025-33",
        "2025-40",
        "-0043-03-15",
        "0000",
        "-0043~",
        "9999-12-31",
        "XXXX",
    ),
)
"""Dates of every form that a file can state."""


def hostile():
    """Return a selection of events with each of the texts in all their fields."""
    events = [_hostile(number, text) for number, text in enumerate(HOSTILE)]
    people = (actor("person", HOSTILE[2], names={"de": HOSTILE[3]}, aliases=(HOSTILE[4],)),)
    known = chronology(
        *events,
        actors=people,
        places=(Place("place", HOSTILE[6], names={"de": HOSTILE[7]}),),
        title=HOSTILE[2],
        titles={"de": HOSTILE[9]},
    )
    return select(known)


def _hostile(number, text):
    return event(
        "2025-09-11",
        text,
        id=f"event-{number:02}",
        titles={"de": text},
        summary=text,
        date_text=text,
        kind="talks",
        place=("place", text),
        actors=[("person", text), text],
        about=[text],
        figures={text: text},
        tags=(text, "plain"),
        sources=[
            source(
                text,
                url=f"https://example.org/{number}?a=(b)&c=[d]#e",
                title=text,
                quote=text,
                via=text,
                note=text,
            ),
            source(text, title=text),
        ],
        claims=(
            claim(text, text, source=f"https://example.org/{number}?a=(b)&c=[d]#e", note=text),
            claim("date", text),
        ),
        links=(Link("event-00", "follows"),) if number else (),
        note=text,
    )


def dated():
    """Return a selection with an event of every form of date, each also as the date of its source."""
    events = [
        event(text, f"Dated {number:02}", id=f"date-{number:02}", sources=[_published(text, number)])
        for number, text in enumerate(FORMS)
    ]
    return select(chronology(*events, title="Dates"))


def _published(text, number):
    from timeline.dates import Date

    return source("Reuters", url=f"https://example.org/{number}", published=Date(text))
