import type { FoundQuote } from '../../preload/contract/quote'
import type { FoundRole } from '../../preload/contract/role'
import { analyzeAll, type FoundRole as Role } from '../analysis/analyze'
import { engine } from '../analysis/engine'
import { storeFailure, storeFindings, waiting } from '../library/entities/entities'
import { findCopies } from '../library/articles/copies'
import { areCopies, minSharedHashes, printOf } from '../passages/wire-copies'
import type { WorkerContext } from './worker-context'

const likeness = { areCopies, minSharedHashes, printOf }

/** Reads one text that this engine has not read; answers whether there was one. */
export function analyzeNext({ library, post }: Pick<WorkerContext, 'library' | 'post'>): boolean {
  const [next] = waiting(library, engine, 1)
  if (next === undefined) return false
  const { revisionId, articleId, text, blocks, title, published } = next
  post({ kind: 'analyzing', revisionId, engine })
  try {
    const { findings, quotes, dates, roles } = analyzeAll(text, { title, date: published, blocks })
    const textFindings = { quotes: quotes.filter(isSaid), dates, roles: roles.map(roleOf) }
    storeFindings(library, revisionId, findings, textFindings)
    findCopies(library, revisionId, text, likeness)
  } catch (error) {
    post({ kind: 'bug', event: 'analyze', error })
    storeFailure(library, revisionId, engine, error instanceof Error ? error.name : 'unknown')
  }
  post({ kind: 'analyzed' })
  post({ kind: 'changed', nouns: ['entity', 'quote', 'date'], articleId })
  return true
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
