// A note's editor is on screen once its highlight is stored and drawn; nobody who types waits for that.
const longestWaitMs = 3_000

let typed = ''
let end: (() => void) | null = null

function keep(event: KeyboardEvent): void {
  if (event.key === 'Escape') return endTypingAhead()
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'Backspace') typed = [...typed].slice(0, -1).join('')
  else if (event.key === 'Enter') typed += '\n'
  else if ([...event.key].length === 1) typed += event.key
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
  const words = typed
  end?.()
  end = null
  typed = ''
  return words
}
