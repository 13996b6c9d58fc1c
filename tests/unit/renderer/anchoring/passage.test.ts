import { describe, expect, it } from 'vitest'
import {
  describePassage,
  maxPassageLength,
  trimSpan,
  wholeCharacters,
} from '../../../../renderer/anchoring/passage'

const family = '👨‍👩‍👧‍👦'
const flag = '🇩🇰'

describe('trimming', () => {
  const text = '\u00a0First line \n\n  Second line.\u2003'

  it('drops white space of every kind at both ends', () => {
    const whole = trimSpan(text, { start: 0, end: text.length })
    expect(whole && text.slice(whole.start, whole.end)).toBe('First line \n\n  Second line.')
  })

  it('has nothing to say of a selection of white space', () => {
    const gap = text.indexOf('\n')
    expect(trimSpan(text, { start: gap - 1, end: gap + 4 })).toBeNull()
  })

  it('takes a span that reaches outside the text', () => {
    expect(trimSpan('word', { start: -3, end: 90 })).toEqual({ start: 0, end: 4 })
  })
})

describe('describing a passage', () => {
  const text = `One ${family} two.\n\nThree ${flag} four, five six seven eight nine ten eleven twelve.`

  it('says what stands there, before it and after it', () => {
    const start = text.indexOf('Three')
    const end = text.indexOf(' four')
    const passage = describePassage(text, { start: start - 2, end: end + 1 })
    expect(passage).toEqual({
      start,
      end,
      exact: `Three ${flag}`,
      prefix: text.slice(0, start),
      suffix: text.slice(end, end + 32),
    })
  })

  it('widens to whole characters', () => {
    const inFamily = text.indexOf(family) + 3
    expect(describePassage(text, { start: inFamily, end: inFamily + 1 })?.exact).toBe(family)
    expect(wholeCharacters(text, { start: inFamily, end: inFamily })).toEqual({
      start: text.indexOf(family),
      end: text.indexOf(family) + family.length,
    })
  })

  it('cuts prefix and suffix between characters, never longer than 32 units', () => {
    const around = `${family.repeat(4)} word ${family.repeat(4)}`
    const start = around.indexOf('word')
    const passage = describePassage(around, { start, end: start + 4 })
    expect(passage?.prefix).toBe(`${family.repeat(2)} `)
    expect(passage?.suffix).toBe(` ${family.repeat(2)}`)
  })

  it('refuses what the library would refuse', () => {
    const long = 'word '.repeat(maxPassageLength / 4)
    expect(describePassage(long, { start: 0, end: long.length })).toBeNull()
    expect(describePassage(long, { start: 0, end: maxPassageLength })?.exact.length).toBe(
      maxPassageLength - 1,
    )
  })

  it('reproduces its own words from its offsets wherever it is put', () => {
    for (let start = 0; start < text.length; start++) {
      const passage = describePassage(text, { start, end: Math.min(text.length, start + 9) })
      if (passage) expect(text.slice(passage.start, passage.end)).toBe(passage.exact)
    }
  })
})
