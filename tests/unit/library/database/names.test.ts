import { describe, expect, it } from 'vitest'
import { fold } from '../../../../main/library/database/fold'
import { isLetters, nameKey } from '../../../../main/library/database/names'

describe('one spelling of a name', () => {
  it.each([
    ['capitals', 'ANNA Weiss', 'anna weiss'],
    ['blanks of every kind', ' Anna \u00a0\n Weiss ', 'anna weiss'],
    ['letters of full width', 'Ａｎｎａ', 'anna'],
    ['a letter that has no single capital', 'STRASSE', 'strasse'],
    ['an accent that stands by itself', 'Jose\u0301', 'josé'],
  ])('takes no account of %s', (_what, name, folded) => {
    expect(fold(name)).toBe(folded)
  })

  it('is the same for a word in small letters and in capitals, ß among them', () => {
    expect(fold('Große Straße')).toBe(fold('GROSSE STRASSE'))
    expect(fold('ﬁeld')).toBe(fold('FIELD'))
  })

  it('keeps an accent: José and Jose are two names', () => {
    expect(fold('José')).not.toBe(fold('Jose'))
  })

  it('is its own spelling', () => {
    for (const name of ['ﬀ Straße', 'İstanbul', 'ǅungla', 'Ａ\u0301'])
      expect(fold(fold(name))).toBe(fold(name))
  })
})

describe('the key by which names are one', () => {
  it.each([
    ['a title before a full name', 'Russian President Ivan Petrov', 'Ivan Petrov'],
    ['several titles', 'General Dr. Anna Maria Weiss', 'anna maria weiss'],
    ['"the" before it', 'The President Ivan Petrov', 'Ivan Petrov'],
  ])('of a person takes no account of %s', (_what, name, same) => {
    expect(nameKey('person', name)).toBe(nameKey('person', same))
  })

  it('of a surname alone keeps its title: it may be another of that name', () => {
    expect(nameKey('person', 'President Petrov')).not.toBe(nameKey('person', 'Petrov'))
    expect(nameKey('person', 'Mr. Petrov')).toBe('mr. petrov')
  })

  it.each([
    ['U.N.', 'UN'],
    ['The U.S.', 'US'],
    ['The Harbour Board', 'harbour board'],
  ])('of an organisation is one for %s and %s', (one, other) => {
    expect(nameKey('organisation', one)).toBe(nameKey('organisation', other))
  })

  it('leaves full stops that are no initials', () => {
    expect(nameKey('organisation', 'Halyard Inc.')).not.toBe(nameKey('organisation', 'Halyard Inc'))
    expect(nameKey('person', 'J. Smith')).toBe('j. smith')
  })

  it('leaves a title within the name of a place', () => {
    expect(nameKey('place', 'Mayor Island Bay')).toBe('mayor island bay')
  })
})

describe('letters that stand for a longer name', () => {
  it.each(['UN', 'U.N.', 'the UN', 'AT&T', 'G20', 'UNESCO'])('are %s', (words) => {
    expect(isLetters(words)).toBe(true)
  })

  it.each(['U', 'Un', 'The Board', 'HARBOURBOARDS', 'UN Council', ''])('are not %s', (words) => {
    expect(isLetters(words)).toBe(false)
  })
})
