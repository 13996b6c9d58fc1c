import { describe, expect, it } from 'vitest'
import { noteText } from '../../../main/exporting/note-text'
import { growth, inStep } from '../../support/growth'
import { readMarkdown } from '../../support/markdown-reader'

/** What a reader of Markdown with raw HTML makes of a file in which this note is followed by more. */
function htmlOf(note: string): string {
  return readMarkdown(`${noteText(note)}\n\n## Text\n\nSome words.\n`)
}

const live = /<(?:script|svg|iframe)/

describe('a note is kept to its place where a reader of Markdown and its line alone differ:', () => {
  it.each([
    [
      'what begins a fence is none, for it has a backtick more',
      '```js` is how it begins\n<script>x</script>',
    ],
    ['a fence in a list ends with the list', '- point\n\n  ```\n<script>x</script>'],
    ['a fence in a list ends, and another begins', '- point\n\n  ```\n  code\n\n```\nmore'],
    ['what looks like a fence stands in HTML', '<div>\n```\n<script>x</script>\n</div>'],
    ['what looks like a fence stands after a tag that is shown', '<script>\n```\n<svg onload=x>'],
    ['what looks like the fence’s end is indented too far', '```\ncode\n    ```'],
    ['a fence’s end has a space of another kind', '```\ncode\n```\u00a0'],
    ['an instruction does not end', '<?php echo 1'],
    ['a declaration does not end', '<!DOCTYPE html'],
    ['a section of data does not end', '<![CDATA[ x'],
  ])('%s', (_, note) => {
    const html = htmlOf(note)
    expect(html).toContain('<h2>Text</h2>\n<p>Some words.</p>')
    expect(html).not.toMatch(live)
  })

  it.each([
    ['in code', '`%%` and `$$` and `<!--`'],
    ['in code over two lines', 'code `a\n%% b` ends'],
    ['in code with backticks of its own', '`` a ` %% ` b ``'],
    ['in code that is fenced in a list', '- point\n\n  ```\n  %%\n  ```\n\nend'],
    ['in a comment that ends', 'a <!-- comment --> ends'],
    ['after a sign that is escaped', 'a \\%% and \\$$ end'],
    ['in an instruction that ends', '<?php echo 1 ?>\nend'],
  ])('what is open only %s is not closed', (_, note) => {
    expect(noteText(note)).toBe(note)
  })

  it.each([
    ['a backtick that nothing closes', 'a ` %% b', '%%'],
    ['backticks of two numbers', 'a `` %% ` b', '%%'],
    ['a backtick that is escaped', 'a \\` %% ` b', '%%'],
    ['a backtick in another paragraph', 'a ` %% b\n\nmore ` here', '%%'],
    ['a backtick in a tag', '<b title="`">a %% ` b</b>', '%%'],
    ['a definition of a link', '[a]: https://x.example "%%"', '%%'],
    ['a cell of a table', 'a ` | $$ b ` | c\n---|---|---\n', '$$'],
  ])('%s hides nothing that is open', (_, note, end) => {
    expect(noteText(note)).toBe(`${note.trim()}\n${end}`)
  })

  it('every word of it stays', () => {
    const words = Array.from({ length: 400 }, (_, n) => `word${n}`)
    const signs = ['`', '``', '<!--', '%%', '$$', '<script>', '```\n', '\n- ', '> ', '<?', '[a]: ', '\n\n']
    const note = words.map((word, n) => `${word} ${signs[(n * 7) % signs.length]}`).join(' ')
    const text = noteText(note)
    expect(words.filter((word) => !text.includes(`${word} `))).toEqual([])
  })
})

describe('how long a note takes', () => {
  const repeated = (unit: string) => (size: number) => unit.repeat(Math.ceil(size / unit.length))
  it.each([
    ['backticks', repeated('`')],
    ['backticks that never pair', (size: number) => `${'`'.repeat(size / 2)}${'a'.repeat(size / 2)}`],
    [
      'backticks of every number',
      (size: number) =>
        Array.from({ length: Math.floor(Math.sqrt(2 * size)) }, (_, n) => '`'.repeat(n + 1)).join(' '),
    ],
    ['comments that do not end', repeated('a <!-- ')],
    ['tags that do not end', repeated(`<a b='" `)],
    ['per cents and dollars', repeated('%%$$')],
    ['brackets', repeated('![a](')],
    ['marks of emphasis', repeated('a**b_')],
    ['marks of a quotation', repeated('>')],
    ['points of a list', repeated('- ')],
    ['fences', repeated('```\n')],
    ['blanks', repeated(' \t')],
    ['lines without a word', repeated('\n')],
    ['lines that end in two ways', repeated('a\r\r\n')],
    ['tags that are shown', repeated('<script ')],
    ['definitions of links', repeated('[a]: b\n')],
  ])('keeps step with its length: %s', (_, make) => {
    expect(growth(3_000, (size) => noteText(make(size)))).toBeLessThan(inStep)
  })
})

it('a picture of the library is said in words, with the hash of its bytes; one of the web stays what it is', () => {
  const hash = 'a1'.repeat(32)
  expect(noteText(`See ![the %% quay](dateline://image/${hash}).`)).toBe(
    `See (Image in the library: the %% quay, SHA-256 ${hash}).\n%%`,
  )
  expect(noteText(`![](dateline://image/${hash})`)).toBe(`(Image in the library: SHA-256 ${hash})`)
  const ofWeb = '![a](https://example.org/x.png)'
  expect(noteText(ofWeb)).toBe(ofWeb)
})
