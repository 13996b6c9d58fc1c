import { analyze } from '../analysis/analyze'
import { engine } from '../analysis/engine'
import { storeFailure, storeFindings, waiting } from '../library/entities'
import type { Bench } from './import-job'

/** Reads one text that this engine has not read; answers whether there was one. */
export const analyzeNext = ({ library, post }: Pick<Bench, 'library' | 'post'>): boolean => {
  const [next] = waiting(library, engine, 1)
  if (next === undefined) return false
  const { revisionId, articleId, text, title, published } = next
  post({ kind: 'analyzing', revisionId, engine })
  try {
    storeFindings(library, revisionId, analyze(text, { title, date: published }))
  } catch (error) {
    post({ kind: 'bug', event: 'analyze', error })
    storeFailure(library, revisionId, engine, error instanceof Error ? error.name : 'unknown')
  }
  post({ kind: 'changed', nouns: ['entity'], articleId })
  return true
}
