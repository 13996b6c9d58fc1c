import { describe, expect, it } from 'vitest'
import { type Setting, kindOf } from '../../../../main/analysis/quotes/kind'
import { quotedSpans } from '../../../../main/analysis/quotes/spans'

function led(by: Setting['led'], isWholeSentence = false): Setting {
  return { led: by, isWholeSentence }
}

/** The kind of the first quotation of a text. */
function kindIn(text: string, setting: Setting) {
  const [span] = quotedSpans(text)
  return span ? kindOf(text, span, setting) : null
}

// Below a headline, so that single marks are not read as those of one.
function below(text: string): string {
  return `Fish and other news of the day\n\nIt rained in the north.\n\n${text}`
}

describe('whole sayings are direct', () => {
  it.each([
    ['a sentence of its own', '“We leave at six.”', led('nobody', true)],
    ['begun large and stopped, in the middle of a sentence', 'She said “We leave at six.”', led('verb')],
    ['begun large and ended by a comma', '“We leave,” she said.', led('verb', true)],
    ['a question', 'She asked: “Who leaves?”', led('verb')],
    ['begun small, but the whole sentence and long', '“and so we left,” she said.', led('verb', true)],
    ['begun by an ellipsis', '“…We leave at six,” she said.', led('verb', true)],
    ['begun in brackets, for what the writer changed', '“[We] leave at six.”', led('verb', true)],
  ])('%s', (_why, text, setting) => {
    expect(kindIn(text, setting)).toBe('direct')
  })
})

describe('pieces of a saying are mixed', () => {
  it.each([
    ['a few words led by a verb', 'She called it “late”.', led('verb')],
    ['a few words of somebody named', 'Olsen has a “plan”.', led('name')],
    ['three words of the subject', 'The board has “no plan left”.', led('subject')],
    ['five words of nobody', 'There was “nothing left to eat there”.', led('nobody')],
    ['one word begun large', 'She said “Late”.', led('verb')],
    ['three words, the whole sentence', '“late again today,” she said.', led('verb', true)],
  ])('%s', (_why, text, setting) => {
    expect(kindIn(text, setting)).toBe('mixed')
  })
})

describe('words kept at a distance are scare quotes', () => {
  it.each([
    ['a word of nobody', 'The “new” harbour is old.', led('nobody')],
    ['two words of the subject', 'The board has “no plan”.', led('subject')],
    ['two words that go on', 'It was the “long way” home.', led('words before')],
  ])('%s', (_why, text, setting) => {
    expect(kindIn(text, setting)).toBe('scare')
  })

  it('four words of nobody are too few to be said', () => {
    expect(kindIn('There was “nothing left to eat”.', led('nobody'))).toBe('scare')
  })
})

describe('titles are nothing that anybody said', () => {
  it.each([
    ['after a possessive', 'She sat in the harbour’s “Long Night” for an hour.'],
    ['after the kind of work', 'She wrote the novel “Long Night at Sea” here.'],
    ['after the kind of work and a comma', 'She wrote a first novel, “Long Night at Sea”.'],
    ['after "titled"', 'The book is titled “A House of Fish”.'],
    ['before the kind of work', 'The “Long Night” podcast is hers.'],
    ['before who plays in it', 'The “Long Night” star came.'],
    ['with figures and small words', 'The film “2 Men in a Boat” is short.'],
  ])('%s', (_where, text) => {
    expect(kindIn(text, led('verb'))).toBe('scare')
  })

  it.each([
    ['words of which one begins small', 'She wrote the novel “Long night at Sea” here.'],
    ['more words than titles have', 'The film “One Two Three Four Five Six Seven” is short.'],
    ['large words that no work leads to', 'She found it “Late and Cold” there.'],
  ])('but %s', (_what, text) => {
    expect(kindIn(text, led('verb'))).toBe('mixed')
  })
})

describe('single marks', () => {
  it('are somebody’s words where they are a closed sentence that somebody says', () => {
    expect(kindIn(below('‘Only a little,’ said Olsen.'), led('verb', true))).toBe('direct')
  })

  it('are somebody’s words where they are a long closed sentence, whoever says it', () => {
    expect(kindIn(below('‘We all left at six.’'), led('nobody', true))).toBe('direct')
    expect(kindIn(below('‘We left.’'), led('nobody', true))).toBe('scare')
  })

  it('are somebody’s words from five on, where a verb or a name leads them', () => {
    expect(kindIn(below('Olsen found it ‘a very long way home’.'), led('verb'))).toBe('mixed')
    expect(kindIn(below('Olsen found it ‘a long way home’.'), led('verb'))).toBe('scare')
    expect(kindIn(below('The board has ‘no plan for any fish’.'), led('subject'))).toBe('scare')
  })

  it('are kept at a distance in a headline, unless a verb leads five of them', () => {
    expect(kindIn('Olsen calls plan ‘a bad one for all’', led('verb'))).toBe('mixed')
    expect(kindIn('Olsen: ‘a bad one for all’', led('name'))).toBe('scare')
    expect(kindIn('Olsen calls plan ‘bad’', led('verb'))).toBe('scare')
  })

  it('are of the text again below the headline’s line', () => {
    const words = 'Olsen: ‘a bad one for all’'
    expect(kindIn(below(words), led('name'))).toBe('mixed')
  })

  it('are of the text where they begin the line below the headline', () => {
    expect(kindIn('Fish of the day\n\n‘Only a little,’ said Olsen.', led('verb', true))).toBe('direct')
  })

  it('that are two apostrophes count as a double mark', () => {
    expect(kindIn("She called it ''late''.", led('verb'))).toBe('mixed')
  })
})

describe('marks and stops around the words do not count', () => {
  it.each([
    ['inner marks', '““We leave at six.””'],
    ['brackets around the whole', '“[We leave at six.]”'],
    ['blanks inside', '“ We leave at six.”'],
  ])('%s', (_what, text) => {
    expect(kindOf(text, { start: 0, end: text.length }, led('verb'))).toBe('direct')
  })
})
