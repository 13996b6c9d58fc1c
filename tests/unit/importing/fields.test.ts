import { describe, expect, it, test } from 'vitest'
import { articleAddress, fieldsOf, languageTag, noFacts } from '../../../main/importing/fields'
import { lettersOf } from '../../../main/importing/letters'
import { articleFields } from '../../../preload/contract/article'
import { reading } from '../../../preload/contract/importing'

describe('facts as an article may have them', () => {
  it('cuts what is longer than the contract allows', () => {
    const long = 'words '.repeat(200)
    const found = fieldsOf({
      title: long,
      byline: long,
      agency: long,
      datelinePlace: long,
      outlet: long,
      section: long,
      language: `en-${'abcdefgh-'.repeat(9)}`,
    })
    expect(reading.shape.fields.parse(found)).toEqual(found)
    expect(found).toMatchObject({ title: long.slice(0, 500).trim(), outlet: long.slice(0, 200).trim() })
  })

  it('cuts between characters and in none', () => {
    const [flag, family] = ['🇺🇳', '👩‍👩‍👧']
    expect(fieldsOf({ outlet: 'a'.repeat(198) + family }).outlet).toBe('a'.repeat(198))
    expect(fieldsOf({ outlet: 'a'.repeat(196) + flag }).outlet).toBe('a'.repeat(196) + flag)
  })

  it('takes words that are only blanks for none, and leaves the space around others out', () => {
    expect(fieldsOf({ title: ' \n', byline: '', outlet: '  Fjord Post ' })).toEqual({
      ...noFacts,
      outlet: 'Fjord Post',
    })
  })

  it('leaves out what is no address and no language', () => {
    expect(fieldsOf({ url: 'data:text/html,x', language: 'the usual one' })).toEqual(noFacts)
  })
})

describe('the address of an article', () => {
  it.each([
    ['https://fjord.example/news/1', undefined, 'https://fjord.example/news/1'],
    ['/news/1?a=b', 'https://fjord.example/front', 'https://fjord.example/news/1?a=b'],
    ['http://fjord.example/ä', 'https://fjord.example/', 'http://fjord.example/%C3%A4'],
    // A page that was saved to the disk still says where it came from.
    ['https://fjord.example/1', 'no base', 'https://fjord.example/1'],
  ])('is %s, seen from %s', (given, base, whole) => {
    expect(articleAddress(given, base)).toBe(whole)
  })

  it.each([
    ['/news/1', undefined],
    ['file:///etc/passwd', 'https://fjord.example/'],
    ['data:text/html,x', 'https://fjord.example/'],
    ['https://', 'https://fjord.example/'],
    [`https://fjord.example/${'a'.repeat(2000)}`, undefined],
    ['', undefined],
    [null, 'https://fjord.example/'],
    [undefined, undefined],
  ])('is not %s, seen from %s', (given, base) => {
    expect(articleAddress(given, base)).toBe(null)
  })
})

test.each([
  ['de_AT', 'de-AT'],
  [' EN-us ', 'en-US'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['en-u-ca-buddhist', 'en-u-ca-buddhist'],
  ['english', null],
  ['en us', null],
  ['en-us-us', null],
  ['', null],
  [null, null],
])('the language %j is %j', (given, tag) => {
  expect(languageTag(given)).toBe(tag)
  expect(articleFields.shape.language.parse(tag)).toBe(tag)
})

test('what is printed twice is alike by its letters and digits', () => {
  expect(lettersOf('The Harbour-Gazette №3')).toBe(lettersOf('THE “harbour gazette”, №3'))
  expect(lettersOf('Caf\u00e9')).toBe(lettersOf('Cafe\u0301'))
  expect(lettersOf('Bridge 3')).not.toBe(lettersOf('Bridge 4'))
  expect(lettersOf('– · –')).toBe('')
})
