"""Stores for the pages: a small one with two confidential deals and hostile cells, and the demonstration, made once a session."""

import datetime
import functools
import json

import pytest
from streamlit import config
from streamlit.components.v2 import manifest_scanner
from streamlit.runtime import context

from data.store.viewing import Store
from pages.parts.access.caller import COOKIE
from queries.door import open_version
from tests import stores

DAY = datetime.date(2024, 5, 4)
HOSTILE = '<img src="https://example.org/x.png"><script>1</script> [link](https://example.org) ![i](https://example.org/y.png)'


def small() -> stores.Tables:
    """Four investments (one confidential), an event, two members, a claim; one recipient's name is hostile."""
    store = stores.empty()
    upload = stores.upload(store, (datetime.date(2024, 4, 1), datetime.date(2024, 6, 30)))
    may = stores.on("date", DAY)
    private = {"source": "Angels of Anywhere", "source_type": "angels", "programme": "Accelerator", "programme_role": "co-investment"}
    stores.investment(store, upload, "I-1", 1_450_000, "realised", recipient=HOSTILE, amount_text="£1.45m", **private, **may)
    stores.investment(store, upload, "I-2", 500_000, "realised", recipient="Grant Ltd", source="Innovate UK",
                      source_type="UKRI and Innovate UK", programme="Accelerator", programme_role="own grant", **may)  # fmt: skip
    stores.investment(store, upload, "I-3", None, "committed", recipient="Quiet Ltd", **private, **may)
    stores.investment(store, upload, "I-4", 9_000_000, "realised", recipient="Secret Ltd", confidential=True, **private, **may)
    stores.record(store, "events", upload, reference="E-1", title="Breakfast", status="held", role="led", theme="Diagnostics",
                  attended_low=30, attended_high=40, **stores.on("start", DAY))  # fmt: skip
    for name in ("One Ltd", "University of Two"):
        kind = "university" if "University" in name else "company"
        stores.record(store, "members", upload, name=name, organisation_kind=kind, segment="Imaging", **stores.on("joined", DAY))
    stores.record(store, "claims", upload, reference="C-1", measure="money secured", headline="secured funding", stated="£67.3m",
                  low=67_300_000, high=67_300_000, unit="GBP", said_by="Somebody")  # fmt: skip
    return store


def put(store: stores.Tables, folder) -> None:
    """Lay the store's only version down as the one that viewers read."""
    (folder / "versions").mkdir(parents=True)
    stores.write(store, folder / "versions" / "v1.duckdb")
    (folder / "CURRENT").write_text("v1\n")


class Browser:
    """Who connected, as Streamlit would tell it of a real connection: AppTest has none."""

    def __init__(self, host="127.0.0.1:8501", ip="127.0.0.1", token="", **headers):
        self.headers = [("Host", host), *((name.replace("_", "-"), value) for name, value in headers.items())]
        self.cookies = {COOKIE: token} if token else {}
        self.remote_ip = ip


@pytest.fixture(autouse=True, scope="session")
def scanned_once():
    """Streamlit reads what all installed packages say of themselves for each AppTest, a fifth of a second: here once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", functools.cache(manifest_scanner.scan_component_manifests))
        yield


@pytest.fixture(autouse=True)
def connected(monkeypatch):
    """A browser on the machine of a server that listens there alone; `connected(Browser(...), bound=...)` is another."""
    address = config.get_option("server.address")

    def connect(browser, bound="127.0.0.1"):
        monkeypatch.setattr(context, "_get_client_context", lambda: browser)
        config.set_option("server.address", bound)

    connect(Browser())
    yield connect
    config.set_option("server.address", address)


@pytest.fixture
def small_store_tables():
    """The small store before it is laid down, and its upload: for a test that adds to it."""
    store = small()
    return store, store["uploads"][0]["upload"]


@pytest.fixture(scope="session")
def laid_down(tmp_path_factory):
    """The folder of the small store, for all tests that only look at it."""
    folder = tmp_path_factory.mktemp("small") / "store"
    put(small(), folder)
    return folder


@pytest.fixture
def small_store(laid_down, monkeypatch):
    """The small store, to be looked at and not changed: what it answers is kept from test to test."""
    monkeypatch.setenv("CLUSTER_STORE", str(laid_down))
    monkeypatch.delenv("CLUSTER_AUDIENCE", raising=False)
    yield laid_down
    assert (laid_down / "CURRENT").read_text() == "v1\n", "a test that changes the small store takes `own_small_store`"


@pytest.fixture
def own_small_store(tmp_path, monkeypatch):
    """A small store of a test's own, which it may change."""
    put(small(), tmp_path / "store")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "store"))
    monkeypatch.delenv("CLUSTER_AUDIENCE", raising=False)
    return tmp_path / "store"


@pytest.fixture
def store_with_edition(tmp_path, monkeypatch):
    """The small store kept as the edition `Board, 14 May`, and behind it a second return: one record restated, one moved, one new."""
    store, folder = small(), tmp_path / "store"
    put(store, folder)
    door = open_version(folder / "versions" / "v1.duckdb")
    stores.act(store, "edition", "Board, 14 May", json.dumps(door.ask("headlines"), default=str))
    door.close()
    stores.write(store, folder / "versions" / "v2.duckdb")
    upload = stores.upload(store, (datetime.date(2024, 7, 1), datetime.date(2024, 9, 30)))
    may = stores.on("date", DAY)
    private = {"source": "Angels of Anywhere", "source_type": "angels", "programme": "Accelerator", "programme_role": "co-investment"}
    stores.investment(store, upload, "I-2", 600_000, "realised", recipient="Grant Ltd", source="Innovate UK",
                      source_type="UKRI and Innovate UK", programme="Accelerator", programme_role="own grant", **may)  # fmt: skip
    stores.investment(store, upload, "I-3", 80_000, "realised", recipient="Quiet Ltd", **private, **may)
    stores.investment(store, upload, "I-5", 20_000, "realised", recipient="Late Ltd", **private, **may)
    stores.record(store, "members", upload, name="Three Ltd", organisation_kind="company", **stores.on("joined", DAY))
    stores.write(store, folder / "versions" / "v3.duckdb")
    (folder / "CURRENT").write_text("v3\n")
    monkeypatch.setenv("CLUSTER_STORE", str(folder))
    monkeypatch.delenv("CLUSTER_AUDIENCE", raising=False)
    return store, folder


@pytest.fixture
def empty_store(demonstration, tmp_path, monkeypatch):
    """A store in which nothing was published; it shows the demonstration that was made once."""
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "demonstration").symlink_to(demonstration / "demonstration")
    monkeypatch.setenv("CLUSTER_STORE", str(tmp_path / "store"))
    monkeypatch.delenv("CLUSTER_AUDIENCE", raising=False)
    return Store.open(tmp_path / "store")
