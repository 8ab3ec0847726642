"""What was changed since a revision, found when a filter first asks for it: the filters themselves know no git."""

from collections.abc import Collection

from timeline.cli import files


class Since:
    """Called with a revision, it gives the ids of the events that were added or changed since; each is found once."""

    def __init__(self, chosen: files.Chosen, *, large: bool) -> None:
        self._chosen = chosen
        self._large = large
        self._found: dict[str, Collection[str]] = {}

    def __call__(self, revision: str) -> Collection[str]:
        """Return the ids. Raises `UsageError` for what is no revision, `TimelineError` where there is no history."""
        if revision not in self._found:
            self._found[revision] = changed_ids(revision, self._chosen, large=self._large)
        return self._found[revision]


def changed_ids(name: str, chosen: files.Chosen, *, large: bool) -> frozenset[str]:
    """Return the ids of the events that were added or changed since a revision."""
    from timeline.cli.repository import as_it_is, opened  # imported late: few lines ask for it
    from timeline.history.difference import difference
    from timeline.history.revisions import revision

    with opened(chosen, large=large) as repository:
        since = revision(repository.place.root, name)
        old = repository.history(since).side(since)
    found = difference(old, as_it_is(chosen, large=large))
    return frozenset(entry.id for entry in found.changes.events if entry.new is not None)
