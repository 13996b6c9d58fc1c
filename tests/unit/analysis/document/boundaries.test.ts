import { describe, expect, it } from 'vitest'
import { tidyBounds } from '../../../../main/analysis/document/boundaries'
import { shown, tagged } from '../../../support/tagged'

function tidy(sentence: string): string[] {
  const { tokens, names } = tagged(sentence)
  return shown(tokens, tidyBounds(tokens, names))
}

describe('what is no part of a name', () => {
  it.each([
    ['a title before it', '{person Mr. Lars Holm} left.', ['person Lars Holm']],
    ['a title of several words', '{person Prime Minister Lars Holm} left.', ['person Lars Holm']],
    ['several titles', '{person Vice Admiral Sir Lars Holm} left.', ['person Lars Holm']],
    ['an article', '{organisation The Harbour Board} met.', ['organisation Harbour Board']],
    ['a possessive after it', "{organisation Harbour Board's} boats", ['organisation Harbour Board']],
    ['a small word after it', '{person Lars Holm left} early.', ['person Lars Holm']],
    ['a mark after it', '{person Lars Holm ,} who left', ['person Lars Holm']],
    ['a mark before it', '{place “ Bergen} is wet.', ['place Bergen']],
    ['a day after it', '{person Lars Holm Monday} night', ['person Lars Holm']],
    ['a month after it', '{place Bergen December} weather', ['place Bergen']],
  ])('%s', (_what, sentence, names) => {
    expect(tidy(sentence)).toEqual(names)
  })

  it.each([
    ['a title that is all there is of a name', '{person Bishop} left.', ['person Bishop']],
    [
      'a title in an organisation’s name',
      '{organisation Prime Minister Holm Trust} paid.',
      ['organisation Prime Minister Holm Trust'],
    ],
    ['a small word within it', '{person Lars van Holm} left.', ['person Lars van Holm']],
    ['a number that it ends in', '{misc Harbour 2000} opened.', ['misc Harbour 2000']],
    ['the article of a name of one word', '{place The} left.', ['place The']],
  ])('but it keeps %s', (_what, sentence, names) => {
    expect(tidy(sentence)).toEqual(names)
  })

  it.each([
    ['marks alone', '{organisation - ,} and'],
    ['a title alone, of several words', '{person Prime Minister} left.'],
    ['a religion', '{organisation Catholic} boats'],
    ['a people', '{place Swedish} boats'],
    ['letters that name nobody', '{organisation GDP} fell.'],
  ])('%s are no name', (_what, sentence) => {
    expect(tidy(sentence)).toEqual([])
  })

  it('makes a person of whoever is addressed', () => {
    expect(tidy('{organisation Mr. Lars Holm} left.')).toEqual(['person Lars Holm'])
    expect(tidy('{organisation Dr. Holm and Sons of the Harbour Board} paid.')[0]).toMatch(/^organisation/)
  })
})

describe('what are two names', () => {
  it.each([
    [
      'a listed owner and what it has',
      "{organisation Norway's Harbour Board} met.",
      ['place Norway', 'organisation Harbour Board'],
    ],
    [
      'a listed organisation that owns',
      "{place World Bank's Oslo} office",
      ['organisation World Bank', 'place Oslo'],
    ],
    [
      'an organisation by its last word',
      "{organisation Harbour Board's Skarstad} plan",
      ['organisation Harbour Board', 'organisation Skarstad'],
    ],
    [
      'letters in brackets',
      '{organisation Harbour Board (HB)} met.',
      ['organisation Harbour Board', 'organisation HB'],
    ],
    [
      'letters in brackets, and more',
      '{organisation Harbour Board (HB) Skarstad} met.',
      ['organisation Harbour Board', 'organisation HB', 'organisation Skarstad'],
    ],
    [
      'a bracket that nobody closes',
      '{organisation Harbour Board (HB Skarstad} met.',
      ['organisation Harbour Board', 'organisation HB Skarstad'],
    ],
    ['countries side by side', '{place Norway Sweden} talks', ['place Norway', 'place Sweden']],
    ['a dash', '{place Bergen–Oslo} line', ['place Bergen', 'place Oslo']],
    [
      'a slash',
      '{organisation Harbour Board/Net Union} talks',
      ['organisation Harbour Board', 'organisation Net Union'],
    ],
    ['a hyphen between blanks', '{place Bergen - Oslo} line', ['place Bergen', 'place Oslo']],
    [
      'two organisations with heads of their own',
      '{organisation Harbour Board and the Net Union} met.',
      ['organisation Harbour Board', 'organisation Net Union'],
    ],
    ['two places', '{place Bergen and the Skarstad} line', ['place Bergen', 'place Skarstad']],
    ['a stray everyday word', '{person Holm told Skarstad} no.', ['person Holm', 'person Skarstad']],
  ])('%s', (_what, sentence, names) => {
    expect(tidy(sentence)).toEqual(names)
  })

  it.each([
    [
      'an owner that nothing is known of',
      "{organisation Skarstad's Nets} paid.",
      ["organisation Skarstad 's Nets"],
    ],
    [
      'one organisation over "and the"',
      '{organisation Office of Fish and the Sea} met.',
      ['organisation Office of Fish and the Sea'],
    ],
    ['a hyphen without blanks', '{person Anne-Lise Holm} left.', ['person Anne-Lise Holm']],
    [
      'a joining word',
      '{organisation Office for Fish and Nets} met.',
      ['organisation Office for Fish and Nets'],
    ],
    ['a comma before a junior', '{person Lars Holm, Jr.} left.', ['person Lars Holm , Jr.']],
  ])('not %s', (_what, sentence, names) => {
    expect(tidy(sentence)).toEqual(names)
  })

  it('drops a people that owns: it is no name', () => {
    expect(tidy("{organisation Swedes' Harbour Board} met.")).toHaveLength(1)
    expect(tidy("{organisation Swede's Harbour Board} met.")).toEqual(['organisation Harbour Board'])
  })

  it('ends a person before a comma', () => {
    expect(tidy('{person Lars Holm, Anna Lie} left.')).toEqual(['person Lars Holm'])
  })
})

it('keeps how sure the tagger was, in every part', () => {
  const { tokens, names } = tagged("{organisation Norway's Harbour Board (HB)} met.", 42)
  expect(tidyBounds(tokens, names).map(({ lead }) => lead)).toEqual([42, 42, 42])
})
