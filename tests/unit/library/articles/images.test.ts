import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import { sha256 } from '../../../../main/library/database/checksum'
import type { Library } from '../../../../main/library/database/database'
import { imageFile, keepImages, readImage } from '../../../../main/library/articles/images'
import { verify } from '../../../../main/library/verify/verify'
import type { ArticleId } from '../../../../preload/contract/common'
import { answer, line, newLibrary, readingOf, textOf } from '../../../support/library'
import { png } from '../../../support/pictures'

const [cranes, quay] = [png(640, 400), png(300, 200)]

function picture(bytes: Uint8Array, at: number, alt = '') {
  const [width, height] = [Buffer.from(bytes).readUInt32BE(16), Buffer.from(bytes).readUInt32BE(20)]
  return { bytes, type: 'image/png', width, height, line: at, alt, source: null }
}

/** Lines: title, left out, "Wind.", "Rain." */
function withPictures(library: Library, pictures: ReturnType<typeof picture>[]): ArticleId {
  const images = keepImages(library, pictures)
  return articles.importReading(library, { ...readingOf(['Wind.', 'Rain.']), images }).articleId
}

function placesIn(library: Library, articleId: ArticleId) {
  const { text, images } = answer('article.get', articles.get(library, { articleId })).revision
  return images.map(({ at, alt }) => [alt, text.slice(at)])
}

test('a picture lies once under its SHA-256, and the text knows nothing of it', () => {
  const library = newLibrary()
  const plain = articles.get(library, {
    articleId: articles.importReading(library, readingOf(['Wind.'])).articleId,
  })
  const articleId = withPictures(library, [picture(cranes, 2, 'Cranes'), picture(quay, 4, 'The quay')])
  const { revision } = articles.get(library, { articleId })
  expect(revision.text).toBe(`${plain.revision.text}\n\nRain.`)
  expect(revision.images).toMatchObject([
    { sha256: sha256(cranes), width: 640, height: 400 },
    { sha256: sha256(quay), width: 300, height: 200 },
  ])
  expect(placesIn(library, articleId)).toEqual([
    ['Cranes', 'Wind.\n\nRain.'],
    ['The quay', ''],
  ])
  expect(readFileSync(imageFile(library, sha256(cranes)))).toEqual(cranes)
  expect(readImage(library, sha256(cranes))).toEqual({ bytes: cranes, type: 'image/png' })
})

test('one that stands before a line that was left out stands before the next one that was not', () => {
  const library = newLibrary()
  const articleId = withPictures(library, [picture(cranes, 1, 'Cranes')])
  expect(placesIn(library, articleId)).toEqual([['Cranes', 'Wind.\n\nRain.']])
})

test('pictures stay where they are when the text is corrected, and revisions keep their own', () => {
  const library = newLibrary()
  const articleId = withPictures(library, [picture(cranes, 3, 'Cranes')])
  const before = articles.get(library, { articleId })
  const { fields } = articles.reading(library, { articleId })
  const lines = [
    line('title', 'Harbour reopens'),
    line('paragraph', 'Follow us'),
    line('left-out', 'Wind.'),
    line('paragraph', 'Rain.'),
  ]
  articles.correct(
    library,
    { articleId, fields: { ...fields, title: fields.title ?? '' }, lines, ...textOf(lines) },
    () => null as never,
  )
  expect(placesIn(library, articleId)).toEqual([['Cranes', 'Rain.']])
  expect(articles.get(library, { articleId }).revision.images[0]?.at).not.toBe(before.revision.images[0]?.at)
  expect(library.db.prepare('SELECT count(*) FROM revision_image').pluck().get()).toBe(2)
})

test('only pictures of this library’s articles are given out, and none that was changed on the disk', () => {
  const library = newLibrary()
  withPictures(library, [picture(cranes, 2)])
  keepImages(library, [picture(quay, 0)])
  expect(readImage(library, sha256(quay))).toBeNull()
  expect(readImage(library, 'x')).toBeNull()
  writeFileSync(imageFile(library, sha256(cranes)), quay)
  expect(() => readImage(library, sha256(cranes))).toThrow('changed on the disk')
})

test('verifying proves every picture, and names files that belong to none', async () => {
  const library = newLibrary()
  withPictures(library, [picture(cranes, 2), picture(quay, 3)])
  expect(await verify(library)).toMatchObject({ checked: { images: 2 }, problemCount: 0, notices: [] })
  keepImages(library, [picture(png(90, 90), 0)])
  expect((await verify(library)).notices).toMatchObject([{ what: 'image' }])
  writeFileSync(imageFile(library, sha256(cranes)), quay)
  rmSync(imageFile(library, sha256(quay)))
  const { problems } = await verify(library)
  expect(problems.map(({ what, where }) => `${what} ${where}`).sort()).toEqual(
    [cranes, quay].map((bytes) => `image ${sha256(bytes)}`).sort(),
  )
})
