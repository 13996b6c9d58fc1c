import { expect, test } from 'vitest'
import { countSomeWords } from '../../../../main/library/database/full-text/word-counts'
import { transaction } from '../../../../main/library/database/database'
import { bestFirst } from '../../../../main/library/search/best-first'
import { planOf } from '../../../../main/library/search/plan'
import { rankedBy } from '../../../../main/library/search/ranked-words'
import { parsed } from '../../../../main/library/search/search'
import { addStory } from '../../../support/findings'
import { newLibrary } from '../../../support/library'

const isCancelled = () => false

test('a word that is in too many articles to tell anything comes first where it is in the title', async () => {
  const library = newLibrary()
  const titled = addStory(library, ['Nothing is known.'], { title: 'A bridge', day: '2016-03-14' })
  const later = addStory(library, ['A bridge is planned.'], { title: 'Harbour', day: '2016-05-02' })
  const latest = addStory(library, ['A bridge was opened.'], { title: 'Road', day: '2016-06-02' })
  const plan = planOf(
    library,
    parsed(library, { text: 'bridge', isTyping: false, zone: 'UTC' }).root,
    'article',
  )
  if (plan === null) throw new Error('There is a word.')
  const ids: unknown[] = []
  for (let after: string | null = null; ;) {
    const page = await bestFirst(library, plan, { after, limit: 1, isCancelled, many: 3 })
    ids.push(
      ...page.found.map(({ n }) => library.db.prepare('SELECT id FROM article WHERE n = ?').pluck().get(n)),
    )
    after = page.next
    if (after === null) break
  }
  expect(ids).toEqual([titled, latest, later])
})

test('what passes is ranked, however many newer articles have the word and do not pass', async () => {
  const library = newLibrary()
  const old = addStory(library, ['The bridge is closed.'], { outlet: 'Ledger', day: '2010-03-14' })
  for (const day of ['2016-03-14', '2016-03-15', '2016-03-16'])
    addStory(library, [`The bridge was open on ${day}.`], { outlet: 'Courier', day })
  const plan = planOf(
    library,
    parsed(library, { text: 'bridge outlet:ledger', isTyping: false, zone: 'UTC' }).root,
    'article',
  )
  if (plan === null) throw new Error('There is a word.')
  for (const many of [2, 100]) {
    const { found } = await bestFirst(library, plan, { after: null, limit: 10, isCancelled, many, newest: 2 })
    expect(
      found.map(({ n }) => library.db.prepare('SELECT id FROM article WHERE n = ?').pluck().get(n)),
    ).toEqual([old])
  }
})

test('a phrase of words that are everywhere is ranked by those that tell something, and loses no hit', async () => {
  const library = newLibrary()
  const twice = addStory(library, ['The bank of the north is a bank.', 'The bank shut.'], {
    day: '2016-03-14',
  })
  const later = addStory(library, ['The bank of the north and of the south is open today.'], {
    day: '2016-05-02',
  })
  for (const day of ['2016-06-01', '2016-06-02']) addStory(library, [`The weather of ${day}.`], { day })
  while (transaction(library, () => countSomeWords(library)));
  expect(rankedBy(library, '("bank of the north")', 20)).toBe('("bank of the north")')
  expect(rankedBy(library, '("bank of the north")', 5)).toBe('"bank" OR "north"')
  expect(rankedBy(library, '(("the") AND ("bank")) NOT ("south")', 4)).toBe('"bank"')
  expect(rankedBy(library, '("the")', 3)).toBeNull()
  for (const text of ['"bank of the north"', 'the OR bank']) {
    const plan = planOf(library, parsed(library, { text, isTyping: false, zone: 'UTC' }).root, 'article')
    if (plan === null) throw new Error('There is a word.')
    const { found } = await bestFirst(library, plan, {
      after: null,
      limit: 10,
      isCancelled,
      mostLookedThrough: 5,
    })
    const ids = found.map(({ n }) => library.db.prepare('SELECT id FROM article WHERE n = ?').pluck().get(n))
    expect(ids.slice(0, 2)).toEqual([twice, later])
    expect(ids).toHaveLength(text.includes('OR') ? 4 : 2)
  }
})
