import { describe, expect, it } from 'vitest'
import {
  begin,
  inside,
  kindOfLabel,
  labelCount,
  labelOf,
  last,
  mayEnd,
  mayFollow,
  mayStart,
  partOfLabel,
  single,
  spansOfLabels,
  tagKinds,
} from '../../../../main/analysis/tagger/labels'

const parts = [begin, inside, last, single]
const person = tagKinds.indexOf('person')
const place = tagKinds.indexOf('place')
const labels = Array.from({ length: labelCount }, (_, label) => label)

describe('labels', () => {
  it('are one number for each kind and part, beside the one for "no name"', () => {
    const all = tagKinds.flatMap((_, kind) => parts.map((part) => labelOf(kind, part)))
    expect([0, ...all].toSorted((a, b) => a - b)).toEqual(labels)
  })

  it('say what they are made of', () => {
    for (const kind of tagKinds.keys()) {
      for (const part of parts) {
        expect(kindOfLabel(labelOf(kind, part))).toBe(kind)
        expect(partOfLabel(labelOf(kind, part))).toBe(part)
      }
    }
    expect([kindOfLabel(0), partOfLabel(0)]).toEqual([-1, -1])
  })

  it.each([
    ['a first word is followed by one inside, or the last', begin, [inside, last]],
    ['so is one inside', inside, [inside, last]],
    ['a last word by no name, or a new one', last, [begin, single]],
    ['so is a single one', single, [begin, single]],
  ])('%s', (_what, part, next) => {
    const label = labelOf(person, part)
    const own = parts.filter((other) => mayFollow(label, labelOf(person, other)))
    const another = parts.filter((other) => mayFollow(label, labelOf(place, other)))
    const goesOn = next.includes(inside)
    expect(own).toEqual(next)
    // Only a name that has come to its end is followed by one of another kind.
    expect(another).toEqual(goesOn ? [] : next)
    expect(mayFollow(label, 0)).toBe(!goesOn)
    expect(mayEnd(label)).toBe(!goesOn)
  })

  it('let a row begin and end outside of a name, and with a whole one', () => {
    const starts = labels.filter(mayStart)
    const ends = labels.filter(mayEnd)
    expect(starts).toEqual([
      0,
      ...tagKinds.flatMap((_, kind) => [labelOf(kind, begin), labelOf(kind, single)]),
    ])
    expect(ends).toEqual([0, ...tagKinds.flatMap((_, kind) => [labelOf(kind, last), labelOf(kind, single)])])
    expect(labels.filter((label) => mayFollow(0, label))).toEqual(starts)
  })
})

describe('the names that a row of labels spells out', () => {
  it.each<[string, number[], ReturnType<typeof spansOfLabels>]>([
    ['none', [0, 0, 0], []],
    ['none in nothing', [], []],
    ['one of one word', [0, labelOf(place, single), 0], [{ from: 1, to: 2, kind: 'place' }]],
    [
      'one of three words, to the end',
      [0, labelOf(person, begin), labelOf(person, inside), labelOf(person, last)],
      [{ from: 1, to: 4, kind: 'person' }],
    ],
    [
      'two side by side',
      [labelOf(person, begin), labelOf(person, last), labelOf(person, single)],
      [
        { from: 0, to: 2, kind: 'person' },
        { from: 2, to: 3, kind: 'person' },
      ],
    ],
    [
      'two of different kinds',
      [labelOf(place, single), 0, labelOf(person, begin), labelOf(person, last)],
      [
        { from: 0, to: 1, kind: 'place' },
        { from: 2, to: 4, kind: 'person' },
      ],
    ],
  ])('%s', (_what, row, spans) => {
    expect(spansOfLabels(row)).toEqual(spans)
    expect(spansOfLabels(Uint8Array.from(row))).toEqual(spans)
  })
})
