import type { Collected } from '../../../preload/contract/collected'
import { type Collection, factsOf, leftOut, savedOf } from './collect'
import { inReadingOrder, referred } from './reference'

/**
 * A file begins with a record, and a record with its type; a byte order mark and blanks may stand before it.
 */
export function isRis(head: string): boolean {
  return /^\ufeff?\s{0,32}TY {2}- ?\S/.test(head)
}

type Values = Map<string, string[]>

// Tags with a place of their own. DA, PY and Y1 all say a date; the first of them that is there, in this order,
// counts.
const taken = new Set('TI T1 AU A1 T2 JO JF JA PY Y1 DA UR L1 L2 DO LA AB N2 N1 KW Y2 ER'.split(' '))

/**
 * RIS, which reference managers exchange: two letters a line, one record after the other. A tag that has no
 * place of its own is kept as a fact.
 */
export function readRis(text: string): Collection {
  const { records, isCutOff } = recordsOf(text)
  return {
    service: 'RIS',
    collected: records.map(articleOf),
    left: leftOut(isCutOff ? 1 : 0, 'record at the end is cut off; what stands of it was taken', ''),
  }
}

// Two letters, two blanks, a stroke. The second blank behind the stroke is missing where there is no value.
const line = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/

/**
 * Records by their tags; a tag may stand several times, once for each author. What stands outside of a record
 * is left.
 */
function recordsOf(text: string): { records: Values[]; isCutOff: boolean } {
  const records: Values[] = []
  let open: Values | null = null
  let last: string[] = []
  for (const row of text.replace(/^\ufeff/, '').split(/\r\n?|\n/)) {
    const [, name, value = ''] = line.exec(row) ?? []
    if (name === 'TY') {
      open = new Map()
      records.push(open)
    }
    if (name === 'ER') open = null
    else if (open !== null && name !== undefined) {
      last = open.get(name) ?? []
      last.push(value.trim())
      open.set(name, last)
      // Long values go on in the next line.
    } else if (open !== null && row.trim() !== '') last.push(`${last.pop() ?? ''}\n${row.trim()}`)
  }
  return { records, isCutOff: open !== null }
}

/** Reference managers write the same thing under different tags; of several the first with a value counts. */
function articleOf(values: Values): Collected {
  const all = (...names: string[]) =>
    names.flatMap((name) => values.get(name) ?? []).filter((one) => one !== '')
  const [dated] = [all('DA'), all('PY'), all('Y1')].map(([one]) => one).filter((one) => one !== undefined)
  const rest = [...values].filter(([name]) => !taken.has(name))
  return referred({
    service: 'RIS',
    title: all('TI', 'T1', 'CT')[0] ?? null,
    authors: all('AU', 'A1').map(inReadingOrder),
    outlet: all('T2', 'JO', 'JF', 'JA')[0] ?? null,
    published: dateOf(dated),
    addresses: all('UR', 'L1', 'L2'),
    doi: all('DO')[0] ?? null,
    language: all('LA')[0] ?? null,
    excerpt: all('AB', 'N2')[0] ?? null,
    notes: all('N1'),
    tags: all('KW'),
    savedAt: savedOf(dateOf(all('Y2')[0])),
    facts: factsOf({
      ...Object.fromEntries(rest.map(([name, words]) => [name, words.join('; ')])),
      DO: all('DO')[0],
    }),
  })
}

/** RIS parts dates by strokes, and ends them with words: `2016/03/25/late edition`. */
function dateOf(value: string | undefined): string | null {
  const [year = '', month = '', day = ''] = (value ?? '').split('/').map((part) => part.trim())
  if (!/^\d{4}$/.test(year)) return value === undefined || value === '' ? null : value
  const parts = [year, ...[month, day].filter((part) => /^\d{1,2}$/.test(part))]
  return parts.map((part, at) => (at === 0 ? part : part.padStart(2, '0'))).join('-')
}
