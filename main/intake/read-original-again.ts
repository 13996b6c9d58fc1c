import { LibraryError } from '../../preload/contract/errors'
import type { Reading } from '../../preload/contract/importing'
import { binaryEncoding } from '../../preload/contract/words'
import { isNamedAfter } from '../fetching/incoming'
import { feedAround } from '../importing/feeds/around-piece'
import type { FormerReading } from '../library/articles/again/former'
import type { Parsed } from '../parsing/messages'
import { isOpened, type ParserClient } from '../parsing/parser-client'

export type AgainParser = Pick<ParserClient, 'open' | 'look'>

type FromOriginal = Pick<Parsed, 'encoding' | 'reading' | 'images' | 'elsewhere'>

/** What the original says now. Throws where it cannot be read, or holds more than the article. */
export async function readOriginalAgain(
  parser: AgainParser,
  former: FormerReading,
  bytes: Uint8Array,
): Promise<FromOriginal> {
  try {
    return former.feedUrl === null
      ? await readWhole(parser, former, bytes)
      : await readPiece(parser, former, bytes)
  } catch (error) {
    if (error instanceof LibraryError && error.code !== 'conflict') throw notReadable(error)
    throw error
  }
}

function notReadable(cause: unknown) {
  return new LibraryError(
    'unreadable',
    'The original of this article could not be read again, so the article stays as it is; try once more, or keep the original and report it.',
    { cause },
  )
}

/**
 * With the hints that it came with: the address where it was fetched, which relative links need, and the encoding. What
 * holds many articles has entries, and each article has its own as its original; of any other way in which an article and
 * a whole file came together it cannot be said which of its articles this one is.
 */
async function readWhole(
  parser: AgainParser,
  { from, understood }: FormerReading,
  bytes: Uint8Array,
): Promise<FromOriginal> {
  const { name, encoding } = from
  const url = understood?.url ?? null
  const wasFetched = name !== null && url !== null && isNamedAfter(name, url)
  const charset = encoding === binaryEncoding ? null : encoding
  const read = await parser.open({ bytes, name, url: wasFetched ? url : null, charset })
  if (isOpened(read)) throw new LibraryError('conflict', manyArticles)
  return read
}

const manyArticles =
  'This original holds many articles, and nothing says for certain which of them this one is; import its file again to get each of them.'

/** An entry of a feed has its outlet from the feed, which also says in what language it is. */
async function readPiece(
  parser: AgainParser,
  { feedUrl, understood }: FormerReading,
  bytes: Uint8Array,
): Promise<FromOriginal> {
  const feed = feedAround(new TextDecoder().decode(bytes))
  const found =
    feed === null
      ? null
      : await parser.look(
          { bytes: new TextEncoder().encode(feed), name: null, url: feedUrl, charset: 'utf-8' },
          { kind: 'feed', known: [] },
        )
  const [entry, second] = found?.kind === 'feed' ? found.entries : []
  if (entry === undefined || second !== undefined) throw notReadable(new Error('no entry'))
  const { fields, ...rest } = entry.reading
  const { outlet = null, language = null } = understood ?? {}
  const reading: Reading = { ...rest, fields: { ...fields, outlet, language: fields.language ?? language } }
  return { encoding: 'utf-8', reading, images: [], elsewhere: [] }
}
