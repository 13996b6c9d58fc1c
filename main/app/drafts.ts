import type { ServiceEntry } from '../../preload/contract/collected'
import type { DraftId } from '../../preload/contract/common'
import { LibraryError } from '../../preload/contract/errors'
import type { ImportDraft } from '../../preload/contract/importing'
import type { CapturedImage } from '../importing/images/captured-images'

/** A reading that waits for the person, with the bytes it was read from; those of an article being corrected are kept already, and so are its pictures. */
type Draft = {
  draft: ImportDraft
  original: Uint8Array | null
  images: readonly CapturedImage[]
  /** What was marked in it with another program. */
  serviceEntry: ServiceEntry | null
}

const maxDrafts = 12
const maxBytes = 64 * 1024 * 1024

export type Drafts = {
  keep: (draft: Draft) => void
  get: (draftId: DraftId) => Draft
  drop: (draftId: DraftId) => void
  clear: () => void
}

/** Drafts live in memory only: nothing is imported until it is saved. The oldest makes room. */
export function openDrafts(): Drafts {
  const kept = new Map<DraftId, Draft>()
  const bytes = () => [...kept.values()].reduce((sum, { draft }) => sum + draft.bytes, 0)
  const makeRoom = () => {
    for (const id of kept.keys()) {
      if (kept.size === 1 || (kept.size <= maxDrafts && bytes() <= maxBytes)) return
      kept.delete(id)
    }
  }
  return {
    keep: (one) => {
      kept.set(one.draft.draftId, one)
      makeRoom()
    },
    get: (draftId) => {
      const one = kept.get(draftId)
      if (one === undefined) {
        throw new LibraryError('not-found', 'This import is no longer waiting; import the text again.')
      }
      return one
    },
    drop: (draftId) => {
      kept.delete(draftId)
    },
    clear: () => kept.clear(),
  }
}
