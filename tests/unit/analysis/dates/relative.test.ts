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
    ['the last decade', '2006/2016'],
    ['the next decade', '2016/2026'],
    ['this decade', '2010-01-01/2019-12-31'],
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

  it.each([
    ['this winter', '2016-01-20', '2015-12-01/2016-02-29'],
    ['last winter', '2016-01-20', '2014-12-01/2015-02-28'],
    ['next winter', '2016-01-20', '2016-12-01/2017-02-28'],
    ['this winter', '2016-12-20', '2016-12-01/2017-02-28'],
    ['last winter', '2016-12-20', '2015-12-01/2016-02-29'],
    ['next winter', '2016-12-20', '2017-12-01/2018-02-28'],
    ['this winter', '2016-11-20', '2016-12-01/2017-02-28'],
    ['last winter', '2016-11-20', '2015-12-01/2016-02-29'],
  ])('%s, on %s', (words, published, value) => {
    expect(values(`There ${words}, they say, it snowed.`, published)).toEqual([value])
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
    [
      'more years than figures are there for',
      'It was there 30 centuries ago, and will be 99 centuries from now.',
    ],
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
