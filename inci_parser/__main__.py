"""The command ``inci``, also as ``python -m inci_parser``: Ctrl-C is one line from the first moment on."""

from __future__ import annotations

import sys


def main() -> None:
    """Load the command and run it."""
    try:
        from .cli.main import main as run_command

        run_command()
    except KeyboardInterrupt:
        sys.stderr.write("inci: stopped by Ctrl-C\n")
        sys.exit(130)


if __name__ == "__main__":
    main()
