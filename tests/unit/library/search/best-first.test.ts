import { expect, test } from 'vitest'
import { bestFirst } from '../../../../main/library/search/best-first'
import { planOf } from '../../../../main/library/search/plan'
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
