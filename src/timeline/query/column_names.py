"""From the names of columns to columns: those of the table, those in one language, those of figures, all of a sort."""

import re
from collections.abc import Sequence

from timeline.chronology.model import Chronology
from timeline.chronology.words import alike
from timeline.errors import UsageError
from timeline.query.columns import COLUMNS, IN_LANGUAGE, Column, Row
from timeline.text import nearest, shown

_LANGUAGE_COLUMN = re.compile(f"({'|'.join(IN_LANGUAGE)})_([a-z]{{2,3}}(?:-[A-Za-z0-9]{{2,8}})*)")
FIGURE = "figures."
"""What stands before a figure in the name of its column."""

ALL, EACH_FIGURE = "all", "each-figure"
"""Names that stand for several columns: those that there are without a choice, and one for each figure."""

ROLES = "actor_roles"


def choose(names: Sequence[str], chronology: Chronology) -> list[Column]:
    """Return the columns that are called so, in that order, each once; the default ones where none is named.

    They depend on the chronology and never on what is selected from it. Raises `UsageError` with the nearest three for
    a name that no column has.
    """
    found: dict[str, Column] = {}
    for name in names or (ALL,):
        for column in _named(name, chronology):
            found.setdefault(column.name, column)
    return list(found.values())


def _named(name: str, chronology: Chronology) -> list[Column]:
    if name == ALL:
        return [column for column in COLUMNS.values() if column.default]
    if name == EACH_FIGURE:
        return [_figure(key, wanted, chronology) for wanted, key in _figures(chronology).items()]
    return [COLUMNS.get(name) or _in_language(name) or _of_figure(name, chronology)]


def _figures(chronology: Chronology) -> dict[str, str]:
    """Return the figures that there are, by what all spellings of each have in common: declared ones first."""
    figures = {id: id for id in chronology.figures}
    for event in chronology.events:
        for key in event.figures:
            figures.setdefault(alike(chronology, "figures", key), key)
    return figures


def _in_language(name: str) -> Column | None:
    """Return the column of a text in one language: `title_de`."""
    if not (found := _LANGUAGE_COLUMN.fullmatch(name)):
        return None
    base, language = COLUMNS[found[1]], found[2]
    cell = IN_LANGUAGE[base.name]
    return base._replace(name=name, cell=lambda row: cell(row, language))


def _of_figure(name: str, chronology: Chronology) -> Column:
    """Return the column of one figure: `figures.released`, by any of its names; its head is the figure's own."""
    figures = _figures(chronology)
    wanted = alike(chronology, "figures", name.removeprefix(FIGURE))
    if not name.startswith(FIGURE) or wanted not in figures:
        known = [
            *COLUMNS,
            ALL,
            EACH_FIGURE,
            *(f"{base}_de" for base in IN_LANGUAGE),
            *(f"{FIGURE}{key}" for key in figures.values()),
        ]
        close = nearest(name, known)
        offer = f"the nearest are {', '.join(close)}" if close else f"there are {', '.join(COLUMNS)}"
        raise UsageError(f'no column is called "{shown(name)}"; {offer}')

    return _figure(figures[wanted], wanted, chronology)


def _figure(name: str, wanted: str, chronology: Chronology) -> Column:
    """Return the column of a figure: `wanted` is what all spellings of it have in common."""

    def cell(row: Row) -> str:
        stated = row.event.figures.items()
        return next((value for key, value in stated if alike(chronology, "figures", key) == wanted), "")

    return Column(f"{FIGURE}{name}", "string", "One figure.", cell, default=False)
