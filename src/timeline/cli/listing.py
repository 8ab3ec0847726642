"""What the lists have in common: without a name they list what can be filtered, with counts; with one they show it."""

from collections.abc import Iterator
from functools import partial
from importlib import import_module
from shlex import quote

from timeline.chronology.actors import find
from timeline.chronology.model import Actor
from timeline.cli.asking import QUERY, SHOWING, Asked, ask, present
from timeline.cli.command import Command, Words
from timeline.cli.options import (
    FileOptions,
    LanguageOptions,
    ListOptions,
    PagerOptions,
    SelectionOptions,
)
from timeline.errors import UsageError
from timeline.query.fields import FIELDS, LISTED, is_value
from timeline.query.fields.filter import Setting
from timeline.query.selection import Selection, arranged
from timeline.query.tree import And, Query, Term, all_of
from timeline.text import shown
from timeline.views.paper import Line, Paper


def list_command(what: str, help: str, words_help: str) -> Command:
    """Make the command that lists `what`, a name of the table of lists, or shows one of them whole."""

    def run(
        words: Words,
        reading: FileOptions,
        selecting: SelectionOptions,
        language: LanguageOptions,
        paging: PagerOptions,
        listing: ListOptions,
    ) -> int:
        asked = ask((), reading, selecting, language, "" if words else what)
        if words:
            term = named_term(what, " ".join(words), asked.setting)
            return show_one(asked, what, term.value, term, paging)
        from timeline.views.pages.listing import draw_list

        members = asked.setting.with_members
        return present(asked, partial(draw_list, what, every=listing.every, with_members=members), paging)

    return Command(what, run, help, (*SHOWING, ListOptions), "[NAME]", words_help)


def page_command(name: str, help: str, condition: tuple[str, str]) -> Command:
    """Make the command that draws its page of the selected events that a field and its value keep.

    The page is the function `draw_` and the name, in the module of that name, which is imported when it is drawn.
    """

    def run(
        words: Words,
        reading: FileOptions,
        selecting: SelectionOptions,
        language: LanguageOptions,
        paging: PagerOptions,
    ) -> int:
        draw = getattr(import_module(f"timeline.views.pages.{name}"), f"draw_{name}")
        field, value = condition
        asked = ask(words, reading, selecting, language, "" if words else name)
        return present(narrowed(asked, FIELDS[field](value, asked.setting)), draw, paging)

    return Command(name, run, help, SHOWING, *QUERY)


def named_term(what: str, name: str, setting: Setting) -> Term:
    """Return the condition that the option of a list makes of a name.

    Raises `UsageError` where the option does, and for a period, which is an option and not a name.
    """
    row = LISTED[what]
    if not is_value(row, name, setting) and is_value(FIELDS["date"], name, setting):
        raise UsageError(
            f'"{shown(name)}" is a period, and the name of none of the {what}; '
            f"for those of its events write timeline {what} --on {quote(shown(name))}"
        )
    return row(_actor_id(name, setting) if what == "actors" else name, setting)


def _actor_id(name: str, setting: Setting) -> str:
    """Find an actor as its option does, but say what to type after `timeline actors`."""

    def count(actor: Actor) -> int:
        return sum(map(bool, map(LISTED["actors"](actor.id, setting), setting.chronology.events)))

    return find(name, setting.chronology, "timeline actors", count).id


def show_one(asked: Asked, what: str, key: str, condition: Query, paging: PagerOptions) -> int:
    """Show one thing whole, with the events that its condition keeps of those that the options select.

    What the file declares is shown without an event too; of anything else it is said why there is none.
    """
    from timeline.views.pages.one import declared, draw_one

    one = narrowed(asked, condition)

    def draw(_selection: Selection, paper: Paper) -> Iterator[Line]:
        return draw_one(what, key, one.selection, paper)

    if one.selection.hits or asked.explain or any(map(condition, asked.chronology.events)):
        return present(one, draw, paging)
    return present(asked if declared(what, key, asked.chronology) else one, draw, paging)


def narrowed(asked: Asked, condition: Query) -> Asked:
    """Narrow what was asked for by one more condition, which is said first; once, where it was asked for already."""
    query = asked.selection.query
    if condition not in (query, *(query.parts if isinstance(query, And) else ())):
        query = all_of([condition, query])
    return asked._replace(selection=arranged(asked.chronology, query, asked.selection.how))
