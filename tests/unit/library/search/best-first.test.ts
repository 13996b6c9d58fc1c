import { expect, test } from 'vitest'
import { bestFirst } from '../../../../main/library/search/best-first'
import { planOf } from '../../../../main/library/search/plan'
import { parsed } from '../../../../main/library/search/search'
import { addStory } from '../../../support/findings'
import { newLibrary } from '../../../support/library'

test('a word that is in too many articles to tell anything comes first where it is in the title', () => {
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
    const page = bestFirst(library, plan, { after, limit: 1, many: 3 })
    ids.push(
      ...page.found.map(({ n }) => library.db.prepare('SELECT id FROM article WHERE n = ?').pluck().get(n)),
    )
    after = page.next
    if (after === null) break
  }
  expect(ids).toEqual([titled, latest, later])
})
