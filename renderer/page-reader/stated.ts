import type { PageParts } from '../../preload/contract/page'

type Stated = PageParts['stated'][number]

// From the surest to the least. An element may come up under several of them.
const selectors: readonly (readonly [Stated['what'], string])[] = [
  [
    'published',
    '[itemprop~="datePublished" i], [pubdate], time[class*="publish" i], [class*="published" i] time',
  ],
  ['updated', '[itemprop~="dateModified" i], time[class*="updated" i], time[class*="modified" i]'],
  ['time', 'time, [class*="timestamp" i], [class*="date" i]:not(:has(p))'],
  [
    'byline',
    '[rel~="author" i], [itemprop~="author" i], [class~="byline" i], [class~="author" i], [class*="byline" i], [class*="author-name" i], [class*="authorname" i]',
  ],
]

const maxStated = 100

/** Dates and authors that elements of the page name by their markup. */
export function statedIn(page: Document): Stated[] {
  return selectors.flatMap(([what, selector]) =>
    [...page.querySelectorAll(selector)]
      .slice(0, maxStated)
      .map((element) => ({ what, words: wordsOf(element) }))
      .filter(({ words }) => words !== ''),
  )
}

/** A `datetime` or `content` is written for programs and comes before what is shown. */
function wordsOf(element: Element): string {
  const exact = element.getAttribute('datetime') ?? element.getAttribute('content')
  const named = element.querySelector('[itemprop~="name" i]')
  return (exact ?? named?.textContent ?? element.textContent).replace(/\s+/g, ' ').trim().slice(0, 300)
}
