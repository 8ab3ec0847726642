"""The pager: on a terminal, what is longer than the screen is read in pages, as git does it."""

import io
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import BinaryIO, TextIO, cast

from timeline.errors import TimelineError
from timeline.text import shown

LESS = "FRX"
"""What less is told where `LESS` does not say it: F, one screen is no pages; R, colours are; X, leave it there."""

NOT_RUN = (126, 127)
"""What a shell gives for a program that it cannot run, or does not find."""


_PLAIN = re.compile(r"[\w ./+:,@-]+")
"""A command that needs no shell; one would stand between us and the pager when either is ended."""


def chosen(environment: Mapping[str, str]) -> str:
    """Choose the pager: `PAGER`, else less; "" for none, as `cat` and an empty `PAGER` ask for.

    A program that is not there pages nothing: better all at once than nothing at all.
    """
    pager = environment.get("PAGER", "less").strip()
    if pager == "cat" or environment.get("TERM") == "dumb":
        return ""
    words = [word for word in pager.split() if "=" not in word]  # `LESS=R less`
    return pager if words and shutil.which(words[0], path=environment.get("PATH")) else ""


def paged(write: Callable[[TextIO], None], out: TextIO, environment: Mapping[str, str]) -> int:
    """Write in pages where there is a pager that can be run, else to `out` itself, and return 0.

    Whoever leaves the pager early, also by Ctrl-C, has read enough: that is no fault. Raises `TimelineError`
    for a pager that fails, since nobody knows what it has shown.
    """
    pager = chosen(environment)
    code = _page(pager, write, out, environment) if pager else None
    if code is None or code in NOT_RUN:
        write(out)
        return 0
    if code not in (0, 128 + signal.SIGINT):
        raise TimelineError(f"the pager, {shown(pager)}, ended with {code}; --no-pager writes without one")
    return 0


def _page(
    pager: str, write: Callable[[TextIO], None], out: TextIO, environment: Mapping[str, str]
) -> int | None:
    """Run a pager and return its exit code as a shell says it; None where there is no stream or no shell for it."""
    with _settings_kept(out), _interrupts_left_to_it():
        process = _started(pager, out, environment)
        if process is None:
            return None
        _feed(process, write, out.encoding)
        try:
            code = process.wait()
        except BaseException:  # we are to end before it
            process.terminate()
            process.wait()
            raise
    return 128 - code if code < 0 else code


def _started(pager: str, out: TextIO, environment: Mapping[str, str]) -> "subprocess.Popen[bytes] | None":
    out.flush()
    shell = not _PLAIN.fullmatch(pager)
    try:
        return subprocess.Popen(  # noqa: S603  the user's own command
            pager if shell else pager.split(),
            shell=shell,
            stdin=subprocess.PIPE,
            stdout=out.fileno(),
            env={"LESS": LESS, "LV": "-c", **environment},
        )
    except OSError:  # no such stream, no such shell
        return None


def _feed(process: "subprocess.Popen[bytes]", write: Callable[[TextIO], None], encoding: str) -> None:
    pipe = cast("BinaryIO", process.stdin)
    pages = io.TextIOWrapper(pipe, encoding=encoding, errors="backslashreplace", write_through=True)
    try:
        with suppress(BrokenPipeError):
            write(pages)
    except BaseException:
        process.terminate()
        nobody = os.open(os.devnull, os.O_WRONLY)
        os.dup2(
            nobody, pipe.fileno()
        )  # else what is left would wait for a reader who is gone, or still reads
        os.close(nobody)
        raise
    finally:
        with suppress(BrokenPipeError):
            pages.close()


@contextmanager
def _interrupts_left_to_it() -> Iterator[None]:
    """Leave Ctrl-C to the pager, which gets it as well; a function as handler is not inherited by it."""
    before = None
    with suppress(ValueError):  # not in the main thread, which alone is interrupted
        before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        if before is not None:
            signal.signal(signal.SIGINT, before)


if sys.platform == "win32":  # pragma: no cover  a console has no such settings

    @contextmanager
    def _settings_kept(_out: TextIO) -> Iterator[None]:
        yield

else:

    @contextmanager
    def _settings_kept(out: TextIO) -> Iterator[None]:
        """Set the terminal as it was before: a pager that is killed leaves it without echo."""
        import termios

        try:
            descriptor = out.fileno()
            before = termios.tcgetattr(descriptor)
        except (OSError, termios.error):  # no terminal
            yield
            return
        try:
            yield
        finally:
            with suppress(OSError, termios.error):
                # From the background, setting it would stop us.
                if os.tcgetpgrp(descriptor) == os.getpgrp() and termios.tcgetattr(descriptor) != before:
                    termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
