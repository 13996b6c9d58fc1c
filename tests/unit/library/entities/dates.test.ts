import { expect, test } from 'vitest'
import { cursorOf } from '../../../../main/library/database/cursor'
import { allAtOnce } from '../../../../main/library/database/steps'
import * as dates from '../../../../main/library/entities/dates'
import { addStory, find, named } from '../../../support/findings'
import { answer, newLibrary } from '../../../support/library'

test('dates stand in the order of what they mean; an entity has those of its paragraphs', () => {
  const library = newLibrary()
  const articleId = addStory(library, ['Anna Weiss spoke on Thursday.', 'It opens by August.'])
  find(library, articleId, {
    names: [['person', 'Anna Weiss']],
    dates: [
      ['August', '2016-08'],
      ['Thursday', '2016-03-24'],
    ],
  })
  const lines = answer('date.byArticle', allAtOnce(dates.byArticle(library, { articleId })))
  expect(lines.map(({ date }) => [date.value, date.words])).toEqual([
    ['2016-03-24', 'Thursday'],
    ['2016-08', 'August'],
  ])
  expect(lines[0]).toMatchObject({ before: 'Anna Weiss spoke on ', after: '.' })
  const of = named('person', 'Anna Weiss')
  const timeline = answer('date.byEntity', dates.byEntity(library, { of, after: null, limit: 10 }))
  expect(timeline.dates.map(({ date }) => date.words)).toEqual(['Thursday'])
  const next = dates.byEntity(library, { of, after: cursorOf(['2016-03-24', 999]), limit: 10 })
  expect(next).toEqual({ dates: [], next: null })
})
