"""The cluster's own template of slides: a .pptx that runs nothing and leads nowhere, kept as a setting."""

from __future__ import annotations

import base64
import binascii
import hashlib
import io
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from data.store.versions import NotPossible

LARGEST_BYTES = 2 * 1024 * 1024
_LARGEST_INSIDE = 64 * 1024 * 1024  # of all that is packed in it
_PROGRAMS = ("vbaproject", "/activex/", "/embeddings/", "/ctrlprops/", "/externallinks/")  # in the names of a package's parts
_NO_SLIDES = "This is no PowerPoint file (.pptx), whatever its name says. Save the template as .pptx and choose it again."


def template_value(template: bytes) -> str:
    """A template as the setting keeps it. Raises NotPossible, with what to do, where it is none or may run or fetch something."""
    if len(template) > LARGEST_BYTES:
        size = f"{len(template) / 1024 / 1024:.1f} MB without its slides; at most {LARGEST_BYTES // 1024 // 1024} MB are kept"
        raise NotPossible(f"The template has {size}. Compress its pictures in PowerPoint and save it again.")
    try:
        with zipfile.ZipFile(io.BytesIO(template)) as package:
            _check(package)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, ElementTree.ParseError, UnicodeDecodeError) as broken:
        raise NotPossible(_NO_SLIDES) from broken
    return base64.b64encode(template).decode("ascii")


def check_template(value: str) -> str:
    """What History says of the setting. Raises NotPossible."""
    try:
        template = base64.b64decode(value, validate=True)
    except binascii.Error:
        raise NotPossible("A template of slides is chosen in Settings, which checks it and keeps its bytes in base 64.") from None
    template_value(template)
    return f"Template of slides: a .pptx of {len(template) / 1000:,.0f} kB ({hashlib.sha256(template).hexdigest()[:8]})"


def _check(package: zipfile.ZipFile) -> None:
    if sum(each.file_size for each in package.infolist()) > _LARGEST_INSIDE:
        limit = _LARGEST_INSIDE // 1024 // 1024
        raise NotPossible(f"The template unpacks to more than {limit} MB. Compress its pictures and save it again.")
    names = package.namelist()
    if not {"[Content_Types].xml", "ppt/presentation.xml"} <= set(names):
        raise NotPossible(_NO_SLIDES)
    runs = [name for name in names if any(each in f"/{name}".lower() for each in _PROGRAMS)]
    if runs or b"macroEnabled" in package.read("[Content_Types].xml"):
        raise NotPossible("The template carries macros or embedded files. Save it without them, as .pptx, and choose it again.")
    if target := next(_outside(package), None):
        raise NotPossible(f"The template leads to {target[:80]}, outside itself. Take that link out of its layouts and save it again.")


def _outside(package: zipfile.ZipFile) -> Iterator[str]:
    """What lies outside the file and is linked from it."""
    for name in package.namelist():
        if name.lower().endswith(".rels"):
            for each in ElementTree.fromstring(package.read(name)):
                if each.get("TargetMode", "").lower() == "external":
                    yield each.get("Target", "")
