// No call may answer with more than a megabyte: the window waits for it, and main is deaf while it is passed on.

import { expect, test } from 'vitest'
import * as highlights from '../../../../main/library/annotations/highlights'
import * as notes from '../../../../main/library/annotations/notes'
import * as articles from '../../../../main/library/articles/articles'
import { type Library, transaction } from '../../../../main/library/database/database'
import { batch } from '../../../../main/library/search/lists/batch'
import { counts } from '../../../../main/library/search/counts'
import { facets } from '../../../../main/library/search/facets/facets'
import { marks } from '../../../../main/library/search/marks'
import { similar } from '../../../../main/library/search/similar'
import type { ArticleId } from '../../../../preload/contract/common'
import { hitKind } from '../../../../preload/contract/search/hits'
import { newActId, newLibrary, passageOf, readingOf } from '../../../support/library'
import { ask } from '../../../support/searching'

const mostBytes = 1_000_000
/** As many as a page, a piece of a batch and a page of the list may have, and more. */
const size = 210

function bytesOf(answer: unknown): number {
  return Buffer.byteLength(JSON.stringify(answer))
}

/** So long as a title may be, every sign of it a word that is looked for, and three bytes each. */
const longTitle = (n: number) => `${n} ${'ａ '.repeat(250)}`.slice(0, 500).trim()
const longWords = 'a '.repeat(500)

/** A library of articles whose titles, notes and highlights are as long as may be, or long enough. */
function longTexts(): { library: Library; articleId: ArticleId } {
  const library = newLibrary()
  const ids: ArticleId[] = []
  transaction(library, () => {
    for (let n = 0; n < size; n += 1) {
      const fields = {
        title: longTitle(n),
        byline: 'ａ'.repeat(500),
        outlet: `ａ ${'ｂ'.repeat(198)}`,
        language: 'en',
      }
      const { articleId } = articles.importReading(library, readingOf([`${longWords}${n}`], fields))
      ids.push(articleId)
      const { revision } = articles.get(library, { articleId })
      const passage = passageOf(library, articleId, longWords.trim())
      const { id } = highlights.create(library, { articleId, revisionId: revision.id, passage, color: 'red' })
      const target = { on: 'highlight', highlightId: id } as const
      notes.create(library, { target, body: 'a '.repeat(3_000), actId: newActId() })
    }
  })
  return { library, articleId: ids[0] as ArticleId }
}

test('no search and no list answers with more than a megabyte', { timeout: 60_000 }, async () => {
  const { library, articleId } = longTexts()
  const sizes: Record<string, number> = {}
  for (const kind of hitKind.options) {
    for (const order of ['newest', 'best'] as const) {
      const page = await ask(library, 'a', { kind, order, limit: 100, isTyping: true })
      if (kind !== 'quote' && kind !== 'name') expect(page.hits).toHaveLength(100)
      sizes[`${kind}, ${order}`] = bytesOf(page)
    }
    const queries = Array.from({ length: 20 }, () => ({ name: 'ａ'.repeat(200), text: 'a' }))
    sizes[`batch of ${kind}`] = bytesOf(await batch(library, { queries, kind, zone: 'UTC', hitsOfEach: 10 }))
  }
  const asked = { text: 'a', isTyping: true, zone: 'UTC' }
  sizes['counts'] = bytesOf(await counts(library, asked))
  sizes['facets'] = bytesOf(await facets(library, asked))
  sizes['marks'] = bytesOf(marks(library, { text: 'a', articleId }))
  sizes['similar'] = bytesOf(await similar(library, { articleId, limit: 100 }))
  const page = articles.list(library, { view: 'all', sourceId: null, after: null, limit: 200 })
  expect(page.articles).toHaveLength(200)
  sizes['list'] = bytesOf(page)
  expect(Object.entries(sizes).filter(([, bytes]) => bytes > mostBytes)).toEqual([])
  expect(sizes['article, newest']).toBeGreaterThan(100_000)
})
