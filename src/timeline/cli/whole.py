"""Which files are checked as one chronology: what is named alone, or with the chronology that includes it."""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from timeline.cli import files
from timeline.loader import Input
from timeline.loader.gather import STANDARD_INPUT, Identity, Named, gather, gather_named, identity, named


class Whole(NamedTuple):
    """The files of one chronology, the paths of those that are asked about, and the file that includes these."""

    inputs: Sequence[Input]
    asked: frozenset[str]
    outer: str = ""


def wholes(chosen: files.Chosen, folder: Path, *, large: bool = False) -> list[Whole]:
    """Read what is to be checked: what the nearest `timeline.yaml` includes with all of that, the rest as one.

    The files that are asked about stand last, so that what is wrong between two files is reported in them.
    """
    if chosen.why or STANDARD_INPUT in chosen.paths:
        return [_alone(files.inputs(chosen, large=large))]
    asked = [one for path in chosen.paths for one in named(path)]
    mine = {identity(one.path) for one in asked}
    found: list[Whole] = []
    for outer in _outers(asked, folder):
        if identity(outer) in mine:
            continue
        given = {identity(one.path): one for one in gather(outer, large=large)}
        inside = [one for one in asked if identity(one.path) in given]
        if inside:
            found.append(_inside(given, gather_named(inside, large=large), outer))
            asked = [one for one in asked if one not in inside]
    return [*found, _alone(gather_named(asked, large=large))] if asked else found


def _outers(asked: Sequence[Named], folder: Path) -> Iterator[str]:
    """Return the chronologies that may include what is asked about: nearest to each file, and to this folder."""
    folders = {Path(os.path.realpath(folder / one.path)).parent: None for one in asked}
    for above in dict.fromkeys(map(files.near, [*folders, folder])):
        if above:
            yield os.path.relpath(above, folder)


def _alone(inputs: Sequence[Input]) -> Whole:
    return Whole(inputs, frozenset(one.path for one in inputs))


def _inside(given: Mapping[Identity | None, Input], asked: Sequence[Input], outer: str) -> Whole:
    """Put the files that are asked about last, by the paths by which they are; what they include is asked about too."""
    places = [(identity(one.path), one.path) for one in asked]
    mine = [given[one]._replace(path=path) for one, path in places if one in given]
    taken = {one for one, _ in places}
    others = [one for place, one in given.items() if place not in taken]
    return Whole([*others, *mine], frozenset(one.path for one in mine), outer)
