import type { SavedSearchId } from '../../../preload/contract/common'
import { LibraryError } from '../../../preload/contract/errors'
import type { Output } from '../../../preload/contract/index'
import { inMarks } from '../../../preload/contract/search/quotation-marks'
import type { SavedCount, SavedSearch } from '../../../preload/contract/search/saved'
import { useLibrary } from '../../library/library-store'
import { act } from '../../queries/act'
import type { Question } from '../../queries/query'
import { readAnswer } from '../../queries/query-cache'
import { question } from '../../queries/question'
import { useAnswer, useToldError } from '../../queries/use-answer'
import { showError } from '../../toasts/toast-store'
import { isSearching, searchFor, useSearch } from '../search-store'
import { zone } from '../zone'
import { useSaved } from './opened-store'

const { getState, setState } = useSaved

const none: readonly SavedSearch[] = []

/** The saved searches of the library that is open, in their order. */
export function useSavedSearches(isOpen = true): readonly SavedSearch[] {
  const answer = useAnswer(isOpen ? question('savedSearch.list', {}) : null)
  useToldError(answer)
  return answer.value ?? none
}

export function readSavedSearches(): readonly SavedSearch[] {
  return readAnswer(question('savedSearch.list', {})) ?? none
}

type Counts = Output<'savedSearch.counts'>

/** How much each finds. Who counts anew gives up the former counting; what was known before then stays. */
function countsQuestion(): Question<Counts> {
  const { key, nouns, ask } = question('savedSearch.counts', { zone })
  return {
    key,
    nouns,
    ask: async (before) => {
      const counted = await ask(null)
      return counted.isCancelled && before !== null ? before : counted
    },
  }
}

/** How much a search finds; null while that is not known. */
export function useSavedCount(id: SavedSearchId): SavedCount | null {
  const { value } = useAnswer(countsQuestion())
  return value?.counts.find((count) => count.id === id) ?? null
}

/** What finds only what is new to an alert. */
export function newOnly({ name }: SavedSearch): string {
  return `new-in:${inMarks(name)}`
}

/** Whether what stands in the field is a saved search, or what is new of it. */
export function isSearchFor(text: string, search: SavedSearch): boolean {
  return text === search.query || text === newOnly(search)
}

/** Searches for it. What was new of the one that was shown before is seen by now. */
export function openSaved({ id, query }: SavedSearch): void {
  leaveSaved()
  searchFor(query, { isTyping: false })
  setState({ opened: { id, folder: openFolder() } })
}

/** Searches for something else than what is saved. */
export function openSearch(...[text, options]: Parameters<typeof searchFor>): void {
  leaveSaved()
  searchFor(text, options)
}

/** Who saves a search goes on with what was saved. */
export function followSaved(id: SavedSearchId): void {
  setState({ opened: { id, folder: openFolder() } })
}

function openFolder(): string | null {
  const { status } = useLibrary.getState()
  return status?.state === 'open' ? status.folder : null
}

useSearch.subscribe((search) => {
  if (!isSearching(search)) leaveSaved()
})

/** What was told of as new when a search was left has been seen; what came in since stays new. */
function leaveSaved(): void {
  const { opened } = getState()
  if (opened === null) return
  setState({ opened: null })
  if (opened.folder === openFolder()) void seeWhatWasTold(opened.id)
}

/** Marks as seen what the person was told of as new. */
export async function seeWhatWasTold(savedSearchId: SavedSearchId): Promise<void> {
  const told = readAnswer(countsQuestion())
  const count = told?.counts.find(({ id }) => id === savedSearchId)
  if (told === null || count === undefined || count.fresh === 0) return
  try {
    await act('savedSearch.markSeen', { savedSearchId, newest: told.newest })
  } catch (error) {
    // It was deleted meanwhile.
    if (!(error instanceof LibraryError && error.code === 'not-found')) showError(error)
  }
}
