import { expect, it } from 'vitest'
import { articleLines } from '../../../../main/importing/article/article-lines'
import { withinOthers } from '../../../../main/importing/article/within-others'
import { type GivenLine, pageSource } from '../../../support/page-source'
import { growth, inStep } from '../../../support/growth'

const topic = { title: 'Bridge stays closed until spring', descriptions: [] }

function sentence(at: number) {
  return `Witness ${at} said on day ${at} that the ferry of ${at} passengers had left the harbour in the fog.`
}

const title: GivenLine = [
  'Bridge stays closed until spring',
  { in: 'main > h1', kind: 'heading', level: 1, readability: 0 },
]

it.each<[string, (at: number) => GivenLine]>([
  ['quotations', (at) => [sentence(at), { in: 'main > blockquote > p', quote: 1 }]],
  ['comments', (at) => [sentence(at), { in: `main > ol.comments > li.${at} > p` }]],
  [
    'announced lists',
    (at) => [`Day ${at}:`, { in: 'main > ul > li', kind: 'item', list: { id: 1, ...plain } }],
  ],
  ['pictures', (at) => [sentence(at), { in: 'main > figure > p', kind: 'caption' }]],
])('a page of nothing but %s takes time by its length', (_what, line) => {
  const judge = (size: number) =>
    articleLines(pageSource([title, ...Array.from({ length: size }, (_, at) => line(at))]), topic)
  expect(growth(250, judge)).toBeLessThan(inStep)
})

const plain = { isOrdered: false, depth: 0, mark: 0 }

it('words are found within others wherever they stand, and not in themselves', () => {
  const words = ['bcd', 'cde', 'abcde', 'xyz', 'bca', '__p', 'ade']
  const found = withinOthers(words, ['abcde', 'xyz', 'pabcap', '', 'q'], 3)
  expect([...found].sort()).toEqual(['bca', 'bcd', 'cde'])
  // Alike in their first letters.
  expect([...withinOthers(['aaab', 'aaac', 'aaad'], ['zaaacz', 'aaabb'], 3)].sort()).toEqual(['aaab', 'aaac'])
})
