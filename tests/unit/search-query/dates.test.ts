import { describe, expect, it } from 'vitest'
import { bare, printed, read } from '../../support/search-query'

function datesOf(text: string, options: { now?: Date; zone?: string } = {}): unknown {
  return (bare(read(text, options).root) as { value?: unknown }).value
}

describe('dates', () => {
  it.each([
    ['date:2016', '2016', '2016'],
    ['date:2016-03', '2016-03', '2016-03'],
    ['date:2016-3', '2016-03', '2016-03'],
    ['date:2016-03-14', '2016-03-14', '2016-03-14'],
    ['date:2016/3/14', '2016-03-14', '2016-03-14'],
    ['date:2016.03.14', '2016-03-14', '2016-03-14'],
    ['date:14.3.2016', '2016-03-14', '2016-03-14'],
    ['date:2016-03-14T05:55', '2016-03-14', '2016-03-14'],
    ['date:2016-03-14T05:55:00.000Z', '2016-03-14', '2016-03-14'],
    ['date:2016-03..2016-05', '2016-03', '2016-05'],
    ['date:2016-03...2016-05', '2016-03', '2016-05'],
    ['date:2016-03…2016-05', '2016-03', '2016-05'],
    ['date:2014-2016', '2014', '2016'],
    ['date:2014–2016', '2014', '2016'],
    ['date:..2016', null, '2016'],
    ['date:2016-03-14..', '2016-03-14', null],
    ['date:2016-03-15..2016', '2016-03-15', '2016'],
    ['date:<2016', null, '2015'],
    ['date:>=2016-03', '2016-03', null],
    ['before:2016', null, '2015'],
    ['before:2016-01', null, '2015-12'],
    ['before:2016-03-01', null, '2016-02-29'],
    ['after:2016', '2017', null],
    ['after:2016-12', '2017-01', null],
    ['after:2016-02-28', '2016-02-29', null],
    ['since:2016', '2016', null],
    ['until:2016-03', null, '2016-03'],
    ['captured:2016', '2016', '2016'],
  ])('%s', (text, from, to) => {
    expect(datesOf(text)).toEqual({ kind: 'dates', from, to, relative: null })
    expect(read(text).notes).toEqual([])
  })

  it.each([
    ['today', '2016-03-14', '2016-03-14'],
    ['yesterday', '2016-03-13', '2016-03-13'],
    ['this-week', '2016-03-14', '2016-03-20'],
    ['last-week', '2016-03-07', '2016-03-13'],
    ['this-month', '2016-03', '2016-03'],
    ['last-month', '2016-02', '2016-02'],
    ['this-year', '2016', '2016'],
    ['last-year', '2015', '2015'],
    ['last-7-days', '2016-03-08', '2016-03-14'],
    ['past-7-days', '2016-03-08', '2016-03-14'],
    ['last-1-day', '2016-03-14', '2016-03-14'],
    ['last-2-weeks', '2016-03-01', '2016-03-14'],
    ['last-2-months', '2016-01-14', '2016-03-14'],
    ['last-2-years', '2014-03-14', '2016-03-14'],
    ['2015..today', '2015', '2016-03-14'],
    ['yesterday..', '2016-03-13', null],
  ])('%s goes on meaning what it says', (text, from, to) => {
    expect(datesOf(`date:${text}`)).toEqual({ kind: 'dates', from, to, relative: text })
    expect(printed(`date:${text}`)).toBe(`date:${text}`)
  })

  it('that are relative may have blanks in quotation marks', () => {
    expect(printed('date:"Last 7 days"')).toBe('date:last-7-days')
  })

  it('before and after what is relative are told by today', () => {
    expect(datesOf('before:today')).toEqual({ kind: 'dates', from: null, to: '2016-03-13', relative: null })
    expect(datesOf('after:last-month')).toEqual({ kind: 'dates', from: '2016-03', to: null, relative: null })
  })

  it.each([
    '2016-13',
    '2016-00',
    '2016-02-30',
    '0000',
    '20166',
    '1.2.3',
    '..',
    '3/14/2016',
    'last-0x-days',
    '2016..x',
    '12:30',
  ])('%s is none', (text) => {
    expect(datesOf(`date:${text}`)).toMatchObject({ kind: 'words' })
    expect(read(`date:${text}`).notes).not.toEqual([])
  })

  it('end with the years that have four digits', () => {
    expect(datesOf('after:9999')).toMatchObject({ kind: 'words' })
    expect(datesOf('before:0001')).toMatchObject({ kind: 'words' })
    expect(datesOf('date:last-9999-years')).toMatchObject({ kind: 'words' })
    expect(datesOf('before:0100')).toMatchObject({ to: '0099' })
  })
})

describe('today', () => {
  const now = new Date('2016-03-13T23:30:00Z')

  it.each([
    ['UTC', '2016-03-13'],
    ['Europe/Oslo', '2016-03-14'],
    ['America/New_York', '2016-03-13'],
    ['Pacific/Kiritimati', '2016-03-14'],
    ['Etc/Unknown', '2016-03-13'],
  ])('in %s is %s', (zone, day) => {
    expect(datesOf('date:today', { now, zone })).toMatchObject({ from: day, to: day })
  })

  it('is unknown to a clock that says nothing', () => {
    expect(datesOf('date:today', { now: new Date(Number.NaN) })).toMatchObject({ kind: 'words' })
  })

  it('less a month is a day of that month', () => {
    const given = { now: new Date('2016-03-31T12:00:00Z') }
    expect(datesOf('date:last-1-month', given)).toMatchObject({ from: '2016-02-29', to: '2016-03-31' })
    expect(datesOf('date:last-month', given)).toMatchObject({ from: '2016-02', to: '2016-02' })
  })

  it('on a Sunday ends the week', () => {
    expect(datesOf('date:this-week', { now: new Date('2016-03-20T12:00:00Z') })).toMatchObject({
      from: '2016-03-14',
      to: '2016-03-20',
    })
  })
})
