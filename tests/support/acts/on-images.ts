import * as articles from '../../../main/library/articles/articles'
import { keepImages } from '../../../main/library/articles/images'
import { standingImages } from '../../../main/library/articles/images/marked-images'
import { createOnImage } from '../../../main/library/annotations/image-highlights'
import type { Library } from '../../../main/library/database/database'
import type { ArticleId, HighlightId } from '../../../preload/contract/common'
import { line, readingOf, textOf } from '../library'
import { png } from '../pictures'
import { liveArticles, pick, type Random } from '../random'

/** An article with an image over a caption, and one after its last paragraph; `name` tells it from others. */
export function addArticleWithImages(library: Library, name: string): ArticleId {
  const lines = [
    line('title', name),
    line('paragraph', 'Wind came up before noon.'),
    line('caption', `The cranes of ${name}`),
    line('paragraph', 'Rain followed.'),
  ]
  const kept = keepImages(
    library,
    [
      { at: 2, width: 64, alt: 'Cranes' },
      { at: 4, width: 48, alt: '' },
    ].map(({ at, width, alt }) => ({
      ...{ bytes: png(width, 40), type: 'image/png', width, height: 40 },
      ...{ line: at, alt, source: null },
    })),
  )
  return articles.importReading(library, {
    ...readingOf([], { title: name }),
    ...{ lines, ...textOf(lines), images: kept },
  }).articleId
}

/** On an image of an article, in the place of another highlight on one of its images where there is one. */
function markImage(library: Library, random: Random): void {
  const withImages = liveArticles(library).filter((articleId) => imagesOf(library, articleId).length > 0)
  const articleId = pick(random, withImages) ?? addArticleWithImages(library, `Port ${random(1000)}`)
  const image = pick(random, imagesOf(library, articleId))
  if (image === undefined) return
  const { id: revisionId } = articles.get(library, { articleId }).revision
  const former = library.db
    .prepare(
      'SELECT id FROM highlight WHERE article_id = ? AND image_sha256 IS NOT NULL AND deleted_at IS NULL',
    )
    .pluck()
    .get(articleId) as HighlightId | undefined
  const { sha256, start: at } = image
  const replaces = random(2) === 0 ? former : undefined
  createOnImage(library, { articleId, revisionId, sha256, at, color: 'yellow', replaces })
}

function imagesOf(library: Library, articleId: ArticleId) {
  return standingImages(library, articles.get(library, { articleId }).revision.id)
}

export const actsOnImages = { 'highlight.createOnImage': markImage } as const
