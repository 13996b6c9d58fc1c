import type { Page } from '../../cdp.ts'
import { percentile, round } from '../../figures.ts'
import { wordOfRank } from '../../natural-texts.ts'
import { forms, rounds } from '../queries.ts'
import { insert, press } from './hands.ts'
import { inPage, until, watched, watchFor } from './in-page.ts'

/** Milliseconds from a key to the frame with what was found. */
export type Painted = { p50: number; p95: number; worst: number }

export function paintedIn(times: readonly number[]): Painted {
  return {
    p50: round(percentile(times, 0.5), 1),
    p95: round(percentile(times, 0.95), 1),
    worst: round(Math.max(...times), 1),
  }
}

/** In the page: whether what stands on screen was found for these words, or the list of articles for none. */
function isFound(words: string): boolean {
  const field = document.querySelector<HTMLInputElement>('input[aria-label="Search the library"]')
  if (field?.value !== words) return false
  if (words === '') return document.querySelector('.search-found') === null
  const found = document.querySelector('.search-found')
  return found?.getAttribute('aria-busy') === 'false' && found.childElementCount > 0
}

/** All of the query but its last sign is put in at once and found; then that one key is pressed. */
async function lastKey(page: Page, text: string): Promise<number> {
  await put(page, text.slice(0, -1))
  await watchFor(page, 'keydown', isFound, text)
  await press(page, text.slice(-1))
  return watched(page)
}

async function put(page: Page, text: string): Promise<void> {
  await inPage(page, () =>
    document.querySelector<HTMLInputElement>('input[aria-label="Search the library"]')?.select(),
  )
  if (text === '') await press(page, 'Delete')
  else await insert(page, text)
  await until(page, isFound, text)
}

/** The key that ends the word ranks what is found. */
async function enter(page: Page, text: string): Promise<number> {
  await put(page, text)
  await watchFor(page, 'keydown', isRanked, text)
  await press(page, 'Enter')
  return watched(page)
}

/** In the page: whether what stands on screen was found for the words as they are, the best first. */
function isRanked(words: string): boolean {
  const field = document.querySelector<HTMLInputElement>('input[aria-label="Search the library"]')
  const isSettled = document.querySelector('.search-reading') !== null
  const isBusy = document.querySelector('.search-found')?.getAttribute('aria-busy') !== 'false'
  return field?.value === words && isSettled && !isBusy
}

export async function searches(page: Page): Promise<Record<string, Painted>> {
  // The first search of all reads the code of the page that shows what is found.
  await press(page, '/')
  await lastKey(page, wordOfRank(60))
  const found: Record<string, Painted> = {}
  for (const [name, { typed }] of Object.entries(forms)) {
    const times: number[] = []
    for (let n = 0; n < rounds; n += 1) times.push(await lastKey(page, typed(n)))
    found[name] = paintedIn(times)
  }
  const ranked: number[] = []
  for (let n = 0; n < rounds; n += 1) ranked.push(await enter(page, wordOfRank(20 + n)))
  found['common word, Enter: the best first'] = paintedIn(ranked)
  await put(page, '')
  return found
}

/** Finds so many words, one after the other. */
export async function manySearches(page: Page, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n += 1) await put(page, wordOfRank(n * 5))
  await put(page, '')
}
