import { describe, expect, it } from 'vitest'
import { quotesOfMarked } from '../../../support/marked-names'

/** Of each quotation in marks: the words that name its speaker, the verb, and how sure that is. */
function told(marked: string) {
  const { text, quotes } = quotesOfMarked(marked)
  return quotes
    .filter(({ kind }) => kind !== 'indirect')
    .map(({ speaker, cue, confidence, why }) => ({
      by: speaker === null ? null : text.slice(speaker.start, speaker.end),
      cue: cue === null ? null : text.slice(cue.start, cue.end),
      confidence,
      why,
    }))
}

function first(marked: string) {
  return told(marked)[0] ?? null
}
function speakersOf(marked: string) {
  return told(marked).map(({ by }) => by)
}

describe('words that the sentence before leads to', () => {
  it.each([
    ['a verb and a colon', '{Anna Olsen} said this:\n\n“We agree on it all.”', 'said', 0.8],
    ['a colon alone', '{Anna Olsen} had a plan:\n\n“We agree on it all.”', null, 0.8],
    ['a verb alone', '{Anna Olsen} spoke first.\n\n“We agree on it all.”', 'spoke', 0.5],
    ['its subject alone', '{Anna Olsen} was tired. “We agree on it all.”', null, 0.5],
  ])('%s', (_how, text, cue, confidence) => {
    expect(first(text)).toMatchObject({ by: 'Anna Olsen', cue, confidence })
  })

  it('are told so from that sentence and from none before it', () => {
    expect(first('{Anna Olsen} spoke. {Omar Haddad} left. “We agree on it all.”')).toMatchObject({
      by: 'Omar Haddad',
    })
  })
})

describe('words that go on', () => {
  const goesOn = { cue: null, confidence: 0.75, why: 'goes on after the words before it' }

  it.each([
    ['right behind the verb', '“We agree,” said {Anna Olsen}. “We do, all of us.”'],
    ['in the next paragraph', '“We agree,” said {Anna Olsen}.\n\n“We do, all of us.”'],
    [
      'behind a sentence of the same paragraph',
      '“We agree,” said {Anna Olsen}. It rained. “We do, all of us.”',
    ],
    ['behind words before their verb', '{Anna Olsen} said: “We agree.” “We do, all of us.”'],
  ])('%s are of the same speaker', (_where, text) => {
    expect(told(text)[1]).toEqual({ by: 'Anna Olsen', ...goesOn })
  })

  it('go on through paragraph after paragraph', () => {
    const text = '“We agree,” said {Anna Olsen}.\n\n“It is late.”\n\n“We go home now.”\n\n“And we sleep.”'
    expect(speakersOf(text)).toEqual(['Anna Olsen', 'Anna Olsen', 'Anna Olsen', 'Anna Olsen'])
  })

  it('do not go on past a paragraph of the writer', () => {
    const text = '“We agree,” said {Anna Olsen}.\n\nNothing else happened.\n\n“We do, all of us.”'
    expect(told(text)[1]).toMatchObject({ by: null })
  })

  it('are of the last who spoke', () => {
    const text = '“We agree,” {Anna Olsen} said. “It is late,” {Omar Haddad} said. “We go.”'
    expect(speakersOf(text)).toEqual(['Anna Olsen', 'Omar Haddad', 'Omar Haddad'])
  })

  it('go on behind the last piece of words that run over paragraphs', () => {
    const text = '{Anna Olsen} said: “It was late.\n\n“We went home.”\n\n“And we slept.”'
    expect(speakersOf(text)).toEqual(['Anna Olsen', 'Anna Olsen'])
  })
})

describe('words split by their verb', () => {
  it.each([
    ['“We agree,” {Anna Olsen} said, “and we go.”', 'Anna Olsen'],
    ['“We agree,” said {Anna Olsen}, “and we go.”', 'Anna Olsen'],
    ['“We agree,” said {Anna Olsen}, who met {Omar Haddad}, “and we go.”', 'Anna Olsen'],
    ['“We agree,” {Anna Olsen} wrote on her page, “and we go.”', 'Anna Olsen'],
    ['“We agree,” the minister said, “and we go.”', 'the minister'],
  ])('%s', (text, by) => {
    expect(speakersOf(text)).toEqual([by, by])
  })
})

describe('several speakers', () => {
  it.each([
    ['in one paragraph', '“We agree,” {Anna Olsen} said. “We do not,” {Omar Haddad} said.'],
    ['turned round', '“We agree,” said {Anna Olsen}. “We do not,” said {Omar Haddad}.'],
    ['behind, then before', '“We agree,” {Anna Olsen} said. {Omar Haddad} said: “We do not.”'],
    ['before, then behind', '{Anna Olsen} said: “We agree.” “We do not,” said {Omar Haddad}.'],
    ['in one sentence', '“We agree,” said {Anna Olsen}, while {Omar Haddad} said: “We do not.”'],
    ['in two halves of one', '{Anna Olsen} said it was “late”, but {Omar Haddad} called it “early”.'],
    ['in one paragraph each', '“We agree,” said {Anna Olsen}.\n\n“We do not,” said {Omar Haddad}.'],
  ])('%s', (_how, text) => {
    expect(speakersOf(text)).toEqual(['Anna Olsen', 'Omar Haddad'])
  })

  it('in brackets or in what stands between commas, somebody else than the speaker is named', () => {
    expect(speakersOf('“We agree,” {Anna Olsen} ({Omar Haddad} nods) said.')).toEqual(['Anna Olsen'])
    expect(speakersOf('“We agree,” {Anna Olsen}, a friend of {Omar Haddad}, said.')).toEqual(['Anna Olsen'])
  })
})
