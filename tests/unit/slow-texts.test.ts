import { describe, expect, it, vi } from 'vitest'
import { findDates } from '../../main/analysis/dates/find'
import { kindOf } from '../../main/analysis/quotes/kind'
import { safeFileName } from '../../main/exporting/file-name'
import { withoutBy } from '../../main/importing/plain-text/bylines'
import { readXml } from '../../main/importing/formats/xml'
import { authorNames } from '../../main/importing/pages/authors'
import { unlikely } from '../../main/importing/article/unlikely'
import { wordsIn } from '../../main/importing/pdf/hyphens'
import { readBibtex } from '../../main/importing/services/references/bibtex'
import { noteWords } from '../../main/importing/services/references/note-words'
import { readHighlights } from '../../main/importing/services/omnivore'
import { waysToWrite } from '../../main/library/articles/addresses'
import { redact } from '../../main/base/log'
import { findAll } from '../../renderer/text/find/find-pattern'
import { cpuTime } from '../support/cpu-time'

vi.setConfig({ testTimeout: 120_000 })

const pdfLine = { page: 0, left: 0, right: 0, y: 0, size: 10, font: 'F1', column: { left: 0, right: 1 } }

// Each text is of the kind that its reader took the square of its length for, or more.
const texts: [what: string, read: (text: string) => unknown, text: (size: number) => string][] = [
  ['a date before blanks', (text) => findDates(text, null), (n) => `in 1990${' '.repeat(n)}x`],
  ['a year before blanks', (text) => findDates(text, null), (n) => `The year 2019${' '.repeat(n)}– x`],
  [
    'quotation marks',
    (text) => kindOf(text, { start: 0, end: text.length }, { isWholeSentence: true, led: 'verb' }),
    (n) => `“a${']'.repeat(n)}b`,
  ],
  ['a title of dots', safeFileName, (n) => `a${'.'.repeat(n)}b`],
  ['a byline of strokes', withoutBy, (n) => `By a${'|'.repeat(n)}b`],
  ['types of documents', (text) => readXml(text), (n) => '<!DOCTYPE[<!ENTIT'.repeat(n / 17)],
  ['authors’ addresses', (text) => authorNames([text]), (n) => `${'-https:'.repeat(n / 7)} x`],
  ['authors and commas', (text) => authorNames([text]), (n) => `a${', '.repeat(n / 2)}b`],
  [
    'a label and dots',
    (text) => unlikely({ text, kind: 'paragraph', linked: 0, within: '' }),
    (n) => `loading${'.'.repeat(n)}n`,
  ],
  ['words and hyphens', (text) => wordsIn([{ ...pdfLine, text }]), (n) => 'a-'.repeat(n / 2)],
  ['records that never begin', readBibtex, (n) => '@a('.repeat(n / 3)],
  ['names of a record', readBibtex, (n) => `@a{k, author = {a${' '.repeat(n)}b}}`],
  ['fields that are never closed', readBibtex, (n) => `@a{k, ${'a = {\n'.repeat(n / 6)}`],
  [
    'a field again and again',
    readBibtex,
    (n) => `@a{k, ${Array.from({ length: n / 16 }, (_, at) => `x = {${at}}`).join(', ')}}`,
  ],
  ['links in links of a note', noteWords, (n) => '<a>'.repeat(n / 3)],
  ['labels of a highlight', readHighlights, (n) => `> a${' #a b'.repeat(n / 5)}\n> x#`],
  ['strokes of an address', waysToWrite, (n) => `https://a.example/${'/'.repeat(n)}b`],
  ['a message of one word', redact, (n) => '!'.repeat(n)],
  ['blanks that are looked for', (text) => findAll(text, ' x'), (n) => `a${' '.repeat(n)}b`],
]

describe('a text that was made to be slow takes time by its length', () => {
  it.each(texts)('%s', (_what, read, text) => {
    const timed = (size: number): number => {
      const given = text(size)
      return Math.min(
        cpuTime(() => read(given)),
        cpuTime(() => read(given)),
      )
    }
    timed(2_000)
    // Eight times the text; 64 times the time would be its square. What takes no time at all has nothing to compare.
    expect(timed(160_000) / Math.max(timed(20_000), 2)).toBeLessThan(32)
  })
})
