"""Which language is spoken: one that the program speaks, or that the file has texts in; any other is wrong usage."""

from collections.abc import Collection

from timeline.errors import UsageError
from timeline.text import fold, nearest, shown
from timeline.translations import LANGUAGES, language_name, language_names

NAMED_BY = "TIMELINE_LANG"


def spoken(asked: str, texts: Collection[str], where: str = "--lang") -> str:
    """Return the tag of the language that was asked for, as the file writes it.

    `texts` are the languages that there are texts in, `where` is what named it. Raises `UsageError` with the nearest
    for a language that neither the program nor the file speaks.
    """
    tags = {tag.casefold(): tag for tag in (*LANGUAGES, *sorted(texts))}
    whole = asked.casefold()
    main, _, region = whole.partition("-")
    if whole in tags or (main in tags and region.replace("-", "").isalnum()):
        return tags.get(whole) or f"{tags[main]}-{region}"
    raise UsageError(_refusal(asked, list(tags.values()), where))


def fallback(language: str) -> str:
    """Say that labels are in English where there are only texts or dates in a language; else return nothing."""
    if language.partition("-")[0] in LANGUAGES:
        return ""
    name = language_name(language, "en")
    named = language if name == language else f"{name} ({language})"
    return f"the program has no labels in {named}; they are in English"


def _refusal(asked: str, tags: list[str], where: str) -> str:
    meant = _meant(asked, tags)
    one = f"write {meant}" if meant else f"write one of {', '.join(dict.fromkeys(tags))}"
    return f'{where} "{shown(asked)}" is no language that timeline or the file speaks; {one}'


def _meant(asked: str, tags: list[str]) -> str:
    """Return the tag of the language that was meant: by its name, its other codes, what begins a locale (`de_DE`)."""
    names = {name: tag for tag, known in language_names().items() if tag in tags for name in known}
    by_name = {fold(name): tag for name, tag in names.items()}
    begin = asked.replace("_", "-").partition("-")[0].casefold()
    if fold(asked) in by_name or begin in tags:
        return by_name.get(fold(asked)) or begin
    from babel.core import get_global  # imported late: only a mistake needs it

    other = get_global("language_aliases").get(begin, "")
    if other in tags:
        return str(other)
    close = nearest(asked, names, 1)
    return names[close[0]] if close else ""
