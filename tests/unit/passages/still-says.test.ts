import { expect, it } from 'vitest'
import { describePassage } from '../../../main/passages/describe'
import { isOtherPage, stillSays } from '../../../main/passages/still-says'

const first = 'The owners of the ferry met on Monday evening in the old harbour house of Larn.'
const promise = 'The owners will publish every letter of the last 14 years before the month is over.'
const last = 'Nobody on the quay would say who is going to pay for the crew in spring.'
const former = [first, promise, last].join('\n\n')

function asked(words: string, page: readonly string[], whole = page.join('\n')) {
  const start = former.indexOf(words)
  const passage = describePassage(former, start, start + words.length)
  return stillSays(passage, former, { text: page.join('\n\n'), whole })
}

it('says that the page still says so, wherever the beginning of the text went', () => {
  expect(asked(promise, [first, promise, last]).says).toBe('same')
  expect(asked(promise, ['A new first paragraph was put here.', first, promise, last]).says).toBe('same')
  expect(asked('every letter', [first, promise, last]).says).toBe('same')
})

it('says that it stands in another place', () => {
  expect(asked(last, [first, last, promise]).says).toBe('elsewhere')
  expect(asked(last, [last, first, promise]).says).toBe('elsewhere')
})

it('finds it in lines of the page that are no part of the article', () => {
  expect(asked(promise, [first, last], [first, last, `Box: ${promise}`].join('\n')).says).toBe('elsewhere')
})

it('names a number and a negation that changed', () => {
  const now = promise.replace('will publish', 'will not publish').replace('14 years', '12 years')
  const found = asked(promise, [first, now, last])
  expect(found.says).toBe('other')
  expect(found.meaning).toEqual(['A negation was added: “not”.', 'A number changed: 14 → 12.'])
  expect(found.pieces.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
    'not ',
    '14',
    '12',
  ])
})

it('says that words beside them deny them now', () => {
  const found = asked('publish every letter', [first, promise.replace('will', 'will not'), last])
  expect(found).toMatchObject({ says: 'other', meaning: ['Beside them: A negation was added: “not”.'] })
})

it('says that it is gone, and that the page is another one', () => {
  expect(asked(promise, [first, last])).toEqual({ says: 'gone', pieces: [], meaning: [] })
  const long = Array.from({ length: 40 }, (_, n) => `On day ${n} the master counted ${n * 13} ships.`).join(
    '\n\n',
  )
  expect(isOtherPage(long, 'Please sign in to read on. '.repeat(40))).toBe(true)
  expect(isOtherPage(long, long.replace('day 3', 'day 4'))).toBe(false)
})
