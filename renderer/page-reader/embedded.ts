import type { PageView } from '../../preload/contract/page'
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

/** The paragraphs of the script that has most of them, read as text; the script itself never runs. */
export function byScripts(scripts: readonly string[]): PageView | null {
  const views = scripts.map((script) => {
    const document = new DOMParser().parseFromString(markupIn(script), 'text/html')
    const whole = [...document.querySelectorAll('p')].flatMap((one) => linesOf(one))
    return whole.map((line) => ({ ...line, kind: 'paragraph' as const }))
  })
  const lines = views.sort((one, other) => other.length - one.length)[0] ?? []
  return lines.length === 0 ? null : { title: null, byline: null, published: null, outlet: null, lines }
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
