"""The exports, read by the programs that our users read them with. A program that is missing is a reason to skip."""
