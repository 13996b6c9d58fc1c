import { expect, test } from 'vitest'
import * as colors from '../../../main/library/annotations/colors'
import { reviewParts } from '../../../main/use-cases/export-review'
import type { ReviewOrder } from '../../../preload/contract/review'
import { newLibrary } from '../../support/library'
import { annotated } from '../../support/review'
import { everything } from '../../support/review-filter'

const order: ReviewOrder = { sort: 'published', group: 'outlet' }
const wanted = {
  filter: everything,
  order,
  madeAt: '2026-03-01T00:00:00.000Z',
}

test('the review as Markdown has all rows under their headings, with words, notes and where they are from', async () => {
  const { library, harbour } = annotated()
  colors.change(library, { color: 'red', name: 'Contradicted' })
  const file = [...(await reviewParts(library, { ...wanted, format: 'md' }))].join('')
  expect(file).toMatch(
    /^# Review\n\n6 rows, exported 2026-03-01\n\nJournal head `[0-9a-f]{64}` at 2026-03-01\S*, \d+ acts?\.\n\n## Coast Times\n/,
  )
  expect(
    file
      .split('\n## ')
      .slice(1)
      .map((part) => part.split('\n')[0]),
  ).toEqual(['Coast Times', 'The Morning Ledger'])
  expect(file).toContain('> Traders are angry\n\nWhich traders, and how many?\n\n— Highlight (Yellow) · ')
  expect(file).toContain('Said by Ada Holm')
  expect(file).toMatch(
    /> river rose\n\n— Highlight \(Contradicted\) · .*2016-03-14.*revision 1, SHA-256 [0-9a-f]{64}/,
  )
  const sheet = [...(await reviewParts(library, { ...wanted, format: 'csv' }))].join('')
  expect(sheet.match(/\ufeff/g)).toHaveLength(1)
  expect(sheet.trimEnd().split('\r\n')).toHaveLength(7)
  expect(sheet).toContain(`dateline://article/${harbour}?highlight=`)
})

test('an empty library has a file that says so', async () => {
  const file = [...(await reviewParts(newLibrary(), { ...wanted, format: 'md' }))].join('')
  expect(file).toMatch(
    /^# Review\n\n0 rows, exported 2026-03-01\n\nJournal head `[0-9a-f]{64}` at 2026-03-01\S*, 0 acts\.\n$/,
  )
})
