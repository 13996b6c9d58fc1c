import { expect, test } from 'vitest'
import { findWords, type Words } from '../../../main/passages/find-words'

const text = `The quay was empty.

Nobody came, said the harbour master. The quay was empty. By noon the fog had gone, and three ships lay at anchor.`

function allFound(whole: string, ...marks: (string | Partial<Words>)[]): (string | null)[] {
  return findWords(
    whole,
    marks.map((mark) => ({
      exact: '',
      prefix: '',
      suffix: '',
      ...(typeof mark === 'string' ? { exact: mark } : mark),
    })),
  ).map(({ place, isRepeated }) =>
    place === null
      ? isRepeated
        ? 'repeated'
        : null
      : `${place.start}:${whole.slice(place.start, place.end)}`,
  )
}

function found(exact: string, around: Partial<Words> = {}): string | null {
  return allFound(text, { exact, ...around })[0] ?? null
}

test('words that stand several times are those between their surroundings, and none where those say nothing', () => {
  expect(found('The quay was empty.')).toBe('repeated')
  expect(found('The quay was empty.', { prefix: 'said the harbour master. ', suffix: ' By noon' })).toBe(
    '59:The quay was empty.',
  )
  expect(found('By noon')).toBe('79:By noon')
})

test('words that were a little other are found, strangers and scraps are not', () => {
  expect(found('by noon the fog  had gone and three ships lay')).toContain('three ships lay')
  expect(found('the fog had eaten all of the ships there were')).toBeNull()
  expect(found('The qay')).toBeNull()
  expect(
    found('Nobody came, said the harbour master', { prefix: 'elsewhere altogether', suffix: 'as well' }),
  ).toBe('21:Nobody came, said the harbour master')
})

test.each([
  ['inside a word', 'The turmoil went on all night.', 'oil', null],
  ['at its beginning', 'The artist left.', 'art', null],
  ['at its end', 'They had to embark.', 'bark', null],
  ['by itself after another', 'The turmoil ended as oil rose.', 'oil', '21:oil'],
  ['before an apostrophe', 'They can’t say, or can they?', 'can', '19:can'],
  ['only before an apostrophe', 'They can’t say.', 'can', null],
  ['after a hyphen', 'She was re-elected, not elected.', 'elected', '24:elected'],
  ['in a number', 'It cost 1,500 and not 500 crowns.', '500', '22:500'],
  ['only in a number', 'It cost 1,500 and 3.5 more.', '5', null],
  ['with an accent that is written apart', 'A cafe\u0301 and a bar.', 'cafe', null],
  ['in Cyrillic', 'Кот и скот.', 'кот', null],
  ['with a sign before it', 'It cost $500 then.', '500', '9:500'],
  ['at the beginning and the end', 'oil', 'oil', '0:oil'],
  ['beyond the Basic Plane', 'The 𝐨𝐢𝐥 rose.', '𝐢', null],
  ['in Chinese', '國際石油價格昨日上升', '石油', '2:石油'],
  ['in Japanese', '昨日、石油の価格が上がった。', '石油', '3:石油'],
  ['in Thai', 'ราคาน้ำมันสูงขึ้น', 'น้ำมัน', '4:น้ำมัน'],
  ['in Korean, before a particle', '석유는 올랐다.', '석유', '0:석유'],
  ['in Korean, inside a word', '대한석유공사가 말했다.', '석유', null],
  [
    'with other spaces and marks',
    'The United\u00a0States’ envoy',
    "United States' envoy",
    '4:United\u00a0States’ envoy',
  ],
])('a short word %s', (_what, whole, exact, place) => {
  expect(allFound(whole, exact)).toEqual([place])
})

test('a mark that began or ended inside of a word is one where its surroundings say so', () => {
  const whole = 'The turmoil went on as oil rose, and Kerry’s plane left.'
  expect(allFound(whole, { exact: 'oil', prefix: 'The turm', suffix: ' went on' })).toEqual(['8:oil'])
  expect(allFound(whole, { exact: 'oil', prefix: ' went on as ', suffix: ' rose' })).toEqual(['23:oil'])
  expect(allFound(whole, { exact: 'Kerry', prefix: 'rose, and ', suffix: '’s plane left.' })).toEqual([
    '37:Kerry',
  ])
  // The words are there, but nothing of what stood around them is.
  expect(allFound(whole, { exact: 'oil', prefix: 'A cup of olive ', suffix: ' is enough for it' })).toEqual([
    null,
  ])
})

test('what is a little other is painted with its words whole', () => {
  const whole = 'The harbour master said that three ships had been unloaded before noon.'
  expect(allFound(whole, 'that three ships had ben unload')).toEqual([
    '24:that three ships had been unloaded',
  ])
})

test('of several places the one that its neighbours leave over is meant, as far as they are in their order', () => {
  const whole = 'Oil fell. The price of oil rose. Ships came. Then oil fell, and oil was sold. Art was not.'
  const marks = ['Ships came', 'oil', 'Art was not']
  expect(allFound(whole, 'The price of', 'oil', 'Ships came')).toEqual([
    '10:The price of',
    '23:oil',
    '33:Ships came',
  ])
  expect(allFound(whole, ...marks)).toEqual(['33:Ships came', 'repeated', '78:Art was not'])
  expect(allFound(whole, 'Ships came', 'oil', 'oil', 'Art was not').slice(1, 3)).toEqual(['50:oil', '64:oil'])
  expect(allFound(whole, 'Ships came', 'The price of', 'oil', 'Art was not')[2]).toBe('repeated')
  expect(allFound(whole, 'oil', 'oil')).toEqual(['repeated', 'repeated'])
})

test('where the marks are all the text, each is its own line', () => {
  const marks = ['oil', 'The price of oil rose.'].map((exact) => ({ exact, prefix: '', suffix: '' }))
  const places = findWords('oil\n\noil\n\nThe price of oil rose.', marks, true).map(
    ({ place }) => place?.start,
  )
  expect(places).toEqual([5, 10])
})
