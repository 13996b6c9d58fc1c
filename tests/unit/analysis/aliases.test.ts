import { describe, expect, it } from 'vitest'
import { clusterMentions } from '../../../main/analysis/aliases'
import type { Mention } from '../../../main/analysis/words/mention'
import type { EntityKind } from '../../../preload/contract/entity'
import { pick, randomFrom } from '../../support/random'

/** Mentions in the order in which they stand: "person Anna Holm", or "organisation HB = Harbour Board" where the article explains it. */
function mentionsOf(named: readonly string[]): Mention[] {
  return named.map((one, at) => {
    const [, kind, name = '', shortFor] = /^(\w+) (.*?)(?: = (.*))?$/.exec(one) ?? []
    return {
      start: at * 100,
      end: at * 100 + name.length,
      kind: kind as EntityKind,
      name,
      confidence: 0.9,
      why: 'learned',
      ...(shortFor === undefined ? {} : { shortFor }),
    }
  })
}

/** Who is one, each under the fullest name. */
function joined(...named: string[]): Record<string, string[]> {
  return Object.fromEntries(
    clusterMentions(mentionsOf(named)).map(({ kind, name, mentions }) => [
      `${kind} ${name}`,
      mentions.map((mention) => mention.name),
    ]),
  )
}
function count(...named: string[]): number {
  return Object.keys(joined(...named)).length
}

describe('one name, however it is written', () => {
  it.each([
    ['with accents and without', 'person José Núñez', 'person Jose Nunez'],
    ['with stops and without', 'place U.S.', 'place US'],
    ['with a hyphen and without', 'person Anne-Lise Holm', 'person Anne Lise Holm'],
    ['with an apostrophe and without', "person Anna O'Brien", 'person Anna OBrien'],
    ['in capitals', 'organisation HARBOUR BOARD', 'organisation Harbour Board'],
    ['with its article', 'organisation The Harbour Board', 'organisation Harbour Board'],
    ['with what it is of', 'place State of Skarstad', 'place Skarstad'],
    ['two names of a country', 'place Holland', 'place Netherlands'],
    ['a republic', 'place Georgia Republic', 'place Georgia'],
    ['two names of an organisation', 'organisation UNSC', 'organisation Security Council'],
    ['a ministry of something', 'organisation Ministry of the Sea', 'organisation Sea Ministry'],
    ['with a junior', 'person Lars Holm Jr.', 'person Lars Holm'],
  ])('%s', (_what, one, other) => {
    expect([count(one, other), count(other, one)]).toEqual([1, 1])
  })

  it('is two where it is of two kinds', () => {
    expect(joined('person Bergen', 'place Bergen', 'person Bergen')).toEqual({
      'person Bergen': ['Bergen', 'Bergen'],
      'place Bergen': ['Bergen'],
    })
  })
})

describe('shorter names of a person', () => {
  it.each([
    ['the surname', 'Holm'],
    ['the first name', 'Lars'],
    ['an initial', 'L. Holm'],
    ['without the middle name', 'Lars Holm'],
    ['without the surname', 'Lars Erik'],
    ['by the middle name', 'Erik Holm'],
  ])('%s', (_what, part) => {
    expect(joined('person Lars Erik Holm', `person ${part}`)).toEqual({
      'person Lars Erik Holm': ['Lars Erik Holm', part],
    })
  })

  it.each([
    ['another first name', 'Anna Holm'],
    ['another initial', 'A. Holm'],
    ['the middle name alone', 'Erik'],
    ['another surname', 'Lars Lunde'],
    ['half of the surname', 'Hol'],
  ])('are not %s', (_what, part) => {
    expect(count('person Lars Erik Holm', `person ${part}`)).toBe(2)
  })

  it('come before the full one too', () => {
    expect(joined('person Holm', 'person Lars Holm')).toEqual({ 'person Lars Holm': ['Holm', 'Lars Holm'] })
  })

  it('are of whom the article is most about, where two fit', () => {
    const found = joined('person Anna Holm', 'person Anna Holm', 'person Lars Holm', 'person Holm')
    expect(found['person Anna Holm']).toContain('Holm')
  })

  it('are of the one who was named last before, where the article is as much about both', () => {
    const found = joined('person Anna Holm', 'person Lars Holm', 'person Holm', 'person Odd Holm')
    expect(found['person Lars Holm']).toEqual(['Lars Holm', 'Holm'])
  })
})

describe('shorter names of an organisation', () => {
  it.each([
    ['its first letters', 'European Net Board', 'ENB'],
    ['its first letters without small words', 'Board of Harbour Pilots', 'BHP'],
    ['its first letters with them', 'Board of Harbour Pilots', 'BOHP'],
    ['its letters with stops', 'European Net Board', 'E.N.B.'],
    ['its telling last word', 'Skarstad Pirates', 'Pirates'],
    ['how it begins', 'Skarstad Net Trust for Old Boats', 'Skarstad Net Trust'],
    ['how it ends', 'Royal Skarstad Net Union', 'Net Union'],
    ['how it begins after its people', 'Swedish Net Court of Appeal', 'Net Court'],
    ['what it is, where no other is', 'Skarstad Council', 'Council'],
    ['its telling middle word', 'Sabel Mercantile Bank', 'Mercantile'],
  ])('%s', (_what, full, part) => {
    expect(joined(`organisation ${full}`, `organisation ${part}`)).toEqual({
      [`organisation ${full}`]: [full, part],
    })
  })

  it.each([
    ['a place that it is named after', 'Los Angeles Times', 'Los Angeles'],
    ['other letters', 'European Net Board', 'ENX'],
    ['letters of one word', 'Skarstad', 'S'],
    ['one word of many', 'Skarstad Net Trust for Boats', 'Skarstad'],
    ['the middle of it', 'Royal Skarstad Net Union', 'Skarstad Net'],
    ['a telling middle word of a long name', 'Royal Sabel Mercantile Bank', 'Mercantile'],
    ['an everyday middle word', 'Sabel Market Bank', 'Market'],
    ['its head in capitals', 'Skarstad Council', 'NET'],
  ])('are not %s', (_what, full, part) => {
    expect(count(`organisation ${full}`, `organisation ${part}`)).toBe(2)
  })

  it('are of nobody where two fit: "the Council" of two councils', () => {
    expect(count('organisation Skarstad Council', 'organisation Lunde Council', 'organisation Council')).toBe(
      3,
    )
  })

  it('are what the article explains, though no letter fits', () => {
    expect(
      joined('organisation Skarstad Board', 'organisation Nettix = Skarstad Board', 'organisation Nettix'),
    ).toEqual({ 'organisation Skarstad Board': ['Skarstad Board', 'Nettix', 'Nettix'] })
  })

  it('stay apart where the article explains them by a name that it does not have', () => {
    expect(count('organisation Skarstad Board', 'organisation Nettix = Lunde Board')).toBe(2)
  })
})

describe('shorter names of a place', () => {
  it('are its letters, in capitals', () => {
    expect(count('place Old Skarstad', 'place OS')).toBe(1)
    expect(count('place Old Skarstad', 'place Os')).toBe(2)
  })

  it('are its direction', () => {
    expect(count('place South Skarstad', 'place South')).toBe(1)
    expect(count('place South Skarstad', 'place North')).toBe(2)
  })

  it('are not its first word', () => {
    expect(count('place Skarstad Bay', 'place Skarstad')).toBe(2)
  })
})

describe('whatever the names', () => {
  const names = [
    ...[
      'person Anna Holm',
      'person Holm',
      'person Lars Holm',
      'person Anna',
      'person L. Holm',
      'person Bergen',
    ],
    ...['place Bergen', 'place US', 'place United States', 'place South', 'place South Korea', 'place NS'],
    ...['organisation Net Board', 'organisation NB', 'organisation Board', 'organisation NB = Net Board'],
    ...[
      'organisation Net Board of Norway',
      'organisation UN',
      'organisation Nettix = Net Board',
      'organisation -',
    ],
  ]

  it('each mention is of one, of its own kind, in the order of the text', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = randomFrom(seed)
      const given = mentionsOf(Array.from({ length: 1 + random(25) }, () => pick(random, names) ?? ''))
      const clusters = clusterMentions(given)
      const all = clusters.flatMap(({ mentions }) => mentions)
      expect(all.toSorted((a, b) => a.start - b.start)).toEqual(given)
      for (const { kind, name, mentions } of clusters) {
        expect(new Set([kind, ...mentions.map((mention) => mention.kind)]).size).toBe(1)
        expect(mentions.map((mention) => mention.name)).toContain(name)
        expect(mentions).toEqual(mentions.toSorted((a, b) => a.start - b.start))
      }
      const starts = clusters.map(({ mentions }) => mentions[0]?.start ?? -1)
      expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    }
  })

  it('none is nobody', () => {
    expect(clusterMentions([])).toEqual([])
  })
})
