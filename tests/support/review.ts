import { expect } from 'vitest'
import * as highlights from '../../main/library/annotations/highlights'
import * as notes from '../../main/library/annotations/notes'
import { putTag } from '../../main/library/annotations/tags'
import * as articles from '../../main/library/articles/articles'
import { type Library, transaction } from '../../main/library/database/database'
import { act } from '../../main/library/journal/write'
import * as quotes from '../../main/library/quotes/quotes'
import { reviewCount } from '../../main/library/search/review/pages'
import { verify } from '../../main/library/verify/verify'
import { pageOfReview } from '../../main/use-cases/review'
import type { ArticleId, HighlightId } from '../../preload/contract/common'
import type { HighlightColor } from '../../preload/contract/highlight'
import type { ListedRow, ReviewFilter, ReviewRow } from '../../preload/contract/review'
import { addStory, find, quotedIn } from './findings'
import { answer, newActId, newLibrary, passageOf } from './library'
import { everything, newest } from './review-filter'

export function mark(
  library: Library,
  articleId: ArticleId,
  words: string,
  color: HighlightColor,
): HighlightId {
  const { revision } = articles.get(library, { articleId })
  const passage = passageOf(library, articleId, words)
  return highlights.create(library, { articleId, revisionId: revision.id, passage, color }).id
}

export function tag(
  library: Library,
  on: { articleId: ArticleId } | { highlightId: HighlightId },
  name: string,
): void {
  transaction(library, () =>
    act(library, { label: 'tag', articleId: null }, (writing) => putTag(writing, on, name)),
  )
}

export function note(library: Library, target: Parameters<typeof notes.create>[1]['target'], body: string) {
  return notes.create(library, { target, body, actId: newActId() })
}

/** Two articles with four highlights, a note on one of them and one on the article, and a quotation. */
export function annotated() {
  const library = newLibrary()
  const bridge = addStory(
    library,
    [
      'The river rose by two metres. The council closed the bridge on Monday.',
      '“Nobody crosses before spring,” said Ada Holm. Traders are angry.',
    ],
    { title: 'The bridge is closed', outlet: 'The Morning Ledger', day: '2016-03-14' },
  )
  const harbour = addStory(
    library,
    ['Ships wait in the river. Ada Holm wants a second bridge.', 'The harbour is to be widened.'],
    { title: 'A wider harbour', outlet: 'Coast Times', day: '2016-05-02' },
  )
  find(library, bridge, {
    names: [['person', 'Ada Holm']],
    says: [
      { words: '“Nobody crosses before spring,”', cue: 'said', by: 'Ada Holm', entity: 'person Ada Holm' },
    ],
  })
  find(library, harbour, { names: [['person', 'Ada Holm']] })
  const river = mark(library, bridge, 'river rose', 'red')
  const traders = mark(library, bridge, 'Traders are angry', 'yellow')
  const wants = mark(library, harbour, 'Ada Holm wants', 'red')
  const widened = mark(library, harbour, 'to be widened', 'green')
  note(library, { on: 'highlight', highlightId: traders }, 'Which traders, and how many?')
  note(library, { on: 'article', articleId: harbour }, 'Ask the harbour master for plans.')
  quotes.confirm(library, { articleId: bridge, at: quotedIn(library, bridge, 'Nobody').at })
  tag(library, { highlightId: river }, 'Water/Floods')
  tag(library, { articleId: harbour }, 'Trade')
  return { library, bridge, harbour, river, traders, wants, widened }
}

export async function rowsOf(
  library: Library,
  filter: Partial<ReviewFilter> = {},
  order = newest,
): Promise<ReviewRow[]> {
  const input = { filter: { ...everything, ...filter }, order, after: null, limit: 100 }
  const page = answer('review.page', await pageOfReview(library, input))
  expect(page.next).toBeNull()
  expect(await reviewCount(library, input)).toEqual({
    found: new Set(page.rows.map(({ ref }) => ref.id)).size,
  })
  return page.rows
}

export function said({ words, note: noted }: ListedRow): string {
  return words === '' ? (noted ?? '') : words
}

export async function found(
  library: Library,
  filter: Partial<ReviewFilter> = {},
  order = newest,
): Promise<string[]> {
  return (await rowsOf(library, filter, order)).map(said)
}

export async function isListedAsDue(library: Library): Promise<void> {
  expect((await verify(library)).problems).toEqual([])
}
