import { useEffect, useState } from 'react'
import type { ListedEntity } from '../../preload/contract/entity'
import { call } from '../bridge'

const mostListed = 20

/** Entities of the library whose name holds what was typed. */
export function useLibraryNames(text: string): readonly ListedEntity[] {
  const [listed, setListed] = useState<readonly ListedEntity[]>([])
  useEffect(() => {
    let isCurrent = true
    call('entity.list', { text, kind: null, state: 'all', after: null, limit: mostListed }).then(
      ({ entities }) => isCurrent && setListed(entities),
      // Whom the library knows is an offer: without it there are still other ways to say who it was.
      () => isCurrent && setListed([]),
    )
    return () => {
      isCurrent = false
    }
  }, [text])
  return listed
}
