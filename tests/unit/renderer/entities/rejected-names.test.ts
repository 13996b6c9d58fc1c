import { expect, it } from 'vitest'
import type { MentionId } from '../../../../preload/contract/common'
import { rejectedNames } from '../../../../renderer/entities/rejected-names'
import { articleEntity, mentionAt } from '../../../support/article-entity'

const id = 'm1' as MentionId
function lines(...rejected: Parameters<typeof rejectedNames>[0]) {
  return rejectedNames(rejected, 'Oslo, a b').map(({ name, where, spots, mention }) => [
    name,
    where,
    spots.length,
    mention?.mentionId ?? null,
  ])
}

it('has a line for a name, wherever it was said, with all its places', () => {
  const article = articleEntity('place', 'Oslo', [0, 6], { rejected: 'article' })
  const everywhere = articleEntity('place', 'Bergen', [8], { rejected: 'everywhere' })
  expect(lines(article, everywhere)).toEqual([
    ['Oslo', 'article', 2, null],
    ['Bergen', 'everywhere', 1, null],
  ])
})

it('has a line of its own for each single place, in the words that stand there', () => {
  const here = articleEntity('place', 'Oslo', [], {
    rejected: 'here',
    mentions: [mentionAt(6, { mentionId: id }), mentionAt(8, { mentionId: 'm2' as MentionId })],
  })
  expect(lines(here)).toEqual([
    ['a', 'here', 1, 'm1'],
    ['b', 'here', 1, 'm2'],
  ])
})

it('takes a single place apart from the name around it', () => {
  const both = articleEntity('place', 'Oslo', [], {
    rejected: 'article',
    mentions: [mentionAt(0), mentionAt(6, { mentionId: id })],
  })
  expect(lines(both)).toEqual([
    ['Oslo', 'article', 1, null],
    ['a', 'here', 1, 'm1'],
  ])
})
