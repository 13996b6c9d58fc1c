import { clockText, ownLocale } from './clock'

const formats: Record<number, Intl.DateTimeFormatOptions> = {
  1: { year: 'numeric' },
  2: { year: 'numeric', month: 'long' },
  3: { year: 'numeric', month: 'long', day: 'numeric' },
}

const seasons: Record<string, string> = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' }
const doubts: Record<string, string> = { '~': 'about ', '?': 'perhaps ', '%': 'perhaps about ' }

type Plain = { year: number; parts: number; at: Date; season: string | null; time: string; doubt: string }

/**
 * An EDTF date in words, no more precise than it is: "March 2016", "about 2016", "until 25 March 2016".
 * What is not understood is shown as it is.
 */
export function edtfWords(value: string, locale = ownLocale()): string {
  const at = value.indexOf('/')
  if (at >= 0) {
    const [from, to] = [value.slice(0, at), value.slice(at + 1)]
    if (isOpen(from)) return isOpen(to) ? value : `until ${edtfWords(to, locale)}`
    return isOpen(to) ? `from ${edtfWords(from, locale)}` : spanWords(from, to, locale)
  }
  const plain = readPlain(value)
  return plain === null ? (unknownDigits(value) ?? value) : plainWords(plain, locale)
}

function isOpen(end: string): boolean {
  return end === '' || end === '..'
}

function spanWords(exactFrom: string, exactTo: string, locale: string): string {
  const name = spanName(exactFrom, exactTo)
  if (name !== null) return name
  const [from, to] = wholeMonths(exactFrom, exactTo)
  const [first, last] = [readPlain(from), readPlain(to)]
  if (first === null || last === null) return `${edtfWords(from, locale)} to ${edtfWords(to, locale)}`
  const isSimple =
    first.parts === last.parts &&
    `${first.doubt}${first.time}${last.doubt}${last.time}` === '' &&
    first.year > 0
  if (!isSimple || first.season !== null || last.season !== null)
    return `${plainWords(first, locale)} to ${plainWords(last, locale)}`
  return formatOf(first.parts, locale)
    .formatRange(first.at, last.at)
    .replace(/[\u2009\u202f]/g, ' ')
}

/** "the 1990s", "21st century", "spring 2016": spans that have a name. */
function spanName(from: string, to: string): string | null {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) {
    if (first === last) return String(first)
    if (first % 10 === 0 && last === first + 9) return `the ${first}s`
    if (first % 100 === 0 && last === first + 99) return `the ${ordinal(first / 100 + 1)} century`
  }
  return null
}

// 2000 and 1900 count as the first years of their centuries, as newspapers count them.
function ordinal(number: number): string {
  const ending = number % 100 > 10 && number % 100 < 14 ? 'th' : ['th', 'st', 'nd', 'rd'][number % 10]
  return `${number}${ending ?? 'th'}`
}

// From the first day of a month to the last of one: the source means whole months.
function wholeMonths(from: string, to: string): [string, string] {
  const [year = 0, month = 0, day = 0] = to.split('-').map(Number)
  const isLast = day === new Date(Date.UTC(year, month, 0)).getUTCDate()
  const isWhole = /^\d{4}-\d\d-01$/.test(from) && /^\d{4}-\d\d-\d\d$/.test(to) && isLast
  return isWhole ? [from.slice(0, 7), to.slice(0, 7)] : [from, to]
}

const single = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?([~?%])?$/

function readPlain(value: string): Plain | null {
  const found = single.exec(value)
  if (found === null) return null
  const [, year = '', month, day, clock, zone, sign = ''] = found
  const season = month === undefined ? undefined : seasons[month]
  const at = new Date(0)
  at.setUTCFullYear(Number(year), season === undefined ? Number(month ?? 1) - 1 : 0, Number(day ?? 1))
  const zoneWords = zone === undefined ? '' : zone === 'Z' ? ' UTC' : ` UTC${zone}`
  return {
    year: Number(year),
    parts: season === undefined ? 1 + Number(month !== undefined) + Number(day !== undefined) : 1,
    at,
    season: season ?? null,
    time: clock === undefined ? '' : `, ${clock}${zoneWords}`,
    doubt: doubts[sign] ?? '',
  }
}

function plainWords({ parts, at, season, year, time, doubt }: Plain, locale: string): string {
  if (year < 1) return `${doubt}${1 - year} BC`
  if (season !== null) return `${doubt}${season} ${year}`
  const clock = time.replace(/\d\d:\d\d(:\d\d)?/, (found) => clockText(found, locale))
  return `${doubt}${formatOf(parts, locale).format(at)}${clock}`
}

function formatOf(parts: number, locale: string) {
  return new Intl.DateTimeFormat(locale, { ...formats[parts], timeZone: 'UTC' })
}

/** Years of which not all digits are known: 199X, 19XX. */
function unknownDigits(value: string): string | null {
  const [, known = '', open = ''] = /^(\d{2,3})(X{1,2})$/i.exec(value) ?? []
  if (known === '' || known.length + open.length !== 4) return null
  return open.length === 1 ? `the ${known}0s` : `the ${ordinal(Number(known) + 1)} century`
}
