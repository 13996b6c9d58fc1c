import { expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import type { Library } from '../../../../main/library/database/database'
import { addArticle, newLibrary, textOf } from '../../../support/library'

function titlesOf(library: Library): string[] {
  const order = { by: 'title', isReversed: false } as const
  return articles
    .list(library, { view: 'all', sourceId: null, order, after: null, limit: 50 })
    .articles.map(({ title }) => title)
}

test('titles stand as a person looks for them: without marks, capitals and opening quotation marks', () => {
  const library = newLibrary()
  const inOrder = [
    'Ärzte strike',
    '“Ash” falls on the harbour',
    'asylum law',
    '…but who pays?',
    'Élan vital',
    'elections',
    'Ødegaard scores',
    'Ökonomen warnen',
    'Straße gesperrt',
    'Zoo opens',
    'Αθήνα',
    'βορράς',
    'Москва',
    'ялта',
    '北京',
  ]
  for (const title of [...inOrder].reverse()) addArticle(library, { title })
  expect(titlesOf(library)).toEqual(inOrder)
})

test('a title that is set right stands elsewhere, and its list is what it should be', () => {
  const library = newLibrary()
  const articleId = addArticle(library, { title: 'Bridge closed' })
  addArticle(library, { title: 'Harbour frozen' })
  const { fields, lines } = articles.reading(library, { articleId })
  const corrected = { ...fields, title: '“Über” the river' }
  articles.correct(library, { articleId, fields: corrected, lines, ...textOf(lines) }, () => ({
    state: 'gone',
  }))
  expect(titlesOf(library)).toEqual(['Harbour frozen', '“Über” the river'])
  expect(differences(library)).toEqual([])
})

function differences(library: Library): unknown[] {
  // What the listing knows of stories, `story_due` says.
  const columns = library.db
    .prepare("SELECT name FROM pragma_table_info('article_listing_due')")
    .pluck()
    .all()
    .join(', ')
  const both = (one: string, other: string) =>
    library.db.prepare(`SELECT ${columns} FROM ${one} EXCEPT SELECT ${columns} FROM ${other}`).all()
  return [
    ...both('article_listing', 'article_listing_due'),
    ...both('article_listing_due', 'article_listing'),
  ]
}
