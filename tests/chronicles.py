"""Random chronologies, random queries over them, and what these keep according to the plain fields alone.

The evaluator knows nothing of the program's filters: it looks at fields, compares texts in lower case, and holds days
against days one by one. The words are plain, so that nothing depends on how names are folded.
"""

from datetime import date
from typing import NamedTuple

from hypothesis import strategies as st

from tests.making import chronology, event, source
from timeline.chronology.model import Claim, Link

TODAY = date(2025, 10, 20)
ACTORS = ("belarus", "usa", "viasna")
KINDS = ("sanctions", "visit", "statement")
TAGS = ("oil", "border talks", "not")
PLACES = ("Minsk", "New York", "or (else)")
PUBLISHERS = ("Reuters", "LRT", 'The "Day"')
IDS = ("e0", "e1", "e2", "e3", "e4")
TITLES = ("Talks begin", "Sanctions on oil", "An envoy or two", "Nothing new")


def days(first, last):
    return frozenset(range(date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal() + 1))


class When(NamedTuple):
    """All the days that a date can be, and whether it is marked as doubtful."""

    days: frozenset[int]
    marked: bool = False


DATES = {
    "2025-09-11": When(days("2025-09-11", "2025-09-11")),
    "2025-09": When(days("2025-09-01", "2025-09-30")),
    "2025": When(days("2025-01-01", "2025-12-31")),
    "2025-10-0X": When(days("2025-10-01", "2025-10-09")),
    "2025-10-12~": When(days("2025-10-12", "2025-10-12"), marked=True),
}
PERIODS = {
    "2025-09": days("2025-09-01", "2025-09-30"),
    "2025-09-11": days("2025-09-11", "2025-09-11"),
    "2025-10-05..2025-10-31": days("2025-10-05", "2025-10-31"),
    "2025": days("2025-01-01", "2025-12-31"),
}


def some_of(values):
    """Give at most two of the values."""
    return st.lists(st.sampled_from(values), max_size=2, unique=True)


def make(id, date, title, fields):
    fields["sources"] = [source(name) for name in fields["sources"]]
    fields["claims"] = tuple(Claim(name, "x") for name in fields["claims"])
    fields["links"] = tuple(Link(to, "follows") for to in fields["links"] if to != id)
    return event(date, title, id=id, **fields)


FIELDS = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(("", *KINDS)),
        "place": some_of(PLACES),
        "country": st.sampled_from(("", "BLR", "USA")),
        "actors": some_of(ACTORS),
        "about": some_of(ACTORS),
        "tags": some_of(TAGS).map(tuple),
        "sources": some_of(PUBLISHERS),
        "claims": some_of(("date", "place")),
        "links": some_of(IDS),
        "confidence": st.sampled_from(("", "high", "low")),
        "summary": st.sampled_from(("", "More talks on oil")),
    }
)
EVENTS = st.lists(
    st.builds(make, st.sampled_from(IDS), st.sampled_from(sorted(DATES)), st.sampled_from(TITLES), FIELDS),
    max_size=4,
    unique_by=lambda one: one.id,
)


@st.composite
def chronicles(draw):
    """A chronology in which all the actors are known, whoever takes part."""
    found = draw(EVENTS)
    linked = {one.id for one in found}
    kept = [one for one in found if all(link.to in linked for link in one.links)]
    everyone = event("2020", "Before", id="first", actors=list(ACTORS), links=())
    return chronology(*kept, everyone)


class Condition(NamedTuple):
    field: str
    value: str


class Joined(NamedTuple):
    """`not` of one, `and` or `or` of several."""

    operator: str
    parts: tuple


def conditions(known):
    options = {
        "tag": TAGS,
        "kind": KINDS,
        "place": PLACES,
        "country": ("BLR", "USA"),
        "actor": ACTORS,
        "about": ACTORS,
        "title": ("talks", "or", "N"),
        "text": ("oil", "TALKS", "envoy or"),
        "publisher": PUBLISHERS,
        "source": PUBLISHERS,
        "sources": ("0", "1..", "..1", "2..4"),
        "support": ("unsourced", "single-source", "corroborated"),
        "disputed": ("yes", "no", "date"),
        "confidence": ("high", "low"),
        "has": ("claims", "tags", "summary", "publisher", "archived"),
        "link": ("follows",),
        "id": tuple(one.id for one in known),
        "date": tuple(PERIODS),
        "within": tuple(PERIODS),
    }
    return st.sampled_from([Condition(name, value) for name, values in options.items() for value in values])


def trees(known):
    def joined(parts):
        several = st.lists(parts, min_size=2, max_size=3).map(tuple)
        return st.one_of(
            st.builds(Joined, st.just("not"), parts.map(lambda part: (part,))),
            st.builds(Joined, st.sampled_from(("and", "or")), several),
        )

    return st.recursive(conditions(known), joined, max_leaves=8)


def written(tree):
    """Write a tree as a query, in parentheses everywhere."""
    if isinstance(tree, Condition):
        escaped = tree.value.replace("\\", "\\\\").replace('"', '\\"')
        return f'{tree.field}:"{escaped}"'
    if tree.operator == "not":
        return f"not ({written(tree.parts[0])})"
    return f"({f' {tree.operator} '.join(map(written, tree.parts))})"


YES, POSSIBLE, NO = 2, 1, 0


def answer(tree, one):
    """Answer for an event: 2, 1 or 0."""
    if isinstance(tree, Condition):
        return holds(one, tree.field, tree.value)
    answers = [answer(part, one) for part in tree.parts]
    return {"and": min(answers), "or": max(answers), "not": 2 - answers[0]}[tree.operator]


def holds(one, field, value):
    if field in ("date", "within"):
        return dated(DATES.get(one.date.text, When(days("2020-01-01", "2020-12-31"))), PERIODS[value], field)
    publishers = [found.publisher for found in one.sources]
    low = value.lower()
    tests = {
        "tag": lambda: value in one.tags,
        "kind": lambda: one.kind == value,
        "place": lambda: value in one.place,
        "country": lambda: one.country == value,
        "actor": lambda: value in [part.actor for part in one.actors],
        "about": lambda: value in [part.actor for part in one.actors + one.about],
        "title": lambda: low in one.title.lower(),
        "text": lambda: low in one.title.lower() or low in one.summary.lower(),
        "publisher": lambda: value in publishers,
        "source": lambda: value in publishers,
        "sources": lambda: {
            "0": not publishers,
            "1..": len(publishers) >= 1,
            "..1": len(publishers) <= 1,
        }.get(value, 2 <= len(publishers) <= 4),
        "support": lambda: ("unsourced", "single-source", "corroborated")[len(publishers)] == value,
        "disputed": lambda: {"yes": bool(one.claims), "no": not one.claims}.get(
            value, value in [claim.field for claim in one.claims]
        ),
        "confidence": lambda: one.confidence == value,
        "has": lambda: {
            "claims": one.claims,
            "tags": one.tags,
            "summary": one.summary,
            "publisher": publishers,
            "archived": (),
        }[value],
        "link": lambda: one.links,
        "id": lambda: one.id == value,
    }
    return YES if tests[field]() else NO


def dated(when, asked, field):
    if field == "within":
        return YES if when.days <= asked else NO
    if not when.days & asked:
        return NO
    return YES if when.days <= asked and not when.marked else POSSIBLE
