import { expect, it } from 'vitest'
import { datelineOf, withDateline } from '../../../../main/importing/plain-text/dateline'
import { noFields } from '../../../support/no-fields'

it.each([
  ['MOSCOW, March 25 (Reuters) - The ministry said', 'MOSCOW', 'Reuters'],
  ['MOSCOW (AP) — The ministry said', 'MOSCOW', 'AP'],
  ['New Delhi, Nov 3 (PTI) The government said', 'New Delhi', 'PTI'],
  ['MOSCOW, March 25. /TASS/. The ministry said', 'MOSCOW', 'TASS'],
  ['BEIJING, March 25 (Xinhua) -- China said', 'BEIJING', 'Xinhua'],
  ['Paris, 3 November 2025 (AFP) – “We know,” she said', 'Paris', 'AFP'],
  ['WASHINGTON, D.C. — The senate', 'WASHINGTON, D.C', null],
  ['NAIROBI/KAMPALA (Reuters) - Two presidents', 'NAIROBI/KAMPALA', 'Reuters'],
  ['SÃO PAULO – O presidente', 'SÃO PAULO', null],
  ['Rio de Janeiro, Thursday — The mayor', 'Rio de Janeiro', null],
  ['(Bloomberg) -- Shares fell', null, 'Bloomberg'],
  ['ST. PETERSBURG (AP) — 12 people', 'ST. PETERSBURG', 'AP'],
])('reads the dateline of “%s”', (text, place, agency) => {
  expect(datelineOf(text)).toEqual({ place, agency })
})

it.each([
  'The mayor – who lives there – said',
  'EXCLUSIVE — The mayor said',
  'John Smith (Labour) – elected in May – said',
  'UN — the organisation',
  'Berlin — die Stadt',
  'Thursday — the day of the vote',
  'She said (and nobody asked) that it rained',
  '',
  `${'A'.repeat(5000)} — `,
])('reads none in “%.40s”', (text) => {
  expect(datelineOf(text)).toBeNull()
})

it('fills what the source left open, and nothing else', () => {
  const lines = [
    { text: 'Rain – at last', role: 'title' as const, why: '' },
    { text: 'OSLO (NTB) – It rained.', role: 'paragraph' as const, why: '' },
  ]
  const fields = { ...noFields, byline: 'Reuters' }
  expect(withDateline({ fields, lines }).fields).toEqual({ ...fields, agency: 'NTB', datelinePlace: 'OSLO' })
  const known = { ...fields, agency: 'AFP', datelinePlace: 'Bergen' }
  expect(withDateline({ fields: known, lines }).fields).toEqual(known)
  const [title] = lines
  expect(withDateline({ fields, lines: title ? [title] : [] }).fields.agency).toBe('Reuters')
  expect(
    withDateline({ fields: { ...fields, byline: 'Staff reporter' }, lines: [] }).fields.agency,
  ).toBeNull()
})
