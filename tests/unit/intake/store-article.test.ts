import { expect, test } from 'vitest'
import type { Reading } from '../../../preload/contract/importing'
import { storeArticle } from '../../../main/intake/store-article'
import { newActId, newLibrary } from '../../support/library'
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
