"""The whole pipe: files to a chronology, or every problem in its place, whatever the bytes are."""

import gc
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.loader.reading import parsed, places
from timeline.errors import ProblemsError, TimelineError
from timeline.loader import Input, load, parse
from timeline.problems import Severity

GOOD = "- date: 1815-06-09\n  title: The Congress ends\n"
FUZZING = settings(
    max_examples=int(os.environ.get("TIMELINE_FUZZ", "150")),
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
"""Bounded in the suite; `TIMELINE_FUZZ=100000` makes it a long one."""

CHRONICLE = """\
title: Europe between two treaties     # of Paris
language: en
kinds: {ball: {plover: CONSULT}}
actors:
  austria: {name: Austria, kind: state, country: AUT, names: {de: Österreich, ru: Австрия}, aliases: [Habsburg]}
  metternich:
    name: Klemens von Metternich
    kind: person
    member_of: [{actor: austria, since: 1809-10-08, until: 1848-03-13}]
    roles: [{role: foreign minister, since: 1809-10-08}]
places: {vienna: {name: Vienna, names: {de: Wien}, country: AUT}}
sources:
  act: {publisher: Wiener Zeitung, url: "https://example.org/act#1", published: 1815-06-12}
queries: {peace: "kind:treaty"}
events:
  - date: [1814-09-18..1814-11-01]
    title: "The Congress opens: nobody is ready"
    id: opening
    titles: {de: 'Der Kongreß beginnt'}
    kind: conference
    place: Wien
    actors: [austria, {actor: metternich, role: host}]
  - {date: 1815-06-09, title: The Final Act is signed, kind: treaty, country: AUT, figures: {signatories: 8},
     sources: [act, https://example.com/1815], tags: [peace, order], confidence: high,
     claims: [{field: signatories, value: "7", source: act}], links: [{to: opening, relation: follows}]}
  - date: 1815-06-18T11:30
    title: Waterloo
    summary: |
      Nobody #1 counts.
      Всё потеряно.
"""

FAULTS = """\
title: Faults
language: deutsch
kinds:
  treaty: {plover: SUPPORT}
actors:
  austria: {name: Austria, country: OS, member_of: [alliance]}
  alliance: {nam: Alliance, member_of: [austria]}
  france: {kind: empire, name: France, wikidata: 142}
sources:
  act: www.example.org/act
events:
  - date: early June 1815
    title: The Congress ends
    place: Vienna #1
  - date: 1815-06-31
    title: Waterloo
    titles: {de: Waterloo, de: La Belle Alliance}
    actors: [Austria, prussia]
    sources: [akt]
  - title: [The, Hundred, Days]
    date: 1815-03-20/1815-03-01
    links: [{to: nothing, relation: followed-by}]
    note: *a
  - date: 1815
    id: a b
    titel: Peace
    tags: peace
    claims: [{field: sum, value: 700}]
    confidence: ~
    kind: traety
    summary: "\\a"
"""


def test_a_file_without_a_fault_has_no_problem():
    assert places(CHRONICLE) == []


def test_a_file_of_many_faults_has_each_of_them_once_in_its_place():
    assert places(FAULTS) == [
        "2:11 TL133",  # deutsch
        "6:37 TL132",  # OS
        "7:14 TL141",  # nam, and no "needs a name" beside it
        "7:41 TL313",  # austria > alliance > austria
        "8:18 TL130",  # empire
        "8:50 TL134",  # 142
        "10:8 TL135",  # www.example.org/act
        "12:11 TL201",  # early June 1815
        "14:19 TL117",  # #1
        "15:11 TL204",  # 31 June
        "17:28 TL140",  # de, again
        "18:14 TL310",  # Austria
        "18:23 TL311",  # prussia
        "19:15 TL320",  # akt
        "20:12 TL143",  # a list for a title
        "21:11 TL206",  # reversed
        "22:37 TL130",  # followed-by
        "23:11 TL120",  # *a
        "25:9 TL131",  # a b
        "26:5 TL141",  # titel
        "27:11 TL146",  # text for a list
        "28:22 TL321",  # sum
        "30:11 TL330",  # traety
        "31:14 TL109",  # a bell
    ]


def test_problems_of_several_files_stand_in_the_order_of_the_files_and_of_their_places():
    found = parse(
        [Input("z.yaml", b"- date: soon\n  titel: A\n"), Input("a.yaml", b"- date: later\n  title: B\n")]
    )
    assert [(one.path, one.line) for one in found.problems] == [("z.yaml", 1), ("z.yaml", 2), ("a.yaml", 1)]


def test_files_are_loaded_by_their_paths(tmp_path):
    (tmp_path / "a.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "b.yaml").write_text("title: Europe\n", encoding="utf-8")
    found = load(tmp_path / "a.yaml", str(tmp_path / "b.yaml"))
    assert (found.title, len(found)) == ("Europe", 1)
    assert found.paths == (str(tmp_path / "a.yaml"), str(tmp_path / "b.yaml"))


def test_all_problems_are_raised_at_once(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("- date: soon\n  title: A\u200b\n", encoding="utf-8")
    with pytest.raises(ProblemsError) as caught:
        load(path)
    assert [one.code for one in caught.value.problems] == ["TL203", "TL107"]
    assert str(caught.value).count("\n") == 1


def test_warnings_alone_keep_nothing_from_being_loaded(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("- date: 1815\n  title: A\u200b\n", encoding="utf-8")
    assert [one.severity for one in parse([Input("a", path.read_bytes())]).problems] == [Severity.WARNING]
    assert load(path).events[0].title == "A\u200b"


def test_a_file_that_cannot_be_read_is_an_error_of_its_own(tmp_path):
    with pytest.raises(TimelineError, match="there is no such file"):
        load(tmp_path / "none.yaml")


@pytest.mark.parametrize("collecting", [True, False])
def test_the_garbage_collector_is_left_as_it_was(collecting):
    was = gc.isenabled()
    try:
        (gc.enable if collecting else gc.disable)()
        parse([Input("a", GOOD.encode())])
        assert gc.isenabled() is collecting
    finally:
        (gc.enable if was else gc.disable)()


@pytest.mark.parametrize(
    "text",
    [
        "- a\n" * 200_000,
        "a: " * 200_000,
        "? " * 200_000,
        "[" * 200_000,
        "{[" * 200_000,
        "- " * 200_000,
        "&a " * 200_000,
        "- *a\n" * 200_000,
        "!" * 200_000,
        "'" * 200_001,
        "\n" * 500_000,
        "\r" * 500_000,
        "#x\n #x\n" * 100_000,
        "---\n" * 100_000,
        "\x1b" * 500_000,
        "\u202e" * 500_000,
        "\ufeff" * 200_000,
        f"- date: {'9' * 2_000_000}\n  title: A\n",
        f"- date: [{'1815,' * 200_000}]\n  title: A\n",
        f"- date: 1815\n  title: {'A ' * 1_000_000}\n",
        f"- {'k' * 2_000_000}: v\n",
        "- date: 1815\n  " + "title: A\n  " * 50_000,
        "<<<<<<< a\n" * 100_000,
    ],
    ids=lambda text: text[:12],
)
def test_a_hostile_file_costs_neither_time_nor_words(text):
    problems = parsed(text).problems
    assert len(problems) <= 1001
    assert all(len(problem.message) < 700 for problem in problems)


def _holds(text, problem):
    lines = re.split(r"\r\n|\r|\n", text)
    assert 1 <= problem.line <= len(lines)
    assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
    assert problem.length >= 1


def _check(data):
    found = parse([Input("a.yaml", data)])
    text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    for problem in found.problems:
        _holds(text, problem)
    for event in found.chronology.events:
        for steps in ((), ("date",), ("title",), ("sources", 0, "url"), ("links", 0)):
            event.locate(*steps)
    assert found.problems == tuple(dict.fromkeys(found.problems))


@FUZZING
@given(st.binary(max_size=200))
def test_no_bytes_make_it_raise(data):
    _check(data)


@FUZZING
@given(st.text(st.sampled_from("abe: -[]{},#&*!|>'\"%@`?~\n\r\t\\\u2028\ufeff\x00é<=."), max_size=80))
def test_no_text_of_signs_makes_it_raise(text):
    _check(text.encode())


@FUZZING
@given(st.data())
def test_no_change_of_a_chronicle_makes_it_raise(data):
    changed = bytearray(CHRONICLE.encode())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(changed)))
        length = data.draw(st.integers(0, 20))
        changed[at : at + length] = data.draw(
            st.one_of(
                st.binary(max_size=4),
                st.sampled_from(
                    [b": ", b" #", b"\n", b"- ", b"[", b"}", b'"', b"'", b"*a", b"\t", b"\r", b"\xe2\x80\xa8"]
                ),
                st.just(bytes(changed[length : length + 30])),
            )
        )
    _check(bytes(changed))


def test_the_loader_imports_nothing_that_is_slow():
    code = (
        "import sys; before = set(sys.modules); import timeline.loader; print(*(set(sys.modules) - before))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    slow = {
        "rich",
        "babel",
        "dateutil",
        "csv",
        "typer",
        "click",
        "difflib",
        "urllib.parse",
        "timeline.query.tree",
    }
    assert not slow & set(ran.stdout.split())


def test_only_one_module_imports_yaml():
    package = Path(sys.modules["timeline.loader"].__file__).parents[1]
    found = [
        path.name
        for path in package.rglob("*.py")
        if re.search(r"^\s*(import|from) yaml", path.read_text("utf-8"), re.MULTILINE)
    ]
    assert found == ["nodes.py"]
