"""`timeline cite`: an event, a day, or the chronology."""

import json

import pytest

from timeline.cli.commands.cite import WRITERS
from timeline.exporters.citations import FORMS


def test_every_form_has_its_help():
    assert list(FORMS) == list(WRITERS)
    assert all(FORMS.values())


def test_an_event_is_cited_by_its_id(run, talks):
    code, out, err = run("cite", "-f", talks, "call")
    assert (code, err) == (0, "")
    assert out.startswith(
        "Trump calls Lukashenko, Friday, 15 August 2025: example.org, https://example.org/call. Recorded in "
        "Talks, call (talks.yaml, "
    )
    assert out.count("\n") == 1


def test_a_day_is_all_its_events_and_each_is_cited(run, talks):
    out = run("cite", "-f", talks, "2025-10-12", "-F", "caption").out
    assert out == "About October 2025: An offer\nNo source (offer)\n"
    both = run("cite", "-f", talks, "2025-08..2025-09", "-F", "caption").out
    assert both.split("\n\n")[1].startswith(
        "Thursday, 11 September 2025: Minsk frees 52 prisoners\nSources: example.org"
    )
    assert "disputed: date (deal)" in both


def test_without_an_argument_the_chronology_itself_is_cited(run, talks):
    assert run("cite", "-f", talks).out.startswith("Talks. Chronology of 3 events: talks.yaml, ")
    assert run("cite", "-f", talks, "-F", "caption", "--lang", "de").out.startswith(
        "Talks\nChronologie mit 3 Ereignissen: talks.yaml, "
    )
    (item,) = json.loads(run("cite", "-f", talks, "-F", "csl").out)
    assert (item["type"], item["title"]) == ("dataset", "Talks")


def test_csl_is_an_item_an_event(run, talks):
    found = json.loads(run("cite", "-f", talks, "--actor", "belarus", "-F", "csl").out)
    assert [one["id"] for one in found] == ["call", "deal"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["-F", "apa"], 2, 'no form of a citation is called "apa"; write footnote, caption, csl'),
        (["tag:none"], 0, "No event matches"),
        (["kind:tlak"], 2, 'no kind is called "tlak"'),
    ],
)
def test_what_cannot_be_cited_is_said(run, talks, arguments, code, said):
    found = run("cite", "-f", talks, *arguments)
    assert (found.code, found.out) == (code, "")
    assert said in found.err


def test_a_citation_can_be_explained_and_names_the_file_that_was_not_named(run, folder, talks):
    assert "kind:phone-call" in run("cite", "-f", talks, "--explain", "kind:phone-call").out
    (folder / talks).rename(folder / "timeline.yaml")
    assert run("cite", "call").err == "timeline: reading timeline.yaml\n"


def test_labels_in_another_language_are_announced_where_there_are_labels(run, talks):
    said = "timeline: the program has no labels in Russian (ru); they are in English\n"
    assert run("cite", "-f", talks, "--lang", "ru").err == said
    assert run("cite", "-f", talks, "--lang", "ru", "-F", "csl").err == ""


def test_nothing_in_a_text_reaches_the_terminal_raw(run, folder):
    (folder / "a.yaml").write_text(
        '- {date: 2025, title: "a\\u202eb", sources: [{publisher: "x\\ty"}]}\n', "utf-8"
    )
    out = run("cite", "-f", "a.yaml", "2025").out
    assert "a⟨U+202E⟩b" in out
    assert "\u202e" not in out
