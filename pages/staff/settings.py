"""Settings: what the cluster means by the region, by a year and by today, how it appears; and questions that are still open."""

import streamlit as st

from pages.parts.door import store
from pages.parts.frame.staff_page import staff_head, staff_view
from pages.parts.history.effect import open_names, open_questions
from pages.parts.settings.appearance_form import appearance_form
from pages.parts.settings.lists_form import lists_form
from pages.parts.settings.organisations_form import organisations_form
from pages.parts.settings.settings_form import ask_open_questions, setting_form
from pages.parts.settings.targets_form import targets_form
from pages.parts.upload.receipt import done

LATER = "What a text means for the names of a list, and how the cluster appears, can be set once a return of your own is published."

view = staff_view()
staff_head(
    view, "Settings", "What do the figures mean?",
    "Each setting can change figures, so each change is a new version in History, and can be taken back there.",
)  # fmt: skip
done()
setting_form(view)
ask_open_questions(view, open_questions(view.shown), open_names(view.shown))
targets_form(view)
organisations_form(view)
if store().shows_demonstration_store():
    st.html(f'<p class="missing">{LATER}</p>')
else:
    lists_form(view)
    appearance_form(view)
