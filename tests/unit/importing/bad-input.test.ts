import { describe, expect, it } from 'vitest'
import { readPlainText } from '../../../main/importing/plain-text/plain-text'
import { maxOriginalBytes, maxTextBytes } from '../../../preload/contract/words'
import { reading } from '../../../preload/contract/importing'
import { refusal } from '../../support/library'
import { cpuTime } from '../../support/cpu-time'

function read(bytes: Uint8Array) {
  return readPlainText(bytes, { name: null })
}
function refused(bytes: Uint8Array) {
  return refusal(() => read(bytes))
}
function latin1(text: string) {
  return Buffer.from(text, 'latin1')
}

describe('what is refused, in one sentence', () => {
  it.each([
    ['an empty file', '', 'This is empty'],
    ['white space', ' \n\n\u00a0\t\r\n', 'nothing but white space'],
    ['only buttons', 'Share this article\nSubscribe\nFollow us on:\n', 'only a title or a page’s buttons'],
  ])('%s', (_, text, words) => {
    const { code, sentence } = refused(Buffer.from(text))
    expect(code).toBe('unreadable')
    expect(sentence).toContain(words)
    expect(sentence).toMatch(/^[A-Z][^.!?]*\.$/)
  })

  it.each([
    ['%PDF-1.7\n', 'a PDF'],
    ['PK\x03\x04\x14\0\x06\0[Content_Types].xml word/document.xml', 'a Word document'],
    ['PK\x03\x04....mimetypeapplication/epub+zip', 'an EPUB book'],
    ['PK\x03\x04\x14\0', 'a ZIP archive'],
    ['\x89PNG\r\n\x1a\n', 'a PNG image'],
    ['\xff\xd8\xff\xe0', 'a JPEG image'],
    ['GIF89a/*', 'a GIF image'],
    ['\x7fELF\x02', 'a program'],
    ['MZ\x90\0\x03', 'a Windows program'],
    ['{\\rtf1\\ansi', 'a Rich Text file'],
    ['SQLite format 3\0', 'an SQLite database'],
  ])('%j', (start, kind) => {
    expect(refused(latin1(start + 'x'.repeat(100))).sentence).toContain(
      `This is ${kind}, which Dateline cannot read`,
    )
  })

  const compound = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
  const named = (name: string) => Buffer.from(name, 'utf16le').toString('latin1')
  const sealed = '0\x82\x01\x02\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02\xa0' + '\0'.repeat(40)
  it.each([
    ['a message of Outlook', `${compound}${'\0'.repeat(3000)}${named('__properties_version1.0')}`, 'as .eml'],
    ['an old Word document', `${compound}${'\0'.repeat(3000)}${named('WordDocument')}`, 'as .docx'],
    ['another file of the kind', `${compound}${'\0'.repeat(3000)}`, 'an old Word, Excel or Outlook file'],
    ['an old web archive', 'filedesc://crawl.arc 127.0.0.1 20140301 text/plain 70\n1 0 a\n', 'a WARC file'],
    ['a signed message', sealed, '.p7m'],
    ['the same as text', Buffer.from(sealed, 'latin1').toString('base64'), '.p7m'],
    ['the same between lines', `-----BEGIN PKCS7-----\n${btoa(sealed)}\n-----END PKCS7-----\n`, '.p7m'],
  ])('%s, and says what to save instead', (_what, content, words) => {
    const { code, sentence } = refused(latin1(content))
    expect(code).toBe('unreadable')
    expect(sentence).toContain(words)
  })

  it('noise and zeros', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * 197 + (index >> 3) * 31) % 256)
    expect(refused(noise).sentence).toContain('not text but binary data')
    expect(refused(new Uint8Array(64)).sentence).toContain('not text but binary data')
  })

  it('more than the limit, and more paragraphs than a person could correct', () => {
    expect(refused(new Uint8Array(maxOriginalBytes + 1).fill(0x61)).code).toBe('too-large')
    expect(refused(new Uint8Array(maxTextBytes + 1).fill(0x61)).code).toBe('too-large')
    expect(refused(Buffer.from('A short line\n'.repeat(500_000))).code).toBe('too-large')
  })
})

describe('what is read all the same', () => {
  it.each([
    [
      'a zero in the text',
      'A title here\n\nThe bridge\0is closed until the end of the summer, the city said.\n',
    ],
    [
      'bidi controls',
      'A title here\n\nThe \u202ebridge\u202c is closed until the end of the summer, the city said.\n',
    ],
    [
      'half a pair',
      'A title here\n\nThe bridge \ud83d is closed until the end of the summer, the city said.\n',
    ],
    ['HTML', '<h1>A title</h1>\n\n<p>The bridge is closed until the end of the summer, the city said.</p>\n'],
    [
      'every kind of line end',
      'A title here\r\n\rThe bridge is closed.\u2028\u2028It was\u0085old.\f\vNobody minds.',
    ],
    ['blank lines', `A title here${'\n'.repeat(100_000)}The bridge is closed until the end of the summer.`],
    ['one word', 'Hello'],
  ])('%s', (_, text) => {
    const found = read(Buffer.from(text))
    expect(reading.safeParse(found.reading).success).toBe(true)
    expect(found.reading.lines.some(({ role }) => role === 'paragraph')).toBe(true)
  })

  it('keeps the words of every line', () => {
    const text = 'A title here\n\nThe\u00a0bridge  is \u200bclosed.\n\nNobody minds.'
    const words = read(Buffer.from(text)).reading.lines.map((line) => line.text)
    expect(words).toEqual(['A title here', 'The\u00a0bridge  is \u200bclosed.', 'Nobody minds.'])
  })
})

describe('how long it takes', () => {
  const timed = (text: string): number => {
    const bytes = Buffer.from(text)
    return cpuTime(() => read(bytes))
  }

  it.each([
    ['one paragraph', (size: number) => 'word and '.repeat(size)],
    ['short lines', (size: number) => 'Some short line of text\n'.repeat(size / 10)],
    [
      'wrapped lines',
      (size: number) => 'a line that was broken at its margin by a program of old, and\n'.repeat(size / 20),
    ],
    [
      'captions',
      (size: number) =>
        `A title\n\n${'A thing in a place (Photo: Agency)\n\n'.repeat(size / 20)}It ends here.`,
    ],
    ['spaces', (size: number) => `A title\n\nText${' '.repeat(size)}end of it.`],
    [
      'brackets',
      (size: number) => `A title\n\n${'('.repeat(650)} ${'[('.repeat(size / 20)}\n\n${'- | '.repeat(150)}`,
    ],
  ])('grows with the length and not its square: %s', (_, text) => {
    timed(text(10_000))
    const small = Math.min(timed(text(40_000)), timed(text(40_000)))
    const large = Math.min(timed(text(320_000)), timed(text(320_000)))
    // Eight times the text; 64 times the time would be its square.
    expect(large / Math.max(small, 1)).toBeLessThan(32)
  })

  it('ten megabytes in one paragraph', () => {
    expect(read(Buffer.alloc(maxTextBytes, 'word and ')).reading.lines).toHaveLength(1)
  })
})
