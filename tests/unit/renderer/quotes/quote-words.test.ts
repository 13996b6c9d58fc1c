import { expect, it } from 'vitest'
import type { RevisionId } from '../../../../preload/contract/common'
import type { Quote } from '../../../../preload/contract/quote'
import { cueWords, spokenName, whyWords } from '../../../../renderer/quotes/quote-words'

const putin = { mention: null, words: 'Putin', name: 'Vladimir Putin', ref: null }
const told = { start: 0, end: 4, words: 'told' }

it('names a quotation for whoever hears it', () => {
  expect(spokenName({ speaker: putin, state: 'suggested', decidedOn: null }, 3, 9)).toBe(
    'Quote by Vladimir Putin, suggested, 3 of 9',
  )
  expect(spokenName({ speaker: null, state: 'rejected', decidedOn: null }, 1, 1)).toBe(
    'Quote, unnamed speaker, rejected, 1 of 1',
  )
  const decidedOn = {
    words: 'Yes.',
    place: { start: 0, end: 4 },
    revisionId: '0190163d-8694-739b-aea5-966c26f8ad90' as RevisionId,
    revisionNumber: 1,
    originalSha256: 'a'.repeat(64),
  }
  expect(spokenName({ speaker: putin, state: 'confirmed', decidedOn }, 1, 2)).toBe(
    'Quote by Vladimir Putin, confirmed, words changed since, 1 of 2',
  )
})

it('says to whom it was said', () => {
  expect(cueWords({ speaker: putin, cue: told, addressee: 'reporters' })).toBe('told reporters')
  expect(cueWords({ speaker: putin, cue: told, addressee: null })).toBe('told')
  expect(cueWords({ speaker: putin, cue: null, addressee: 'reporters' })).toBeNull()
})

it('tells the rule, how sure it is, and who was found where that was corrected', () => {
  const quote = {
    why: "'told' after it",
    confidence: 0.9,
    state: 'suggested',
    decidedOn: null,
    foundSpeaker: null,
    speaker: putin,
  }
  expect(whyWords(quote as Quote)).toBe("'told' after it (90 % sure).")
  const corrected = { ...quote, state: 'corrected', foundSpeaker: 'John Kerry' }
  expect(whyWords(corrected as Quote)).toBe("'told' after it (90 % sure). Found as said by John Kerry.")
})
