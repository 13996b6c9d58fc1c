import type { KeyboardEvent } from 'react'

/** Up, Down, Home and End among the rows of a list; answers whether the key was one of them, on a row. */
export function moveRowFocus(event: KeyboardEvent<HTMLElement>, selector: string): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)]
  const at = rows.indexOf(event.target as HTMLElement)
  const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }
  const next = to[event.key]
  if (at < 0 || next === undefined) return false
  event.preventDefault()
  rows[Math.max(0, Math.min(next, rows.length - 1))]?.focus()
  return true
}
