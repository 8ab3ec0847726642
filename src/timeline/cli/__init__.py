"""The command line: the only room that knows the terminal, the clock and the environment, and that exits."""
