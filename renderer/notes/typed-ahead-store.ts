// A note's editor is on screen once its highlight is stored and drawn; nobody who types waits for that. Keys go back to
// being commands after this long; what was typed until then stays for the editor.
const longestWaitMs = 3_000

// UI Events, section Keyboard events: a key that writes nothing has a name of ASCII letters and digits.
const namedKey = /^[A-Z][A-Za-z0-9]+$/

let typed: string[] = []
let isLeft = false
let stop: (() => void) | null = null

function keep(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'Escape') {
    isLeft = true
    stop?.()
  } else if (event.key === 'Backspace') typed.pop()
  else if (event.key === 'Enter') typed.push('\n')
  else if (!namedKey.test(event.key)) typed.push(event.key)
  else return
  event.preventDefault()
  event.stopPropagation()
}

/** Keeps the letters typed from now on for an editor that is on its way, instead of taking them for commands. */
export function beginTypingAhead(): void {
  if (stop) return
  const end = () => {
    clearTimeout(timer)
    window.removeEventListener('keydown', keep, { capture: true })
  }
  const timer = setTimeout(end, longestWaitMs)
  window.addEventListener('keydown', keep, { capture: true })
  stop = end
}

/** The editor has the cursor, or will not come: what was typed until now, and whether Esc came after it. */
export function endTypingAhead(): { words: string; isLeft: boolean } {
  const taken = { words: typed.join(''), isLeft }
  stop?.()
  stop = null
  typed = []
  isLeft = false
  return taken
}
