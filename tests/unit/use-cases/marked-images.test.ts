import { expect, test } from 'vitest'
import * as articles from '../../../main/library/articles/articles'
import { createOnImage } from '../../../main/library/annotations/image-highlights'
import { standingImages } from '../../../main/library/articles/images/marked-images'
import { erase } from '../../../main/library/articles/erasing/erase'
import { verify } from '../../../main/library/verify/verify'
import { cite } from '../../../main/use-cases/cite'
import { reviewParts } from '../../../main/use-cases/export-review'
import { passageOfReview } from '../../../main/use-cases/review'
import { addArticleWithImages } from '../../support/acts/on-images'
import { markdownOf } from '../../support/article-to-export'
import { answer, newActId, newLibrary } from '../../support/library'
import { isListedAsDue, rowsOf } from '../../support/review'
import { everything, newest } from '../../support/review-filter'
import { snippets } from '../../support/searching'
import { turns } from '../../support/turns'

/** An article with two images, of which the one with a caption is marked, or the other. */
function marked(which: 0 | 1 = 0) {
  const library = newLibrary()
  const articleId = addArticleWithImages(library, 'Port Sabel')
  const { id: revisionId } = articles.get(library, { articleId }).revision
  const image = standingImages(library, revisionId)[which]
  if (image === undefined) throw new Error('The article has no such image.')
  const { sha256, start: at } = image
  const { id } = createOnImage(library, { articleId, revisionId, sha256, at, color: 'green' })
  return { library, articleId, id, sha256 }
}

test('it is found by its caption, and not by the words beside an image without one', async () => {
  expect(await snippets(marked().library, 'highlight', 'cranes')).toEqual(['The cranes of Port Sabel'])
  expect(await snippets(marked(1).library, 'highlight', 'rain')).toEqual([])
})

test('it stands in the review with its image, and beside the table with its caption alone', async () => {
  const { library, id, sha256 } = marked()
  const [row] = await rowsOf(library)
  expect(row).toMatchObject({ image: sha256, words: 'The cranes of Port Sabel', color: 'green' })
  const passage = answer('review.passage', passageOfReview(library, { ref: { kind: 'highlight', id } }))
  expect(passage).toMatchObject({ before: '', words: 'The cranes of Port Sabel', after: '' })
  await isListedAsDue(library)
  const [bare] = await rowsOf(marked(1).library)
  expect(bare).toMatchObject({ words: '' })
})

test('every export names it by the hash of its image, and marks no words for it', async () => {
  const { library, articleId, id, sha256 } = marked()
  const file = markdownOf(library, articleId)
  expect(file).toContain(`> The cranes of Port Sabel\n\nImage, SHA-256 ${sha256}\n\n^h-${id}`)
  expect(file).not.toContain('==')
  const asked = { filter: everything, order: newest, madeAt: '2026-03-01T10:00:00.000Z' }
  const markdown = [...(await reviewParts(library, { ...asked, format: 'md' }))].join('')
  expect(markdown).toContain(`> The cranes of Port Sabel\n\nImage, SHA-256 ${sha256}`)
  const csv = [...(await reviewParts(library, { ...asked, format: 'csv' }))].join('')
  expect(csv).toContain(sha256)
  const { markdown: cited } = cite(library, { articleId, highlightId: id }, '{{words}}')
  expect(cited).toBe(`The cranes of Port Sabel \\[Image, SHA-256 ${sha256}\\]`)
  const bare = marked(1)
  expect(markdownOf(bare.library, bare.articleId)).toContain(`Image, SHA-256 ${bare.sha256}`)
})

test('deleting its article for good takes it along', async () => {
  const { library, articleId } = marked()
  articles.remove(library, { articleId })
  const list = { view: 'deleted', sourceId: null } as const
  await erase(
    library,
    { actId: newActId(), chosen: { list, span: null, without: [], also: [articleId] } },
    turns(),
  )
  expect(library.db.prepare('SELECT count(*) FROM highlight').pluck().get()).toBe(0)
  expect(await verify(library)).toMatchObject({ problemCount: 0 })
})
