import type { SearchHit } from '../../../preload/contract/search/hits'
import type { SearchNode, SearchWords } from '../../../preload/contract/search/query'
import type { Library } from '../database/database'
import type { Phrase } from '../database/full-text/match'
import { refKey, resolveById, resolveName, type ResolvedEntity } from '../entities/resolve-name'
import { subjectOf } from '../entities/subject'
import { marksIn } from './excerpts'
import { entitiesNamed, namesWith } from './names'

const maxNames = 400

/**
 * The names that a query is of, the most frequent first: those with all of its words. A query with fields that are not about
 * names finds none: what should "unread names" be?
 */
export function namesFound(library: Library, root: SearchNode | null): ResolvedEntity[] {
  const words = wordsOfNames(root)
  if (words === null) return []
  const found = [
    ...entitiesNamed(library, words).map((id) => resolveById(library, id, null)),
    ...namesWith(library, words, maxNames).map(({ kind, name }) => resolveName(library, kind, name)),
  ]
  return [...new Map(found.map((entity) => [refKey(entity.ref), entity])).values()]
}

/** Words that belong together and are of names, as one beginning. */
function wordsOfNames(root: SearchNode | null): SearchWords | null {
  const terms = root === null ? [] : root.type === 'and' ? root.children : [root]
  const texts: string[] = []
  let isBeginning = false
  for (const term of terms) {
    if (term.type !== 'term' || term.value.kind !== 'words') return null
    if (term.field !== 'any' && term.field !== 'entity' && term.field !== 'speaker') return null
    texts.push(term.value.text)
    isBeginning = term.value.prefix
  }
  return texts.length === 0
    ? null
    : { kind: 'words', text: texts.join(' '), exact: false, prefix: isBeginning }
}

export function nameHit(library: Library, entity: ResolvedEntity, phrases: readonly Phrase[]): SearchHit {
  const { names } = subjectOf(library, entity.ref)
  return {
    kind: 'name',
    articleId: null,
    title: { text: entity.name, marks: marksIn(entity.name, phrases, maxNames) },
    snippet: { text: '', marks: [] },
    outlet: null,
    published: null,
    isUnread: false,
    tags: [],
    tagCount: 0,
    at: null,
    highlight: null,
    noteId: null,
    day: null,
    speaker: null,
    name: {
      ref: entity.ref,
      kind: entity.kind,
      articles: Math.max(0, ...names.map(({ articles }) => articles)),
      mentions: names.reduce((sum, { mentions }) => sum + mentions, 0),
    },
    entityId: entity.entityId,
  }
}
