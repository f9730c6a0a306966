"""What the command lines have in common: words that cannot be followed are refused in one line."""

from __future__ import annotations

import argparse
from typing import NoReturn

NOT_POSSIBLE = 2  # exit code


class OneLine(argparse.ArgumentParser):
    """Says in one line on stderr what is wrong with a command."""

    def error(self, message: str) -> NoReturn:
        self.exit(NOT_POSSIBLE, f"{message[0].upper()}{message[1:]}. Try: {self.prog} --help\n")
