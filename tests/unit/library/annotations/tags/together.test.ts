import { expect, test } from 'vitest'
import { tagMany } from '../../../../../main/library/annotations/many-highlights'
import {
  describe as define,
  memoOf,
  setMemo,
} from '../../../../../main/library/annotations/tags/describe-tags'
import { allTags } from '../../../../../main/library/annotations/tags/tag-list'
import { together } from '../../../../../main/library/search/review/together'
import { moveTags } from '../../../../../main/library/annotations/tags/move-tags'
import { undo } from '../../../../../main/library/journal/undo'
import { codeExamples } from '../../../../../main/library/search/review/code-examples'
import { codeBookText } from '../../../../../main/use-cases/export-codes'
import { newActId } from '../../../../support/library'
import { annotated, found, mark, rowsOf, said, tag } from '../../../../support/review'
import { turns } from '../../../../support/turns'

/** Of the bridge two highlights with words in common, of which one has two codes; of the harbour one. */
function coded() {
  const all = annotated()
  const { library, bridge, harbour, river, wants } = all
  const metres = mark(library, bridge, 'rose by two metres', 'green')
  tag(library, { highlightId: river }, 'Measures')
  tag(library, { highlightId: metres }, 'Numbers')
  tag(library, { highlightId: wants }, 'Wishes')
  tag(library, { articleId: harbour }, 'Numbers')
  return { ...all, metres }
}

const names = ['Water', 'Measures', 'Numbers', 'Wishes']

test('codes come together on a highlight, on words that two highlights have in common, and in an article', async () => {
  const { library } = coded()
  expect((await together(library, { names, on: 'highlight' })).counts).toEqual([
    [1, 1, 0, 0],
    [1, 1, 0, 0],
    [0, 0, 1, 0],
    [0, 0, 0, 1],
  ])
  expect((await together(library, { names, on: 'overlap' })).counts).toEqual([
    [1, 1, 2, 0],
    [1, 1, 2, 0],
    [2, 2, 1, 0],
    [0, 0, 0, 1],
  ])
  expect((await together(library, { names, on: 'article' })).counts).toEqual([
    [1, 1, 1, 0],
    [1, 1, 1, 0],
    [1, 1, 2, 1],
    [0, 0, 1, 1],
  ])
})

test('the review leaves the rows that a cell of the table counted', async () => {
  const { library } = coded()
  const both = { tag: 'Water', alsoTag: 'Measures' }
  expect(await found(library, { ...both, tagsOn: 'highlight' })).toEqual(['river rose'])
  const near = { tag: 'numbers', alsoTag: 'water/floods', tagsOn: 'overlap' } as const
  expect(await found(library, near)).toEqual(['rose by two metres', 'river rose'])
  expect(await found(library, { ...near, tagsOn: 'highlight' })).toEqual([])
  expect(await found(library, { ...near, tagsOn: 'article' })).toEqual(['rose by two metres', 'river rose'])
  expect(await found(library, { tag: 'Wishes', alsoTag: 'Trade' })).toEqual(['Ada Holm wants'])
  expect(await found(library, { tag: 'Numbers', tagsOn: 'highlight' })).toEqual(['rose by two metres'])
  expect(await found(library, { tag: 'Numbers', alsoTag: 'Nowhere' })).toEqual([])
})

test('one tag is put on many highlights in one step of undo, and on none of them twice', async () => {
  const { library, river, metres, wants } = coded()
  const actId = newActId()
  const many = { highlightIds: [river, metres, wants], name: ' numbers ', actId }
  expect(await tagMany(library, many)).toEqual({ changed: 2 })
  expect(await tagMany(library, { ...many, actId: newActId() })).toEqual({ changed: 0 })
  expect((await codeExamples(library, 'Numbers')).map(said)).toHaveLength(3)
  undo(library, { act: actId })
  expect((await codeExamples(library, 'Numbers')).map(said)).toEqual(['rose by two metres'])
  await expect(async () => tagMany(library, { ...many, name: ' / ' })).rejects.toThrow(/needs a name/)
})

test('a code has a memo, which goes along when it is merged, and makes it a tag of the list', async () => {
  const { library } = coded()
  setMemo(library, { name: 'Measures', memo: 'Only those that were taken.' })
  setMemo(library, { name: 'Wishes', memo: 'What somebody wants.' })
  await moveTags(library, { kind: 'merge', name: 'Measures', to: 'Wishes' }, turns())
  expect(memoOf(library, 'wishes')).toBe('What somebody wants.\n\nOnly those that were taken.')
  const { tags } = await allTags(library)
  expect(tags.filter(({ hasMemo }) => hasMemo).map(({ name }) => name)).toEqual(['Wishes'])
  setMemo(library, { name: 'Wishes', memo: null })
  expect(memoOf(library, 'Wishes')).toBeNull()
})

test('examples are the newest three highlights that bear the code itself or one nested in it', async () => {
  const { library, bridge } = coded()
  for (const words of ['The council', 'on Monday', 'before spring'])
    tag(library, { highlightId: mark(library, bridge, words, 'blue') }, 'Water/Ice')
  expect((await codeExamples(library, 'Water')).map(said)).toEqual([
    'before spring',
    'on Monday',
    'The council',
  ])
  // The article has it, and no highlight of it.
  expect(await codeExamples(library, 'Trade')).toEqual([])
  expect((await rowsOf(library, { tag: 'Trade' })).length).toBeGreaterThan(0)
})

test('the code book is exported as it is filtered, and no cell of it is a formula', async () => {
  const { library } = coded()
  define(library, { name: 'Numbers', description: '=1+1 and *how many*' })
  setMemo(library, { name: 'Numbers', memo: 'Also dates.' })
  const wish = {
    filter: { words: '', isCodesOnly: true },
    colorNames: {},
    madeAt: '2026-11-30T10:00:00.000Z',
  }
  const markdown = await codeBookText(library, { ...wish, format: 'md' })
  expect(markdown).toContain('1 code, exported 2026-11-30')
  expect(markdown).toContain('## Numbers\n\n1 highlight · 2 articles\n\n')
  expect(markdown).toContain('=1+1 and \\*how many\\*')
  expect(markdown).toContain('Also dates.')
  expect(markdown).toContain(
    '> rose by two metres\n\n— The bridge is closed · The Morning Ledger · 2016-03-14',
  )
  expect(markdown).not.toContain('Wishes')
  const csv = await codeBookText(library, {
    ...wish,
    filter: { words: 'num HOW', isCodesOnly: false },
    format: 'csv',
  })
  expect(csv.split('\r\n')).toEqual([
    '\ufeffcode,definition,memo,color,highlights,articles,example 1,example 2,example 3',
    `Numbers,"'=1+1 and *how many*",Also dates.,,1,2,"rose by two metres — The bridge is closed, The Morning Ledger, 2016-03-14",,`,
    '',
  ])
})
