"""Many viewers of one server, each with a session of their own, who change a filter every ten seconds."""

from __future__ import annotations

import os
import random
import statistics
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.benchmarks.measure import Line, Times
from tests.benchmarks.shown import HERE
from tests.serving import Server
from tests.visitor import Visitor

VIEWERS = 50
EVERY = 10.0  # seconds between two choices of one viewer
CHOICES = 4  # of each viewer, after the page has come
VALUES = {
    "source": ("UKRI and Innovate UK", "angels", "corporate", "venture capital or private equity", "publicly backed fund"),
    "theme": ("Digital health", "Diagnostics", "NHS adoption", "Clinical trials"),
    "segment": ("Digital health", "Medical devices", "Imaging"),
}


@dataclass
class Waited:
    """How long viewers waited, in seconds: for the page to come, and for each choice."""

    first: list[float] = field(default_factory=list)
    choice: list[float] = field(default_factory=list)


def lines(folder: Path, rows: int) -> tuple[str, list[Line]]:
    """With the demonstration: what a filter costs with many rows has a benchmark of its own. `rows` below a thousand: few viewers."""
    viewers, every = (VIEWERS, EVERY) if rows >= 1_000 else (3, 0.2)
    ours, busy = measured(Server(folder / "store", folder), viewers, every, of_a_filter)
    bare, bare_busy = measured(Server(folder / "store", folder, script=HERE / "one_chart.py"), viewers, every, of_nothing)
    return f"{viewers} viewers of one server, each choosing every {every:g} seconds ({len(ours.choice)} choices)", [
        Line("until the page has come, all at once: the slowest", Times(max(ours.first), 0), Times(max(bare.first), 0)),
        Line("a choice: half of them within", Times(statistics.median(ours.choice), 0), Times(statistics.median(bare.choice), 0)),
        Line("a choice: 95 of 100 within", Times(most(ours.choice), 0), Times(most(bare.choice), 0), "at most 2 s"),
        Line("a choice: the slowest", Times(max(ours.choice), 0), Times(max(bare.choice), 0)),
        Line("processor of the server for a choice, or the page", Times(0, busy), Times(0, bare_busy)),
        Line("a page with one chart, each run: 95 of 100 within", Times(most(bare.choice), bare_busy), Times(most(bare.choice), bare_busy)),
    ]


def most(waited: list[float]) -> float:
    """What 95 of 100 waited at most."""
    return sorted(waited)[max(0, -(-95 * len(waited) // 100) - 1)]


Choose = Callable[[Visitor, random.Random], None]


def of_a_filter(visitor: Visitor, chosen: random.Random) -> None:
    """Choose another value of a filter on the page that is open."""
    word = chosen.choice(sorted(VALUES))
    visitor.run("funding", words={word: [chosen.choice(VALUES[word])]})


def of_nothing(visitor: Visitor, chosen: random.Random) -> None:
    visitor.run()


def measured(server: Server, viewers: int, every: float, choose: Choose) -> tuple[Waited, float]:
    """What the viewers of a server waited, and the seconds of processor that it took for each thing it did for one. The server ends."""
    waited, wrong = Waited(), []
    try:
        look(server, Waited(), every, choose, 0, threading.Barrier(1), wrong)  # the demonstration is made before
        before = processor(server.process.pid)
        together = threading.Barrier(viewers)
        each = [
            threading.Thread(target=look, args=(server, waited, every, choose, number, together, wrong), daemon=True)
            for number in range(viewers)
        ]
        for thread in each:
            thread.start()
        for thread in each:
            thread.join()
        busy = processor(server.process.pid) - before
    finally:
        server.stop()
    if wrong:
        raise wrong[0]
    return waited, busy / (len(waited.first) + len(waited.choice))


def look(
    server: Server, waited: Waited, every: float, choose: Choose, number: int, together: threading.Barrier, wrong: list[Exception]
) -> None:  # fmt: skip
    """One viewer: opens the page, then chooses, at moments of their own."""
    chosen, visitor = random.Random(number), Visitor(server.address)
    try:
        visitor.look()
        with visitor.connected():
            together.wait()
            began = time.perf_counter()
            visitor.run()
            waited.first.append(time.perf_counter() - began)
            time.sleep(chosen.random() * every)
            for _ in range(CHOICES):
                began = time.perf_counter()
                choose(visitor, chosen)
                taken = time.perf_counter() - began
                waited.choice.append(taken)
                time.sleep(max(0.0, every - taken))
    except Exception as problem:  # told by whoever waits for all of them
        wrong.append(problem)
        together.abort()


def processor(process: int) -> float:
    """Seconds of processor of a process that runs; 0 where this machine does not say (it is not Linux)."""
    stat = Path(f"/proc/{process}/stat")
    if not stat.exists():
        return 0.0
    fields = stat.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
