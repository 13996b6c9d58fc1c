import type { PageLine, PageSource, SourceLine } from '../../../preload/contract/page'
import type { Neighbourhood } from './neighbourhood'
import type { Verdict } from './score'

/** A line with whether it is the article's, and the reason in words: nothing is dropped without one. */
export type MergedLine = PageLine & { isKept: boolean; why: string }

/** What the page says of its article by itself. */
export type Topic = { title: string | null; descriptions: readonly string[] }

/** A page while it is decided which of its lines are the article's. */
export type Page = {
  source: PageSource
  near: Neighbourhood
  isCaption: readonly boolean[]
  judged: (Verdict & { isStandfirst: boolean })[]
}

export function keep(page: Page, at: number, why: string): void {
  page.judged[at] = { isKept: true, why, isStandfirst: false }
}

export function drop(page: Page, at: number, why: string): void {
  page.judged[at] = { isKept: false, why, isStandfirst: false }
}

export function isKept(page: Page, at: number): boolean {
  return page.judged[at]?.isKept === true
}

export function isTaken({ readability, defuddle }: SourceLine): boolean {
  return Math.max(readability, defuddle) >= 0.5
}

/** Whether an element is another one, or stands in it; nothing stands in the whole page. */
export function isWithin({ source: { elements } }: Page, home: number, outer: number): boolean {
  for (let at = home; at > 0; at = elements[at]?.parent ?? -1) if (at === outer) return true
  return false
}
