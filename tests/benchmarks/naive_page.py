"""The page that one would write first, to compare with: one file that reads the workbook at every run and draws three charts."""

import os

import pandas
import plotly.express
import streamlit

path = os.environ["BENCHMARK_WORKBOOK"]
investments = pandas.read_excel(path, sheet_name="Investments", engine="openpyxl")
events = pandas.read_excel(path, sheet_name="Events", engine="openpyxl")
members = pandas.read_excel(path, sheet_name="Members", engine="openpyxl")

investments["Amount"] = pandas.to_numeric(investments["Amount"], errors="coerce")
sources = streamlit.multiselect("Source", sorted(investments["Source type"].unique()), key="source")
if sources:
    investments = investments[investments["Source type"].isin(sources)]

streamlit.title("Cluster Impact Dashboard")
streamlit.metric("Funding", f"£{investments['Amount'].sum():,.0f}")
by_source = investments.groupby(["Source type", "Status"], as_index=False)["Amount"].sum()
streamlit.plotly_chart(plotly.express.bar(by_source, x="Amount", y="Source type", color="Status", title="Funding by source"))
by_theme = events.groupby("Theme", as_index=False).size()
streamlit.plotly_chart(plotly.express.bar(by_theme, x="size", y="Theme", title="Events by theme"))
growth = members[["Employees 2023", "Employees 2024"]].sum().reset_index(name="Employees")
streamlit.plotly_chart(plotly.express.line(growth, x="index", y="Employees", title="Members' employees"))
