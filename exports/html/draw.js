"use strict";
// Draws every chart of the page, in order; on paper all charts are drawn, all tables are open and no chart is wider than the sheet.
(() => {
  const plots = [...document.querySelectorAll("[data-figure]")];
  const PAPER = 1180; // pixels of a sheet at the size at which it is printed
  let held; // every figure, once they can be drawn

  async function unpacked(name) {
    const packed = Uint8Array.from(atob(document.getElementById(name).textContent), letter => letter.charCodeAt(0));
    return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
  }

  function put(plot) {
    const figure = held.figures[plot.dataset.figure];
    return plot.layout ? plot : Plotly.newPlot(plot, figure.data, figure.layout, held.config);
  }

  async function draw() {
    const figures = JSON.parse(await unpacked("figures"));
    const plotly = document.createElement("script"); // it runs because its fingerprint is in the page's policy
    plotly.textContent = await unpacked("plotly");
    document.head.append(plotly);
    await Promise.all(['400 14px "Source Sans"', '600 14px "Source Sans"'].map(face => document.fonts.load(face)));
    held = figures;
    for (const plot of plots) {
      await put(plot);
      await new Promise(resolve => setTimeout(resolve)); // so that the page answers meanwhile
    }
    document.documentElement.dataset.drawn = "yes";
  }

  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")];
    for (const each of closed) each.open = true;
    if (held) plots.forEach(put); // whoever prints at once has them too
    for (const plot of plots) if (plot.layout && plot.clientWidth > PAPER) Plotly.relayout(plot, {width: PAPER});
  });
  addEventListener("afterprint", () => {
    for (const each of closed) each.open = false;
    for (const plot of plots) if (plot.layout && plot.layout.width) Plotly.relayout(plot, {width: null, autosize: true});
  });

  draw();
})();
