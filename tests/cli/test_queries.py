"""Queries on the command line: how they are taken, explained, grouped, paged, and what is said of an empty result."""

import csv
import io
import shlex

import pytest

from timeline.cli.pager import chosen
from timeline.views.grouped import GROUPINGS

QUERIES = """\
queries:
  deal: {query: "kind:prisoner-release or kind:phone-call", description: What led to the deal,
         descriptions: {de: Was zum Deal führte}}
  own: "@deal actor:belarus"
"""


@pytest.fixture
def talks(talks, folder):
    path = folder / talks
    path.write_text(QUERIES + path.read_text(encoding="utf-8"), encoding="utf-8")
    return talks


def ids(text):
    return [row["id"] for row in csv.DictReader(io.StringIO(text, newline=""))]


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("kind:phone-call", ["call"]),
        ("'kind:phone-call or tag:prisoners'", ["call", "deal"]),
        ("kind:phone-call or tag:prisoners", ["call", "deal"]),  # several words are one query
        ("'not actor:belarus'", ["offer"]),
        ("'frees -tag:x'", ["deal"]),
        ("-- -actor:belarus", ["offer"]),
        ("deal", ["deal"]),
        ("deal call", ["call", "deal"]),  # ids and periods are joined by "or"
        ("2025-09 2025-10", ["deal", "offer"]),
        ("September 2025", ["deal"]),  # one period of two words
        ("last words", []),
        ("'actor:\"Alexander Lukashenko\"'", ["call"]),
        ('actor:"Alexander Lukashenko"', ["call"]),  # the shell took the marks off
        ('date:"September 2025" actor:belarus', ["deal"]),
        ("actor:lukashenko --month 2025-08", ["call"]),
        ("actor:lukashenko --month 2025-09", []),
        ("--query kind:phone-call", ["call"]),
        ("--query kind:phone-call --query deal", ["call", "deal"]),  # the same option again is "or"
        ("actor:belarus --query 'not kind:phone-call'", ["deal"]),
        ("@own", ["call", "deal"]),
        ("'@own not disputed:yes'", ["call"]),
        ("--sort -title", ["call", "deal", "offer"]),
        ("--sort title --reverse --tail 2", ["deal", "offer"]),
        ("--sort -sources -n 1", ["deal"]),
    ],
)
def test_words_and_options_are_one_query(run, talks, line, kept):
    code, out, _ = run("export", "-f", talks, *shlex.split(line))
    assert (code, ids(out)) == (0, kept)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("show 'actor:'", 'timeline: a value is expected right after "actor:"\n  actor:\n  ^^^^^^\n'),
        (
            "show actor:belarus and",
            'timeline: a condition is expected after "and"\n  actor:belarus and\n                ^^^\n',
        ),
        ("show '@dea'", 'timeline: no query is called "@dea"; expected is @deal\n  @dea\n  ^^^^\n'),
        ("show --query '('", 'timeline: this "(" is never closed; expected is ")"\n  (\n  ^\n'),
        ("show --group-by colour", 'timeline: events cannot be grouped by "colour"; write month, year'),
        ("show --sort colour", 'timeline: events cannot be sorted by "colour"; write'),
        ("show --tail -1", 'timeline: --tail "-1" is no number of events; write 0 or more'),
        ("show 'actor:\"Alexander Luka\"'", 'timeline: no actor is called "Alexander Luka"'),
        ("show 'actor:Alexander Luka'", 'timeline: no actor is called "Alexander"'),
    ],
)
def test_wrong_queries_are_wrong_usage_with_a_caret(run, talks, line, said):
    code, out, err = run("-f", talks, *shlex.split(line))
    assert (code, out) == (2, "")
    assert err.startswith(said)


def test_events_and_days_that_are_named_are_shown_whole(run, talks):
    card = run("show", "-f", talks, "deal")
    assert "Support" in card.out
    assert run("show", "-f", talks, "id:deal") == card
    assert "Support" not in run("show", "-f", talks, "not id:deal").out


def test_an_explanation_counts_what_each_condition_keeps_and_removes(run, talks):
    code, out, err = run("show", "-f", talks, "--explain", "(actor:usa or tag:prisoners) not date:2025-10")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "Talks",
        "United States or tag prisoners, not October 2025: 2 of 3 events",
        "",
        "  (actor:usa or tag:prisoners) not date:2025-10",
        "",
        "    Keeps  Removes Possible",
        "        2        1        0  all of",
        "        2        1        0    any of",
        "        1        2        0      actor:usa  United States",
        "        1        2        0      tag:prisoners  tag prisoners",
        "        3        0        1    not",
        "        1        2        1      date:2025-10  October 2025",
    ]


def test_everything_needs_no_explanation_and_an_empty_result_can_have_one(run, talks):
    assert run("show", "-f", talks, "--explain").out == "Talks\n3 events\n"
    assert "        0        3        0  tag:x" in run("export", "-f", talks, "--explain", "tag:x").out


def test_an_empty_result_says_how_it_was_understood_and_what_may_have_been_meant(run, talks):
    code, out, err = run("show", "-f", talks, "text:usa text:2025")
    assert (code, out) == (0, "")
    assert err.splitlines()[-3:] == [
        "Understood as: text:usa text:2025",
        "“usa” was looked for as text; for the actor: --actor usa",
        "“2025” was looked for as text; for the period: --month 2025",
    ]
    assert "Understood" not in run("show", "-f", talks, "--tag", "x").err


@pytest.mark.parametrize("by", GROUPINGS)
def test_a_view_can_be_in_groups(run, talks, by):
    _, out, _ = run("show", "-f", talks, "--group-by", by, "--view", "table")
    headings = [line for line in out.splitlines() if line.endswith(("1 event", "2 events", "3 events"))][1:]
    assert (
        headings
        == {
            "month": ["August 2025: 1 event", "September 2025: 1 event", "October 2025: 1 event"],
            "year": ["2025: 3 events"],
            "actor": [
                "Alexander Lukashenko: 1 event",
                "Belarus: 1 event",
                "United States: 1 event",
                "no actor: 1 event",
            ],
            "kind": ["phone-call: 1 event", "prisoner-release: 1 event", "no kind: 1 event"],
            "place": ["Minsk: 1 event", "no place: 2 events"],
            "tag": ["prisoners: 1 event", "no tag: 2 events"],
        }[by]
    )


def test_groups_of_dates_follow_the_order_of_the_events(run, talks):
    _, out, _ = run("show", "-f", talks, "--group-by", "month", "--reverse", "--lang", "de")
    assert [line for line in out.splitlines() if line.endswith(": 1 Ereignis")] == [
        "Oktober 2025: 1 Ereignis",
        "September 2025: 1 Ereignis",
        "August 2025: 1 Ereignis",
    ]


def test_the_queries_of_a_file_are_listed_with_what_they_keep(run, talks):
    code, out, err = run("queries", "-f", talks, "--until", "2025-08")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "Talks",
        "Until August 2025: 1 of 3 events",
        "",
        "Events  To type  Means                 Query",
        "     1  @deal    What led to the deal  kind:prisoner-release or kind:phone-call",
        "     1  @own                           @deal actor:belarus",
        "",
        "2 queries",
    ]
    assert "  @deal    Was zum Deal führte  kind:" in run("queries", "-f", talks, "--lang", "de")[1]


def test_a_limit_and_a_tail_say_how_many_there_are(run, talks):
    assert run("show", "-f", talks, "-n", "1").out.splitlines()[1] == "3 events, the first shown"
    assert run("show", "-f", talks, "--tail", "2").out.splitlines()[1] == "3 events, the last 2 shown"


# --- The pager -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("environment", "pager"),
    [
        ({"PAGER": "sed -n p"}, "sed -n p"),
        ({"PAGER": "LESS=R  sed "}, "LESS=R  sed"),
        ({"PAGER": "no-such-pager"}, ""),
        ({"PAGER": "cat"}, ""),
        ({"PAGER": ""}, ""),
        ({"PAGER": "sed p", "TERM": "dumb"}, ""),
        ({"PATH": ""}, ""),
    ],
)
def test_the_pager_is_the_one_that_the_environment_names(environment, pager):
    assert chosen(environment) == pager


class Terminal(io.TextIOWrapper):
    """A file that claims to be a terminal."""

    def isatty(self):
        return True


@pytest.fixture
def terminal(folder, monkeypatch):
    """Run the program on a terminal of which all that is shown is kept."""

    def call(*arguments, **environment):
        from timeline.cli.main import main

        path = folder / "shown"
        with monkeypatch.context() as patch, Terminal(path.open("wb"), encoding="utf-8", newline="") as shown:
            for name, value in environment.items():
                patch.setenv(name, value)
            patch.setattr("sys.stdout", shown)
            code = main(list(arguments))
        return code, path.read_text(encoding="utf-8")

    return call


def test_a_terminal_gets_its_output_in_pages(terminal, talks):
    pager = "sed 's/^/page: /;s/$/ '$LESS/"
    code, shown = terminal("show", "-f", talks, "--view", "table", PAGER=pager, NO_COLOR="1", COLUMNS="100")
    assert code == 0
    assert shown.splitlines()[:2] == ["page: Talks FRX", "page: 3 events FRX"]


@pytest.mark.parametrize("pager", ["head -n 1", "true", "kill -INT $$"])
def test_leaving_the_pager_early_is_no_fault(terminal, talks, pager):
    code, shown = terminal("show", "-f", talks, PAGER=pager, NO_COLOR="1")
    assert code == 0
    assert shown in ("Talks\n", "")


def test_no_pager_writes_at_once(terminal, talks):
    code, shown = terminal("show", "-f", talks, "--no-pager", PAGER="false", NO_COLOR="1")
    assert (code, shown.splitlines()[0]) == (0, "Talks")


def test_a_pipe_has_no_pages(run, talks):
    assert run("show", "-f", talks, environment={"PAGER": "false"}).out.startswith("Talks\n")


def test_a_named_query_that_cannot_be_read_stops_nothing_but_itself(run, folder):
    (folder / "broken.yaml").write_text(
        "queries: {bad: 'actor:'}\nevents: [{date: 2025, title: One}]\n", encoding="utf-8"
    )
    assert run("show", "-f", "broken.yaml").code == 0
    listed = run("queries", "-f", "broken.yaml")
    assert (listed.code, listed.err.split(";")[0]) == (
        1,
        'broken.yaml:1:16: TL360 the query "bad" cannot be read: a value is expected right after "actor:"\n',
    )
    assert run("show", "-f", "broken.yaml", "@bad").code == 2
