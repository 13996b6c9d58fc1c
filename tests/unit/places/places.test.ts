import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isWithin, spotsOf, whereabouts } from '../../../main/places/gazetteer'
import { landsAmong } from '../../../main/places/lands'
import { placeKey } from '../../../main/places/place-key'
import { settlePlace, splitName } from '../../../main/places/settle'
import { growth, inStep } from '../../support/growth'

function settled(name: string, others: string[] = [], follows: string[] = [], precedes: string[] = []) {
  const found = settlePlace({ name, follows }, landsAmong(others).holder(null), precedes)
  return found === null ? null : `${found.where} — ${found.why}`
}

describe('the gazetteer', () => {
  const lines = readFileSync('main/places/data/towns.txt', 'utf8').trimEnd().split('\n')

  it('is in the order and the spelling in which it is searched', () => {
    const keys = lines.map((line) => line.slice(0, line.indexOf('\t')))
    expect(keys.filter((key) => placeKey(key) !== key)).toEqual([])
    expect(keys.filter((key, at) => key < (keys[at - 1] ?? ''))).toEqual([])
  })

  it('finds every one of its towns, and nothing else', () => {
    for (let at = 0; at < lines.length; at += 97) {
      const [key = '', code] = (lines[at] ?? '').split('\t')
      expect(spotsOf(key).some((spot) => code?.startsWith(spot.code.slice(0, 2)))).toBe(true)
    }
    for (const name of [
      '',
      ' ',
      'the',
      'Nowhere at All',
      '\u0000',
      'zzzzzz',
      '!',
      '\t',
      'paris\tFR',
      'É'.repeat(300),
    ]) {
      expect(spotsOf(name)).toEqual([])
    }
  })

  it('is small enough to ship', () => expect(lines.join('\n').length).toBeLessThan(1_500_000))

  it.each([
    ['the United States', 'country', 39.9, -98.8],
    ['U.S.', 'country', 39.9, -98.8],
    ['Britain', 'country', 53.8, -2.4],
    ['Syria', 'country', 35, 38.5],
    ['Moscow', 'town', 55.75, 37.6],
    ['São Paulo', 'town', -23.5, -46.6],
    ['Sao Paulo', 'town', -23.5, -46.6],
    ['Kiev', 'town', 50.4, 30.5],
    ['St. Petersburg', 'town', 59.9, 30.3],
    ['Washington', 'town', 38.9, -77],
    ['New York', 'town', 40.7, -74],
    ['Texas', 'region', 31, -97],
    ['Crimea', 'region', 45, 34],
    ['Georgia', 'country', 42, 43.5],
  ])('knows %s as a %s', (name, kind, lat, lon) => {
    const [spot] = spotsOf(name)
    expect(spot?.kind).toBe(kind)
    expect(Math.abs((spot?.lat ?? 0) - lat)).toBeLessThan(1)
    expect(Math.abs((spot?.lon ?? 0) - lon)).toBeLessThan(2)
  })

  it('says what a place is part of', () => {
    expect(whereabouts(spotsOf('Dallas')[0]!)).toBe('Texas, United States')
    expect(whereabouts(spotsOf('Texas')[0]!)).toBe('United States')
    expect(whereabouts(spotsOf('France')[0]!)).toBe('')
  })
})

describe('which place of a name is meant', () => {
  it.each([
    ['the most populous one', settled('Paris'), 'France — most populous place of that name'],
    ['its country confirms it', settled('Paris', ['France']), 'France — the article names France'],
    [
      'a region right behind it',
      settled('Paris', ['France'], ['Texas']),
      'Texas, United States — the article says “, Texas” behind it',
    ],
    [
      'a far smaller one is not taken on a hint',
      settled('Paris', ['Texas']),
      'France — most populous place of that name',
    ],
    [
      'London stays London when Canada is named',
      settled('London', ['Canada']),
      'England, United Kingdom — most populous place of that name',
    ],
    [
      'one of like size is',
      settled('Birmingham', ['Alabama']),
      'Alabama, United States — the article names Alabama',
    ],
    [
      'but not against its own country',
      settled('Birmingham', ['Alabama', 'England']),
      'England, United Kingdom — the article names England',
    ],
    [
      'a state behind its town',
      settled('Georgia', ['Atlanta'], [], ['Atlanta']),
      'United States — the article says “Atlanta,” before it',
    ],
    ['a country stays one', settled('Georgia', ['United States', 'Tbilisi']), ' — the country of that name'],
    ['one of a kind', settled('Deir ez-Zor'), 'Syria — the only larger place of that name'],
    ['no place of the map', settled('the Middle East'), null],
  ])('%s', (_what, answer, wanted) => expect(answer).toBe(wanted))

  it('reads a name with its region in it', () => {
    expect(splitName('Paris, Texas')).toEqual({ name: 'Paris', follows: ['Texas'] })
    expect(splitName('Washington, D.C.')).toEqual({ name: 'Washington, D.C.', follows: [] })
    expect(splitName(', ')).toEqual({ name: ', ', follows: [] })
  })
})

describe('the regions and countries among many names', () => {
  const lines = readFileSync('main/places/data/countries.txt', 'utf8').trimEnd().split('\n')
  const landNames = lines.map((line) => line.split('\t')[1]?.split('|')[0] ?? '')
  const towns = readFileSync('main/places/data/towns.txt', 'utf8').trimEnd().split('\n')
  const townNames = towns.map((line) => line.slice(0, line.indexOf('\t')))
  const every = (names: readonly string[], step: number) => names.filter((_, at) => at % step === 0)

  it('are those that hold a place, as if every name were compared with every other', () => {
    const names = [...every(landNames, 41), 'New York', 'Georgia', 'Luxembourg', ...every(townNames, 997)]
    const { holder, isAround } = landsAmong(names)
    names.forEach((name, at) => {
      for (const spot of spotsOf(name)) {
        const holds = (other: string) => spotsOf(other).some((land) => isWithin(spot, land))
        expect(holder(null)(spot)).toBe(names.find(holds))
        expect(holder(at)(spot)).toBe(names.find((other, index) => index !== at && holds(other)))
        const lands = names.flatMap((other) => spotsOf(other)).filter(({ kind }) => kind !== 'town')
        expect(isAround(spot)).toBe(lands.some((land) => isWithin(land, spot)))
      }
    })
  })

  it('are found in a time in step with the names', () => {
    const names = [...every(landNames, 4), ...townNames]
    const settleAll = (size: number) => {
      const some = names.slice(0, size)
      const { holder } = landsAmong(some)
      return some.map((name, at) => settlePlace({ name, follows: [] }, holder(at)))
    }
    // Looked up once, so that only what is done with them is measured.
    settleAll(4_000)
    expect(growth(500, settleAll)).toBeLessThan(inStep)
  })
})
