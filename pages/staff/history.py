"""History: everything that was done to the store, by whom and when, what it changed; and the way back."""

import streamlit as st

from pages.parts.door import store
from pages.parts.figures.withheld_figures import withheld_figures
from pages.parts.frame.staff_page import staff_head, staff_view
from pages.parts.history.editions import edition_form
from pages.parts.history.listed import acts_list
from pages.parts.history.words import band_words
from pages.parts.upload.receipt import done

view = staff_view()
acts = store().history()
staff_head(view, "History", *band_words(acts))
done()
edition_form(view)
withheld_figures(view)
if acts:
    acts_list(view, acts)
else:
    st.html('<p class="missing">Nothing was published yet. The first return that you publish on Upload stands here.</p>')
