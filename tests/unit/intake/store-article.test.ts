import { expect, test } from 'vitest'
import type { Reading } from '../../../preload/contract/importing'
import { correct } from '../../../main/library/articles/correct'
import { get } from '../../../main/library/articles/articles'
import { storeArticle } from '../../../main/intake/store-article'
import { newActId, newLibrary, textOf } from '../../support/library'
import { noFields } from '../../support/no-fields'

const reading: Reading = {
  fields: noFields,
  lines: [{ text: 'The bridge stays closed until the spring.', role: 'paragraph', why: 'in the article' }],
}

test('a report says of an article that is doubted that it should be looked at, once', () => {
  const library = newLibrary()
  const incoming = { bytes: new TextEncoder().encode('<p>The bridge.</p>'), name: 'bridge.html', url: null }
  const store = (given: Reading, name = 'bridge.html', bytes = incoming.bytes) =>
    storeArticle(
      library,
      { ...incoming, name, bytes },
      { encoding: 'utf-8', reading: given, serviceEntry: null, images: [] },
      newActId(),
    )
  const doubted = { ...reading, doubts: ['Much was set aside.'] }
  expect(store(doubted)).toMatchObject({ outcome: 'imported', reason: 'Check this: Much was set aside.' })
  expect(store(doubted)).toMatchObject({ outcome: 'already-there', reason: null })
  const other = { ...reading, lines: reading.lines.map((line) => ({ ...line, text: 'Another text.' })) }
  expect(store(other, 'other.html', new TextEncoder().encode('other')).reason).toBeNull()
})

test('the article says why, until its text is corrected', () => {
  const library = newLibrary()
  const bytes = new TextEncoder().encode('<p>The bridge.</p>')
  const { articleId } = storeArticle(
    library,
    { bytes, name: 'bridge.html', url: null },
    {
      encoding: 'utf-8',
      reading: { ...reading, doubts: ['Much was set aside.'] },
      serviceEntry: null,
      images: [],
    },
    newActId(),
  )
  expect(get(library, { articleId }).doubts).toEqual(['Much was set aside.'])
  const lines = [
    ...reading.lines,
    { text: 'And so it was.', role: 'paragraph' as const, why: 'brought back' },
  ]
  correct(library, { articleId, fields: noFields, lines, ...textOf(lines) }, () => null as never)
  expect(get(library, { articleId }).doubts).toEqual([])
})
