"""The pager: on a terminal, what is longer than the screen is read in pages, as git does it."""

import io
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import TextIO

LESS = "FRX"
"""What less is told where `LESS` does not say it: F, one screen is no pages; R, colours are; X, leave it there."""


def chosen(environment: Mapping[str, str]) -> str:
    """Choose the pager: `PAGER`, else less; "" for none, as `cat` and an empty `PAGER` ask for.

    A program that is not there pages nothing: better all at once than nothing at all.
    """
    pager = environment.get("PAGER", "less").strip()
    if pager == "cat" or environment.get("TERM") == "dumb":
        return ""
    words = [word for word in pager.split() if "=" not in word]  # `LESS=R less`
    return pager if words and shutil.which(words[0], path=environment.get("PATH")) else ""


@contextmanager
def paged(out: TextIO, environment: Mapping[str, str]) -> Iterator[TextIO]:
    """Return a stream that is read in pages, where there is a pager, else `out` itself.

    Whoever leaves the pager early has read enough: that is no fault.
    """
    process = _started(chosen(environment), out, environment)
    if process is None or process.stdin is None:
        yield out
        return
    pages = io.TextIOWrapper(
        process.stdin, encoding=out.encoding, errors="backslashreplace", write_through=True
    )
    try:
        with suppress(BrokenPipeError):
            yield pages
    finally:
        with suppress(BrokenPipeError):
            pages.close()
        _wait(process)


def _started(pager: str, out: TextIO, environment: Mapping[str, str]) -> "subprocess.Popen[bytes] | None":
    if not pager:
        return None
    out.flush()
    try:
        return subprocess.Popen(  # noqa: S602  the user's own command, as a shell reads it
            pager,
            shell=True,
            stdin=subprocess.PIPE,
            stdout=out.fileno(),
            env={"LESS": LESS, "LV": "-c", **environment},
        )
    except OSError:  # no such stream, no such shell
        return None


def _wait(process: "subprocess.Popen[bytes]") -> None:
    """Wait until the reader is done; an interrupt is the pager's."""
    while process.poll() is None:
        with suppress(KeyboardInterrupt):
            process.wait()
