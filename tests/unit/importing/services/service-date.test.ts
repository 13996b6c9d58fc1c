import { expect, test } from 'vitest'
import { serviceDate } from '../../../../main/importing/services/service-date'

test.each([
  ['2012', '2012'],
  ['2012-03', '2012-03'],
  ['2012/03//', '2012-03'],
  ['2012-03-01/2012-03-04', '2012-03-01'],
  ['2012~', '2012'],
  ['2012-21', '2012'],
  ['2012/13', '2012'],
  ['2012-03-00', '2012-03'],
  ['c. 1990', '1990'],
  ['Spring 2012', '2012'],
  ['1990–1995', '1990'],
  ['March/April 2012', '2012-03'],
  ['2003 Jan-Feb', '2003-01'],
  ['3/2012', '2012-03'],
  ['3-5 May 2012', '2012-05-03'],
  ['May 3-5, 2012', '2012-05-03'],
  ['28 April – 3 May 2012', '2012-04-28'],
  // Which of the two is the month is not known; the year is.
  ['03/04/2012', '2012'],
  ['2012-02-31', null],
  ['1970-01-01T00:00:00Z', null],
  // Midnight is how a database writes a day.
  ['2023-05-30T00:00:00.000Z', '2023-05-30'],
  ['2021-03-02T00:00:00+0100', '2021-03-02'],
  ['2021-03-02T00:01:00Z', '2021-03-02T00:01:00'],
  ['12 March', null],
  ['in press', null],
])('the date %s is %s, and says no more', (words, value) => {
  const date = serviceDate(words)
  expect(date?.value ?? null).toBe(value)
  if (date !== null) expect(date.words).toBe(words)
})
