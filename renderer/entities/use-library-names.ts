import { useEffect, useState } from 'react'
import type { ListedEntity } from '../../preload/contract/entity'
import { call } from '../bridge'
import { showError } from '../toasts/toast-store'

// Somebody who types a name is not asking about each of its beginnings.
const restMs = 120
const shownAtOnce = 20

type Answer = { text: string; names: ListedEntity[] }

/** The library's names that hold what was typed: those of the last answer, until the next is there. */
export function useLibraryNames(text: string): ListedEntity[] {
  const [answer, setAnswer] = useState<Answer>({ text: '', names: [] })
  useEffect(() => {
    let isCurrent = true
    const ask = () => {
      const query = { text: text.trim().slice(0, 300), kind: null, state: 'all', after: null } as const
      call('entity.list', { ...query, limit: shownAtOnce }).then(
        ({ entities }) => {
          if (isCurrent) setAnswer({ text, names: entities })
        },
        (error: unknown) => {
          if (isCurrent) showError(error)
        },
      )
    }
    const timer = setTimeout(ask, restMs)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [text])
  return answer.names
}
