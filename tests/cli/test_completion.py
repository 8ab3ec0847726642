"""What the shells complete: by what they ask and are told, and by typing into them where they are there."""

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import time

import pytest

from timeline.cli.completion import Line, answer, candidates, divided

CHRONOLOGY = """\
actors:
  belarus: {name: Belarus, kind: state, names: {ru: Беларусь}}
  ivan-tertel: {name: Ivan Tertel, kind: person, names: {ru: Иван Тертель}, aliases: [the chief]}
places:
  vilnius: {name: Vilnius, names: {de: Wilna}}
queries:
  autumn: {query: "date:2025-09..2025-11", description: What came after summer}
events:
  - {date: 2025-09-11, id: 2025-09-11-us-deal, title: Deal, kind: treaty, actors: [belarus], tags: [big deal, oil]}
  - {date: 2025-10, title: Offer, place: Vilnius, actors: [ivan-tertel], tags: [$oil]}
"""


NAMES = (
    *("belarus", "Belarus", "Беларусь"),
    *("ivan-tertel", '"Ivan Tertel"', '"Иван Тертель"', '"the chief"', "Tertel", "Тертель"),
)


@pytest.fixture
def file(folder):
    (folder / "mine.yaml").write_text(CHRONOLOGY, encoding="utf-8")
    return "mine.yaml"


def completed(typed, environment=()):
    found = candidates(divided(typed), dict(environment))
    return None if found is None else [one.word for one in found]


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("", Line((), "")),
        ("show ", Line(("show",), "")),
        (" show  kind:v", Line(("show",), "kind:v")),
        ("show kind:v", Line(("show",), "kind:v")),
        ("show 'actor:x kind:v", Line(("show",), "actor:x kind:v", "'")),
        ("show 'a b' c", Line(("show", "a b"), "c")),
        ('show "a \\"b', Line(("show",), 'a "b', '"')),
        ("show a\\ b", Line(("show",), "a b")),
        ("show 'a\\", Line(("show",), "a\\", "'")),
        ("show '' ", Line(("show", ""), "")),
    ],
)
def test_a_line_is_divided_as_a_shell_does(typed, line):
    assert divided(typed) == line


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("expo", ["export"]),
        ("exp", ["export", "expulsion"]),
        ("--act", ["--actor"]),
        ("show --gr", ["--group-by"]),
        ("export --vi", []),
        ("show --help", ["--help", "--help-all"]),
        ("help dat", ["dates", "date"]),
        ("help tl206", ["TL206"]),
        ("help thr", ["thread"]),
        ("export --col", ["--columns"]),
        ("-f mine.yaml --actor bel", ["belarus"]),
        ("-f mine.yaml --actor Бел", ["Беларусь"]),
        ("-f mine.yaml --actor бел", ["Беларусь"]),  # as it is folded, where nothing begins so
        ("-f mine.yaml --actor Ter", ["Tertel"]),
        ("-f mine.yaml --actor the", ["the chief"]),
        ("-f mine.yaml -a Iv", ["Ivan Tertel"]),
        ("-f mine.yaml -ra Iv", ["Ivan Tertel"]),
        ("--file=mine.yaml show --tag b", ["big deal"]),
        ("-fmine.yaml --place W", ["Wilna"]),
        ("-f mine.yaml --kind trea", ["treaty"]),
        ("-f mine.yaml --month 2025-1", ["2025-10"]),
        ("-f mine.yaml --query 'kind:trea", ["kind:treaty"]),
        ("--view ta", ["table"]),
        ("--sort -da", ["-date"]),
        ("--group-by mo", ["month"]),
        ("export --explode t", ["tags"]),
        ("export --vague s", ["span"]),
        ("export -F csv", ["csv"]),
        ("cite -F c", ["caption", "csl"]),
        ("check -F s", ["sarif"]),
        ("-f mine.yaml show 2025-09-11", ["2025-09-11-us-deal"]),
        ("-f mine.yaml show act", [f"actor:{name}" for name in NAMES]),
        ("-f mine.yaml show tit", ["title:", 'title:"']),
        ("-f mine.yaml show kind:trea", ["kind:treaty"]),
        ("-f mine.yaml show actor:=Bel", ["actor:=Belarus"]),
        ("-f mine.yaml show 'actor:belarus (tag:o", ["actor:belarus (tag:oil"]),
        ("-f mine.yaml show 'oil -kind:trea", ["oil -kind:treaty"]),
        ("-f mine.yaml show 'tag:big", ['tag:"big deal"']),
        ("""-f mine.yaml show 'tag:"big d""", ['tag:"big deal"']),
        ("""-f mine.yaml show '"a b" tag:o""", ['"a b" tag:oil']),
        ("-f mine.yaml show @au", ["@autumn"]),
        ("-f mine.yaml show 'not @", ["not @autumn"]),
        ("-f mine.yaml show date:2025-1", ["date:2025-10"]),
        ("-f mine.yaml export has:arch", ["has:archived"]),
        ("-f mine.yaml thread 2025-1", ["2025-10-offer"]),
        ("-f mine.yaml actors Ive", []),
        ("-f mine.yaml actors Ivan", ["Ivan Tertel"]),
        ("-f mine.yaml tags bi", ["big deal"]),
        ("-f mine.yaml kinds trea", ["treaty"]),
        ("-f mine.yaml places Vil", ["Vilnius"]),
        ("-f mine.yaml queries a", ["autumn"]),
        ("-f mine.yaml show nofield:", []),
        ("date early Oct", []),
        ("-f mi", None),  # a file: the shell's own
        ("check mi", None),
        ("export -o de", None),
        ("-f missing.yaml --actor b", []),
        ("-f - --actor b", []),
        ("-f missing.yaml show b", []),
        ("-f missing.yaml --query b", []),
        ("""-f mine.yaml show 'tag:"oil"x""", []),
        ("-f mine.yaml --limit 1", []),
    ],
)
def test_what_is_typed_is_completed(file, typed, words):
    assert completed(typed) == words


def test_fields_come_before_queries_and_all_of_them_where_nothing_is_typed(file):
    found = completed(f"-f {file} show ")
    assert found[:3] == ["actor:", "with:", "about:"]
    assert found[-1] == "@autumn"


def test_the_file_of_the_environment_is_read_where_the_line_names_none(file):
    assert completed("show tag:o", {"TIMELINE_FILE": file}) == ["tag:oil"]


def asked(shell, line, **environment):
    if shell == "bash":
        pieces = re.findall(r"'[^']*$|\"[^\"]*$|[:=@]|[^\s:=@]+|(?<=\s)$", line)
        environment |= {"COMP_WORDS": "\n".join(pieces), "COMP_CWORD": str(len(pieces) - 1)}
    else:
        environment["_TYPER_COMPLETE_ARGS"] = line
    return answer(f"complete_{shell}", environment)


@pytest.mark.parametrize(
    ("shell", "line", "told"),
    [
        ("bash", "timeline expo", "export"),
        ("bash", "timeline -f mine.yaml show kind:trea", "treaty"),  # what follows the colon is replaced
        ("bash", "timeline -f mine.yaml show @au", "@autumn"),
        ("bash", "timeline -f mine.yaml --actor Iva", "Ivan\\ Tertel"),
        ("bash", "timeline -f mine.yaml --actor=Iva", ""),
        ("bash", "timeline -f mine.yaml --actor 'Iva", "Ivan Tertel"),
        ("bash", 'timeline -f mine.yaml --tag "$o', "\\$oil"),
        ("bash", "timeline -f mine.yaml show 'oil tag:b", 'oil tag:"big deal"'),
        ("bash", "timeline -f mi", ""),
        ("zsh", "timeline -f mi", "_files"),
        ("zsh", "timeline -f mine.yaml --limit 1", ""),
        ("fish", "timeline -f mine.yaml --actor Iva", "Ivan Tertel"),
        ("fish", "timeline -f mine.yaml show @au", "@autumn\tWhat came after summer"),
        ("fish", "timeline -f mi", ""),
    ],
)
def test_each_shell_is_told_in_its_own_way(file, shell, line, told):
    assert asked(shell, line) == (told, 0)


def test_zsh_is_given_code_that_adds_the_words(file):
    told, _ = asked("zsh", "timeline -f mine.yaml --tag ")
    assert "timeline_words=('big deal' oil '$oil')" in told
    assert "compadd " in told
    told, _ = asked("zsh", "timeline -f mine.yaml show t")
    assert "timeline_words=(tag: title: text:)" in told
    assert "compadd -S ''" in told  # no blank after a field


@pytest.mark.parametrize(
    ("line", "code"), [("timeline show ta", 0), ("timeline -f mi", 1), ("timeline --tag zzz", 1)]
)
def test_fish_is_told_whether_there_is_anything(file, line, code):
    environment = {"TIMELINE_FILE": file, "_TYPER_COMPLETE_FISH_ACTION": "is-args"}
    assert asked("fish", line, **environment) == ("", code)


def test_the_program_answers_without_importing_typer(file):
    environment = os.environ | {
        "_TIMELINE_COMPLETE": "complete_fish",
        "_TYPER_COMPLETE_ARGS": f"timeline -f {file} show @",
    }
    code = (
        "import sys; from timeline.cli.main import main; main([]);"
        "print(sorted({'typer', 'rich'} & set(sys.modules)))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert ran.stdout == "@autumn\tWhat came after summer\n[]\n"


# --- The shells themselves -------------------------------------------------------------------------------------

SHELLS = {
    "bash": (
        ["bash", "--norc", "--noprofile", "-i"],
        "bind 'set enable-bracketed-paste off'; source ./script",
    ),
    "zsh": (
        ["zsh", "-f", "-i"],
        "autoload -Uz compinit; compinit -D -u; unset zle_bracketed_paste; source ./script",
    ),
}


class Typist:
    """Somebody who types into a shell and reads what it shows."""

    def __init__(self, arguments, environment):
        self.shown = b""
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.execvpe(arguments[0], arguments, environment)  # noqa: S606

    def types(self, text):
        os.write(self.terminal, text.encode())

    def sees(self, pattern, seconds=20):
        """Wait until something is shown, and give it."""
        end = time.monotonic() + seconds
        while not (found := re.search(pattern.encode(), self.shown)):
            if time.monotonic() > end:
                raise AssertionError(f"{pattern} was not shown, but {self.shown[-300:]!r}")
            if select.select([self.terminal], [], [], 0.05)[0]:
                self.shown += os.read(self.terminal, 65536)
        self.shown = self.shown[found.end() :]
        return found[0].decode()

    def leaves(self):
        os.close(self.terminal)
        os.waitpid(self.process, 0)


@pytest.fixture
def program(file, folder):
    """Have a `timeline` in the path, and give the environment."""
    tools = folder / "tools"
    tools.mkdir()
    (tools / "timeline").write_text(
        f'#!/bin/sh\nexec "{sys.executable}" -m timeline "$@"\n', encoding="utf-8"
    )
    (tools / "timeline").chmod(0o755)
    path = f"{tools}{os.pathsep}{os.environ['PATH']}"
    return os.environ | {
        "PATH": path,
        "HOME": str(folder),
        "TERM": "xterm",
        "LC_ALL": "C.UTF-8",
        "COLUMNS": "200",
    }


def script(shell, environment):
    environment = environment | {"_TIMELINE_COMPLETE": f"source_{shell}"}
    return subprocess.run(["timeline"], env=environment, capture_output=True, text=True, check=True).stdout  # noqa: S607


@pytest.mark.parametrize("shell", SHELLS)
def test_a_shell_completes_what_is_typed(shell, program, folder):
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not there")
    (folder / "script").write_text(script(shell, program), encoding="utf-8")
    arguments, setup = SHELLS[shell]
    typist = Typist(arguments, program)
    typist.types(f"args() {{ printf '<%s>' \"$@\"; echo; }}; {setup}; echo is-$((1+1))-ready\n")
    typist.sees("is-2-ready")
    for typed, passed in (
        ("show actor:ivan", "<show><actor:ivan-tertel>"),
        ("show 'oil kind:trea", "<show><oil kind:treaty>"),
        ("--actor Ива", "<--actor><Иван Тертель>"),
        ("show @au", "<show><@autumn>"),
        ("expo", "<export>"),
    ):
        typist.types(f"timeline -f mine.yaml {typed}\t\x01args \x05\r")
        assert typist.sees(r"<timeline>[^\r\n]*>(?=\r?\n)") == f"<timeline><-f><mine.yaml>{passed}"
    typist.leaves()


def test_fish_completes_what_is_typed(program, folder):
    if not shutil.which("fish"):
        pytest.skip("fish is not there")
    (folder / "script").write_text(script("fish", program), encoding="utf-8")
    lines = ("show actor:ivan", "show 'oil kind:trea", "--actor Ива", "show @au", "expo")
    asks = "\n".join(f'complete -C "timeline -f mine.yaml {line}"' for line in lines)
    ran = subprocess.run(
        ["fish", "--no-config"],  # noqa: S607
        input=f"source script\n{asks}\n",
        env=program,
        capture_output=True,
        text=True,
        check=True,
    )
    assert [line.split("\t")[0] for line in ran.stdout.splitlines()] == [
        "actor:ivan-tertel",
        "oil kind:treaty",
        "Иван Тертель",
        "@autumn",
        "export",
    ]
