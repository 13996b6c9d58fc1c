import { describe, expect, it } from 'vitest'
import { windowsOf } from '../../../../main/analysis/words/windows'

function lengths(text: string): number[] {
  return windowsOf(text).map(({ start, end }) => end - start)
}

/** Every character is in one window, and none is in two. */
function covers(text: string): void {
  let before = 0
  for (const { start, end } of windowsOf(text)) {
    expect(start).toBe(before)
    expect(end).toBeGreaterThan(start)
    before = end
  }
  expect(before).toBe(text.length)
}

const paragraph = `${'The boats left the harbour. '.repeat(20)}\n`

describe('windows of a text', () => {
  it('has none for nothing, and one for an article', () => {
    expect(windowsOf('')).toEqual([])
    expect(windowsOf(paragraph)).toEqual([{ start: 0, end: paragraph.length }])
    expect(lengths('a'.repeat(50_000))).toEqual([50_000])
  })

  it('ends each with a paragraph', () => {
    const text = paragraph.repeat(200)
    covers(text)
    expect(lengths(text).length).toBeGreaterThan(1)
    for (const { end } of windowsOf(text)) expect(text.charAt(end - 1)).toBe('\n')
  })

  it('ends each with a word where there is no paragraph', () => {
    const text = 'harbours '.repeat(12_000)
    covers(text)
    for (const { end } of windowsOf(text)) expect(text.charAt(end - 1)).toBe(' ')
  })

  it('ends each at its full length where there is not even a word', () => {
    const text = 'a'.repeat(120_000)
    covers(text)
    expect(lengths(text)).toEqual([50_000, 50_000, 20_000])
  })

  it('goes back to a paragraph rather than to a word', () => {
    const text = `${'a '.repeat(15_000)}\n${'b '.repeat(20_000)}`
    expect(windowsOf(text)[0]).toEqual({ start: 0, end: 30_001 })
  })

  it('are small where a text is no article but a heap of them', () => {
    const text = paragraph.repeat(1_000)
    expect(text.length).toBeGreaterThan(500_000)
    covers(text)
    expect(Math.max(...lengths(text))).toBeLessThanOrEqual(8_001)
  })
})
