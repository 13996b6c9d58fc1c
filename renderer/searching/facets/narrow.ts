import { maxQueryLength } from '../../../preload/contract/search/query'
import { showToast } from '../../toasts/toast-store'
import { searchFor } from '../search-store'

/** Searches for what a facet has made of the search. */
export function narrowTo(text: string): void {
  if (text.length > maxQueryLength) showToast({ text: 'The search is too long to be narrowed any more.' })
  else searchFor(text, { isTyping: false })
}
