"use strict";
(() => {
  const articles = [...document.querySelectorAll("article")];
  const buttons = [...document.querySelectorAll("nav button")];
  const channel = new BroadcastChannel(`present-${document.body.dataset.channel}`);
  const address = new URL(location.href);
  const steps = number => Number(articles[number].dataset.steps);
  let at = 0, step = 0;

  function show(to, stepTo = 0, told = false) {
    at = Math.min(Math.max(to, 0), articles.length - 1);
    step = Math.min(stepTo, steps(at));
    articles.forEach((each, number) => { each.hidden = number !== at; });
    buttons.forEach((each, number) => number === at ? each.setAttribute("aria-current", "step") : each.removeAttribute("aria-current"));
    buttons[at].scrollIntoView({ block: "nearest" });
    document.querySelector("main").scrollTop = 0;
    const further = step < steps(at) ? ["the records of this claim", "the verdict"].slice(-steps(at))[step] : null;
    document.getElementById("coming").textContent = further || (buttons[at + 1] ? buttons[at + 1].textContent : "This is the last slide.");
    document.getElementById("said").textContent = `Slide ${at + 1} of ${articles.length}`;
    address.searchParams.set("slide", at + 1);
    step ? address.searchParams.set("step", step) : address.searchParams.delete("step");
    history.replaceState(null, "", address);
    if (!told) channel.postMessage({ at, step });
  }

  const next = () => step < steps(at) ? show(at, step + 1) : at + 1 < articles.length && show(at + 1);
  const back = () => step ? show(at, step - 1) : at && show(at - 1, steps(at - 1));
  const keys = { ArrowRight: next, PageDown: next, ArrowLeft: back, PageUp: back, Home: () => show(0), End: () => show(articles.length - 1) };
  document.addEventListener("keydown", event => {
    if (!event.ctrlKey && !event.altKey && !event.metaKey && keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });
  document.getElementById("next").addEventListener("click", next);
  document.getElementById("back").addEventListener("click", back);
  buttons.forEach((each, number) => each.addEventListener("click", () => show(number)));
  // Names are hidden, or shown again, on the wall and here at once, on the same slide.
  document.getElementById("names")?.addEventListener("click", ({ currentTarget: link }) => {
    const its = new URL(link.href, location);
    its.searchParams.set("slide", at + 1);
    if (step) its.searchParams.set("step", step);
    link.href = its;
    its.searchParams.delete("notes");
    channel.postMessage({ go: its.search });
  });
  channel.onmessage = ({ data }) => { if (!data.go && !data.ask) show(data.at, data.step, true); };

  const began = Date.now(), two = number => String(number).padStart(2, "0");
  const tick = () => {
    const now = new Date(), seconds = Math.floor((now - began) / 1000);
    document.getElementById("clock").textContent = `${two(now.getHours())}:${two(now.getMinutes())}`;
    document.getElementById("elapsed").textContent = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
  };
  setInterval(tick, 1000);
  tick();
  show((Number(address.searchParams.get("slide")) || 1) - 1, Number(address.searchParams.get("step")) || 0, true);
  channel.postMessage({ ask: true });
})();
