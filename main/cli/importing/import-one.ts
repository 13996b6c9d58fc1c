import type { ActId } from '../../../preload/contract/common'
import type { Opened } from '../../importing/services/entries'
import type { Parsed } from '../../parsing/messages'
import { type Incoming, isOpened } from '../../parsing/parser-client'
import { keepWhole } from '../../jobs/entry-bytes'
import { storeArticle, titled } from '../../intake/store-article'
import { precomputePlacements } from '../../intake/store-from-service'
import type { Imported } from '../../library/articles/capture'
import { type Library, transaction } from '../../library/database/database'
import { keepImages } from '../../library/articles/images'
import { progress, tell, tellFailure } from '../output'
import type { Read } from './reading'

type Kept = Imported & { title: string; reason?: string }

/** What became of one article: which one it is in the library and what is to be said of it, or why it is not there. */
export type Outcome = { file: string } & (Kept | { outcome: 'failed'; reason: string })

type Needs = { library: Library; actId: ActId; read: Read }

/**
 * One article, or all that an export holds. A file that cannot be read is told and is an outcome like any
 * other; only a fault of ours is thrown.
 */
export async function importOne(
  file: string,
  needs: Needs,
  get: () => Incoming | Promise<Incoming>,
): Promise<Outcome[]> {
  try {
    const incoming = await get()
    const read = await needs.read(incoming)
    if (!isOpened(read)) return [told(file, keep(incoming, read, needs))]
    keepWhole(needs.library, incoming)
    return await importEntries(file, read, needs)
  } catch (error) {
    return [{ file, outcome: 'failed', reason: tellFailure(file, error) }]
  }
}

function told(file: string, kept: Kept): Outcome {
  if (kept.reason !== undefined) tell(`${file}: ${kept.reason}`)
  return { file, ...kept }
}

function keep(incoming: Incoming, parsed: Parsed, { library, actId }: Needs): Kept {
  const { title } = titled(parsed.reading, incoming.name)
  if (parsed.serviceEntry !== null) precomputePlacements(library, parsed.reading, parsed.serviceEntry)
  // On the disk before the transaction begins.
  const kept = { ...parsed, images: keepImages(library, parsed.images) }
  const stored = transaction(library, () => storeArticle(library, incoming, kept, actId))
  const { articleId, outcome, reason } = stored
  return { articleId, outcome, title, ...(typeof reason === 'string' && { reason }) }
}

/** Each of the articles that another service's export holds, under the name of the file and its own. */
async function importEntries(
  file: string,
  { entries, left, service }: Opened,
  needs: Needs,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const [at, entry] of entries.entries()) {
    progress(`importing ${at + 1} of ${entries.length} from ${service}`)
    outcomes.push(...(await importOne(`${file}: ${entry.name}`, needs, () => entry)))
  }
  for (const one of left) tell(`${file}: ${one}`)
  return outcomes
}
