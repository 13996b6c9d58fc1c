import { addTo } from '../add-to'
import { drop, isKept, type Page } from './judged-page'
import { isProse } from './neighbourhood'

const minComments = 3
const minTextAbove = 2
const commentNames = /comment|thread|discuss|repl(?:y|ies)|respons|disqus|kommentar|comentario|reaction/i

/**
 * What readers wrote below an article: items with paragraphs of their own, or what is named so, outside the element of the
 * title and its text. Both extractors take that now and then, where it is longer than the report.
 */
export function dropComments(page: Page): void {
  const { elements, lines } = page.source
  const article = articleOf(page)
  if (article === null) return
  const lists = new Map<number, number[]>()
  lines.forEach((line, at) => {
    const way = outwards(page, line.home)
    const item = way.slice(1).find((element) => isComment(elements[element]?.name ?? ''))
    if (item === undefined || at < article.first || way.includes(article.element)) return
    addTo(lists, elements[item]?.parent ?? 0, at)
  })
  for (const found of lists.values()) {
    const said = found.flatMap((at) => lines[at] ?? []).filter(isProse)
    if (said.length < minComments) continue
    for (const at of found) if (isKept(page, at)) drop(page, at, 'written by readers, below the article')
  }
}

/** The smallest element around the title and the text below it; null where that is the whole page, or holds too little. */
function articleOf(page: Page): { element: number; first: number } | null {
  const { lines } = page.source
  const titleAt = lines.findIndex(({ level }) => level === 1)
  const text = lines.flatMap((line, at) => (at > titleAt && isProse(line) && !line.list ? [at] : []))
  const [first] = text
  if (titleAt < 0 || first === undefined) return null
  const around = new Set(outwards(page, lines[titleAt]?.home ?? 0))
  const element = outwards(page, lines[first]?.home ?? 0).find((one) => around.has(one)) ?? 0
  const held = text.filter((at) => outwards(page, lines[at]?.home ?? 0).includes(element))
  return element === 0 || held.length < minTextAbove ? null : { element, first }
}

function isComment(name: string): boolean {
  return /^li\b/.test(name) || commentNames.test(name)
}

/** An element and all that is around it, from within. */
function outwards({ source: { elements } }: Page, home: number): number[] {
  const found: number[] = []
  for (let at = home; at >= 0; at = elements[at]?.parent ?? -1) found.push(at)
  return found
}
