"""``python -m inci_parser`` is the command ``inci``."""

from .cli.main import main

if __name__ == "__main__":
    main()
