import { LibraryError } from '../../../preload/contract/errors'
import { plainWords } from '../pages/entities'
import { leftOut } from '../services/collect'
import type { Opened } from '../services/entries'
import { type Crawl, crawlOf, type Kept } from './crawl'
import { isWebArchives } from './is-web-archive'
import { filesOf } from './wacz'

/** The pages of a web archive, each with the pictures that it names as an archive of its own; null where it holds one. */
export async function openWarc(bytes: Uint8Array): Promise<Opened | null> {
  if (!isWebArchives(bytes)) return null
  const { files, isListed } = filesOf(bytes)
  const crawl = await crawlOf(files, isListed)
  if (crawl.pages.length === 0) throw noPage(crawl)
  if (crawl.pages.length === 1) return null
  const entries = crawl.pages.map((page) => ({ name: nameOf(page), bytes: archiveOf(page, crawl) }))
  return { service: 'Web archive', entries, left: leftOf(crawl) }
}

/** Why there is no page in an archive, and what helps. */
export function noPage({ cut, unreadable, revisits }: Crawl): LibraryError {
  return new LibraryError('unreadable', whyNoPage(cut, unreadable, revisits))
}

function whyNoPage(cut: number, unreadable: number, revisits: number): string {
  if (cut > 0) return 'This web archive ends in the middle of its page; get it from its source again.'
  if (unreadable > 0)
    return 'What this web archive has of its pages is damaged; archive the pages themselves again.'
  if (revisits > 0)
    return 'This web archive only says that its pages had not changed since an earlier one; import that one.'
  return 'There is no web page in this archive, only what belongs to pages; archive the pages themselves again.'
}

function leftOf({ revisits, unreadable, cut }: Crawl): string[] {
  return [
    ...leftOut(cut, 'answer ends in the middle', 'answers end in the middle'),
    ...leftOut(revisits, 'page was saved again without a change', 'pages were saved again without a change'),
    ...leftOut(unreadable, 'answer could not be unpacked', 'answers could not be unpacked'),
  ]
}

const maxNameLength = 200
const maxTitleLength = 1000

const titleBytes = 100_000

function titleIn(html: string): string {
  const start = html.toLowerCase().indexOf('<title')
  const from = start < 0 ? -1 : html.indexOf('>', start)
  return from < 0 ? '' : (html.slice(from + 1, from + maxTitleLength).split('<', 1)[0] ?? '')
}

function nameOf({ body, url }: Kept): string {
  const title = titleIn(body.toString('utf8', 0, titleBytes))
  const words = plainWords(title).replace(/\s+/g, ' ').trim()
  return (words === '' ? url : words).slice(0, maxNameLength)
}

const source =
  /\b(?:src|srcset|data-src|data-srcset|data-original|data-lazy-src)\s{0,3}=\s{0,3}(?:"([^"]{1,4000})"|'([^']{1,4000})'|([^\s>"']{1,2000}))/gi

/** A page's record with those of the pictures that its markup names. */
function archiveOf(page: Kept, { images }: Crawl): Uint8Array {
  const named = new Set<Kept>()
  for (const [, double, single, bare] of page.body.toString('latin1').matchAll(source)) {
    for (const one of (double ?? single ?? bare ?? '').split(',')) {
      const image = images.get(addressOf(one.trim().split(/\s/)[0] ?? '', page.url))
      if (image !== undefined) named.add(image)
    }
  }
  return Buffer.concat(
    [page, ...named].flatMap(({ record: { head, block } }) => [Buffer.from(`${head}\r\n\r\n`), block, end]),
  )
}

const end = Buffer.from('\r\n\r\n')

function addressOf(given: string, base: string): string {
  try {
    return new URL(plainWords(given), base).href
  } catch {
    return ''
  }
}
