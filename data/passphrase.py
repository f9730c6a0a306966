"""The passphrase of staff: sealed with scrypt for the secrets, and tried against what stands there. Never kept itself."""

from __future__ import annotations

import argparse
import base64
import binascii
import getpass
import hashlib
import hmac
import re
import secrets
import sys
import unicodedata
from dataclasses import dataclass
from typing import Self

from data.store.versions import NotPossible

SHORTEST, LONGEST = 15, 500  # characters: four or five words; NIST SP 800-63B-4 asks 15 of what stands alone
FEWEST_DIFFERENT = 6
_COST, _BLOCK, _LANES = 2**15, 8, 3  # 32 MB and a third of a second a try: OWASP's password storage cheat sheet
_MOST_MEMORY = 256 * 2**20  # a seal that asks for more was not made here
_SEAL = re.compile(r"scrypt:(\d{1,8}):(\d{1,3}):(\d{1,3}):([A-Za-z0-9+/=]{20,200}):([A-Za-z0-9+/=]{20,200})", re.ASCII)


@dataclass(frozen=True)
class Seal:
    """A passphrase as it may be kept: how it was sealed, the salt, and what came out."""

    cost: int
    block: int
    lanes: int
    salt: bytes
    digest: bytes

    @classmethod
    def read(cls, text: str) -> Self | None:
        """The seal that a text says, with its own parameters; None for a text that is none, such as a passphrase put there bare."""
        found = _SEAL.fullmatch(text.strip())
        if found is None:
            return None
        cost, block, lanes = (int(each) for each in found.groups()[:3])
        if cost < 2**14 or cost & (cost - 1) or block < 1 or lanes < 1 or 128 * cost * block > _MOST_MEMORY or lanes > 16:
            return None
        try:
            salt, digest = (base64.b64decode(each, validate=True) for each in found.groups()[3:])
        except binascii.Error:
            return None
        return cls(cost, block, lanes, salt, digest) if len(salt) >= 16 and len(digest) >= 32 else None

    def opened_by(self, passphrase: str) -> bool:
        """Whether this is the passphrase; it takes as long for a wrong one."""
        return hmac.compare_digest(_sealed(passphrase, self.cost, self.block, self.lanes, self.salt), self.digest)


def seal(passphrase: str) -> str:
    """The text for the secrets. Raises NotPossible for a passphrase that is too short, too long or too even."""
    if why := why_too_weak(passphrase):
        raise NotPossible(why)
    salt = secrets.token_bytes(16)
    digest = _sealed(passphrase, _COST, _BLOCK, _LANES, salt)
    return f"scrypt:{_COST}:{_BLOCK}:{_LANES}:{base64.b64encode(salt).decode()}:{base64.b64encode(digest).decode()}"


def why_too_weak(passphrase: str) -> str:
    """Why a passphrase is not taken, in a sentence; blank for one that is."""
    typed = _as_typed(passphrase)
    if len(typed) < SHORTEST:
        return f"The passphrase needs at least {SHORTEST} characters: four or five words that do not belong together are easy to remember."
    if len(typed) > LONGEST:
        return f"The passphrase has more than {LONGEST} characters; a shorter one does."
    if len(set(typed.casefold())) < FEWEST_DIFFERENT:
        return f"The passphrase repeats itself: use at least {FEWEST_DIFFERENT} different characters."
    return ""


def passphrase(asked: argparse.Namespace) -> int:
    """The command: read a passphrase, from the terminal twice and unseen or one line of stdin, and print its line for the secrets."""
    print(f'[staff]\npassphrase = "{seal(_read())}"', flush=True)
    print("Put these two lines into .streamlit/secrets.toml, which only the server's account may read.", file=sys.stderr)
    return 0


def _read() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    try:
        typed = getpass.getpass("Passphrase of staff (not shown): ")
        again = typed if why_too_weak(typed) else getpass.getpass("The same again: ")
    except EOFError as ended:
        raise NotPossible("Nothing was typed, so nothing was made.") from ended
    if again != typed:
        raise NotPossible("The two are not the same. Nothing was made.")
    return typed


def _as_typed(passphrase: str) -> str:
    """One form for what looks the same on every keyboard, without blanks that came along when it was pasted."""
    return unicodedata.normalize("NFKC", passphrase).strip()


def _sealed(passphrase: str, cost: int, block: int, lanes: int, salt: bytes) -> bytes:
    typed = _as_typed(passphrase[: 4 * LONGEST]).encode("utf-8", "surrogatepass")  # what is longer is nobody's passphrase
    return hashlib.scrypt(typed, salt=salt, n=cost, r=block, p=lanes, maxmem=2 * _MOST_MEMORY, dklen=32)
