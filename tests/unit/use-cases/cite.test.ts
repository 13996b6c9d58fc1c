import { expect, it } from 'vitest'
import { cite, citeExample } from '../../../main/use-cases/cite'
import * as articles from '../../../main/library/articles/articles'
import { create as highlight } from '../../../main/library/annotations/highlights'
import * as mentions from '../../../main/library/entities/mentions'
import * as quotes from '../../../main/library/quotes/quotes'
import { placePassage } from '../../../main/passages/place'
import { quoteRewording } from '../../../main/use-cases/reworded'
import type { ArticleId } from '../../../preload/contract/common'
import { markdownOf } from '../../support/article-to-export'
import { addStory, find, quotedIn } from '../../support/findings'
import { answer, newLibrary, passageOf, readingOf, refusal } from '../../support/library'

const paragraphs = [
  'HARWICK — Anna Weiss spoke.',
  '“We close the harbour,” said Weiss.',
  'Nobody else spoke.',
]
const template = '{{words}}|{{speaker}}|{{cue}}|{{state}}|{{dateline}}|{{sha256}}'

function harbour() {
  const library = newLibrary()
  const articleId = addStory(library, paragraphs, { day: '2016-03-25', datelinePlace: 'HARWICK' })
  find(library, articleId, {
    names: [['person', 'Anna Weiss', 'Weiss']],
    says: [{ words: '“We close the harbour,”', cue: 'said', by: 'Weiss', entity: 'person Anna Weiss' }],
  })
  const { revision } = articles.get(library, { articleId })
  return { library, articleId, revision, sha256: revision.originalSha256 }
}

function spanOf(text: string, words: string) {
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
  expect(markdown).toBe(
    `Nobody else spoke.|||||${sha256}\n\n` +
      `Marked in revision 1, original SHA-256 ${sha256}. Revision 2 does not have these words.`,
  )
})

it('words of a former text say of which revision they are, and of when', () => {
  const { library, articleId, revision } = harbour()
  const of = { articleId, revisionId: revision.id, span: spanOf(revision.text, 'Nobody else spoke.') }
  articles.correct(library, { ...readingOf(['HARWICK — Other words.']), articleId }, placePassage)
  const at = revision.createdAt.slice(0, 16).replace('T', ' ')
  expect(cite(library, of, '{{words}}').markdown).toBe(
    `Nobody else spoke.\n\nThese are the words of revision 1, of ${at} UTC, which is not the article’s current text.`,
  )
})

function later(articleId: ArticleId, middle: string) {
  const reading = readingOf(['HARWICK — Anna Weiss spoke.', middle, 'Nobody else spoke.'])
  return { ...reading, articleId }
}

it('a highlight whose words were changed is cited as it was marked, and says how the article reads now', () => {
  const { library, articleId, revision, sha256 } = harbour()
  const passage = passageOf(library, articleId, '“We close the harbour,” said Weiss.')
  const { id } = highlight(library, { articleId, revisionId: revision.id, passage, color: 'blue' })
  articles.correct(library, later(articleId, '“We never close the harbour,” said Weiss.'), placePassage)
  const changed =
    `Marked in revision 1, original SHA-256 ${sha256}. These words were changed since; revision 2 says: ` +
    '“We never close the harbour,” said Weiss. A negation was added: “never”.'
  const of = { articleId, highlightId: id }
  expect(cite(library, of, '{{words}}').markdown).toBe(`“We close the harbour,” said Weiss.\n\n${changed}`)
  expect(cite(library, of, '{{words}} ({{changed}})').markdown).toBe(
    `“We close the harbour,” said Weiss. (${changed})`,
  )
  expect(cite(library, of, '').html).toContain('These words were changed since')
})

it('a confirmed quotation whose words were changed is cited with the words that were confirmed', () => {
  const { library, articleId, revision, sha256 } = harbour()
  quotes.confirm(library, { articleId, at: quotedIn(library, articleId, 'We close').at })
  articles.correct(library, later(articleId, '“We never close the harbour,” said Weiss.'), placePassage)
  const now = quotedIn(library, articleId, 'We never')
  expect(now.decidedOn).toEqual({
    words: '“We close the harbour,”',
    place: spanOf(revision.text, '“We close the harbour,”'),
    revisionId: revision.id,
    revisionNumber: 1,
    originalSha256: sha256,
  })
  const of = { articleId, at: now.at }
  expect(cite(library, of, template).markdown).toContain(`“We close the harbour,”|Anna Weiss||confirmed|`)
  expect(cite(library, of, template).markdown).toContain('the article says by now: “We never close')
  expect(answer('quote.rewording', quoteRewording(library, of)).meaning).toEqual([
    'A negation was added: “never”.',
  ])
  expect(markdownOf(library, articleId)).toContain(
    '> “We close the harbour,”\n\n— Anna Weiss (confirmed)\n\n' +
      `These words are those of revision 1, original SHA-256 ${sha256}, which were confirmed. ` +
      'They were changed since; the article says by now:\n\n> “We never close the harbour,”',
  )
  quotes.confirm(library, of)
  expect(quotedIn(library, articleId, 'We never')).toMatchObject({ state: 'confirmed', decidedOn: null })
})

it('a quotation that was only set anew is the one that was confirmed', () => {
  const { library, articleId } = harbour()
  quotes.confirm(library, { articleId, at: quotedIn(library, articleId, 'We close').at })
  articles.correct(library, later(articleId, '"We close the har\u00adbour," said Weiss.'), placePassage)
  expect(quotedIn(library, articleId, 'We close')).toMatchObject({ state: 'confirmed', decidedOn: null })
})

it('whom a name was confirmed to be does not hold for another name in its place', () => {
  const { library, articleId, revision } = harbour()
  const passage = passageOf(library, articleId, 'Anna Weiss')
  const entity = { kind: 'person', name: 'Anna Weiss' } as const
  mentions.add(library, { articleId, revisionId: revision.id, passage, entity })
  const placed = () => library.db.prepare('SELECT count(*) FROM mention_placed').pluck().get()
  expect(placed()).toBe(1)
  const reading = readingOf(['HARWICK — Anna Weisz spoke.', ...paragraphs.slice(1)])
  articles.correct(library, { ...reading, articleId }, placePassage)
  expect(placed()).toBe(0)
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
