/** What the middle of the window shows: a kind of page, which one of its kind, and how it was left set. */
export type Page = { on: string; key: string; set: unknown }

/** Where one was on a page: pixels from its top, for an article an offset of its text; and what had the focus. */
export type Bookmark = { at: number; focus: string | null }

export type Visit = { id: number; page: Page; bookmark: Bookmark | null }

/** The pages one after the other as they were opened, and which of them is shown. */
export type History = { visits: readonly Visit[]; at: number; lastId: number }

export const nothingVisited: History = { visits: [], at: -1, lastId: 0 }

// Far more than anybody goes back; each is a few dozen bytes.
const maxVisits = 200

export function here({ visits, at }: History): Visit | null {
  return visits[at] ?? null
}

/** Opens a page after the one shown; what lay ahead is forgotten. The page that is shown already is set anew. */
export function open(history: History, page: Page, bookmark: Bookmark | null): History {
  const { visits, at, lastId } = leave(history, bookmark)
  const current = visits[at]
  const isHere = current !== undefined && isSamePage(current.page, page)
  const kept = visits.slice(0, isHere ? at : at + 1)
  const id = lastId + 1
  const all = [...kept, { id, page, bookmark: null }].slice(-maxVisits)
  return { visits: all, at: all.length - 1, lastId: id }
}

function leave({ visits, at, lastId }: History, bookmark: Bookmark | null): History {
  return { visits: visits.map((visit, i) => (i === at ? { ...visit, bookmark } : visit)), at, lastId }
}

function isSamePage(one: Page, other: Page): boolean {
  return one.on === other.on && one.key === other.key
}

export function canStep({ visits, at }: History, by: 1 | -1): boolean {
  return visits[at + by] !== undefined
}

export function step(history: History, by: 1 | -1, bookmark: Bookmark | null): History {
  return canStep(history, by) ? { ...leave(history, bookmark), at: history.at + by } : history
}

/** Notes how the page shown is set now: its filter, its section. */
export function reset(history: History, page: Page): History {
  const { visits, at } = history
  return { ...history, visits: visits.map((visit, i) => (i === at ? { ...visit, page } : visit)) }
}
