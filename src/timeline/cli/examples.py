"""Three lines to type for every command, as its help shows them; each runs as it stands, a test runs them all."""

from typing import NamedTuple


class Example(NamedTuple):
    """A line to type, and what it gives."""

    line: str
    gives: str


EXAMPLES: dict[str, tuple[Example, ...]] = {
    "": (
        Example("timeline lukashenko october 2025", "his events of a month, in words"),
        Example("timeline --actor lukashenko --month 2025-10", "where he takes part, exactly"),
        Example("timeline export --actor usa -o deal.csv", "for a spreadsheet"),
    ),
    "show": (
        Example("timeline show 2025-10-12", "that day, with its evidence"),
        Example("timeline show us sanctions on belarus", "in words: help words"),
        Example("timeline show --since 2025-06 --view table", "one line an event"),
    ),
    "export": (
        Example("timeline export --actor usa -o deal.csv", "into a file"),
        Example("timeline export --kind sanctions --columns date,title", "CSV of two columns"),
        Example("timeline export --list", "in which formats, by their suffixes"),
    ),
    "cite": (
        Example("timeline cite 2025-09-11-us-deal", "a footnote with every source"),
        Example("timeline cite 2025-09-11 -F caption", "two lines for each event of the day"),
        Example("timeline cite", "the chronology itself, at its commit"),
    ),
    "thread": (
        Example("timeline thread 2025-09-11-us-deal", "what led to it, and what came of it"),
        Example("timeline thread 2025-09-11-us", "the begin of an id is enough"),
        Example("timeline thread 2025-09-11", "of every event of that day"),
    ),
    "disputes": (
        Example("timeline disputes", "all that is disputed"),
        Example("timeline disputes --month 2025-09", "what of that month is"),
        Example("timeline disputes --actor usa --lang de", "of one actor's events, in German"),
    ),
    "quotes": (
        Example("timeline quotes --actor lukashenko", "of his events, in the words of the sources"),
        Example("timeline quotes --month 2025-10", "of a month"),
        Example("timeline quotes --source reuters", "of one publisher's events"),
    ),
    "actors": (
        Example("timeline actors", "all, with their numbers of events"),
        Example("timeline actors lukashenko", "one of them, whole"),
        Example("timeline actors --month 2025-09", "who acted in that month"),
    ),
    "sources": (
        Example("timeline sources", "all publishers"),
        Example("timeline sources --unarchived --actor usa", "what to archive of one actor's events"),
        Example("timeline sources reuters", "one publisher, whole, with its addresses"),
    ),
    "kinds": (
        Example("timeline kinds", "all that the events have"),
        Example("timeline kinds --actor belarus", "what Belarus does"),
        Example("timeline kinds --all", "the vocabulary, with what each means"),
    ),
    "places": (
        Example("timeline places", "all, with their numbers of events"),
        Example("timeline places --actor lukashenko", "where he was"),
        Example("timeline places vilnius", "one place, whole"),
    ),
    "tags": (
        Example("timeline tags", "all, with their numbers of events"),
        Example("timeline tags prisoners", "one tag, whole"),
        Example("timeline tags --since 2025-09 --lang de", "in German"),
    ),
    "months": (
        Example("timeline months", "all months"),
        Example("timeline months --actor usa", "of one actor"),
        Example("timeline months --kind sanctions --since 2025", "of one kind, since a year"),
    ),
    "queries": (
        Example("timeline queries", "what the file names"),
        Example("timeline queries september-deal", "one query, whole"),
        Example("timeline queries --month 2025-09", "counted in one month"),
    ),
    "check": (
        Example("timeline check mine.yaml", "every problem, with what to write"),
        Example("timeline check mine.yaml --diff", "what --fix would mend"),
        Example("timeline check mine.yaml --strict -F github", "for a workflow of GitHub's"),
    ),
    "diff": (
        Example("timeline diff HEAD~1", "what changed since the last commit but one"),
        Example("timeline diff v1..v2 -F markdown", "a log of corrections to publish"),
        Example("timeline diff old.yaml new.yaml", "two files, without git"),
    ),
    "log": (
        Example("timeline log 2025-09-11-us-deal", "when it was added and changed, and why"),
        Example("timeline log 2025-09-11-us -F markdown", "to publish; the begin of an id is enough"),
        Example("timeline show --changed-since HEAD~1", "all events that changed since"),
    ),
    "schema": (
        Example("timeline schema", "JSON Schema, draft 7"),
        Example("timeline schema > timeline.schema.json", "into a file, for an editor"),
        Example("timeline schema export", "of an export in JSON"),
    ),
    "date": (
        Example('timeline date "early October 2025"', "what to write for it"),
        Example("timeline date 2025-10~", "what it means"),
        Example('timeline date --julian "25 Oct 1917"', "the old style"),
    ),
    "help": (
        Example("timeline help dates", "a page of the manual"),
        Example("timeline help TL201", "a problem, by its code"),
        Example("timeline help show", "all options of a command"),
    ),
}
"""By the name of the command; those of the program itself by none."""
