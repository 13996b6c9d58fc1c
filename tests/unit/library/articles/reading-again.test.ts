import { describe, expect, it } from 'vitest'
import { formerReading } from '../../../../main/library/articles/again/former'
import { prepareReading, storeReading } from '../../../../main/library/articles/again/reading'
import * as articles from '../../../../main/library/articles/articles'
import type { PlacePassage } from '../../../../main/library/articles/placements'
import { list as revisions } from '../../../../main/library/articles/revision-list'
import * as highlights from '../../../../main/library/annotations/highlights'
import { state, undo } from '../../../../main/library/journal/undo'
import type { Library } from '../../../../main/library/database/database'
import type { ArticleFields } from '../../../../preload/contract/article'
import type { ArticleId } from '../../../../preload/contract/common'
import { newLibrary, passageOf, readingOf, refusal } from '../../../support/library'

const placeByWords: PlacePassage = ({ exact }, text) => {
  const start = text.indexOf(exact)
  return start === -1 ? { state: 'gone' } : { state: 'moved', start, end: start + exact.length }
}

const facts = { title: 'Lock keepers meet', url: 'https://lock.example/keepers', byline: 'See all' }

function imported(library: Library): ArticleId {
  const reading = readingOf(['The keepers met at dusk.', 'They agreed on nothing.'], facts)
  return articles.importReading(library, { ...reading, understood: reading.fields }, placeByWords).articleId
}

/** What the same bytes say to a reader that understands more. */
function prepared(
  library: Library,
  articleId: ArticleId,
  paragraphs: readonly string[],
  fields: Partial<ArticleFields> = {},
) {
  const { original, fields: understood, lines, text, blocks } = readingOf(paragraphs, { ...facts, ...fields })
  const made = { isWhole: true, understood, encoding: original.encoding, lines, text, blocks, images: [] }
  return prepareReading(library, formerReading(library, { articleId }), made, placeByWords)
}

const better = ['By the lower lock.', 'The keepers met at dusk.', 'They agreed on nothing.']

describe('an article that is read again', () => {
  it('gets another revision of the same bytes, into which its highlights are followed, and undo takes it back', () => {
    const library = newLibrary()
    const articleId = imported(library)
    const { revision } = articles.get(library, { articleId })
    const passage = passageOf(library, articleId, 'They agreed on nothing.')
    highlights.create(library, { articleId, revisionId: revision.id, passage, color: 'green' })

    expect(storeReading(library, prepared(library, articleId, better))).not.toBeNull()
    const again = articles.get(library, { articleId }).revision
    expect(again).toMatchObject({ number: 2, originalSha256: revision.originalSha256 })
    expect(again.text).toContain('By the lower lock.')
    expect(highlights.list(library, { articleId })[0]?.placement.state).toBe('moved')
    expect(revisions(library, { articleId }).map(({ by }) => by)).toEqual(['reading', 'capture'])
    expect(state(library).undo).toBe('read “Lock keepers meet” again')

    undo(library)
    expect(articles.get(library, { articleId }).revision).toEqual(revision)
  })

  it('loses a fact that nobody stated, and keeps the one that a person set', () => {
    const library = newLibrary()
    const articleId = imported(library)
    storeReading(library, prepared(library, articleId, better, { byline: null }))
    expect(articles.get(library, { articleId }).byline).toBeNull()

    const { lines, revision } = formerReading(library, { articleId })
    const { text, blocks } = revision
    const fields = { ...readingOf([], facts).fields, byline: 'Ruth Adeyo' }
    articles.correct(library, { articleId, fields, lines, text, blocks }, placeByWords)
    storeReading(library, prepared(library, articleId, [...better, 'It rained.'], { byline: null }))
    expect(articles.get(library, { articleId })).toMatchObject({
      byline: 'Ruth Adeyo',
      revision: { number: 3 },
    })
  })

  it('is known to be put together by hand once a person said what a line is', () => {
    const library = newLibrary()
    const articleId = imported(library)
    expect(formerReading(library, { articleId }).isByHand).toBe(false)
    articles.correct(library, { articleId, ...readingOf(better, facts) }, placeByWords)
    expect(formerReading(library, { articleId }).isByHand).toBe(true)
    expect(revisions(library, { articleId }).map(({ by }) => by)).toEqual(['correction', 'capture'])
  })

  it('stays as it is where nothing new is said, and no step of undo is made', () => {
    const library = newLibrary()
    const articleId = imported(library)
    const before = state(library).undo
    const same = ['The keepers met at dusk.', 'They agreed on nothing.']
    expect(storeReading(library, prepared(library, articleId, same))).toBeNull()
    expect(revisions(library, { articleId })).toHaveLength(1)
    expect(state(library).undo).toBe(before)
  })

  it('is not stored over what was highlighted meanwhile', () => {
    const library = newLibrary()
    const articleId = imported(library)
    const late = prepared(library, articleId, better)
    const { revision } = articles.get(library, { articleId })
    const passage = passageOf(library, articleId, 'at dusk')
    highlights.create(library, { articleId, revisionId: revision.id, passage, color: 'red' })
    expect(refusal(() => storeReading(library, late)).code).toBe('conflict')
    expect(articles.get(library, { articleId }).revision.number).toBe(1)
  })
})
