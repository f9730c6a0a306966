"""The cluster's own template as staff send it: what makes slides is kept of it, once slides were made from it in a child with limits."""

from __future__ import annotations

import base64
import tempfile
from pathlib import Path
from typing import Any

from data.capped import answer_one
from data.children import ChildFailed, run_capped
from data.refused import Refused
from data.store.appearance import Appearance
from data.store.slide_template import template_value
from data.store.versions import NotPossible
from data.store.viewing import Store
from exports.pack import UnusableTemplate

MEMORY_BYTES = 2 * 1024**3  # address space
CPU_SECONDS = 20
WALL_SECONDS = 60


def usable_template(sent: bytes, file_name: str) -> str:
    """The template without its slides, as the setting `template` keeps it. Raises NotPossible, in a sentence that says what to do."""
    with tempfile.TemporaryDirectory(prefix="template-") as folder:
        path = Path(folder, Path(file_name).name)
        path.write_bytes(sent)
        limits = {"memory_bytes": MEMORY_BYTES, "cpu_seconds": CPU_SECONDS, "wall_seconds": WALL_SECONDS}
        try:
            answer = run_capped("exports.template", {"path": str(path)}, **limits)
        except ChildFailed as failed:
            raise NotPossible(f"{path.name} is too large to be opened. Compress its pictures in PowerPoint and save it again.") from failed
    if "refused" in answer:
        raise NotPossible(answer["refused"])
    return template_value(base64.b64decode(answer["template"]))


def own_template(store: Store) -> bytes:
    """The template that staff set; none while the demonstration stands, which is no cluster's."""
    return b"" if store.shows_demonstration_store() else Appearance.of(store.settings()).template


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """In the child: the template at `path` without its slides, once one of each kind was made from it."""
    from exports.pptx.own import without_slides  # python-pptx, which the page that asks need not read

    try:
        return {"template": base64.b64encode(without_slides(Path(request["path"]))).decode("ascii")}
    except UnusableTemplate as why:
        raise Refused(str(why)) from why


if __name__ == "__main__":
    answer_one(answer)
