import { describe, expect, it } from 'vitest'
import { describePassage } from '../../../main/passages/describe'
import { placePassage } from '../../../main/passages/place'

const paragraphs = [
  'The ferry to Eastmere was cancelled on Monday, and nobody at the harbour could say when it would sail again.',
  '“We were told to wait,” said Ada Marsh, who had come from Lindholm with two children and a bicycle.',
  'The company blamed the weather. The weather office said that there had been none to speak of.',
  'Nobody at the harbour could say who had decided it.',
]
const former = paragraphs.join('\n\n')
const phrase = 'told to wait,” said Ada Marsh'

function passageOf(exact: string, from = 0) {
  const start = former.indexOf(exact, from)
  return describePassage(former, start, start + exact.length)
}

function wordsAt(text: string, exact: string, from = 0) {
  const placement = placePassage(passageOf(exact, from), text, former)
  return {
    state: placement.state,
    words: placement.state === 'gone' ? null : text.slice(placement.start, placement.end),
  }
}

describe('placing a passage in a changed text', () => {
  it('stays where the text before it is the same', () => {
    expect(wordsAt(`${former}\n\nMore follows.`, phrase)).toEqual({ state: 'exact', words: phrase })
  })

  it('moves with its paragraph', () => {
    const dropped = paragraphs.slice(1).join('\n\n')
    expect(wordsAt(dropped, phrase)).toEqual({ state: 'moved', words: phrase })
    const shuffled = [paragraphs[2], paragraphs[3], paragraphs[0], paragraphs[1]].join('\n\n')
    expect(wordsAt(shuffled, phrase)).toEqual({ state: 'moved', words: phrase })
  })

  it('tells one occurrence from another', () => {
    const second = former.lastIndexOf('obody at the harbour could say')
    const text = `A first line that is new.\n\n${former}`
    const placement = placePassage(passageOf('obody at the harbour could say', second), text, former)
    expect(placement).toMatchObject({
      state: 'moved',
      start: text.lastIndexOf('obody at the harbour could say'),
    })
  })

  it('follows words that were edited, and says so', () => {
    const edited = former.replace('told to wait', 'told that we must wait')
    expect(wordsAt(edited, phrase)).toEqual({
      state: 'changed',
      words: 'told that we must wait,” said Ada Marsh',
    })
  })

  it.each([
    ['a bonus in the autumn of |2031', '2033'],
    ['a rate that stands at |4.25', '4.50'],
    ['a fare of up to £|1,200', '1,900'],
    ['the works that begin in |March', 'May'],
    ['a farm of ten hectares is |not', 'too'],
    ['|Nobody| told us that the data had left the building', 'Somebody'],
    ['|fewer| than ten hectares are left to the growers', 'more'],
  ])('takes in the whole of another word at its end: %s, now %s', (marked, word) => {
    const words = marked.replaceAll('|', '')
    const [before = '', , after = ''] = marked.split('|')
    const text = `They wrote: ${words}, as all of them knew. ${former}`
    const at = text.indexOf(words)
    const later = text.replace(words, `${before}${word}${after}`)
    const placement = placePassage(describePassage(text, at, at + words.length), later, text)
    expect(placement.state).toBe('changed')
    if (placement.state !== 'gone')
      expect(later.slice(placement.start, placement.end)).toBe(`${before}${word}${after}`)
  })

  it.each(['« told to wait, » said Ada Marsh', '‘told to wait,’ said Ada Marsh'])(
    'takes %s for the same words, their marks with them',
    (set) => {
      const text = former.replace('We were told to wait', 'told to wait')
      const words = '“told to wait,” said Ada Marsh'
      const at = text.indexOf(words)
      const later = text.replace(words, set)
      const placement = placePassage(describePassage(text, at, at + words.length), later, text)
      expect(placement).toEqual({ state: 'exact', start: at, end: at + set.length })
    },
  )

  it('still begins within a word where it did', () => {
    const edited = former.replace('company blamed the weather', 'company blames the weather')
    expect(wordsAt(edited, 'blamed the weath')).toEqual({ state: 'changed', words: 'blames the weath' })
  })

  it('is gone where its words were cut, rather than somewhere like it', () => {
    expect(wordsAt([paragraphs[0], paragraphs[2], paragraphs[3]].join('\n\n'), phrase)).toEqual({
      state: 'gone',
      words: null,
    })
    expect(wordsAt('Quite another article about the price of bread in four cities.', phrase).state).toBe(
      'gone',
    )
  })

  it('places hundreds of passages of a long text through one diff', () => {
    const long = Array.from({ length: 400 }, (_, n) => `#${n}. ${paragraphs[n % 4]}`)
    const before = long.join('\n\n')
    const after = ['A new beginning.', ...long.filter((_, n) => n % 50 !== 7)].join('\n\n')
    for (let n = 0; n < 400; n++) {
      const exact = `#${n}. ${paragraphs[n % 4]?.slice(0, 30)}`
      const start = before.indexOf(exact)
      const placement = placePassage(describePassage(before, start, start + exact.length), after, before)
      const found = placement.state === 'gone' ? null : after.slice(placement.start, placement.end)
      if (n % 50 !== 7) expect(found).toBe(exact)
      else expect(found).not.toBe(exact)
    }
  })
})

describe('describing a passage', () => {
  it('cuts no character in two', () => {
    const family = '👩‍👩‍👧‍👦'
    const text = `${family.repeat(4)}words${family.repeat(4)}`
    const start = text.indexOf('words')
    const passage = describePassage(text, start, start + 5)
    expect(passage).toMatchObject({ exact: 'words', prefix: family.repeat(2), suffix: family.repeat(2) })
  })

  it('takes what there is at the edges of a text', () => {
    expect(describePassage('all of it', 0, 9)).toEqual({
      start: 0,
      end: 9,
      exact: 'all of it',
      prefix: '',
      suffix: '',
    })
  })
})

it('a short passage is never placed inside of another word, unless it was marked so', () => {
  const passage = (exact: string, prefix: string, suffix: string) => {
    const text = prefix + exact + suffix
    const start = prefix.length
    return { text, passage: { start, end: start + exact.length, exact, prefix, suffix } }
  }
  const whole = passage('oil', 'A word that was marked\n\n', '\n\nanother word')
  const turmoil = 'The turmoil in the capital went on all night, and nobody slept.'
  expect(placePassage(whole.passage, turmoil).state).toBe('gone')
  const broken = passage('oil', 'In the capital the turm', ' in the capital went on')
  expect(placePassage(broken.passage, turmoil)).toMatchObject({ state: 'moved', start: 8, end: 11 })
})
