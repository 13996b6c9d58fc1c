// Which article here is the one that a service kept something of. An address says so; highlights of a service that
// writes none say it by title and author.

import type { ServiceEntry } from '../../preload/contract/collected'
import type { ArticleId } from '../../preload/contract/common'
import type { Line, Reading } from '../../preload/contract/importing'
import { isKeptOnly, keptLines } from '../importing/services/kept-only'
import { articleTitled } from '../library/annotations/article-titled'
import { articleAt, articleOfBytes, type Known } from '../library/articles/recapture'
import { currentText, readLines } from '../library/articles/revisions'
import type { Library } from '../library/database/database'
import { fold } from '../library/database/fold'

/**
 * What is to become of an entry. `addTo`: the article here says more than the entry, which only adds what a person did.
 * Otherwise `lines` are stored, as another text of `former` where there is one.
 */
type PlaceFor = {
  addTo: ArticleId | null
  former: ArticleId | null
  lines: readonly Line[]
  /** It is known by the file that came beside the entry. */
  isOfFile?: boolean
}

export function placeFor(library: Library, reading: Reading, serviceEntry: ServiceEntry): PlaceFor {
  const { lines } = reading
  const ofFile = serviceEntry.file === undefined ? null : articleOfBytes(library, serviceEntry.file)
  if (ofFile !== null) return { addTo: ofFile.articleId, former: null, lines, isOfFile: true }
  const here = knownArticle(library, reading, serviceEntry)
  if (here === null) return { addTo: null, former: null, lines }
  const { articleId } = here
  if (serviceEntry.hasText) return { addTo: null, former: articleId, lines }
  const { revisionId, text } = currentText(library, articleId)
  const there = readLines(library, revisionId)
  const isAllThere = serviceEntry.highlights.every(({ exact }) => text.includes(exact))
  if (!isKeptOnly(there) || isAllThere) return { addTo: articleId, former: null, lines }
  // An export of a part, or another service's: what was marked before is still words of this article.
  const known = new Set(lines.map(({ text: words }) => words))
  const before = keptLines(there).filter(({ text: words }) => !known.has(words))
  return { addTo: null, former: articleId, lines: [...lines, ...before] }
}

function knownArticle(library: Library, { fields }: Reading, entry: ServiceEntry): Known | null {
  const { url, title } = fields
  if (url !== null) {
    const known = articleAt(library, url, title)
    return known !== null && isAnotherPart(url, title, known) ? null : known
  }
  const hasMarks = entry.highlights.length + entry.notes.length > 0
  return entry.hasText || !hasMarks ? null : articleTitled(library, fields)
}

/** Chapters of one address, "#sluices" and "?ref=chapter-2", that were saved each by its own title. */
function isAnotherPart(address: string, title: string | null, known: Known): boolean {
  return title !== null && namesPart(address) && fold(title) !== fold(known.title)
}

function namesPart(address: string): boolean {
  return /#(?!:~:)./.test(address) || /[?&]ref=./.test(address)
}

type Fields = Pick<Reading['fields'], 'title' | 'byline' | 'published'>

/** What a service says otherwise of an article than what is known of it here: shown with what it kept. */
export function differencesOf(here: Fields, { title, byline, published }: Fields): [string, string][] {
  const said: [string, string | null, string | null][] = [
    ['title', title, here.title],
    ['author', byline, here.byline],
    ['published', published?.words ?? null, here.published?.words ?? null],
  ]
  return said.flatMap(([name, there, known]): [string, string][] =>
    there === null || known === null || fold(there) === fold(known) ? [] : [[name, there]],
  )
}
