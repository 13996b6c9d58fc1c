import { inertDocument } from './inert-document'
import { withoutDeepWrappers } from './large-pages'
import { prepare } from './prepare'

/**
 * An inert document as its reader saw it. It has no address: what `DOMParser` makes has this program's, and the extractors
 * take that host for the outlet of whoever names none.
 */
export function parsePage(html: string): Document {
  const { documentElement } = inertDocument(html)
  const page = document.implementation.createHTMLDocument()
  page.replaceChild(documentElement, page.documentElement)
  prepare(page)
  return page
}

const code =
  'script, style, link[rel~="stylesheet"], noscript, template, iframe, frame, object, embed, applet, svg, canvas, dialog, nav, [aria-hidden="true"] > button'

/** The extractors take time by the square of them. */
const maxAttributes = 500

/** What no reader sees or nothing can be read from is only in the extractors' way. */
export function withoutCode(page: Document): void {
  for (const element of page.querySelectorAll(code)) element.remove()
  for (const element of page.querySelectorAll('body *')) {
    if (element.hasAttributes() && element.attributes.length > maxAttributes)
      element.replaceWith(withoutAttributes(element))
  }
  withoutDeepWrappers(page)
  // A page saved in one file carries its images in attributes, megabytes of them.
  for (const element of page.querySelectorAll('[src^="data:" i]')) element.removeAttribute('src')
}

function withoutAttributes(element: Element): Element {
  const bare = element.ownerDocument.createElement(element.localName)
  bare.append(...element.childNodes)
  return bare
}
