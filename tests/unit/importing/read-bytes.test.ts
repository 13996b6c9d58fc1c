import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { isPage, addressOfSaved, momentOfSaved } from '../../../main/importing/pages/saved-page'
import { readIncoming } from '../../../main/importing/read-bytes'
import type { TakeApart } from '../../../main/importing/take-apart'
import { LibraryError } from '../../../preload/contract/errors'

function bytesOf(words: string) {
  return new TextEncoder().encode(words)
}
const sentence = 'The council said on Thursday that the bridge would stay closed until spring, für immer.'

/** Not an extractor: what a page's text became is looked at in what it was asked. */
const asked: { html: string; url: string | null }[] = []
const takeApart: TakeApart = (html, url) => {
  asked.push({ html, url })
  const lines = [{ text: sentence, kind: 'paragraph' as const, linked: 0, within: 'p' }]
  const view = { title: null, byline: null, published: null, outlet: null, lines }
  const none = { language: null, canonical: null, meta: [], jsonLd: [], headings: [], stated: [], images: [] }
  return Promise.resolve({ ...none, title: 'Bridge', readability: view, defuddle: null })
}

function read(bytes: Uint8Array, name: string | null = null) {
  return readIncoming(bytes, { name }, takeApart)
}

describe('what a file is', () => {
  it.each([
    ['<!doctype html><p>x', null, true],
    ['\ufeff <!DOCTYPE HTML PUBLIC "x">', null, true],
    ['<?xml version="1.0"?><html xmlns="x">', null, true],
    ['<!-- saved from url=(0019)https://a.example/ --><html>', null, true],
    ['<p>A fragment</p>', 'page.html', true],
    ['Plain words in a file of the wrong name', 'page.html', false],
    ['He wrote <html> on the board', 'note.txt', false],
  ])('%j named %j', (text, name, is) => {
    expect(isPage(text, name)).toBe(is)
  })

  it.each([
    [
      'a photograph with markup in its remarks',
      'photo.jpg',
      '\xff\xd8\xff\xe1<rdf:RDF ><feed >',
      'a JPEG image',
    ],
    ['a picture that is named like a page', 'page.html', '\x89PNG\r\n\x1a\n<html><body>', 'a PNG image'],
    ['a sound that names columns', 'list.csv', 'RIFF\x24\0\0\0WAVEurl,highlight', 'a sound file'],
    ['a video', 'a.json', '\0\0\0\x18ftypmp42<rss >', 'a video'],
  ])('%s is called what it is', async (_what, name, bytes, kind) => {
    await expect(read(Buffer.from(bytes, 'latin1'), name)).rejects.toThrow(`This is ${kind}, which`)
  })

  it.each([
    ['mustard where archives have their sign', `${'x'.repeat(254)}\n\nmustard is yellow, the cook said.\n`],
    ['a wave where sounds have theirs', `The new WAVE of it\n\n${sentence}\n`],
    ['a word where videos have theirs', `The ftyp box\n\n${sentence}\n`],
    ['the beginning of a feed in it', `How feeds begin\n\n<rss version="2.0">\n\n${sentence}\n`],
    ['a picture’s name', `The new WEBP files\n\n${sentence}\n`],
  ])('a text is a text with %s', async (_what, text) => {
    expect((await read(bytesOf(text))).isPage).toBe(false)
  })

  it('knows when a saved page says that it was saved, where that is a moment', () => {
    const saved = (words: string) =>
      momentOfSaved(
        `<html><!--\n Page saved with SingleFile \n url: https://a.example/d \n saved date: ${words}\n-->`,
      )
    expect(saved('Sat Feb 24 2024 10:11:12 GMT+0100 (Mitteleuropäische Normalzeit)')).toBe(
      '2024-02-24T09:11:12.000Z',
    )
    expect(saved('2024-02-24T10:11:12Z')).toBe('2024-02-24T10:11:12.000Z')
    expect(saved('Sat Feb 24 2024')).toBeNull()
    expect(saved('24 February 2024 10:11')).toBeNull()
    expect(momentOfSaved('<html><!-- saved date: 2024-02-24T10:11:12Z -->')).toBeNull()
  })

  it('knows the address that a saved page carries', () => {
    expect(addressOfSaved('<!-- saved from url=(0021)https://a.example/b.c -->')).toBe(
      'https://a.example/b.c',
    )
    expect(addressOfSaved('<!--\n Page saved with SingleFile \n url: https://a.example/d \n-->')).toBe(
      'https://a.example/d',
    )
  })
})

describe('a page’s characters', () => {
  const page = (charset: string) =>
    `<!doctype html><html><head><meta charset="${charset}"></head><p>${sentence}</p>`
  const latin1 = (words: string) => new Uint8Array(Buffer.from(words, 'latin1'))

  it.each([
    ['its byte order mark', bytesOf(`\ufeff${page('iso-8859-1')}`), 'utf-8'],
    ['valid UTF-8, whatever it declares', bytesOf(page('iso-8859-1')), 'utf-8'],
    ['its declaration', latin1(page('iso-8859-15')), 'iso-8859-15'],
    [
      'a declaration after a long head',
      latin1(`<!doctype html><script>${' '.repeat(5000)}</script>${page('iso-8859-15')}`),
      'iso-8859-15',
    ],
  ])('go by %s', async (_what, bytes, encoding) => {
    const found = await read(bytes)
    expect(found.encoding).toBe(encoding)
    expect(asked.at(-1)?.html).toContain('für immer')
    expect(asked.at(-1)?.html.startsWith('\ufeff')).toBe(false)
  })
})

it('a packed page is read as what is in it, and a packed text too', async () => {
  const packed = await read(gzipSync(bytesOf(`<!doctype html><p>${sentence}`)))
  expect(packed.isPage).toBe(true)
  const text = await read(gzipSync(bytesOf(`A headline\n\n${sentence}`)))
  expect([text.isPage, text.reading.fields.title]).toEqual([false, 'A headline'])
})

it('a damaged or boundless archive is refused', async () => {
  const whole = gzipSync(bytesOf(`<!doctype html>${sentence.repeat(100)}`))
  await expect(read(whole.subarray(0, 100))).rejects.toThrow(LibraryError)
  await expect(read(gzipSync(new Uint8Array(70 * 1024 * 1024)))).rejects.toMatchObject({ code: 'too-large' })
})
