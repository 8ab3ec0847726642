"""What the program does with streams that are closed or full, and with signals; all of it as a process of its own."""

import os
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.conftest import unmeasured
from timeline.cli import streams
from timeline.cli.signals import EndedError, heeded

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the shell here is that of POSIX")

CLOSED = b"timeline: cannot write to standard output: it is closed\n"


def shell(line):
    """Run a line of the shell in which `timeline` is the program."""
    command = f'timeline() {{ "{sys.executable}" -m timeline "$@"; }}; {line}'
    ran = subprocess.run(["/bin/sh", "-c", command], capture_output=True, stdin=subprocess.DEVNULL)
    return ran.returncode, ran.stdout, ran.stderr


@pytest.mark.parametrize(
    "command",
    ["show -f talks.yaml", "export -f talks.yaml", "check talks.yaml", "schema", "--help", "--version"],
)
def test_an_output_that_is_closed_is_no_output_that_is_done(talks, command):
    assert shell(f"timeline {command} >&-") == (1, b"", CLOSED)
    assert shell(f"timeline {command} >&- 2>&-") == (1, b"", b"")
    assert shell(f"timeline {command} >&- 2>&- <&-") == (1, b"", b"")
    code, out, err = shell(f"timeline {command} 2>&- <&-")
    assert (code, bool(out), err) == (0, True, b"")


@pytest.mark.parametrize(
    ("command", "code"), [("show -f none", 1), ("show --zz", 2), ("show -f -", 1), ("-f talks.yaml zzz:1", 2)]
)
def test_what_nobody_can_be_told_still_has_its_exit_code(talks, command, code):
    assert shell(f"timeline {command} <&- 2>&-") == (code, b"", b"")
    if Path("/dev/full").exists():
        assert shell(f"timeline {command} <&- 2>/dev/full") == (code, b"", b"")


def test_no_file_takes_the_place_of_a_closed_stream(talks, folder):
    assert shell(f"timeline export -f {talks} -o a.csv >&- 2>&- <&-") == (0, b"", b"")
    assert shell(f"timeline export -f {talks} -o b.csv")[0] == 0
    assert (folder / "a.csv").read_bytes() == (folder / "b.csv").read_bytes()


def test_streams_that_are_closed_are_put_in_place(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    streams.complete()
    assert (sys.stdout.fileno(), sys.stderr.fileno()) == (1, 2)


def test_an_output_that_goes_into_a_file_that_is_read_is_refused(talks, folder):
    before = (folder / talks).read_bytes()
    said = b"timeline: standard output goes into a file that is read; name another one\n"
    assert shell(f"timeline export -f {talks} >> {talks}") == (1, b"", said)
    assert (folder / talks).read_bytes() == before


@pytest.mark.parametrize("link", ["ln", "ln -s", "cp"])
def test_an_export_does_not_destroy_what_it_reads(talks, folder, link):
    before = (folder / talks).read_bytes()
    (folder / "more.yaml").write_text("- {date: 2026, title: More, id: more}\n", encoding="utf-8")
    code, _, err = shell(
        f"{link} {talks} deal.csv; timeline export -f more.yaml -f {talks} -o deal.csv --force"
    )
    assert (folder / talks).read_bytes() == before
    if link == "cp":
        assert (code, err) == (0, b"deal.csv: 4 events; the words of 1 claim in no column\n")
    else:
        assert (code, err) == (1, b"timeline: deal.csv is what is read; name another file to write\n")


def test_standard_input_is_read_too(talks, folder):
    code, _, err = shell(f"timeline export -f - -o {talks} -F csv --force < {talks}")
    assert (code, err) == (1, b"timeline: talks.yaml is what is read; name another file to write\n")


# --- Signals ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "code"), [("SIGTERM", 143), ("SIGHUP", 129)])
def test_a_signal_to_end_ends_the_run_with_its_code(run, talks, monkeypatch, name, code):
    number = getattr(signal, name)
    before = signal.getsignal(number)

    def signalled(*_arguments):
        os.kill(os.getpid(), number)

    with Path(os.devnull).open("w") as nobody:
        monkeypatch.setattr("timeline.cli.main._run", signalled)
        monkeypatch.setattr("timeline.cli.main._abandon_output", nobody.flush)
        assert run("-f", talks) == (code, "", "")
    assert signal.getsignal(number) == before


def test_a_signal_that_is_ignored_stays_so(monkeypatch):
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with heeded():
            os.kill(os.getpid(), signal.SIGHUP)
    finally:
        signal.signal(signal.SIGHUP, before)


def test_outside_the_main_thread_signals_are_left_alone():
    done = []

    def beside():
        with heeded():
            done.append(True)

    thread = threading.Thread(target=beside)
    thread.start()
    thread.join()
    assert done == [True]


def test_the_end_is_no_exception_that_a_program_catches():
    assert not issubclass(EndedError, Exception)


def test_an_interrupt_before_the_first_import_is_no_traceback(folder):
    (folder / "sitecustomize.py").write_text(
        "import sys\n"
        "class Interrupted:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'timeline.cli.main': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Interrupted())\n",
        encoding="utf-8",
    )
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    ran = subprocess.run([sys.executable, "-m", "timeline"], capture_output=True, env=environment)
    assert (ran.returncode, ran.stdout, ran.stderr) == (130, b"", b"")


# --- On a terminal ---------------------------------------------------------------------------------------------

less = pytest.mark.skipif(not (shutil.which("less") and shutil.which("ps")), reason="less or ps is not there")
LONG = "".join(
    f"- {{date: 2025, title: An event of many words {index}, id: e{index}}}\n" for index in range(2000)
)


def descendants(pid):
    """Return the processes below one, with their names."""
    found = subprocess.run(
        [shutil.which("ps"), "-A", "-o", "pid=,ppid=,comm="], capture_output=True, text=True
    ).stdout
    rows = [line.split(None, 2) for line in found.splitlines()]
    below = [(int(own), name) for own, parent, name in rows if int(parent) == pid]
    return below + [one for child, _ in below for one in descendants(child)]


class Session:
    """The program on a terminal of its own."""

    def __init__(self, folder, pager, measured):
        import pty

        self.shown = b""
        self.pid, self.terminal = pty.fork()
        if not self.pid:  # pragma: no cover  the other process
            os.chdir(folder)
            environment = {
                **(os.environ if measured else unmeasured()),
                "PAGER": pager,
                "TERM": "xterm",
                "NO_COLOR": "1",
            }
            command = [sys.executable, "-m", "timeline", "show", "-f", "long.yaml"]
            os.execve(sys.executable, command, environment)  # noqa: S606

    def read(self, until=None, seconds=20):
        """Read what is shown, until it holds something or the program is gone."""
        import select
        import time

        end = time.monotonic() + seconds
        while time.monotonic() < end and (until is None or until not in self.shown):
            if select.select([self.terminal], [], [], 0.05)[0]:
                try:
                    self.shown += os.read(self.terminal, 65536)
                except OSError:
                    return

    def echoes(self):
        import termios

        return bool(termios.tcgetattr(self.terminal)[3] & termios.ECHO)

    def end(self):
        """Wait for the end and return the exit code, and whether the terminal still echoes."""
        self.read()
        _, status = os.waitpid(self.pid, 0)
        echoes = self.echoes()
        os.close(self.terminal)
        return os.waitstatus_to_exitcode(status), echoes


@pytest.fixture
def session(folder):
    (folder / "long.yaml").write_text(LONG, encoding="utf-8")
    return lambda pager, measured=True: Session(folder, pager, measured)


@less
def test_ctrl_c_in_the_pager_is_the_pagers(session):
    running = session("less")
    running.read(until=b"words 1")
    for _ in range(3):
        os.write(running.terminal, b"\x03")
        running.read(seconds=0.2)
    os.write(running.terminal, b"q")
    assert running.end() == (0, True)
    assert b"Traceback" not in running.shown


@less
@pytest.mark.parametrize("pager", ["less", "LESS=R less"])
def test_a_pager_that_is_killed_leaves_a_terminal_with_echo_and_is_said(session, pager):
    running = session(pager)
    running.read(until=b"words 1")
    running.read(seconds=0.2)
    assert not running.echoes()
    for pid, name in descendants(running.pid):
        if name == "less":
            os.kill(pid, signal.SIGKILL)
    assert running.end() == (1, True)
    assert f"timeline: the pager, {pager}, ended with 137; --no-pager writes".encode() in running.shown


@less
@pytest.mark.parametrize("pager", ["less", "LESS=R less"])
def test_a_run_that_is_to_end_ends_its_pager_and_leaves_echo(session, pager):
    running = session(pager, measured=False)
    running.read(until=b"words 1")
    running.read(seconds=0.2)
    os.kill(running.pid, signal.SIGTERM)
    assert running.end() == (143, True)
    assert b"Traceback" not in running.shown


@pytest.mark.parametrize("pager", ["sh -c 'exit 127'", "sh -c 'exit 126'"])
def test_a_pager_that_cannot_be_run_loses_nothing(session, pager):
    running = session(pager)
    assert running.end() == (0, True)
    assert b"words 1999" in running.shown


def test_a_run_that_is_to_end_does_not_wait_for_its_pager(session):
    running = session("cat > /dev/null; kill -TERM $PPID; sleep 1", measured=False)
    assert running.end() == (143, True)


def test_a_pager_that_fails_is_said_since_nobody_knows_what_it_has_shown(session):
    running = session("sh -c 'exit 3'")
    assert running.end() == (1, True)
    assert (
        b"timeline: the pager, sh -c 'exit 3', ended with 3; --no-pager writes without one" in running.shown
    )


def test_outside_the_main_thread_there_are_pages_too(folder):
    from timeline.cli.pager import paged

    with (folder / "shown").open("w", encoding="utf-8") as out:
        arguments = (lambda pages: pages.write("one\n"), out, {**os.environ, "PAGER": "sed s/one/two/"})
        thread = threading.Thread(target=paged, args=arguments)
        thread.start()
        thread.join()
    assert (folder / "shown").read_text(encoding="utf-8") == "two\n"


@pytest.mark.parametrize("when", ["while it is fed", "while it is read"])
def test_a_run_that_is_to_end_ends_its_pager_first(folder, monkeypatch, when):
    from timeline.cli.pager import paged

    started = []
    popen = subprocess.Popen

    class Pager(popen):
        def __init__(self, *arguments, **options):
            super().__init__(*arguments, **options)
            started.append(self)

        def wait(self, timeout=None):
            if when == "while it is read" and len(started) == 1:
                started.append(None)
                raise EndedError(signal.SIGTERM)
            return super().wait(timeout)

    def write(pages):
        if when == "while it is fed":
            raise EndedError(signal.SIGTERM)

    monkeypatch.setattr(subprocess, "Popen", Pager)
    with (folder / "shown").open("w", encoding="utf-8") as out, pytest.raises(EndedError):
        paged(write, out, {**os.environ, "PAGER": "sleep 60"})
    assert started[0].wait() == -signal.SIGTERM
