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
            from timeline.cli.comparing import changed_ids  # imported late: few lines ask for it

            self._found[revision] = changed_ids(revision, self._chosen, large=self._large)
        return self._found[revision]
