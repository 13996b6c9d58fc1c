import { expect, test } from 'vitest'
import { replaceText } from '../../../../main/library/articles/replace-text'
import { allAtOnce, type Steps } from '../../../../main/library/database/steps'
import * as dates from '../../../../main/library/entities/dates'
import * as entities from '../../../../main/library/entities/entities'
import { firstAt, type Span } from '../../../../main/library/entities/span-index'
import * as quotes from '../../../../main/library/quotes/quotes'
import { placePassage } from '../../../../main/passages/place'
import { growth, inStep } from '../../../support/growth'
import { newLibrary, readingOf } from '../../../support/library'
import { longStory } from '../../../support/long-story'

test('what is named in a long text takes as much longer as it is named oftener, and no more', () => {
  const library = newLibrary()
  const stories = new Map([250, 2_000].map((mentions) => [mentions, longStory(library, mentions)]))
  const articleOf = (mentions: number) => {
    const articleId = stories.get(mentions)
    if (articleId === undefined) throw new Error('There is no such story.')
    return { articleId }
  }
  const { entities: named } = entities.byArticle(library, articleOf(2_000))
  expect(named.reduce((sum, { mentions }) => sum + mentions.length, 0)).toBe(2_000)
  expect(named[0]?.mentions.at(-1)?.reason).toBe('surname of Anna Weiss, named in paragraph 1')
  expect(named[0]?.roles).toHaveLength(400)
  expect(allAtOnce(dates.byArticle(library, articleOf(2_000)))).toHaveLength(2_000)
  expect(growth(250, (mentions) => entities.byArticle(library, articleOf(mentions)))).toBeLessThan(inStep)
  expect(growth(250, (mentions) => allAtOnce(dates.byArticle(library, articleOf(mentions))))).toBeLessThan(
    inStep,
  )
})

test('what is named, said and dated in a long text is put together with pauses', () => {
  const library = newLibrary()
  const input = { articleId: longStory(library, 2_000) }
  expect(pausesOf(entities.byArticleInSteps(library, input))).toBeGreaterThanOrEqual(4)
  expect(pausesOf(quotes.byArticleInSteps(library, input))).toBeGreaterThanOrEqual(8)
  expect(pausesOf(dates.byArticle(library, input))).toBeGreaterThanOrEqual(4)
  expect(new Set(quotes.byArticle(library, input).map(({ start }) => start)).size).toBe(2_000)
})

function pausesOf(steps: Steps<unknown>): number {
  let pauses = 0
  while (steps.next().done !== true) pauses += 1
  return pauses
}

test('the quotations of two texts are not mixed where the page is fetched again between two steps', () => {
  const library = newLibrary()
  const articleId = longStory(library, 600)
  const steps = quotes.byArticleInSteps(library, { articleId })
  expect(steps.next().done).toBe(false)
  const reading = readingOf(['Nothing was said.'])
  replaceText(library, { articleId, reading, label: 'fetch the page', skipUndo: true }, placePassage)
  expect(allAtOnce(steps)).toEqual([])
})

test('the first of many spans that shares a letter with another is the one that looking through all finds', () => {
  const spans = Array.from({ length: 300 }, (_, n): Span => {
    const start = (n * 7_919) % 2_000
    return { start, end: start + 1 + ((n * 31) % 260) }
  })
  const first = firstAt(spans)
  for (let start = 0; start < 2_300; start += 3) {
    const span = { start, end: start + (start % 200) + 1 }
    const found = spans.find((other) => other.start < span.end && other.end > span.start)
    expect(first(span)).toBe(found)
  }
})
