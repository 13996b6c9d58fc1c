import { expect, test } from 'vitest'
import { textOfLines } from '../../../main/importing/canonical'
import { analyzeNext } from '../../../main/jobs/analyze-job'
import * as articles from '../../../main/library/articles/articles'
import * as quotes from '../../../main/library/quotes/quotes'
import type { Line } from '../../../preload/contract/importing'
import { line, newLibrary, readingOf } from '../../support/library'

test('a revision is read as it is set: its block quotation is said by whom the line below it names', () => {
  const library = newLibrary()
  const words = 'We had no choice. The piers are cracked from end to end.'
  const lines: Line[] = [
    line('title', 'A bridge closes'),
    line('paragraph', 'The mayor of Dunmere, Anna Berg, opened the debate on Tuesday.'),
    { ...line('paragraph', words), quote: 1 },
    { ...line('quote-source', 'Carl Lund, driver'), quote: 1 },
  ]
  const { articleId } = articles.importReading(library, { ...readingOf([]), lines, ...textOfLines(lines) })
  while (analyzeNext({ library, post: () => undefined }));

  const [quote, ...more] = quotes.byArticle(library, { articleId })
  expect(more).toEqual([])
  expect(quote).toMatchObject({ exact: words, kind: 'direct', speaker: { name: 'Carl Lund' } })
  expect(quote?.why).toBe('named below its block quotation')

  const at = { start: quote?.start ?? 0, end: quote?.end ?? 0 }
  quotes.confirm(library, { articleId, at })
  expect(quotes.byArticle(library, { articleId })[0]).toMatchObject({ exact: words, state: 'confirmed' })
})
