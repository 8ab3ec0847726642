"""One run of the program: from the arguments to an exit code, with no traceback for anything that a user can cause."""

import errno
import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress

from timeline.cli import streams
from timeline.cli.signals import EndedError, heeded
from timeline.cli.terminal import OutputClosedError
from timeline.errors import InvalidValueError, ProblemsError, TimelineError, UsageError

CLOSED_PIPE = 141  # 128 + SIGPIPE, as the shell reports it
INTERRUPTED = 130  # 128 + SIGINT
SIGNALLED = 128


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code: 0 done, 1 problems or a failed read or write, 2 wrong usage."""
    streams.complete()
    try:
        with heeded():
            code = _run(sys.argv[1:] if arguments is None else arguments)
            sys.stdout.flush()
    except (BrokenPipeError, OutputClosedError):
        _abandon_output()
        return CLOSED_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED
    except EndedError as error:
        _abandon_output()
        return SIGNALLED + error.number
    except OSError as error:
        _abandon_output()
        why = "it is closed" if error.errno == errno.EBADF else error.strerror or error
        return _fail([f"timeline: cannot write to standard output: {why}"], 1)
    return code


def _run(arguments: Sequence[str]) -> int:
    from timeline import __version__

    completing = os.environ.get("_TIMELINE_COMPLETE", "")
    if completing in ("complete_bash", "complete_zsh", "complete_fish"):
        from timeline.cli.completion import answer

        text, code = answer(completing, os.environ)
        sys.stdout.write(f"{text}\n" if text else "")
        return code
    try:
        from timeline.cli.commands import NAMES, command
        from timeline.cli.guesses import guessed
        from timeline.cli.scan import arrange, help_asked

        arranged = [] if completing else arrange(guessed(arguments), NAMES)
        if asked := help_asked(arranged):
            from timeline.cli.commands.help import show_page

            return show_page(arranged[0], whole=asked == "--help-all")
        from timeline.cli.app import build, run

        wanted = arranged[:1] if arranged[:1] and arranged[0] in NAMES else NAMES
        return run(build(map(command, wanted), __version__), arranged)
    except ProblemsError as error:
        return _fail([str(problem) for problem in error.problems], error.exit_code)
    except (
        InvalidValueError
    ) as error:  # a period, say: the only values that are read here are the command line's
        return _fail([f"timeline: {error}"], UsageError.exit_code)
    except TimelineError as error:
        return _fail(f"timeline: {error}".split("\n"), error.exit_code)


def _fail(lines: Iterable[str], code: int) -> int:
    """Say on stderr what went wrong, after everything that was said before, and nothing that a terminal would obey."""
    from timeline.text import in_place

    try:
        sys.stdout.flush()
    except OSError:
        _abandon_output()
    with suppress(OSError):  # nobody left to tell
        for line in lines:
            sys.stderr.write(f"{in_place(line)}\n")
    return code


def _abandon_output() -> None:
    """Return what is still buffered for a closed or full output to nobody, lest the interpreter complain at its end."""
    nobody = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nobody, sys.stdout.fileno())
    os.close(nobody)
