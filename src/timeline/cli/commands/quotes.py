"""`timeline quotes`: the words that sources quote."""

from timeline.cli.listing import page_command

COMMAND = page_command("quotes", "List what sources quote, in their own words.", ("has", "quote"))
