"""The cluster's name, logo and colour stand on every page, are seen before they are kept, and go when they are taken back."""

from data.store import publishing
from data.store.appearance import logo_value
from data.store.viewing import Store
from pages.parts.frame.style import on_accent
from tests.data.test_png import png
from tests.exports.test_template import own
from tests.pages.test_pages import run, written
from tests.pages.uploading import open_page


def styled(app):
    return next(each.proto.body for each in app.get("html") if "<style>" in each.proto.body)


def test_a_colour_and_a_name_are_seen_kept_and_taken_back(own_small_store):
    app = open_page("settings")
    app.text_input(key="setting_accent").set_value("#7a1f5c").run()
    said = written(app)
    assert 'style="background:#7A1F5C"' in said and "No headline would change." in said
    app.text_input(key="by_accent").set_value("Programme team")
    app.button(key="change_accent").click().run()
    assert not app.exception and "Accent colour: #7A1F5C" in written(app)
    assert "--accent: #7A1F5C" in styled(run()) and "--navy: #12436D" in styled(run())
    app.text_input(key="setting_name").set_value("Health <b>Cluster</b>").run()
    app.button(key="change_name").click().run()
    for page in ("overview", "funding"):
        assert '<p class="kicker"><span>Health &lt;b&gt;Cluster&lt;/b&gt;</span>' in written(run(page))
    assert "Health and life sciences cluster" not in written(run())
    app.button(key="back_accent").click().run()
    assert "Accent colour: #7A1F5C" in written(app) and "No headline would change." in written(app)
    publishing.withdraw(Store.open(own_small_store), Store.open(own_small_store).history()[-2].id, by="Programme team")
    assert "--accent: #12436D" in styled(run())


def test_a_pale_colour_is_refused_before_it_is_kept(own_small_store):
    app = open_page("settings")
    app.text_input(key="setting_accent").set_value("#F46A25").run()
    assert "has a contrast of 2.7 to 1" in written(app) and "change_accent" not in [each.key for each in app.button]


def test_a_logo_is_seen_before_it_is_kept_and_anything_else_refused(own_small_store):
    app = open_page("settings")
    app.file_uploader[0].set_value([("logo.png", b"<svg onload='x'/>", "image/png")]).run()
    assert "This is no PNG picture" in written(app)
    app.file_uploader[0].set_value([("logo.png", png(40, 20), "image/png")]).run()
    assert 'src="data:image/png;base64,' in written(app)
    publishing.set_value(Store.open(own_small_store), "logo", logo_value(png(40, 20)), by="Programme team")
    assert not run().exception


def test_a_template_of_slides_is_kept_once_slides_were_made_from_it(own_small_store):
    app = open_page("settings")
    app.file_uploader[1].set_value([("own.pptx", b"no slides", "application/pptx")]).run()
    assert "own.pptx cannot be opened as a PowerPoint file" in written(app) and "change_template" not in [each.key for each in app.button]
    app.file_uploader[1].set_value([("own.pptx", own(), "application/pptx")]).run()
    assert "No headline would change." in written(app)
    app.text_input(key="by_template").set_value("Programme team")
    app.button(key="change_template").click().run()
    assert not app.exception and "Template of slides: a .pptx of" in written(app)
    assert Store.open(own_small_store).history()[-1].target == "template"


def test_quiet_words_on_the_band_are_white_where_they_would_not_read():
    assert on_accent("#12436D") == "#C9D8E6" and on_accent("#6A6A6A") == "#FFFFFF"


def test_what_moves_no_figure_is_no_change_between_editions(store_with_edition):
    publishing.set_value(Store.open(store_with_edition[1]), "accent", "#7A1F5C", by="Programme team")
    assert "Settings.</b> None changed" in written(run())


def test_a_colour_can_be_picked_and_then_stands_in_the_field(own_small_store):
    app = open_page("settings")
    app.color_picker(key="accent_chosen").set_value("#7a1f5c").run()
    assert app.text_input(key="setting_accent").value == "#7A1F5C" and 'style="background:#7A1F5C"' in written(app)
