"""The dashboard served on this machine for as long as it is looked at, and the browser to look with."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).parent.parent
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
             "--disable-sync", "--no-first-run", "--disable-default-apps"]  # fmt: skip


def chromium_path() -> str:
    """Where Chromium is on this machine; an AssertionError where it is not, for what needs it is never skipped."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert path, "there is no Chromium on this machine: install it, or name it in CHROMIUM"
    return path


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """The dashboard as a person starts it, on a port of its own; `log` is what it said."""

    def __init__(
        self, store: Path, folder: Path, audience: str = "", bound: str = "127.0.0.1", secrets: Path | None = None,
        script: Path = ROOT / "dashboard.py", port: int = 0,
    ):  # fmt: skip
        """`audience`: what CLUSTER_AUDIENCE says. `bound`: the address that it listens on; it is reached through 127.0.0.1 all the same.
        `secrets`: the file of its secrets; without one it has none, whatever this machine's account keeps. `port`: one that is free."""
        self.port = port or free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.log = folder / f"server-{self.port}.log"
        environment = {**os.environ, "CLUSTER_STORE": str(store), "CLUSTER_AUDIENCE": audience, "PYTHONWARNINGS": "default"}
        command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(self.port), "--server.headless", "true",
                   "--server.address", bound, "--secrets.files", str(secrets or folder / "no-secrets.toml")]  # fmt: skip
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT)
        self._wait()

    def _wait(self) -> None:
        until = time.monotonic() + 60
        while time.monotonic() < until:
            if self.process.poll() is not None:
                break
            try:
                with urllib.request.urlopen(f"{self.address}/_stcore/health", timeout=2) as answer:
                    if answer.read() == b"ok":
                        return
            except OSError:
                time.sleep(0.1)
        self.stop()
        raise RuntimeError(f"the server did not come up: {self.log.read_text(errors='replace')}")

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(10)
