import { expect, it } from 'vitest'
import { type Changes, changesBetween } from '../../../main/passages/changes'
import { pick, type Random, randomFrom } from '../../support/random'

// Emoji that share a half, a character of two code units, an accent by itself, and the sign of an icon font.
const signs = ['😀', '😁', '🇩🇪', '🇫🇷', '👍🏽', '𝒳', 'e\u0301', '\ue400', 'tide', 'quay', 'fog', ' ', '\n', '. ']

function written(random: Random): string[] {
  return Array.from({ length: 2 + random(120) }, () => pick(random, signs) ?? '')
}

function edited(random: Random, from: readonly string[]): string[] {
  return from.flatMap((sign) => {
    const what = random(10)
    if (what === 0) return []
    return what === 1 ? written(random).slice(0, 3) : [sign]
  })
}

function sides(changes: Changes, from: string, to: string): { former: string; later: string }[] {
  return changes.map(({ oldStart, oldEnd, newStart, newEnd }) => ({
    former: from.slice(oldStart, oldEnd),
    later: to.slice(newStart, newEnd),
  }))
}

it('loses nothing of either text, and calls the same what is the same', () => {
  const random = randomFrom(11)
  for (let round = 0; round < 500; round++) {
    const signsBefore = written(random)
    const [from, to] = [signsBefore.join(''), edited(random, signsBefore).join('')]
    const changes = changesBetween(from, to)
    const found = sides(changes, from, to)
    expect(found.map(({ former }) => former).join('')).toBe(from)
    expect(found.map(({ later }) => later).join('')).toBe(to)
    for (const [at, { former, later }] of found.entries()) {
      if (changes[at]?.isSame) expect(later).toBe(former)
    }
  }
})

it('keeps the half that a sign has in common with the one in its place', () => {
  const changes = changesBetween('At the gate: 😀', 'At the gate: 😁')
  expect(changes.map(({ isSame, newEnd }) => [isSame, newEnd])).toEqual([
    [true, 14],
    [false, 15],
  ])
})

it('says that a text which became nothing, or came of nothing, was replaced', () => {
  expect(changesBetween('', '')).toEqual([])
  expect(changesBetween('Fog.', '')).toEqual([
    { isSame: false, oldStart: 0, oldEnd: 4, newStart: 0, newEnd: 0 },
  ])
  expect(changesBetween('', 'Fog.')).toEqual([
    { isSame: false, oldStart: 0, oldEnd: 0, newStart: 0, newEnd: 4 },
  ])
})
