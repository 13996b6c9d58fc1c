import { describe, expect, it } from 'vitest'
import { match } from '../../../../renderer/commands/match'

describe('match', () => {
  it('puts what begins like the words typed first, then words that do, then parts of words', () => {
    expect(match('Highlight in blue', 'high')).toBe(1)
    expect(match('Highlight in blue', 'blu')).toBe(0.8)
    expect(match('Highlight in blue', 'light')).toBe(0.4)
  })

  it('wants every word, in any order', () => {
    expect(match('Harbour workers vote to end strike', 'strike harb')).toBeGreaterThan(0)
    expect(match('Harbour workers vote to end strike', 'strike lamp')).toBe(0)
  })

  it('finds nothing by letters scattered over a name', () => {
    expect(match('Highlight in blue', 'hb')).toBe(0)
  })

  it('does not mind accents or case', () => {
    expect(match('Élysée refuses to comment', 'elysee')).toBe(1)
  })

  it('shows everything while nothing is typed', () => {
    expect(match('Undo', '  ')).toBe(1)
  })
})
