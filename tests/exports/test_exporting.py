"""An export is a whole file or none: made in a child, in place of what stood there only once it is whole."""

import datetime
import json
import subprocess
import sys
import time

import pytest
from pptx import Presentation

from data.store.viewing import Store
from exports.__main__ import main
from exports.exporting import ExportFailed, Order, export
from exports.making import make_pack
from exports.story import Part
from queries.filters import Filters

ON = datetime.datetime(2025, 7, 1, 9, 30)


class BrokenOff(Exception):
    pass


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "pack.xlsx"
    path.write_bytes(b"what stood there")
    return path


def alone(file):
    return [each.name for each in file.parent.iterdir()] == [file.name]


def test_the_same_order_gives_the_same_bytes(demonstration, file, tmp_path):
    store, order = Store.open(demonstration), Order("xlsx", "Impact in ten minutes", filters=Filters(period=("2024/25",)), made_by="Staff")
    said = []
    export(store, order, file, made_on=ON, on_progress=said.append)
    first = file.read_bytes()
    assert first[:2] == b"PK" and alone(file)
    assert dict.fromkeys(said) == dict.fromkeys(("Asking the store", "Writing: Workbook (Excel)"))
    export(store, order, file, made_on=ON)
    assert file.read_bytes() == first


@pytest.mark.parametrize("order", [Order("xlsx", "No such story"), Order("xlsx", edition="No such edition"), Order("doc")])
def test_an_order_that_cannot_be_had_leaves_what_stood_there(demonstration, file, order):
    with pytest.raises(ExportFailed, match="There is no"):
        export(Store.open(demonstration), order, file)
    assert file.read_bytes() == b"what stood there" and alone(file)


def test_an_export_that_is_broken_off_leaves_what_stood_there(demonstration, file):
    def stop(what):
        raise BrokenOff

    with pytest.raises(BrokenOff):
        export(Store.open(demonstration), Order("xlsx"), file, on_progress=stop)
    assert file.read_bytes() == b"what stood there" and alone(file)


def test_an_export_that_has_too_little_memory_says_so_in_a_sentence(demonstration, file, monkeypatch):
    monkeypatch.setattr("exports.exporting.MEMORY_BYTES", 160 << 20)
    with pytest.raises(ExportFailed, match="memory"):
        export(Store.open(demonstration), Order("xlsx"), file)
    assert file.read_bytes() == b"what stood there" and alone(file)


def test_an_order_survives_its_way_to_the_child():
    order = Order("pptx", "A story", "Board, May", Filters(period=("2024/25",), place=("Coventry", "Rugby")), made_by="Staff",
                  template="/t.pptx", names_hidden=True)  # fmt: skip
    assert Order.from_json(order.as_json()) == order


def test_the_command_line_takes_a_template_and_says_of_one_that_cannot_be_used_what_to_do(demonstration, tmp_path, capsys):
    template, file = tmp_path / "own.pptx", tmp_path / "board.pptx"
    template.write_bytes(b"no slides")
    assert main(["pptx", str(file), "--template", str(template), "--by", "Staff", "--store", str(demonstration)]) == 2
    said = capsys.readouterr().err
    assert said.startswith("own.pptx cannot be opened as a PowerPoint file") and said.count("\n") == 1 and not file.exists()


def test_the_command_line_says_in_one_line_what_is_not_possible(demonstration, tmp_path, capsys):
    to, store = str(tmp_path / "pack.xlsx"), ["--store", str(demonstration)]
    assert main(["xlsx", to, "--story", "Impact in ten minutes", *store]) == 0
    assert (tmp_path / "pack.xlsx").read_bytes()[:2] == b"PK"
    for wrong in ("--filter period=soon", "--filter colour=red", "--filter period", "--edition Never", "--story None"):
        capsys.readouterr()
        assert main(["xlsx", to, *wrong.split(), *store]) == 2
        out, err = capsys.readouterr()
        assert not out and err.count("\n") == 1
    assert main(["xlsx", str(tmp_path / "nowhere" / "pack.xlsx"), *store]) == 2


def test_a_command_that_is_ended_says_so_in_one_line_and_leaves_nothing_half_done(demonstration, tmp_path):
    command = [sys.executable, "-m", "exports", "html", str(tmp_path / "page.html"), "--store", str(demonstration)]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    until = time.monotonic() + 20
    while not [*tmp_path.iterdir()] and time.monotonic() < until:
        time.sleep(0.02)
    time.sleep(0.2)  # its child is at work
    running.terminate()
    assert running.communicate(timeout=20)[1].count("\n") == 1 and running.returncode == 2
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize("form", ["svg", "png", "pptx"])
def test_one_chart_is_taken_alone_and_says_its_finding(demonstration, tmp_path, form):
    part = Part("chart", ("funding_by_source",))
    order = Order(form, slide=json.dumps(part.as_json()), filters=Filters(period=("2024/25",)))
    files = [tmp_path / f"{turn}.{form}" for turn in "ab"]
    for file in files:
        export(Store.open(demonstration), order, file, made_on=ON)
    content = files[0].read_bytes()
    assert content == files[1].read_bytes()
    if form == "pptx":
        [slide] = Presentation(files[0]).slides
        title = make_pack(Store.open(demonstration), story=order.one_slide, filters=order.filters).slides[0].title
        assert slide.shapes.title.text == title and "2024/25" in slide.notes_slide.notes_text_frame.text
        assert sum(shape.has_chart for shape in slide.shapes) == 1
    else:
        assert content[:4] == (b"<svg" if form == "svg" else b"\x89PNG")


def test_a_slide_of_a_chart_without_anything_to_say_is_not_made(demonstration, file):
    order = Order("png", slide=json.dumps(Part("chart", ("funding_by_source",)).as_json()), filters=Filters(place=("Nowhere",)))
    with pytest.raises(ExportFailed, match="No money"):
        export(Store.open(demonstration), order, file)
    assert file.read_bytes() == b"what stood there"


@pytest.mark.parametrize("form", ["xlsx", "pdf", "pptx", "html"])
def test_a_place_that_takes_no_file_is_said_in_a_sentence(demonstration, tmp_path, form):
    name = "x" * 300  # longer than any disk takes
    with pytest.raises(ExportFailed, match=r"^The export cannot be written: .+\.$"):
        export(Store.open(demonstration), Order(form, "Impact in ten minutes"), tmp_path / f"{name}.{form}")
    assert not [*tmp_path.iterdir()]
