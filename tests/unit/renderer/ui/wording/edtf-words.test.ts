import { expect, it } from 'vitest'
import { edtfWords } from '../../../../../renderer/ui/wording/edtf-words'

it.each([
  ['2016', '2016'],
  ['2016-03', 'March 2016'],
  ['2016-03-25', '25 March 2016'],
  ['2016-03-25T05:55', '25 March 2016, 05:55'],
  ['2016-03-25T05:55:09Z', '25 March 2016, 05:55 UTC'],
  ['2016-03-25T05:55+02:00', '25 March 2016, 05:55 UTC+02:00'],
  ['2016-03~', 'about March 2016'],
  ['2016?', 'perhaps 2016'],
  ['2016%', 'perhaps about 2016'],
  ['2016-21', 'spring 2016'],
  ['2016-24', 'winter 2016'],
  ['2016-03-21/2016-03-27', '21 – 27 March 2016'],
  ['2016-03-28/2016-04-03', '28 March – 3 April 2016'],
  ['2015-12-28/2016-01-03', '28 December 2015 – 3 January 2016'],
  ['2016-03-01/2016-05-31', 'March – May 2016'],
  ['2015-12-01/2016-02-29', 'December 2015 – February 2016'],
  ['2016-02-01/2016-02-28', '1 – 28 February 2016'],
  ['2014/2016', '2014 – 2016'],
  ['2016-01-01/2016-12-31', '2016'],
  ['1990-01-01/1999-12-31', 'the 1990s'],
  ['2000-01-01/2099-12-31', 'the 21st century'],
  ['1100-01-01/1199-12-31', 'the 12th century'],
  ['1200-01-01/1299-12-31', 'the 13th century'],
  ['2200-01-01/2299-12-31', 'the 23rd century'],
  ['/2016-03-25', 'until 25 March 2016'],
  ['../2016', 'until 2016'],
  ['2016-03-25/', 'from 25 March 2016'],
  ['2016-03/..', 'from March 2016'],
  ['2016-03/2016-05-02', 'March 2016 to 2 May 2016'],
  ['2015~/2016', 'about 2015 to 2016'],
  ['199X', 'the 1990s'],
  ['19XX', 'the 20th century'],
  ['0044', '44'],
  ['-0043', '44 BC'],
])('says %s as “%s”', (value, words) => {
  expect(edtfWords(value, 'en-GB')).toBe(words)
})

it('writes the month first where the system does', () => {
  expect(edtfWords('2016-03-25', 'en-US')).toBe('March 25, 2016')
  expect(edtfWords('2016-03-21/2016-03-27', 'en-US')).toBe('March 21 – 27, 2016')
})

it.each(['', '/', '../..', 'soon', '2016-3', '2016-03-25T5', '2016-99-99x'])('shows %j as it is', (value) => {
  expect(edtfWords(value, 'en-GB')).toBe(value)
})
