// A note's editor is on screen once its highlight is stored and drawn; nobody who types waits for that.
const longestWaitMs = 3_000

// UI Events, section Keyboard events: a key that writes nothing has a name of ASCII letters and digits.
const namedKey = /^[A-Z][A-Za-z0-9]+$/

let typed: string[] = []
let end: (() => void) | null = null

function keep(event: KeyboardEvent): void {
  if (event.key === 'Escape') {
    endTypingAhead()
    return
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'Backspace') typed.pop()
  else if (event.key === 'Enter') typed.push('\n')
  else if (!namedKey.test(event.key)) typed.push(event.key)
  else return
  event.preventDefault()
  event.stopPropagation()
}

/** Keeps the letters typed from now on for an editor that is on its way, instead of taking them for commands. */
export function beginTypingAhead(): void {
  if (end) return
  const timer = setTimeout(endTypingAhead, longestWaitMs)
  window.addEventListener('keydown', keep, { capture: true })
  end = () => {
    clearTimeout(timer)
    window.removeEventListener('keydown', keep, { capture: true })
  }
}

/** The editor has the cursor, or will not come: what was typed until now. */
export function endTypingAhead(): string {
  const words = typed.join('')
  end?.()
  end = null
  typed = []
  return words
}
