import { describe, expect, it } from 'vitest'
import { complete, completionAt } from '../../../preload/contract/search/complete-query'
import { fieldsThatBegin } from '../../../preload/contract/search/fields'

/** What is completed at the stroke, and what would be replaced. */
function at(marked: string): string | null {
  const caret = marked.indexOf('|')
  const text = marked.slice(0, caret) + marked.slice(caret + 1)
  const found = completionAt(text, caret)
  if (found === null) return null
  return `${found.field ?? found.what} “${found.typed}” for “${text.slice(found.from, found.to)}”`
}

describe('at the caret is completed', () => {
  it.each([
    ['|', 'field “” for “”'],
    ['bridge |', 'field “” for “”'],
    ['out|', 'field “out” for “out”'],
    ['-out|', 'field “out” for “out”'],
    ['(out|', 'field “out” for “out”'],
    ['ou|tlet', 'field “ou” for “outlet”'],
    ['|outlet', 'field “” for “”'],
    ['ou|tlet:x', 'field “ou” for “outlet:”'],
    ['outlet:|', 'outlet “” for “”'],
    ['outlet: |', 'outlet “” for “”'],
    ['outlet:|times', 'outlet “” for “times”'],
    ['outlet:ti|', 'outlet “ti” for “ti”'],
    ['outlet:ti|mes x', 'outlet “ti” for “times”'],
    ['outlet:times|', 'outlet “times” for “times”'],
    ['outlet:times |', 'field “” for “”'],
    ['source:ti|', 'outlet “ti” for “ti”'],
    ['outlet:"the ti|', 'outlet “the ti” for “"the ti”'],
    ['outlet:"the ti|mes" x', 'outlet “the ti” for “"the times"”'],
    ['tag:a,|', 'tag “” for “”'],
    ['tag:a,b|,c', 'tag “b” for “b”'],
    ['tag:(a |', 'tag “” for “”'],
    ['tag:(a OR b|)', 'tag “b” for “b”'],
    ['tag:(a) b|', 'field “b” for “b”'],
    ['color:r|', 'color “r” for “r”'],
    ['before:20|', 'date “20” for “20”'],
    ['12|', null],
    ['"old to|wn"', null],
    ['a OR|', null],
    ['a | b', 'field “” for “”'],
    ['NEAR(a b|', null],
    ['NEAR(a b) c|', 'field “c” for “c”'],
  ])('%s: %s', (marked, expected) => {
    expect(at(marked)).toBe(expected)
  })

  it.each([
    ['bridge ou', 'outlet', 'bridge outlet:', ''],
    ['ou', 'outlet', 'outlet:', ''],
    ['outlet:ti', 'Times', 'outlet:Times ', ''],
    ['outlet:ti', 'The Times', 'outlet:"The Times" ', ''],
    ['outlet:"the ti', 'The Times', 'outlet:"The Times" ', ''],
    ['outlet:ti', 'The "T"', 'outlet:“The "T"” ', ''],
    ['(tag:a', 'x', '(tag:x', ')'],
    ['tag:a', 'x,y', 'tag:"x,y"', ',b'],
    ['tag:(a', 'OR', 'tag:("OR"', ')'],
    ['tag:a', 'war/peace', 'tag:war/peace', ' b'],
  ])('%s becomes with %s: %s', (before, chosen, expected, after) => {
    const completion = completionAt(before + after, before.length)
    expect(completion && complete(before + after, completion, chosen)).toEqual({
      text: expected + after,
      caret: expected.length,
    })
  })
})

it.each([
  ['', 'title'],
  ['ou', 'outlet'],
  ['AUTH', 'by'],
  ['so', 'outlet'],
  ['colo', 'color'],
])('fields that begin with “%s” start with %s', (typed, first) => {
  expect(fieldsThatBegin(typed)[0]).toBe(first)
})

it('no field begins with digits, and each is offered once', () => {
  expect(fieldsThatBegin('12')).toEqual([])
  const all = fieldsThatBegin('')
  expect(new Set(all).size).toBe(all.length)
})
