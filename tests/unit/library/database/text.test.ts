import { expect, test } from 'vitest'
import { fold } from '../../../../main/library/database/fold'
import { packLines, unpackLines } from '../../../../main/library/articles/lines'
import {
  countWords,
  isWellFormed,
  quoted,
  shorten,
  wellFormed,
  wholeCharacters,
} from '../../../../main/library/database/text'
import { create } from '../../../../main/library/annotations/notes'
import { get, importReading } from '../../../../main/library/articles/articles'
import { run } from '../../../../main/library/database/database'
import { line, newActId, newLibrary, readingOf, textOf } from '../../../support/library'

test.each([
  ['Straße', 'STRASSE'],
  ['ΣΊΣΥΦΟΣ', 'σίσυφος'],
  ['Café', 'CAFE\u0301'],
  ['Ｔａｇｅｓ  Zeitung ', ' tages\u00a0zeitung'],
  ['ﬁnance', 'FINANCE'],
])('%s and %s are one name', (a, b) => {
  expect(fold(a)).toBe(fold(b))
})

test.each([
  ['Kerry', 'Kerr'],
  ['Ärzteblatt', 'Arzteblatt'],
  ['US', 'U.S.'],
])('%s and %s are two', (a, b) => {
  expect(fold(a)).not.toBe(fold(b))
})

test('a long text is cut between words and never inside a character', () => {
  expect(shorten('short', 40)).toBe('short')
  expect(shorten('  two\n\nlines ', 40)).toBe('two lines')
  expect(shorten('one two three four', 10)).toBe('one two…')
  expect(shorten('x'.repeat(50), 10)).toBe(`${'x'.repeat(10)}…`)
  expect(shorten(`${'x'.repeat(9)}𝒳 and more`, 10)).toBe(`${'x'.repeat(9)}…`)
  expect(shorten(`a${' '.repeat(500)}b`, 40)).toBe('a…')
  for (let length = 1; length < 30; length += 1) {
    expect(isWellFormed(shorten('👩‍👩‍👧 and 𝒳𝒴𝒵 went 👩‍👩‍👧', length))).toBe(true)
  }
  expect(shorten('👩‍👩‍👧👩‍👩‍👧', 12)).toBe('👩‍👩‍👧…')
  expect(shorten('🇩🇰'.repeat(20), 42)).toBe(`${'🇩🇰'.repeat(10)}…`)
  expect(shorten('e\u0301'.repeat(8), 5)).toBe(`${'e\u0301'.repeat(2)}…`)
  expect(shorten(`a${' '.repeat(18)}🇩🇰🇩🇰`, 5)).toBe('a…')
  expect(quoted('It   rained.')).toBe('“It rained.”')
})

test('half characters are seen, replaced or left out', () => {
  expect(isWellFormed('𝒳 é')).toBe(true)
  expect(isWellFormed('\ud835')).toBe(false)
  expect(wellFormed('a\ud835b𝒳')).toBe('a\ufffdb𝒳')
  expect(wholeCharacters('\udcb3a\ud835')).toBe('a')
})

test('words are what stands between blanks', () => {
  expect(countWords('')).toBe(0)
  expect(countWords('  one\u00a0two\nthree—four ')).toBe(3)
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const sign = String.fromCharCode(unit)
    expect([unit, countWords(`a${sign}b`)]).toEqual([unit, `a${sign}b`.match(/\S+/gu)?.length])
  }
})

test.each(['\u2028', '\u00a0', '\t', '\r\n', ' \u3000 '])('%j is a blank in one line', (blank) => {
  expect(shorten(`one${blank}two`, 40)).toBe('one two')
})

test('lines come back as they were, and no block of the text is kept twice', () => {
  const lines = [
    line('title', 'Title'),
    line('left-out', 'Follow us'),
    line('paragraph', 'Same.'),
    line('caption', 'Same.'),
    line('byline', 'Title'),
    line('paragraph', ''),
  ]
  const { text, blocks } = textOf(lines)
  const packed = packLines(lines, text, blocks)
  expect(unpackLines(JSON.stringify(packed), text, blocks)).toEqual(lines)
  expect(packed.filter((each) => 'text' in each).map(({ role }) => role)).toEqual(['left-out'])
})

test('U+0000 gets into no stored text, by whatever way', () => {
  const library = newLibrary()
  const reading = readingOf(['Ships\0 came back.', 'It\0 rained.'], { title: 'Sh\0ips', byline: 'A.\0 Ruiz' })
  const { articleId } = importReading(library, {
    ...reading,
    understood: { ...reading.fields, doubts: ['a\0b'] },
  })
  create(library, { target: { on: 'article', articleId }, body: 'no\0te', actId: newActId() })
  run(library, 'INSERT INTO review_seen VALUES (?, ?)', 'row\0', '2026')
  const tables = library.db
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all()
  expect(tables.length).toBeGreaterThan(40)
  for (const table of tables) {
    const rows = JSON.stringify(library.db.prepare(`SELECT * FROM ${table}`).all())
    // What JSON holds is JSON once more here.
    expect(rows, table).not.toMatch(/\\u0000/)
  }
  const article = get(library, { articleId })
  expect(article.title).toBe('Sh\ufffdips')
  expect(article.revision.text).toContain('Ships\ufffd came back.\n\nIt\ufffd rained.')
})
