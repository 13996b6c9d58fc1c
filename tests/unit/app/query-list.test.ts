import { describe, expect, test } from 'vitest'
import { queriesIn } from '../../../main/app/query-list'
import { queryListCsv } from '../../../main/exporting/query-list'
import { LibraryError } from '../../../preload/contract/errors'
import { maxListedQueries } from '../../../preload/contract/search/query-lists'

function read(text: string) {
  return queriesIn(new TextEncoder().encode(text))
}

function refused(bytes: Uint8Array | string): string {
  try {
    queriesIn(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes)
  } catch (error) {
    if (error instanceof LibraryError) return `${error.code}: ${error.message}`
    throw error
  }
  throw new Error('It was taken for a list.')
}

describe('a list of queries', () => {
  test('has them in a column of that name, and maybe names', () => {
    expect(read('Name,Query,Who\r\nSteel,"bridge, ""steel""",a\r\n,river,b\r\n')).toEqual([
      { name: 'Steel', text: 'bridge, "steel"' },
      { name: '', text: 'river' },
    ])
    expect(read('query;name\nbridge;A\n')).toEqual([{ name: 'A', text: 'bridge' }])
    expect(read('\ufeffquery\nŁódź\n')).toEqual([{ name: '', text: 'Łódź' }])
  })

  test('is what we write of such a list, whatever its queries begin with', () => {
    const queries = ['-rail bridge', '=1', "'tis", '"old, town" OR x', ' @b', '+c'].map((text, index) => ({
      name: index === 0 ? '-Rail' : `Search ${index}`,
      text: text.trim(),
    }))
    expect(read(queryListCsv(queries))).toEqual(queries)
  })

  test('may be one column without a head', () => {
    expect(read('bridge river\n\n"old town"\nspeaker:holm\n').map(({ text }) => text)).toEqual([
      'bridge river',
      'old town',
      'speaker:holm',
    ])
    expect(read('"""old town"""')).toEqual([{ name: '', text: '"old town"' }])
  })

  test.each([
    ['', 'unreadable: There is no query in this list; write one a line.'],
    ['query\n\n', 'unreadable: There is no query in this list; write one a line.'],
    [
      'a,b\nc,d\n',
      'unreadable: This CSV has several columns and none is called “query”; call the column of the queries so.',
    ],
    [
      new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 8, 0]),
      'unreadable: This file is no CSV; save the list of queries as CSV and choose that.',
    ],
    [
      'x\n'.repeat(maxListedQueries + 1),
      'too-large: A list has at most 1,000 queries; split this one into several.',
    ],
    [new Uint8Array(3_000_000), 'too-large: A list has at most 1,000 queries; split this one into several.'],
    [
      `query\n${'x'.repeat(5_000)}\n`,
      `unreadable: The query “${'x'.repeat(40)}…” has more than 4,000 characters; shorten it.`,
    ],
  ])('that is none is refused in one sentence: %#', (file, sentence) => {
    expect(refused(file)).toBe(sentence)
  })

  test('may be lines, each as it is written', () => {
    const lines = (text: string) =>
      queriesIn(new TextEncoder().encode(text), { isLines: true }).map((query) => query.text)
    expect(lines('\ufeff"old town"\r\n\r\n  Smith, John \n"left open\n')).toEqual([
      '"old town"',
      'Smith, John',
      '"left open',
    ])
    // Pasted from a sheet.
    expect(lines('name\tquery\nA\tbridge\nB\t"""old town"""\n')).toEqual(['bridge', '"old town"'])
    expect(() => lines(' \n\n')).toThrow('There is no query in this list; write one a line.')
    expect(() => lines('x\n'.repeat(maxListedQueries + 1))).toThrow(LibraryError)
  })

  test('may be as long as a list can be', () => {
    expect(read(`query\n${'x\n'.repeat(maxListedQueries)}`)).toHaveLength(maxListedQueries)
  })
})
