import { expect, it } from 'vitest'
import type { Highlight } from '../../../../../../preload/contract/highlight'
import type { Note } from '../../../../../../preload/contract/note'
import type { Tagging } from '../../../../../../preload/contract/tag'
import { guessedHeight, marginItems } from '../../../../../../renderer/pages/article/margin/margin-items'

/** Only what the margin looks at. */
function highlight(id: string, isGone = false): Highlight {
  const placement = isGone ? { state: 'gone' } : { state: 'exact', start: 0, end: 5 }
  return { id, placement } as unknown as Highlight
}

function note(id: string, on: string | null, body = 'Words'): Note {
  const target = on === null ? { on: 'article', articleId: 'a' } : { on: 'highlight', highlightId: on }
  return { id, target, body } as unknown as Note
}

function tag(name: string, highlightId: string | null): Tagging {
  return { name, highlightId } as unknown as Tagging
}

const nothingBegun = () => false

it('has what is noted and tagged on highlights, in the order of the text', () => {
  const items = marginItems({
    highlights: [highlight('one'), highlight('two'), highlight('three')],
    notes: [note('n1', 'three'), note('n2', 'one'), note('n3', 'three'), note('n4', null)],
    tags: [tag('money', 'one'), tag('of the article', null)],
    isBegun: nothingBegun,
  })
  expect(items.map(({ highlight: { id }, notes, tags }) => [id, notes.map((one) => one.id), tags])).toEqual([
    ['one', ['n2'], ['money']],
    ['three', ['n1', 'n3'], []],
  ])
})

it('has a highlight on which a note is begun, and none whose words are gone', () => {
  const items = marginItems({
    highlights: [highlight('begun'), highlight('gone', true)],
    notes: [note('n', 'gone')],
    tags: [],
    isBegun: ({ id }) => (id as string) === 'begun',
  })
  expect(items.map(({ highlight: { id } }) => id)).toEqual(['begun'])
})

it('guesses more for more words, and no more than is shown of a long note', () => {
  const heightOf = (body: string) =>
    guessedHeight({ highlight: highlight('h'), notes: [note('n', 'h', body)], tags: [] }, 200)
  expect(heightOf('One line')).toBeLessThan(heightOf('words '.repeat(30)))
  expect(heightOf('words '.repeat(1_000))).toBe(heightOf('words '.repeat(2_000)))
  expect(heightOf('words '.repeat(1_000))).toBeLessThan(260)
})
