"""What a browser needs for Back to undo the last choice: Streamlit writes a choice into the address in place of what stood there, so that
Back would leave the dashboard. The script is part of the bar's (bar.py).
"""

from __future__ import annotations

# Installed once a page load. One act of the reader is at most one step of the history: the first change of the address after it. What
# Streamlit writes besides (it opens a page in several steps, and rewrites the address after a step back) replaces what stands there.
WATCH_HISTORY = """
const PLACES = '.st-key-filters, .st-key-acts_way_back, .st-key-acts_drawer_place, [role="listbox"]'
let acted = false
let chosen = false

function watchHistory() {
  if (window.historyIsWatched) return
  window.historyIsWatched = true
  const push = history.pushState.bind(history)
  const replace = history.replaceState.bind(history)
  const step = (...written) => { acted = chosen = false; push(...written) }
  history.pushState = (...written) => acted ? step(...written) : replace(...written)
  history.replaceState = (state, title, address) => {
    const to = new URL(address ?? location.href, location.href)
    const choice = chosen && to.pathname === location.pathname && to.search !== location.search
    choice ? step(state, title, address) : replace(state, title, address)
  }
  const touched = event => { acted = true; chosen = Boolean(event.target.closest?.(PLACES)) }
  document.addEventListener("pointerdown", touched, true)
  document.addEventListener("keydown", touched, true)
  addEventListener("popstate", () => { acted = chosen = false }, true)
}
"""
