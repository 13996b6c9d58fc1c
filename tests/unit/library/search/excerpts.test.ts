import { describe, expect, it } from 'vitest'
import { phrasesOf } from '../../../../main/library/database/full-text/match'
import { excerptOf, marksIn, maxMarksShown } from '../../../../main/library/search/excerpts'

function phrases(...texts: string[]) {
  return texts.flatMap((text) =>
    phrasesOf({ kind: 'words', text: text.replace('*', ''), prefix: text.endsWith('*'), exact: false }),
  )
}

function marked(text: string, ...sought: string[]) {
  return marksIn(text, phrases(...sought), 100).map(({ start, end }) => text.slice(start, end))
}

describe('marks', () => {
  it.each([
    ['whole words', 'The port, ports and Port.', ['port'], ['port', 'Port']],
    ['beginnings', 'The port, ports and airport.', ['port*'], ['port', 'ports']],
    [
      'other spellings',
      'Łódź, lodz, LÓDŹ, lo\u0301dz and Lodzer',
      ['lodz'],
      ['Łódź', 'lodz', 'LÓDŹ', 'lo\u0301dz'],
    ],
    [
      'words between other signs',
      '“Port”—port’s port/port_port',
      ['port'],
      ['Port', 'port', 'port', 'port', 'port'],
    ],
    [
      'phrases',
      'the river bank, a river of banks, River  Bank',
      ['river bank'],
      ['river bank', 'River  Bank'],
    ],
    ['the longest of several', 'river bank and river', ['river', 'river bank'], ['river bank', 'river']],
    ['a phrase again in itself', 'no no no no', ['no no'], ['no no', 'no no']],
    ['Cyrillic words', 'Порт и порты', ['порт*'], ['Порт', 'порты']],
    ['signs without blanks', '大统领说大统领', ['大统领'], ['大统领', '大统领']],
    ['signs behind Latin letters', 'Tokyo東京tower', ['東京'], ['東京']],
    ['pictures in a row', '\u{1F600}\u{1F600} port \u{1F600}port', ['port'], ['port', 'port']],
    ['nothing', 'a river', ['port'], []],
  ])('are on %s', (_, text, sought, found) => {
    expect(marked(text, ...sought)).toEqual(found)
  })
})

describe('an excerpt', () => {
  const filler = (words: number) => Array.from({ length: words }, (_, n) => `w${n}`).join(' ')
  const shown = (text: string, ...sought: string[]) => {
    const { text: words, marks, at } = excerptOf(text, phrases(...sought))
    return { words, marks: marks.map(({ start, end }) => words.slice(start, end)), at }
  }

  it('is the first piece in which all stand that is looked for', () => {
    const text = `red ${filler(200)} green ${filler(200)} red and green here ${filler(200)} green red`
    const { words, marks, at } = shown(text, 'red', 'green')
    expect(words).toContain('red and green here')
    expect(marks).toEqual(['red', 'green'])
    expect(text.slice(at?.start, at?.end)).toBe('red')
    expect(at?.start).toBe(text.indexOf('red and green'))
  })

  it('is the first place of one word, with what is marked around it', () => {
    const text = `${filler(50)} port and port ${filler(100)} port`
    expect(shown(text, 'port')).toMatchObject({
      marks: ['port', 'port'],
      at: { start: text.indexOf('port') },
    })
  })

  it('is found behind a text of any length', () => {
    const text = `${filler(20_000)} harbour`
    expect(shown(text, 'harbour').words).toMatch(/^….* harbour$/)
  })

  it('has the words that come first where all of them never stand together', () => {
    const text = `${filler(20)} red ${filler(20_000)} green`
    expect(shown(text, 'red', 'green').marks).toEqual(['red'])
  })

  it('begins where the text does without any', () => {
    expect(shown(filler(100), 'port')).toMatchObject({ marks: [], at: null })
    expect(shown(filler(100), 'port').words).toMatch(/^w0 w1 .*…$/)
  })

  it('has marks within itself only, and not too many of them', () => {
    const { text, marks } = excerptOf('統'.repeat(5_000), phrases('統'))
    expect(marks).toHaveLength(1)
    expect(marks[0]?.end).toBeLessThanOrEqual(text.length)
    expect(excerptOf('a b '.repeat(500), phrases('a', 'b')).marks).toHaveLength(maxMarksShown)
  })
})
