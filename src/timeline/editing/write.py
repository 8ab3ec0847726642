"""Writing a file: whole or not at all, as the file that it was, and over nothing that somebody else saves meanwhile.

A temporary file beside it takes its place at the end. Where the file may have changed since it was looked at, the two
change places in one step, and what stood there is compared once more before it is thrown away: a save that comes at
any moment is found, and given back. Without such a step (outside Linux, on some file systems) the last comparison
stands right before the rename. What remains is a program that patches the file in place without emptying it first, at
that very moment.

A file with hard links is refused. To write into it would change what its other names hold, often a backup; to replace
it would part them.
"""

import errno
import os
import re
import stat
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, TextIO

from timeline.errors import TimelineError
from timeline.text import shown_path

Write = Callable[[BinaryIO], None]

WAIT = 10.0
"""Seconds for which a run waits while another one writes the same file."""

_TEMPORARY = re.compile(r"\..*\.([0-9]+)-[0-9a-f]{8}\.timeline-tmp", re.DOTALL)
_LONGEST_NAME = 200  # bytes; what stands around it must have room in the 255 that file systems take


def as_utf8(write: Callable[[TextIO], None]) -> Write:
    """Make of what writes text what writes its bytes: UTF-8, line ends as they come."""

    def encoded(out: BinaryIO) -> None:
        text = TextIOWrapper(out, encoding="utf-8", newline="")
        try:
            write(text)
        finally:
            text.detach()

    return encoded


def write_whole(
    path: str,
    write: Callable[[TextIO], None],
    *,
    force: bool = False,
    seen: bytes | None = None,
    read: Iterable[str | int] = (),
) -> None:
    """Write a text file as UTF-8, line ends as they come; all else as `write_bytes_whole`."""
    write_bytes_whole(path, as_utf8(write), force=force, seen=seen, read=read)


def write_bytes_whole(
    path: str,
    write: Write,
    *,
    force: bool = False,
    seen: bytes | None = None,
    read: Iterable[str | int] = (),
) -> None:
    """Write a file.

    `seen` is what the file held when it was looked at, `read` are the files (or descriptors) that the text is made
    from. What is no regular file (`/dev/null`, a FIFO) is written directly, a symbolic link is followed.

    Raises `TimelineError`, and leaves everything as it was, where the file exists and `force` is not given, where it
    is one of `read`, holds something else than `seen`, may not be written, or cannot be.
    """
    target = Path(os.path.realpath(path))
    path = shown_path(path)
    try:
        found = _status(target)
        if found and is_one_of(target, read):
            raise TimelineError(f"{path} is what is read; name another file to write")
        if found and not stat.S_ISREG(found.st_mode):
            with target.open("wb") as out:
                write(out)
        elif found or seen is not None:
            _over(path, target, write, force, seen)
        else:
            _new(path, target, write, force)
    except OSError as error:
        raise TimelineError(f"cannot write {path}: {error.strerror or error}") from error


def is_one_of(target: str | int | Path, read: Iterable[str | int]) -> bool:
    """Whether a file or descriptor is one of these, by whatever name."""
    found = _status(target)
    others = map(_status, read)
    return found is not None and any(other and os.path.samestat(found, other) for other in others)


def _status(path: str | int | Path) -> os.stat_result | None:
    try:
        return os.stat(path)  # noqa: PTH116  a descriptor too
    except FileNotFoundError:
        return None
    except OSError:
        if isinstance(path, int):  # a closed one
            return None
        raise


def _new(path: str, target: Path, write: Write, force: bool) -> None:
    """Write a file that is not there; one that appears meanwhile is written over only by force."""
    try:
        _create(target, write)
    except FileExistsError:
        _over(path, target, write, force, None)


def _over(path: str, target: Path, write: Write, force: bool, seen: bytes | None) -> None:
    """Write over a file that is there."""
    if not force:
        raise TimelineError(f"{path} exists; --force writes over it")
    with _locked(path, target):
        found = target.stat()
        _refuse(path, target, found)
        changed = TimelineError(
            f"{path} changed while it was checked; nothing was written into it; try again"
        )
        if seen is not None and not _holds(target, seen):
            raise changed
        with _temporary(target, 0o600) as (temporary, out):
            write(out)
            out.flush()
            _keep(out.fileno(), target, found)
            _finish(out)
            if not _put(temporary, target, seen):
                raise changed


def _create(target: Path, write: Write) -> None:
    """Write a file that is not there. Raises `FileExistsError` where it is there at the end."""
    with _temporary(target, 0o666) as (temporary, out):
        write(out)
        _finish(out)
        try:
            os.link(temporary, target)  # unlike a rename, this never writes over anything
        except FileExistsError:
            raise
        except OSError:  # a file system without links
            if os.path.lexists(target):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
            temporary.replace(target)
    _settle(target.parent)


def _refuse(path: str, target: Path, found: os.stat_result) -> None:
    """Refuse a file that is not ours to replace."""
    if sys.platform != "win32" and os.geteuid() not in (0, found.st_uid):
        raise TimelineError(f"{path} belongs to another user; write into a copy of it")
    if not found.st_mode & stat.S_IWUSR or not os.access(target, os.W_OK):
        raise TimelineError(f"{path} is read-only; allow writing it first: chmod u+w")
    if found.st_nlink > 1:
        raise TimelineError(
            f"{path} has {found.st_nlink} names (hard links), and the others would change or be parted from it; "
            "write into a copy of it"
        )


def _keep(descriptor: int, target: Path, found: os.stat_result) -> None:
    """Give the temporary file the owner, group, extended attributes and mode of the file."""
    if sys.platform == "win32":  # pragma: no cover  owners and modes are those of POSIX
        return
    mine = os.fstat(descriptor)
    if (mine.st_uid, mine.st_gid) != (found.st_uid, found.st_gid):
        os.fchown(descriptor, found.st_uid, found.st_gid)
    if sys.platform == "linux":  # pragma: no branch  elsewhere Python has no calls for them
        with suppress(OSError):  # a file system without them
            for name in os.listxattr(target):
                with suppress(OSError):  # one that only the system may set
                    os.setxattr(descriptor, name, os.getxattr(target, name))
    os.fchmod(descriptor, stat.S_IMODE(found.st_mode))


# --- The temporary file ----------------------------------------------------------------------------------------


@contextmanager
def _temporary(target: Path, mode: int) -> Iterator[tuple[Path, BinaryIO]]:
    """Open a new file beside the target, which is gone at the end unless it was renamed."""
    _sweep(target.parent)
    name = os.fsencode(target.name)[:_LONGEST_NAME].decode("utf-8", "ignore")
    temporary = target.with_name(f".{name}.{os.getpid()}-{os.urandom(4).hex()}.timeline-tmp")
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        with open(descriptor, "wb") as out:  # noqa: PTH123  a descriptor
            yield temporary, out
    finally:
        temporary.unlink(missing_ok=True)


def _finish(out: BinaryIO) -> None:
    """Have everything on the disk before the file gets its name."""
    out.flush()
    os.fsync(out.fileno())
    out.close()


def _settle(folder: Path) -> None:
    """Have the new name on the disk too, where a folder can be opened."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _sweep(folder: Path) -> None:
    """Remove the temporary files that killed runs have left in a folder."""
    with suppress(OSError):  # a folder that may be written and not be read
        for path in folder.iterdir():
            left = _TEMPORARY.fullmatch(path.name)
            if left and not _runs(left[1]):
                with suppress(OSError):
                    path.unlink()


def _runs(pid: str) -> bool:
    if sys.platform == "win32":  # pragma: no cover  there, a file that is open cannot be removed anyway
        return False
    try:
        os.kill(int(pid), 0)
    except (ProcessLookupError, OverflowError, ValueError):
        return False
    except PermissionError:
        pass
    return True


# --- Taking its place ------------------------------------------------------------------------------------------


def _put(temporary: Path, target: Path, seen: bytes | None) -> bool:
    """Put the temporary file in place of the target; not if that holds something else than was seen."""
    if seen is None:
        temporary.replace(target)
    elif not _holds(target, seen):
        return False
    elif not _exchange(temporary, target):
        temporary.replace(target)
    elif not _holds(temporary, seen):
        _give_back(temporary, target)
        return False
    _settle(target.parent)
    return True


def _give_back(temporary: Path, target: Path) -> None:
    """Undo an exchange; of several saves that came meanwhile, the last one stays."""
    placed = _identity(target)
    while True:
        saved = _identity(temporary)
        _exchange(temporary, target)
        if _identity(temporary) == placed:
            return
        placed = saved


def _identity(path: Path) -> tuple[int, int]:
    found = path.lstat()
    return found.st_dev, found.st_ino


def _holds(path: Path, data: bytes) -> bool:
    try:
        return stat.S_ISREG(path.lstat().st_mode) and path.read_bytes() == data
    except FileNotFoundError:
        return False


_AT_FDCWD, _RENAME_EXCHANGE = -100, 2  # of Linux


def _exchange(one: Path, other: Path) -> bool:
    """Let two files change places in one step; False where the system cannot."""
    import ctypes  # imported late: it is slow to import, and an export does not need it

    rename = (
        getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if sys.platform == "linux" else None
    )
    if rename is None:
        return False
    if rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP):
        return False
    raise OSError(number, os.strerror(number))


# --- One at a time ---------------------------------------------------------------------------------------------


@contextmanager
def _locked(path: str, target: Path) -> Iterator[None]:
    """Keep every other run from writing the file; the lock ends with the process, however it ends.

    It is on the file itself, so that none is left behind: whoever had to wait looks whether it is still that file.
    """
    until = time.monotonic() + WAIT
    while (descriptor := _lock(target)) is None:
        if time.monotonic() > until:
            raise TimelineError(f"another run writes {path}; nothing was written into it; try again")
        time.sleep(0.02)
    try:
        yield
    finally:
        os.close(descriptor)


if sys.platform == "win32":  # pragma: no cover  Windows alone

    def _lock(target: Path) -> int | None:
        """Lock a file beside it, since Windows does not replace a file that is open."""
        import msvcrt

        descriptor = os.open(target.with_name(f".{target.name}.timeline-lock"), os.O_RDWR | os.O_CREAT)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            os.close(descriptor)
            return None
        return descriptor

else:

    def _lock(target: Path) -> int | None:
        """Lock the file; None where another run has it, or replaced it just now."""
        import fcntl

        descriptor = os.open(target, os.O_RDONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            return None
        except OSError:  # a file system without locks: the comparisons alone must do
            return descriptor
        if not os.path.samestat(os.fstat(descriptor), target.stat()):
            os.close(descriptor)
            return None
        return descriptor
