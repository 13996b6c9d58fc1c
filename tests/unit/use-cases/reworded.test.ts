import { expect, test } from 'vitest'
import * as articles from '../../../main/library/articles/articles'
import * as changes from '../../../main/library/journal/undo'
import type { Library } from '../../../main/library/database/database'
import * as highlights from '../../../main/library/annotations/highlights'
import { verify } from '../../../main/library/verify/verify'
import { placePassage } from '../../../main/passages/place'
import { decideHighlight, listHighlights } from '../../../main/use-cases/reworded'
import type { ArticleId, HighlightId } from '../../../preload/contract/common'
import type { RewordingDecision } from '../../../preload/contract/highlight'
import { markdownOf } from '../../support/article-to-export'
import { answer, newLibrary, passageOf, readingOf, refusal } from '../../support/library'

const opening = 'The council met on Thursday in the old town hall.'
const promise = 'The mayor will publish all letters of the last 14 years.'
const refused = 'The mayor will not publish all letters of the last 14 years.'
const closing = 'It was the first meeting since the flood, and a long one.'

function take(library: Library, middle: string) {
  return articles.importReading(
    library,
    readingOf([opening, middle, closing], { url: 'https://gazette.example/letters' }),
    placePassage,
  )
}

function marked(words: string = promise) {
  const library = newLibrary()
  const { articleId } = take(library, promise)
  const { revision } = articles.get(library, { articleId })
  const passage = passageOf(library, articleId, words)
  const { id } = highlights.create(library, { articleId, revisionId: revision.id, passage, color: 'red' })
  return { library, articleId, id }
}

function only(library: Library, articleId: ArticleId) {
  const [highlight] = answer('highlight.list', listHighlights(library, { articleId }))
  if (highlight === undefined) throw new Error('There is no highlight.')
  return highlight
}

function decide(library: Library, highlightId: HighlightId, decision: RewordingDecision, words: string) {
  return answer('highlight.decide', decideHighlight(library, { highlightId, decision, words }))
}

test('a promise that became its refusal is not a highlight like any other', () => {
  const { library, articleId } = marked()
  expect(only(library, articleId).rewording).toBeNull()
  take(library, refused)
  const { rewording, placement, passage } = only(library, articleId)
  expect(passage.exact).toBe(promise)
  expect(placement.state).toBe('changed')
  expect(rewording).toEqual({
    pieces: [
      { kind: 'same', text: 'The mayor will ' },
      { kind: 'added', text: 'not ' },
      { kind: 'same', text: 'publish all letters of the last 14 years.' },
    ],
    meaning: ['A negation was added: “not”.'],
    words: refused,
    decision: null,
  })
})

test('words that stay while a no comes before them are asked about too', () => {
  const { library, articleId } = marked('publish all letters')
  take(library, refused)
  const { rewording, placement } = only(library, articleId)
  expect(placement.state).toBe('moved')
  expect(rewording?.meaning).toEqual(['Beside them: A negation was added: “not”.'])
  expect(rewording?.words).toBe('The mayor will not publish all letters')
})

test('what differs only in type stays silent', () => {
  const { library, articleId } = marked()
  take(library, promise.replaceAll(' ', '\u00a0').replace('letters', 'let\u00adters'))
  expect(only(library, articleId)).toMatchObject({ rewording: null, placement: { state: 'exact' } })
})

test('the person keeps it on the new words; that holds until they change again, and can be undone', async () => {
  const { library, articleId, id } = marked()
  take(library, refused)
  expect(decide(library, id, 'kept', refused)).toMatchObject({
    placement: { state: 'changed' },
    rewording: { decision: 'kept' },
  })
  expect(changes.state(library).undo).toBe('keep on its new words “The mayor will publish all letters of…”')
  expect((await verify(library)).problems).toEqual([])

  take(library, refused.replace('14', '15'))
  const again = only(library, articleId).rewording
  expect(again).toMatchObject({ decision: null })
  expect(again?.meaning).toEqual(['A negation was added: “not”.', 'A number changed: 14 → 15.'])
  changes.undo(library)
  expect(only(library, articleId).rewording?.decision).toBe('kept')
  changes.undo(library)
  expect(only(library, articleId).rewording?.decision).toBeNull()
  changes.redo(library)
  expect(only(library, articleId).rewording?.decision).toBe('kept')
})

test('a detached highlight is in the text no more, stays so, and comes back with its own words', () => {
  const { library, articleId, id } = marked()
  take(library, refused)
  expect(decide(library, id, 'detached', refused)).toMatchObject({
    placement: { state: 'gone' },
    rewording: { decision: 'detached', words: refused },
  })
  take(library, refused.replace('14', '15'))
  expect(only(library, articleId)).toMatchObject({
    placement: { state: 'gone' },
    rewording: { decision: 'detached' },
  })
  const words = only(library, articleId).rewording?.words ?? ''
  expect(decide(library, id, 'kept', words)).toMatchObject({ placement: { state: 'changed' } })
  decide(library, id, 'detached', words)
  take(library, `${promise} That is all.`)
  expect(only(library, articleId)).toMatchObject({ placement: { state: 'exact' }, rewording: null })
})

test('an export keeps the words that were marked, with the bytes that have them, and says how the text reads now', () => {
  const { library, articleId, id } = marked()
  const { originalSha256 } = articles.get(library, { articleId }).revision
  expect(markdownOf(library, articleId)).not.toContain('Marked in revision')
  take(library, refused)
  const markdown = markdownOf(library, articleId)
  expect(markdown).toContain(`> ${promise}\n\n^h-${id}`)
  expect(markdown).toContain(
    `Marked in revision 1, original SHA-256 ${originalSha256}.\n\n` +
      `These words were changed since; revision 2 says:\n\n> ${refused}\n\nA negation was added: “not”.`,
  )
})

test('an export marks new words in the text only where the person kept the highlight on them', () => {
  const { library, articleId, id } = marked()
  const isMarked = () => markdownOf(library, articleId).includes('==')
  expect(isMarked()).toBe(true)
  take(library, refused)
  expect(isMarked()).toBe(false)
  decide(library, id, 'kept', refused)
  expect(isMarked()).toBe(true)
  decide(library, id, 'detached', refused)
  expect(isMarked()).toBe(false)
  expect(markdownOf(library, articleId)).toContain(`> ${promise}\n\n^h-`)
})

test('an export says of words that are gone which bytes have them', () => {
  const { library, articleId } = marked()
  const { originalSha256 } = articles.get(library, { articleId }).revision
  take(library, 'It rained.')
  expect(markdownOf(library, articleId)).toContain(
    `Marked in revision 1, original SHA-256 ${originalSha256}.\n\nRevision 2 does not have these words.`,
  )
})

test('nobody decides on words that were not seen', () => {
  const { library, articleId, id } = marked()
  const decided = { highlightId: id, decision: 'kept', words: refused } as const
  expect(refusal(() => decideHighlight(library, decided)).code).toBe('conflict')
  take(library, refused)
  take(library, refused.replace('not', 'never'))
  expect(refusal(() => decideHighlight(library, decided))).toEqual({
    code: 'conflict',
    sentence: 'The words of this highlight were changed again; look at it anew and decide then.',
  })
  expect(only(library, articleId).rewording?.decision).toBeNull()
})
