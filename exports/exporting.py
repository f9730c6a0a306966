"""Makes an export: in a child process with limits, beside the file and then in its place, so that there is never half of one."""

from __future__ import annotations

import datetime
import json
import os
import tempfile
from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data.children import ChildFailed, run_capped
from data.store.viewing import Store
from queries.filters import Filters

if TYPE_CHECKING:
    from exports.story import Story

# What each form is called by people, and how its file ends.
FORMS = {"pptx": "Slides (PowerPoint)", "pdf": "Document (PDF)", "xlsx": "Workbook (Excel)", "html": "One page (HTML)"}
PICTURES = {"svg": "Picture (SVG)", "png": "Picture (PNG)"}  # of one chart
MIMES = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "html": "text/html",
}
MEMORY_BYTES = 8 * 1024**3  # address space
CPU_SECONDS = 300
WALL_SECONDS = 600
_ENDED = {  # by the kind of a ChildFailed
    "memory": f"it needs more memory than the {MEMORY_BYTES >> 30} GB that an export may take, or than this machine has left",
    "time": "it takes longer than an export may",
    "crashed": "this machine ended the process that made it, which memory that has run out may do",
}


class ExportFailed(RuntimeError):
    """There is no file; the message is one sentence for whoever asked."""


@dataclass(frozen=True)
class Order:
    """What is to leave the dashboard, as whoever asks for it chose."""

    form: str  # one of FORMS
    story: str = ""  # blank: the one for paper
    edition: str = ""
    filters: Filters = field(default_factory=Filters)
    _: KW_ONLY
    slide: str = ""  # in place of a story one slide alone, as `Part.as_json` keeps it
    made_by: str = ""
    template: str = ""  # of slides: the cluster's own, a path
    projector: bool = False  # of a document: as wide as a screen, not A4
    names_hidden: bool = False  # words stand in place of organisations' names

    @property
    def one_slide(self) -> Story | None:
        """The story of that slide alone; None where a story is told. Raises UnknownStory."""
        if not self.slide:
            return None
        from exports.story import Part, Story  # and with it all charts, which whoever asks for a file has no use for

        return Story("One slide", (Part.from_json(json.loads(self.slide)),))

    def as_json(self) -> dict[str, Any]:
        return {**vars(self), "filters": self.filters.as_query()}

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> Order:
        return cls(**{**kept, "filters": Filters.from_words(tuple(each) for each in kept["filters"])})


def export(
    store: Store, order: Order, path: Path, *, made_on: datetime.datetime | None = None, on_progress: Callable[[str], None] | None = None
) -> None:
    """Write the file, or leave what stood there. `on_progress` hears what is being done; an exception that it raises ends the work.

    Raises ExportFailed where a story or an edition does not exist, a template cannot be used, or the disk or a limit ended the work;
    ChildBroke where we did.
    """
    if order.form not in FORMS | PICTURES:
        raise ExportFailed(f"There is no form {order.form!r}; there are: {', '.join(FORMS | PICTURES)}.")
    if not path.parent.is_dir():
        raise ExportFailed(f"There is no folder {path.parent} to write into.")
    try:
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=".export-") as folder:
            half = Path(folder, path.name)
            when = made_on.isoformat() if made_on else None
            request = {"store": str(store.directory), "path": str(half), "made_on": when, "order": order.as_json()}
            answer = run_capped(
                "exports.child", request, memory_bytes=MEMORY_BYTES, cpu_seconds=CPU_SECONDS, wall_seconds=WALL_SECONDS,
                on_progress=on_progress,
            )  # fmt: skip
            if "refused" in answer:
                raise ExportFailed(answer["refused"])
            os.replace(half, path)
    except ChildFailed as failed:
        raise ExportFailed(f"The export was ended before it was whole, because {_ENDED[failed.kind]}; nothing was written.") from failed
    except OSError as full:
        raise ExportFailed(f"The export cannot be written to {path}: {full.strerror}.") from full
