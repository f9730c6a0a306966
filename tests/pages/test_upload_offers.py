"""What lies on the disk while a return is offered, and when it goes from there."""

import gc
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from data.store.durable import take_lock
from pages.parts.frame.navigation import PAGES
from pages.parts.upload.offers import sweep
from pages.parts.upload.review import Review
from tests.pages.uploading import PUBLISHED


def test_what_is_on_offer_goes_from_the_disk_with_its_session():
    review = Review()
    folder = review.folder
    with open(PUBLISHED[0], "rb") as content:
        offered = review.take(PUBLISHED[0].name, content)
    assert offered.path.exists() and offered.checked.staged.exists()
    staged = offered.checked.staged
    del review, offered
    gc.collect()
    assert not folder.exists() and not staged.exists()


def test_what_a_killed_server_left_is_swept_by_the_next_and_a_living_ones_is_not(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    program = "import os; from pages.parts.upload.offers import new_folder; print(new_folder(), flush=True); os.kill(os.getpid(), 9)"
    killed = subprocess.run(
        [sys.executable, "-c", program], cwd=PAGES.parent, env={**os.environ, "TMPDIR": str(tmp_path)}, capture_output=True, text=True
    )
    left = Path(killed.stdout.strip().splitlines()[-1])
    living = tmp_path / "offered-living"
    living.mkdir()
    with open(living / "lock", "a+b") as lock:
        assert take_lock(lock) and left.is_dir()
        sweep()
        assert not left.parent.exists() and living.exists()
