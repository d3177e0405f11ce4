"""``python -m inci_parser`` is the command ``inci``."""

from .faces.cli import main

if __name__ == "__main__":
    main()
