import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { hitKind } from '../../../../preload/contract/search/hits'
import { randomFrom } from '../../../support/random'
import { randomSearch, randomSigns } from '../../../support/search-texts'
import { ask } from '../../../support/searching'
import { everyNoun } from '../../../support/small-library'

const queries = 10_000

// Alone: what other files leave in memory would be weighed with it.
function heapNow(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().heapUsed
}

test('ten thousand random searches are answered, and leave nothing behind', { timeout: 60_000 }, async () => {
  const library = everyNoun(3)
  const random = randomFrom(12)
  const begun = { heap: 0 }
  for (let at = 0; at < queries; at += 1) {
    const text = at % 3 === 0 ? randomSigns(random) : randomSearch(random, 8)
    const kind = hitKind.options[at % hitKind.options.length] ?? 'article'
    const order = at % 2 === 0 ? 'newest' : 'best'
    const page = await ask(library, text, { kind, order, isTyping: at % 4 < 2, limit: 10 })
    expect(page.hits.length).toBeLessThanOrEqual(10)
    if (at === 2_000) begun.heap = heapNow()
  }
  expect(library.statements.size).toBeLessThanOrEqual(1_000)
  expect(heapNow() - begun.heap).toBeLessThan(8 * 1024 * 1024)
})
