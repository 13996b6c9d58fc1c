import { termsSought } from '../../../preload/contract/search/nodes'
import { named } from '../../../preload/contract/search/notes'
import type { SearchNode, SearchTerm } from '../../../preload/contract/search/query'
import type { Library } from '../database/database'
import { queryOf } from '../database/queries/saved-queries'
import { planOf } from './plan'

const sentences: Partial<Record<SearchTerm['field'], (name: string) => string>> = {
  tag: (name) => `There is no tag ${name}.`,
  outlet: (name) => `There is no outlet ${name}.`,
  in: (name) => `There is no collection or saved search ${name}.`,
  'new-in': (name) => `There is no saved search ${name}.`,
  entity: (name) => `There is no name ${name} in the library.`,
  speaker: (name) => `There is no name ${name} in the library.`,
}

/** What a query that found nothing asks for by name and the library does not have, a sentence for each. */
export function absentIn(library: Library, root: SearchNode | null): string[] {
  const absent = termsSought(root).flatMap((term) => {
    const sentence = sentences[term.field]
    if (sentence === undefined || term.value.kind !== 'words') return []
    // One that is there can find nothing, too: as it looks for itself, or is no alert.
    const isSaved = term.field === 'in' || term.field === 'new-in'
    if (isSaved && queryOf(library, term.value.text) !== null) return []
    return planOf(library, term, 'article') === null ? [sentence(named(term.value.text))] : []
  })
  return [...new Set(absent)]
}
