"""`python -m timeline`, and the program itself."""

import sys


def main() -> None:
    """Run the command line and exit with its code; an interrupt is no traceback, however early it comes."""
    try:
        from timeline.cli.main import main as run

        code = run()
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    main()
