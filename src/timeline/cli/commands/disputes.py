"""`timeline disputes`: what is recorded, what else is said, and by whom."""

from timeline.cli.listing import page_command

COMMAND = page_command(
    "disputes",
    "List what is disputed: what is recorded, what else is said, and by whom.",
    ("disputed", "yes"),
)
