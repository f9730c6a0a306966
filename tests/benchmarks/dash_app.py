"""The same three charts as a one-file Dash app, to compare with: it reads the workbook once, when it starts."""

import os

import pandas
import plotly.express
from dash import Dash, Input, Output, dcc, html

path = os.environ["BENCHMARK_WORKBOOK"]
investments = pandas.read_excel(path, sheet_name="Investments", engine="openpyxl")
events = pandas.read_excel(path, sheet_name="Events", engine="openpyxl")
members = pandas.read_excel(path, sheet_name="Members", engine="openpyxl")
investments["Amount"] = pandas.to_numeric(investments["Amount"], errors="coerce")

app = Dash("one_file", title="Cluster Impact Dashboard")
app.layout = html.Div([
    dcc.Dropdown(sorted(investments["Source type"].unique()), multi=True, id="source"),
    dcc.Graph(id="by_source"),
    dcc.Graph(id="by_theme"),
    dcc.Graph(id="growth"),
])


@app.callback(Output("by_source", "figure"), Output("by_theme", "figure"), Output("growth", "figure"), Input("source", "value"))
def figures(sources):
    """Three figures for the chosen kinds of source."""
    chosen = investments[investments["Source type"].isin(sources)] if sources else investments
    by_source = chosen.groupby(["Source type", "Status"], as_index=False)["Amount"].sum()
    by_theme = events.groupby("Theme", as_index=False).size()
    employees = members[["Employees 2023", "Employees 2024"]].sum().reset_index(name="Employees")
    return (
        plotly.express.bar(by_source, x="Amount", y="Source type", color="Status", title="Funding by source"),
        plotly.express.bar(by_theme, x="size", y="Theme", title="Events by theme"),
        plotly.express.line(employees, x="index", y="Employees", title="Members' employees"),
    )


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=8050)
