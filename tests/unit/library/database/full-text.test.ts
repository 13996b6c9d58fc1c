import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { keyOfDate, keysBetween, monthOfKey } from '../../../../main/library/database/full-text/keys'
import { textForIndex, wordsOf } from '../../../../main/library/database/full-text/words'
import { migrate, migrations } from '../../../../main/library/database/migrate'

function folded(text: string): string[] {
  return wordsOf(text).map((word) => word.folded)
}

/** The words as SQLite has them of prepared texts, by row. */
function indexed(texts: ReadonlyMap<number, string>): Map<number, string[]> {
  const db = new Database(':memory:')
  migrate(db, migrations)
  db.exec('CREATE VIRTUAL TABLE place USING fts5vocab (note_text, instance)')
  const insert = db.prepare('INSERT INTO note_text (rowid, body) VALUES (?, ?)')
  db.transaction(() => {
    for (const [row, text] of texts) insert.run(row, textForIndex(text))
  })()
  const words = new Map<number, string[]>()
  for (const { doc, term, offset } of db
    .prepare<[], { doc: number; term: string; offset: number }>('SELECT doc, term, "offset" FROM place')
    .iterate()) {
    const row = words.get(doc) ?? []
    row[offset] = term
    words.set(doc, row)
  }
  db.close()
  return words
}

// Some 280,000 texts are four seconds of work, and more than twenty on a busy machine.
test('SQLite parts and spells every sign of Unicode as it is looked for', { timeout: 60_000 }, () => {
  const texts = new Map<number, string>()
  for (let code = 1; code < 0x110000; code += 1) {
    const sign = String.fromCodePoint(code)
    if (/[\p{Cn}\p{Cs}]/u.test(sign) || isNoteOfMusic(code)) continue
    texts.set(code, `a${sign} b ${sign}`)
  }
  const words = indexed(texts)
  const wrong = [...texts].filter(([code, text]) => words.get(code)?.join(' ') !== folded(text).join(' '))
  expect(wrong).toEqual([])
})

/** Unicode takes these apart into a symbol and signs that it calls marks. */
function isNoteOfMusic(code: number): boolean {
  return (code >= 0x1d15e && code <= 0x1d164) || (code >= 0x1d1bb && code <= 0x1d1c0)
}

test.each([
  ['Łódź', ['lodz']],
  ['Straße', ['strasse']],
  ['Μοῦσα', ['μουσα']],
  ['мой мои', ['мой', 'мои']],
  ['e\u0301te\u0301', ['ete']],
  ['don’t', ['don', 't']],
  ['東京都', ['東京', '京都', '都']],
  ['iPhone手机', ['iphone', '手机', '机']],
  ['서울에서', ['서울', '울에', '에서', '서']],
  ['การเมือง', ['กา', 'าร', 'รเ', 'เมื', 'มือ', 'อง', 'ง']],
])('%s is the words %j', (text, words) => {
  expect(folded(text)).toEqual(words)
})

test('words stand where they are in the text', () => {
  const text = 'Ein 東京都 – naïf!'
  expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Ein',
    '東京',
    '京都',
    '都',
    'naïf',
  ])
})

describe('a key', () => {
  test('is in the order of the dates', () => {
    const dates = [
      '-0044-03-15',
      '0001',
      '1969-12-31',
      '1970',
      '2016',
      '2016-03',
      '2016-03-14',
      '2016-03-14T08:00',
      '2016-03-14T08:01',

      '9999-12-31T23:59:59',
    ]
    const keys = dates.map(keyOfDate)
    expect(keys).toEqual([...keys].sort((a, b) => a - b))
    expect(keys.every(Number.isSafeInteger)).toBe(true)
  })

  test('of a season is that of its first month', () => {
    expect(keyOfDate('2016-21')).toBe(keyOfDate('2016-03'))
    expect(keyOfDate('2016-24')).toBe(keyOfDate('2016-12'))
  })

  test.each([
    ['2016', '2016', '2016-01-01', '2016-12-31T23:59'],
    ['2016-02', '2016-02', '2016-02-01', '2016-02-29T23:59'],
    ['2016-21', '2016-21', '2016-03-01', '2016-05-31T23:59'],
    ['2016-03-14', '2016-03-14', '2016-03-14', '2016-03-14T23:59'],
    [null, '2016', '0001', '2016-12-31T23:59'],
  ])('of all that was published from %s to %s lies between two', (from, to, first, last) => {
    const keys = keysBetween(from, to)
    expect(keys.from).toBeLessThanOrEqual(keyOfDate(first))
    expect(keys.below).toBeGreaterThan(keyOfDate(last))
  })

  test('tells its month', () => {
    for (const month of ['0999-01', '1969-12', '2016-03', '2024-02'])
      expect(monthOfKey(keyOfDate(`${month}-15T23:59`))).toBe(month)
  })
})
