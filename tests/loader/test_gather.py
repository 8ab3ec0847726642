"""Several files as one chronology: each read once, nothing read outside their folder, every fault in its place."""

import io
import os
import sys
import tempfile
from dataclasses import replace
from importlib import import_module
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import ProblemsError, TimelineError
from timeline.loader import Input, gather, load, parse
from timeline.loader.include import items
from timeline.loader.patterns import Around, proposal
from timeline.loader.read import LARGEST

MODULE = import_module("timeline.loader.gather")
EVENT = "- {date: 2025-09-11, title: %s}\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Be in an empty folder that has a folder beside it."""
    inside = tmp_path / "inside"
    inside.mkdir()
    (tmp_path / "outside").mkdir()
    write(tmp_path / "outside", {"secret.yaml": EVENT % "Secret"})
    monkeypatch.chdir(inside)
    return inside


def write(folder, files):
    """Write files by their paths; a title alone stands for a file with an event."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text if ":" in text else EVENT % text, encoding="utf-8")


def read(*paths):
    return [given.path for given in gather(*paths)]


def report(*paths):
    """Give the problems as "path:line:column code", and after a blank what stands in quotation marks first."""
    problems = parse(gather(*paths)).problems
    return [f"{one.path}:{one.line}:{one.column} {one.code}" for one in problems]


def messages(*paths):
    return [one.message for one in parse(gather(*paths)).problems]


# --- Which files ------------------------------------------------------------------------------------------------

TREE = {
    "top.yaml": "Top",
    "notes.txt": "Notes",
    "chapters/2024.yaml": "Twenty-four",
    "chapters/2025.yaml": "Twenty-five",
    "chapters/.hidden.yaml": "Hidden",
    "chapters/[x].yaml": "Brackets",
    "chapters/notes.txt": "More notes",
    "chapters/deep/2023.yaml": "Twenty-three",
    "chapters/.git/config.yaml": "Config",
    "odd.yaml/inner.yaml": "Inner",
}


@pytest.mark.parametrize(
    ("include", "found"),
    [
        ("[chapters/2025.yaml]", ["chapters/2025.yaml"]),
        ("[./chapters/2025.yaml]", ["chapters/2025.yaml"]),
        ("[chapters/deep/../2025.yaml]", ["chapters/deep/../2025.yaml"]),
        ("[chapters/20*.yaml]", ["chapters/2024.yaml", "chapters/2025.yaml"]),
        ("[chapters/2025.yaml, chapters/20*.yaml]", ["chapters/2025.yaml", "chapters/2024.yaml"]),
        ("[chapters/202?.yaml]", ["chapters/2024.yaml", "chapters/2025.yaml"]),
        ("['chapters/202[5-9].yaml']", ["chapters/2025.yaml"]),
        ("['chapters/[x].yaml']", ["chapters/[x].yaml"]),
        ("[chapters/.hidden.yaml]", ["chapters/.hidden.yaml"]),
        ("['chapters/*.txt']", ["chapters/notes.txt"]),
        ("['chapters/d*']", None),
        ("['*.yaml']", ["top.yaml"]),
        ("['*/2025.yaml']", ["chapters/2025.yaml"]),
        ("['*/deep/*.yaml']", ["chapters/deep/2023.yaml"]),
        ("['top.yaml/*.yaml']", None),
        ("['*/*/*.yaml']", ["chapters/deep/2023.yaml"]),
        ("['**/202*.yaml']", ["chapters/2024.yaml", "chapters/2025.yaml", "chapters/deep/2023.yaml"]),
        ("['chapters/deep/**']", ["chapters/deep/2023.yaml"]),
        ("['**/**/inner.yaml']", ["odd.yaml/inner.yaml"]),
        ("chapters/2025.yaml", ["chapters/2025.yaml"]),
        ("['', ~, {a: chapters/2025.yaml}, [chapters/2024.yaml]]", []),
        ("{chapters/2025.yaml: chapters/2025.yaml}", []),
    ],
)
def test_a_path_or_a_pattern_includes_these_files_in_this_order(folder, include, found):
    write(folder, {**TREE, "main.yaml": f"include: {include}\n"})
    given = gather("main.yaml")
    assert [one.path for one in given[1:]] == (found or [])
    assert bool(given[0].includes) == (found is None)


def test_the_including_file_comes_first_and_what_is_included_below_it_before_what_comes_after(folder):
    write(
        folder,
        {
            "main.yaml": "include: [a/index.yaml, b.yaml]",
            "a/index.yaml": "include: [one.yaml, ../b.yaml, ../c.yaml]",
            "a/one.yaml": "One",
            "b.yaml": "B",
            "c.yaml": "C",
        },
    )
    assert read("main.yaml") == ["main.yaml", "a/index.yaml", "a/one.yaml", "a/../c.yaml", "b.yaml"]


def test_a_folder_is_its_files_in_the_order_of_their_names(folder):
    write(folder, {**TREE, "chapters/100.yaml": "Hundred"})
    found = ["chapters/100.yaml", "chapters/2024.yaml", "chapters/2025.yaml", "chapters/[x].yaml"]
    assert read("chapters") == read("chapters/") == read(Path("chapters")) == found
    assert read(".") == ["./top.yaml"]


def test_a_folder_without_files_is_said(folder):
    write(folder, {"empty/deep/a.yaml": "A"})
    with pytest.raises(TimelineError, match=r"^empty is a folder without any file \*\.yaml; name a file"):
        gather("empty")


def test_paths_are_those_that_open_the_files_wherever_the_first_one_is(folder, monkeypatch):
    write(folder, {"main.yaml": "include: [chapters/*.yaml]", "chapters/a.yaml": "A"})
    assert read(f"{folder}/main.yaml") == [f"{folder}/main.yaml", f"{folder}/chapters/a.yaml"]
    monkeypatch.chdir(folder / "chapters")
    assert read("../main.yaml") == ["../main.yaml", "../chapters/a.yaml"]
    assert load("../main.yaml").paths == ("../main.yaml", "../chapters/a.yaml")


def test_an_absolute_path_may_lead_to_a_file_of_the_folder(folder):
    write(folder, {"main.yaml": f"include: ['{folder}/chapters/*.yaml', '{folder}/b.yaml']"})
    write(folder, {"chapters/a.yaml": "A", "b.yaml": "B"})
    assert read("main.yaml") == ["main.yaml", f"{folder}/chapters/a.yaml", f"{folder}/b.yaml"]


# --- Each once --------------------------------------------------------------------------------------------------


def test_circles_of_includes_end(folder):
    write(
        folder,
        {
            "a.yaml": "include: [b.yaml, a.yaml, '*.yaml']\nevents: [{date: 2025, title: A}]",
            "b.yaml": "include: [a.yaml]\nevents: [{date: 2025, title: B}]",
        },
    )
    assert read("a.yaml") == ["a.yaml", "b.yaml"]
    assert len(load("a.yaml")) == 2


def test_a_circle_of_linked_folders_ends(folder):
    write(folder, {"main.yaml": "include: ['**/a.yaml']", "chapters/a.yaml": "A"})
    (folder / "chapters" / "up").symlink_to("..")
    (folder / "chapters" / "same").symlink_to(".")
    assert read("main.yaml") == ["main.yaml", "chapters/a.yaml"]
    assert report("main.yaml") == []


def test_a_chain_of_includes_may_be_long(folder):
    names = [f"{number:04}.yaml" for number in range(2000)]
    for name, after in zip(names, [*names[1:], "end.yaml"], strict=True):
        (folder / name).write_text(f"include: [{after}]", encoding="utf-8")
    write(folder, {"end.yaml": "The end"})
    assert read("0000.yaml") == [*names, "end.yaml"]


def test_a_file_that_is_reached_twice_is_read_once_by_whatever_link(folder):
    write(folder, {"main.yaml": "include: ['*.yaml', chapters/*, linked/*]", "chapters/a.yaml": "A"})
    (folder / "link.yaml").symlink_to("chapters/a.yaml")
    (folder / "hard.yaml").hardlink_to(folder / "chapters" / "a.yaml")
    (folder / "linked").symlink_to("chapters")
    assert read("main.yaml") == ["main.yaml", "hard.yaml"]
    assert report("main.yaml") == []


@pytest.mark.parametrize(
    ("named", "found"),
    [
        (["main.yaml", "a/x.yaml"], ["main.yaml", "a/x.yaml"]),
        (["a/x.yaml", "main.yaml"], ["a/x.yaml", "main.yaml"]),
        (["a", "main.yaml", "a"], ["a/x.yaml", "main.yaml"]),
        (["a/x.yaml", "a"], ["a/x.yaml"]),
        (["a", "a/x.yaml"], ["a/x.yaml"]),
    ],
)
def test_what_is_reached_by_an_include_or_a_folder_too_is_silently_read_once(folder, named, found):
    write(folder, {"main.yaml": "include: [a/*.yaml]", "a/x.yaml": "X"})
    assert read(*named) == found
    assert report(*named) == []


@pytest.mark.parametrize("again", ["a.yaml", "./a.yaml", "link.yaml"])
def test_a_file_that_is_typed_twice_is_read_once(folder, again):
    write(folder, {"a.yaml": "include: [b.yaml]", "b.yaml": "B"})
    (folder / "link.yaml").symlink_to("a.yaml")
    assert read("a.yaml", again) == ["a.yaml", "b.yaml"]
    assert report("a.yaml", again) == []


def test_standard_input_that_is_typed_twice_is_read_once(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"- {date: 1815, title: A}\n")))
    assert read("-", "-") == ["-"]


def test_files_of_the_same_bytes_are_two_files(folder):
    write(folder, {"main.yaml": "include: [a.yaml, b.yaml]", "a.yaml": "Same", "b.yaml": "Same"})
    assert report("main.yaml") == ["b.yaml:1:1 TL303"]


# --- Nothing outside --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("include", "said"),
    [
        ("../outside/secret.yaml", "../outside/secret.yaml"),
        ("../outside/*.yaml", "../outside/"),
        ("../*/secret.yaml", "../"),
        ("chapters/../../outside/secret.yaml", "chapters/../../outside/secret.yaml"),
        ("../outside/missing.yaml", "../outside/missing.yaml"),
        ("/etc/passwd", "/etc/passwd"),
        ("/etc/*.conf", "/etc/"),
        ("/**/*.yaml", "/"),
        ("../inside-not/a.yaml", "../inside-not/a.yaml"),
        ("file.yaml", "file.yaml"),
        ("fil*.yaml", "file.yaml"),
        ("out/secret.yaml", "out/secret.yaml"),
        ("out/*.yaml", "out/"),
        ("*/secret.yaml", "out/secret.yaml"),
        ("o*/*", "out/"),
        ("**/secret.yaml", "out/"),
        ("out/**", "out/"),
    ],
)
def test_nothing_outside_the_folder_is_read(folder, include, said):
    (folder / "chapters").mkdir()
    write(folder.parent, {"inside-not/a.yaml": "Neighbour"})
    (folder / "file.yaml").symlink_to("../outside/secret.yaml")
    (folder / "out").symlink_to("../outside")
    write(folder, {"main.yaml": f"title: X\ninclude:\n  - '{include}'\n"})
    assert read("main.yaml") == ["main.yaml"]
    assert report("main.yaml") == ["main.yaml:3:5 TL306"]
    assert messages("main.yaml")[0].startswith(f'"{said}" leads out of the folder of main.yaml; ')


def test_the_folder_of_the_outermost_file_is_the_bound_of_what_it_includes(folder):
    write(
        folder,
        {
            "main.yaml": "include: [a/b/c.yaml]",
            "a/b/c.yaml": "include:\n- ../../up.yaml\n- ../../../outside/secret.yaml\n",
            "up.yaml": "Up",
        },
    )
    assert read("main.yaml") == ["main.yaml", "a/b/c.yaml", "a/b/../../up.yaml"]
    assert report("main.yaml") == ["a/b/c.yaml:3:3 TL306"]
    assert report("a/b") == ["a/b/c.yaml:2:3 TL306", "a/b/c.yaml:3:3 TL306"]
    assert messages("a/b")[0].startswith('"../../up.yaml" leads out of the folder a/b; ')


def test_a_link_in_a_named_folder_may_not_lead_out_of_it(folder):
    write(folder, {"chapters/a.yaml": "A"})
    (folder / "chapters" / "b.yaml").symlink_to("../../outside/secret.yaml")
    with pytest.raises(TimelineError, match=r"^b\.yaml leads out of chapters; move the file into it"):
        gather("chapters")


def test_a_folder_that_was_moved_or_is_linked_is_the_same_chronology(folder):
    write(folder, {"main.yaml": "include: [chapters/*.yaml]", "chapters/a.yaml": "A"})
    folder.rename(folder.parent / "moved")
    os.chdir(folder.parent)
    Path("link").symlink_to("moved")
    Path("other.yaml").symlink_to("moved/main.yaml")
    assert read("moved/main.yaml") == ["moved/main.yaml", "moved/chapters/a.yaml"]
    assert read("link/main.yaml") == ["link/main.yaml", "link/chapters/a.yaml"]
    assert read("link") == ["link/main.yaml", "link/chapters/a.yaml"]
    assert read("other.yaml") == ["other.yaml", "moved/chapters/a.yaml"]
    assert read(str(Path("other.yaml").absolute()))[1] == os.path.realpath("moved/chapters/a.yaml")


# --- What cannot be read ----------------------------------------------------------------------------------------


def _fifo(path):
    os.mkfifo(path)


def _dangling(path):
    path.symlink_to("nowhere.yaml")


def _around(path):
    path.symlink_to(path.name)


@pytest.mark.parametrize("include", ["odd.yaml", "od?.yaml"])
@pytest.mark.parametrize(
    ("make", "said"),
    [
        (_fifo, "it is no regular file"),
        (_dangling, "there is no such file"),
        (_around, "Too many levels of symbolic links"),
    ],
)
def test_what_cannot_be_read_is_one_problem_in_its_place(folder, include, make, said):
    make(folder / "odd.yaml")
    write(folder, {"main.yaml": f"include: [{include}, a.yaml]", "a.yaml": "A"})
    assert read("main.yaml") == ["main.yaml", "a.yaml"]
    assert report("main.yaml") == ["main.yaml:1:11 TL307"]
    assert messages("main.yaml") == [
        f'"odd.yaml" cannot be read: {said}; mend that, or leave it out (it was not read)'
    ]


def test_a_folder_that_is_included_is_told_how(folder):
    write(folder, {"main.yaml": "include: [chapters/]", "chapters/a.yaml": "A"})
    (message,) = messages("main.yaml")
    assert message == '"chapters/" cannot be read: it is a folder; write chapters/*.yaml (it was not read)'


def refuse(*_arguments, **_options):
    raise PermissionError(13, "Permission denied")


def test_a_file_that_may_not_be_read_is_a_problem_in_the_place_of_the_include(folder, monkeypatch):
    write(folder, {"main.yaml": "include: [a.yaml]", "a.yaml": "A"})
    real = open
    monkeypatch.setattr(
        "builtins.open", lambda path, *rest: refuse() if path == "a.yaml" else real(path, *rest)
    )
    assert messages("main.yaml") == [
        '"a.yaml" cannot be read: permission denied; mend that, or leave it out (it was not read)'
    ]


def test_a_folder_that_may_not_be_listed_is_a_problem_in_the_place_of_the_include(folder, monkeypatch):
    write(folder, {"main.yaml": "include: ['a/*.yaml', a/x.yml, '**/x.yaml']", "a/x.yaml": "X"})
    monkeypatch.setattr(os, "listdir", refuse)
    assert report("main.yaml") == ["main.yaml:1:11 TL307", "main.yaml:1:23 TL305", "main.yaml:1:32 TL307"]
    assert messages("main.yaml")[0].startswith('"a/*.yaml" cannot be read: permission denied; ')
    with pytest.raises(TimelineError, match=r"^cannot read a: permission denied$"):
        gather("a")


def test_a_file_that_changes_while_it_is_included_is_refused_as_any_is(folder, monkeypatch):
    write(folder, {"main.yaml": "include: [a.yaml]", "a.yaml": "A"})
    monkeypatch.setattr(
        MODULE,
        "read",
        lambda path, large: Input(path, b"include: [a.yaml]") if path == "main.yaml" else change(),
    )

    def change():
        raise TimelineError("a.yaml changed while it was read; try again")

    with pytest.raises(TimelineError, match="changed while it was read"):
        gather("main.yaml")


@pytest.mark.parametrize("path", ["none.yaml", "a\0b"])
def test_a_named_file_that_is_missing_is_one_sentence(folder, path):
    with pytest.raises(TimelineError, match="cannot read"):
        gather(path)


@pytest.mark.parametrize(
    ("include", "remedy"),
    [
        ("chapters/2052.yaml", "chapters/2025.yaml"),
        ("chapter/2025.yaml", "chapters/2025.yaml"),
        ("chapter/*.yaml", "chapters/*.yaml"),
        ("chapters/*.yml", "chapters/*.yaml"),
        ("./chapters/../chapters/2025.yml", "./chapters/../chapters/2025.yaml"),
        ("chapters/19*.yaml", "chapters/*.yaml"),
        ("empty/*.yaml", "the path of a file in the folder of this one"),
        ("deep/*.yaml", "the path of a file in the folder of this one"),
        ("zzz.yaml", "the path of a file in the folder of this one"),
        ("chapters/2025.yaml/x.yaml", "the path of a file in the folder of this one"),
        ("Россия.yaml", "the path of a file in the folder of this one"),
    ],
)
def test_what_is_not_found_is_told_with_what_is_probably_meant(folder, include, remedy):
    write(folder, {"chapters/2024.yaml": "A", "chapters/2025.yaml": "B", "deep/deeper/x.yaml": "X"})
    (folder / "empty").mkdir()
    write(folder, {"main.yaml": f"include: ['{include}']"})
    assert report("main.yaml") == ["main.yaml:1:11 TL305"]
    assert messages("main.yaml") == [
        f'no file is found at "{include}"; write {remedy} (what is meant was not read)'
    ]


def test_nothing_is_proposed_for_what_is_there(folder):
    write(folder, {"chapters/2024.yaml": "A"})
    around = Around(str(folder), str(folder), "", iter(range(10)))
    assert proposal("chapters/2024.yaml", around) == proposal("chapters/*.yaml", around) == ""


def test_what_was_not_read_may_declare_all_that_is_missing(folder):
    text = "include: [none.yaml]\nactors: {a: {name: A}}\nevents:\n"
    text += "  - {date: 2025, title: X, actors: [b], links: [{to: c, relation: follows}], kind: d, sources: [e]}\n"
    write(folder, {"main.yaml": text})
    assert report("main.yaml") == ["main.yaml:1:11 TL305"]


def test_nothing_is_included_from_standard_input(folder, monkeypatch):
    write(folder, {"a.yaml": "A"})
    text = (
        "title: X\ninclude: [a.yaml]\nevents: [{date: 2025, title: X, links: [{to: a, relation: follows}]}]\n"
    )
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    (folder / "-").write_text("title: no standard input", encoding="utf-8")
    assert report("-") == ["-:2:10 TL308"]


# --- Large and many ---------------------------------------------------------------------------------------------


def test_the_limit_of_size_holds_for_all_files_together(folder, monkeypatch):
    monkeypatch.setattr(MODULE, "LARGEST", 100)
    write(folder, {"main.yaml": "include: ['?.yaml']", "a.yaml": "A" * 30, "b.yaml": "B" * 30})
    with pytest.raises(TimelineError, match=r"^with b\.yaml the files are larger than .* --large reads them"):
        gather("main.yaml")
    with pytest.raises(TimelineError, match="--large"):
        gather("a.yaml", "b.yaml")
    assert len(gather("main.yaml", large=True)) == 3


def test_one_file_that_is_too_large_is_said_as_ever(folder):
    write(folder, {"main.yaml": "include: [a.yaml]"})
    with (folder / "a.yaml").open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(TimelineError, match=r"^a\.yaml is larger than 16 MB"):
        gather("main.yaml")


def test_a_thousand_files_are_one_chronology(folder):
    write(folder, {f"chapters/{number:04}.yaml": f"Event {number}" for number in range(1000)})
    write(folder, {"main.yaml": "include: [chapters/*.yaml]"})
    assert len(load("main.yaml")) == len(load("chapters")) == 1000
    assert len(load("main.yaml").paths) == 1001


def test_what_includes_too_many_paths_is_refused_and_takes_no_minutes(folder, monkeypatch):
    monkeypatch.setattr(MODULE, "MOST_PATHS", 10)
    write(folder, {f"chapters/{number}.yaml": f"Event {number}" for number in range(4)})
    write(folder, {"main.yaml": f"include: {['chapters/*.yaml'] * 3!r}"})
    with pytest.raises(
        TimelineError, match=r"^more than .* paths were looked at in the folder of main\.yaml; include fewer"
    ):
        gather("main.yaml")


def test_no_more_is_included_than_any_list_may_hold():
    assert len(items(b"include: [" + b"a.yaml, " * 10_005 + b"]")) == 10_000


# --- What the files say together --------------------------------------------------------------------------------


def test_only_the_outer_title_and_language_count(folder):
    write(folder, {"main.yaml": "include: [a.yaml]", "a.yaml": "title: A\ntitles: {ru: А}\nlanguage: de"})
    found = load("main.yaml")
    assert (found.title, found.titles, found.language) == ("", {}, "en")
    assert load("a.yaml", "main.yaml").title == load("main.yaml", "a.yaml").title == load(".").title == "A"


def test_what_is_declared_in_two_files_names_both_places(folder):
    declared = "actors:\n  a: {name: A}\nplaces: {p: {name: P}}\nsources: {s: 'https://a.org'}\n"
    declared += "kinds: {k: }\nqueries: {q: 'kind:k'}\nevents:\n- {date: 2025, title: X, id: x}\n"
    write(
        folder,
        {"main.yaml": "include: ['c*/*.yaml']", "c/1.yaml": declared, "c/2.yaml": f"note: n\n{declared}"},
    )
    found = messages("main.yaml")
    assert len(found) == 6
    assert (
        found[0]
        == 'the actor "a" is declared in two files; leave out one of the two (the first is at c/1.yaml:2)'
    )
    assert (
        found[-1]
        == '"x" is the id of two events; write another id for one of them (the first is at c/1.yaml:8)'
    )
    assert report("main.yaml")[-1] == "c/2.yaml:9:30 TL301"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("include: [a]", [("a", 10, 11)]),
        ("\ufeffinclude: [a]", [("a", 10, 11)]),
        ("{include: [a]}", [("a", 11, 12)]),
        ('"include" : [a]', [("a", 13, 14)]),
        (
            "events:\n- {date: 2025, title: include}\ninclude:\n- a # one\n- 'b'",
            [("a", 50, 51), ("b", 60, 63)],
        ),
        ("events: [{note: {include: [a]}}]", []),
        ("- include: [a]", []),
        ("? [include: x]\n: [b]\ninclude: [a]", [("a", 31, 32)]),
        ("include: [a]\ninclude: [b]", [("a", 10, 11)]),
        ("include: [a]\ntitle: 'open", [("a", 10, 11)]),
        ("include: [a, 'open", [("a", 10, 11)]),
        ("title: 'open\ninclude: [a]", []),
        ('include: ["a\\u0000", "\\x07"]', []),
        ("include:", []),
        ("include: [a\u2028b]", [("a\u2028b", 10, 13)]),
        ("x: " + "[" * 5000 + "include: ", []),
    ],
)
def test_the_header_is_read_for_what_it_includes(text, found):
    assert items(text.encode()) == found


def test_a_file_that_is_no_utf_8_includes_nothing():
    assert items(b"include: [\xff]") == []


def test_more_values_than_anything_else_may_have_stand_before_an_include():
    events = "- {date: 2025, title: A, tags: [a, b, c, d, e, f]}\n" * 20_000
    assert [one.text for one in items(f"events:\n{events}include: [a]".encode())] == ["a"]


def test_an_include_that_is_hidden_in_an_escape_is_not_passed_over(folder):
    write(folder, {"main.yaml": '"incl\\x75de": [a.yaml]', "a.yaml": "A"})
    assert report("main.yaml") == ["main.yaml:1:15 TL308"]


# --- The law ----------------------------------------------------------------------------------------------------

ACTORS = [f"  a{number}: {{name: Actor {number}}}" for number in range(3)]
SOURCES = [f"  s{number}: {{url: 'https://{number}.org', publisher: P{number}}}" for number in range(3)]
EVENTS = [
    f"  - {{date: 2025-09-{1 + number % 4:02}, title: Event {number}, id: e{number}, actors: [a{number % 3}], "
    f"sources: [s{number % 3}], links: [{{to: e{(number + 1) % 8}, relation: part-of}}]}}"
    for number in range(7)
] + ["  - {date: 2025-09~, title: Event 7, id: e7}"]
PLACES = ("a.yaml", "b.yaml", "chapters/c.yaml", "chapters/deep/d.yaml", "z/e.yaml")
HEADER = "title: Whole\nlanguage: de\n"


def block(name, lines):
    return "".join(f"{line}\n" for line in (name, *lines)) if lines else ""


def in_one_order(chronology):
    return replace(chronology, paths=(), events=tuple(sorted(chronology, key=lambda event: event.id)))


def written(parts):
    return (
        block("actors:", parts["actors"])
        + block("sources:", parts["sources"])
        + block("events:", parts["events"])
    )


@st.composite
def divided(draw):
    """Divide the parts of a chronology over files, and say which of the files includes which."""
    files = {}
    for name, lines in (("actors", ACTORS), ("sources", SOURCES), ("events", EVENTS)):
        for line in draw(st.permutations(lines)):
            place = draw(st.sampled_from(("main.yaml", *PLACES)))
            files.setdefault(place, {"actors": [], "sources": [], "events": []})[name].append(line)
    included = sorted(files.keys() - {"main.yaml"})
    way = draw(st.sampled_from(("each", "globs", "below", "chain")))
    return files, draw(st.permutations(included)), way


@given(divided())
def test_a_chronology_that_is_divided_over_files_is_the_one_that_stood_in_one_file(case):
    files, included, way = case
    one = {"actors": ACTORS, "sources": SOURCES, "events": EVENTS}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, {"one/one.yaml": HEADER + written(one)})
        texts = {place: "title: A chapter\nlanguage: ru\n" + written(parts) for place, parts in files.items()}
        patterns = {
            "each": included,
            "globs": ["?.yaml", *(f"{Path(one).parent}/*.yaml" for one in included if "/" in one)],
            "below": ["**/*.yaml"],
            "chain": included[:1],
        }[way]
        if way == "chain":
            for place, after in pairwise(included):
                up = "../" * place.count("/")
                texts[place] = f"include: [{up}{after}]\n{texts[place]}"
        patterns = [one for one in patterns if one != "?.yaml" or files.keys() & {"a.yaml", "b.yaml"}]
        main = written(files["main.yaml"]) if "main.yaml" in files else ""
        texts["main.yaml"] = f"{HEADER}include: {patterns!r}\n{main}"
        write(folder / "many", texts)
        whole, parts = load(folder / "one/one.yaml"), load(folder / "many/main.yaml")
    # Which of two events with one date stands first is up to their places in the files, and nothing else is.
    assert [event.date.sort_key for event in parts] == [event.date.sort_key for event in whole]
    assert in_one_order(parts) == in_one_order(whole)
    assert len(parts.paths) == len({*files, "main.yaml"})


def test_load_follows_includes_and_raises_what_is_wrong_with_them(folder):
    write(folder, {"main.yaml": "include: [chapters/*.yaml, none.yaml]", "chapters/a.yaml": "A"})
    with pytest.raises(ProblemsError, match=r"main\.yaml:1:28: TL305"):
        load("main.yaml")
    assert len(load("chapters")) == 1
    assert [one.outer for one in gather("main.yaml")] == [True, False]
