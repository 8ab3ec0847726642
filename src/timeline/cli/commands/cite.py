"""`timeline cite`: an event, or the chronology at its commit, for a footnote."""

from collections.abc import Callable, Sequence

from timeline.cli.asking import SELECTING, Asked, ask, named, present
from timeline.cli.command import Command, Words
from timeline.cli.files import located
from timeline.cli.options import CiteOptions, FileOptions, LanguageOptions, SelectionOptions
from timeline.exporters.citations import (
    Cited,
    Edition,
    caption,
    chronology_caption,
    chronology_footnote,
    chronology_item,
    event_item,
    footnote,
    one_edition,
)
from timeline.exporters.csl import array
from timeline.query.tree import EVERYTHING
from timeline.text import in_place
from timeline.views import VIEWS


def run(
    words: Words,
    reading: FileOptions,
    selecting: SelectionOptions,
    language: LanguageOptions,
    citing: CiteOptions,
) -> int:
    """Write how events, or the whole chronology, are cited."""
    form = named(citing.format or "footnote", WRITERS, "form of a citation")
    asked = ask(words, reading, selecting, language)
    if selecting.explain or not asked.selection.hits:
        return present(asked, VIEWS["table"].draw)
    if note := asked.chosen.note("en"):
        asked.terminal.say(f"reading {note}")
    if asked.fallback and form is not _items:
        asked.terminal.say(asked.fallback)
    asked.terminal.out.write(form(asked, Cited(asked.chronology, _edition(asked), asked.language)))
    return 0


def _edition(asked: Asked) -> Edition:
    from timeline.cli.about import git_of
    from timeline.exporters.stamp import stamp_of

    stamp = stamp_of(asked.selection, [(one.path, one.data) for one in asked.inputs])
    known = [git_of(located(asked.chosen, one.path), one.data) for one in asked.inputs]
    return one_edition([(file.name, file.sha256, git) for file, git in zip(stamp.files, known, strict=True)])


def _footnotes(asked: Asked, cited: Cited) -> str:
    if _whole(asked):
        return _lines([chronology_footnote(cited)])
    return _lines([footnote(event, cited) for event in asked.selection])


def _captions(asked: Asked, cited: Cited) -> str:
    if _whole(asked):
        return _lines(chronology_caption(cited).split("\n"))
    return "\n".join(_lines(caption(event, cited).split("\n")) for event in asked.selection)


def _items(asked: Asked, cited: Cited) -> str:
    if _whole(asked):
        return array([chronology_item(cited)])
    return array([event_item(event, cited) for event in asked.selection])


def _whole(asked: Asked) -> bool:
    """Whether nothing was asked for, so that the chronology itself is meant."""
    return asked.selection.query == EVERYTHING and len(asked.selection) == len(asked.chronology)


def _lines(lines: Sequence[str]) -> str:
    """Write lines with nothing in them that a terminal would obey."""
    return "".join(f"{in_place(line)}\n" for line in lines)


WRITERS: dict[str, Callable[[Asked, Cited], str]] = {
    "footnote": _footnotes,
    "caption": _captions,
    "csl": _items,
}

COMMAND = Command(
    "cite",
    run,
    "Write how an event is cited, or the chronology at its commit.",
    (*SELECTING, CiteOptions),
    "[ID|DAY]...",
    "The id of an event, a day, or any query; without it, the chronology itself.",
)
