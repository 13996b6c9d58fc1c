import { describe, expect, it } from 'vitest'
import { beginning, borderAfter, borderBefore, inQuotationMarks } from '../../preload/contract/graphemes'
import { cpuTime } from '../support/cpu-time'
import { pick, randomFrom } from '../support/random'

const family = '👨‍👩‍👧‍👦'
const flag = '🇩🇰'
const accent = 'e\u0301'

// What parts or joins by all the rules there are: halves of flags, joiners, marks, jamo, conjuncts, a sign that leads.
const parts = [
  ...[
    'a',
    ' ',
    '\r',
    '\n',
    '\u0301',
    '\u200d',
    '\u200c',
    '😀',
    '👩',
    '🏽',
    '\u{1f1e9}',
    '\u{1f1f0}',
    '𝒳',
    '漢',
    '\ufe0f',
    '1',
  ],
  ...['क', '्', 'ष', 'ि', '\u1100', '\u1161', '\u11a8', '각', '\u0600', '\u0e33', '\uff9e', '\u{e0067}', '🏴'],
]

function bordersOf(text: string): number[] {
  return [...[...new Intl.Segmenter().segment(text)].map(({ index }) => index), text.length]
}

describe('borders between characters', () => {
  const text = `a ${family}${flag}${flag}${accent}x क्षि end`

  it('finds none inside an emoji family, a flag or an accented letter', () => {
    for (const cluster of [family, flag, accent]) {
      const start = text.indexOf(cluster)
      for (let i = start + 1; i < start + cluster.length; i++) {
        expect(borderBefore(text, i)).toBe(start)
        expect(borderAfter(text, i)).toBe(start + cluster.length)
      }
    }
  })

  it('keeps the second of two flags apart from the first', () => {
    const second = text.indexOf(flag) + flag.length
    expect(borderBefore(text, second)).toBe(second)
    expect(borderBefore(text, second + 2)).toBe(second)
  })

  it('leaves a border where it is, and stays inside the text', () => {
    expect(borderBefore(text, 1)).toBe(1)
    expect(borderAfter(text, 1)).toBe(1)
    expect(borderBefore(text, -5)).toBe(0)
    expect(borderAfter(text, text.length + 5)).toBe(text.length)
  })

  it('are those of the whole text, wherever it is asked', () => {
    const mixed = `${text}\r\n${'ab '.repeat(200)}${family.repeat(60)} ${accent.repeat(300)}\u1100\u1161\u11a8${text}`
    const borders = [...new Intl.Segmenter().segment(mixed)].map(({ index }) => index)
    for (let i = 0; i < mixed.length; i++) {
      expect(borderBefore(mixed, i), `before ${i}`).toBe(borders.findLast((border) => border <= i))
      expect(borderAfter(mixed, i), `after ${i}`).toBe(borders.find((border) => border >= i) ?? mixed.length)
    }
  })

  it('never cuts a surrogate pair, however far the last space is', () => {
    const run = '😀'.repeat(2_000)
    for (const at of [1, 999, 1_001, 3_999]) expect(borderBefore(run, at) % 2).toBe(0)
  })

  it.each([17, 101, 2_000])('pairs the letters of %i flags in a row from the first of them', (count) => {
    for (const lead of ['', 'x', 'At sea: ', '😀', family, '\u0600']) {
      const run = `${lead}${flag.repeat(count)}`
      const known = bordersOf(run)
      // Every place in short runs, and every thirteenth and the last ones in long ones.
      for (let i = 0; i <= run.length; i += count < 1_000 || i > run.length - 20 ? 1 : 13) {
        expect(borderBefore(run, i), `before ${i}`).toBe(known.findLast((border) => border <= i))
        expect(borderAfter(run, i), `after ${i}`).toBe(known.find((border) => border >= i))
      }
    }
  })

  it('pairs them so behind half a flag and before one', () => {
    const half = flag.slice(0, 2)
    const run = `${half}${flag.repeat(60)}${half} ${half}\u0301${flag.repeat(60)}`
    const known = bordersOf(run)
    for (let i = 0; i <= run.length; i++) {
      expect(borderBefore(run, i), `before ${i}`).toBe(known.findLast((border) => border <= i))
      expect(borderAfter(run, i), `after ${i}`).toBe(known.find((border) => border >= i))
    }
  })

  it('are those of the whole text in whatever is written in a row', () => {
    const random = randomFrom(5)
    for (let round = 0; round < 60; round++) {
      const run = Array.from({ length: 150 }, () => pick(random, parts)).join('')
      const known = bordersOf(run)
      for (let i = 0; i <= run.length; i += 1 + random(3)) {
        expect(borderBefore(run, i), `before ${i} of ${run}`).toBe(known.findLast((border) => border <= i))
        expect(borderAfter(run, i), `after ${i} of ${run}`).toBe(known.find((border) => border >= i))
      }
    }
  })

  it.each([
    ['flags', flag],
    ['marks', '\u0301'],
    ['jamo', '\u1100'],
  ])('cost no more in a longer run of %s', (_, sign) => {
    const timed = (text: string) =>
      cpuTime(() => {
        for (let i = 0; i < 200; i++) borderBefore(text, text.length - 3 - i * 4)
      })
    // The first time also puts the text together from its repetitions, and the machine may do something else in any of them.
    const best = (text: string) => Math.min(...Array.from({ length: 4 }, () => timed(text)))
    const short = best(sign.repeat(100_000 / sign.length))
    expect(best(sign.repeat(4_000_000 / sign.length))).toBeLessThan(8 * Math.max(short, 5))
  })
})

describe('the beginning of a text', () => {
  it('is all of it where it is short enough', () => {
    expect(beginning('one two', 7)).toBe('one two')
    expect(beginning(flag, 4)).toBe(flag)
    expect(beginning('', 0)).toBe('')
  })

  it('ends between two characters', () => {
    expect(beginning('one two', 6)).toBe('one tw…')
    expect(beginning(`ab${family}cd`, 9)).toBe('ab…')
    expect(beginning(`ab${accent}cd`, 3)).toBe('ab…')
    expect(beginning(flag.repeat(40), 150)).toBe(`${flag.repeat(37)}…`)
  })
})

describe('words between quotation marks', () => {
  it('have single ones within', () => {
    expect(inQuotationMarks('the dam')).toBe('“the dam”')
    expect(inQuotationMarks('“Not one litre,” she said')).toBe('“‘Not one litre,’ she said”')
    expect(inQuotationMarks('„Nein“ and "no"')).toBe("“‚Nein‘ and 'no'”")
  })
})
