import { describe, expect, it } from 'vitest'
import { plainWords } from '../../../../preload/contract/note-title'
import { endOfLink, isStill, linkBefore, markdownLink } from '../../../../renderer/notes/linking/link-words'
import { placeList } from '../../../../renderer/notes/linking/place-list'

describe('a link that is being typed', () => {
  it.each([
    ['[[', { from: 0, typed: '' }],
    ['See [[the br', { from: 4, typed: 'the br' }],
    ['[[one]] and [[two', { from: 12, typed: 'two' }],
    ['[[[x', { from: 1, typed: 'x' }],
    ['[x', null],
    ['[[one]] ', null],
    ['[[one\ntwo', null],
    [`[[${'x'.repeat(101)}`, null],
  ])('is what stands before the caret: %j', (text, expected) => {
    expect(linkBefore(text, text.length)).toEqual(expected)
  })

  it('ends with its closing brackets where they are there, and is told from what took its place', () => {
    const link = { from: 2, typed: 'ab' }
    expect(endOfLink('x [[ab]] c', link)).toBe(8)
    expect(endOfLink('x [[ab c', link)).toBe(6)
    expect(isStill('x [[abc', link)).toBe(true)
    expect(isStill('x [[a', link)).toBe(false)
  })
})

describe('a link as Markdown', () => {
  it.each([
    ['Rain', '[Rain](dateline://x)'],
    [
      'A [b] *c* _d_ `e` \\ <f> ~~g~~ &amp;',
      '[A \\[b\\] \\*c\\* \\_d\\_ \\`e\\` \\\\ \\<f\\> \\~\\~g\\~\\~ \\&amp;](dateline://x)',
    ],
    [' two\n lines ', '[two lines](dateline://x)'],
    ['', '[dateline://x](dateline://x)'],
  ])('has the words of %j as they are', (words, expected) => {
    expect(markdownLink(words, 'dateline://x')).toBe(expected)
  })

  it('is read again as the words that it was made of', () => {
    const words = 'Costs [rise] by 5\\10'
    expect(plainWords(`- **See** ${markdownLink(words, 'dateline://article/x')}.`)).toBe(`See ${words}.`)
  })
})

describe('the list', () => {
  const room = { width: 900, height: 640 }
  const at = (left: number, top: number) => ({ left, right: left, top, bottom: top + 20 })

  it('stands below its brackets, and above them low in the window, held on their side', () => {
    expect(placeList(at(100, 50), room)).toEqual({ left: 100, top: 74, bottom: null, maxHeight: 288 })
    expect(placeList(at(880, 600), room)).toEqual({ left: 540, top: null, bottom: 44, maxHeight: 288 })
  })

  it('is no higher than there is room', () => {
    expect(placeList(at(0, 100), { width: 300, height: 200 })).toMatchObject({ left: 8, maxHeight: 88 })
  })
})
