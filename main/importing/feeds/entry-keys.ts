import { createHash } from 'node:crypto'
import type { FeedEntry } from './feed'

const maxKeyLength = 2000

function joined(...parts: (string | null)[]): string {
  return parts
    .filter((part) => part !== null)
    .join(' ')
    .slice(0, maxKeyLength)
}

/** Two entries that say the same are one that stands in the feed twice. */
function wordsOf({ title, published, summary, content }: FeedEntry): string {
  return JSON.stringify([title?.value, published, summary?.value, content?.value])
}

/** What an entry may be known by: its own id where that is one, else its address, and ever more of what it says. */
const ways: readonly ((entry: FeedEntry) => string | null)[] = [
  ({ id }) => (id === null ? null : keyById(id)),
  ({ link }) => link?.slice(0, maxKeyLength) ?? null,
  ({ link, published }) => (link === null || published === null ? null : joined(link, published)),
  ({ link, title, published }) => joined(link, title?.value ?? '', published ?? ''),
  (entry) => createHash('sha256').update(wordsOf(entry)).digest('hex'),
]

function keyById(id: string): string {
  return id.slice(0, maxKeyLength)
}

/** Whether an entry goes by its own id, and not by more because that is none. */
export function isKeyOf(id: string, key: string | undefined): boolean {
  return key === keyById(id)
}

/** By what each entry of a feed is known again. What stands for two different entries of it is the name of neither. */
export function keysOf(entries: readonly FeedEntry[]): string[] {
  const words = entries.map(wordsOf)
  const keys: (string | null)[] = entries.map(() => null)
  /** Which words each key stands for, those of settled entries among them. */
  const settled = new Map<string, string>()
  for (const [turn, way] of ways.entries()) {
    const isLast = turn === ways.length - 1
    const meant = new Map<string, Set<string>>([...settled].map(([key, one]) => [key, new Set([one])]))
    const wanted = entries.map((entry, at) => (keys[at] === null ? way(entry) : null))
    wanted.forEach((key, at) => {
      if (key !== null) meant.set(key, (meant.get(key) ?? new Set()).add(words[at] ?? ''))
    })
    wanted.forEach((key, at) => {
      if (key === null || (!isLast && meant.get(key)?.size !== 1)) return
      keys[at] = key
      settled.set(key, words[at] ?? '')
    })
  }
  return keys.map((key) => key ?? '')
}
