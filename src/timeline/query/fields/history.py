"""The filter by history. What changed since a revision is found elsewhere and handed in: a query asks nobody but it."""

from timeline.query.fields.filter import Setting, certain, row
from timeline.query.tree import Term
from timeline.translations import label


@row(
    "changed",
    "REV",
    "Events added or changed since a revision of git: HEAD~5, a tag, a branch, an id.",
    ("--changed-since",),
)
def changed(value: str, setting: Setting) -> Term:
    """Keep what was added or changed since a revision."""
    ids = setting.changed_since(value)
    return certain(
        "changed", value, lambda event: event.id in ids, lambda said: label("changed", said, value)
    )
