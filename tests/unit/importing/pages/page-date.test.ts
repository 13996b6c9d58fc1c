import { describe, expect, it } from 'vitest'
import { dateOfAddress, pageDate } from '../../../../main/importing/pages/page-date'

function brief(words: string) {
  const date = pageDate(words)
  return date === null ? null : `${date.value} ${date.zone ?? 'unknown'}`
}

describe('dates of pages', () => {
  it.each([
    ['2025-11-14T18:40:00+01:00', '2025-11-14T18:40:00 +01:00'],
    ['2025-11-14T18:40:00.123Z', '2025-11-14T18:40:00 Z'],
    ['2025-11-14T18:40+0100', '2025-11-14T18:40 +01:00'],
    ['2025-11-14 18:40:05', '2025-11-14T18:40:05 unknown'],
    ['2025-11-14T18:40', '2025-11-14T18:40 unknown'],
    ['20251114T184000Z', '2025-11-14T18:40:00 Z'],
    ['2025-11-14', '2025-11-14 unknown'],
    ['Fri, 14 Nov 2025 18:40:00 GMT', '2025-11-14T18:40:00 Z'],
    ['Fri Nov 14 2025 18:40:00 GMT+0100 (CET)', '2025-11-14T18:40:00 +01:00'],
    ['Nov 14, 2025 06:40 PM IST', '2025-11-14T18:40 unknown'],
    ['14 Nov 2025 06:40 pm', '2025-11-14T18:40 unknown'],
    ['2025-11-14 06:40 PM', '2025-11-14T18:40 unknown'],
    ['2025-11-14 오후 6:40', '2025-11-14T18:40 unknown'],
    ['2025-11-14 06:40 م', '2025-11-14T18:40 unknown'],
    ['1763142000', '2025-11-14T17:40:00 Z'],
    ['14 November 2025', '2025-11-14 unknown'],
  ])('%s', (words, read) => {
    expect(brief(words)).toBe(read)
  })

  it.each([
    ...['', 'yesterday', '2025-02-30', '2025-13-01T00:00:00Z', '0000-00-00', '99999999999'],
    ...['1970-01-01T00:00:00Z', 'Thu, 01 Jan 1970 00:00:00 +0000', '0001-01-01T00:00:00'],
    ...['0101-01-01T00:00:00+00:00', '0001-01-01', '1970-01-01', '1900-01-01T00:00:00', '1899-12-30'],
  ])('no date: %j', (words) => {
    expect(pageDate(words)).toBeNull()
  })

  it('reads figures as the page writes its dates, and not at all where that is not known', () => {
    const value = (monthFirst: boolean | null, words = '03/04/2025') => pageDate(words, { monthFirst })?.value
    expect(value(true)).toBe('2025-03-04')
    expect(value(false)).toBe('2025-04-03')
    expect(value(null)).toBeUndefined()
    expect(value(null, '03/24/2025')).toBe('2025-03-24')
    expect(value(null, '04/04/2025')).toBe('2025-04-04')
  })

  it('is no letter’s date where the first word is none of a week', () => {
    expect(brief('Updated 5 Nov 2025 09:10 Published 3 Nov 2025 18:20')).toBe('2025-11-03T18:20 unknown')
  })

  it('keeps the words', () => {
    expect(pageDate(' 2025-11-14T18:40:00Z ')?.words).toBe('2025-11-14T18:40:00Z')
  })

  it('is taken from an address only where all of it stands there', () => {
    expect(dateOfAddress('https://a.example/2014/05/18/new')?.value).toBe('2014-05-18')
    expect(dateOfAddress('https://a.example/2020-02/19/c_1125.htm')?.value).toBe('2020-02-19')
    expect(dateOfAddress('https://a.example/2014/05/new')).toBeNull()
    expect(dateOfAddress('https://web.archive.org/web/20131110121040/http://a.example/new')).toBeNull()
    expect(dateOfAddress('https://a.example/2014/02/31/new')).toBeNull()
  })
})
