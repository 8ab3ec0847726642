import pytest

from timeline.cli.commands import NAMES, command
from timeline.cli.options import ALL
from timeline.cli.scan import arrange
from timeline.errors import UsageError


@pytest.mark.parametrize(
    ("line", "arranged"),
    [
        ("", "show"),
        ("--actor x", "show --actor x"),
        ("-m 2025-09 --reverse", "show -m 2025-09 --reverse"),
        ("show 2025-10", "show 2025-10"),
        ("--actor export show", "show --actor export"),  # the value of an option is no command
        ("--actor=x export -o y", "export --actor=x -o y"),
        ("-o y.csv export -n 5", "export -o y.csv -n 5"),
        ("-n5 export", "export -n5"),
        ("-mexport check", "check -mexport"),
        ("-f - check", "check -f -"),
        ("--reverse show -- 2025", "show --reverse -- 2025"),
        ("--version", "--version"),
        ("--help", "--help"),
        ("-h", "-h"),
        ("--help export", "export --help"),
        ("--actor x --help", "show --actor x --help"),
        ("-- 2025-10", "show -- 2025-10"),
    ],
)
def test_the_command_comes_first_and_options_alone_mean_show(line, arranged):
    assert arrange(line.split(), NAMES) == arranged.split()


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            ["2025-10"],
            'no command is called "2025-10"; to show events of that date or id: timeline show 2025-10',
        ),
        (
            ["exprot", "-o", "x.csv"],
            (
                'no command is called "exprot"; the nearest is timeline export; '
                "to show events of that date or id: timeline show exprot"
            ),
        ),
        (
            ["actor:belarus not tag:x"],
            (
                'no command is called "actor:belarus not tag:x"; '
                'to show events by that query: timeline show "actor:belarus not tag:x"'
            ),
        ),
        (
            ["last 3 months"],
            (
                'no command is called "last 3 months"; '
                'to show events of that date or id: timeline show "last 3 months"'
            ),
        ),
    ],
)
def test_a_first_word_that_is_no_command_gets_the_line_to_type(line, sentence):
    with pytest.raises(UsageError) as caught:
        arrange(line, NAMES)
    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    "line", ["-actor:belarus", "show -actor:belarus", "-kind:sanctions", "show -f x -mind:2025"]
)
def test_a_short_option_with_a_glued_value_that_holds_a_colon_is_refused(line):
    glued = line.split()[-1]
    with pytest.raises(UsageError) as caught:
        arrange(line.split(), NAMES)
    assert f'"{glued}" would be read as {glued[:2]} with the value "{glued[2:]}"' in str(caught.value)
    assert f'timeline show "not {glued[1:]}"' in str(caught.value)


def test_a_query_that_begins_with_a_minus_is_refused_with_the_line_to_type():
    with pytest.raises(UsageError) as caught:
        arrange(["show", "-place:Minsk tag:x"], NAMES)
    assert str(caught.value) == (
        '"-place:Minsk tag:x" would be read as options; '
        'to leave events out, write timeline show "not place:Minsk tag:x"'
    )


@pytest.mark.parametrize(
    "line", ["show (actor:x", "show -- -actor:belarus", "show --text -a:b", "show -f -a:b", "show -r:x"]
)
def test_what_stands_after_two_dashes_or_is_a_value_is_not_refused(line):
    assert arrange(line.split(), NAMES) == line.split()


def test_no_two_options_of_a_command_share_a_spelling():
    for options in (command(name).options for name in NAMES):
        spellings = [spelling for option in options for spelling in option.spellings]
        assert len(spellings) == len(set(spellings))


def test_a_spelling_takes_a_value_in_every_command_or_in_none():
    takes = {(spelling, bool(option.metavar)) for option in ALL for spelling in option.spellings}
    assert len(takes) == len({spelling for spelling, _ in takes})


def test_show_and_export_take_the_same_selection():
    show, export = ({option.name for option in command(name).options} for name in ("show", "export"))
    assert show - export == {"view", "group_by", "no_pager", "width"}
    assert export - show == {"output", "format", "list", "explode", "excel", "vague", "stamp", "force"}
