// An article is read again from the original that the library keeps of it. What comes of it is another revision of the
// same original: the one before stays, and highlights, names and quotations are followed into the new one.

import { isDeepStrictEqual } from 'node:util'
import type { Block } from '../../../../preload/contract/article'
import type { ActId, RevisionId } from '../../../../preload/contract/common'
import type { Line } from '../../../../preload/contract/importing'
import { type Library, transaction } from '../../database/database'
import { conflict } from '../../database/errors'
import { quoted } from '../../database/text'
import { act, updateRow } from '../../journal/write'
import { addRevision } from '../add-revision'
import { liveArticle } from '../article-rows'
import type { KeptImage } from '../images'
import { areAllFound, findPlacements, type Found, type PlacePassage, storePlacements } from '../placements'
import { textColumns } from '../understood'
import { type FactChange, factColumnsAgain, factsAgain, type ReadAgain } from './facts'
import type { FormerReading } from './former'

/** What the original says now. */
export type NewReading = ReadAgain & {
  text: string
  blocks: readonly Block[]
  lines: readonly Line[]
  encoding: string
  images: readonly KeptImage[]
}

/** Ready to be stored in one short transaction. */
export type PreparedReading = { former: FormerReading; reading: NewReading; found: Found[] }

/**
 * Looks for the places of highlights and decisions in the new text: outside of the transaction, because a thousand of them
 * take longer than anyone should wait for a write.
 */
export function prepareReading(
  library: Library,
  former: FormerReading,
  reading: NewReading,
  placePassage: PlacePassage,
): PreparedReading {
  const { articleId } = former
  return { former, reading, found: findPlacements(library, { articleId, text: reading.text, placePassage }) }
}

type ActOfReading = { actId?: ActId | undefined; label?: string }

/**
 * Makes the new reading the article's text, with the facts that no person has set. Null where it says nothing new, and then
 * nothing is written. Throws `conflict` where the article was changed since it was read.
 */
export function storeReading(
  library: Library,
  { former, reading, found }: PreparedReading,
  { actId, label }: ActOfReading = {},
): { facts: FactChange[]; revisionId: RevisionId } | null {
  const { articleId, revision, from, asked } = former
  return transaction(library, () => {
    const { title, revision_id: current } = liveArticle(library, articleId)
    if (current !== revision.id || !areAllFound(library, articleId, found)) throw changedMeanwhile()
    const facts = factsAgain(library, articleId, reading)
    if (facts.changes.length === 0 && isSameReading(former, reading)) return null
    const about = { label: label ?? `read ${quoted(title)} again`, articleId, key: actId }
    return act(library, about, (writing) => {
      const { text, blocks, lines, encoding, images, understood } = reading
      const made = { text, blocks, lines, encoding, images, understood, asked }
      const revisionId = addRevision(writing, { articleId, originalSha256: from.sha256, ...made })
      updateRow(writing, 'article', articleId, {
        ...factColumnsAgain(writing, facts),
        ...textColumns({ text, blocks }),
        revision_id: revisionId,
      })
      storePlacements(library, revisionId, found)
      return { facts: facts.changes, revisionId }
    })
  })
}

function changedMeanwhile() {
  return conflict('This article was changed while it was read again; try again.')
}

/** Whether two readings of an original say the same; the reasons for what lines are may be worded anew. */
function isSameReading(former: FormerReading, reading: NewReading): boolean {
  const { revision, lines, images, understood } = former
  return (
    revision.text === reading.text &&
    isDeepStrictEqual(revision.blocks, reading.blocks) &&
    isDeepStrictEqual(lines.map(roleOf), reading.lines.map(roleOf)) &&
    isDeepStrictEqual(images.map(placeOf), reading.images.map(placeOf)) &&
    isDeepStrictEqual(understood?.doubts ?? [], reading.understood.doubts ?? [])
  )
}

function roleOf({ role, text }: Line) {
  return { role, text }
}

function placeOf({ sha256, line, alt }: KeptImage) {
  return { sha256, line, alt }
}
