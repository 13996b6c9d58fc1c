import type { PageLine, PageView } from '../../preload/contract/page'
import { linesOf } from './lines/lines'

// A paragraph's tag, as it is or as JavaScript's strings escape it.
const paragraph = /(?:\\u003c|<)p[ >\\]/gi
const minParagraphs = 4

/** Scripts that carry paragraphs of markup: pages that are only put together in the browser keep their text there. */
export function scriptsWithText(page: Document): string[] {
  return [...page.querySelectorAll('script:not([src])')]
    .map((script) => script.textContent)
    .filter((text) => (text.match(paragraph)?.length ?? 0) >= minParagraphs)
}

// What an article is made of. What stands around its markup in the script is text of no such element.
const parts = 'p, h2, h3, h4, h5, h6, ul, ol, dl, blockquote, figure, pre, table'
const isData = /["'}\]]\s{0,3}[:,]\s{0,3}["'{[]/

/** The article of the script that has most paragraphs of one, set as its markup says; the script itself never runs. */
export function byScripts(scripts: readonly string[]): PageView | null {
  const lines = scripts.map(linesIn).sort((one, other) => other.length - one.length)[0] ?? []
  return lines.length === 0 ? null : { title: null, byline: null, published: null, outlet: null, lines }
}

function linesIn(script: string): PageLine[] {
  const page = new DOMParser().parseFromString(markupIn(script), 'text/html')
  const text = page.createElement('div')
  for (const part of page.querySelectorAll(parts))
    if ((part.parentElement?.closest(parts) ?? null) === null) text.append(part)
  return linesOf(text).filter((line) => !isData.test(line.text))
}

/** From the first paragraph to the end of the last one; what stands around them in the script is left. */
function markupIn(script: string): string {
  const text = unescape(script)
  return text.slice(text.search(/<p[ >]/i), text.toLowerCase().lastIndexOf('</p>') + 4)
}

/**
 * Markup out of a string of JavaScript or JSON: only the escapes that markup needs, however often they were
 * escaped.
 */
function unescape(script: string): string {
  return script
    .replace(/(?<!\\)\\+u([\da-f]{4})/gi, (_whole, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/(?<!\\)\\+([/"])/g, '$1')
    .replace(/(?<!\\)\\+[nrt]/g, ' ')
}
