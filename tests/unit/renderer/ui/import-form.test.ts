import { describe, expect, it } from 'vitest'
import { articleFields as articleFieldsSchema } from '../../../../preload/contract/article'
import type { LineRole, Reading } from '../../../../preload/contract/importing'
import { atPrecision, precisionOf } from '../../../../renderer/importing/date-form'
import {
  articleFields,
  type FormFields,
  formErrors,
  formFields,
  withLine,
  withRole,
} from '../../../../renderer/importing/form-fields'
import { divisionWords, sizeWords } from '../../../../renderer/importing/role-words'
import { sortFiles } from '../../../../renderer/importing/sort-files'
import { zones } from '../../../../renderer/importing/zones'

const reading: Reading = {
  fields: {
    title: 'Harbour reopens',
    byline: 'Anna Berg',
    agency: 'NORDPRESS',
    datelinePlace: 'PORT VALLIS',
    published: { value: '2016-03-25T05:55', zone: null, words: 'March 25, 2016, 5:55 am' },
    updated: { value: '2016-03-26', zone: null, words: 'Updated 26 March' },
    outlet: null,
    section: null,
    url: null,
    language: 'en',
  },
  lines: [],
}
const form = formFields(reading)
const roles: LineRole[] = ['title', 'paragraph']
function dated(change: Partial<FormFields['published']>): Pick<FormFields, 'published'> {
  return {
    published: { ...form.published, ...change },
  }
}

describe('the form', () => {
  it('gives back what it was given, with the zone unknown', () => {
    expect(articleFields(form)).toEqual(reading.fields)
    expect(articleFieldsSchema.parse(articleFields(form)).published?.zone).toBeNull()
  })

  it('saves empty fields as unknown, and trims', () => {
    const saved = articleFields({
      ...form,
      byline: '  ',
      outlet: ' The Ledger ',
      ...dated({ precision: 'none', date: '' }),
    })
    expect(saved).toMatchObject({ byline: null, outlet: 'The Ledger', published: null })
  })

  it('states a zone only beside a time', () => {
    expect(articleFields({ ...form, ...dated({ zone: '+02:00' }) }).published?.zone).toBe('+02:00')
    expect(
      articleFields({ ...form, ...dated({ precision: 'day', date: '2016-03-25', zone: '+02:00' }) }).published
        ?.zone,
    ).toBeNull()
  })

  it('finds nothing wrong with what main accepts', () => {
    expect(formErrors(form, roles)).toEqual({})
  })

  it.each([
    [{ title: '  ' }, 'title'],
    [{ title: 'x'.repeat(501) }, 'title'],
    [{ byline: 'x'.repeat(501) }, 'byline'],
    [dated({ date: '2016-03-25T' }), 'published'],
    [dated({ date: '2016-13-25T05:55' }), 'published'],
    [dated({ date: '2016-02-30T05:55' }), 'published'],
    [dated({ date: '2016-03-25T24:00' }), 'published'],
    [dated({ precision: 'month', date: '2016' }), 'published'],
    [{ updated: { precision: 'day' as const, date: '2016-02-30', zone: '', words: '' } }, 'updated'],
    [{ agency: 'x'.repeat(201) }, 'agency'],
    [{ url: 'example.org/a' }, 'url'],
    [{ url: 'file:///etc/passwd' }, 'url'],
    [{ language: 'English language' }, 'language'],
    [{ outlet: 'x'.repeat(201) }, 'outlet'],
  ])('says beside the field what is wrong in %o', (change, field) => {
    expect(Object.keys(formErrors({ ...form, ...change }, roles))).toEqual([field])
  })

  it('wants at least one line in the text', () => {
    expect(formErrors(form, ['byline', 'left-out']).lines).toBeDefined()
  })
})

describe('the precision of a date', () => {
  it.each([
    ['', 'none'],
    ['2016', 'year'],
    ['2016-03', 'month'],
    ['2016-03-25', 'day'],
    ['2016-03-25T05:55', 'minute'],
  ])('of "%s" is %s', (value, precision) => {
    expect(precisionOf(value)).toBe(precision)
  })

  it('is cut without inventing anything', () => {
    expect(atPrecision('2016-03-25T05:55', 'day')).toBe('2016-03-25')
    expect(atPrecision('2016-03-25T05:55', 'year')).toBe('2016')
    expect(atPrecision('2016-03-25', 'none')).toBe('')
  })

  it('is left for the person to complete where it becomes finer', () => {
    expect(atPrecision('2016', 'day')).toBe('2016')
    expect(atPrecision('2016-03-25', 'minute')).toBe('2016-03-25T')
    expect(
      formErrors({ ...form, ...dated({ precision: 'day', date: atPrecision('2016', 'day') }) }, roles)
        .published,
    ).toBeDefined()
  })
})

describe('lines', () => {
  it('have one title: the one before becomes a paragraph', () => {
    expect(withRole(['title', 'paragraph', 'left-out'], 1, 'title')).toEqual([
      'paragraph',
      'title',
      'left-out',
    ])
    expect(withRole(['title', 'paragraph'], 1, 'caption')).toEqual(['title', 'caption'])
  })

  it('fill the field that they are made', () => {
    const line = { text: ' By  Anna\u00a0Berg ', role: 'paragraph' as const, why: '' }
    expect(withLine(form, line, 'title').title).toBe('By Anna Berg')
    expect(withLine(form, line, 'byline').byline).toBe('By Anna Berg')
    expect(withLine(form, line, 'caption')).toBe(form)
  })

  it('are counted in words', () => {
    expect(divisionWords(['title', 'paragraph', 'byline', 'left-out'])).toBe(
      '2 lines in the text · 1 read as a fact · 1 left out',
    )
    expect(divisionWords(['paragraph'])).toBe('1 line in the text')
  })
})

describe('sortFiles', () => {
  const megabyte = 1024 * 1024
  const maxFileBytes = 10 * megabyte
  const file = (name: string, size = 10) => ({ name, size })

  it('takes a larger file that may be an export of many articles', () => {
    const files = [file('bookmarks.HTML', maxFileBytes + 1), file('kept.json', 2 * maxFileBytes)]
    expect(sortFiles(files, maxFileBytes)).toEqual({ taken: files, refusals: [] })
  })

  it('takes files and refuses what is too large in a sentence', () => {
    const sorted = sortFiles([file('a.txt'), file('b.txt', maxFileBytes + 1)], maxFileBytes)
    expect(sorted.taken.map(({ name }) => name)).toEqual(['a.txt'])
    expect(sorted.refusals).toHaveLength(1)
    expect(sorted.refusals[0]).toContain('“b.txt”')
    expect(sorted.refusals[0]).toContain('10 MB')
  })

  it('takes a file of exactly the largest size, and an empty one: main says what is wrong with it', () => {
    expect(sortFiles([file('a', maxFileBytes), file('b', 0)], maxFileBytes)).toMatchObject({ refusals: [] })
  })

  it('takes all or nothing where it is too much at once', () => {
    const many = Array.from({ length: 501 }, (_, index) => file(`${index}.txt`))
    expect(sortFiles(many, maxFileBytes)).toMatchObject({ taken: [] })
    expect(sortFiles(many, maxFileBytes).refusals).toHaveLength(1)
    const heavy = Array.from({ length: 30 }, (_, index) => file(`${index}.txt`, maxFileBytes))
    expect(sortFiles(heavy, maxFileBytes).taken).toEqual([])
  })

  it('names three and counts the rest', () => {
    const large = ['a', 'b', 'c', 'd', 'e'].map((name) => file(name, maxFileBytes + 1))
    expect(sortFiles(large, maxFileBytes).refusals[0]).toContain('“a”, “b”, “c” and 2 more')
  })
})

describe('zones', () => {
  it('begin with not stated and are all of a form that the contract takes', () => {
    const [first, ...others] = zones('').map(({ key }) => key)
    expect(first).toBe('')
    expect(new Set(others).size).toBe(others.length)
    for (const key of others) expect(key).toMatch(/^(Z|[+-](0\d|1[0-4]):[0-5]\d)$/)
  })

  it('keep an offset that is stated and not listed', () => {
    expect(zones('+00:20').map(({ key }) => key)).toContain('+00:20')
  })
})

describe('sizeWords', () => {
  it.each([
    [12, '12 bytes'],
    [4312, '4.2 kB'],
    [3 * 1024 * 1024, '3.0 MB'],
  ])('says %i as %s', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words)
  })
})
