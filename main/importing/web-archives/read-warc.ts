import type { Reading } from '../../../preload/contract/importing'
import { decode } from '../decoding/decode'
import { decodeStrictly, encodingNamed, type Decoded } from '../decoding/encoding-label'
import type { FindBytes } from '../images/captured-images'
import { pageHeadBytes, readHtml } from '../pages/read-html'
import { withSaved } from '../pages/saved-page'
import type { TakeApart } from '../take-apart'
import { crawlOf, type Kept } from './crawl'
import { noPage } from './open-warc'
import { filesOf } from './wacz'

/** Reads the first page of a web archive, by its own address, with what the archive has of its pictures. */
export async function readWarc(
  bytes: Uint8Array,
  takeApart: TakeApart,
): Promise<{ reading: Reading; find: FindBytes }> {
  const { files, isListed } = filesOf(bytes)
  const crawl = await crawlOf(files, isListed)
  const { pages, images } = crawl
  const [page] = pages
  if (page === undefined) throw noPage(crawl)
  const reading = await readHtml(decoded(page), page.url, takeApart)
  return {
    reading: withSaved(reading, page.savedAt),
    find: (source) => images.get(source)?.body ?? null,
  }
}

function decoded({ body, charset }: Kept): Decoded {
  const named = charset === null ? null : encodingNamed(charset)
  const text = named === null ? null : decodeStrictly(body, named)
  return named === null || text === null ? decode(body, pageHeadBytes) : { encoding: named, text }
}
