import { expect, test } from 'vitest'
import * as colors from '../../../../main/library/annotations/colors'
import * as highlights from '../../../../main/library/annotations/highlights'
import * as articles from '../../../../main/library/articles/articles'
import { counts } from '../../../../main/library/search/counts'
import * as saved from '../../../../main/library/search/saved-searches'
import { addArticle, newLibrary, passageOf } from '../../../support/library'
import { ask } from '../../../support/searching'

async function titles(library: Parameters<typeof ask>[0], text: string, isTyping = false): Promise<string[]> {
  const { hits } = await ask(library, text, { isTyping })
  return hits.map(({ title }) => title.text).sort()
}

test('a language is found by its code and by its English name', async () => {
  const library = newLibrary()
  for (const language of ['fr', 'pt-BR', 'pt_PT', 'nb', 'nn', 'English', null])
    addArticle(library, { title: language ?? 'none', language })
  expect(await titles(library, 'lang:french')).toEqual(['fr'])
  expect(await titles(library, 'lang:FR')).toEqual(['fr'])
  expect(await titles(library, 'lang:portuguese')).toEqual(['pt-BR', 'pt_PT'])
  expect(await titles(library, 'lang:pt')).toEqual(['pt-BR', 'pt_PT'])
  expect(await titles(library, 'lang:pt-br')).toEqual(['pt-BR'])
  expect(await titles(library, 'lang:norwegian')).toEqual(['nb', 'nn'])
  expect(await titles(library, 'lang:bokmal')).toEqual(['nb'])
  expect(await titles(library, 'lang:english')).toEqual(['English'])
  expect(await titles(library, 'lang:klingon*')).toEqual([])
  expect(await titles(library, 'lang:fren', true)).toEqual(['fr'])
  expect(await titles(library, '-lang:french')).toHaveLength(6)
  expect(await titles(library, 'lang:"*"')).toEqual([])
})

test('a section and an address are spelled as words are', async () => {
  const library = newLibrary()
  addArticle(library, { title: 'a', section: 'Économie', url: 'https://zeitung.example/K%C3%B6ln/bridge' })
  addArticle(library, { title: 'b', section: 'Świat', url: 'https://other.example/%E0%A4%A' })
  expect(await titles(library, 'section:economie')).toEqual(['a'])
  expect(await titles(library, 'section:ŚWIAT')).toEqual(['b'])
  expect(await titles(library, 'url:koln')).toEqual(['a'])
  expect(await titles(library, 'url:"K%C3%B6ln/Bridge"')).toEqual(['a'])
  expect(await titles(library, 'url:OTHER.example')).toEqual(['b'])
})

test('a colour that a person gave a name is found by it, in a saved search too', async () => {
  const library = newLibrary()
  const marked = addArticle(library, { title: 'marked' })
  addArticle(library, { title: 'other' })
  const { revision } = articles.get(library, { articleId: marked })
  const passage = passageOf(library, marked, 'Ships came')
  highlights.create(library, { articleId: marked, revisionId: revision.id, passage, color: 'red' })
  saved.create(library, { name: 'Proof', query: 'color:evidence', isAlert: false })
  expect(await titles(library, 'color:evidence')).toEqual([])
  colors.change(library, { color: 'red', name: 'Evidence' })
  const by = { zone: 'UTC' }
  const found = await counts(library, { ...by, text: 'color:evidence', isTyping: false })
  expect([found.article.count, found.highlight.count]).toEqual([1, 1])
  expect((await counts(library, { ...by, text: 'in:proof', isTyping: false })).article.count).toBe(1)
  expect((await saved.savedCounts(library, by)).counts.map(({ count }) => count)).toEqual([1])
  expect(await titles(library, 'color:evidence')).toEqual(['marked'])
})
