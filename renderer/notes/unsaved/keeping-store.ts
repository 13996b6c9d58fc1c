import { create } from 'zustand'
import type { UnsavedOf } from '../../../preload/contract/safety/unsaved'
import { call } from '../../bridge'

// What is typed is to be on the disk 0.3 s after the key, whatever the library does: this, the way to main and its disk.
const keepAfterMs = 100

type Words = { of: UnsavedOf; body: string }
type Keeping = Words & { begunAt: string; timer: ReturnType<typeof setTimeout> | null; isSending: boolean }

const keeping = new Map<string, Keeping>()

/** Whose words, by their keys, main has on the disk as they are. */
export const useKept = create<{ keys: ReadonlySet<string> }>(() => ({ keys: new Set() }))

/** The person typed, and the library does not have it yet. */
export function keepWords(key: string, words: Words): void {
  const known = keeping.get(key)
  if (known?.body === words.body && JSON.stringify(known.of) === JSON.stringify(words.of)) return
  const begunAt = known?.begunAt ?? new Date().toISOString()
  keeping.set(key, { timer: null, isSending: false, ...known, ...words, begunAt })
  sendSoon(key)
}

function sendSoon(key: string): void {
  const one = keeping.get(key)
  if (!one || one.timer !== null || one.isSending) return
  one.timer = setTimeout(() => void send(key), keepAfterMs)
}

async function send(key: string): Promise<void> {
  const one = keeping.get(key)
  if (!one) return
  const { of, body, begunAt } = one
  Object.assign(one, { timer: null, isSending: true })
  const { isKept } = await call('unsaved.keep', { key, of, body, begunAt }).catch(() => ({ isKept: false }))
  const latest = keeping.get(key)
  if (!latest) return
  latest.isSending = false
  tell(key, isKept)
  // A disk that took nothing is asked again at the next key; here only what was typed meanwhile.
  if (latest.body !== body || latest.of !== of) sendSoon(key)
}

function tell(key: string, isKept: boolean): void {
  useKept.setState(({ keys }) => {
    if (keys.has(key) === isKept) return { keys }
    return { keys: isKept ? new Set([...keys, key]) : new Set([...keys].filter((other) => other !== key)) }
  })
}

/** The library has them, or they are not wanted. */
export function dropWords(key: string): void {
  const one = keeping.get(key)
  if (!one) return
  if (one.timer !== null) clearTimeout(one.timer)
  keeping.delete(key)
  tell(key, false)
  // Where it cannot be dropped, the next opening finds that the library has it.
  void call('unsaved.drop', { key }).catch(() => undefined)
}
