import { expect, it } from 'vitest'
import { completionAt } from '../../../../preload/contract/search/complete-query'
import {
  colorOffers,
  fieldOffers,
  knownOffers,
  taken,
} from '../../../../renderer/searching/field/completions'

function values(offers: readonly { value: string }[]) {
  return offers.map(({ value }) => value)
}

it('offers the fields of which two letters are typed, also by another name of theirs', () => {
  expect(fieldOffers('t')).toEqual([])
  expect(values(fieldOffers('ta'))).toEqual(['tag'])
  expect(values(fieldOffers('PUBLISHE'))).toEqual(['outlet', 'date'])
  expect(fieldOffers('xy')).toEqual([])
})

it('offers the values that a field is known to have, and none that is there already', () => {
  expect(values(knownOffers('is', ''))).toEqual([
    'unread',
    'read',
    'starred',
    'archived',
    'deleted',
    'to-check',
  ])
  expect(values(knownOffers('color', 're'))).toEqual(['red'])
  expect(knownOffers('color', 'red')).toEqual([])
  expect(knownOffers('title', 'a')).toEqual([])
})

it('offers colours as the library calls them, found by that name and by their own', () => {
  const colors = [
    { color: 'red', name: '' },
    { color: 'green', name: 'Counter-evidence' },
    { color: 'grey', name: '' },
  ] as const
  expect(values(colorOffers(colors, ''))).toEqual(['red', 'Counter-evidence', 'grey'])
  expect(colorOffers(colors, 'evid')).toEqual([
    { value: 'Counter-evidence', shown: 'Counter-evidence', help: 'green' },
  ])
  expect(values(colorOffers(colors, 'Gre'))).toEqual(['Counter-evidence', 'grey'])
  expect(colorOffers(colors, 'red')).toEqual([])
})

it('offers the last days and months for a date', () => {
  const january = new Date('2026-01-15T12:00:00Z')
  expect(values(knownOffers('date', 'last', january))).toEqual(['last-7-days', 'last-30-days'])
  expect(knownOffers('date', '20', january).slice(0, 2)).toEqual([
    { value: '2026-01', shown: '2026-01', help: 'January 2026' },
    { value: '2025-12', shown: '2025-12', help: 'December 2025' },
  ])
})

it('puts what was taken in the place of what was typed', () => {
  const text = 'flood ta'
  const completion = completionAt(text, text.length)
  if (completion === null) throw new Error('Nothing can be completed here.')
  const offers = fieldOffers('ta')
  expect(taken(text, { completion, offers }, offers[0]!)).toEqual({ text: 'flood tag:', caret: 10 })
})
