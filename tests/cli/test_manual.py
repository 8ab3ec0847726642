"""The manual is there without a network: its pages, every problem, every command; and what is none is told."""

import re

import pytest

from timeline.cli import manual
from timeline.cli.commands import NAMES
from timeline.cli.manual import NO_TOPIC, TOPICS, folder, page, problem, topics
from timeline.exporters import EXPORTERS
from timeline.problems import KINDS
from timeline.views import VIEWS

PAGES = {path.stem for path in folder().glob("*.md")}


def test_every_page_is_a_topic_or_is_named_as_none():
    assert {one.name for one in topics()} | set(NO_TOPIC) == PAGES
    assert len(PAGES) > 8
    assert not {one.name for one in TOPICS} & set(NO_TOPIC)


def test_no_topic_answers_to_the_name_of_another_or_of_a_command():
    names = [name for one in TOPICS for name in (one.name, *one.also)]
    assert len(names) == len(set(names))
    assert not {name for one in TOPICS for name in one.also} & ({*NAMES} - {*VIEWS})


@pytest.mark.parametrize("name", [one.name for one in topics()])
def test_a_topic_is_its_page_without_links_that_lead_nowhere(run, name):
    code, out, err = run("help", name)
    assert (code, err) == (0, "")
    assert out.startswith("# ")
    assert "<!--" not in out
    assert ".md" not in re.sub(r"`[^`]*`", "", out)
    assert re.findall(r"\]\((?!https?:)[^)]*\)", re.sub(r"(?ms)^```.*?^```$", "", out)) == []
    assert [sign for sign in out if not sign.isprintable() and sign not in "\n\t"] == []
    led = re.findall(r"timeline help (\w+)", out)
    assert [one for one in led if run("help", one).code] == []


def test_nothing_of_a_page_is_lost_but_its_links(run):
    source = (folder() / "check.md").read_text(encoding="utf-8")
    blocks = re.findall(r"(?ms)^```.*?^```$", source)
    assert len(blocks) > 5
    assert all(block in page("check") for block in blocks)
    assert "Problems (`timeline help problems`) explains every code." in page("check")
    assert "[pre-commit](https://pre-commit.com)" in page("check")
    assert f"columns.schema.json (`{folder() / 'columns.schema.json'}`)" in page("columns")


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("[dates.md](dates.md)", "`timeline help dates`"),
        ("[dates.md](dates.md#in-python)", "`timeline help dates`"),
        ("a [date](dates.md)", "a date (`timeline help dates`)"),
        ("[below](#here)", "below"),
        ("[the house](../CONTRIBUTING.md)", "the house"),
        ("[nothing](nothing.md)", "nothing"),
        ("[CLDR](https://cldr.unicode.org/)", "[CLDR](https://cldr.unicode.org/)"),
    ],
)
def test_a_link_is_said_as_what_it_leads_to(tmp_path, monkeypatch, link, said):
    for name in ("dates", "queries"):
        (tmp_path / f"{name}.md").write_text(f"# A page\n\n{link}\n", encoding="utf-8")
    monkeypatch.setattr(manual, "folder", lambda: tmp_path)
    assert page("queries") == f"# A page\n\n{said}\n"


def test_a_topic_without_its_page_is_none(tmp_path, monkeypatch, run):
    (tmp_path / "dates.md").write_text("# Dates\n", encoding="utf-8")
    monkeypatch.setattr(manual, "folder", lambda: tmp_path)
    assert [one.name for one in topics()] == ["dates"]
    assert run("help", "file").code == 2


@pytest.mark.parametrize("code", KINDS)
def test_every_problem_is_explained_with_what_to_write(run, code):
    said = problem(code)
    others = set(re.findall(r"^### (TL\d+)", said, re.MULTILINE))
    assert others == {code}
    assert KINDS[code].why.splitlines()[0] in said
    assert "\n## " not in said


@pytest.mark.parametrize("typed", ["TL201", "tl201", "Tl201"])
def test_a_problem_is_found_by_its_code_in_any_case(run, typed):
    code, out, err = run("help", typed)
    assert (code, err) == (0, "")
    assert out.startswith("### TL201\n")
    assert "```yaml" in out
    assert out.endswith("```\n")


@pytest.mark.parametrize("name", NAMES)
def test_every_command_is_a_topic_with_all_of_its_options_or_leads_to_them(run, name):
    code, out, err = run("help", name)
    assert (code, err) == (0, "")
    if name in PAGES:
        assert out.endswith(f"The options of the command: `timeline {name} --help`.\n")
    else:
        assert out == run(name, "--help-all").out


@pytest.mark.parametrize(
    "name", [*EXPORTERS, *(name for name in VIEWS if name not in NAMES), "exports", "EDTF", "ci"]
)
def test_a_topic_answers_to_what_it_is_about(run, name):
    assert run("help", name).out.startswith("# ")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("dats", 'timeline: no topic is called "dats"; the nearest is dates; there are '),
        ("exprot", 'timeline: no topic is called "exprot"; the nearest is export; there are '),
        ("TL999", 'timeline: no topic is called "TL999"; the nearest is TL'),
        ("%%%", 'timeline: no topic is called "%%%"; there are '),
    ],
)
def test_what_is_no_topic_is_told_with_the_nearest_and_the_list(run, typed, sentence):
    code, out, err = run("help", typed)
    assert (code, out) == (2, "")
    assert err.startswith(sentence)
    assert all(one.name in err for one in topics())
    assert err.count("\n") == 1


def test_help_takes_one_topic(run):
    assert run("help", "show", "export") == (
        2,
        "",
        'timeline: help takes one topic; write timeline help "show"\n',
    )


# --- On a terminal ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("columns", [30, 60, 80, 120])
def test_a_page_is_drawn_for_a_terminal_within_its_width(run, columns):
    environment = {"COLUMNS": str(columns), "NO_COLOR": "1", "PAGER": "cat"}
    code, out, err = run("help", "check", terminal=True, environment=environment)
    assert (code, err) == (0, "")
    assert out.startswith("Checking a file\n\n")
    assert "```" not in out
    assert "`" not in out.split("$ cat")[0]
    assert "\n\n\n" not in out
    assert all(len(line) <= columns and line == line.rstrip() for line in out.splitlines())


def test_a_heading_inside_a_block_of_code_begins_no_chapter(run, monkeypatch, tmp_path):
    text = "# One\n\n```text\n## two\n```\n\n## Three\n\nfour\n"
    (tmp_path / "dates.md").write_text(text, encoding="utf-8")
    monkeypatch.setattr(manual, "folder", lambda: tmp_path)
    out = run("help", "dates", terminal=True, environment={"NO_COLOR": "1", "PAGER": "cat"}).out
    assert out == "One\n\n\n ## two\n\n\nThree\n\nfour\n\n".replace("\n\n\n", "\n\n")


def test_a_page_is_read_in_pages_but_for_no_pager(run, monkeypatch):
    seen = []
    monkeypatch.setattr("timeline.cli.pager.paged", lambda write, out, _environment: seen.append(write) or 0)
    assert run("help", "dates", terminal=True).out == ""
    assert run("help", "show", terminal=True).out == ""
    assert len(seen) == 2
    assert "Dates" in run("help", "dates", "--no-pager", terminal=True).out
    assert len(seen) == 2


def test_a_width_that_is_asked_for_folds_a_page_in_a_pipe_too(run):
    out = run("help", "check", "--width", "50").out
    assert out.startswith("Checking a file\n\n")
    assert max(map(len, out.splitlines())) <= 50
    assert "\x1b" not in out


def test_a_page_is_in_colour_where_a_terminal_wants_it(run):
    assert "\x1b[1mTL201" in run("help", "TL201", "--no-pager", terminal=True).out
