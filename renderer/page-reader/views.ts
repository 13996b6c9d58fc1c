import { Readability } from '@mozilla/readability'
import Defuddle from 'defuddle'
import type { PageView } from '../../preload/contract/page'
import { isLarge } from './large-pages'

/** What an extractor says of a page, and the part of it that it takes for the article. */
type Extracted = Omit<PageView, 'lines'> & { root: Element }

/** What Mozilla's Readability takes for the article; null where it finds none. */
export function byReadability(page: Document): Extracted | null {
  const found = new Readability<Element>(copyOf(page), {
    keepClasses: true,
    disableJSONLD: true,
    charThreshold: 250,
    serializer: (node) => node as Element,
  }).parse()
  if (!found?.content) return null
  return {
    title: orNull(found.title),
    byline: orNull(found.byline),
    published: orNull(found.publishedTime),
    outlet: orNull(found.siteName),
    root: found.content,
  }
}

function copyOf(page: Document): Document {
  return page.cloneNode(true) as Document
}

function orNull(words: string | null | undefined): string | null {
  const kept = words?.replace(/\s+/g, ' ').trim().slice(0, 5000) ?? ''
  return kept === '' ? null : kept
}

/** What Defuddle takes for the article; null where it finds none. The page is not to be used any more: it is changed. */
export function byDefuddle(page: Document, url: string | null, html: string): Extracted | null {
  const options = {
    url: url ?? '',
    // Else it may ask the network.
    useAsync: false,
    // Both only matter where its markup is shown.
    standardize: false,
    removeSmallImages: false,
    // Compares the place of each short line with that of others, which on a large page is most of its time.
    removeContentPatterns: !isLarge(page),
  }
  const found = new Defuddle(withoutMedia(page), options).parse()
  if (found.content === '') return null
  const content = new DOMParser().parseFromString(found.content, 'text/html')
  return {
    title: orNull(found.title),
    byline: orNull(found.author),
    published: orNull(asStated(found.published, html)),
    outlet: orNull(found.site),
    root: content.body,
  }
}

function withoutMedia(page: Document): Document {
  for (const element of page.querySelectorAll('img, picture, source, video, audio, map')) element.remove()
  return page
}

/** Midnight in Greenwich is what Defuddle makes of a day in words, unless the page itself says so. */
function asStated(published: string, html: string): string {
  return html.includes(published) ? published : published.replace(/T00:00:00(?:\.000)?(?:Z|\+00:00)$/, '')
}
