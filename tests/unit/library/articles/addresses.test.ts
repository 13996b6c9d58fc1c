import { describe, expect, it } from 'vitest'
import { plainAddress, waysToWrite } from '../../../../main/library/articles/addresses'

describe('an address without how one came to it', () => {
  it.each([
    [
      'campaign marks',
      'https://news.example/a?utm_source=letter&utm_medium=mail&id=7',
      'https://news.example/a?id=7',
    ],
    ['a social network’s mark', 'https://news.example/a?fbclid=x1&page=2', 'https://news.example/a?page=2'],
    ['nothing but marks', 'https://news.example/a?ref=front&cmp=42', 'https://news.example/a'],
    ['marks in capitals', 'https://news.example/a?UTM_Source=letter', 'https://news.example/a'],
    ['a place in the page', 'https://news.example/a#comments', 'https://news.example/a'],
  ])('loses %s', (_what, address, plain) => {
    expect(plainAddress(address)).toBe(plain)
  })

  it.each([
    ['what names the article', 'https://news.example/a?id=7&refugees=1'],
    ['a fragment that a page in the browser is made of', 'https://news.example/#!/story/9'],
    ['a fragment that is a path', 'https://news.example/app#/story/9'],
    ['words that are no address', 'page 3 of the paper'],
  ])('keeps %s', (_what, address) => {
    expect(plainAddress(address)).toBe(address)
  })
})

describe('the ways in which one address is written', () => {
  it('are with and without encryption, www and the last stroke', () => {
    const ways = waysToWrite('https://www.news.example/story')
    expect(ways).toHaveLength(8)
    expect(new Set(ways)).toEqual(
      new Set(
        ['https', 'http'].flatMap((protocol) =>
          [
            'news.example/story',
            'news.example/story/',
            'www.news.example/story',
            'www.news.example/story/',
          ].map((rest) => `${protocol}://${rest}`),
        ),
      ),
    )
  })

  it.each([
    ['http://news.example/story/'],
    ['https://news.example/story?utm_campaign=x'],
    ['https://www.news.example/story//#top'],
  ])('are the same for %s', (address) => {
    expect(new Set(waysToWrite(address))).toEqual(new Set(waysToWrite('https://news.example/story')))
  })

  it('keep what tells two articles apart', () => {
    expect(waysToWrite('https://news.example/?p=12')).toContain('http://www.news.example/?p=12')
    expect(waysToWrite('https://news.example/a?p=12')).not.toContain('https://news.example/a')
    expect(waysToWrite('https://news.example:8080/a')).toContain('https://news.example:8080/a')
  })

  it.each(['https://news.example', 'https://news.example/?utm_source=x', 'https://news.example/#top'])(
    'are none for a front page: %s',
    (address) => expect(waysToWrite(address)).toEqual([]),
  )

  it('are none for words that are no address', () => {
    expect(waysToWrite('page 3 of the paper')).toEqual([])
  })
})
