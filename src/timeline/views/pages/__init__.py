"""The lists, and the pages about one thing."""
