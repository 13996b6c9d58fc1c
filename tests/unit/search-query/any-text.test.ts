import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test, vi } from 'vitest'
import { completionAt } from '../../../preload/contract/search/complete-query'
import { describeQuery } from '../../../preload/contract/search/describe-query'
import { withoutPart } from '../../../preload/contract/search/parts'
import { printQuery } from '../../../preload/contract/search/print-query'
import {
  maxNesting,
  maxTerms,
  type SearchNode,
  type SearchQuery,
} from '../../../preload/contract/search/query'
import { cpuTime } from '../../support/cpu-time'
import { randomFrom, type Random } from '../../support/random'
import { bare, read } from '../../support/search-query'
import { randomSearch, randomSigns } from '../../support/search-texts'

vi.setConfig({ testTimeout: 120_000 })

const vectors = join(import.meta.dirname, '../../../../shared/eval/safety/vectors/search-queries.json')
const makers: [what: string, make: (random: Random) => string][] = [
  ['pieces', randomSearch],
  ['signs', randomSigns],
  ['many pieces', (random) => randomSearch(random, 300)],
]

/** What is wrong with a reading, whatever was typed. */
function faultsOf(text: string, query: SearchQuery): string[] {
  const terms = termsOf(query.root)
  const places = [...terms, ...query.parts]
  const sentences = [...query.notes.map((sentence) => sentence.slice(0, -1)), describeQuery(query)]
  return [
    ...(terms.length > maxTerms + 8 ? ['has too many terms'] : []),
    ...(depthOf(query.root) > 2 * maxNesting + 4 ? ['is too deep'] : []),
    ...(places.some(({ from, to }) => from < 0 || to <= from || to > text.length) ? ['is out of place'] : []),
    ...(sentences.some((sentence) => /^[a-z]|[.\s]$|undefined|null/u.test(sentence))
      ? ['is told badly']
      : []),
    ...(query.parts.some((part) => withoutPart(text, part).length >= text.length) ? ['keeps a part'] : []),
  ].map((what) => `${JSON.stringify(text)} ${what}`)
}

/** What a reading becomes that is printed and read again, where that is another. */
function changed(text: string): string[] {
  const { root } = read(text)
  const canonical = printQuery({ root })
  const again = read(canonical)
  const isSame = JSON.stringify(bare(again.root)) === JSON.stringify(bare(root))
  return isSame && printQuery(again) === canonical ? [] : [`${JSON.stringify(text)} became ${canonical}`]
}

function termsOf(node: SearchNode | null): (SearchNode & { type: 'term' })[] {
  if (node === null) return []
  if (node.type === 'term') return [node]
  return node.type === 'not' ? termsOf(node.child) : node.children.flatMap(termsOf)
}

function depthOf(node: SearchNode | null): number {
  if (node === null || node.type === 'term') return 0
  const children = node.type === 'not' ? [node.child] : node.children
  return 1 + Math.max(...children.map(depthOf))
}

describe.each(makers)('ten thousand texts of %s', (_what, make) => {
  const count = make === makers[2]?.[1] ? 1_000 : 10_000

  it('have a reading', () => {
    const random = randomFrom(12)
    const faults = Array.from({ length: count }, () => make(random)).flatMap((text) => {
      completionAt(text, random(text.length + 1))
      return [...faultsOf(text, read(text)), ...faultsOf(text, read(text, { isTyping: true }))]
    })
    expect(faults).toEqual([])
  })

  it('are the same when they are printed and read again', () => {
    const random = randomFrom(56)
    const texts = Array.from({ length: count }, () => make(random))
    expect(texts.flatMap(changed)).toEqual([])
  })
})

test('hostile searches have a reading', ({ skip }) => {
  if (!existsSync(vectors)) return skip('The searches are not on this machine.')
  const payloads = JSON.parse(readFileSync(vectors, 'utf8')) as { payload: string }[]
  expect(payloads.length).toBeGreaterThan(20)
  const faults = payloads.flatMap(({ payload }) => [
    ...faultsOf(payload, read(payload)),
    ...faultsOf(payload, read(payload, { isTyping: true })),
    ...changed(payload),
  ])
  expect(faults).toEqual([])
})

describe('a search of any length takes time by its length', () => {
  it.each([
    ['one word', (n: number) => 'a'.repeat(n)],
    ['words', (n: number) => 'a '.repeat(n / 2)],
    ['opening marks', (n: number) => '«a '.repeat(n / 3)],
    ['apostrophes', (n: number) => '‘a’b '.repeat(n / 5)],
    ['parentheses', (n: number) => '('.repeat(n)],
    ['pairs of parentheses', (n: number) => '()'.repeat(n / 2)],
    ['minuses', (n: number) => '-'.repeat(n)],
    ['operators', (n: number) => 'NOT '.repeat(n / 4)],
    ['ORs', (n: number) => 'OR '.repeat(n / 3)],
    ['stars', (n: number) => `a${'*'.repeat(n)}b`],
    ['fields', (n: number) => 'title:'.repeat(n / 6)],
    ['fields apart', (n: number) => 'title: '.repeat(n / 7)],
    ['commas', (n: number) => `tag:${'a,'.repeat(n / 2)}`],
    ['thousands', (n: number) => `tag:1${',000'.repeat(n / 4)}`],
    ['commas alone', (n: number) => `tag:${','.repeat(n)}`],
    ['near', (n: number) => 'a NEAR '.repeat(n / 7)],
    ['near lists', (n: number) => 'NEAR('.repeat(n / 5)],
    ['blanks', (n: number) => `a${' '.repeat(n)}"b${' '.repeat(n)}c"`],
    ['hyphens and a colon', (n: number) => `${'-a-'.repeat(n / 3)}:`],
    ['dots', (n: number) => `date:${'.'.repeat(n)}`],
  ])('%s', (_what, text) => {
    const timed = (size: number): number => {
      const given = text(size)
      const run = () => {
        const query = read(given, { isTyping: true })
        printQuery(query)
        describeQuery(query)
        completionAt(given, given.length)
      }
      return Math.min(cpuTime(run), cpuTime(run))
    }
    timed(2_000)
    // Eight times the text; 64 times the time would be its square. What takes no time at all has nothing to compare.
    expect(timed(400_000) / Math.max(timed(50_000), 2)).toBeLessThan(32)
  })
})
