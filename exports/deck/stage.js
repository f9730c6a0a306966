"use strict";
(() => {
  const slides = [...document.querySelectorAll("section")];
  const address = new URL(location.href);
  const channel = new BroadcastChannel(`present-${document.body.dataset.channel}`);
  const black = document.getElementById("black");
  const steps = slide => Math.max(0, ...[...slide.querySelectorAll("[data-step]")].map(each => Number(each.dataset.step)));
  let at = 0, step = 0, digits = "";

  function show(to, stepTo = 0, told = false) {
    at = Math.min(Math.max(to, 0), slides.length - 1);
    step = Math.min(stepTo, steps(slides[at]));
    slides.forEach((slide, number) => slide.classList.toggle("now", number === at));
    slides[at].querySelectorAll("[data-step]").forEach(each => each.classList.toggle("shown", Number(each.dataset.step) <= step));
    const title = slides[at].querySelector("h1").textContent;
    const shown = [...slides[at].querySelectorAll(".shown")].map(each => each.textContent).join(". ");
    document.getElementById("said").textContent = step ? shown : `Slide ${at + 1} of ${slides.length}: ${title}`;
    address.searchParams.set("slide", at + 1);
    step ? address.searchParams.set("step", step) : address.searchParams.delete("step");
    history.replaceState(null, "", address);
    if (!told) channel.postMessage({ at, step });
  }

  const next = () => { black.hidden = true; step < steps(slides[at]) ? show(at, step + 1) : at + 1 < slides.length && show(at + 1); };
  const back = () => { black.hidden = true; step ? show(at, step - 1) : at && show(at - 1, steps(slides[at - 1])); };
  const screen = () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();

  function notes() {
    const its = new URL(address);
    its.searchParams.set("notes", "1");
    its.searchParams.delete("auto");
    window.open(its, "presenter", "width=1100,height=800");
  }

  // The same talk at another address: where Escape leads to, and whether it goes round, stay as they are.
  function again(words) {
    const its = new URLSearchParams(words);
    for (const word of ["from", "auto"]) if (address.searchParams.has(word)) its.set(word, address.searchParams.get(word));
    location.search = its;
  }

  const keys = {
    ArrowRight: next, PageDown: next, " ": next, ArrowDown: next, ArrowLeft: back, PageUp: back, ArrowUp: back,
    Home: () => show(0), End: () => show(slides.length - 1), f: screen, b: () => { black.hidden = !black.hidden; }, n: notes,
    Enter: () => { if (digits) show(Number(digits) - 1); },
    Escape: () => { if (!black.hidden) black.hidden = true; else location.assign(document.body.dataset.back); },
  };

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const pressed = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (/^[0-9]$/.test(pressed)) { digits = (digits + pressed).slice(-3); return; }
    const onButton = event.target.tagName === "BUTTON" && (pressed === "Enter" || pressed === " ") && !digits;
    if (keys[pressed] && !onButton) { event.preventDefault(); keys[pressed](); }
    digits = "";
  });

  // A tap on the left quarter goes back, anywhere else goes on; the buttons show themselves for a moment.
  const bar = document.querySelector("nav");
  document.querySelector("main").addEventListener("click", event => {
    if (!String(getSelection())) event.clientX < innerWidth / 4 ? back() : next();
  });
  document.addEventListener("touchstart", () => {
    bar.classList.add("touched");
    setTimeout(() => bar.classList.remove("touched"), 4000);
  }, { passive: true });
  black.addEventListener("click", () => { black.hidden = true; });
  for (const [id, does] of Object.entries({ back, next, notes, screen })) document.getElementById(id).addEventListener("click", does);

  channel.onmessage = ({ data }) => {
    if (data.go) again(data.go);
    else if (data.ask) channel.postMessage({ at, step });
    else show(data.at, data.step, true);
  };

  // A foyer's screen: it goes round by itself, and begins anew with today's slides when they can be had again after a lost connection, or
  // when the round ends. Whether they can be had is asked beside the going round, which waits for no answer; and the page is left only for
  // slides that were there a moment ago: the browser's own page of errors would stay on the screen for good.
  const seconds = Number(address.searchParams.get("auto"));
  if (seconds > 0) {
    let lost = false, asking = false;
    const there = () => fetch(location.href, { cache: "no-store", signal: AbortSignal.timeout(20000) })
      .then(async answer => answer.ok && !answer.redirected && (await answer.text()).includes("<section id=")).catch(() => false);
    const anew = async ended => {
      if (asking) return;
      asking = true;
      const up = await there();
      asking = false;
      if (up && (lost || ended)) location.reload();
      lost = !up;
    };
    setInterval(() => {
      const ended = at + 1 === slides.length && step === steps(slides[at]);
      ended ? show(0) : next();
      if (ended || lost) anew(ended);
    }, Math.max(seconds, 1) * 1000);
  }

  show((Number(address.searchParams.get("slide")) || 1) - 1, Number(address.searchParams.get("step")) || 0);
})();
