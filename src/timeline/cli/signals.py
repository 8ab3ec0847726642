"""Signals that end a run: it cleans up after itself first."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

ENDING = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


class EndedError(BaseException):
    """The system asked the program to end; nothing but the end of the run may catch it."""

    def __init__(self, number: int) -> None:
        self.number = number


@contextmanager
def heeded() -> Iterator[None]:
    """Raise `EndedError` for a signal to end, once; one that is ignored already (`nohup`) stays so."""
    before = {}
    with suppress(ValueError):  # not in the main thread, whose handlers alone there are
        for number in ENDING:
            if signal.getsignal(number) == signal.SIG_DFL:
                before[number] = signal.signal(number, _end)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _end(number: int, _frame: FrameType | None) -> None:
    for one in ENDING:
        signal.signal(one, signal.SIG_IGN)
    raise EndedError(number)
