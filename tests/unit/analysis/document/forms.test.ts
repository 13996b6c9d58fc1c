import { describe, expect, it } from 'vitest'
import { byForm } from '../../../../main/analysis/document/forms'
import { shown, tagged } from '../../../support/tagged'

function formed(sentence: string): string[] {
  const { tokens, names } = tagged(sentence)
  return shown(tokens, byForm(tokens, names))
}

describe('where a name begins', () => {
  it.each([
    ['after a role', '{person Harbour Minister Lars Holm} left.', 'person Lars Holm'],
    ['after a role and a title', '{person Commissioner Dr. Lars Holm} left.', 'person Lars Holm'],
    ['after a people', '{person Swedish Lars Holm} left.', 'person Lars Holm'],
    ['after an office and its "of"', '{place Mayor of Skarstad} left.', 'place Skarstad'],
    [
      'after an office and its "of the"',
      '{organisation Commander of the Harbour Guard} left.',
      'organisation Harbour Guard',
    ],
    ['after a prince and his "of"', '{place Prince of Skarstad} left.', 'place Skarstad'],
    ['after "Near"', '{place Near Skarstad} it rained.', 'place Skarstad'],
    [
      'before an ordinal of a unit',
      'the 12th {organisation Harbour Regiment} left.',
      'organisation 12th Harbour Regiment',
    ],
    ['before an ordinal of letters', 'the 12th {organisation HFR} left.', 'organisation 12th HFR'],
  ])('%s', (_what, sentence, name) => {
    expect(formed(sentence)).toEqual([name])
  })

  it.each([
    ['a surname that is a title too', '{person Lars Bishop Holm} left.', 'person Lars Bishop Holm'],
    ['a people in a name of two words', '{person Swedish Holm} left.', 'person Swedish Holm'],
    [
      'a prince’s title within a longer name',
      '{organisation Prince of Skarstad Trust} paid.',
      'organisation Prince of Skarstad Trust',
    ],
    [
      'an office of more than four words',
      '{organisation Old Red Wet Harbour Commander of Skarstad} paid.',
      'organisation Old Red Wet Harbour Commander of Skarstad',
    ],
    ['an office that no name follows', '{organisation Mayor of} left.', 'organisation Mayor of'],
    ['an organisation’s own "of"', '{organisation Bank of Norway} paid.', 'organisation Bank of Norway'],
    ['a listed organisation after an ordinal', 'the 12th {organisation UN} left.', 'organisation UN'],
    ['a person after an ordinal', 'the 12th {person Holm Division} left.', 'person Holm Division'],
  ])('not so: %s', (_what, sentence, name) => {
    expect(formed(sentence)).toEqual([name])
  })
})

describe('where a name ends', () => {
  it('after an epithet', () => {
    expect(formed('{person Lars Holm} the Younger left.')).toEqual(['person Lars Holm the Younger'])
    expect(formed('{place Holm} the Great left.')).toEqual(['place Holm'])
    expect(formed('{person Lars Holm} the sailor left.')).toEqual(['person Lars Holm'])
    expect(formed('{person Lars Holm} Great left.')).toEqual(['person Lars Holm'])
  })

  it('before the place that somebody is of, where a full name stands before it', () => {
    expect(formed('{person Lars Holm of Bergen} left.')).toEqual(['person Lars Holm'])
    expect(formed('{person Maria of Bergen} left.')).toEqual(['person Maria of Bergen'])
    expect(formed('{person Lars Holm of Xqzzyv} left.')).toEqual(['person Lars Holm of Xqzzyv'])
  })

  it('before "and": two people', () => {
    expect(formed('{person Lars and Anna Holm} left.')).toEqual(['person Lars', 'person Anna Holm'])
    expect(formed('{person Lars & Anna and Omar} left.')).toEqual([
      'person Lars',
      'person Anna',
      'person Omar',
    ])
    expect(formed('{organisation Nets and Boats} paid.')).toEqual(['organisation Nets and Boats'])
  })
})

describe('what a name’s form says of its kind', () => {
  it.each([
    ['what one is governor of', 'the governor of {person Skarstad} left.', 'place Skarstad'],
    ['a city, town or port of that name', 'the port of {person Skarstad} closed.', 'place Skarstad'],
    ['what a place begins with', 'then {person Port Skarstad} closed.', 'place Port Skarstad'],
    ['what only a place begins with', 'then {organisation Upper Skarstad} voted.', 'place Upper Skarstad'],
    ['the head of a place', 'then {person Skarstad Bridge} closed.', 'place Skarstad Bridge'],
    ['a municipality', 'the {place Municipality of Skarstad} paid.', 'organisation Municipality of Skarstad'],
    ['a treaty', 'the {organisation Skarstad Agreement} holds.', 'misc Skarstad Agreement'],
    ['a paper', 'the {misc Skarstad Herald} wrote.', 'organisation Skarstad Herald'],
    [
      'the head of an organisation',
      'the {place Skarstad University} closed.',
      'organisation Skarstad University',
    ],
    ['a listed organisation', 'the {place UN} met.', 'organisation UN'],
  ])('%s', (_what, sentence, name) => {
    expect(formed(sentence)).toEqual([name])
  })

  it.each([
    ['the governor’s own name', 'the governor , {person Skarstad} , left.', 'person Skarstad'],
    ['who a full name is of', 'the governor of {person Lars Skarstad} left.', 'person Lars Skarstad'],
    [
      'what an organisation may begin with too',
      'the {organisation Port Skarstad} paid.',
      'organisation Port Skarstad',
    ],
    ['a paper that was taken for a person', 'then {person Skarstad Herald} wrote.', 'person Skarstad Herald'],
  ])('is not asked of %s', (_what, sentence, name) => {
    expect(formed(sentence)).toEqual([name])
  })
})

describe('what names nobody', () => {
  it.each([
    ['a role alone', 'The {person Minister} left.'],
    ['an everyday word', 'the {person boats} left.'],
    ['the place of a treaty', 'the {place Paris} Agreement holds.'],
  ])('%s', (_what, sentence) => {
    expect(formed(sentence)).toEqual([])
  })

  it('but a surname is somebody, and a place without a treaty is one', () => {
    expect(formed('then {person Bishop} left {place Paris} again.')).toEqual(['person Bishop', 'place Paris'])
  })
})
