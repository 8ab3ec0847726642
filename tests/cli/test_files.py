from pathlib import Path

from timeline.cli.files import bundled, choose


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
