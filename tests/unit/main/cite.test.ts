import { expect, it } from 'vitest'
import { cite, citeExample } from '../../../main/cite'
import * as articles from '../../../main/library/articles'
import { create as highlight } from '../../../main/library/highlights'
import * as quotes from '../../../main/library/quotes'
import { placePassage } from '../../../main/passages/place'
import { addStory, find, quotedIn } from '../../support/findings'
import { newLibrary, passageOf, readingOf, refusal } from '../../support/library'

const paragraphs = [
  'HARWICK — Anna Weiss spoke.',
  '“We close the harbour,” said Weiss.',
  'Nobody else spoke.',
]
const template = '{{words}}|{{speaker}}|{{cue}}|{{state}}|{{dateline}}|{{sha256}}'

const harbour = () => {
  const library = newLibrary()
  const articleId = addStory(library, paragraphs, { day: '2016-03-25', datelinePlace: 'HARWICK' })
  find(library, articleId, {
    names: [['person', 'Anna Weiss', 'Weiss']],
    says: [{ words: '“We close the harbour,”', cue: 'said', by: 'Weiss', entity: 'person Anna Weiss' }],
  })
  const { revision } = articles.get(library, { articleId })
  return { library, articleId, revision, sha256: revision.originalSha256 }
}

const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

it('a quotation is cited with its speaker, verb and state', () => {
  const { library, articleId, sha256 } = harbour()
  const { at } = quotedIn(library, articleId, 'We close')
  const of = { articleId, at }
  expect(cite(library, of, template).markdown).toBe(
    `“We close the harbour,”|Anna Weiss|said|suggested|HARWICK|${sha256}`,
  )
  quotes.confirm(library, of)
  expect(cite(library, of, template).markdown).toContain('|confirmed|')
  expect(refusal(() => cite(library, { articleId, at: { start: 0, end: 2 } }, template)).code).toBe(
    'not-found',
  )
})

it('words within a quotation carry its speaker, others none; a rejected one speaks for nobody', () => {
  const { library, articleId, revision } = harbour()
  const inside = { articleId, revisionId: revision.id, span: spanOf(revision.text, 'the harbour') }
  expect(cite(library, inside, template).markdown).toMatch(/^the harbour\|Anna Weiss\|said\|suggested\|/)
  const across = { ...inside, span: spanOf(revision.text, 'harbour,” said') }
  expect(cite(library, across, template).markdown).toMatch(/^harbour,” said\|\|\|\|/)
  quotes.reject(library, { articleId, at: quotedIn(library, articleId, 'We close').at })
  expect(cite(library, inside, template).markdown).toMatch(/^the harbour\|\|\|\|/)
})

it('a highlight is cited as it was marked, with the bytes that it was marked in', () => {
  const { library, articleId, revision, sha256 } = harbour()
  const passage = passageOf(library, articleId, 'Nobody else spoke.')
  const { id } = highlight(library, { articleId, revisionId: revision.id, passage, color: 'blue' })
  articles.correct(library, { ...readingOf(['HARWICK — Other words.']), articleId }, placePassage)
  const { markdown } = cite(library, { articleId, highlightId: id }, template)
  expect(markdown).toBe(`Nobody else spoke.|||||${sha256}`)
})

it('a broken template is refused in one sentence', () => {
  const { library, articleId } = harbour()
  const { at } = quotedIn(library, articleId, 'We close')
  const { code, sentence } = refusal(() => cite(library, { articleId, at }, '{{wrods}}'))
  expect(code).toBe('invalid-input')
  expect(sentence).toMatch(/^There is no \{\{wrods\}\}; [^.]+\.$/)
  expect(refusal(() => citeExample('{{#words}}')).code).toBe('invalid-input')
})

it('an empty template is Dateline’s own', () => {
  expect(citeExample(' ').markdown).toContain('original SHA-256')
})
