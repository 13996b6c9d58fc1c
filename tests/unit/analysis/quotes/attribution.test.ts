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

describe('a speaker named after the words', () => {
  it.each([
    ['subject and verb', '“We agree,” {Anna Olsen} said.', 'Anna Olsen', 'said'],
    ['verb and subject', '“We agree,” said {Anna Olsen}.', 'Anna Olsen', 'said'],
    ['a question', '“Do we agree?” {Anna Olsen} asked.', 'Anna Olsen', 'asked'],
    ['an exclamation', '“We agree!” {Anna Olsen} shouted.', 'Anna Olsen', 'shouted'],
    ['a comma behind the mark', '“We agree”, said {Anna Olsen}.', 'Anna Olsen', 'said'],
    ['helpers before the verb', '“We agree,” {Anna Olsen} has also repeatedly said.', 'Anna Olsen', 'said'],
    ['"as"', '“We agree,” as {Anna Olsen} said, is not much.', 'Anna Olsen', 'said'],
    ['an age', '“We agree,” {Anna Olsen}, 52, said.', 'Anna Olsen', 'said'],
    ['a clause', '“We agree,” {Anna Olsen}, who has a boat, said on Monday.', 'Anna Olsen', 'said'],
    ['brackets', '“We agree,” {Anna Olsen} (52, {l:Oslo}) said.', 'Anna Olsen', 'said'],
    ['a reason first', '“We agree,” because it was late, {Anna Olsen} said.', 'Anna Olsen', 'said'],
    ['"according to"', '“We agree,” according to {Anna Olsen}.', 'Anna Olsen', 'according'],
    ['what was written', '“We agree,” wrote {Anna Olsen} in {o:the Fish Post}.', 'Anna Olsen', 'wrote'],
    ['any verb after a comma', '“We agree,” {Anna Olsen} croaked.', 'Anna Olsen', 'croaked'],
    ['any verb, turned round', '“We agree,” croaked {Anna Olsen}.', 'Anna Olsen', 'croaked'],
    ['a verb in German', '„Wir gehen“, sagte {Anna Olsen}.', 'Anna Olsen', 'sagte'],
    ['words that go on the sentence', 'It is “a mess”, said {Anna Olsen}.', 'Anna Olsen', 'said'],
    ['what speaks of it all', 'The “long night” was over, {Anna Olsen} said.', 'Anna Olsen', 'said'],
  ])('%s', (_how, text, by, cue) => {
    expect(first(text)).toMatchObject({ by, cue, confidence: 0.9 })
  })

  it.each([
    ['a dash', '“We agree on it all.” — {Anna Olsen}', 'named after a dash'],
    ['a short dash', '“We agree on it all” – {Anna Olsen}', 'named after a dash'],
    ['a colon', '“We agree on it all.”: {Anna Olsen}', 'named after a colon'],
  ])('%s is enough, with a name behind it', (_mark, text, why) => {
    expect(first(text)).toEqual({ by: 'Anna Olsen', cue: null, confidence: 0.9, why })
  })

  it('no name, no verb: a dash alone names nobody', () => {
    expect(first('“We agree on it all” — and that was it.')).toMatchObject({ by: null })
  })

  it('a verb behind a full stop is of the next sentence', () => {
    expect(first('“We agree.” {Anna Olsen} said no more.')).toMatchObject({ by: null, confidence: 0.4 })
  })

  it('a verb too far behind the words is not theirs', () => {
    const between = 'on the very long and very cold road to the north '.repeat(3)
    expect(first(`“We agree,” for days ${between}, {Anna Olsen} said.`)).toMatchObject({ by: null })
  })

  it('another quotation between the words and a verb keeps the verb', () => {
    expect(speakersOf('“We agree” and “we go,” {Anna Olsen} said.')).toEqual([null, 'Anna Olsen'])
  })
})

describe('a speaker named before the words', () => {
  it.each([
    ['a colon', '{Anna Olsen} said: “We agree.”', 'said'],
    ['a comma', '{Anna Olsen} said, “We agree.”', 'said'],
    ['nothing between', '{Anna Olsen} said “we agree”.', 'said'],
    ['what is called so', '{Anna Olsen} called the plan “a mess”.', 'called'],
    ['"that"', '{Anna Olsen} agreed that the plan was “a mess”.', 'agreed'],
    ['"quoted as saying"', '{Anna Olsen} is quoted as saying: “We agree.”', 'saying'],
    ['"saying"', '{Anna Olsen} came in, saying: “We agree.”', 'saying'],
    ['"to announce"', '{Anna Olsen} used the hour to announce: “We agree.”', 'announce'],
    ['"continued to call"', '{Anna Olsen} continued to call it “a mess”.', 'call'],
    ['"continued"', '{Anna Olsen} continued: “We agree.”', 'continued'],
    ['what was done to somebody', '{Anna Olsen} met {Omar Haddad}, saying: “We agree.”', 'saying'],
    ['what is done to somebody', '{Anna Olsen} backs {Omar Haddad}, saying: “We agree.”', 'saying'],
    ['what was done besides', '{Anna Olsen} spoke to {Omar Haddad} and said: “We agree.”', 'said'],
    ['a clause between', '{Anna Olsen}, speaking in {l:Oslo}, said: “We agree.”', 'said'],
    ['somebody else in that clause', '{Anna Olsen}, asked by {Omar Haddad}, said: “We agree.”', 'said'],
    ['"who"', '{Omar Haddad} asked {Anna Olsen}, who said: “We agree.”', 'said'],
    ['"it was … who"', 'It was {Anna Olsen} who said: “We agree.”', 'said'],
    ['"which"', 'The plan, which {Anna Olsen} called “a mess of all things”, is dead.', 'called'],
    ['when it was', 'In {l:Geneva} on Monday, {Anna Olsen} called it “a good day”.', 'called'],
    ['where it was', 'In {l:Salem}, {l:New Hampshire}, {Anna Olsen} called it “a good day”.', 'called'],
    ['what else was going on', 'While {Omar Haddad} waited, {Anna Olsen} said “we agree”.', 'said'],
    ['a question to them', 'Asked about it, {Anna Olsen} replied: “We agree.”', 'replied'],
    ['a dateline', '{l:OSLO} — {Anna Olsen} called it “a good day”.', 'called'],
    ['a party in brackets', '{Anna Olsen} ({o:Labour}) called it “a good day”.', 'called'],
    ['an aside', 'The plan was, {Anna Olsen} said, “a mess of the first order”.', 'said'],
    ['an aside, further off', 'If it rained, {Anna Olsen} said, they would wait, “and wait again”.', 'said'],
    ['somebody who says it of another', '{Omar Haddad} heard {Anna Olsen} say it was “a mess”.', 'say'],
    ['"according to"', 'According to {Anna Olsen}, the plan is “a mess”.', 'According'],
  ])('%s', (_how, text, cue) => {
    expect(first(text)).toMatchObject({ by: 'Anna Olsen', cue, confidence: 0.9 })
  })

  it('whoever is named right after a participle that leads the sentence', () => {
    expect(first('In calling it “not one of ours,” {Anna Olsen} went far.')).toMatchObject({
      by: 'Anna Olsen',
      cue: 'calling',
    })
  })

  it.each([
    ['tells what another believes', '{Anna Olsen} said he believed it was “a mess”.'],
    ['tells what another agreed to', '{Anna Olsen} says {Omar Haddad} agreed that it was “a mess”.'],
    ['tells what another would do', '{Anna Olsen} said she would call for “a new start”.'],
  ])('the words are of the one who %s', (_how, text) => {
    expect(first(text)).toMatchObject({ by: 'Anna Olsen' })
  })

  it('but of the other, where that one says something too', () => {
    const text = '{Anna Olsen} said it was late and {Omar Haddad} said it was “far too late for us”.'
    expect(first(text)).toMatchObject({ by: 'Omar Haddad' })
  })
})

describe('where somebody is spoken of by another', () => {
  it.each([
    ['a thing', 'The plan was called “a mess of the first order” by {Anna Olsen}.', 'called'],
    ['somebody else', '{Omar Haddad} has been criticised as “far too slow” by {Anna Olsen}.', 'criticised'],
    [
      'a thing by an office',
      'The plan is described as “a mess of all things” by {o:the Board}.',
      'described',
    ],
  ])('%s, the words are of the one who stands behind "by"', (_what, text, cue) => {
    const by = text.includes('{o:') ? 'the Board' : 'Anna Olsen'
    expect(first(text)).toMatchObject({ by, cue, confidence: 0.9 })
  })

  it('but not where whoever speaks acts', () => {
    expect(first('{Anna Olsen} called it “a mess” by any measure.')?.by).toBe('Anna Olsen')
    expect(first('{Anna Olsen} was saying it was “a mess” by the sea.')?.by).toBe('Anna Olsen')
  })
})

describe('what looks like a verb of saying and is none', () => {
  it.each([
    ['"calls" of somebody', '{Anna Olsen} ignored his calls for “a new start”.'],
    ['"claims" that several make', '{Anna Olsen} faces several claims of “a new start”.'],
    ['"a report"', '{Anna Olsen} has a report on “a new start”.'],
    ['"latest claim"', '{Anna Olsen} has her latest claim of “a new start”.'],
    ['a name', '{Anna Olsen} and {Claims} want “a new start”.'],
    ['a word begun large', '{Anna Olsen} of State Reports wants “a new start”.'],
    ['"continued to"', '{Anna Olsen} continued to want “a new start”.'],
  ])('%s', (_what, text) => {
    expect(first(text)?.cue).toBeNull()
  })

  it.each([
    ['"pointed to"', '{Anna Olsen} pointed to “a long mess”.', null],
    ['"pointed out"', '{Anna Olsen} pointed out “a long mess”.', 'pointed'],
    ['"read" by somebody', '{Anna Olsen} read “a long mess of a book”.', null],
    ['"read out"', '{Anna Olsen} read out “a long mess of a book”.', 'read'],
    ['"read" as a sign does', 'The sign reads “a long mess of a road”.', 'reads'],
  ])('%s', (_what, text, cue) => {
    expect(first(text)?.cue).toBe(cue)
  })
})

describe('a description of who speaks', () => {
  it.each([
    ['of an office', '“We agree,” a spokesman for {o:the Board} said.', 'a spokesman for {o:the Board}'],
    ['of a place', '“We agree,” the minister in {l:Oslo} said.', 'the minister in {l:Oslo}'],
    ['with "of"', '“We agree,” the mayor of {l:Oslo} said.', 'the mayor of {l:Oslo}'],
    ['one of many', '“We agree,” one of the fishers said.', 'one of the fishers'],
    ['a relation', '“We agree,” her friend said.', 'her friend'],
    ['after the verb', '“We agree,” said the minister of fish.', 'the minister of fish'],
    ['with a title', '“We agree,” said Mayor {Anna Olsen}.', 'Mayor {Anna Olsen}'],
    [
      'an office, a role and a name',
      '“We agree,” said {l:Oslo} mayor {Anna Olsen}.',
      '{l:Oslo} mayor {Anna Olsen}',
    ],
    [
      'a role of several words',
      '“We agree,” said {l:US} secretary of state {Anna Olsen}.',
      '{l:US} secretary of state {Anna Olsen}',
    ],
    [
      'a clause that names somebody',
      '“We agree,” said {Anna Olsen} who likes {Omar Haddad}.',
      '{Anna Olsen}',
    ],
    ['a name and when', '“We agree,” said {Anna Olsen} late yesterday.', '{Anna Olsen}'],
    ['a name and what was done', '“We agree,” said {Anna Olsen} praising {Omar Haddad}.', '{Anna Olsen}'],
    [
      'a name and whom it was said to',
      '“We agree,” said {Anna Olsen} after {Omar Haddad} left.',
      '{Anna Olsen}',
    ],
    ['a role and then the name', '“We agree,” said the chair, {Anna Olsen}.', 'the chair, {Anna Olsen}'],
    ['the same before the verb', '“We agree,” the chair, {Anna Olsen}, said.', 'the chair, {Anna Olsen}'],
    ['a name and then the role', '“We agree,” said {Anna Olsen}, the chair.', '{Anna Olsen}'],
    ['somebody’s', '“We agree,” said {Olsen}’s lawyer.', '{Olsen}’s lawyer'],
    ['nobody by name', '“We agree,” said nobody.', 'nobody'],
    ['the writer', '“We agree,” I said.', 'I'],
    ['a thing that can be read', '“We agree,” read the sign.', 'the sign'],
  ])('%s', (_what, text, by) => {
    expect(first(text)?.by).toBe(by.replace(/\{(?:o:|l:)?([^}]*)\}/g, '$1'))
  })
})

describe('half a description names nobody', () => {
  it.each([
    ['an article before a quotation', 'The “very best of all the plans we had” is dead.'],
    ['an article between two', '“Go,” said the “king” of fish.'],
    ['whose it is, before a quotation', 'His “very long and very cold road home” is over.'],
    ['what a noun is of', '“Malicious” claims of a cover-up were made.'],
    ['"it", in the sentence before', '{Anna Olsen} was tired. It rained. “We agree on it all.”'],
  ])('%s', (_what, text) => {
    expect(first(text)).toMatchObject({ by: null, cue: null })
  })

  it('but "some" and "one" stand for somebody', () => {
    expect(first('“Go,” said one.')?.by).toBe('one')
  })
})

describe('words that nothing but their sentence tells of', () => {
  it('are supposed to be of its subject, with less trust', () => {
    expect(first('{Anna Olsen} has a plan “for all of us to follow”.')).toEqual({
      by: 'Anna Olsen',
      cue: null,
      confidence: 0.5,
      why: 'subject of its sentence',
    })
  })

  it('are of the name before a colon', () => {
    expect(speakersOf('{Anna Olsen}: “We agree.”\n{Omar Haddad}: “We do not.”')).toEqual([
      'Anna Olsen',
      'Omar Haddad',
    ])
  })

  it('are nobody’s, where they stand alone in the text', () => {
    expect(told('“We agree.” “We do not.”').map(({ by, why }) => [by, why])).toEqual([
      [null, 'in quotation marks'],
      [null, 'in quotation marks'],
    ])
  })
})
