"""What each command of the command line does and prints. Each takes the parsed arguments and gives the exit code.

`asked.headlines_of`, `asked.pool_of` and `asked.questions_of` answer what a version says to these questions; the way in gives them,
because nothing here knows the queries.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from data import template as templates
from data.command_line import NOT_POSSIBLE
from data.directions import Directions, cells_of
from data.layouts import read_layouts
from data.marking import as_list
from data.marking import mark as mark_file
from data.model import Finding
from data.passphrase import passphrase
from data.printed import print_changes, print_check, print_names, print_questions, print_receipt
from data.refused import Refused
from data.returns import CheckedReturn
from data.returns import check as check_file
from data.spoken import as_json, names_as_json, pounds
from data.store import backup as backups
from data.store import publishing
from data.store.appearance import logo_value
from data.store.known_names import namesakes_in
from data.store.publishing import Receipt
from data.store.versions import NotPossible, in_plain_words
from data.store.viewing import Store

DONE, STOPPED = 0, 1


def check(asked: argparse.Namespace) -> int:
    """Judge every file; the worst of them is the exit code."""
    answers, code = [], DONE
    for name, checked, refusal in _checked(asked):
        if checked is None:
            code = NOT_POSSIBLE
            answers.append({"file": name, "refused": refusal})
            continue
        if checked.stops:
            code = max(code, STOPPED)
        if asked.json:
            answers.append(as_json(checked))
        else:
            print(print_check(checked))
    if asked.json:
        _print_json({"files": answers} if len(asked.files) > 1 else answers[0])
    return code


def mark(asked: argparse.Namespace) -> int:
    """Write the file with its cells in question marked, or as a list where a .csv is asked for."""
    if asked.to.exists():
        raise NotPossible(f"{asked.to} is there already; name a new file.")
    ((_, checked, _),) = _checked(asked)
    if checked is None:
        return NOT_POSSIBLE
    lost = ""
    with in_plain_words(asked.to.absolute().parent):
        if asked.to.suffix.lower() == ".csv":
            asked.to.write_bytes(as_list(checked.findings))
        else:
            marked = mark_file(checked.path, checked.file_name, checked.findings, Path(asked.folder))
            if marked.why_not:
                raise NotPossible(f"{marked.why_not} Name a .csv to have the list.")
            if marked.lost and asked.to.suffix.lower() != ".xlsx":
                raise NotPossible(f"{marked.lost} Name an .xlsx to have it, or a .csv to have the list.")
            shutil.copyfile(marked.path, asked.to)
            lost = marked.lost
    if asked.json:
        _print_json({"file": str(asked.to), "findings": len(checked.findings), "stops": len(checked.stops), "lost": lost or None})
    else:
        print(f"Wrote {asked.to}: {len(checked.findings):,} findings, of which {len(checked.stops):,} stop their row.", lost)
    return STOPPED if checked.stops else DONE


def publish(asked: argparse.Namespace) -> int:
    """Publish what nothing stops; name the rest, with its findings."""
    store = Store.open(asked.store)
    results = list(_checked(asked))
    returns = [checked for _, checked, _ in results if checked is not None]
    before = store.own_version()
    receipt = publishing.publish_returns(store, returns, by=asked.by, leave_out=asked.leave_out) if returns else Receipt(before)
    refused = [{"file": name, "why": why, "findings": []} for name, checked, why in results if checked is None]
    for each in receipt.held_back:
        findings = _findings_json(each.checked.findings) if each.stops else []
        refused.append({"file": each.file_name, "why": each.why, "findings": findings})
        if not each.stops:
            print(f"{each.file_name}: {each.why}", file=sys.stderr)
    _say_done(asked, store, before, receipt, refused)
    if any(checked is None for _, checked, _ in results) or any(not each.stops for each in receipt.held_back):
        return NOT_POSSIBLE
    return STOPPED if receipt.held_back else DONE


def history(asked: argparse.Namespace) -> int:
    acts = Store.open(asked.store).history()
    if asked.json:
        _print_json([act.as_json() for act in acts])
    elif not acts:
        print("Nothing was published in this store yet; pages and questions answer from the demonstration.")
    for act in acts if not asked.json else ():
        gone = "  (taken back)" if act.withdrawn else ""
        print(f"{act.id:<15} {act.at:%Y-%m-%d %H:%M} UTC  {act.by}: {act.what}{gone}")
    return DONE


def withdraw(asked: argparse.Namespace) -> int:
    store = Store.open(asked.store)
    before = store.own_version()
    receipt = publishing.withdraw(store, asked.id, by=asked.by)
    return _say_done(asked, store, before, receipt)


def set_value(asked: argparse.Namespace) -> int:
    """Change a setting, or answer whether two records are one. Of a logo its file is named."""
    store = Store.open(asked.store)
    before = store.own_version()
    value = logo_value(_bytes_of(Path(asked.value))) if asked.name == "logo" else asked.value
    return _say_done(asked, store, before, publishing.set_value(store, asked.name, value, by=asked.by))


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise NotPossible(f"{path} cannot be read ({error.strerror}); name the logo's file.") from error


def edition(asked: argparse.Namespace) -> int:
    """Keep the current version with its headlines, as the board sees them."""
    store = Store.open(asked.store)
    before = store.own_version()
    path = store.version_path(before) if before and store.uploads() else None
    printed, pool = (json.dumps(asked.headlines_of(path), default=str), asked.pool_of(path)) if path else ("[]", [])
    return _say_done(asked, store, before, publishing.keep_edition(store, asked.name, printed, pool, by=asked.by, on_version=before))


def template(asked: argparse.Namespace) -> int:
    templates.write(asked.file)
    if asked.json:
        _print_json({"file": str(asked.file)})
    else:
        print(f"Wrote {asked.file}: fill in the sheets that you need, and leave the others empty.")
    return DONE


def backup(asked: argparse.Namespace) -> int:
    files = backups.back_up(Store.open(asked.store).directory, asked.file)
    if asked.json:
        _print_json({"file": str(asked.file), "files": files})
    else:
        print(f"Wrote {asked.file}: {len(files)} files, each read back and compared with its hash.")
    return DONE


def restore(asked: argparse.Namespace) -> int:
    if asked.store is None:
        raise NotPossible("Say into which new folder the store is restored: --store NEW.")
    store = Store.open(asked.store)
    version = backups.restore(asked.file, store.directory)
    if asked.json:
        _print_json({"store": str(store.directory), "version": version, "history": len(store.history())})
    else:
        print(f"Restored {asked.file} into {store.directory}: version {version}, {len(store.history())} acts.")
    return DONE


def _checked(asked: argparse.Namespace) -> Iterable[tuple[str, CheckedReturn | None, str]]:
    """Each file's name with what the check found, or why it was refused, which is said on stderr at once."""
    for number, path in enumerate(asked.files):
        name = _in_one_line(path.name)
        try:
            _can_be_read(path)
            into = Path(asked.folder) / str(number)
            into.mkdir()
            complete, answers = tuple(asked.complete), Store.open(asked.store).settings()
            checked = check_file(
                path, name, period=asked.period, complete=complete, answers=answers, directions=_directions(asked),
                without_people=asked.without_people, into=into,
            )  # fmt: skip
            yield name, checked, ""
        except Refused as refusal:
            print(f"{name}: {refusal}", file=sys.stderr)
            yield name, None, str(refusal)
        except ValueError as wrong_answer:
            raise NotPossible(str(wrong_answer)) from wrong_answer


def _in_one_line(name: str) -> str:
    """A file's name as it can be printed and stored: bytes that are no text become the sign that stands for such, a new line a blank."""
    return " ".join(os.fsencode(name).decode(errors="replace").splitlines())


def _directions(asked: argparse.Namespace) -> Directions:
    """What `--correct CELL=TEXT` (or `CELL:CELL=TEXT`; what is said last of a cell stands) and `--layout 'SHEET: ...'` say.

    Raises ValueError where they are not written so.
    """
    told: dict[str, str] = {}
    for each in asked.correct:
        cell = re.match(r"(.+?![A-Z]{1,3}[0-9]+(?::[A-Z]{1,3}[0-9]+)?)=(.*)", each, re.DOTALL)
        if cell is None:
            raise ValueError(f"A correction is written as Investments!E6=£250k; {each!r} is none.")
        told |= dict.fromkeys(cells_of(cell[1]), cell[2])
    return Directions(told, read_layouts(asked.layout))


def _can_be_read(path: Path) -> None:
    try:
        with open(path, "rb") as file:
            file.read(1)
    except FileNotFoundError:
        raise Refused("There is no such file.") from None
    except IsADirectoryError:
        raise Refused("This is a folder; name the files in it.") from None
    except OSError as error:
        raise Refused(f"The file cannot be read: {error.strerror}.") from error


def _say_done(
    asked: argparse.Namespace, store: Store, before: str | None, receipt: Receipt, held_back: list[dict[str, Any]] | None = None
) -> int:
    """The receipt, and what was done to the headlines; in text the receipt first, because it stands whatever comes after it."""
    if not asked.json and (said := print_receipt(receipt)):
        print(said, flush=True)
    tells = receipt.acts and receipt.acts[-1].act != "edition"
    changes = _changes(asked, store, before, receipt) if tells else []
    questions = asked.questions_of(store.version_path(receipt.version)) if tells else []
    names = namesakes_in(store.version_path(receipt.version)) if tells else []
    if asked.json:
        said = _receipt_json(receipt, changes, questions) | {"names": [names_as_json(each) for each in names]}
        _print_json(said | ({} if held_back is None else {"held_back": held_back}))
    elif tells:
        print("\n".join((print_changes(changes), *print_questions(questions), *print_names(names))))
    return DONE


def _changes(asked: argparse.Namespace, store: Store, before: str | None, receipt: Receipt) -> list[dict[str, Any]]:
    """The headlines that a publishing changed, as they were (None where nothing had been published) and as they are."""
    earlier = {each["measure"]: _figure(each) for each in asked.headlines_of(store.version_path(before))} if before else {}
    changes = []
    for each in asked.headlines_of(store.version_path(receipt.version)):
        was, now = earlier.get(each["measure"]), _figure(each)
        if was != now and (was or now != _NOT_KNOWN):
            changes.append({"measure": each["measure"], "unit": each["unit"], "before": was, "after": now})
    return changes


_NOT_KNOWN = {"low": None, "high": None, "unknown": 0}


def _figure(headline: dict[str, Any]) -> dict[str, Any]:
    return {name: headline[name] for name in _NOT_KNOWN}


def _change_json(change: dict[str, Any]) -> dict[str, Any]:
    """A change with money in pounds and ratios as they are written; counts as they are."""
    divided = change["unit"] in ("GBP", "ratio")

    def figure(each: dict[str, Any] | None) -> dict[str, Any] | None:
        return each | {name: pounds(each[name]) for name in ("low", "high")} if each and divided else each

    return change | {"before": figure(change["before"]), "after": figure(change["after"])}


def _receipt_json(receipt: Receipt, changes: list[dict[str, Any]], questions: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "version": receipt.version,
        "acts": [act.as_json() for act in receipt.acts],
        "already": list(receipt.already),
        "headlines": [_change_json(each) for each in changes],
        "questions": questions,
    }


def _findings_json(findings: Iterable[Finding]) -> list[dict[str, str]]:
    return [{name: getattr(each, name) for name in Finding.__slots__} for each in findings]


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1))


COMMANDS = {
    "check": check, "mark": mark, "publish": publish, "history": history, "withdraw": withdraw, "set": set_value, "edition": edition,
    "template": template, "backup": backup, "restore": restore, "passphrase": passphrase,
}  # fmt: skip
