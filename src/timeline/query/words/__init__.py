"""The words of a query: runs of words without a field, read as ids, periods, names and text.

The order in which readings are tried, with examples, is in `docs/words.md`.
"""
