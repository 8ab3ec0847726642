import errno
import itertools
import os
import random
import signal
import stat
import subprocess
import sys
import threading
import time

import pytest

from tests.conftest import unmeasured
from timeline.editing import write as writing
from timeline.editing.write import is_one_of, write_whole
from timeline.errors import TimelineError


def hello(out):
    out.write("hello\r\n")


def fails(out):
    out.write("half")
    raise RuntimeError


def test_a_file_is_written_as_utf_8_with_the_line_ends_that_it_was_given(tmp_path):
    write_whole(str(tmp_path / "a.csv"), lambda out: out.write("Ж\r\n\n"))
    assert (tmp_path / "a.csv").read_bytes() == "Ж\r\n\n".encode()


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(RuntimeError):
        write_whole(str(path), fails, force=True)
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_failed_write_leaves_nothing_where_nothing_was(tmp_path):
    with pytest.raises(RuntimeError):
        write_whole(str(tmp_path / "a.csv"), fails)
    assert list(tmp_path.iterdir()) == []


def test_the_permissions_of_a_file_are_kept_and_those_of_a_new_one_are_the_users(tmp_path):
    path = tmp_path / "a.csv"
    old = os.umask(0o027)
    try:
        write_whole(str(path), hello)
    finally:
        os.umask(old)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    path.chmod(0o604)
    write_whole(str(path), hello, force=True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o604


def test_a_link_stays_a_link_to_the_new_file(tmp_path):
    (tmp_path / "real.csv").write_text("old", encoding="utf-8")
    (tmp_path / "link.csv").symlink_to("real.csv")
    write_whole(str(tmp_path / "link.csv"), hello, force=True)
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_bytes() == b"hello\r\n"


def test_what_is_no_regular_file_is_written_into(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_whole(str(pipe), hello)
    reader.join()
    assert read == [b"hello\r\n"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda path: path.mkdir(), "cannot write .*a.csv: Is a directory"),
        (lambda path: path.write_text("old"), "a.csv exists; --force writes over it"),
    ],
)
def test_what_cannot_be_written_is_said_in_one_sentence(tmp_path, make, sentence):
    make(tmp_path / "a.csv")
    with pytest.raises(TimelineError, match=sentence):
        write_whole(str(tmp_path / "a.csv"), hello)


def test_a_file_whose_writer_is_killed_is_the_old_one_whole(tmp_path):
    (tmp_path / "a.csv").write_text("old", encoding="utf-8")
    code = (
        "import sys, time; from timeline.editing.write import write_whole\n"
        "def write(out): out.write('new' * 100_000); out.flush(); print('written', flush=True); time.sleep(60)\n"
        "write_whole(sys.argv[1], write, force=True)"
    )
    command = [sys.executable, "-c", code, tmp_path / "a.csv"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=unmeasured()) as writer:
        assert writer.stdout.readline() == b"written\n"
        writer.kill()
    assert len(list(tmp_path.iterdir())) == 2
    assert (tmp_path / "a.csv").read_text(encoding="utf-8") == "old"
    write_whole(str(tmp_path / "a.csv"), hello, force=True)
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def refused(path, sentence, **options):
    """Try to write, and see that nothing has changed."""
    folder = path.parent if path.parent.is_dir() else path.parents[1]
    before = {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file()}
    with pytest.raises(TimelineError, match=sentence) as caught:
        write_whole(str(path), hello, force=True, **options)
    assert "\n" not in str(caught.value)
    assert {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file()} == before


# --- What stands there already ---------------------------------------------------------------------------------


def test_a_private_file_is_private_while_it_is_written(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o600)
    seen = []

    def write(out):
        seen.extend(stat.S_IMODE(one.stat().st_mode) for one in tmp_path.iterdir())

    old = os.umask(0)
    try:
        write_whole(str(path), write, force=True)
    finally:
        os.umask(old)
    assert seen == [0o600, 0o600]


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="only Linux has them in Python")
def test_extended_attributes_are_kept(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("old", encoding="utf-8")
    try:
        os.setxattr(path, "user.origin", b"archive")
    except OSError:
        pytest.skip("this file system has none")
    write_whole(str(path), hello, force=True)
    assert os.getxattr(path, "user.origin") == b"archive"


def test_a_file_system_without_extended_attributes_is_no_fault(tmp_path, monkeypatch):
    def none(*_arguments):
        raise OSError(errno.ENOTSUP, "Operation not supported")

    monkeypatch.setattr(os, "listxattr", none, raising=False)
    (tmp_path / "a.csv").touch()
    write_whole(str(tmp_path / "a.csv"), hello, force=True)
    assert (tmp_path / "a.csv").read_bytes() == b"hello\r\n"


def test_owner_and_group_are_kept(tmp_path, monkeypatch):
    path = tmp_path / "a.csv"
    path.write_text("old", encoding="utf-8")
    given = []
    actual = os.fstat
    other = os.stat_result([*actual(0)[:4], 4711, 4712, *actual(0)[6:]])
    monkeypatch.setattr(os, "fchown", lambda _, *owner: given.append(owner))
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(writing, "_locked", lambda *_: __import__("contextlib").nullcontext())
    monkeypatch.setattr(os, "fstat", lambda descriptor: other)
    write_whole(str(path), hello, force=True)
    assert given == [(path.stat().st_uid, path.stat().st_gid)]


def test_a_read_only_file_is_refused(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o444)
    refused(path, "a.csv is read-only; allow writing it first")


def test_a_file_of_another_user_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "a.csv"
    path.write_text("old", encoding="utf-8")
    monkeypatch.setattr(os, "geteuid", lambda: path.stat().st_uid + 1)
    refused(path, "a.csv belongs to another user; write into a copy of it")


def test_a_file_with_hard_links_is_refused(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("old", encoding="utf-8")
    os.link(path, tmp_path / "b.csv")
    refused(path, r"a.csv has 2 names \(hard links\)")
    assert path.stat().st_nlink == 2


@pytest.mark.parametrize("make", [os.link, os.symlink, None], ids=["hard link", "symbolic link", "same path"])
def test_what_is_read_is_not_written_over(tmp_path, monkeypatch, make):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "only.yaml").write_text("- {date: 2025, title: A}\n", encoding="utf-8")
    if make:
        make("only.yaml", "other.csv")
    name = "other.csv" if make else f"../{tmp_path.name}/./only.yaml"
    with pytest.raises(TimelineError, match="is what is read; name another file to write"):
        write_whole(name, hello, force=True, read=["first.yaml", "only.yaml"])
    assert (tmp_path / "only.yaml").read_text(encoding="utf-8").startswith("- {date")


def test_a_descriptor_is_a_file_too(tmp_path):
    with (tmp_path / "a").open("w") as file:
        assert is_one_of(tmp_path / "a", [file.fileno()])
        assert is_one_of(file.fileno(), [str(tmp_path / "a")])
        number = file.fileno()
    assert not is_one_of(number, [str(tmp_path / "a")])
    assert not is_one_of(tmp_path / "none", [str(tmp_path / "a"), str(tmp_path / "none")])


# --- Leftovers and faults --------------------------------------------------------------------------------------


def test_what_a_dead_run_left_is_removed_and_what_a_living_one_writes_is_not(tmp_path):
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        pass
    living = [f".a.csv.{pid}-0123abcd.timeline-tmp" for pid in (1, os.getpid())]
    others = [".a.csv.tmp", ".a.csv.12-0123abcd.timeline-tmp~"]
    folder = f".d.csv.{gone.pid}-0123abcd.timeline-tmp"
    for pid in (gone.pid, 10**30):
        (tmp_path / f".a.csv.{pid}-0123abcd.timeline-tmp").touch()
    for name in living + others:
        (tmp_path / name).touch()
    (tmp_path / folder).mkdir()
    write_whole(str(tmp_path / "b.csv"), hello)
    assert names(tmp_path) == sorted([*living, *others, folder, "b.csv"])


def test_a_process_of_another_user_runs(monkeypatch):
    def not_ours(*_arguments):
        raise PermissionError

    monkeypatch.setattr(os, "kill", not_ours)
    assert writing._runs("1")


def test_a_long_name_has_room_for_its_temporary_file(tmp_path):
    path = tmp_path / f"{'Ж' * 125}.csv"
    write_whole(str(path), hello)
    write_whole(str(path), hello, force=True)
    assert names(tmp_path) == [path.name]


def test_a_file_that_is_gone_is_one_sentence(tmp_path):
    refused(tmp_path / "a.yaml", "cannot write .*a.yaml: No such file or directory", seen=b"old")
    (tmp_path / "b").touch()
    refused(tmp_path / "b" / "c", "cannot write .*c: Not a directory")


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path, monkeypatch):
    path = tmp_path / "a.csv"
    path.write_text("old", encoding="utf-8")
    actual = os.open

    def opened(name, flags, *mode):
        if flags & os.O_CREAT:
            raise PermissionError(errno.EACCES, "Permission denied")
        return actual(name, flags, *mode)

    monkeypatch.setattr(os, "open", opened)
    refused(path, "cannot write .*a.csv: Permission denied")
    refused(tmp_path / "b.csv", "cannot write .*b.csv: Permission denied")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits")
@pytest.mark.parametrize("before", [None, "old"])
def test_a_full_disk_is_one_sentence_and_leaves_nothing(tmp_path, before):
    path = tmp_path / "a.csv"
    if before:
        path.write_text(before, encoding="utf-8")
    code = (
        "import resource, signal, sys; from timeline.editing.write import write_whole\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))\n"
        "try: write_whole(sys.argv[1], lambda out: out.write('x' * 100_000), force=True)\n"
        "except Exception as error: print(error)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, path], capture_output=True, text=True, check=True, env=unmeasured()
    )
    assert ran.stdout.endswith("a.csv: File too large\n")
    assert names(tmp_path) == (["a.csv"] if before else [])
    assert not before or path.read_text(encoding="utf-8") == before


def test_a_file_that_appears_meanwhile_is_kept_unless_forced(tmp_path):
    path = tmp_path / "a.csv"

    def write(out):
        path.write_text("theirs", encoding="utf-8")
        hello(out)

    with pytest.raises(TimelineError, match=r"a\.csv exists; --force writes over it"):
        write_whole(str(path), write)
    assert path.read_text(encoding="utf-8") == "theirs"
    path.unlink()
    write_whole(str(path), write, force=True)
    assert path.read_bytes() == b"hello\r\n"
    assert names(tmp_path) == ["a.csv"]


@pytest.mark.parametrize("there", [False, True])
def test_a_file_system_without_links_is_written_all_the_same(tmp_path, monkeypatch, there):
    path = tmp_path / "a.csv"

    def no_links(*_arguments):
        if there:
            path.write_text("theirs", encoding="utf-8")
        raise PermissionError

    monkeypatch.setattr(os, "link", no_links)
    if there:
        with pytest.raises(TimelineError, match="exists"):
            write_whole(str(path), hello)
    else:
        write_whole(str(path), hello)
    assert path.read_bytes() == (b"theirs" if there else b"hello\r\n")


# --- Others who write ------------------------------------------------------------------------------------------


def save(path, text):
    """Save as an editor does: a new file takes the old one's place."""
    path.with_name("editor").write_text(text, encoding="utf-8")
    path.with_name("editor").replace(path)


def overwrite(path, text):
    """Save as another editor does: the file is emptied and written."""
    path.write_text(text, encoding="utf-8")


@pytest.fixture(params=[True, False], ids=["exchange", "rename"])
def exchange(request, monkeypatch):
    """Let the system have the step in which files change places, or not."""
    if not request.param:
        monkeypatch.setattr(writing, "_exchange", lambda *_: False)


@pytest.mark.parametrize("saved", [save, overwrite])
@pytest.mark.usefixtures("exchange")
def test_what_is_saved_before_or_while_it_is_written_is_not_lost(tmp_path, saved):
    path = tmp_path / "a.yaml"
    path.write_text("old", encoding="utf-8")
    write_whole(str(path), hello, force=True, seen=b"old")
    assert path.read_bytes() == b"hello\r\n"
    refused(path, "a.yaml changed while it was checked; nothing was written into it; try again", seen=b"old")
    with pytest.raises(TimelineError, match="changed while it was checked"):
        write_whole(str(path), lambda out: saved(path, "new"), force=True, seen=b"hello\r\n")
    assert path.read_text(encoding="utf-8") == "new"
    assert names(tmp_path) == ["a.yaml"]


exchanging = pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets two files change places")


@exchanging
@pytest.mark.parametrize("saved", [save, overwrite])
@pytest.mark.parametrize("times", [1, 2, 3])
def test_what_is_saved_after_the_last_comparison_is_given_back(tmp_path, monkeypatch, saved, times):
    path = tmp_path / "a.yaml"
    path.write_text("old", encoding="utf-8")
    actual = writing._exchange
    saves = iter(range(times))

    def late(*files):
        for number in itertools.islice(saves, 1):
            saved(path, f"save {number}")
        return actual(*files)

    monkeypatch.setattr(writing, "_exchange", late)
    with pytest.raises(TimelineError, match="changed while it was checked"):
        write_whole(str(path), hello, force=True, seen=b"old")
    if saved is save:
        assert path.read_text(encoding="utf-8") == f"save {min(times, 3) - 1}"
    else:
        assert path.read_text(encoding="utf-8") == "save 0"
    assert names(tmp_path) == ["a.yaml"]


@exchanging
def test_a_file_that_is_taken_away_at_the_last_moment_is_one_sentence(tmp_path, monkeypatch):
    path = tmp_path / "a.yaml"
    path.write_text("old", encoding="utf-8")
    actual = writing._holds

    def then_gone(file, data):
        answer = actual(file, data)
        path.unlink(missing_ok=True)
        return answer

    with pytest.raises(TimelineError, match="changed while it was checked"):
        write_whole(str(path), lambda out: path.unlink(), force=True, seen=b"old")
    path.write_text("old", encoding="utf-8")
    monkeypatch.setattr(writing, "_holds", lambda *_: True)
    with pytest.raises(TimelineError, match=r"cannot write .*: No such file"):
        write_whole(str(path), lambda out: path.unlink(), force=True, seen=b"old")
    assert names(tmp_path) == []


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOSYS, errno.ENOTSUP])
def test_where_files_cannot_change_places_one_is_renamed(tmp_path, monkeypatch, number):
    import ctypes

    class Library:
        def renameat2(self, *_arguments):
            return -1

    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: Library())
    monkeypatch.setattr(ctypes, "get_errno", lambda: number)
    assert writing._exchange(tmp_path / "a", tmp_path / "b") is False
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: object())
    assert writing._exchange(tmp_path / "a", tmp_path / "b") is False


def test_one_run_waits_for_another_and_not_for_ever(tmp_path, monkeypatch):
    path = tmp_path / "a.csv"
    path.write_text("old", encoding="utf-8")
    monkeypatch.setattr(writing, "WAIT", 0.05)
    with writing._locked("a.csv", path):
        refused(path, "another run writes .*a.csv; nothing was written into it; try again")
    write_whole(str(path), hello, force=True)


def test_whoever_waited_writes_into_the_file_that_is_there_then(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("old", encoding="utf-8")
    with writing._locked("a.csv", path):
        waiting = threading.Thread(target=write_whole, args=(str(path), hello), kwargs={"force": True})
        waiting.start()
        time.sleep(0.1)
        save(path, "new")
        assert waiting.is_alive()
    waiting.join()
    assert path.read_bytes() == b"hello\r\n"


def test_a_file_that_is_replaced_while_it_is_locked_is_locked_again(tmp_path, monkeypatch):
    import fcntl

    path = tmp_path / "a.csv"
    path.write_text("old", encoding="utf-8")
    actual = fcntl.flock
    saves = iter(["new"])

    def late(*arguments):
        for text in saves:
            save(path, text)
        return actual(*arguments)

    monkeypatch.setattr(fcntl, "flock", late)
    refused_or_not = writing._lock(path)
    assert refused_or_not is None
    os.close(writing._lock(path))


def test_a_file_system_without_locks_is_written_all_the_same(tmp_path, monkeypatch):
    import fcntl

    def none(*_arguments):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", none)
    (tmp_path / "a.csv").touch()
    write_whole(str(tmp_path / "a.csv"), hello, force=True)
    assert (tmp_path / "a.csv").read_bytes() == b"hello\r\n"


SAVER = """
import os, random, sys, time
path, seed = sys.argv[1:]
chance = random.Random(int(seed))
print("ready", flush=True)
for number in range(int(sys.stdin.readline())):
    sys.stdin.readline()
    time.sleep(chance.random() * 0.004)
    with open(path + ".editor", "w") as file: file.write("save %d" % number)
    os.replace(path + ".editor", path)
    print("saved", flush=True)
"""


@exchanging
def test_no_save_is_ever_lost_whenever_it_comes(tmp_path):
    """A second process saves at random moments: what it saved stands there, or stood there when it was looked at."""
    path = tmp_path / "a.yaml"
    chance = random.Random(11)  # noqa: S311  the same moments in every run
    rounds, refusals = 150, []
    command = [sys.executable, "-c", SAVER, path, "7"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    ) as editor:
        editor.stdout.readline()
        editor.stdin.write(f"{rounds}\n")
        for number in range(rounds):
            path.write_text("old", encoding="utf-8")
            editor.stdin.write("go\n")
            time.sleep(chance.random() * 0.003)
            looked = path.read_bytes()
            mended = f"mended: {looked.decode()}"
            try:
                write_whole(str(path), lambda out, text=mended: out.write(text), force=True, seen=looked)
            except TimelineError as error:
                refusals.append(str(error))
            editor.stdout.readline()
            assert path.read_text(encoding="utf-8").endswith(f"save {number}")
    assert all("changed while it was checked; nothing was written into it" in said for said in refusals)
    assert names(tmp_path) == ["a.yaml"]


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_run_that_is_to_end_leaves_no_temporary_file(tmp_path, name):
    (tmp_path / "a.yaml").write_text("- {date: 2025, title: A}\n", encoding="utf-8")
    code = (
        "import sys, time; from timeline.exporters import csv; from timeline.cli.main import main\n"
        "def write(_, out, __): out.write('x'); print('written', flush=True); time.sleep(60)\n"
        "csv.write = write; sys.exit(main(['export', '-f', 'a.yaml', '-o', 'a.csv']))"
    )
    command = [sys.executable, "-c", code]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=tmp_path, env=unmeasured()) as run:
        assert run.stdout.readline() == b"written\n"
        assert len(names(tmp_path)) == 2
        run.send_signal(getattr(signal, name))
        assert run.wait() == 128 + getattr(signal, name)
    assert names(tmp_path) == ["a.yaml"]
