"""`python -m timeline`, and the program itself."""

import gc
import sys


def main() -> None:
    """Run the command line and exit with its code; an interrupt is no traceback, however early it comes."""
    gc.disable()  # a run is short, and what it makes is garbage at its end alone
    try:
        from timeline.cli.main import main as run

        code = run()
    except KeyboardInterrupt:
        code = 130
    gc.freeze()  # nor is it looked for then
    sys.exit(code)


if __name__ == "__main__":
    main()
