import { expect, test } from 'vitest'
import { transaction } from '../../../../main/library/database/database'
import * as saved from '../../../../main/library/search/saved-searches'
import { planOf } from '../../../../main/library/search/plan'
import { parsed } from '../../../../main/library/search/search'
import { hitKind, type HitKind } from '../../../../preload/contract/search/hits'
import { addStory } from '../../../support/findings'
import { newLibrary } from '../../../support/library'
import { ask } from '../../../support/searching'

const kinds = hitKind.options.filter((kind): kind is Exclude<HitKind, 'name'> => kind !== 'name')

test('no row is looked at for what there is none of in the library', () => {
  const library = newLibrary()
  addStory(library, ['The bridge is closed.'], { outlet: 'Ledger' })
  const isSought = (text: string) => {
    const { root } = parsed(library, { text, isTyping: false, zone: 'UTC' })
    return kinds.map((kind) => planOf(library, root, kind) !== null)
  }
  for (const absent of [
    'tag:tides',
    'in:tides',
    'outlet:courier',
    'entity:nobody',
    'speaker:nobody',
    'color:red tag:tides',
  ])
    for (const text of [absent, `bridge ${absent}`, `(${absent} OR tag:floods) -bridge`])
      expect([text, ...isSought(text)]).toEqual([text, false, false, false, false])
  for (const text of ['-tag:tides outlet:ledger', 'outlet:ledger OR tag:tides', 'bridge -in:tides'])
    expect([text, ...isSought(text)]).toEqual([text, true, true, true, true])
})

test('says by name what there is none of, once nothing was found', async () => {
  const library = newLibrary()
  addStory(library, ['The bridge is closed.'], { outlet: 'Ledger' })
  const notes = async (text: string, isTyping = false) => (await ask(library, text, { isTyping })).notes
  expect(await notes('bridge tag:tides in:"high water" -tag:low')).toEqual([
    'There is no tag “tides”.',
    'There is no collection or saved search “high water”.',
  ])
  expect(await notes('outlet:courier OR speaker:weiss OR entity:weiss')).toEqual([
    'There is no outlet “courier”.',
    'There is no name “weiss” in the library.',
  ])
  expect(await notes('new-in:tides')).toEqual(['There is no saved search “tides”.'])
  saved.create(library, { name: 'Tides', query: 'tide', isAlert: false })
  saved.create(library, { name: 'Itself', query: 'in:itself', isAlert: false })
  expect(await notes('new-in:tides in:itself')).toEqual([])
  expect(await notes('bridge OR tag:tides')).toEqual([])
  expect(await notes('outlet:ledger river')).toEqual([])
  expect(await notes('tag:tides', true)).toEqual([])
})

test('what must not be there is left out in every slice of a walk', async () => {
  const library = newLibrary()
  transaction(library, () => {
    for (let n = 0; n < 450; n += 1)
      addStory(library, [`The ${n % 3 === 0 ? 'tide' : 'river'} was at ${n} inches.`], { outlet: 'Ledger' })
  })
  const count = async (text: string) => (await ask(library, text, { limit: 500 })).hits.length
  expect(await count('-tide outlet:ledger')).toBe(300)
  expect(await count('-river is:unread')).toBe(150)
  expect(await count('is:unread (tide OR outlet:courier)')).toBe(150)
})
