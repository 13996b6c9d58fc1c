import { describe, expect, it } from 'vitest'
import { formatOf } from '../../../main/importing/readers'
import { readXml, wordsIn } from '../../../main/importing/formats/xml'
import { cpuTime } from '../../support/cpu-time'
import { documents, packed } from '../../support/documents'

function utf8(text: string) {
  return new TextEncoder().encode(text)
}

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

  it.each([
    ['fields', '---\ntitle: Quay\ndate: 2025-11-14\n---\nText\n', 'markdown'],
    ['the ends of lines of Windows', '---\r\ntitle: Quay\r\n\r\n---  \r\nText\r\n', 'markdown'],
    ['lists, remarks and empty lines', '---\n# kept\ntags:\n  - sea\n- land\n\n---\n', 'markdown'],
    ['two hundred fields', `---\n${'a: b\n'.repeat(200)}---\n`, 'markdown'],
    ['more fields than that', `---\n${'a: b\n'.repeat(201)}---\n`, null],
    ['no field', '---\n---\nText\n', null],
    ['a sentence among the fields', '---\ntitle: Quay\nThe quay is closed.\n---\n', null],
    ['a last line that goes on', '---\ntitle: Quay\n---', null],
  ])('front matter: %s', (_what, text, format) => {
    expect(formatOf(utf8(text), null)).toBe(format)
  })

  it.each([
    [
      'fields that no dashes end',
      (lines: number) => `---\r\n${'Quay: 4\r\n'.repeat(lines)}The harbour is open.`,
    ],
    [
      'a header folded without end',
      (lines: number) => `Subject: x\r\n${' y\r\n'.repeat(lines)}The harbour is open.`,
    ],
  ])('costs no more than the length of %s', (_what, text) => {
    // Each line more doubled the time: 30 of them took minutes.
    expect(cpuTime(() => formatOf(utf8(text(26)), null))).toBeLessThan(1_000)
    expect(cpuTime(() => formatOf(utf8(text(10_000)), null))).toBeLessThan(1_000)
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
