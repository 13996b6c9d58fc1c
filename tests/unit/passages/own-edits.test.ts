import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { borderAfter, borderBefore } from '../../../preload/contract/graphemes'
import { describePassage } from '../../../main/passages/describe'
import { placePassage } from '../../../main/passages/place'
import { type Edited, edits, unedited } from '../../support/edited-text'
import { pick, type Random, randomFrom } from '../../support/random'

const folder = join(import.meta.dirname, '../../../main/sample/articles')
const articles = readdirSync(folder)
  .sort()
  .map((name) =>
    readFileSync(join(folder, name), 'utf8')
      .replace(/\r/g, '')
      .replace(/(?<!\n)\n(?!\n)/g, ' '),
  )

type Place = { start: number; end: number }

/** Where the letters between two offsets are now; null where fewer than half are left, undefined where they lie apart. */
function truth({ from }: Edited, start: number, end: number): Place | null | undefined {
  const left = from.flatMap((old, at) => (old >= start && old < end ? [at] : []))
  const [first, last] = [left[0], left.at(-1)]
  if (first === undefined || last === undefined || left.length < (end - start) / 2) return null
  return last - first > (end - start) * 1.5 + 8 ? undefined : { start: first, end: last + 1 }
}

/** The same with a word that was put in the place of its first or last one. */
function withPutIn({ from }: Edited, { start, end }: Place, marked: Place): Place {
  let [first, last] = [start, end]
  const [oldFirst = 0, oldLast = 0] = [from[start], from[end - 1]]
  while (oldFirst > marked.start && from[first - 1] === -1) first -= 1
  while (oldLast < marked.end - 1 && from[last] === -1) last += 1
  return { start: first, end: last }
}

function overlap(one: Place, other: Place): number {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return Math.max(0, shared) / (Math.max(one.end, other.end) - Math.min(one.start, other.start))
}

/** Words as a person marks them: whole ones, of one sentence to a few. */
function marked(text: string, random: Random): Place {
  const words = Array.from(text.matchAll(/\S+/g))
  const at = random(words.length - 60)
  const [first, last] = [words[at], words[at + 1 + random(random(4) === 0 ? 50 : 14)]]
  return { start: first?.index ?? 0, end: (last?.index ?? 0) + (last?.[0].length ?? 0) }
}

type Score = { there: number; right: number; gone: number; false: number }

function scoreOf(edit: (typeof edits)[string]): Score {
  const score = { there: 0, right: 0, gone: 0, false: 0 }
  for (const [seed, text] of articles.entries()) {
    const random = randomFrom(seed + 1)
    const edited = edit(unedited(text), random)
    for (let count = 0; count < 20; count++) {
      const { start, end } = marked(text, random)
      const expected = truth(edited, start, end)
      if (expected === undefined) continue
      const found = placePassage(describePassage(text, start, end), edited.text, text)
      if (expected === null) score.gone += 1
      else score.there += 1
      if (found.state === 'gone') continue
      if (expected === null) score.false += 1
      else {
        const wide = withPutIn(edited, expected, { start, end })
        if (Math.max(overlap(found, expected), overlap(found, wide)) >= 0.8) score.right += 1
      }
    }
  }
  return score
}

it.each(Object.keys(edits))('finds what is left after %s', (name) => {
  const edit = edits[name]
  const score = edit === undefined ? null : scoreOf(edit)
  expect(score?.there).toBeGreaterThan(100)
  expect((score?.right ?? 0) / (score?.there ?? 1)).toBeGreaterThanOrEqual(
    name.startsWith('all of it') ? 0.97 : 0.99,
  )
  expect(score?.false).toBeLessThanOrEqual(1)
})

// The rewriting that leaves nothing. Two such articles have the names of a town and a bank in common.
it('finds next to nothing of an article in another one', () => {
  const found = articles.flatMap((text, at) => {
    const other = articles[(at + 1) % articles.length] ?? ''
    const random = randomFrom(at)
    const placements = Array.from({ length: 20 }, () => {
      const { start, end } = marked(text, random)
      return placePassage(describePassage(text, start, end), other, text)
    })
    return placements.filter(({ state }) => state !== 'gone')
  })
  expect(found.length).toBeLessThanOrEqual(articles.length * 20 * 0.01)
})

const signs = [
  'a',
  'b',
  ' ',
  '\n',
  '.',
  '3',
  'ß',
  'e\u0301',
  '😀',
  '👩‍👩‍👧‍👦',
  '🇩🇪',
  '\ud83d',
  '\udc00',
  '\u200d',
  'ש',
  '日',
  '\u0301',
]

function anyText(random: Random, length: number): string {
  return Array.from({ length: random(length) }, () => pick(random, signs) ?? '').join('')
}

it('leads to a place within the text and to whole characters, whatever the texts are', () => {
  const random = randomFrom(20)
  for (let round = 0; round < 3000; round++) {
    const former = anyText(random, 120)
    const [one, other] = [random(former.length + 1), random(former.length + 1)]
    const passage = describePassage(former, Math.min(one, other), Math.max(one, other))
    const cut = random(former.length + 1)
    const later =
      round % 2 === 0
        ? anyText(random, 120)
        : former.slice(0, cut) + anyText(random, 30) + former.slice(cut + random(30))
    for (const known of [former, undefined]) {
      if (passage.exact === '') continue
      const found = placePassage(passage, later, known)
      if (found.state === 'gone' || later === known) continue
      expect(found.start).toBeLessThan(found.end)
      expect(found.start).toBeGreaterThanOrEqual(0)
      expect(found.end).toBeLessThanOrEqual(later.length)
      expect([borderBefore(later, found.start), borderAfter(later, found.end)]).toEqual([
        found.start,
        found.end,
      ])
    }
  }
})
