"""What a browser needs for the filters: Back undoes the last choice, and a filter opened by keyboard takes the focus.

Streamlit writes a choice into the address in place of what stood there, so that Back would leave the dashboard; and it leaves the focus
on the button of a popover, whose contents lie at the far end of the page. The script is that of the bar's one component (copy_link).
"""

from __future__ import annotations

# Installed once a page load. One act of the reader is at most one step of the history: the first change of the address after it. What
# Streamlit writes besides (it opens a page in several steps, and rewrites the address after a step back) replaces what stands there.
WATCH_FILTERS = """
const PLACES = '.st-key-filters, .st-key-acts_way_back, .st-key-acts_drawer_place, [data-testid="stPopoverBody"], [role="listbox"]'
let acted = false
let chosen = false

function watchHistory() {
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

function watchPopovers() {
  document.addEventListener("click", event => {
    const byKeyboard = event.detail === 0
    if (!byKeyboard || !event.target.closest?.('.st-key-filters [data-testid="stPopover"] button')) return
    const until = Date.now() + 2000
    const enter = () => {
      const field = document.querySelector('[data-testid="stPopoverBody"] input')
      if (field) field.focus()
      else if (Date.now() < until) requestAnimationFrame(enter)
    }
    requestAnimationFrame(enter)
  }, true)
}

function watchFilters() {
  if (window.filtersAreWatched) return
  window.filtersAreWatched = true
  watchHistory()
  watchPopovers()
}
"""
