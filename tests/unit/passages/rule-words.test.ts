import { expect, test } from 'vitest'
import { ruleWordIn } from '../../../main/passages/rule-words'
import type { RuleField } from '../../../preload/contract/words'

const facts = {
  title: 'Turmoil at the port',
  text: 'Turmoil at the port\n\nThe “Oil  Workers” union, led by Ana-Lucía Ferro, won’t sail. C++ and 東京都 are named.',
  author: 'Jo Lind and Pia Berg',
  categories: ['Local news', 'Shipping'],
}

function find(field: RuleField, words: string) {
  return ruleWordIn({ field, words }, facts)
}

test('a word is found whole, in whatever case, and only where the rule looks', () => {
  expect(find('title', 'oil')).toBeNull()
  expect(find('words', 'OIL')).toBe('OIL')
  expect(find('title', 'union')).toBeNull()
  expect(find('title', 'Port')).toBe('Port')
  expect(find('author', 'lind')).toBe('lind')
  expect(find('author', 'Lin')).toBeNull()
  expect(find('category', 'shipping')).toBe('shipping')
  expect(find('category', 'port')).toBeNull()
  expect(ruleWordIn({ field: 'author', words: 'Lind' }, { ...facts, author: null })).toBeNull()
})

test('one of several is enough, and the first of them is named; blanks and empty places are nothing', () => {
  expect(find('words', ' ferry ,, union , port')).toBe('union')
  expect(find('words', ' , ,')).toBeNull()
  expect(find('words', 'oil workers')).toBe('oil workers')
})

test('what is no letter is found as it stands', () => {
  expect(find('words', "won't")).toBe("won't")
  expect(find('words', 'won')).toBeNull()
  expect(find('words', 'Lucía')).toBeNull()
  expect(find('words', 'c++')).toBe('c++')
  expect(find('words', '東京')).toBe('東京')
})
