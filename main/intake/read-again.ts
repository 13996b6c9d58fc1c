// Reading an article again from its stored original. What was marked in the original with another program, or kept of it by
// a service, is not taken a second time: a person may have deleted it here since.

import { setImmediate } from 'node:timers/promises'
import type { ActId, ArticleId } from '../../preload/contract/common'
import type { Noun } from '../../preload/contract/events'
import { LibraryError } from '../../preload/contract/errors'
import { textOfLines } from '../importing/canonical'
import { keepEach } from '../library/articles/images'
import { readBytesInTurns } from '../library/articles/originals'
import { formerReading } from '../library/articles/again/former'
import { type PreparedReading, prepareReading, storeReading } from '../library/articles/again/reading'
import type { Library } from '../library/database/database'
import { placePassage } from '../passages/place'
import { carriedImages } from './carried-images'
import { type AgainParser, readOriginalAgain } from './read-original-again'
import { titled, understoodOf } from './store-article'
import { whatChanged } from './what-changed'

type Needs = { library: Library; parser: AgainParser }

/** `changes` says what is new, in a few words each; empty where nothing is. `doubts`: why a person should look at it. */
export type ReadAgain = { changes: string[]; doubts: string[] }

/** Why an article whose text was put together by hand is not read again. */
export const byHand =
  'You chose by hand what belongs to this article’s text, so it was not read again and stays as you left it.'

/** What the window may show otherwise afterwards. */
export const nounsOfReading = [
  'article',
  'source',
  'highlight',
  'entity',
  'quote',
  'date',
  'change',
] as const satisfies readonly Noun[]

/** Reads an article again and stores what is new. Throws a LibraryError where that cannot be; nothing is then changed. */
export async function readAgain(
  needs: Needs,
  { articleId, actId }: { articleId: ArticleId; actId?: ActId | undefined },
): Promise<ReadAgain> {
  const prepared = await prepareAgain(needs, articleId)
  // In main others get their turn: of a book each of these steps takes as long as one may.
  await setImmediate()
  return storeAgain(needs.library, prepared, { actId })
}

/** Reads the original, and looks for the places of highlights in what was read. Writes no row. */
export async function prepareAgain(
  { library, parser }: Needs,
  articleId: ArticleId,
): Promise<PreparedReading> {
  const former = formerReading(library, { articleId })
  if (former.isByHand) throw new LibraryError('conflict', byHand)
  const bytes = await readBytesInTurns(library, former.from.sha256)
  const read = await readOriginalAgain(parser, former, bytes)
  const { encoding, reading } = read
  const own = await keepEach(library, read.images)
  const understood = understoodOf(reading)
  const { lines, savedAt } = reading
  const titleBefore =
    former.understood === null
      ? undefined
      : titled({ fields: former.understood, lines: former.lines }, former.from.name).title
  const isWhole = reading.fields.url !== null || (former.understood?.url ?? null) === null
  const made = { isWhole, understood, savedAt, titleBefore, encoding, lines, ...textOfLines(lines) }
  const images = [...own, ...carriedImages(former, lines, { own, elsewhere: read.elsewhere })]
  return prepareReading(library, former, { ...made, images }, placePassage)
}

/** Stores what was prepared, in one transaction; to be called in another's, too. */
export function storeAgain(
  library: Library,
  prepared: PreparedReading,
  about: { actId?: ActId | undefined; label?: string },
): ReadAgain {
  const { former, reading } = prepared
  const stored = storeReading(library, prepared, about)
  if (stored === null) return { changes: [], doubts: [] }
  const before = { ...former.revision, images: former.images }
  return {
    changes: whatChanged(before, reading, stored.facts),
    doubts: reading.understood.doubts ?? [],
  }
}
