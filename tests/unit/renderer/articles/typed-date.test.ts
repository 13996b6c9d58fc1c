import { expect, test } from 'vitest'
import { typedDate } from '../../../../renderer/articles/typed-date'

test.each([
  ['20', '20'],
  ['2016-', '2016'],
  ['2016-0', '2016-0'],
  ['2016-03-25', '2016-03-25'],
  [' March 2016 ', '2016-03'],
  ['mar 2016', '2016-03'],
  ['25 March 2016', '2016-03-25'],
  ['3/2016', '2016-03'],
  ['25.3.2016', '2016-03-25'],
  ['2016-3-5', '2016-03-05'],
  ['', ''],
])('%j is %j', (typed, date) => {
  expect(typedDate(typed)).toBe(date)
})

test.each(['some day', '13/2016', 'ma', '2016-03-25T', '99999', 'xyz 2016'])('%j is no date', (typed) => {
  expect(typedDate(typed)).toBeNull()
})
