import type { PageParts } from '../../preload/contract/page'
import { headingOf, isElsewhere, isFarAbove, isTold } from './own-place'
import { seenWords } from './seen-words'

type Stated = PageParts['stated'][number]

// From the surest to the least. An element may come up under several of them.
const selectors: readonly (readonly [Stated['what'], string])[] = [
  [
    'published',
    '[itemprop~="datePublished" i], [pubdate], abbr[class~="published" i], time[class*="publish" i], [class*="published" i] time',
  ],
  ['updated', '[itemprop~="dateModified" i], time[class*="updated" i], time[class*="modified" i]'],
  ['time', 'time, [class*="timestamp" i], [class*="date" i]:not(:has(p))'],
  [
    'byline',
    '[rel~="author" i], [itemprop~="author" i], [class~="byline" i], [class~="author" i], [class*="byline" i], [class*="author-name" i], [class*="authorname" i]',
  ],
]

const maxStated = 100

/** Dates and authors that elements of the page name by their markup, without those of something else that it shows. */
export function statedIn(page: Document): Stated[] {
  const heading = headingOf(page)
  return selectors.flatMap(([what, selector]) =>
    [...page.querySelectorAll(selector)]
      .filter((element) => !isElsewhere(element, heading))
      .filter((element) => what !== 'time' || !(isFarAbove(element, heading) || isTold(element)))
      .slice(0, maxStated)
      .map((element) => ({ what, words: wordsOf(element, what) }))
      .filter(({ words }) => words !== ''),
  )
}

/** A `datetime` or `content` is written for programs and comes before what is shown. */
function wordsOf(element: Element, what: Stated['what']): string {
  const title = element.getAttribute('title') ?? ''
  const hidden = what !== 'byline' && /^\d{4}-\d\d-\d\d/.test(title) ? title : null
  const exact = element.getAttribute('datetime') ?? element.getAttribute('content') ?? hidden
  const names = [...element.querySelectorAll('[itemprop~="name" i]')].map((name) => seenWords(name, true))
  const shown = names.length > 0 ? names.join(' | ') : seenWords(element, what === 'byline')
  return (exact ?? shown).replace(/\s+/g, ' ').trim().slice(0, 300)
}
