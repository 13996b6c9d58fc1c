import { expect, it } from 'vitest'
import { whyNamed } from '../../../../main/analysis/document/why'
import type { EntityKind } from '../../../../preload/contract/entity'
import { tagged } from '../../../support/tagged'

const learned = 'how it is written and what stands around it, as learned from annotated texts'
const also = ', and how such names are used in annotated texts'

it.each([
  ['a title', 'They asked Mr. {person Skarstad}.', "title 'Mr.' before it"],
  ['a title before anything else', 'They asked Mr. {person Anna Skarstad}.', "title 'Mr.' before it"],
  ['a first name', 'then {person Anna Skarstad} said no.', "'Anna' is a first name"],
  ['no title of what is no person', 'then President {place Skarstad} closed.', learned],
  ['a list of organisations', 'the {organisation World Bank} paid.', 'on the list of organisations'],
  ['a word of an organisation’s name', 'the {organisation Skarstad Trust} paid.', "'Trust' in the name"],
  ['no such word where it is the whole name', 'the {organisation Trust} paid.', learned],
  ['a list of places', 'in {place Bergen} again', 'on the list of places'],
  ['a word of a place’s name', 'in {place Skarstad Island} again', "'Island' in the name"],
  ['no first name that is the whole name', 'then {person Anna} left.', learned],
  ['no word of a place that is the whole name', 'then the {place Island} sank.', learned],
  ['a verb of saying after it', 'then {person Skarstad} said no.', `'said' after it${also}`],
  ['a small word before a place', 'in {place Skarstad} again', `'in' before it${also}`],
  ['no such word before a person', 'in {person Skarstad} again', learned],
  ['nothing but what was learned', 'then {person Skarstad} left.', learned],
  ['nothing at either end of a sentence', '{organisation Skarstad}', learned],
])('says what speaks for a name, as a person can check it: %s', (_what, sentence, why) => {
  const { tokens, names } = tagged(sentence)
  const [{ from, to, kind } = { from: 0, to: 0, kind: 'person' }] = names
  expect(whyNamed(tokens, from, to, kind as EntityKind)).toBe(why)
})
