import { describe, expect, it } from 'vitest'
import { findDates } from '../../../../main/analysis/dates/find'

// 25 March 2016 was a Friday.
const friday = '2016-03-25'

function found(text: string, published: string | null = friday) {
  return findDates(text, published).map(({ words, value }) => [words, value])
}
function values(text: string, published: string | null = friday) {
  return findDates(text, published).map(({ value }) => value)
}

describe('the order of day, month and year', () => {
  it.each([
    ['month first', 'on March 5, 2014', 'March 5, 2014'],
    ['month first, without a comma', 'on March 5 2014', 'March 5 2014'],
    ['day first', 'on 5 March 2014', '5 March 2014'],
    ['day first, with a comma', 'on 5 March, 2014', '5 March, 2014'],
    ['a figure before the day', 'on 05 March 2014', '05 March 2014'],
    ['endings', 'on March 5th, 2014', 'March 5th, 2014'],
    ['endings and "of"', 'on the 5th of March, 2014', '5th of March, 2014'],
    ['a short month', 'on Mar. 5, 2014', 'Mar. 5, 2014'],
    ['a short month behind', 'on 5 Mar. 2014', '5 Mar. 2014'],
    ['its weekday', 'on Wednesday, March 5, 2014', 'Wednesday, March 5, 2014'],
    ['its weekday and "the"', 'on Wednesday the 5th of March 2014', 'Wednesday the 5th of March 2014'],
    ['year first', 'on 2014-03-05', '2014-03-05'],
    ['capitals', 'on MARCH 5, 2014', 'MARCH 5, 2014'],
  ])('%s', (_order, text, words) => {
    expect(found(text)).toEqual([[words, '2014-03-05']])
  })

  it.each(['3/4/2014', '3.4.2014', '03-04-2014'])('%s could be either, and is no day', (words) => {
    expect(values(`on ${words} it rained`).filter((value) => value.length > 4)).toEqual([])
  })
})

describe('from one day to another', () => {
  it.each([
    ['March 3-5, 2014', '2014-03-03/2014-03-05'],
    ['March 3–5, 2014', '2014-03-03/2014-03-05'],
    ['March 3rd to 5th, 2014', '2014-03-03/2014-03-05'],
    ['3-5 March 2014', '2014-03-03/2014-03-05'],
    ['3rd to the 5th of March 2014', '2014-03-03/2014-03-05'],
    ['March 3-5', '2016-03-03/2016-03-05'],
    ['December 28-30', '2015-12-28/2015-12-30'],
  ])('%s', (words, value) => {
    expect(found(`It rained there, ${words}, they say.`)).toEqual([[words, value]])
  })

  it.each([
    ['from March 3 to March 5, 2014', ['2014-03-03', '2014-03-05']],
    ['from 28 February to the 3rd of March 2014', ['2014-02-28', '2014-03-03']],
    ['on March 3 and March 5, 2014', ['2014-03-03', '2014-03-05']],
    ['from December 28 – January 3, 2014', ['2013-12-28', '2014-01-03']],
    ['on March 3. On March 5, 2016, it fell', ['2016-03-03', '2016-03-05']],
  ])('the year stands once: %s', (text, days) => {
    expect(values(text)).toEqual(days)
  })

  it('days that run backwards are none', () => {
    expect(values('It stood 5-3 March 2014.')).toEqual(['2014-03'])
  })

  it('days of which one there is not are none', () => {
    expect(values('It rained, April 29-31, 2014, they say.')).toEqual([])
  })
})

describe('days that there are not', () => {
  it.each([
    'February 29, 2015',
    'February 29, 1900',
    '30 February 2016',
    'April 31, 2014',
    '31 November 2014',
    '2014-02-29',
    '2014-13-01',
    '2014-00-10',
    '2014-01-00',
    'March 32',
    'March 0',
  ])('%s', (words) => {
    expect(values(`It rained on ${words} in the north.`).filter((value) => value.length > 7)).toEqual([])
  })

  it.each([
    ['February 29, 2016', '2016-02-29'],
    ['29 February 2000', '2000-02-29'],
    ['2016-02-29', '2016-02-29'],
    ['December 31, 2015', '2015-12-31'],
  ])('but %s there is', (words, value) => {
    expect(values(`It rained on ${words}.`)).toEqual([value])
  })

  it('a 29 February without a year is none where the story’s year has none', () => {
    expect(values('It rained on February 29.', '2016-03-25')).toEqual(['2016-02-29'])
    expect(values('It rained on February 29.', '2015-03-25')).toEqual([])
  })
})

describe('times of day', () => {
  it.each([
    ['March 15, 2014 at 10:20 p.m.', '22:20'],
    ['March 15, 2014, 11:05pm', '23:05'],
    ['March 15, 2014, 12:05 am', '00:05'],
    ['March 15, 2014, 12:05 pm', '12:05'],
    ['15 March 2014 at 9:05 a.m.', '09:05'],
    ['15 March 2014, 14.22', '14:22'],
    ['2014-03-15 00:00', '00:00'],
    ['2014-03-15, 2:07 PM', '14:07'],
  ])('%s', (words, time) => {
    expect(found(`It was ${words} in the north.`)).toEqual([[words, `2014-03-15T${time}`]])
  })

  it('the zone stays outside of the date: it is not guessed', () => {
    expect(found('It was 15 March 2014 14:22 GMT there.')).toEqual([
      ['15 March 2014 14:22', '2014-03-15T14:22'],
    ])
  })

  it.each([
    ['a time before its day', 'at 12:30 on 5 March 2014', '2014-03-05'],
    ['an hour that there is not', 'on 5 March 2014 25:10', '2014-03-05'],
    ['minutes that there are not', 'on 5 March 2014 12:75', '2014-03-05'],
    ['a time without a year', 'on 5 March, 12:30', '2016-03-05'],
  ])('%s is left out', (_what, text, value) => {
    expect(values(text)).toEqual([value])
  })

  it.each(['March 17:30', 'March 17.5', 'March 17,000'])('%s is no day of March', (words) => {
    expect(values(`They counted ${words} and more`)).toEqual([])
  })
})

describe('months that are words and names too', () => {
  it.each([
    ['a verb', 'You may 5 times a day.'],
    ['a verb behind a number', 'Of the 9 boats, 5 may leave, and 20 march on.'],
    ['a march', 'They march 20 miles.'],
    ['a name', 'Theresa May came.'],
    ['a name before a verb', 'April said it was late.'],
    ['a possessive', 'It was in May’s hands.'],
  ])('%s', (_what, text) => {
    expect(values(text)).toEqual([])
  })

  it.each(['in', 'by', 'since', 'until', 'of late', 'early', 'mid', 'before', 'between', 'during'])(
    'led by "%s" it is a month',
    (lead) => {
      expect(values(`It was shut ${lead} March again`)).toEqual(['2016-03'])
    },
  )
})

describe('years, decades and centuries as they stand', () => {
  it.each([
    ['in 2014 it rained', '2014'],
    ['(1999)', '1999'],
    ['in March 2014', '2014-03'],
    ['in March of 2014', '2014-03'],
    ['in Sept 2014', '2014-09'],
    ['in the 1950s', '1950-01-01/1959-12-31'],
    ['in the 1950’s', '1950-01-01/1959-12-31'],
    ['in the 19th century', '1800-01-01/1899-12-31'],
    ['a 21st-century town', '2000-01-01/2099-12-31'],
    ['in the summer of 2014', '2014-06-01/2014-08-31'],
    ['in fall 2014', '2014-09-01/2014-11-30'],
    ['in winter 2014', '2014-12-01/2015-02-28'],
    ['in winter 2015', '2015-12-01/2016-02-29'],
  ])('%s', (text, value) => {
    expect(values(text, null)).toEqual([value])
  })

  it('from one to another', () => {
    expect(values('from 2010 to 2014')).toEqual(['2010', '2014'])
    expect(values('the 2010–2014 plan')).toEqual(['2010', '2014'])
  })

  it.each([
    ['money', 'It cost $2014 and €1999 and £2000.'],
    ['a count', 'There were 2014 people, 1999 homes and 2000 tonnes.'],
    ['a share', 'It rose by 1999% and by 2000 per cent.'],
    ['a part of a larger number', 'It was 1,999 and 2014.5 and 12014.'],
    ['a tag', 'It was #2014 and @2015.'],
    ['a time', 'It was 2014 GMT and 1999 hrs.'],
    ['part of an address', 'It is at https://fish.example/2014/03 there.'],
  ])('%s', (_what, text) => {
    expect(values(text)).toEqual([])
  })

  it.each(['in 0999', 'in 2150', 'in 999'])('%s is too far off to be a year', (text) => {
    expect(values(text)).toEqual([])
  })
})

describe('the day of the story', () => {
  const rain = 'It rained on Monday.'

  it.each([
    ['a line of its own', 'March 3, 2012'],
    ['the same with a weekday', 'Saturday, March 3, 2012'],
    ['day first', '3 March 2012'],
    ['figures', '2012-03-03'],
    ['a time and a zone', '3 March 2012, 14:22 GMT'],
    ['a time and a zone in brackets', '2012-03-03 at 12:30 (GMT)'],
    ['blanks around it', '  March 3, 2012  '],
  ])('is the one that its head gives in %s', (_how, line) => {
    expect(values(`Rain\n\n${line}\n\n${rain}`).at(-1)).toBe('2012-02-27')
  })

  it.each([
    ['the day stands in a headline', 'Rain, March 3, 2012'],
    ['a sentence goes on behind it', 'March 3, 2012 was cold'],
    ['it has no year', 'March 3'],
    ['it has no day', 'March 2012'],
    ['there is no such day', 'February 30, 2012'],
  ])('is the day of publication, where %s', (_why, line) => {
    expect(values(`Rain\n\n${line}\n\n${rain}`).at(-1)).toBe('2016-03-21')
  })

  it('is not looked for behind the first lines', () => {
    const far = `${'It was cold there. '.repeat(40)}\n\nMarch 3, 2012\n\n${rain}`
    expect(values(far).at(-1)).toBe('2016-03-21')
  })

  it('may carry a time when it was published', () => {
    expect(values(rain, '2016-03-25T23:59:00.000Z')).toEqual(['2016-03-21'])
  })

  it('is none, where only a month of publication is known', () => {
    expect(values(rain, '2016-03')).toEqual([])
  })
})

describe('what is told with a date', () => {
  it.each([
    ['on March 5, 2014', 'stated in full', 0.97],
    ['on March 5', 'the year nearest to the story', 0.85],
    ['in March', 'the year nearest to the story', 0.75],
    ['on Monday', 'told from the day of the story', 0.85],
    ['came yesterday', 'told from the day of the story', 0.9],
    ['over the weekend', 'told from the day of the story', 0.6],
  ])('%s', (text, why, confidence) => {
    expect(findDates(text, friday)[0]).toMatchObject({ why, confidence })
  })

  it('is the fullest reading of its words, once', () => {
    expect(found('On Wednesday, March 5, 2014 at 10:20 it rained, in March 2014.')).toEqual([
      ['Wednesday, March 5, 2014 at 10:20', '2014-03-05T10:20'],
      ['March 2014', '2014-03'],
    ])
  })
})
