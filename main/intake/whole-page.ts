import type { ArticleId } from '../../preload/contract/common'
import { untilDone } from '../library/database/waiting/when-free'
import { LibraryError } from '../../preload/contract/errors'
import type { Fetched, FetchMore } from '../fetching/fetch'
import { incomingOf } from '../fetching/incoming'
import { textOfLines } from '../importing/canonical'
import type { IntakeNeeds } from './needs'
import { titled, understoodOf } from './store-article'
import { get } from '../library/articles/articles'
import { pageOf } from '../library/feeds/feeds'
import { keepEach } from '../library/articles/images'
import { replaceText } from '../library/articles/replace-text'
import { quoted } from '../library/database/text'
import { placePassage } from '../passages/place'
import { withFetchedImages } from './fetched-images'

/** The address of an article's page. Throws where the library has none. */
export function addressOfPage({ library }: Pick<IntakeNeeds, 'library'>, articleId: ArticleId): string {
  const url = pageOf(library(), { articleId })
  if (url === null)
    throw new LibraryError('not-found', 'This article has no address that a page could be fetched from.')
  return url
}

/** What a page says, as the article's text and with all of its lines. Throws where it cannot be read. */
export async function textOfPage(
  { parser }: Pick<IntakeNeeds, 'parser'>,
  fetched: Fetched,
): Promise<{ text: string; whole: string }> {
  const { reading } = await parser.parse(incomingOf(fetched))
  const whole = reading.lines.map(({ text }) => text).join('\n')
  return { text: textOfLines(reading.lines).text, whole }
}

type Put = { articleId: ArticleId; fetched: Fetched; fetchMore: FetchMore; skipUndo: boolean }

/**
 * Puts the text of a page in the place of what an article had so far, as another revision: what was there
 * stays, and highlights are followed into the new text. Throws where the page cannot be read; nothing is then
 * changed.
 */
export async function putPage(
  { library, parser, send, queue }: IntakeNeeds,
  { articleId, fetched, fetchMore, skipUndo }: Put,
): Promise<void> {
  const incoming = incomingOf(fetched)
  const parsed = await parser.parse(incoming)
  const { encoding, reading } = parsed
  const { images, asked } = await withFetchedImages(parsed, { parser, fetchMore })
  const understood = {
    original: { bytes: incoming.bytes, name: incoming.name, encoding },
    fields: titled(reading, incoming.name),
    // A page in which no headline was found has none to take the place of the feed's.
    understood: understoodOf(reading),
    lines: reading.lines,
    images: await keepEach(library(), images),
    asked,
    ...textOfLines(reading.lines),
  }
  const { title } = get(library(), { articleId })
  const label = `fetch the page of ${quoted(title)}`
  const into = library()
  await untilDone(into, () =>
    replaceText(into, { articleId, reading: understood, label, skipUndo }, placePassage),
  )
  send('library.changed', { nouns: ['article', 'highlight', 'entity', 'quote', 'date', 'change'], articleId })
  queue.analyze()
}
