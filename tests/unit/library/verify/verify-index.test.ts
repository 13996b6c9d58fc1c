import { expect, test } from 'vitest'
import * as highlights from '../../../../main/library/annotations/highlights'
import * as articles from '../../../../main/library/articles/articles'
import { transaction, type Library } from '../../../../main/library/database/database'
import { beginAnew } from '../../../../main/library/database/full-text/upkeep'
import { verify } from '../../../../main/library/verify/verify'
import { addArticle, newLibrary, passageOf } from '../../../support/library'

async function problems(library: Library): Promise<string[]> {
  return (await verify(library)).problems.map(({ what, where }) => `${what} ${where}`)
}

function withHighlight(): Library {
  const library = newLibrary()
  const articleId = addArticle(library, { title: 'The bridge' })
  const { id: revisionId } = articles.get(library, { articleId }).revision
  highlights.create(library, {
    articleId,
    revisionId,
    passage: passageOf(library, articleId, 'It rained'),
    color: 'red',
  })
  return library
}

test('nothing is wrong with an index that is in step, or that waits to be made anew', async () => {
  const library = withHighlight()
  expect(await problems(library)).toEqual([])
  transaction(library, () => {
    beginAnew(library)
  })
  expect(await problems(library)).toEqual([])
})

test.each([
  ['an article is missing', 'DELETE FROM article_text', 'index articles'],
  ['an article has a former text', "UPDATE search_entry SET revision_id = 'x'", 'index articles'],
  ['a highlight is missing', 'DELETE FROM highlight_text', 'index highlights'],
  [
    'a highlight is there that is not in the library',
    "INSERT INTO highlight_text (rowid, words) VALUES (99, 'x')",
    'index highlights',
  ],
  ['a change was not taken in', "INSERT INTO search_due VALUES ('article', 1)", 'index articles'],
])('it is found where %s', async (_, damage, found) => {
  const library = withHighlight()
  library.db.exec(damage)
  expect(await problems(library)).toEqual([found])
})
