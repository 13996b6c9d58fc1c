import { describe, expect, it } from 'vitest'
import { escapeText } from '../../../main/exporting/escape'
import { readMarkdown } from '../../support/markdown-reader'

const entities: Record<string, string> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#39': "'",
  '#32': ' ',
  '#9': '\t',
}

/** The words that a Markdown reader shows. */
function shown(markdown: string): string {
  return readMarkdown(markdown)
    .replace(/<\/?p>\n?/g, '')
    .replace(/&([a-z]+|#\d+);/g, (whole, name: string) => entities[name] ?? whole)
}

const awkward = [
  '# not a heading',
  '- not a list',
  '+ neither',
  '1. nor this',
  '42) nor that',
  '---',
  '===',
  '> not quoted',
  '    not code',
  '*stars* and _lines_ and `ticks` and ~~tildes~~',
  '[a link](https://example.org) and ![a picture](x.png)',
  '[[Another note]] and [[one|alias]] and ![[embedded]]',
  '#tag and ^block-id and %%comment%% and ==mark==',
  'field:: value and [inline:: value]',
  '<b>bold</b> <script>alert(1)</script> <!-- comment -->',
  '<% tp.file.title %> and {{title}} and $x^2$ and $$x$$',
  'https://example.org and www.example.org and mail@example.org',
  '| a | b |',
  'AT&T &amp; Co; 5 < 6 > 4; C:\\Users\\new',
  '[!note] callout',
  '- [ ] task',
  'trailing backslash \\',
  '“…We have managed,” he said.',
  '🇩🇪 Ünïcode \u00a0 and 中文',
]

describe('escaping text for Markdown', () => {
  it.each(awkward)('shows %j as it is', (text) => {
    expect(shown(escapeText(text))).toBe(text)
  })

  it.each(awkward)('makes no element, link or code of %j', (text) => {
    expect(readMarkdown(escapeText(text))).not.toMatch(/<(?!\/?p>)/)
  })

  it('leaves no sign of Obsidian its meaning', () => {
    const escaped = escapeText(awkward.join('\n')).replace(/&#\d+;/g, ' ')
    expect(escaped).not.toMatch(/==|%%|\[\[|!\[|<%|(?<!\\)#|::|(?<!\\)\^/)
  })

  it('leaves ordinary prose readable', () => {
    const prose = 'The council met at 5:30 pm; it agreed - by 12 votes to 3 - to rebuild the bridge (again).'
    expect(escapeText(prose)).toBe(prose)
  })
})
