"""Upload: what a return holds, what is wrong with it and what it would change, before anything of it is stored; then Publish."""

import streamlit as st

from data.children import get_ready
from pages.parts.frame.staff_page import staff_head, staff_view
from pages.parts.upload.about import about_this_return
from pages.parts.upload.changes import changes, things
from pages.parts.upload.drop import drop_zone, to_begin_with
from pages.parts.upload.files import chosen_file, mended_file, refused
from pages.parts.upload.last import last_return
from pages.parts.upload.marked import marked_file
from pages.parts.upload.people import dropped_columns
from pages.parts.upload.publishing import decide
from pages.parts.upload.questions import questions
from pages.parts.upload.receipt import done, receipt
from pages.parts.upload.reckoning import reckoned, ways
from pages.parts.upload.review import the_review
from pages.parts.upload.sheets import columns, sheets
from pages.parts.upload.totals import totals
from pages.parts.upload.words import band_words

view = staff_view()
get_ready()
review = the_review()
in_the_way = ways(review)
staff_head(view, "Upload", *band_words(review, in_the_way, view.shown.demonstration))
done()
receipt(view)

if not review.files:
    drop_zone(review, "Drop one return or several: .xlsx, .xlsm, .xls, .xlsb, .ods or .csv")
    to_begin_with(review)
    st.stop()

offered = chosen_file(review, in_the_way)
decide(view, review, offered, in_the_way)
if offered.checked is None:
    refused(offered)
    mended_file(review, offered)
    st.stop()

effect, why_not, asking = reckoned(view, review, offered, in_the_way)
about_this_return(view, offered)
dropped_columns(offered)
questions(review, offered, asking)
sheet = sheets(offered)
marked_file(offered)
mended_file(review, offered)

with st.container(key="beside_weighed"):
    left, right = st.columns([5, 6], gap="large")
    with left:
        totals(offered)
    with right:
        changes(offered, effect, why_not)

    left, right = st.columns([5, 6], gap="large")
    with left:
        columns(offered, sheet)
    with right:
        things(offered)
        last_return(offered)
