import { bare, hasProse, textOf } from './prose'

/** What is told to those whose scripts are off. */
const aboutScripts =
  /\b(?:java\s?script|cookies?|ad\s?block(?:er)?|browser|navigateur|navegador|webbläsare|przegl[aą]dark\p{L}*|браузер\p{L}*)\b|ブラウザ|浏览器|瀏覽器/iu
const maxNoticeLength = 400

const blocks = 'p, li, h2, h3, h4, blockquote, td, pre, figcaption'

/**
 * Shows what a page keeps for those whose scripts are off, where its article stands only there. Nearly always that is a
 * counter, a picture that is shown late, or a request to turn scripts on; and what the page also prints is left there once.
 */
export function openNoscript(page: Document): void {
  const kept = [...page.querySelectorAll('body noscript')].filter(isArticles)
  if (kept.length === 0) return
  const elsewhere = printedElsewhere(page)
  for (const element of kept) {
    for (const block of element.querySelectorAll(blocks)) {
      const words = bare(textOf(block))
      if (words.length >= minRepeated && elsewhere.includes(words)) block.remove()
    }
    const isPrinted = elsewhere.includes(bare(textOf(element)).slice(0, maxCompared))
    if (isPrinted || !hasProse(textOf(element))) continue
    const place = page.createElement('div')
    place.append(...element.childNodes)
    element.replaceWith(place)
  }
}

const minRepeated = 20
const maxCompared = 2000

function isArticles(element: Element): boolean {
  const words = textOf(element)
  return hasProse(words) && !(words.length <= maxNoticeLength && aboutScripts.test(words))
}

/** All words of the page that stand in no such element and in no script. */
function printedElsewhere(page: Document): string {
  const copy = page.body.cloneNode(true) as Element
  for (const element of copy.querySelectorAll('noscript, script, style, template')) element.remove()
  return bare(copy.textContent)
}
