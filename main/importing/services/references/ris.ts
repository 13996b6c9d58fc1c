import type { Collected } from '../../../../preload/contract/collected'
import { type Collection, factsOf, leftOut, savedOf } from '../collect'
import { serviceDate } from '../service-date'
import { beginsWith } from './head-lines'
import { inReadingOrder, referred } from './reference'
import { risRecords, type RisValues } from './ris-records'

const type = /^TY {1,2}- ?\S/
const tag = /^[A-Z][A-Z0-9] {1,2}-/

/** A file begins with a record, and a record with its type and another tag. */
export function isRis(head: string): boolean {
  if (!beginsWith(type, head)) return false
  const lines = head.split(/\r\n?|\n/).map((line) => line.replace(/^\ufeff/, '').trim())
  const next = lines.slice(lines.findIndex((line) => type.test(line)) + 1).find((line) => line !== '')
  return next !== undefined && tag.test(next)
}

/**
 * RIS, which reference managers exchange: two letters a line, one record after the other. A tag that has no
 * place of its own is kept as a fact.
 */
export function readRis(text: string): Collection {
  const { records, isCutOff } = risRecords(text)
  return {
    service: 'RIS',
    collected: records.map(articleOf),
    left: leftOut(isCutOff ? 1 : 0, 'record at the end is cut off; what stands of it was taken', ''),
  }
}

// Where T2 is the series of a book or report, it did not appear in it.
const inSeries = new Set(['BOOK', 'EBOOK', 'EDBOOK', 'RPRT', 'COMP', 'MAP', 'THES'])
// Tags of which all values have a place of their own, and tags of which one has: the others become facts.
const notFacts = new Set('AU A1 N1 RN KW'.split(' '))
const ofPlaces = new Set('TI T1 CT BT T2 JF JO JA J1 J2 UR L1 L2 L3 LK AB N2 SE LA Y2 DA PY Y1 ER'.split(' '))

/** Reference managers write the same thing under different tags; of several the first with a value counts. */
function articleOf(values: RisValues): Collected {
  const used = new Set<string>()
  const all = (...names: string[]) =>
    names.flatMap((name) => values.get(name) ?? []).filter((one) => one !== '')
  const take = (value: string | undefined) => {
    if (value !== undefined) used.add(value)
    return value ?? null
  }
  const line = (...names: string[]) => take(all(...names)[0])?.replace(/\s+/g, ' ') ?? null
  const [type = ''] = all('TY')
  const addresses = all('UR', 'L1', 'L2', 'L3', 'LK').flatMap((value) => value.split(/(?<=[;\s])(?=https?:)/))
  const address = take(addresses.find((one) => /^https?:/i.test(one)))?.replace(/[;\s]{1,10}$/, '') ?? null
  const [saved] = all('Y2')
  const savedAt = savedOf(dateOf(saved))
  if (savedAt !== null) take(saved)
  return referred({
    service: 'RIS',
    title: line('TI', 'T1', 'CT', 'BT'),
    // One a tag, as a rule; some programs put all of them into one.
    authors: all('AU', 'A1').flatMap((names) =>
      names.split(/[;\n]/).map((name) => inReadingOrder(name.trim())),
    ),
    outlet: line(...(inSeries.has(type) ? [] : ['T2']), 'JF', 'JO', 'BT', 'JA', 'J1', 'J2'),
    section: type === 'NEWS' || type === 'MGZN' ? line('SE') : null,
    published: dated(values, used),
    addresses: [address],
    doi: all('DO')[0] ?? null,
    language: line('LA'),
    excerpt: take(all('AB', 'N2')[0]),
    notes: all('N1', 'RN'),
    // One a line, whether each has a tag of its own or all stand below the first.
    tags: all('KW').flatMap((words) => words.split(/[\n;]/)),
    savedAt,
    facts: factsOf(leftIn(values, used)),
  })
}

/** What was not taken, by its tags. */
function leftIn(values: RisValues, used: ReadonlySet<string>): Record<string, string> {
  const left = [...values].map(([name, words]): [string, string[]] => [
    name,
    words.filter((one) => one !== '' && !(ofPlaces.has(name) && used.has(one))),
  ])
  return Object.fromEntries(
    left
      .filter(([name, words]) => !notFacts.has(name) && words.length > 0)
      .map(([name, words]) => [name, words.join('; ')]),
  )
}

/**
 * The date that says most, of those that can be read: DA may be a day of the year that PY says ("May 3").
 * Where none can be read, the words as they stand.
 */
function dated(values: RisValues, used: Set<string>): string | null {
  const given = ['DA', 'PY', 'Y1'].flatMap((name) => values.get(name) ?? []).filter((one) => one !== '')
  const [year] = given.flatMap((one) => /^\d{4}(?!\d)/.exec(one) ?? [])
  const [day] = values.get('DA') ?? []
  const joined = day !== undefined && year !== undefined && !/\d{4}/.test(day) ? [`${day} ${year}`] : []
  const known = [...joined, ...given].flatMap((words) => {
    const date = dateOf(words)
    return date === null ? [] : [{ words, date, value: serviceDate(date)?.value ?? '' }]
  })
  const [best] = [...known].sort((one, other) => other.value.length - one.value.length)
  if (best === undefined) return null
  for (const { words, value } of known)
    if (words === best.words || (value !== '' && best.value.startsWith(value))) used.add(words)
  if (joined[0] === best.words) used.add(day ?? '')
  return best.date
}

/** RIS parts dates by strokes, and ends them with words: `2016/03/25/late edition`. */
function dateOf(value: string | undefined): string | null {
  const [year = '', month = '', day = '', ...words] = (value ?? '').split('/').map((part) => part.trim())
  if (!/^\d{4}$/.test(year)) return value === undefined || value === '' ? null : value
  const parts = [year, ...[month, day].filter((part) => /^\d{1,2}$/.test(part) && Number(part) > 0)]
  // "2012///March" says no month in figures.
  if (parts.length === 1 && [month, day, ...words].some((part) => part !== '')) return value ?? null
  return parts.map((part, at) => (at === 0 ? part : part.padStart(2, '0'))).join('-')
}
