import type { PageParts } from '../../preload/contract/page'

type Stated = PageParts['stated'][number]

/** Names that programs give to the day of publication, and never to that of a change. */
const key =
  'date[_-]?published|(?:first[_-]?)?published[_-]?(?:at|on|date|time)?|publish(?:ing)?[_-]?(?:date|time|dt|at)|publication[_-]?date|pub[_-]?date|release[_-]?(?:date|dt)|deploy[_-]?(?:date|dt)|issue[_-]?date|display[_-]?date'

// Data within data has its quotation marks escaped, some of it twice.
const mark = String.raw`\\{0,6}["']`
const inScript = new RegExp(
  String.raw`["'](?:${key})${mark}\s{0,4}:\s{0,4}${mark}([^"'\\]{8,40})${mark}`,
  'gi',
)
const attribute = new RegExp(`^data-(?:[a-z]+-)?(?:${key})$`, 'i')

const maxScripts = 10
const maxScriptLength = 5_000_000

/** What pages that are put together in the browser say of their day in the data that they are put together from. */
export function dataIn(page: Document): Stated[] {
  return [...inAttributes(page), ...inScripts(page)]
    .filter((words) => /\d{4}|\d{10}/.test(words))
    .slice(0, maxScripts)
    .map((words) => ({ what: 'data', words: words.slice(0, 300) }))
}

function inAttributes(page: Document): string[] {
  return [...page.querySelectorAll('*')].flatMap((element) => {
    // Their names are strings; each attribute itself would be an object more.
    const names = element.getAttributeNames()
    if (names.length < 2 || names.length > 100) return []
    return names
      .filter((name) => name.startsWith('data-') && attribute.test(name))
      .map((name) => element.getAttribute(name) ?? '')
  })
}

function inScripts(page: Document): string[] {
  return [...page.querySelectorAll('script:not([src])')].flatMap(({ textContent }) =>
    [...beforeEntries(textContent.slice(0, maxScriptLength)).matchAll(inScript)].map(
      ([, words = '']) => words,
    ),
  )
}

/** The entries of a live blog have days of their own, which are no publication of the page. */
function beforeEntries(script: string): string {
  const at = script.search(/["']liveBlogUpdates?\\{0,6}["']\s{0,4}:/)
  return at < 0 ? script : script.slice(0, at)
}
