"""`python -m timeline`, and the program itself."""

import sys


def main() -> None:
    """Run the command line and exit with its code."""
    from timeline.cli.main import main as run

    sys.exit(run())


if __name__ == "__main__":
    main()
