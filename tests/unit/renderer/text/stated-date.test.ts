import { expect, it } from 'vitest'
import { dateText, precisionText, zoneText } from '../../../../renderer/text/stated-date'

function stated(value: string, zone: string | null = null) {
  return { value, zone, words: '' }
}

it('is as precise as its source and no more', () => {
  expect(dateText(stated('2016'))).toBe('2016')
  expect(dateText(stated('2016-03'))).toBe('March 2016')
  expect(dateText(stated('2016-03-25'))).toMatch(/^(March 25, 2016|25 March 2016)$/)
  expect(dateText(stated('2016-03-25T05:55'))).toMatch(/2016, 0?5:55(\sAM)?$/)
  expect(dateText(stated('0079-10-24'))).toContain('79')
})

it('says of the zone only what is stated, and nothing where there is no time', () => {
  expect(zoneText(stated('2016-03-25T05:55'))).toBe('time zone not stated')
  expect(zoneText(stated('2016-03-25T05:55', 'Z'))).toBe('UTC')
  expect(zoneText(stated('2016-03-25T05:55', '+02:00'))).toBe('UTC+02:00')
  expect(zoneText(stated('2016-03-25'))).toBeNull()
})

it('names its precision', () => {
  expect(
    ['2016', '2016-03', '2016-03-25', '2016-03-25T05:55', '2016-03-25T05:55:10'].map((v) =>
      precisionText(stated(v)),
    ),
  ).toEqual(['to the year', 'to the month', 'to the day', 'to the minute', 'to the second'])
})
