"""The sealed passphrase of staff as it stands in the secrets now, which may be another than when the server started."""

from __future__ import annotations

import functools
import logging
import os
import tomllib
from pathlib import Path

from streamlit import config


def sealed() -> str:
    """The sealed passphrase of the secrets, `[staff] passphrase`, as it stands there now; blank where there is none."""
    said = ""
    for name in config.get_option("secrets.files"):
        try:
            stat = os.stat(name)
        except OSError:
            continue
        said = _in_file(name, stat.st_mtime_ns, stat.st_size, stat.st_ino) or said
    return said


@functools.lru_cache(maxsize=16)
def _in_file(name: str, *_changed: int) -> str:
    """What one file of secrets says, read again when it was changed. Streamlit's own copy is that of the start."""
    try:
        table = tomllib.loads(Path(name).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as why:
        logging.getLogger(__name__).error("The secrets in %s cannot be read, so no passphrase is taken from them: %s", name, why)
        return ""
    staff = table.get("staff")
    text = staff.get("passphrase", "") if isinstance(staff, dict) else ""
    return text if isinstance(text, str) else ""
