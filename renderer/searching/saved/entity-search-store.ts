import type { ActId } from '../../../preload/contract/common'
import type { HitKind } from '../../../preload/contract/search/hits'
import { inMarks } from '../../../preload/contract/search/quotation-marks'
import type { SavedSearch } from '../../../preload/contract/search/saved'
import { act } from '../../queries/act'
import { showError } from '../../toasts/toast-store'
import { newActId, showUndoToast } from '../../toasts/undo-store'
import { chooseKind } from '../search-store'
import { freeName } from './proposed-name'
import { openSearch, readSavedSearches, useSavedSearches } from './saved-store'

/** What names somebody: a name in marks is looked for with all of its words, side by side. */
function named(name: string): string {
  return `entity:${inMarks(name)}`
}

function show(text: string, kind: HitKind): void {
  openSearch(text, { isTyping: false })
  chooseKind(kind)
}

export function searchForName(name: string): void {
  show(named(name), 'article')
}

/** Articles that name both. */
export function searchForBoth(name: string, other: string): void {
  show(`${named(name)} ${named(other)}`, 'article')
}

/** What one says of the other. */
export function searchForSaid(speaker: string, about: string): void {
  show(`speaker:${inMarks(speaker)} ${named(about)}`, 'quote')
}

function alertIn(searches: readonly SavedSearch[], name: string): SavedSearch | undefined {
  const query = named(name)
  return searches.find((search) => search.isAlert && search.query === query)
}

/** Whether the person is told of what names somebody. */
export function useNameAlert(name: string | null): boolean {
  const searches = useSavedSearches(name !== null)
  return name !== null && alertIn(searches, name) !== undefined
}

/** The same for code that does not draw. */
export function hasNameAlert(name: string): boolean {
  return alertIn(readSavedSearches(), name) !== undefined
}

/**
 * Begins or ends to tell the person of what names somebody. What was saved for that alone goes again; a search that has a name
 * of the person's stays, and tells of nothing any more.
 */
export async function toggleNameAlert(name: string): Promise<void> {
  const actId = newActId()
  const alert = alertIn(readSavedSearches(), name)
  try {
    if (alert === undefined) await begin(name, actId)
    else if (alert.name === name) await act('savedSearch.remove', { savedSearchId: alert.id, actId })
    else await act('savedSearch.change', { savedSearchId: alert.id, isAlert: false, actId })
  } catch (error) {
    showError(error)
    return
  }
  showUndoToast(
    alert === undefined
      ? `New articles that name “${name}” are counted under Searches.`
      : `You are told of nothing new about “${name}” any more.`,
    actId,
  )
}

function begin(name: string, actId: ActId): Promise<unknown> {
  const searches = readSavedSearches()
  const query = named(name)
  const known = searches.find((search) => search.query === query)
  if (known !== undefined) return act('savedSearch.change', { savedSearchId: known.id, isAlert: true, actId })
  const taken = searches.map((search) => search.name)
  return act('savedSearch.create', { name: freeName(name, taken), query, isAlert: true, actId })
}
