import { describe, expect, it } from 'vitest'
import { readPlainText } from '../../../../main/importing/plain-text/plain-text'
import { above } from '../../../fixtures/importing/above'
import { below } from '../../../fixtures/importing/below'
import { forms } from '../../../fixtures/importing/forms'
import { languages } from '../../../fixtures/importing/languages'
import { type MarkedText, unmark } from '../../../fixtures/importing/marked-text'
import { pictures } from '../../../fixtures/importing/pictures'

function read(text: string) {
  return readPlainText(Buffer.from(text), { name: null }).reading
}

function check(marked: MarkedText, change = (text: string) => text) {
  const { text, expected } = unmark(marked)
  const { lines, fields } = read(change(text))
  expect(lines.map(({ role, text: words }) => ({ role, text: words }))).toEqual(expected)
  expect(lines.every(({ why }) => why !== '')).toBe(true)
  const { byline, published } = fields
  expect(byline).toBe(marked.byline)
  expect(published === null ? null : published.value + (published.zone ?? '')).toBe(marked.published)
}

const groups = { above, below, pictures, languages, forms }

describe.each(Object.entries(groups))('reading plain text: %s', (_, texts) => {
  it.each(texts.map((text) => [text.name, text] as const))('%s', (_name, text) => {
    check(text)
  })
})
