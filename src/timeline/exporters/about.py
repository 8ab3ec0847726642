"""What an export says of itself, as rows of a name and a text: for formats that have a table or a few lines for it."""

from collections.abc import Iterator

from timeline.exporters.stamp import Stamp


def about(stamp: Stamp) -> Iterator[tuple[str, str]]:
    """Yield what an export says of itself, each with its name; nothing for what there is none of."""
    yield from (
        (name, text)
        for name, text in (
            ("title", stamp.title),
            ("selection", stamp.words),
            ("events", stamp.counts),
            ("typed", stamp.typed),
            *(("left out", words) for words in stamp.left_out),
            *(("file", f"{file.name}, sha256 {file.sha256}") for file in stamp.files),
            ("program", stamp.program),
        )
        if text
    )
