"""How the server runs, for everybody who can reach it: read from the project's own file, whatever this machine's account keeps."""

import tomllib

import pytest
from streamlit import config

from pages.parts.access.caller import is_this_machine
from pages.parts.frame.navigation import PAGES

SAID = tomllib.loads((PAGES.parent / ".streamlit" / "config.toml").read_text(encoding="utf-8"))


def test_it_listens_on_this_machine_alone_until_somebody_says_otherwise():
    assert is_this_machine(SAID["server"]["address"])


@pytest.mark.parametrize(("name", "value"), {
    "server.enableXsrfProtection": True,  # an upload needs the token that only a page of ours reads
    "server.enableCORS": True,  # which in Streamlit's words means: no other site
    "server.enableStaticServing": False,
    "server.enableAgentApi": False,  # programs drive the pages through it, past the origin that browsers send
    "server.headless": True,
    "server.runOnSave": False,
    "server.fileWatcherType": "none",
    "client.showErrorDetails": "none",  # no path and no line of ours on anybody's screen
    "client.showErrorLinks": False,
    "client.toolbarMode": "minimal",  # no "rerun", "clear cache" or "deploy"
    "client.allowedOrigins": [],  # no frame around us tells our pages what to do
    "browser.gatherUsageStats": False,
    "browser.serverAddress": "localhost",  # else Streamlit asks a server on the internet which address we have
}.items())  # fmt: skip
def test_a_server_that_others_can_reach_is_told_what_it_must_not_do(name, value):
    section, option = name.split(".")
    assert SAID[section][option] == value


def test_nobody_waits_while_the_server_looks_through_all_that_it_keeps():
    assert SAID["runner"]["postScriptGC"] is False


@pytest.mark.parametrize(("name", "megabytes"), {"server.maxUploadSize": 50, "server.maxWidgetStateSize": 10}.items())
def test_nobody_sends_more_at_once_than_a_return_needs(name, megabytes):
    section, option = name.split(".")
    assert 0 < SAID[section][option] <= megabytes


def test_streamlit_knows_every_setting():
    for section, options in SAID.items():
        for option in options:
            assert config.get_option(f"{section}.{option}") is not None or option == "address", (section, option)


def test_secrets_are_never_committed():
    assert "secrets.toml" in (PAGES.parent / ".gitignore").read_text(encoding="utf-8").split()
