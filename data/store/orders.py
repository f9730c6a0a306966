"""What a publisher may be asked to do, as values that travel to it as JSON, and which askings make sense. Touches no file."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from itertools import pairwise
from typing import Any

from data.checking.names.namesakes import DIFFERENT, SAME, organisation_setting
from data.grammar.names import normal_name
from data.model import MEANINGS
from data.store.acts import Act, Standing, Upload
from data.store.aims import TARGET, check_target
from data.store.appearance import APPEARANCE
from data.store.meanings import check_meaning
from data.store.notes import NOTE, check_note
from data.store.stories import STORY, check_story
from data.store.versions import NotPossible


@dataclass(frozen=True)
class Return:
    """Publish a checked return: its little store, and the bytes that were uploaded."""

    staged: str
    original: str
    sha256: str
    file_name: str
    left_out: bool = False  # staff said "leave these rows out" of the rows that stop
    sent_sha256: str = ""  # of the file as it was sent, where people's columns were dropped


@dataclass(frozen=True)
class TakeBack:
    """Take back an upload, a setting or a withdrawal, by the id that History shows."""

    id: str


@dataclass(frozen=True)
class Setting:
    name: str
    value: str


@dataclass(frozen=True)
class Edition:
    """Keep the version as it is under a name. `headlines`: JSON, as they were printed. `pool`: the rows of the question `pool_kept`."""

    name: str
    headlines: str
    pool: tuple[Mapping[str, Any], ...] = ()


ASKED = {"return": Return, "take back": TakeBack, "setting": Setting, "edition": Edition}


@dataclass(frozen=True)
class Order:
    """Everything that one run of the publisher is to do: one new version, or none."""

    by: str
    asked: tuple[Return | TakeBack | Setting | Edition, ...]
    on_version: str | None = None  # only if this is still CURRENT
    from_empty: bool = False  # leave out everything that was there (the demonstration, made anew)

    def as_json(self) -> str:
        names = {what: name for name, what in ASKED.items()}
        asked = [{"asked": names[type(each)], **asdict(each)} for each in self.asked]
        return json.dumps({"by": self.by, "asked": asked, "on_version": self.on_version, "from_empty": self.from_empty})

    @classmethod
    def from_json(cls, text: str) -> Order:
        order = json.loads(text)
        asked = tuple(ASKED[each.pop("asked")](**{name: _fixed(value) for name, value in each.items()}) for each in order.pop("asked"))
        return cls(asked=asked, **order)


def _fixed(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def parted(order: Order) -> list[Order]:
    """An order as the parts that need a version each: what follows an edition must not stand in the edition's version."""
    ends = [at + 1 for at, each in enumerate(order.asked) if isinstance(each, Edition)]
    starts = [0, *(end for end in ends if end < len(order.asked))]
    parts = [order.asked[start:end] for start, end in pairwise([*starts, len(order.asked)])]
    return [replace(order, asked=part, from_empty=order.from_empty and not at) for at, part in enumerate(parts)]


def signed(by: str) -> str:
    """The name under which an act is kept. Raises NotPossible for a blank one."""
    name = " ".join(by.split())
    if not name:
        raise NotPossible("Say who you are (--by NAME): History keeps a name beside every change.")
    if len(name) > 120 or not name.isprintable():
        raise NotPossible("A name in History is at most 120 letters, without control characters.")
    return name


# The settings that change figures, with the values that they take. Counting rules, section 10.
CHOICES = {"region": ("region", "combined authority"), "financial_year": ("financial", "calendar")}
SETTING_WORDS = {"as_at": "As-at date", "region": "Which West Midlands", "financial_year": "Quarters and years"}


def check_setting(setting: Setting) -> str:
    """The setting in words, for History. Raises NotPossible for a name or value that does not exist."""
    name, value = setting.name, setting.value
    if name in CHOICES:
        if value not in CHOICES[name]:
            raise NotPossible(f"The setting {name} is one of: {', '.join(CHOICES[name])}; {value!r} is none of them.")
    elif name == "as_at":
        try:
            datetime.date.fromisoformat(value)
        except ValueError:
            raise NotPossible(f"The as-at date is written as 2024-06-30; {value!r} is no such date.") from None
    elif name.startswith(MEANINGS):
        return check_meaning(name, value)
    elif name.startswith("same:"):
        return _check_answer(name.removeprefix("same:"), value)
    elif name in APPEARANCE:
        return APPEARANCE[name](value)
    elif name.startswith(TARGET):
        return check_target(name, value)
    elif name.startswith(NOTE):
        return check_note(name, value)
    elif name.startswith(STORY):
        return check_story(name, value)
    elif name.startswith("organisation:"):
        return _check_organisations(name, value)
    else:
        raise NotPossible(f"There is no setting {name!r}; there are: {', '.join([*SETTING_WORDS, *APPEARANCE])}, {TARGET}HEADLINE.")
    return f"{SETTING_WORDS[name]}: {value}"


def _check_answer(keys: str, value: str) -> str:
    """An answer in words. A key made of fields holds | itself, so the two keys part at any | that leaves the lesser first."""
    pairs = [(keys[:at], keys[at + 1 :]) for at, sign in enumerate(keys) if sign == "|"]
    pairs = [(first, second) for first, second in pairs if first and second and first <= second]
    if not pairs:
        raise NotPossible("An answer names the keys of two records, the lesser first, with | between them.")
    if value not in ("same", "different"):
        raise NotPossible("The answer to whether two records are one is: same or different.")
    first, second = next((pair for pair in pairs if pair[1].startswith(_OF_FIELDS)), pairs[-1])
    words = "one and the same" if value == "same" else "two different things"
    return f"{_said(first)} and {_said(second)} are {words}"


def _check_organisations(name: str, value: str) -> str:
    """Whether two names are one organisation's, in words: `organisation:medmin|medmin group`, folded and the lesser first."""
    names = name.removeprefix("organisation:").split("|")
    if len(names) != 2 or not all(map(normal_name, names)) or normal_name(names[0]) == normal_name(names[1]):
        raise NotPossible("Name two organisations with | between them: organisation:medmin|medmin group.")
    if (meant := organisation_setting(*names)) != name:
        raise NotPossible(f"Write the two names in small letters, without signs and legal form, the lesser first: {meant}.")
    if value not in (SAME, DIFFERENT):
        raise NotPossible("The answer to whether two names are one organisation's is: same or different.")
    return f"'{names[0]}' and '{names[1]}' are {'one organisation' if value == SAME else 'two organisations'}"


_OF_FIELDS = "fields:"  # how a key begins that is made of fields (data/checking/rows.py)


def _said(key: str) -> str:
    return ", ".join(part for part in key.removeprefix(_OF_FIELDS).split("|") if part) if key.startswith(_OF_FIELDS) else key


def act_to_take_back(standing: Standing, id: str) -> Act:
    """The act with that id. Raises NotPossible where there is none, it is gone already, or it is of a kind that stays."""
    act = standing.act(id)
    if act is None:
        raise NotPossible(f"There is no act {id!r} in History; look its id up there (python -m data history).")
    if act.act == "edition":
        raise NotPossible(f"{act.what}: an edition stays as it was printed. Uploads, settings and withdrawals can be taken back.")
    if act.withdrawn:
        raise NotPossible(f"This was taken back already: {act.what}. To undo that, take back the withdrawal.")
    return act


def taken_back(act: Act) -> str:
    """The withdrawal of an act in words: what was taken back is put back by taking the withdrawal back."""
    took, put = "Took back: ", "Put back: "
    if act.act != "withdrawal":
        return took + act.what
    return put + act.what.removeprefix(took) if act.what.startswith(took) else took + act.what.removeprefix(put)


def check_edition(standing: Standing, name: str, with_returns: bool = False) -> str:
    """The edition's name. Raises NotPossible where it is blank, too long, or taken, or nothing is there to keep. `with_returns`: some are
    published in the same order before it."""
    clean = " ".join(name.split())
    if not clean or len(clean) > 120 or not clean.isprintable():
        raise NotPossible("An edition needs a name of at most 120 letters, such as 'Board, 20 May'.")
    if standing.edition(clean):
        raise NotPossible(f"There is an edition {clean!r} already, and an edition never changes; choose another name.")
    if not (standing.live_uploads or with_returns):
        raise NotPossible("Nothing is published in this store, so there is nothing to keep as an edition: publish a return first.")
    return clean


def why_not(standing: Standing, offered: Upload, beside: list[Upload]) -> str:
    """Why a return may not be published into this store, beside these others; "" where it may."""
    real = [each for each in [*standing.live_uploads, *beside] if not each.demonstration]
    if offered.demonstration and real:
        return f"{offered.file_name} holds demonstration data, and real returns stand in this store: the two are never mixed."
    return ""


def already_there(standing: Standing, sha256: str, directions: str = "", sent_sha256: str = "") -> str:
    """Where the same bytes stand in the store, as they were sent or as they are kept, read by the same directions: a sentence, or ""."""
    offered = {sha256, sent_sha256} - {""}
    upload = next(
        (each for each in standing.live_uploads if offered & {each.sha256, each.sent_sha256} and each.directions == directions), None
    )
    if upload is None:
        return ""
    act = standing.act(upload.upload)
    when = f" on {act.at.day} {act.at:%B %Y} by {act.by}" if act else ""
    return f"Already published{when}, as {upload.file_name} (upload {upload.upload}); nothing was changed."
