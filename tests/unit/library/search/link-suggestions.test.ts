import { expect, test } from 'vitest'
import * as highlights from '../../../../main/library/annotations/highlights'
import * as articles from '../../../../main/library/articles/articles'
import type { Library } from '../../../../main/library/database/database'
import * as entities from '../../../../main/library/entities/entities'
import { suggestLinks } from '../../../../main/library/search/link-suggestions'
import { articleLink, entityLink } from '../../../../preload/contract/own-link'
import { addStory, find } from '../../../support/findings'
import { answer, newLibrary } from '../../../support/library'
import { annotated } from '../../../support/review'

function wordsFor(library: Library, typed: string): string[] {
  return answer('link.suggest', suggestLinks(library, typed)).map(({ words }) => words)
}

test('articles by title, highlights by their words, each with the address that leads there', () => {
  const { library, bridge, river } = annotated()
  expect(suggestLinks(library, 'river ro')).toEqual([
    {
      kind: 'highlight',
      color: 'red',
      words: 'river rose',
      beside: 'The bridge is closed',
      address: articleLink(bridge, river),
    },
  ])
  expect(suggestLinks(library, 'the bri')[0]).toMatchObject({
    kind: 'article',
    words: 'The bridge is closed',
    address: articleLink(bridge),
  })
  expect(wordsFor(library, '')).toEqual([])
  expect(wordsFor(library, '"')).toEqual([])
  highlights.remove(library, { highlightId: river })
  articles.remove(library, { articleId: bridge })
  expect(wordsFor(library, 'river ro')).toEqual([])
  expect(wordsFor(library, 'the bri')).toEqual([])
})

test('the whole of a title before its beginning, that before words within, and the newest first', () => {
  const library = newLibrary()
  const titles = ['Rain over the coast', 'No rain', 'Rain', 'Rain falls']
  titles.forEach((title, index) => addStory(library, ['Words.'], { title, day: `2016-03-1${index}` }))
  expect(wordsFor(library, 'rain')).toEqual(['Rain', 'Rain falls', 'Rain over the coast', 'No rain'])
  expect(wordsFor(library, 'coast ra')).toEqual(['Rain over the coast'])
})

test('entities by any of their names and by their first letters, once each', () => {
  const library = newLibrary()
  const articleId = addStory(
    library,
    ['The Environmental Protection Agency and the Bank of England met Günther Ek.'],
    { title: 'A meeting' },
  )
  find(library, articleId, {
    names: [
      ['organisation', 'Environmental Protection Agency'],
      ['organisation', 'Bank of England'],
      ['person', 'Günther Ek'],
    ],
  })
  expect(wordsFor(library, 'EPA')).toEqual([])
  const agency = entities.confirm(library, { kind: 'organisation', name: 'Environmental Protection Agency' })
  entities.confirm(library, { kind: 'organisation', name: 'Bank of England' })
  entities.confirm(library, { kind: 'person', name: 'Günther Ek' })
  expect(suggestLinks(library, 'EPA')).toEqual([
    {
      kind: 'organisation',
      color: null,
      words: 'Environmental Protection Agency',
      beside: '',
      address: entityLink(agency.entityId),
    },
  ])
  expect(wordsFor(library, 'be')).toEqual(['Bank of England'])
  expect(wordsFor(library, 'agen')).toEqual(['Environmental Protection Agency'])
  expect(wordsFor(library, 'Günth')).toEqual(['Günther Ek'])
  entities.addAlias(library, { entityId: agency.entityId, name: 'The Watchdog' })
  expect(suggestLinks(library, 'watchdog')[0]).toMatchObject({
    words: 'Environmental Protection Agency',
    beside: 'The Watchdog',
  })
})
