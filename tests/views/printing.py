"""What a view looks like when a console prints it."""

import io

from rich.console import Console

from timeline.views.drawing import Drawing
from timeline.views.look import Look


def printed(draw, *subject, width=80, encoding="utf-8", color=False, terminal=True, **look):
    """Print what a function draws of its subject, on a console of this width; return the text."""
    out = io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="")
    console = Console(
        file=out,
        width=width,
        force_terminal=terminal,
        color_system="standard" if color else None,
        _environ={},
    )
    drawing = Drawing(lambda paper: draw(*subject, paper), Look(**{"whole_lines": not terminal, **look}))
    for part in drawing.parts(console.options):
        console.print(part, soft_wrap=True)
    out.flush()
    return out.buffer.getvalue().decode(encoding)
