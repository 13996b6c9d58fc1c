import { describe, expect, it } from 'vitest'
import { habitsOf, readDateLine } from '../../../../main/importing/dates/dates'
import { statedDate } from '../../../../preload/contract/common'

const dayFirst = { monthFirst: false }

function read(line: string, habits = dayFirst): string | null {
  const found = readDateLine(line, habits)
  if (found === null) return null
  if (found.kind === 'impossible') return 'impossible'
  expect(statedDate.safeParse(found.date).success).toBe(true)
  return found.date.value + (found.date.zone ?? '')
}

describe('date lines', () => {
  it.each([
    ['March 25, 2016, 5:55 am', '2016-03-25T05:55'],
    ['Tuesday, September 3, 2024', '2024-09-03'],
    ['Sept. 3, 2024', '2024-09-03'],
    ['3rd of March 2024', '2024-03-03'],
    ['2024-04-30T16:38:37+02:00', '2024-04-30T16:38:37+02:00'],
    ['2024-04-30T16:38:37.123Z', '2024-04-30T16:38:37Z'],
    ['2024-04-30 16:38', '2024-04-30T16:38'],
    ['2024/04/30', '2024-04-30'],
    ['25/03/2016', '2016-03-25'],
    ['04/13/2016', '2016-04-13'],
    ['25.3.2016', '2016-03-25'],
    ['20/02/24', '2024-02-20'],
    ['12-Jan-2024', '2024-01-12'],
    ['Published 12 Jan 2024 at 10:15 GMT', '2024-01-12T10:15Z'],
    ['Published: 12 January 2024 10.15am GMT', '2024-01-12T10:15Z'],
    ['Published on January 12th, 2024 at 10:15 PM UTC', '2024-01-12T22:15Z'],
    ['Updated 4 March 2024 | Published 3 March 2024 08:00', '2024-03-03T08:00'],
    ['Published 3 March 2024, updated 4 March 2024', '2024-03-03'],
    ['5:55 pm, March 25, 2016', '2016-03-25T17:55'],
    ['12:00 am, 1 May 2020', '2020-05-01T00:00'],
    ['12:30 pm, 1 May 2020', '2020-05-01T12:30'],
    ['Fri, 25 Mar 2016 05:55:00 +0100', '2016-03-25T05:55:00+01:00'],
    ['Thu Mar 24 2016 10:00 GMT+0200', '2016-03-24T10:00+02:00'],
    ['March 2016', '2016-03'],
    ['25 mars 2016', '2016-03-25'],
    ['25. März 2016, 14.05 Uhr', '2016-03-25T14:05'],
    ['Publié le 25 mars 2016 à 17h30', '2016-03-25T17:30'],
    ['5 de mayo de 2019 a las 10:30', '2019-05-05T10:30'],
    ['25 марта 2016 г. в 14:20', '2016-03-25T14:20'],
    ['25 Ocak 2024 14:05', '2024-01-25T14:05'],
    ['2016年3月25日 5時55分', '2016-03-25T05:55'],
    ['2016년 3월 25일 오후 5시 30분', '2016-03-25T17:30'],
    ['١٢ مارس ٢٠٢٤', '2024-03-12'],
  ])('%s', (line, value) => {
    expect(read(line)).toBe(value)
  })

  it.each([
    ['14 فروردین 1403', '2024-04-02'],
    ['۳۰ اسفند ۱۴۰۳', '2025-03-20'],
    ['۱ فروردین ۱۴۰۴', '2025-03-21'],
    ['۲۹ اسفند ۱۴۰۴ ساعت ۱۷:۴۲', '2026-03-20T17:42'],
    ['1399/12/30', '2021-03-20'],
    ['شنبه ۵ مهر ۱۴۰۴', '2025-09-27'],
    ['17 กันยายน 2568 เวลา 09.30 น.', '2025-09-17T09:30'],
    ['5 ก.พ. 2567', '2024-02-05'],
    ['๒๘ ธันวาคม ๒๕๖๗', '2024-12-28'],
    ['9 มิ.ย. 2024', '2024-06-09'],
    ['平成31年4月30日', '2019-04-30'],
    ['令和元年5月1日 午前9時05分', '2019-05-01T09:05'],
    ['昭和64年1月7日', '1989-01-07'],
    ['17 באוגוסט 2025', '2025-08-17'],
    ['יום שני, 6 בינואר 2025, 21:15', '2025-01-06T21:15'],
    ['17 अगस्त 2025, शाम 6:30 बजे', '2025-08-17T18:30'],
    ['५ फ़रवरी २०२४', '2024-02-05'],
    ['2025. augusztus 17., vasárnap 8:05', '2025-08-17T08:05'],
    ['2025. 08. 17. 08:05', '2025-08-17T08:05'],
    ['17 آب/أغسطس 2025', '2025-08-17'],
    ['الاثنين 6 كانون الثاني 2025', '2025-01-06'],
    ['9 تشرين الأول (أكتوبر) 2024', '2024-10-09'],
    ['9 نونبر 2024', '2024-11-09'],
    ['17 tháng 8 năm 2025', '2025-08-17'],
    ['17 اگست 2025', '2025-08-17'],
  ])('reads the calendar and the month of %s', (line, value) => {
    expect(read(line)).toBe(value)
  })

  it.each([
    ['2025년 8월 17일 오후 6:30', '2025-08-17T18:30'],
    ['2025년 8월 17일 오전 6:30', '2025-08-17T06:30'],
    ['2025.08.17. 오후 12:05', '2025-08-17T12:05'],
    ['2025年8月17日 下午6:30', '2025-08-17T18:30'],
    ['2025年8月17日 上午6:30', '2025-08-17T06:30'],
    ['2025年8月17日 午後6:30', '2025-08-17T18:30'],
    ['17 أغسطس 2025 6:30 م', '2025-08-17T18:30'],
    ['17 أغسطس 2025 6:30 صباحًا', '2025-08-17T06:30'],
    ['17/08/2025 6:30 μ.μ.', '2025-08-17T18:30'],
    ['17/08/2025 6:30 π.μ.', '2025-08-17T06:30'],
    ['17/08/2025 6:30 CH', '2025-08-17T18:30'],
    ['17 de agosto de 2025, 6:30 p. m.', '2025-08-17T18:30'],
    ['17 de agosto de 2025, 6:30 de la tarde', '2025-08-17T18:30'],
  ])('reads the half of the day in %s', (line, value) => {
    expect(read(line)).toBe(value)
  })

  it.each([
    ['Jan 6, 2026 8:39 AM EST', '2026-01-06T08:39-05:00'],
    ['6 January 2026 08:39 CET', '2026-01-06T08:39+01:00'],
    ['6 January 2026 08:39 JST', '2026-01-06T08:39+09:00'],
  ])('knows the zone of %s', (line, value) => {
    expect(read(line)).toBe(value)
  })

  it.each(['BST', 'IST', 'CST', 'ET', 'PST', 'local time', ''])('guesses no zone from “%s”', (zone) => {
    expect(read(`6 January 2026 08:39 ${zone}`)).toBe('2026-01-06T08:39')
  })

  it('knows BST in a British text of the summer, and nowhere else', () => {
    const british = habitsOf('The BBC said that London had paid £4m.')
    const bangladeshi = habitsOf('Dhaka said that London and the UK had paid £4m.')
    expect(read('6 July 2025 08:39 BST', british)).toBe('2025-07-06T08:39+01:00')
    expect(read('Sun 6 Jul 2025 14.05 BST', habitsOf('The Guardian\nIt cost £4m.'))).toBe(
      '2025-07-06T14:05+01:00',
    )
    expect(read('30 March 2025 08:39 BST', british)).toBe('2025-03-30T08:39+01:00')
    expect(read('26 October 2025 08:39 BST', british)).toBe('2025-10-26T08:39')
    expect(read('6 January 2025 08:39 BST', british)).toBe('2025-01-06T08:39')
    expect(read('6 July 2025 08:39 BST', bangladeshi)).toBe('2025-07-06T08:39')
    expect(read('6 July 2025 08:39 IST', british)).toBe('2025-07-06T08:39')
  })

  it.each(['31 February 2024', '2024-13-40', '29 February 2023', 'March 25, 2016 25:99', '45/45/2020'])(
    'takes %s for no day at all',
    (line) => {
      expect(read(line)).toBe('impossible')
    },
  )

  it.each(['A bridge too far', '1 of 5', '3,456 views', 'Room 101', '2016', 'Chapter 12', ''])(
    'finds no date in “%s”',
    (line) => {
      expect(read(line)).toBeNull()
    },
  )

  it('reads a date that could be either as the text writes its other dates', () => {
    const american = habitsOf('On March 3 they met, and on April 5 they met again. Since May 6 nobody came.')
    expect(read('03/04/2016', american)).toBe('2016-03-04')
    expect(read('03/04/2016', habitsOf('On 3 March they met.'))).toBe('2016-04-03')
    expect(readDateLine('03/04/2016', dayFirst)).toMatchObject({ isGuess: true })
    expect(readDateLine('25/03/2016', dayFirst)).toMatchObject({ isGuess: false })
  })

  it('keeps the words as they stand', () => {
    expect(readDateLine('Published\u00a0March 25, 2016', dayFirst)).toMatchObject({
      date: { words: 'Published\u00a0March 25, 2016' },
    })
  })
})
