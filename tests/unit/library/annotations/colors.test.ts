import { expect, test } from 'vitest'
import * as colors from '../../../../main/library/annotations/colors'
import * as highlights from '../../../../main/library/annotations/highlights'
import { setColorOfMany } from '../../../../main/library/annotations/many-highlights'
import * as articles from '../../../../main/library/articles/articles'
import { all } from '../../../../main/library/database/database'
import { colorNames } from '../../../../main/library/database/queries/color-names'
import { redo, state, undo } from '../../../../main/library/journal/undo'
import { highlightColors } from '../../../../preload/contract/words'
import { addArticle, newActId, newLibrary, passageOf } from '../../../support/library'

type Library = ReturnType<typeof newLibrary>

const orderOf = (library: Library) => colors.list(library).map(({ color }) => color)
const one = (library: Library, wanted: string) => colors.list(library).find(({ color }) => color === wanted)

test('a new library offers all eight colours in the order of the palette, under their own names', () => {
  const library = newLibrary()
  expect(orderOf(library)).toEqual(highlightColors)
  expect(colors.list(library).every(({ name, meaning, isShown }) => name + meaning === '' && isShown)).toBe(
    true,
  )
  expect(colorNames(library)).toEqual({})
})

test('name, meaning, order and whether a colour is shown are one step of undo each, and can be done again', () => {
  const library = newLibrary()
  colors.change(library, { color: 'red', name: 'Contradicted', meaning: 'contradicted elsewhere' })
  colors.change(library, { color: 'grey', isShown: false })
  const moved = [...highlightColors.slice(1), 'yellow' as const]
  colors.order(library, { colors: moved })
  expect(orderOf(library)).toEqual(moved)
  expect(state(library).undo).toBe('put the colours in another order')
  undo(library)
  expect(orderOf(library)).toEqual(highlightColors)
  expect(one(library, 'grey')?.isShown).toBe(false)
  undo(library)
  expect(one(library, 'grey')?.isShown).toBe(true)
  undo(library)
  expect(one(library, 'red')).toEqual({ color: 'red', name: '', meaning: '', isShown: true })
  for (let step = 0; step < 3; step += 1) redo(library)
  expect(orderOf(library)).toEqual(moved)
  expect(one(library, 'red')).toMatchObject({ name: 'Contradicted', meaning: 'contradicted elsewhere' })
})

test('what is said anew after an undo begins with nothing of what was taken back', () => {
  const library = newLibrary()
  colors.change(library, { color: 'blue', name: 'Quotable', meaning: 'words worth quoting' })
  undo(library)
  colors.change(library, { color: 'blue', name: 'Sky' })
  expect(one(library, 'blue')).toEqual({ color: 'blue', name: 'Sky', meaning: '', isShown: true })
  undo(library)
  expect(one(library, 'blue')?.name).toBe('')
})

test('what is done is told by the names that the library has', async () => {
  const library = newLibrary()
  const articleId = addArticle(library)
  const { revision } = articles.get(library, { articleId })
  const passage = passageOf(library, articleId, 'harbour')
  const draft = { articleId, revisionId: revision.id, passage, color: 'red' } as const
  const { id: highlightId } = highlights.create(library, draft)
  highlights.setColor(library, { highlightId, color: 'green' })
  expect(state(library).undo).toBe('make green “harbour”')
  colors.change(library, { color: 'blue', name: 'To check' })
  highlights.setColor(library, { highlightId, color: 'blue' })
  expect(state(library).undo).toBe('give “harbour” the colour “To check”')
  await setColorOfMany(library, { highlightIds: [highlightId], actId: newActId(), color: 'green' })
  await setColorOfMany(library, { highlightIds: [highlightId], actId: newActId(), color: 'blue' })
  expect(state(library).undo).toBe('give 1 highlight the colour “To check”')
  colors.change(library, { color: 'blue', isShown: false })
  expect(state(library).undo).toBe('hide the colour “To check”')
  colors.change(library, { color: 'blue', name: '' })
  expect(state(library).undo).toBe('call “To check” by its own name')
})

test('what changes nothing leaves no trace, and the last colour in use stays in use', () => {
  const library = newLibrary()
  colors.change(library, { color: 'red', name: '', isShown: true })
  colors.order(library, { colors: highlightColors })
  expect(state(library).undo).toBeNull()
  for (const color of highlightColors.slice(1)) colors.change(library, { color, isShown: false })
  expect(() => colors.change(library, { color: 'yellow', isShown: false })).toThrow(
    'One colour must stay in use; show another one first.',
  )
})

test('names of this device come into a library of which nothing was said, once, and are no step of undo', () => {
  const library = newLibrary()
  expect(colors.bringNames(library, { red: '', blue: '' })).toBe(false)
  expect(colors.bringNames(library, { red: 'Evidence', blue: '' })).toBe(true)
  expect(colorNames(library)).toEqual({ red: 'Evidence' })
  expect(state(library).undo).toBeNull()
  colors.change(library, { color: 'red', name: '' })
  expect(colors.bringNames(library, { red: 'Evidence' })).toBe(false)
  expect(colorNames(library)).toEqual({})
  expect(all(library, 'SELECT color FROM library_color')).toHaveLength(1)
})
