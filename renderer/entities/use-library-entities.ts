import { useEffect, useState } from 'react'
import type { ListedEntity } from '../../preload/contract/entity'
import { call } from '../bridge'
import { showError } from '../toasts/toast-store'
import { holds } from './group-entities'

// A question for every letter of a name that is being typed would be work for answers that are never read.
const restMs = 120
const shownAtOnce = 20

type Answer = { text: string | null; entities: ListedEntity[] }

/**
 * The library's entities whose name contains the typed text. Until the answer comes, those of the last answer that do.
 */
export function useLibraryEntities(text: string): { entities: ListedEntity[]; isAsking: boolean } {
  const [answer, setAnswer] = useState<Answer>({ text: null, entities: [] })
  useEffect(() => {
    let isCurrent = true
    const ask = () => {
      const query = { text: text.trim().slice(0, 300), kind: null, state: 'all', after: null } as const
      call('entity.list', { ...query, limit: shownAtOnce }).then(
        ({ entities }) => {
          if (isCurrent) setAnswer({ text, entities })
        },
        (error: unknown) => {
          if (!isCurrent) return
          setAnswer({ text, entities: [] })
          showError(error)
        },
      )
    }
    const timer = setTimeout(ask, restMs)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [text])
  const isAsking = answer.text !== text
  const entities = isAsking ? answer.entities.filter(({ name }) => holds(name, text)) : answer.entities
  return { entities, isAsking }
}
