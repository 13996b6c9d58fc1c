import { describe, expect, it } from 'vitest'
import { formatOf } from '../../../../main/importing/formats/format'
import { readXml, wordsIn } from '../../../../main/importing/formats/xml'
import { documents, packed } from '../../../support/documents'

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('what kind of document bytes are', () => {
  it.each(Object.entries(documents))('is known without their name: %s', (format, make) => {
    expect(formatOf(make().bytes, null)).toBe(format)
  })

  it.each([
    [
      'a text that begins like a letter',
      'Date: 14 November 2025\nTitle: Bridge\n\nThe bridge is closed.\n',
      'a.txt',
    ],
    ['a dialogue', 'Anna: Good morning.\nTom: Is it?\n\nThey went on.\n', null],
    ['a web page', '<!doctype html><p>x', 'page.html'],
    ['a line of dashes', '---\nThe bridge is closed.\n---\n', 'a.txt'],
  ])('is none of them: %s', (_what, text, name) => {
    expect(formatOf(utf8(text), name)).toBeNull()
  })

  it('follows the name only where the bytes leave it open', () => {
    expect(formatOf(utf8('Only words.\n'), 'note.md')).toBe('markdown')
    expect(formatOf(documents.pdf().bytes, 'note.md')).toBe('pdf')
    expect(formatOf(utf8('From: a@b.example\nSubject: Hello\n\nx'), 'a.eml')).toBe('email')
    expect(formatOf(packed({ 'xl/workbook.xml': '' }), 'book.epub')).toBeNull()
  })
})

describe('XML', () => {
  it('is read with its own entities only, and closed where it is open', () => {
    const root = readXml('<?xml version="1.0"?><a:x xmlns:a="u"><y>1 &amp; 2 &#8211; &unknown;</y><z>')
    expect(wordsIn(root)).toBe('1 & 2 – &unknown;')
    expect(root.children.at(-1)).toMatchObject({ name: 'x' })
  })

  it.each([
    ['entities that grow', '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><r>&b;</r>'],
    ['entities from elsewhere', '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>'],
    ['depth without end', '<a>'.repeat(100_000)],
  ])('is refused for %s', (_what, xml) => {
    expect(() => readXml(xml)).toThrow('inside of this document is damaged')
  })
})
