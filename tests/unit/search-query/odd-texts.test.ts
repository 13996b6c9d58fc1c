import { describe, expect, it } from 'vitest'
import { bare, printed, read, readAsTyped } from '../../support/search-query'

describe('what is odd has its best reading, and a note', () => {
  it.each([
    ['"bridge river', '"bridge river"', /quotation mark was not closed/],
    ['(a b', 'a b', /parenthesis was not closed/],
    ['a) b', 'a b', /had no opening one/],
    ['a AND', 'a', /“AND” had nothing to go with/],
    ['OR a', 'a', /“OR” had nothing/],
    ['a OR OR b', 'a OR b', /“OR” had nothing/],
    ['a AND AND b', 'a b', /“AND” had nothing/],
    ['a AND OR b', 'a OR b', /“AND” had nothing/],
    ['a NOT', 'a', /“NOT” had nothing/],
    ['a NEAR', 'a', /“NEAR” takes two words/],
    ['NEAR a', 'a', /“NEAR” had nothing/],
    ['a NEAR/3 (b c)', 'a b c', /takes two words; it was read as AND/],
    ['(a b) NEAR/3 c', 'a b c', /“NEAR\/3” had nothing/],
    ['tag:a,b NEAR c', 'tag:a,b c', /NEAR takes two words or phrases; it was read as AND/],
    ['NEAR(a* b)', 'NEAR(a b, 10)', /NEAR takes whole words: “a”/],
    ['NEAR() x', 'x', /parentheses of NEAR/],
    ['NEAR(a OR b)', 'NEAR(a b, 10)', /what else stood in its parentheses was left out/],
    ['color:NEAR(a b)', 'NEAR(a b, 10)', /“color:” takes no NEAR/],
    ['a b OR c', '(a b) OR c', /read as \(a b\) OR c\. Parentheses/],
    ['a - b', 'a b', /“-” has no letter or digit/],
    ['a ""', 'a', /between the quotation marks/],
    ['title: OR a', 'a', /Nothing stands after “title:”/],
    ['title: outlet:a', 'outlet:a', /Nothing stands after “title:”/],
    ['brid*ge', 'brid*ge', /star stands for further letters at the end/],
    ['*bridge', '*bridge', /star/],
    ['outlt:times', 'outlt:times', /no field “outlt”.* Did you mean “outlet:”\?/],
    ['titel:x', 'titel:x', /Did you mean “title:”/],
    ['colr:x', 'colr:x', /Did you mean “color:”/],
    ['color:crimson', 'color:crimson', /“crimson” is no value of “color:”.* yellow, red, green/],
    ['color:"dark red"', '"color:dark red"', /“dark red” is no value of “color:”/],
    ['is:(unread OR new)', 'is:unread OR is:new', /“new” is no value of “is:”.* unread, read/],
    ['has:video', 'has:video', /“video” is no value of “has:”/],
    ['date:soon', 'date:soon', /“soon” is no value of “date:”.* 2016-03-14/],
    ['date:2016-02-30', 'date:2016-02-30', /no value of “date:”/],
    ['date:2017..2016', 'date:2016..2017', /were exchanged/],
  ])('%s', (text, canonical, note) => {
    expect(printed(text)).toBe(canonical)
    expect(read(text).notes.join('\n')).toMatch(note)
  })

  it.each([
    'http://x.y/z?q=1',
    '12:30',
    'foo:bar',
    'file:x',
    'body}:a',
    '50%',
    'C++',
    '#tag',
    'a"',
    '{x',
    'don’t',
    '--help',
  ])('%s is a word like any other', (text) => {
    expect(bare(read(text).root)).toEqual({
      field: 'any',
      value: { kind: 'words', text, exact: false, prefix: false },
    })
    expect(read(text).notes).toEqual([])
  })

  it.each([
    'OR',
    'AND AND',
    '(((',
    '()',
    '*',
    '--',
    '-',
    '.*',
    '(?<',
    '%%',
    '_',
    '\\',
    'title:',
    'NOT NOT',
    'title: OR',
  ])('%s alone is looked for as it stands', (text) => {
    expect(bare(read(text).root)).toEqual({
      field: 'any',
      value: { kind: 'words', text, exact: true, prefix: false },
    })
    expect(read(text).notes).toEqual([`“${text}” was looked for as it was typed.`])
  })

  it.each(['""', '"', '“”', '« »', '\u200f', '\0', ' \n '])('%j looks for nothing', (text) => {
    expect(read(text).root).toBeNull()
  })

  it('keeps half of a character, of which the index has none', () => {
    expect(bare(read('\ud800').root)).toMatchObject({ value: { text: '\ud800' } })
  })
})

describe('quotation marks of all languages', () => {
  it.each([
    '“old town”',
    '„old town“',
    '„old town”',
    '„old town"',
    '«old town»',
    '« old town »',
    '»old town«',
    '”old town”',
  ])('%s is a phrase', (text) => {
    expect(printed(text)).toBe('"old town"')
  })
  it.each([
    '‘old town’',
    '‚old town‘',
    '‹old town›',
    '›old town‹',
    '「old town」',
    '『old town』',
    '《old town》',
    '＂old town＂',
  ])('%s is one too', (text) => {
    expect(printed(text)).toBe('"old town"')
  })

  it.each([
    ['“old town', 'old town'],
    ['‘90s', '90s'],
    ['’90s', '’90s'],
    ['‘O’Neill’s bridge’', '"O’Neill’s bridge"'],
    ['don’t stop', 'don’t stop'],
    ['L’Équipe d’abord', 'L’Équipe d’abord'],
    ['5" disk', '5" disk'],
    ['«a "b" c»', '“a "b" c”'],
  ])('%s is read as %s', (text, canonical) => {
    expect(printed(text)).toBe(canonical)
  })
})

describe('what is too much is left out, and said', () => {
  it('words beyond the sixty-fourth', () => {
    const { root, notes } = read(Array.from({ length: 80 }, (_, at) => `w${at}`).join(' '))
    expect(root).toMatchObject({ type: 'and', children: { length: 64 } })
    expect(notes).toEqual(['A search has at most 64 words; the rest was left out.'])
  })

  it('characters of a word and of a phrase', () => {
    expect(bare(read('a'.repeat(100_000)).root)).toMatchObject({ value: { text: 'a'.repeat(400) } })
    expect(read('a'.repeat(401)).notes).toEqual([expect.stringContaining('at most 400 characters')])
    const phrase = 'ab '.repeat(2_000).trim()
    expect(bare(read(`"${phrase}"`).root)).toMatchObject({ value: { text: phrase.slice(0, 2_000) } })
    expect(read('a'.repeat(400)).notes).toEqual([])
  })

  it('half of a character', () => {
    expect(bare(read(`${'a'.repeat(399)}🇺🇳`).root)).toMatchObject({ value: { text: 'a'.repeat(399) } })
  })

  it('parentheses in too many others', () => {
    const { notes } = read(`${'('.repeat(30)}a${')'.repeat(30)} b`)
    expect(notes).toEqual([expect.stringContaining('at most 20 deep')])
    expect(printed(`${'('.repeat(30)}a${')'.repeat(30)} b`)).toBe('a b')
  })
})

describe('while it is typed', () => {
  it.each([
    ['bri', 'bri*'],
    ['old bri', 'old bri*'],
    ['bri ', 'bri'],
    ['-bri', '-bri*'],
    ['title:bri', 'title:bri*'],
    ['tag:a,b', 'tag:a,b*'],
    ['"old bri', '"old bri"*'],
    ['"old town"', '"old town"'],
    ['(a OR b', 'a OR b*'],
    ['a OR', 'a'],
    ['a AND ', 'a'],
    ['a -', 'a'],
    ['a "', 'a'],
    ['a (', 'a'],
    ['a title:', 'a'],
    ['a title: ', 'a'],
    ['a tag:b,', 'a tag:b'],
    ['a NEAR/3', 'a'],
    ['OR', ''],
    ['(', ''],
    ['is:un', 'is:unread'],
    ['color:g', 'color:green,grey'],
    ['date:20', ''],
    ['date:2016-', 'date:2016'],
    ['date:2016-0', 'date:2016'],
    ['date:2016-03..20', 'date:2016-03..'],
    ['date:..', ''],
    ['date:yest', ''],
    ['date:last-30-da', ''],
    ['date:2016..tod', 'date:2016..'],
    ['C++', 'C++'],
  ])('%j is %s, without a note', (text, canonical) => {
    expect(printed(text, { isTyping: true })).toBe(canonical)
    expect(readAsTyped(text).notes).toEqual([])
  })

  it('says what can no longer become anything', () => {
    expect(readAsTyped('is:unx').notes).toEqual([expect.stringContaining('“unx” is no value of “is:”')])
    expect(readAsTyped('date:2016-13').notes).toEqual([expect.stringContaining('no value of “date:”')])
    expect(readAsTyped('outlt:x y').notes).toEqual([expect.stringContaining('Did you mean “outlet:”')])
  })
})
