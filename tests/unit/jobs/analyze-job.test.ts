import { expect, test } from 'vitest'
import { engine } from '../../../main/analysis/engine'
import { textOfLines } from '../../../main/importing/canonical'
import { analyzeSome } from '../../../main/jobs/analyze-job'
import type { FromWorker } from '../../../main/jobs/messages'
import * as articles from '../../../main/library/articles/articles'
import { copies } from '../../../main/library/articles/copies'
import type { Library } from '../../../main/library/database/database'
import { countWaiting } from '../../../main/library/entities/entities'
import { byArticle } from '../../../main/library/entities/article-entities'
import { currentAnalysis, tooLong } from '../../../main/library/findings/findings'
import * as quotes from '../../../main/library/quotes/quotes'
import type { Line } from '../../../preload/contract/importing'
import { line, newLibrary, readingOf, reopen } from '../../support/library'

const wire = Array.from(
  { length: 12 },
  (_, n) => `The harbour master said on day ${n} that ferry number ${n * 7} would wait for ${n + 3} ships.`,
)

function add(library: Library, paragraphs: readonly string[]) {
  return articles.importReading(library, readingOf(paragraphs, { title: paragraphs[0] ?? '' })).articleId
}

function analyzing(library: Library, more: { budget?: number } = {}) {
  const said: FromWorker[] = []
  const some = () =>
    analyzeSome({ library, post: (message) => said.push(message) }, { isShared: true, ...more })
  return { said, some }
}

test('reads all that waits, some at a time, and tells of each once it is stored', async () => {
  const library = newLibrary()
  const beside = reopen(library, { mode: 'read' })
  const ids = Array.from({ length: 20 }, (_, n) =>
    add(library, [`Story ${n}.`, `Mayor Ann Brandt spoke of it ${n} times.`]),
  )
  const { said, some } = analyzing(library)
  const counts: number[] = []
  for (let count = await some(); count > 0; count = await some()) {
    counts.push(count)
    expect(countWaiting(beside, engine)).toBe(20 - said.filter(({ kind }) => kind === 'changed').length)
  }
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20)
  expect(said.flatMap((one) => (one.kind === 'changed' ? [one.articleId] : [])).sort()).toEqual(
    [...ids].sort(),
  )
  for (const id of ids) expect(currentAnalysis(library, id)?.state).toBe('ready')
})

test('a text that cannot be analysed keeps that, and the others of its group are analysed', async () => {
  const library = newLibrary()
  const [first, second, third] = ['One', 'Two', 'Three'].map((words) =>
    add(library, [`${words}.`, 'It rained.']),
  )
  if (first === undefined || second === undefined || third === undefined) throw new Error('There are three.')
  // As a fault of the engine would be met: what it found is refused.
  library.db.exec(`CREATE TEMP TRIGGER faulty BEFORE INSERT ON main.analysis
    WHEN new.state = 'ready' AND new.revision_id = (SELECT revision_id FROM article WHERE id = '${second}')
    BEGIN SELECT raise(ABORT, 'refused'); END`)
  const { said, some } = analyzing(library)
  while ((await some()) > 0);
  expect([first, second, third].map((id) => currentAnalysis(library, id)?.state)).toEqual([
    'ready',
    'failed',
    'ready',
  ])
  expect(said.filter(({ kind }) => kind === 'bug')).toHaveLength(1)
})

test('a text that takes too long is given up, and not tried again; the others are analysed', async () => {
  const library = newLibrary()
  const long = add(
    library,
    Array.from({ length: 20_000 }, (_, at) => `“Yes ${at},” said Ada Frost of the World Bank.`),
  )
  const short = add(library, ['Ada Frost met Bo Lind in Geneva.'])
  const { said, some } = analyzing(library, { budget: 200 })
  while ((await some()) > 0);
  expect(currentAnalysis(library, long)).toMatchObject({ state: 'failed', reason: tooLong })
  expect(byArticle(library, { articleId: long }).state).toBe('too-long')
  expect(currentAnalysis(library, short)?.state).toBe('ready')
  expect(said.filter(({ kind }) => kind === 'bug')).toEqual([])
  expect(countWaiting(library, engine)).toBe(0)
})

test('no text is blamed for what the worker dies of once it was read, nor once it was stored', async () => {
  const library = newLibrary()
  for (const words of ['One', 'Two', 'Three']) add(library, [`${words}.`, 'It rained.'])
  const { said, some } = analyzing(library)
  const [reading] = [some()]
  const blamed = () => said.filter(({ kind }) => kind.startsWith('analyz')).at(-1)?.kind
  // Main is told this before the library is waited for.
  expect(blamed()).toBe('analyzed')
  await reading
  expect(blamed()).toBe('analyzed')
})

test('copies of one report are found within a group', async () => {
  const library = newLibrary()
  const [one, other] = [add(library, ['Ferries wait', ...wire]), add(library, ['Ships first', ...wire])]
  const { some } = analyzing(library)
  while ((await some()) > 0);
  expect(
    copies(library, { articleId: one })
      .map(({ articleId }) => articleId)
      .sort(),
  ).toEqual([one, other].sort())
})

test('a revision is read as it is set: its block quotation is said by whom the line below it names', async () => {
  const library = newLibrary()
  const words = 'We had no choice. The piers are cracked from end to end.'
  const lines: Line[] = [
    line('title', 'A bridge closes'),
    line('paragraph', 'The mayor of Dunmere, Anna Berg, opened the debate on Tuesday.'),
    { ...line('paragraph', words), quote: 1 },
    { ...line('quote-source', 'Carl Lund, driver'), quote: 1 },
  ]
  const { articleId } = articles.importReading(library, { ...readingOf([]), lines, ...textOfLines(lines) })
  const { some } = analyzing(library)
  while ((await some()) > 0);

  const [quote, ...more] = quotes.byArticle(library, { articleId })
  expect(more).toEqual([])
  expect(quote).toMatchObject({ exact: words, kind: 'direct', speaker: { name: 'Carl Lund' } })
  expect(quote?.why).toBe('named below its block quotation')

  const at = { start: quote?.start ?? 0, end: quote?.end ?? 0 }
  quotes.confirm(library, { articleId, at })
  expect(quotes.byArticle(library, { articleId })[0]).toMatchObject({ exact: words, state: 'confirmed' })
})
