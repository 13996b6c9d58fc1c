import { describe, expect, it } from 'vitest'
import { analyzeAll } from '../../../main/analysis/analyze'

/** Of each quotation, or of what is reported: who says it, and the verb that says so. */
function said(text: string) {
  return analyzeAll(text, { title: null, date: null }).quotes.map(({ speaker, cue }) => ({
    by: speaker?.name ?? null,
    cue: cue === null ? null : text.slice(cue.start, cue.end),
  }))
}

function first(text: string) {
  return said(text)[0] ?? { by: null, cue: null }
}

describe('a verb that is none of saying is never told as one', () => {
  it.each([
    ['Anna Olsen found the plan “hard to follow and harder to pay for”.', 'Anna Olsen'],
    ['Anna Olsen finds such talk “a waste of everybody’s time”.', 'Anna Olsen'],
    ['Anna Olsen was finding the town “very quiet for a Friday night”.', 'Anna Olsen'],
    ['Anna Olsen thought the harbour “the ugliest place in the north”.', 'Anna Olsen'],
    ['Anna Olsen thinks of it as “a house that nobody ever wanted”.', 'Anna Olsen'],
    ['Anna Olsen believed it was “the right time to leave the board”.', 'Anna Olsen'],
  ])('%s', (text, by) => {
    expect(first(text)).toEqual({ by, cue: null })
  })

  it.each([
    'The search found “no sign of a leak in any of the tanks”.',
    'The letters show “a long history of late payments to the crews”.',
    'The figures showed “the worst quarter in nearly ten years”.',
    'Judges found him guilty of “taking what was not his to take”.',
  ])('%s', (text) => {
    expect(first(text).cue).toBeNull()
  })
})

describe('the verb of saying is taken, where another stands nearer', () => {
  it.each([
    [
      'Anna Olsen expressed the hope that the two towns could find a way to “mend what the flood has broken.”',
      'expressed',
    ],
    ['Anna Olsen said the board would find “a way out of this mess”.', 'said'],
    ['Anna Olsen told the court that she thought it “a joke among friends”.', 'told'],
    ['Anna Olsen argued that the letters show “a long history of lies”.', 'argued'],
    ['Anna Olsen warned that nobody would believe “a single word of it”.', 'warned'],
    ['Anna Olsen admitted on Monday that she had found it “hard to look away”.', 'admitted'],
  ])('%s', (text, cue) => {
    expect(first(text)).toEqual({ by: 'Anna Olsen', cue })
  })
})

describe('a noun that looks like a verb of saying is none', () => {
  it.each([
    'Anna Olsen faces several charges of “taking what was not hers to take”.',
    'Anna Olsen left amid claims of “a cover-up at the very top”.',
    'Anna Olsen is known for calls like “a harbour for everybody who needs one”.',
    'Anna Olsen signed the third report on “the state of the town’s bridges”.',
    'Anna Olsen leads two states in “a race that nobody can win”.',
  ])('%s', (text) => {
    expect(first(text).cue).toBeNull()
  })
})

describe('verbs of saying are told as before', () => {
  it.each([
    ['“We will sign it tomorrow,” said Anna Olsen.', 'said'],
    ['Anna Olsen called the talks “constructive”.', 'called'],
    ['Anna Olsen hailed it as “a very good day for the whole town”.', 'hailed'],
    ['“Why did nobody ask us?” wondered Anna Olsen.', 'wondered'],
    ['Anna Olsen agreed: “It was late, and we were tired.”', 'agreed'],
    ['“It was late,” claims Anna Olsen.', 'claims'],
    ['In a letter, Anna Olsen reports “no sign of rain since the summer”.', 'reports'],
    ['Anna Olsen, who has few friends there, notes “a certain lack of warmth”.', 'notes'],
    ['“We were late,” Anna Olsen recalls.', 'recalls'],
  ])('%s', (text, cue) => {
    expect(first(text)).toEqual({ by: 'Anna Olsen', cue })
  })

  it('a text says what can be read in it', () => {
    expect(first('A sign at the gate read: “Nobody comes in without a coat.”').cue).toBe('read')
    expect(first('Anna Olsen read “a good book about the sea”.').cue).toBeNull()
  })
})
