"""The first look at an upload: which format its bytes are, and whether it is safe to hand to a reader; it reads no cell.

No spreadsheet library and no XML parser is used, nothing in the file is followed, and every look has a bound. A format that
may be uploaded is a name that `inspect` returns; one that may not (yet) is a sentence in `OTHER_FORMATS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePath

from data import compound
from data.archive import PASSWORD, Archive
from data.reading.biff import is_encrypted
from data.refused import Refused

__all__ = ["MOST_FILE_BYTES", "Refused", "has_macros", "inspect"]

MOST_FILE_BYTES = 200 << 20  # 100,000 rows x 16 columns are about 10 MB as .xlsx
MOST_LINE_BYTES = 1 << 20  # a line of a CSV
HEAD = 1 << 16  # where the prolog of an XML part has ended

SAVE_AS_XLSX = "open it in a spreadsheet program, save it as .xlsx and upload that."
OTHER_FORMATS = {
    "ole": f"This is a file of an older office program, but no workbook; {SAVE_AS_XLSX}",
    "msg": "This is a message; upload the workbook that is attached to it.",
    "xlam": "This is an add-in, which holds programs and no return; upload the workbook that holds the records.",
    "sxc": f"This is a spreadsheet of the old .sxc format; {SAVE_AS_XLSX}",
    "xml": f"This is a workbook in the XML of Excel 2003; {SAVE_AS_XLSX}",
    "docx": "This is a document, not a spreadsheet; copy its table into a workbook and upload that.",
    "pptx": "This is a presentation, not a spreadsheet; copy its table into a workbook and upload that.",
    "zip": "This is a zip file, not a workbook; take the workbook out of it and upload that.",
    "pdf": "This is a PDF; upload the workbook that it was made from.",
    "image": "This is a picture; upload the workbook that it shows.",
    "html": f"This is a web page with the name of a workbook; {SAVE_AS_XLSX}",
    "archive": "This is a packed file, not a workbook; unpack it and upload the workbook.",
}
MAGIC = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"BM\x36", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"Rar!", "archive"),
    (b"BZh", "archive"),
    (b"\xfd7zXZ", "archive"),
    (b"\x09\x08\x08\0", "xls"),  # Excel 5 and 97, 3, 4 and 2 without a container
    (b"\x09\x08\x10\0", "xls"),
    (b"\x09\x02\x06\0", "xls"),
    (b"\x09\x04\x06\0", "xls"),
    (b"\x09\x00\x04\0", "xls"),
)
OPENDOCUMENT = (
    (b"opendocument.spreadsheet", "ods"),
    (b"opendocument.text", "docx"),
    (b"opendocument.presentation", "pptx"),
    (b"sun.xml.calc", "sxc"),
)
ENCRYPTED_STREAMS = ("EncryptedPackage".encode("utf-16-le"), "EncryptionInfo".encode("utf-16-le"))
MACROS_OF_XLS = "_VBA_PROJECT_CUR".encode("utf-16-le")  # the name of a storage within the file
TEXT_NAMES = (".csv", ".tsv", ".tab", ".txt", "")
STRING_COUNT = re.compile(rb'\b(uniqueCount|count)="(\d{1,18})"')
MOST_TEXTS = 100_000_000
STREAMS = (
    ("workbook", "xls"),
    ("book", "xls"),
    ("worddocument", "docx"),
    ("powerpoint document", "pptx"),
    ("__properties_version1.0", "msg"),
)
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def inspect(content: bytes, file_name: str) -> str:
    """The format of an upload by its bytes, a key of `data.reading.READERS`; raises Refused with a sentence that says what to do."""
    if not content:
        raise Refused("This file is empty; save the workbook again and upload that.")
    if len(content) > MOST_FILE_BYTES:
        raise Refused(f"This file is larger than {MOST_FILE_BYTES >> 20} MB; take out what is not part of the return.")
    if content.startswith(compound.MAGIC):
        return checked_compound(content)
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        archive = Archive(content)
        kind = kind_of_archive(archive)
        if kind in OTHER_FORMATS:
            raise Refused(OTHER_FORMATS[kind])
        check_parts(archive, ("content.xml", "styles.xml") if kind == "ods" else archive.names())
        return kind
    for magic, kind in MAGIC:
        if content.startswith(magic):
            if kind in OTHER_FORMATS:
                raise Refused(OTHER_FORMATS[kind])
            return kind
    if is_flat_opendocument(content[:HEAD]):
        return "fods"
    check_text(content, PurePath(file_name).suffix.lower())
    return "csv"


def checked_compound(content: bytes) -> str:
    """An OLE file by the streams in it; raises Refused for one that is encrypted or no workbook."""
    if any(stream in content for stream in ENCRYPTED_STREAMS):
        raise Refused(PASSWORD)
    streams = compound.Compound(content).names()
    kind = next((kind for name, kind in STREAMS if name in streams), "ole")
    if kind in OTHER_FORMATS:
        raise Refused(OTHER_FORMATS[kind])
    if is_encrypted(content):
        raise Refused(PASSWORD)
    return kind


def kind_of_archive(archive: Archive) -> str:
    """What a zip file is, by its content types and the parts that only one format has."""
    if "content.xml" in archive or "mimetype" in archive:
        return kind_of_opendocument(archive)
    types = archive.head("[content_types].xml") if "[content_types].xml" in archive else b""
    if b"ms-excel.sheet.binary" in types or "xl/workbook.bin" in archive:
        return "xlsb"
    if b"ms-excel.addin" in types:
        return "xlam"
    if b"ms-excel.sheet.macroEnabled" in types or b"ms-excel.template.macroEnabled" in types or "xl/vbaproject.bin" in archive:
        return "xlsm"  # its macros are parts that nothing here opens
    if b"wordprocessingml.document.main" in types:
        return "docx"
    if b"presentationml.presentation.main" in types:
        return "pptx"
    if b"spreadsheetml" in types or "xl/workbook.xml" in archive:
        return "xlsx"
    return "zip"


def kind_of_opendocument(archive: Archive) -> str:
    """By the type that the package says, else by its list of parts; raises Refused where those are encrypted."""
    parts = archive.read("meta-inf/manifest.xml") if "meta-inf/manifest.xml" in archive else b""
    if b"encryption-data" in parts:
        raise Refused(PASSWORD)
    type_of_package = archive.head("mimetype") if "mimetype" in archive else parts
    for words, kind in OPENDOCUMENT:
        if words in type_of_package:
            return kind
    return "zip"


def has_macros(content: bytes, kind: str) -> bool:
    """Whether a file of a kind that `inspect` returned holds macros; nothing of them is opened."""
    if kind in ("xlsx", "xlsm", "xlsb"):
        return "xl/vbaproject.bin" in Archive(content)
    if kind == "ods":
        return any(name.startswith(("basic/", "scripts/")) for name in Archive(content).names())
    return kind == "xls" and MACROS_OF_XLS in content


def is_flat_opendocument(head: bytes) -> bool:
    """An OpenDocument spreadsheet that is one XML file."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<" and b"opendocument:xmlns:office" in head and OPENDOCUMENT[0][0] in head


def check_parts(archive: Archive, names: Iterable[str]) -> None:
    """Every XML part must start without a document type (the only place where entities can be declared).

    Of an OpenDocument package only those that are read: its list of parts and its macros name one in honest files, too.
    """
    for name in names:
        if name not in archive or not name.endswith((".xml", ".rels", ".vml")) or name.endswith("/"):
            continue
        head = archive.head(name, HEAD).replace(b"\0", b"")  # so that UTF-16 is looked through, too
        if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
            raise Refused(
                "This workbook declares entities, as an attack does; copy the sheets into a new workbook, save it as .xlsx and upload that."
            )
        if len(head) >= HEAD and not re.search(rb"<[^?!]", head):
            raise Refused("This workbook has a part that never begins; save it again as .xlsx and upload that.")
        if name.endswith("sharedstrings.xml"):
            check_string_count(head, archive.size(name))


def check_string_count(head: bytes, size: int) -> None:
    """A count of texts that cannot fit into the part makes some readers take all the memory there is."""
    counts = {name: int(number) for name, number in STRING_COUNT.findall(head)}
    if counts.get(b"uniqueCount", 0) * len("<si/>") > size or counts.get(b"count", 0) > MOST_TEXTS:
        raise Refused("This workbook states a false number of texts; save it again as .xlsx and upload that.")


def check_text(content: bytes, suffix: str) -> None:
    """Bytes that are no known container must be a table in text."""
    start = content[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"<?xml") and b'progid="excel.sheet"' in start:
        raise Refused(OTHER_FORMATS["xml"])
    if start.startswith((b"<!doctype html", b"<html", b"<table", b"<?xml")) or (b"<html" in start and start[:1] == b"<"):
        raise Refused(OTHER_FORMATS["html"])
    if suffix not in TEXT_NAMES:
        raise Refused(
            f"This file is named {suffix} but is no workbook; open it in a spreadsheet program, save it as .xlsx or .csv and upload that."
        )
    if content[:2] in UTF_16:
        return
    if b"\0" in content:
        raise Refused("This file holds bytes that are no text; save the table as CSV (UTF-8) or .xlsx and upload that.")
    sample = content[:65536]
    if sum(map(sample.count, UNPRINTED)) * 100 > len(sample):
        raise Refused("This file is not a table in text; save the table as CSV (UTF-8) or .xlsx and upload that.")
    if longest_line_exceeds(content, MOST_LINE_BYTES):
        raise Refused("This file has a line of more than a million characters; save the table as .xlsx and upload that.")


UNPRINTED = [bytes([code]) for code in range(32) if code not in (9, 10, 12, 13)]


def longest_line_exceeds(content: bytes, most: int) -> bool:
    """Steps from line break to line break in strides, so that a file of honest lines costs next to nothing."""
    at = 0
    while at + most < len(content):
        stride = content[at : at + most]
        cut = max(stride.rfind(b"\n"), stride.rfind(b"\r"))
        if cut < 0:
            return True
        at += cut + 1
    return False
