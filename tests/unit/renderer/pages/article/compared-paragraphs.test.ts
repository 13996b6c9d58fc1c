import { expect, it } from 'vitest'
import {
  comparedParagraphs,
  withoutUnchanged,
} from '../../../../../renderer/pages/article/compared-paragraphs'

it('ends a paragraph at each empty line, and says which have changed', () => {
  const paragraphs = comparedParagraphs([
    { kind: 'same', text: 'One.\n\nTwo is ' },
    { kind: 'removed', text: 'old' },
    { kind: 'added', text: 'new' },
    { kind: 'same', text: '.\n\n' },
    { kind: 'removed', text: 'Gone.\n\n' },
    { kind: 'same', text: 'Last.' },
  ])
  expect(paragraphs.map(({ pieces }) => pieces.map(({ text }) => text).join('|'))).toEqual([
    'One.',
    'Two is |old|new|.',
    'Gone.',
    'Last.',
  ])
  expect(paragraphs.map(({ isChanged }) => isChanged)).toEqual([false, true, true, false])
})

it('counts unchanged paragraphs in a row instead of showing them', () => {
  const paragraphs = comparedParagraphs([
    { kind: 'same', text: 'One.\n\nTwo.\n\n' },
    { kind: 'added', text: 'New.\n\n' },
    { kind: 'same', text: 'Three.' },
  ])
  expect(withoutUnchanged(paragraphs)).toEqual([{ unchanged: 2 }, paragraphs[2], { unchanged: 1 }])
  expect(withoutUnchanged([])).toEqual([])
})
