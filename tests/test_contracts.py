"""What every declaration must have, over the registries: a new kind, field, message, question or chart is tested when it exists."""

import re
import shutil
import string
import subprocess
import sys
from pathlib import Path

import pytest

from charts import CHARTS
from data.checking.columns.heading_units import folded
from data.checking.findings import CATALOGUE
from data.checking.values import read_cell
from data.kinds import KINDS
from data.lists import FOLDER as LISTS
from data.lists import entries, names
from data.model import SEVERITIES, TYPES
from data.store.schema import tables
from pages.parts.frame.navigation import ORDER, page_files
from pages.parts.method.text import GLOSSARY, SHOWN_BY
from queries import questions
from queries.registry import VIEWS
from queries.rules import rules

ROOT = Path(__file__).parent.parent
FIELDS = [(kind, field) for kind in KINDS.values() for field in kind.fields]
FIELD_NAMES = [f"{kind.name}.{field.name}" for kind, field in FIELDS]


@pytest.mark.parametrize(("kind", "field"), FIELDS, ids=FIELD_NAMES)
def test_every_field_has_a_unit_a_type_and_guidance(kind, field):
    assert field.unit and field.type in TYPES
    assert field.guidance.endswith(".") and 10 < len(field.guidance) < 160
    assert not field.choices or (field.type == "choice" and names(field.choices))


@pytest.mark.parametrize(("kind", "field"), [pair for pair in FIELDS if pair[1].example], ids=lambda value: getattr(value, "name", ""))
def test_every_example_of_a_field_reads_without_a_finding(kind, field):
    reading = read_cell(field.example, field)
    assert reading.code in ("", "choice-not-listed") and any(value is not None for value in reading.stored)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_heading_means_one_field_of_its_kind(kind):
    meant: dict[str, str] = {}
    for field in kind.fields:
        for heading in (field.name, field.title, *field.aliases):
            assert folded(heading), f"{heading!r} folds to nothing"
            assert meant.setdefault(folded(heading), field.name) == field.name, heading


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_kinds_key_and_headings_are_fields_of_it(kind):
    known = set(kind.by_name)
    assert set(kind.key) | set(kind.key_always) | {kind.title_field} | set().union(*kind.recognised_by) <= known
    assert len(known) == len(kind.fields) and kind.sentence


@pytest.mark.parametrize("code", CATALOGUE)
def test_every_finding_says_what_is_wrong_and_what_to_do(code):
    message = CATALOGUE[code]
    assert message.severity in SEVERITIES
    assert message.wrong.strip() and message.remedy.strip().endswith(".")
    for text in (message.wrong, message.remedy):
        assert all(name is None or name.isidentifier() for _, name, _, _ in string.Formatter().parse(text))


def test_every_finding_of_the_catalogue_is_said_somewhere():
    said = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "data").rglob("*.py") if not path.name.endswith("_messages.py"))
    assert [code for code in CATALOGUE if f'"{code}"' not in said] == []


@pytest.mark.parametrize("path", sorted(LISTS.glob("*.csv")), ids=lambda path: path.stem)
def test_a_list_names_each_thing_once(path):
    listed = [entry["name"] for entry in entries(path.stem)]
    assert listed and len(set(map(str.casefold, listed))) == len(listed)


def test_the_tables_of_the_store_hold_no_column_twice():
    for table, columns in tables().items():
        listed = [name for name, _ in columns]
        assert len(set(listed)) == len(listed), table


@pytest.mark.parametrize("name", questions())
def test_every_question_has_its_grain_and_reads_views_only(name):
    question = questions()[name]
    assert question.grain.startswith("one row") and question.columns
    assert not re.search(r"\bstore\.", question.sql), "what counts is decided in the views"


@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_is_called_as_its_question(name):
    assert name in questions()


def test_imports_run_one_way():
    said = subprocess.run([str(Path(sys.executable).parent / "lint-imports")], cwd=ROOT, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout + said.stderr


def test_the_code_is_clean():
    ruff = shutil.which("ruff", path=str(Path(sys.executable).parent))
    said = subprocess.run([ruff, "check", "--no-cache", "."], cwd=ROOT, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout


def test_the_top_level_is_the_pipeline():
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")
    top = {name.split("/")[0] for name in tracked if name and not name.startswith(".")}
    assert top <= {
        "dashboard.py", "pages", "data", "queries", "charts", "exports", "tests", "pyproject.toml", "requirements.txt",
        "requirements-dev.txt", "README.md", "LICENSE", "static",
    }  # fmt: skip


def test_every_reason_that_money_or_an_event_is_left_out_for_is_shown_at_a_rule_of_how_we_count():
    sql = VIEWS.read_text(encoding="utf-8")
    money = re.findall(r"then '([a-z ]+)'", sql[sql.index("create view remainders") : sql.index("create view standing_money")])
    events = re.findall(r"then '([a-z]+)'", sql[sql.index("create view gatherings") : sql.index("create view event_features")])
    assert {rule.name for rule in rules(sql)} >= set(SHOWN_BY), "a rule that is named for an example stands in the views"
    assert {*money, *(f"{reason} of an event" for reason in events)} - {"ended of an event"} <= set(SHOWN_BY.values())


@pytest.mark.parametrize("name", GLOSSARY)
def test_every_word_of_the_glossary_has_a_meaning(name):
    assert all(entry["meaning"].strip() and not entry["meaning"].endswith(".") for entry in entries(name))


def test_every_page_of_the_board_has_its_place_in_the_navigation():
    assert {file.stem for file in page_files("board")} <= set(ORDER)
