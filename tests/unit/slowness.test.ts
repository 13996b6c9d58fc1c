import { describe, expect, it, vi } from 'vitest'
import { slowness } from '../../scripts/lint/slowness.mjs'

vi.setConfig({ testTimeout: 60_000 })

describe('patterns that take more time than their text is long', () => {
  it.each([
    ['blanks at an end', /\s+$/],
    ['blanks around a sign', /\s*,\s*/],
    ['two loops over the same signs', /^a\s*:?\s*b/],
    ['lines with two ways to end', /^a:[^\n]*\r?\n(?: [^\n]*\r?\n)*b/],
    ['from a sign to another that may be missing', /<[^>]*>/g],
    ['what must stand ahead', /[a-z]+(?=:)/],
    ['what must not stand ahead', /[a-z]+(?:-[a-z]+)*(?![-a-z])/g],
    ['the same again', /(`+)(?:(?!\1).)+\1/g],
    ['more than a few of many', /<meta[^>]{0,300}charset/],
    ['words in a loop', /^(?:\w+\s?)*$/],
  ])('%s', (_what, { source, flags }) => {
    expect(slowness(source, flags)).toMatch(/^Its time grows with more than the length of the text/)
  })

  it.each([
    ['blanks at an end, from their first', /(?<!\s)\s+$/],
    ['blanks around a sign, from their first', /(?:(?<!\s)\s+)?,\s*/],
    ['two loops with a sign between them', /^a\s*(?::\s*)?b/],
    ['lines with one way to end', /^a:[^\n]*\n(?: [^\n]*\n)*b/],
    ['from a sign to another that ends at the next', /<[^<>]*>/g],
    ['a word of few letters', /\b[a-z]{1,40}(?=:)/],
    ['where the reader stands', /[a-z]+\s*=/y],
    ['a list of words', /^(?:read|see|also see|watch)(?: more| also)?\s*[:：]/iu],
    ['lines that begin alike', /^charset[ \t]*=[ \t]*\w+$/m],
  ])('and that do not: %s', (_what, { source, flags }) => {
    expect(slowness(source, flags)).toBeNull()
  })
})
