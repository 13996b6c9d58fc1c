import { textOfLines } from '../../main/importing/canonical'
import { readFeedOrPage } from '../../main/importing/feeds/find-feeds'
import { openIncoming } from '../../main/importing/open-bytes'
import type { TakeApart } from '../../main/importing/take-apart'
import { readAgain } from '../../main/intake/read-again'
import * as articles from '../../main/library/articles/articles'
import type { KeptImage } from '../../main/library/articles/images'
import type { Library } from '../../main/library/database/database'
import type { ParserClient } from '../../main/parsing/parser-client'
import type { ArticleFields } from '../../preload/contract/article'
import type { ArticleId } from '../../preload/contract/common'
import type { Line } from '../../preload/contract/importing'
import { line, newActId, readingOf } from './library'
import { noFields } from './no-fields'
import { simpleTakeApart } from './take-apart'

/** The hidden document's lines, with the items of a page as one list. */
const takeApart: TakeApart = async (html, url, want) => {
  const parts = await simpleTakeApart()(html, url, want)
  const set = (lines: typeof parts.all) =>
    lines?.map((one) =>
      one.kind === 'item' ? { ...one, list: { id: 0, isOrdered: false, depth: 0, mark: 0 } } : one,
    )
  const all = set(parts.all)
  const view = parts.readability && { ...parts.readability, lines: set(parts.readability.lines) ?? [] }
  return { ...parts, readability: view, ...(all !== undefined && { all }) }
}

/** The parser's work, in this process. */
export const parser = {
  open: async ({ bytes, name, url = null, charset = null }) => {
    const read = await openIncoming(bytes, { name, url, charset }, takeApart)
    return 'entries' in read ? read : { ...read, serviceEntry: read.serviceEntry ?? null }
  },
  look: (({ bytes, url, charset }, wish) => {
    if (wish.kind !== 'feed') throw new Error('Only feeds are looked into here.')
    return readFeedOrPage(bytes, { url: url ?? '', charset: charset ?? null, known: wish.known, takeApart })
  }) as ParserClient['look'],
} satisfies Pick<ParserClient, 'open' | 'look'>

export const first = 'The council of the harbour met for three hours on Monday and heard the pilots.'
export const last = 'Nobody was hurt, and the night boats go on as they did in the last nine years.'
export const items = ['A quay for the small boats', 'A crane for the large ones', 'Lamps along the wall']

const page = `<!doctype html><html><head><title>Harbour</title></head><body><article><h1>What the harbour gets</h1>
<p>${first}</p><ul>${items.map((one) => `<li>${one}</li>`).join('')}</ul><p>${last}</p></article></body></html>`

export function bytesOf(text: string) {
  return new TextEncoder().encode(text)
}

type Given = {
  bytes?: Uint8Array
  name?: string | null
  lines?: Line[]
  images?: readonly KeptImage[]
  understood?: Partial<ArticleFields>
}

/** An article as a former Dateline read it: its paragraphs alone, of an original that says more. */
export function oldArticle(library: Library, given: Given = {}): ArticleId {
  const { bytes = bytesOf(page), name = 'harbour.html', understood = {} } = given
  const reading = readingOf([])
  const lines = given.lines ?? [
    line('title', 'What the harbour gets'),
    ...[first, ...items, last].map((text) => line('paragraph', text)),
  ]
  const fields = { ...noFields, title: 'What the harbour gets', ...understood }
  const original = { bytes, name, encoding: 'utf-8' }
  return articles.importReading(library, {
    ...reading,
    fields,
    original,
    lines,
    images: given.images ?? [],
    ...textOfLines(lines),
  }).articleId
}

export function again(library: Library, articleId: ArticleId, actId = newActId()) {
  return readAgain({ library, parser }, { articleId, actId })
}

export function get(library: Library, articleId: ArticleId) {
  return articles.get(library, { articleId })
}
