import { appendFileSync, rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import { originalFile } from '../../../../main/library/articles/originals'
import { binaryEncoding } from '../../../../preload/contract/words'
import { pdf } from '../../../support/documents'
import { answer, newLibrary, readingOf } from '../../../support/library'

function articleOf(bytes: Uint8Array, { name = null as string | null, encoding = binaryEncoding } = {}) {
  const library = newLibrary()
  const reading = readingOf(['The first ferry in nine years left.'])
  reading.original = { bytes, name, encoding }
  const { articleId } = articles.importReading(library, reading)
  return { library, articleId }
}

function bytesOf(latin1: string): Uint8Array {
  return new Uint8Array(Buffer.from(latin1, 'latin1'))
}

test('the pages of a PDF are its captured bytes, whatever the file is called', async () => {
  const { bytes } = pdf()
  const { library, articleId } = articleOf(bytes)
  expect(articles.get(library, { articleId }).isPdf).toBe(true)
  const given = answer('article.pdf', await articles.pdf(library, { articleId }))
  expect(Buffer.compare(given.bytes, bytes)).toBe(0)
})

test.each([
  ['a book that is called a PDF', 'PK\x03\x04', { name: 'ferry.pdf' }],
  ['a text about PDFs', '%PDF-1.4 stands first.', { encoding: 'utf-8' }],
])('%s has no pages', async (_what, words, about) => {
  const { library, articleId } = articleOf(bytesOf(words), about)
  expect(articles.get(library, { articleId }).isPdf).toBe(false)
  await expect(articles.pdf(library, { articleId })).rejects.toMatchObject({ code: 'not-found' })
})

test('a PDF that was changed on the disk is not shown, and one that is gone leaves its text', async () => {
  const { library, articleId } = articleOf(pdf().bytes)
  const file = originalFile(library, articles.get(library, { articleId }).revision.originalSha256)
  appendFileSync(file, '%')
  await expect(articles.pdf(library, { articleId })).rejects.toMatchObject({ code: 'library-damaged' })
  rmSync(file)
  expect(articles.get(library, { articleId })).toMatchObject({ isPdf: false })
})
