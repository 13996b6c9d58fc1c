import { describe, expect, it } from 'vitest'
import { interned } from '../../../../main/analysis/words/intern'
import { knownNameAt } from '../../../../main/analysis/words/known-names'
import {
  isAbbreviation,
  isCommonWord,
  isCountry,
  isCountryWord,
  isFirstName,
  isNotName,
  isOrganisationWord,
  isPlaceWord,
  isTitle,
  maxWordsFrom,
  nationalityOf,
  organisationNamed,
  placeNamed,
  sexOfName,
} from '../../../../main/analysis/words/lexicon'

describe('word lists', () => {
  it.each([
    ['Holland', 'Netherlands'],
    ['US', 'United States'],
    ['Northern Africa', 'North Africa'],
    ['Bergen', 'Bergen'],
  ])('give a place by its fullest name: %s', (name, fullest) => {
    expect(placeNamed(name)).toBe(fullest)
  })

  it.each([
    ['UN', 'United Nations'],
    ['U.N.', 'United Nations'],
    ['Security Council', 'UN Security Council'],
    ['North Atlantic Treaty Organization', 'NATO'],
    ['World Bank', 'World Bank'],
  ])('give an organisation by its first name: %s', (name, fullest) => {
    expect(organisationNamed(name)).toBe(fullest)
  })

  it('give the country of a people, which is no place', () => {
    expect(nationalityOf('Swedes')).toBe('Sweden')
    expect(nationalityOf('European')).toBe('Europe')
    expect(placeNamed('Swedes')).toBeUndefined()
    expect(nationalityOf('Sweden')).toBeUndefined()
  })

  it('tell countries from cities and regions', () => {
    expect(['Sweden', 'Holland', 'Bergen', 'Europe', 'Swedish'].map(isCountry)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
    expect(['Sweden', 'Swedish', 'Europe', 'Bergen'].map(isCountryWord)).toEqual([true, true, true, false])
  })

  it('tell first names and whose they are', () => {
    expect([sexOfName('Anna'), sexOfName('Omar'), sexOfName('Harbour')]).toEqual(['f', 'm', undefined])
    expect([isFirstName('Anna'), isFirstName('anna')]).toEqual([true, false])
  })

  it('say how many words the longest name with a first word has', () => {
    expect(maxWordsFrom('places', 'Antigua')).toBe(3)
    expect(maxWordsFrom('organisations', 'European')).toBeGreaterThanOrEqual(3)
    expect(maxWordsFrom('titles', 'prime')).toBe(2)
    expect(maxWordsFrom('titles', 'harbour')).toBe(0)
  })

  it('read nothing of what their files say to people', () => {
    for (const isListed of [
      isCommonWord,
      isPlaceWord,
      isOrganisationWord,
      isTitle,
      isAbbreviation,
      isFirstName,
    ]) {
      expect([isListed(''), isListed('#')]).toEqual([false, false])
    }
    expect([placeNamed(''), organisationNamed(''), nationalityOf('')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(placeNamed('# country')).toBeUndefined()
  })

  it.each([
    ['a religion', 'Muslims', true],
    ['a people', 'Swedish', true],
    ['letters that name nobody', 'GDP', true],
    ['a country', 'Sweden', false],
    ['a surname', 'Holm', false],
  ])('say what is no name by itself: %s', (_what, word, expected) => {
    expect(isNotName(word)).toBe(expected)
  })
})

describe('names known to the world', () => {
  const [person, surname, place, organisation] = [1, 2, 4, 8]

  it('are found by their longest form', () => {
    expect(knownNameAt(['in', 'New', 'York', 'City', 'today'], 1)).toMatchObject({ length: 3 })
    expect(knownNameAt(['New', 'York', 'said'], 0)).toMatchObject({ length: 2 })
  })

  it('say what they may be', () => {
    const bits = (words: string): number => knownNameAt(words.split(' '), 0)?.bits ?? 0
    expect(bits('Paris') & place).toBe(place)
    expect(bits('Abraham Lincoln') & person).toBe(person)
    expect(bits('Campbell') & surname).toBe(surname)
    expect(bits('Interpol') & organisation).toBe(organisation)
  })

  it('are not found within others, nor beyond the end', () => {
    expect(knownNameAt(['Xyzzyx'], 0)).toBeNull()
    expect(knownNameAt(['New'], 3)).toBeNull()
    expect(knownNameAt([], 0)).toBeNull()
  })
})

describe('the one copy of a text', () => {
  it('says the same, also with halves of characters in it', () => {
    for (const text of ['', 'Holm', 'Ærø 🎣', '\ud83d half', 'half \udc00', 'a\u0000b']) {
      expect(interned(text)).toBe(text)
    }
  })

  it('says the same after more texts than are kept', () => {
    for (let at = 0; at < 45_000; at++) {
      if (interned(`name ${at}`) !== `name ${at}`) expect.unreachable(`name ${at}`)
    }
    expect(interned('name 3')).toBe('name 3')
  })
})
