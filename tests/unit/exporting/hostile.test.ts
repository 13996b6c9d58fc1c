import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { articleMarkdown } from '../../../main/exporting/markdown'
import { noteText } from '../../../main/exporting/note-text'
import type { NoteId } from '../../../preload/contract/common'
import { articleId, articleOf, at, highlightId, revisionId } from '../../support/article-to-export'
import { readMarkdown } from '../../support/markdown-reader'

const hostile = [
  '---\ntitle: other\n---',
  '<script>alert(1)</script> <iframe src=x> <!-- never closed',
  '<% tp.system.prompt() %> `= this.file.name` `$= dv.current()`',
  '%% hidden from here %% ==marked== ~~struck~~ $$x$$ $y$',
  '[[Other note]] ![[embed]] [link](javascript:alert(1)) <https://x.example>',
  '> [!danger] callout\n> more',
  '#tag field:: value [inline:: value] (other:: value) ^block-id [^1] ^[note]',
  '```dataview\nLIST\n```\n~~~\ncode',
  '- [ ] task\n* star\n+ plus\n1. one\n2) two\n    code\n\tcode',
  'a\\b *a* _b_ | c | &amp; &lt; &#60; www.x.example a@b.example http://x.example',
  'Setext\n===\nagain\n---\n***',
  'bell \u0007 next \u0085 mark \u202e turned \u202c 🇩🇪 e\u0301 \u00a0nbsp',
]

function exported(text: string, title = 'A title', note = '', isChanged = false): string {
  return articleMarkdown({
    article: articleOf(text, title),
    highlights: [
      {
        id: highlightId,
        articleId,
        revisionId,
        passage: { start: 0, end: text.length, exact: text, prefix: '', suffix: '' },
        image: null,
        placement: { state: isChanged ? 'changed' : 'exact', start: 0, end: isChanged ? 5 : text.length },
        rewording: isChanged
          ? { pieces: [{ kind: 'added', text: text.slice(0, 5) }], meaning: [], words: text, decision: null }
          : null,
        revisionNumber: 1,
        originalSha256: 'b'.repeat(64),
        color: 'red',
        style: 'wash',
        createdAt: at,
        updatedAt: at,
        version: 1,
      },
    ],
    colorNames: {},
    headlines: new Map(),
    notes: [
      {
        id: '0190163d-8694-739b-aea5-966c26f8ad93' as NoteId,
        target: { on: 'highlight', highlightId },
        body: note,
        isPinned: false,
        createdAt: at,
        updatedAt: at,
        version: 1,
      },
    ],
    entities: { state: 'ready', language: null, entities: [], rejected: [] },
    tags: [],
    quotes: [],
  })
}

/** What a reader of Markdown shows of the first quotation; throws where there is more in it than paragraphs. */
function quoteShown(file: string): string {
  const html = readMarkdown(file.slice(file.indexOf('\n---\n') + 5))
  const quote = /<blockquote>\n([\s\S]*?)<\/blockquote>/.exec(html)?.[1] ?? ''
  const text = quote.replace(/<\/p>\n<p>/g, '\n\n').replace(/^<p>|<\/p>\n?$/g, '')
  if (/<(?!br>)/.test(text)) throw new Error(`More than words: ${text}`)
  const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' }
  return text.replace(
    /&(?:#(\d+)|([a-z]+));/g,
    (whole, number: string | undefined, name: string | undefined) =>
      number === undefined ? (named[name ?? ''] ?? whole) : String.fromCharCode(Number(number)),
  )
}

describe('text that would be more than text', () => {
  it.each(hostile)('is shown in a quotation as its words: %j', (text) => {
    expect(quoteShown(exported(text))).toBe(text)
  })

  it.each(hostile)('is a title, byline and outlet of one value each: %j', (title) => {
    const file = exported('Some words.', title)
    const yaml = /^---\n([\s\S]*?)\n---\n/.exec(file)?.[1] ?? ''
    expect(parse(yaml)).toMatchObject({ title, byline: title, outlet: title, revision: 2 })
  })

  it.each(hostile)('starts no tag, command, comment or embedding anywhere in the file: %j', (text) => {
    const file = exported(text, text)
    expect(file).not.toMatch(/<script|<iframe|<%|<!--/)
    // The properties are YAML: only what reads the file as plain text could mistake a sign there.
    expect(file.slice(file.indexOf('\n---\n'))).not.toMatch(/%%|!\[\[|\[\[|```|~~~/)
  })
})

describe('a note that leaves something open', () => {
  it.each([
    '```js\nconst a = 1',
    '~~~\nmore',
    'a comment %% from here',
    'math $$ from here',
    'a comment <!-- from here',
    '<pre>never closed',
    '<textarea>',
    '<style>*{display:none}',
    '<details><summary>More',
  ])('closes it before what follows: %j', (note) => {
    const file = exported('Some words.', 'A title', note)
    const html = readMarkdown(file.slice(file.indexOf('\n---\n') + 5))
    expect(html).toContain('<h2>Text</h2>')
    const after = file.slice(file.indexOf(note.slice(0, 3)))
    expect((after.match(/%%/g)?.length ?? 0) % 2).toBe(0)
    expect((after.match(/\$\$/g)?.length ?? 0) % 2).toBe(0)
  })

  it('is the person’s Markdown otherwise', () => {
    const note =
      '# Heading\n\n- [ ] *task* with [[link]] and `code <b>`\n\n```html\n<script>x</script>\n```\n\n> quoted'
    expect(noteText(note)).toBe(note)
  })
})

it('says what the article says now where highlighted words were changed', () => {
  expect(exported('Seven ships', 'A title', '', true)).toContain(
    'changed since; revision 2 says:\n\n> Seven\n',
  )
})
