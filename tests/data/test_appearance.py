"""The cluster's name, logo and colour are settings like any other: checked, in History, taken back; a colour nobody can read is refused."""

import base64

import pytest

from charts import palette
from data.store.appearance import GROUNDS, Appearance, contrast, logo_value
from data.store.orders import Setting, check_setting
from data.store.publishing import set_value, withdraw
from data.store.versions import NotPossible
from data.store.viewing import Store
from tests.data.test_png import png


def test_contrast_is_reckoned_as_wcag_says():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21) and contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#12436D", "#12436D") == 1


def test_the_grounds_are_those_of_the_pages():
    assert set(GROUNDS.values()) == {palette.WHITE, palette.WASH}


@pytest.mark.parametrize(("colour", "why"), [
    ("#777777", "#777777 has a contrast of 4.0 to 1 on the pages' light grey; words need 4.5 to 1. Choose a darker colour."),
    ("#F46A25", "has a contrast of 2.7 to 1 on the pages' light grey; words need 4.5 to 1, and lines and frames 3 to 1."),
    ("navy", "Write the colour as #"), ("#12436d", "Write the colour as #"), ("", "Write the colour as #"),
])  # fmt: skip
def test_a_colour_that_cannot_be_read_is_refused_with_the_reason(colour, why):
    with pytest.raises(NotPossible) as refused:
        check_setting(Setting("accent", colour))
    assert why in str(refused.value)


def test_they_read_in_history():
    assert check_setting(Setting("accent", "#7A1F5C")) == "Accent colour: #7A1F5C"
    assert check_setting(Setting("name", "Health Cluster")) == "The cluster's name: Health Cluster"
    assert check_setting(Setting("logo", logo_value(png(40, 20)))).startswith("Logo: a PNG of 40 by 20 pixels (")


@pytest.mark.parametrize(("name", "value"), [
    ("name", ""), ("name", "two\nlines"), ("name", "x" * 61), ("name", "right\u202eleft"),
    ("logo", ""), ("logo", "not base 64!"), ("logo", base64.b64encode(b"<svg/>").decode()),
    ("logo", base64.b64encode(png() + b"more").decode()),
])  # fmt: skip
def test_what_is_no_name_and_no_logo_is_refused(name, value):
    with pytest.raises(NotPossible):
        check_setting(Setting(name, value))


def test_a_logo_is_kept_taken_back_and_put_back(tmp_path):
    store = Store.open(tmp_path)
    first = set_value(store, "logo", logo_value(png()), by="Programme team").acts[0]
    assert Appearance.of(store.settings()).logo == png()
    gone = withdraw(store, first.id, by="Programme team").acts[0]
    assert Appearance.of(store.settings()) == Appearance()
    withdraw(store, gone.id, by="Programme team")
    assert Appearance.of(store.settings()).logo == png()
