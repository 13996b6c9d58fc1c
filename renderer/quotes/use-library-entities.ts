import { useEffect, useState } from 'react'
import type { ListedEntity } from '../../preload/contract/entity'
import { call } from '../bridge'
import { isCalled } from './speakers'

const maxListed = 20

type Answer = { text: string | null; entities: readonly ListedEntity[] }

/** Entities of the library whose name holds what was typed; of an older answer those that do, until the next is there. */
export function useLibraryEntities(text: string): { entities: readonly ListedEntity[]; isAsking: boolean } {
  const [answer, setAnswer] = useState<Answer>({ text: null, entities: [] })
  useEffect(() => {
    let isCurrent = true
    call('entity.list', { text, kind: null, state: 'all', after: null, limit: maxListed }).then(
      ({ entities }) => isCurrent && setAnswer({ text, entities }),
      // Whom the library knows is an offer: without it there are still other ways to say who it was.
      () => isCurrent && setAnswer({ text, entities: [] }),
    )
    return () => {
      isCurrent = false
    }
  }, [text])
  const isAsking = answer.text !== text
  const entities = isAsking ? answer.entities.filter(({ name }) => isCalled(name, text)) : answer.entities
  return { entities, isAsking }
}
