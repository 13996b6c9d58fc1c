import type { BatchRow } from '../../../preload/contract/search/batch'
import type { SearchHit } from '../../../preload/contract/search/hits'
import { leaveSimilar } from '../../articles/similar-store'
import { runCommand } from '../../commands/command-store'
import { openHit } from '../../searching/open-hit'
import { chooseKind, markWords, searchFor } from '../../searching/search-store'
import { useBatch } from './batch-store'

/** Searches for a query of the list by itself: it stands in the field, and all that it finds below. */
export function openQuery({ text }: BatchRow): void {
  leaveSimilar()
  searchFor(text, { isTyping: false })
  chooseKind(useBatch.getState().kind)
  runCommand('search.open')
}

/** Opens what a query found, with the words of the query marked in it. */
export function openFound({ text }: BatchRow, hit: SearchHit): void {
  markWords(text)
  openHit(hit)
}
