import { describe, expect, it } from 'vitest'
import { withoutPart } from '../../../preload/contract/search/parts'
import { read } from '../../support/search-query'

function chips(text: string): string[] {
  return read(text).parts.map(
    ({ label, value, isExcluded, from, to }) =>
      `${isExcluded ? 'not ' : ''}${label}: ${value} = ${text.slice(from, to)}`,
  )
}

describe('parts', () => {
  it.each([
    ['bridge "old town"', []],
    ['bridge outlet:times', ['Outlet: times = outlet:times']],
    ['-color:red,blue x', ['not Colour: red or blue = -color:red,blue']],
    ['NOT title:a', ['not Title: a = NOT title:a']],
    ['-(title:a OR -tag:b)', ['not Title: a = title:a', 'Tag: b = -tag:b']],
    ['title:(a OR "b c" -d)', ['Title: a or (“b c” and not d) = title:(a OR "b c" -d)']],
    ['title: bridge', ['Title: bridge = title: bridge']],
    ['title:-a', ['Title: not a = title:-a']],
    ['title:(a by:b)', ['Title: a and b = title:(a by:b)']],
    [
      'by:bri* date:2016-03..2016-05',
      ['Byline: bri… = by:bri*', 'Date: March 2016 to May 2016 = date:2016-03..2016-05'],
    ],
    ['title:NEAR(a b, 5)', ['Title: a and b within 5 words = title:NEAR(a b, 5)']],
    ['before:2016 date:today', ['Date: until 2015 = before:2016', 'Date: today = date:today']],
    ['color:crimson title:', []],
  ])('%s', (text, expected) => {
    expect(chips(text)).toEqual(expected)
  })

  it.each([
    ['a tag:x b', 'a b'],
    ['tag:x', ''],
    ['tag:x b', 'b'],
    ['a -tag:x', 'a'],
    ['a OR tag:x', 'a'],
    ['tag:x OR b', 'b'],
    ['a AND tag:x AND b', 'a AND b'],
    ['a OR tag:x OR b', 'a OR b'],
    ['a (tag:x) b', 'a b'],
    ['a -((tag:x)) b', 'a b'],
    ['(tag:x OR b) c', '(b) c'],
    ['(b OR tag:x) c', '(b) c'],
    ['(a | tag:x)', '(a)'],
    ['tag:x ORB', 'ORB'],
    ['xOR tag:x', 'xOR'],
  ])('%s without its part is %s', (text, rest) => {
    const [part] = read(text).parts
    expect(part && withoutPart(text, part)).toBe(rest)
    expect(read(rest).notes).toEqual([])
  })
})
