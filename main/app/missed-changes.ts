import type { Noun } from '../../preload/contract/events'
import type { Send } from '../base/send'

export type MissedChanges = {
  send: Send
  /** A page is made of what is so now, and hears nothing until its script runs. */
  pageMade: () => void
  /** The page hears everything: it is told again of what has changed meanwhile. */
  pageHears: () => void
}

/** Keeps in mind which changes a page cannot have heard of. */
export function missedChanges(send: Send): MissedChanges {
  let missed: Set<Noun> | null = null
  return {
    send: (name, data) => {
      if (name === 'library.changed' && 'nouns' in data) for (const noun of data.nouns) missed?.add(noun)
      send(name, data)
    },
    pageMade: () => {
      missed = new Set()
    },
    pageHears: () => {
      const nouns = [...(missed ?? [])]
      missed = null
      if (nouns.length > 0) send('library.changed', { nouns, articleId: null })
    },
  }
}
