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

describe('the language of a plain text', () => {
  const tags: Record<string, string> = {
    German: 'de',
    French: 'fr',
    Spanish: 'es',
    Italian: 'it',
    Dutch: 'nl',
    Swedish: 'sv',
    Russian: 'ru',
    Portuguese: 'pt',
    Japanese: 'ja',
    Arabic: 'ar',
  }

  it.each(languages.filter(({ name }) => name in tags).map((text) => [text.name, text] as const))(
    'is told from its words where it states none: %s',
    (name, text) => {
      expect(read(unmark(text).text).fields.language).toBe(tags[name])
    },
  )

  it('is the one that it states', () => {
    const words =
      'The harbour board said on Tuesday that it would close the bridge for a year, and nobody was glad of it.'
    expect(read(`Language: Cymraeg\n\nThe Bridge\n\n${words}\n`).fields.language).toBe('en')
    expect(read(`Language: cy\n\nThe Bridge\n\n${words}\n`).fields.language).toBe('cy')
  })

  it('is that of the article, whatever stands around it', () => {
    const words =
      'The harbour board said on Tuesday that it would close the bridge for a year, and nobody was glad of it.'
    const around = 'Lesen Sie auch die anderen Berichte der Zeitung und melden Sie sich für den Brief an'
    expect(read(`The Bridge\n\n${words}\n\n${around}\n`).fields.language).toBe('en')
  })

  it('is not known of a few names', () => {
    expect(read('Ship names\n\nAurora, Bettina, Carola.\n').fields.language).toBeNull()
  })
})

describe.each(Object.entries(groups))('reading plain text: %s', (_, texts) => {
  it.each(texts.map((text) => [text.name, text] as const))('%s', (_name, text) => {
    check(text)
  })
})
