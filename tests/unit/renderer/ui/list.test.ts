import { describe, expect, it } from 'vitest'
import type { StatedDate } from '../../../../preload/contract/common'
import { monthHeading, rowDate } from '../../../../renderer/articles/row-date'

function stated(value: string): StatedDate {
  return { value, zone: null, words: '' }
}

describe('rowDate', () => {
  it('is as precise as the source, never more', () => {
    expect(rowDate(stated('2016'))).toEqual({ day: '2016', time: null })
    expect(rowDate(stated('2016-03')).day).toMatch(/^Mar\S* 2016$/)
    expect(rowDate(stated('2016-03-25')).day).toMatch(/25/)
    expect(rowDate(stated('2016-03-25')).time).toBeNull()
    expect(rowDate(stated('2016-03-25T05:55')).time).toMatch(/^0?5:55(\sAM)?$/)
    expect(rowDate(stated('2016-03-25T05:55:12')).time).toMatch(/^0?5:55(\sAM)?$/)
  })

  it('shows the day that is stated, whatever zone this device is in', () => {
    expect(rowDate({ value: '2016-01-01T00:30' }).day).toMatch(/2016/)
    expect(rowDate(stated('0099-12-31')).day).toMatch(/99/)
  })
})

describe('monthHeading', () => {
  it('is a month, or a year of which no more is known', () => {
    expect(monthHeading('2016-03')).toMatch(/^March 2016$/)
    expect(monthHeading('0099-12')).toMatch(/99$/)
    expect(monthHeading('2015')).toBe('2015')
  })
})
