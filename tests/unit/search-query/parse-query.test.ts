import { describe, expect, it } from 'vitest'
import { bare, printed, read } from '../../support/search-query'

function words(text: string, more: { exact?: boolean; prefix?: boolean } = {}) {
  return { kind: 'words', text, exact: false, prefix: false, ...more }
}

function any(text: string, more: { exact?: boolean; prefix?: boolean } = {}) {
  return { field: 'any', value: words(text, more) }
}

describe('a search is read as a tree', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['bridge', any('bridge')],
    ['bridge river', { and: [any('bridge'), any('river')] }],
    ['bridge AND river', { and: [any('bridge'), any('river')] }],
    ['and or not near', { and: [any('and'), any('or'), any('not'), any('near')] }],
    ['"old town"', any('old town', { exact: true })],
    ['" old \n town "', any('old town', { exact: true })],
    ['brid*', any('brid', { prefix: true })],
    ['"old tow"*', any('old tow', { exact: true, prefix: true })],
    ['-river', { not: any('river') }],
    ['NOT river', { not: any('river') }],
    ['NOT NOT river', any('river')],
    ['NOT -river', any('river')],
    ['-"old town"', { not: any('old town', { exact: true }) }],
    ['-(a b)', { not: { and: [any('a'), any('b')] } }],
    ['a OR b', { or: [any('a'), any('b')] }],
    ['a|b', { or: [any('a'), any('b')] }],
    ['a OR b OR (c OR d)', { or: [any('a'), any('b'), any('c'), any('d')] }],
    ['a b OR c', { or: [{ and: [any('a'), any('b')] }, any('c')] }],
    ['a (b OR c)', { and: [any('a'), { or: [any('b'), any('c')] }] }],
    ['（a｜b） c', { and: [{ or: [any('a'), any('b')] }, any('c')] }],
  ])('%j', (text, tree) => {
    expect(bare(read(text).root)).toEqual(tree)
  })

  it.each([
    ['NEAR(a b, 5)', ['a', 'b'], 5],
    ['NEAR(a b)', ['a', 'b'], 10],
    ['NEAR(a, "b c", d,3)', ['a', 'b c', 'd'], 3],
    ['NEAR("a b", c , 7)', ['a b', 'c'], 7],
    ['NEAR(1980 2016)', ['1980', '2016'], 10],
    ['NEAR(a (b c), 5)', ['a', 'b', 'c'], 5],
    ['a NEAR/5 b', ['a', 'b'], 5],
    ['a NEAR "b c"', ['a', 'b c'], 10],
    ['a NEAR/3 b NEAR/5 c', ['a', 'b', 'c'], 5],
    ['NEAR(a b, 999)', ['a', 'b'], 100],
  ])('%s: words near each other', (text, texts, distance) => {
    expect(bare(read(text).root)).toEqual({ field: 'any', value: { kind: 'near', texts, distance } })
  })
})

describe('a field', () => {
  it.each([
    ['title:bridge', 'title', words('bridge')],
    ['TITLE:Bridge', 'title', words('Bridge')],
    ['title：bridge', 'title', words('bridge')],
    ['title: bridge', 'title', words('bridge')],
    ['title:"old town"', 'title', words('old town', { exact: true })],
    ['title:brid*', 'title', words('brid', { prefix: true })],
    ['title:OR', 'title', words('OR')],
    ['title:by:x', 'title', words('by:x')],
    ['title:1,000', 'title', words('1,000')],
    ['title:,bridge,', 'title', words('bridge')],
    ['url:http://x.y/z', 'url', words('http://x.y/z')],
    ['author:x', 'by', words('x')],
    ['source:x', 'outlet', words('x')],
    ['name:x', 'entity', words('x')],
    ['person:x', 'entity', words('x')],
    ['label:x', 'tag', words('x')],
    ['collection:x', 'in', words('x')],
    ['organization:x', 'entity', words('x')],
    ['organisation:x', 'entity', words('x')],
    ['tags:x', 'tag', words('x')],
    ['colour:Gray', 'color', { kind: 'one-of', value: 'grey' }],
    ['color:red', 'color', { kind: 'one-of', value: 'red' }],
    ['has:notes', 'has', { kind: 'one-of', value: 'note' }],
    ['is:to-check', 'is', { kind: 'one-of', value: 'to-check' }],
    ['is:"to check"', 'is', { kind: 'one-of', value: 'to-check' }],
    ['title:NEAR(a b, 5)', 'title', { kind: 'near', texts: ['a', 'b'], distance: 5 }],
    ['title:a NEAR/5 b', 'title', { kind: 'near', texts: ['a', 'b'], distance: 5 }],
  ])('%s', (text, field, value) => {
    expect(bare(read(text).root)).toEqual({ field, value })
    expect(read(text).notes).toEqual([])
  })

  it.each([
    ['color:red,blue', 'color:red,blue'],
    ['-color:red,blue', '-color:red,blue'],
    ['title:(a OR b)', 'title:a,b'],
    ['title:(a b)', 'title:a title:b'],
    ['title:(a -b)', 'title:a -title:b'],
    ['title:(a outlet:b)', 'title:a outlet:b'],
    ['tag:"a b",c,d*', 'tag:"a b",c,d*'],
    ['tag:(a,b c)', 'tag:a,b tag:c'],
    ['title:a b', 'title:a b'],
    ['title:-a', '-title:a'],
    ['title:-(a b)', '-(title:a title:b)'],
    ['title:a,-b', 'title:a -title:b'],
    ['tag:2016,2017', 'tag:2016,2017'],
    ['is:(unread OR starred)', 'is:unread,starred'],
    ['date:(2016 OR 2018)', 'date:2016,2018'],
  ])('%s takes several values: %s', (text, canonical) => {
    expect(printed(text)).toBe(canonical)
  })
})

it('a colour is known by what the person calls it, too', () => {
  const colorNames = { yellow: 'To check', red: 'Évidence', green: 'to-check', blue: '' }
  const colors = (text: string, isTyping = false) => printed(text, { colorNames, isTyping })
  expect(colors('color:évidence')).toBe('color:red')
  expect(colors('color:red')).toBe('color:red')
  expect(colors('color:"to check"')).toBe('color:yellow,green')
  expect(colors('color:to-')).toBe(printed('color:to-'))
  expect(colors('color:to', true)).toBe('color:yellow,green')
  expect(colors('color:évi*')).toBe('color:red')
  expect(read('color:other', { colorNames }).notes).toHaveLength(1)
})
