import { describe, expect, it } from 'vitest'
import { withoutWrapping } from '../../../../main/analysis/words/wrapped'

// A wire's paragraph as it comes: no line longer than 72 characters, most of them ending within a sentence.
const wire = [
  'The harbour office said on Monday that it would close the old basin to',
  'every boat of more than twelve metres from the first of next month and',
  'keep it closed until the walls have been looked at by engineers of the',
  'county. Fishermen who have moored there for thirty years were not told',
  'before the notice went up, their spokesman said, and most of them have',
  'nowhere else to go. The office answered that a letter had been sent to',
  'all of them in good time and that none had come back.',
].join('\n')

function joined(text: string): string {
  return text.replace(/\n(?=.)/g, ' ')
}

describe('lines that are broken at a fixed width', () => {
  it('are joined by blanks, character for character', () => {
    expect(withoutWrapping(wire)).toBe(joined(wire))
    expect(withoutWrapping(wire)).toHaveLength(wire.length)
  })

  it('keep the line ends between paragraphs', () => {
    const text = `${wire}\n\n${wire}\n`
    expect(withoutWrapping(text)).toBe(`${joined(wire)}\n\n${joined(wire)}\n`)
  })

  it('keep the line end after a short line: a heading, or the last of its paragraph', () => {
    const text = `Harbour closes\n${wire}\nShort and last.\n`
    expect(withoutWrapping(text)).toBe(`Harbour closes\n${joined(wire)} Short and last.\n`)
  })

  it('are told by the first part of a long text, and joined to its end', () => {
    const long = Array.from({ length: 80 }, () => wire).join('\n\n')
    expect(long.length).toBeGreaterThan(20_000)
    expect(withoutWrapping(long)).toBe(Array.from({ length: 80 }, () => joined(wire)).join('\n\n'))
  })
})

describe('line ends stay as they are', () => {
  const lines = wire.split('\n')
  it.each([
    ['in nothing', ''],
    ['in one line', 'The boats left.'],
    ['where too few lines speak for it', lines.slice(0, 5).join('\n')],
    ['where a line is longer than any wire’s', `${wire}\n\n${'boats and nets '.repeat(8)}`],
    ['in a list, whose lines begin with capitals', lines.map((line) => `The ${line}`).join('\n')],
    ['where lines end with their sentences', lines.map((line) => `${line.toLowerCase()}.`).join('\n')],
    ['where sentences end within quotations', lines.map((line) => `${line.toLowerCase()}.”`).join('\n')],
    ['between short lines, as of a poem', wire.replace(/(.{30}\S*) /g, '$1\n')],
    ['where each line is a paragraph', lines.join('\n\n')],
  ])('%s', (_what, text) => {
    expect(withoutWrapping(text)).toBe(text)
  })

  it('where only a third of the lines goes on', () => {
    const goesOn = lines.slice(1, 3)
    const closed = lines.slice(0, 5).map((line) => `The ${line}`)
    const text = [...closed, ...goesOn, ...closed].join('\n')
    expect(withoutWrapping(text)).toBe(text)
  })
})
