"""`timeline show`: events as a timeline, or whole where events or days are named."""

from dataclasses import replace
from functools import partial

from timeline.cli.asking import QUERY, SHOWING, Asked, ask, exactly, named, present
from timeline.cli.command import Command, Words
from timeline.cli.options import (
    FileOptions,
    LanguageOptions,
    PagerOptions,
    SelectionOptions,
    ViewOptions,
    names_of,
)
from timeline.errors import UsageError
from timeline.text import shown
from timeline.views import VIEWS, Draw, View, drawn


def run(
    words: Words,
    reading: FileOptions,
    selecting: SelectionOptions,
    language: LanguageOptions,
    paging: PagerOptions,
    viewing: ViewOptions,
) -> int:
    """Show events."""
    asked = ask(words, reading, selecting, language)
    columns = names_of(viewing.columns)
    view = named(
        viewing.view or ("table" if columns else "card" if asked.whole else "timeline"), VIEWS, "view"
    )
    if columns and view.name != "table":
        raise UsageError(f"--columns are those of the table; leave out --view {view.name}")
    asked = asked._replace(look=replace(asked.look, columns=columns))
    code = present(asked, _grouped(view, viewing.group_by) if viewing.group_by else view.draw, paging)
    if view.name == "timeline" and asked.selection.hits and not asked.explain:
        _write_legend(asked)
    return code


def _grouped(view: View, by: str) -> Draw:
    from timeline.views.grouped import GROUPINGS, draw_grouped

    if by not in GROUPINGS:
        raise UsageError(f'events cannot be grouped by "{shown(by)}"; write {", ".join(GROUPINGS)}')
    return partial(draw_grouped, view, by)


def _write_legend(asked: Asked) -> None:
    terminal = asked.terminal
    if terminal.reads_along and terminal.listens:
        from timeline.views.legend import draw_legend

        terminal.out.flush()
        terminal.show(
            drawn(partial(draw_legend, exact=exactly(asked)), asked.selection, asked.look), terminal.err
        )


COMMAND = Command(
    "show",
    run,
    "Show events as a timeline; events and days that are named are shown whole.",
    (*SHOWING, ViewOptions),
    *QUERY,
)
