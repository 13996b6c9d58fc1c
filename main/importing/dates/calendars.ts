// Dates by other calendars and in scripts of their own, written as the forms of dates.ts read them. A year of the
// Buddhist era, a Persian month or a Japanese reign is worth no guess: each says by itself which calendar it is of.

/** 1 January of the year 1 of each reign less a year. */
const reigns: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, R: 2018, H: 1988 }

// Zero in scripts whose ten figures follow one another.
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0,
]

/** Figures of any script as ours. */
export function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    const zero = [...zeros, 0x1040, 0x17e0].find((start) => code >= start && code < start + 10)
    return zero === undefined ? digit : String(code - zero)
  })
}

const thaiMonths = [
  ['มกราคม', 'ม.ค.'],
  ['กุมภาพันธ์', 'ก.พ.'],
  ['มีนาคม', 'มี.ค.'],
  ['เมษายน', 'เม.ย.'],
  ['พฤษภาคม', 'พ.ค.'],
  ['มิถุนายน', 'มิ.ย.'],
  ['กรกฎาคม', 'ก.ค.'],
  ['สิงหาคม', 'ส.ค.'],
  ['กันยายน', 'ก.ย.'],
  ['ตุลาคม', 'ต.ค.'],
  ['พฤศจิกายน', 'พ.ย.'],
  ['ธันวาคม', 'ธ.ค.'],
] as const

const persianMonths = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ')
/** The same months as Afghan papers call them. */
const afghanMonths = 'حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت'.split(' ')
const anyPersianMonth = [...persianMonths, ...afghanMonths].join('|').replaceAll('ی', '[یي]')

/** A line's dates as dates of our calendar, year first; what is none stays as it is. */
export function inOurCalendar(line: string): string {
  return fromVietnamese(fromPersian(fromThai(fromReigns(line))))
}

/** "R7/8/17", "H31.4.30": of the two last reigns, whose letters are used so. */
const reignFigures = /(?<![\p{L}\p{N}])([RH])(\d{1,2})([/.])(\d{1,2})\3(\d{1,2})(?!\d)/gu

function fromReigns(line: string): string {
  return line
    .replace(/(令和|平成|昭和|大正)\s*(元|\d{1,2})\s*年/g, (_whole, reign: string, year: string) => {
      return `${(reigns[reign] ?? 0) + (year === '元' ? 1 : Number(year))}年`
    })
    .replace(reignFigures, (_whole, reign: string, year: string, _mark: string, month: string, day: string) =>
      iso((reigns[reign] ?? 0) + Number(year), Number(month), Number(day)),
    )
}

// The years of the Buddhist era are 543 ahead; papers write those of ours too.
const firstBuddhistYear = 2400
const buddhistLead = 543
const thaiMonth = new Map(
  thaiMonths.flatMap(([name, short], index) => [[name, index + 1] as const, [short, index + 1] as const]),
)
// NFKC takes the vowel "am" apart.
const thaiDate = new RegExp(
  `(?<!\\d)(\\d{1,2})\\s*(${[...thaiMonth.keys()].map((name) => name.replaceAll('.', '\\.?')).join('|')})\\s{0,4}(?:(?:พ\\.?ศ\\.?|ค\\.?ศ\\.?)\\s{0,4})?(\\d{4}|\\d{2})(?!\\d)`,
  'gu',
)

/** "17/08/2568": no other calendar of the news is in these years. */
const buddhistFigures = /(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1(?:2[45]\d\d)(?!\d)/g
const buddhistYearFirst = /(?<![\d/.-])2[45]\d\d([/-])\d{1,2}\1\d{1,2}(?!\d)/g

function ourYear(date: string): string {
  return date.replace(/\d{4}/, (year) => String(Number(year) - buddhistLead))
}

function fromThai(line: string): string {
  return line
    .replace(buddhistFigures, ourYear)
    .replace(buddhistYearFirst, ourYear)
    .replace(thaiDate, (whole, day: string, name: string, given: string) => {
      const bare = name.replaceAll('.', '')
      const month = [...thaiMonth].find(([known]) => known.replaceAll('.', '') === bare)?.[1]
      const year = given.length === 2 ? 2500 + Number(given) : Number(given)
      return month === undefined
        ? whole
        : iso(year >= firstBuddhistYear ? year - buddhistLead : year, month, Number(day))
    })
}

const persianDate = new RegExp(
  `(?<!\\d)(\\d{1,2})\\s+(${anyPersianMonth})(?:\\s{0,4}ماه)?،?\\s{1,4}(\\d{4})(?!\\d)`,
  'gu',
)
const persianYearFirst = new RegExp(
  `(?<!\\d)(\\d{4})،?\\s{1,4}(${anyPersianMonth})\\s{1,4}(\\d{1,2})(?!\\d)`,
  'gu',
)
const persianFigures = /(?<!\d)(1[34]\d\d)([/-])(\d{1,2})\2(\d{1,2})(?!\d)/g

function fromPersian(line: string): string {
  return line
    .replace(persianDate, (whole, day: string, name: string, year: string) =>
      persianDay(whole, Number(year), persianMonth(name), Number(day)),
    )
    .replace(persianYearFirst, (whole, year: string, name: string, day: string) =>
      persianDay(whole, Number(year), persianMonth(name), Number(day)),
    )
    .replace(persianFigures, (whole, year: string, _mark: string, month: string, day: string) =>
      persianDay(whole, Number(year), Number(month), Number(day)),
    )
}

function persianMonth(name: string): number {
  const known = name.replaceAll('ي', 'ی')
  return Math.max(persianMonths.indexOf(known), afghanMonths.indexOf(known)) + 1
}

/**
 * A leap year of the Persian calendar: eight in 33 years, which is right from 1206 to 1498. ICU is not asked: before its
 * version 74 it has 1404 for 1403 as the leap year, and every day of 1404 is off by one.
 */
function isPersianLeap(year: number): boolean {
  return (year * 8 + 29) % 33 < 8
}

function persianDay(whole: string, year: number, month: number, day: number): string {
  const lastDay = month <= 6 ? 31 : month < 12 || isPersianLeap(year) ? 30 : 29
  if (year < 1206 || year > 1498 || month < 1 || month > 12 || day < 1 || day > lastDay) return whole
  let days = (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1
  for (let at = 1404; at < year; at++) days += isPersianLeap(at) ? 366 : 365
  for (let at = year; at < 1404; at++) days -= isPersianLeap(at) ? 366 : 365
  // 1 Farvardin 1404.
  return new Date(Date.UTC(2025, 2, 21) + days * 86_400_000).toISOString().slice(0, 10)
}

function fromVietnamese(line: string): string {
  return line.replace(
    /(?<!\d)(\d{1,2})\s+th(?:áng|g\.?)\s+(\d{1,2})(?:,?\s+năm|,)?\s+(\d{4})(?!\d)/giu,
    (_whole, day: string, month: string, year: string) => iso(Number(year), Number(month), Number(day)),
  )
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
