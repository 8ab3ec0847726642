import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from timeline.cli.files import bundled, choose, write_whole
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


def test_the_line_comes_before_the_environment_before_the_folder_before_the_bundled_one(tmp_path):
    environment = {"TIMELINE_FILE": "theirs.yaml"}
    (tmp_path / "timeline.yaml").touch()
    assert choose(["a", "b"], environment, tmp_path) == (("a", "b"), "")
    assert choose([], environment, tmp_path) == (("theirs.yaml",), "file named")
    assert choose([], {}, tmp_path) == (("timeline.yaml",), "file near")
    assert choose([], {}, Path("/")) == ((str(bundled()),), "file bundled")


def test_a_file_that_the_line_does_not_name_is_said_in_the_readers_language(tmp_path):
    assert choose(["a"], {}, tmp_path).note("en") == ""
    assert choose([], {"TIMELINE_FILE": "a"}, tmp_path).note("en") == "a, named by TIMELINE_FILE"
    assert choose([], {}, Path("/")).note("de") == "der mitgelieferten Chronik"


def test_the_bundled_chronology_is_there():
    assert bundled().is_file()


def test_a_file_whose_writer_is_killed_is_the_old_one_whole(folder):
    (folder / "a.csv").write_text("old", encoding="utf-8")
    code = (
        "import time; from timeline.cli.files import write_whole\n"
        "def write(out): out.write('new' * 100_000); out.flush(); print('written', flush=True); time.sleep(60)\n"
        "write_whole('a.csv', write, force=True)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as writer:
        assert writer.stdout.readline() == b"written\n"
        writer.kill()
    assert (folder / "a.csv").read_text(encoding="utf-8") == "old"
