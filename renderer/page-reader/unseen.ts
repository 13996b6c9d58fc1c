import { hasProse, textOf } from './prose'

/** SingleFile's name for what the browser did not show when it saved the page, whatever hid it. */
const marked = '.sf-hidden'

/**
 * Takes out what a program that saved the page from a browser found hidden there: nobody read it. Where nothing would be
 * left, the page was saved under something that covered it, and the text counts.
 */
export function withoutUnseen(page: Document): void {
  const unseen = [...page.querySelectorAll(marked)].filter((one) => one !== page.body)
  if (unseen.length === 0) return
  const copy = page.body.cloneNode(true) as Element
  for (const element of copy.querySelectorAll(`${marked}, script, style, noscript, template`))
    element.remove()
  if (!hasProse(textOf(copy))) return
  for (const element of unseen) element.remove()
}
