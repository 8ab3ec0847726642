"""From commands and their options to an application of Typer's; the only room that knows it."""

import inspect
import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Annotated, Any

import typer

from timeline.cli.command import Command
from timeline.cli.options import ALL, Option, filled
from timeline.cli.scan import no_option, scan
from timeline.cli.terminal import OutputClosedError
from timeline.errors import UsageError
from timeline.text import shown


def run(app: typer.Typer, arguments: Sequence[str]) -> int:
    """Run the command that the arguments ask for and return its exit code.

    Raises `UsageError` where Typer cannot make sense of them.
    """
    try:
        code = typer.main.get_command(app).main(list(arguments), prog_name="timeline", standalone_mode=False)
    except Exception as error:
        said = getattr(error, "format_message", None)  # Typer's errors have no public base class before 0.28
        if said is None:
            raise
        raise UsageError(_sentence(error, said(), arguments)) from error
    return code or 0


def _sentence(error: Exception, message: str, arguments: Sequence[str]) -> str:
    """Say Typer's complaint in one line, in the manner of our own."""
    command = arguments[0]
    words = [one.text for one in scan(arguments[1:]) if one.is_word]
    match type(error).__name__, getattr(error, "option_name", ""):
        case "NoSuchOption", str(name):
            return no_option(name, command)
        case "BadOptionUsage", str(name):
            metavar = next((option.metavar for option in ALL if name in option.spellings), "")
            return (
                f"{name} has no value; write {name} {metavar}"
                if metavar
                else f"{name} takes no value; write {name}"
            )
        case "UsageError", _ if words:
            return f'timeline {command} takes no words; leave out "{shown(words[0])}"'
    said = shown(" ".join(message.split()).rstrip("."), 200)
    return f"{said[:1].lower()}{said[1:]}; timeline {command} --help says what there is"


def build(commands: Iterable[Command], version: str) -> typer.Typer:
    """Build the Typer application of these commands. Building costs time, so only what is asked for is built."""
    app = typer.Typer(
        name="timeline",
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=False,
        context_settings={"help_option_names": []},  # our pages of help are not Typer's: `help.py`
    )

    def show_version(wanted: bool) -> None:
        if wanted:
            typer.echo(f"timeline {version}")
            raise typer.Exit

    @app.callback()
    def program(
        version: Annotated[
            bool,
            typer.Option("--version", "-V", callback=show_version, is_eager=True, help="Show the version."),
        ] = False,
    ) -> None:
        pass

    for command in commands:
        app.command(command.name)(_callback(command))
    return app


def _callback(command: Command) -> Callable[..., None]:
    """Make the function that Typer inspects and calls; its signature is made from the command's options."""
    options = command.options
    hidden = [option for option in options if option.hidden]

    def callback(**given: Any) -> None:
        # "with" is no name of a parameter in Python, so each has a "_" at its end.
        values = {name.removesuffix("_"): value for name, value in given.items()}
        for option in hidden:
            values[option.name] = [*values[option.name], *values[f"{option.name}_hidden"]]
        words = tuple(values.get("words") or ())
        try:
            code = command.run(words, *(filled(group, values) for group in command.groups))
        except BrokenPipeError as error:  # Typer would exit with 1
            raise OutputClosedError from error
        if code:
            raise typer.Exit(code)

    parameters = [_parameter(option) for option in options]
    parameters += [
        _keyword(f"{option.name}_hidden_", _annotation(option, hidden=True), []) for option in hidden
    ]
    if command.words:
        about = typer.Argument(metavar=command.words, help=command.words_help, show_default=False)
        parameters.append(_keyword("words_", Annotated[list[str] | None, about], None))
    callback.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # read by inspect
    callback.__annotations__ = {}
    return callback


def _parameter(option: Option) -> inspect.Parameter:
    default: Any = False if not option.metavar else [] if option.many else None
    return _keyword(f"{option.name}_", _annotation(option), default)


def _annotation(option: Option, *, hidden: bool = False) -> Any:
    about = typer.Option(
        *(option.hidden if hidden else option.flags),
        help=option.help,
        metavar=option.metavar or None,
        parser=partial(_number, option) if option.number else None,
        hidden=hidden,
        show_default=False,
    )
    if not option.metavar:
        return Annotated[bool, about]
    if option.many:
        return Annotated[list[str], about]
    return Annotated[str | None, about]


def _number(option: Option, text: str) -> int:
    """Read a number of what the option counts."""
    least = 0 if option.number == "events" else 1
    if re.fullmatch(r"[0-9]{1,18}", text) and int(text) >= least:
        return int(text)
    raise UsageError(
        f'--{option.name} "{shown(text)}" is no number of {option.number}; write {least} or more'
    )


def _keyword(name: str, annotation: Any, default: Any) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
