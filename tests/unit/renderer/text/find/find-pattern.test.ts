import { describe, expect, it } from 'vitest'
import { findAll, maxHits } from '../../../../../renderer/text/find/find-pattern'

function found(text: string, query: string) {
  return findAll(text, query).map(({ start, end }) => text.slice(start, end))
}

describe('find in article', () => {
  it('ignores case and the kind of quotes, dashes and spaces', () => {
    expect(found('Putin PUTIN putin', 'putin')).toEqual(['Putin', 'PUTIN', 'putin'])
    expect(found('She said “it’s late”.', `"it's`)).toEqual(['“it’s'])
    expect(found('the US\u00a0president,\nthe US  president', 'us president')).toEqual([
      'US\u00a0president',
      'US  president',
    ])
    expect(found('2015–2016', '2015-2016')).toEqual(['2015–2016'])
  })

  it('finds accents without asking for them, but keeps to those that are asked for', () => {
    expect(found('Erdoğan, Erdogan, Erdog\u0306an', 'erdogan')).toEqual([
      'Erdoğan',
      'Erdogan',
      'Erdog\u0306an',
    ])
    expect(found('résumé resume', 'résumé')).toEqual(['résumé'])
    expect(found('Ёлка елка', 'елка')).toEqual(['Ёлка', 'елка'])
  })

  it('takes every sign as itself', () => {
    expect(found('a.b axb (c) [d] $5 \\ ^ | {e} 1+1?', 'a.b')).toEqual(['a.b'])
    for (const sign of ['(c)', '[d]', '$5', '\\', '^', '|', '{e}', '1+1?', '/']) {
      expect(found(`x ${sign} y`, sign)).toEqual([sign])
    }
  })

  it('finds emoji and Arabic', () => {
    expect(found('a 😀 b 😀', '😀')).toHaveLength(2)
    expect(found('قال رئيس البلدية', 'رئيس')).toEqual(['رئيس'])
  })

  it('has nothing to find for an empty query, and stops counting somewhere', () => {
    expect(findAll('some text', '  ')).toEqual([])
    expect(findAll('a '.repeat(maxHits + 10), 'a')).toHaveLength(maxHits)
  })
})
