import { describe, expect, it } from 'vitest'
import { findDates } from '../../../../main/analysis/dates/find'

// 25 March 2016 was a Friday.
const friday = '2016-03-25'

const found = (text: string, published: string | null = friday) =>
  findDates(text, published).map(({ words, value }) => [words, value])
const values = (text: string, published: string | null = friday) =>
  findDates(text, published).map(({ value }) => value)

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
    ['minutes that there are not', 'on 5 March 2014 12:75', '2014-03-05'],
    ['a time without a year', 'on 5 March, 12:30', '2016-03-05'],
  ])('%s is left out', (_what, text, value) => {
    expect(values(text)).toEqual([value])
  })

  it.each(['March 17:30', 'March 17.5', 'March 17,000'])('%s is no day of March', (words) => {
    expect(values(`They counted ${words} and more`)).toEqual([])
  })
})

describe('weekdays, told from the day of the story', () => {
  it.each([
    ['It ended on Thursday.', '2016-03-24'],
    ['It ended on Saturday.', '2016-03-19'],
    ['It ended on Friday.', '2016-03-25'],
    ['It ended last Friday.', '2016-03-18'],
    ['It ended last Thursday.', '2016-03-24'],
    ['It ended this Monday.', '2016-03-21'],
    ['It ended this past Monday.', '2016-03-21'],
    ['It ends next Friday.', '2016-04-01'],
    ['It ends next Thursday.', '2016-03-31'],
    ['It ends this coming Monday.', '2016-03-28'],
    ['It will end on Thursday.', '2016-03-31'],
    ['It will end on Friday.', '2016-03-25'],
    ['It will end this Monday.', '2016-03-28'],
    ['It is due on Monday.', '2016-03-28'],
    ['On Monday the board will meet.', '2016-03-28'],
    ['They have to leave by Monday.', '2016-03-28'],
    ['It is shut until late Monday.', '2016-03-28'],
    ['It was to open on Monday, he said.', '2016-03-21'],
    ['It will rain. It snowed on Monday.', '2016-03-21'],
    ['On Monday evening it ended.', '2016-03-21'],
  ])('%s', (text, value) => {
    expect(values(text)).toEqual([value])
  })

  it.each([
    ['Monday', '2016-02-29'],
    ['Wednesday', '2016-02-24'],
    ['Tuesday', '2016-03-01'],
  ])('go back over the end of February in a leap year: %s', (weekday, value) => {
    expect(values(`It ended on ${weekday}.`, '2016-03-01')).toEqual([value])
  })

  it('go over New Year', () => {
    expect(values('It ended on Thursday.', '2016-01-01')).toEqual(['2015-12-31'])
    expect(values('It will end on Sunday.', '2016-12-31')).toEqual(['2017-01-01'])
  })

  it.each([
    ['every one', 'It rains every Monday.'],
    ['each one', 'It rains each Monday.'],
    ['many', 'It rains on Mondays.'],
    ['a longer word', 'It rains in Mondayish towns.'],
  ])('are no day in particular: %s', (_what, text) => {
    expect(values(text)).toEqual([])
  })
})

describe('days that go by another word', () => {
  it.each([
    ['today', '2016-03-25'],
    ['tonight', '2016-03-25'],
    ['this morning', '2016-03-25'],
    ['yesterday', '2016-03-24'],
    ['yesterday evening', '2016-03-24'],
    ['last night', '2016-03-24'],
    ['tomorrow', '2016-03-26'],
    ['tomorrow morning', '2016-03-26'],
    ['day before yesterday', '2016-03-23'],
    ['day after tomorrow', '2016-03-27'],
  ])('%s', (words, value) => {
    expect(found(`It was there ${words}, they say.`)).toEqual([[words, value]])
  })

  it.each([
    ['yesterday', '2016-03-01', '2016-02-29'],
    ['yesterday', '2015-03-01', '2015-02-28'],
    ['yesterday', '2016-01-01', '2015-12-31'],
    ['tomorrow', '2016-12-31', '2017-01-01'],
    ['tomorrow', '2016-02-28', '2016-02-29'],
  ])('%s, on %s', (words, published, value) => {
    expect(values(`It was there ${words}.`, published)).toEqual([value])
  })
})

describe('a day or month without a year', () => {
  it.each([
    ['a December day in a story of January', 'It was shut on December 30.', '2016-01-02', '2015-12-30'],
    ['a January day in a story of December', 'It begins on January 2.', '2016-12-30', '2017-01-02'],
    ['the same, to come', 'It will begin on January 2.', '2016-12-30', '2017-01-02'],
    ['a January day that is over', 'It was shut on January 2.', '2016-12-30', '2016-01-02'],
    ['a day by which something is due', 'It is due by 3 February.', '2016-12-28', '2017-02-03'],
    ['a day that is to come this year', 'It will open on April 9.', '2016-03-25', '2016-04-09'],
    ['a day since which something is', 'It has been shut since April 9.', '2016-03-25', '2015-04-09'],
    [
      'a day a little ago in a sentence that looks ahead',
      'It will end, as on March 15.',
      '2016-03-25',
      '2016-03-15',
    ],
    ['half a year ahead', 'On July 1.', '2016-01-25', '2016-07-01'],
    ['half a year back', 'On July 1.', '2016-12-25', '2016-07-01'],
    ['a month that is over', 'It ended in January.', '2016-03-25', '2016-01'],
    ['a month that said so', 'It was shut in December.', '2016-01-05', '2015-12'],
    ['a month to come', 'It will end in January.', '2016-12-28', '2017-01'],
    ['a month since which something is', 'It has been shut since August.', '2016-03-25', '2015-08'],
  ])('%s', (_what, text, published, value) => {
    expect(values(text, published)).toEqual([value])
  })

  it('two days of one sentence are each told for themselves', () => {
    expect(values('It was shut on December 30 and will open on January 5.', '2016-01-02')).toEqual([
      '2015-12-30',
      '2016-01-05',
    ])
  })

  it.each([
    ['last March', '2015-03'],
    ['last February', '2016-02'],
    ['last May', '2015-05'],
    ['next March', '2017-03'],
    ['next May', '2016-05'],
    ['this May', '2016-05'],
    ['this past January', '2016-01'],
  ])('%s', (words, value) => {
    expect(values(`It was there ${words}, they say.`)).toEqual([value])
  })

  it('in a life, a day is of the year last named', () => {
    const text =
      'On March 3, 1953 she was born. On 14 July she was ill. On March 3, 1970 she left. On 5 May she died.'
    expect(values(text)).toEqual(['1953-03-03', '1953-07-14', '1970-03-03', '1970-05-05'])
  })

  it('but not where a full day near the story’s is named too', () => {
    const text = 'On March 3, 1953 she was born. On 14 July she left. On March 3, 2016 she died.'
    expect(values(text)).toEqual(['1953-03-03', '2016-07-14', '2016-03-03'])
  })

  it('without a day of the story the year named before tells it, and none before that', () => {
    expect(values('On March 3 it rained. On March 3, 2014 it snowed. On March 20 it froze.', null)).toEqual([
      '2014-03-03',
      '2014-03-20',
    ])
  })
})

describe('months that are words and names too', () => {
  it.each([
    ['a verb', 'You may 5 times a day.'],
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

describe('weeks, months, years and more', () => {
  it.each([
    ['last week', '2016-03-14/2016-03-20'],
    ['this week', '2016-03-21/2016-03-27'],
    ['next week', '2016-03-28/2016-04-03'],
    ['the coming week', '2016-03-28/2016-04-03'],
    ['last month', '2016-02'],
    ['this month', '2016-03'],
    ['next month', '2016-04'],
    ['last year', '2015'],
    ['this year', '2016'],
    ['next year', '2017'],
    ['last century', '1900-01-01/1999-12-31'],
    ['this century', '2000-01-01/2099-12-31'],
    ['the past decade', '2006/2016'],
    ['last summer', '2015-06-01/2015-08-31'],
    ['this summer', '2016-06-01/2016-08-31'],
    ['next summer', '2016-06-01/2016-08-31'],
    ['last autumn', '2015-09-01/2015-11-30'],
    ['last fall', '2015-09-01/2015-11-30'],
    ['last winter', '2015-12-01/2016-02-29'],
    ['last spring', '2015-03-01/2015-05-31'],
    ['next spring', '2017-03-01/2017-05-31'],
    ['last weekend', '2016-03-19/2016-03-20'],
    ['next weekend', '2016-04-02/2016-04-03'],
    ['the weekend', '2016-03-19/2016-03-20'],
    ['the end of the month', '2016-03-31'],
    ['the end of the year', '2016-12-31'],
    ['the end of this year', '2016-12-31'],
    ['year-end', '2016-12-31'],
  ])('%s', (words, value) => {
    expect(found(`There ${words}, they say, it rained.`)).toEqual([[words, value]])
  })

  it('over New Year', () => {
    expect(values('There last month, last week.', '2016-01-05')).toEqual(['2015-12', '2015-12-28/2016-01-03'])
    expect(values('There next month, next week.', '2016-12-31')).toEqual(['2017-01', '2017-01-02/2017-01-08'])
  })

  it.each([
    ['2016-02-10', '2016-02-29'],
    ['2015-02-10', '2015-02-28'],
    ['2016-12-10', '2016-12-31'],
    ['2016-04-30', '2016-04-30'],
  ])('the end of the month, on %s', (published, value) => {
    expect(values('It has to be done by the end of the month.', published)).toEqual([value])
  })

  it.each([
    ['a Friday, what is over', 'It rained over the weekend.', friday, '2016-03-19/2016-03-20'],
    ['a Friday, what is to come', 'It will rain over the weekend.', friday, '2016-03-26/2016-03-27'],
    ['a Sunday, which is in it', 'It rained over the weekend.', '2016-03-27', '2016-03-26/2016-03-27'],
    ['a Monday, what is over', 'It rained over the weekend.', '2016-03-28', '2016-03-26/2016-03-27'],
  ])('the weekend, on %s', (_when, text, published, value) => {
    expect(values(text, published)).toEqual([value])
  })
})

describe('how long ago, how long from now', () => {
  it.each([
    ['three days ago', '2016-03-22'],
    ['3 days ago', '2016-03-22'],
    ['a week ago', '2016-03-18'],
    ['two weeks from now', '2016-04-08'],
    ['a week hence', '2016-04-01'],
    ['one month ago', '2016-02'],
    ['four months ago', '2015-11'],
    ['ten months from now', '2017-01'],
    ['a year ago', '2015'],
    ['a couple of years ago', '2014'],
    ['a decade ago', '2006'],
    ['two centuries ago', '1816'],
    ['over the past 10 days', '2016-03-15/2016-03-25'],
    ['in the next two weeks', '2016-03-25/2016-04-08'],
    ['in the last three months', '2015-12/2016-03'],
    ['in the past five years', '2011/2016'],
    ['in the coming two decades', '2016/2036'],
    ['in the past few days', '/2016-03-25'],
    ['in the next few days', '2016-03-25/'],
    ['in the last couple of weeks', '/2016-03-25'],
  ])('%s', (words, value) => {
    expect(values(`It was there ${words}, they say.`)).toEqual([value])
  })

  it('a month ago from a long month’s last day stays a month', () => {
    expect(values('It was there a month ago.', '2016-03-31')).toEqual(['2016-02'])
  })

  it.each([
    ['hours', 'It was there three hours ago.'],
    ['days from no day in particular', 'It was there two days earlier.'],
    ['a stretch before something', 'It was there in the last 12 days before it.'],
    ['a number that is none', 'It was there some years ago.'],
  ])('not of %s', (_what, text) => {
    expect(values(text)).toEqual([])
  })

  it('from the year named before, where the words lean on it', () => {
    const text =
      'It began in 2010. Two years later it fell. A year earlier it rose. That year it snowed. The following year it froze.'
    expect(found(text)).toEqual([
      ['2010', '2010'],
      ['Two years later', '2012'],
      ['A year earlier', '2011'],
      ['That year', '2011'],
      ['The following year', '2012'],
    ])
  })

  it('and not at all, where none is named and the story has no day', () => {
    const text =
      'That year it snowed. Two years later it fell. Last week, two days ago, today, this year, by year-end.'
    expect(values(text, null)).toEqual([])
  })
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
