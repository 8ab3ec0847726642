"""Changes to the text of a file, by position; all other bytes stay."""
