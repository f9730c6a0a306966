/* The bar in the browser: a button for each choice and, below it once it is opened, the list of its values to tick. What is chosen is the
   address's: the server writes it there, and what comes back from there is shown. */

function element(tag, words, more) {
  return Object.assign(document.createElement(tag), { textContent: words }, more)
}

function choiceOf(word, tell) {
  const part = element("div", "", { className: "choice", chosen: [], awaited: null })
  const id = `choice_${word}`
  const opens = element("button", "", { type: "button" })
  opens.setAttribute("popovertarget", id)
  opens.append(element("span", ""), " ", element("b", ""))
  const list = element("div", "", { className: "list", id, popover: "auto" })
  const group = element("fieldset", "")
  const field = element("input", "", { type: "text", autocomplete: "off" })
  group.append(element("legend", ""), element("p", ""), field, element("div", "", { className: "values" }))
  list.append(group)
  part.append(opens, list)

  const choose = values => {
    part.chosen = values
    part.awaited = JSON.stringify(values)
    tell({ [word]: values })
  }
  part.onchange = event => {
    const { value, type, checked } = event.target
    if (type === "radio") choose(value ? [value] : [])
    else if (type === "checkbox") choose([...part.chosen.filter(each => each !== value), ...(checked ? [value] : [])])
  }
  field.oninput = () => narrow(part)
  field.onkeydown = event => {
    if (event.key !== "Enter" || !field.value.trim()) return
    event.preventDefault()
    if (!take(part, field.value.trim(), word, tell)) return
    field.value = ""
    narrow(part)
  }
  list.onkeydown = event => {
    if (event.key !== "Escape") return
    list.hidePopover()
    opens.focus()
  }
  opens.onclick = event => {
    const typing = event.detail === 0 || matchMedia("(pointer: fine)").matches
    if (typing && !list.matches(":popover-open")) requestAnimationFrame(() => field.focus())
  }
  return part
}

/* Show the values that what is typed is a part of. */
function narrow(part) {
  const typed = part.querySelector("input[type=text]").value.trim().toLowerCase()
  for (const line of part.querySelectorAll(".values label")) line.hidden = !line.textContent.toLowerCase().includes(typed)
}

/* Enter ticks the value that was typed, or the only one that it is a part of; a word that is in none goes to the server as it is. */
function take(part, typed, word, tell) {
  const lines = [...part.querySelectorAll(".values label:not([hidden])")]
  const same = lines.find(line => line.textContent.toLowerCase() === typed.toLowerCase()) ?? (lines.length === 1 ? lines[0] : null)
  if (same) {
    if (!same.control.checked) same.control.click()
  } else if (part.typed && !lines.length) {
    part.awaited = null
    tell({ [word]: part.several ? [...part.chosen, typed] : [typed] })
  }
  return same || !lines.length
}

function update(part, choice) {
  const { word, name, now, help, values, chosen, several, typed } = choice
  Object.assign(part, { several, typed })
  part.querySelector("span").textContent = part.querySelector("legend").textContent = name
  part.querySelector("p").textContent = help
  const field = part.querySelector("input[type=text]")
  field.placeholder = typed ? "Find one, or type another" : "Find one"
  field.setAttribute("aria-label", `${name}: ${field.placeholder.toLowerCase()}`)
  const listed = JSON.stringify(values)
  if (part.listed !== listed) {
    part.listed = listed
    const kind = several ? "checkbox" : "radio"
    part.querySelector(".values").replaceChildren(...values.map(([value, words]) => {
      const line = element("label", "")
      line.append(element("input", "", { type: kind, name: word, value }), element("span", words))
      return line
    }))
    narrow(part)
  }
  // What was ticked since is on its way: an answer to what was ticked before it would take it back.
  if (part.awaited !== null && part.awaited !== JSON.stringify(chosen)) return
  Object.assign(part, { chosen, awaited: null })
  part.querySelector("b").textContent = now
  const marked = several || chosen.length ? chosen : [""]
  for (const tick of part.querySelectorAll(".values input")) tick.checked = marked.includes(tick.value)
}

async function copyAddress(button) {
  // A machine that serves without a certificate has no clipboard: then a field that is selected and copied does it.
  try {
    await navigator.clipboard.writeText(location.href)
  } catch {
    const field = document.body.appendChild(element("textarea", location.href))
    field.select()
    document.execCommand("copy")
    field.remove()
  }
  button.textContent = "Link copied"
  setTimeout(() => { button.textContent = "Copy link" }, 2000)
}

export default function (component) {
  watchHistory()
  watchPresses(component)
  const bar = component.parentElement.querySelector(".bar")
  bar.tell = chosen => component.setTriggerValue("chosen", chosen)
  bar.parts ??= new Map()
  const stretch = bar.querySelector(".stretch")
  for (const choice of component.data) {
    if (!bar.parts.has(choice.word)) bar.parts.set(choice.word, choiceOf(choice.word, chosen => bar.tell(chosen)))
    const part = bar.parts.get(choice.word)
    if (!part.isConnected) stretch.before(part)
    update(part, choice)
  }
  for (const [word, part] of bar.parts) if (!component.data.some(choice => choice.word === word)) part.remove()
  if (!bar.watched) addEventListener("popstate", () => { for (const part of bar.parts.values()) part.awaited = null })
  bar.watched = true
  const filters = component.data.filter(choice => choice.several)
  const clear = bar.querySelector(".clear")
  clear.disabled = !filters.some(choice => choice.chosen.length)
  clear.onclick = () => {
    for (const part of bar.parts.values()) part.awaited = null
    bar.tell(Object.fromEntries(filters.map(choice => [choice.word, []])))
  }
  const copy = bar.querySelector(".copy")
  copy.onclick = () => copyAddress(copy)
}
