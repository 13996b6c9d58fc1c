/** A document without a window: its scripts are text, its images are not fetched. */
export const parsePage = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')

const code =
  'script, style, link[rel~="stylesheet"], noscript, template, iframe, frame, object, embed, applet, svg, canvas, dialog, nav, [aria-hidden="true"] > button'

/** What no reader sees or nothing can be read from is only in the extractors' way. */
export const withoutCode = (page: Document): void => {
  for (const element of page.querySelectorAll(code)) element.remove()
  // A page saved in one file carries its pictures in attributes, megabytes of them.
  for (const element of page.querySelectorAll('[src^="data:" i]')) element.removeAttribute('src')
}
