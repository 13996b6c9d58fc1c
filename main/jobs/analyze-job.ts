import type { FoundQuote } from '../../preload/contract/quote'
import type { FoundRole } from '../../preload/contract/role'
import { analyzeAll, type FoundRole as Role } from '../analysis/analyze'
import { engine, TooLongToAnalyze } from '../analysis/engine'
import { isLibraryTrouble } from '../base/errors'
import { inShortTransactions } from '../intake/short-transactions'
import { savepoint } from '../library/database/database'
import { storeFailure, storeFindings, tooLong, waiting, type Waiting } from '../library/entities/entities'
import { findCopies } from '../library/articles/copies'
import { areCopies, minSharedHashes, printOf } from '../passages/wire-copies'
import type { WorkerContext } from './worker-context'

const likeness = { areCopies, minSharedHashes, printOf }

// As many as are stored together: their texts are held meanwhile, of up to 10 MB each, and main's messages wait.
const atOnce = 8
const mostMs = 100

/** Of this process's own work for one text. An article takes some ten milliseconds, a megabyte of prose two seconds. */
const budgetMs = 20_000

type Read = { next: Waiting; store: () => void }
type Context = Pick<WorkerContext, 'library' | 'post'>

/**
 * Reads some texts that this engine has not read, and stores what was found in them together: each by itself waited
 * twice for the disk, longer than reading it takes. Answers how many there were. `isShared`: another connection writes
 * too.
 */
export async function analyzeSome(
  context: Context,
  { isShared, most = atOnce, budget = budgetMs }: { isShared: boolean; most?: number; budget?: number },
): Promise<number> {
  const { library, post } = context
  const began = performance.now()
  const read: Read[] = []
  for (const next of waiting(library, engine, most)) {
    if (read.length > 0 && performance.now() - began >= mostMs) break
    read.push({ next, store: analyzed(context, next, budget) })
  }
  if (read.length > 0) post({ kind: 'analyzed' })
  await inShortTransactions(library, read, (one) => storeOne(context, one), { isShared })
  for (const { next } of read) {
    post({ kind: 'changed', nouns: ['entity', 'quote', 'date'], articleId: next.articleId })
  }
  return read.length
}

/** Stores what was found in a text, or that nothing could be. */
function storeOne({ library, post }: Context, { next, store }: Read): void {
  post({ kind: 'analyzing', revisionId: next.revisionId, engine })
  try {
    savepoint(library, store)
  } catch (error) {
    if (isLibraryTrouble(error)) throw error
    const isTooLong = error instanceof TooLongToAnalyze
    if (!isTooLong) post({ kind: 'bug', event: 'analyze', error })
    const reason = isTooLong ? tooLong : error instanceof Error ? error.name : 'unknown'
    storeFailure(library, next.revisionId, engine, reason)
  }
  post({ kind: 'analyzed' })
}

/** How what is found in a text is stored; a failure of reading it comes with that. */
function analyzed(
  { library, post }: Context,
  { revisionId, text, blocks, title, published }: Waiting,
  budget: number,
): () => void {
  post({ kind: 'analyzing', revisionId, engine })
  try {
    const { findings, quotes, dates, roles } = analyzeAll(text, {
      ...{ title, date: published, blocks },
      isOver: spent(budget),
    })
    const textFindings = { quotes: quotes.filter(isSaid), dates, roles: roles.map(roleOf) }
    return () => {
      storeFindings(library, revisionId, findings, textFindings)
      findCopies(library, revisionId, text, likeness)
    }
  } catch (error) {
    return () => {
      throw error
    }
  }
}

/** Whether this process has worked for so long from now on; what else the machine does is left out. */
function spent(budget: number): () => boolean {
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1_000 > budget
  }
}

/** A few words in marks that the text does not attribute to a speaker are no quotation. */
function isSaid<Q extends { kind: string }>(quote: Q): quote is Q & Pick<FoundQuote, 'kind'> {
  return quote.kind !== 'scare'
}

function roleOf({ entityId, role, ...where }: Role): FoundRole {
  return {
    ...where,
    words: role,
    entity: entityId,
  }
}
