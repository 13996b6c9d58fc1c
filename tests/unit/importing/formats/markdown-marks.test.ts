import { expect, it } from 'vitest'
import { readMarkdown } from '../../../../main/importing/formats/markdown'
import { type Asked, simpleTakeApart } from '../../../support/take-apart'

/** The markup that a text becomes. */
async function markup(text: string) {
  const asked: Asked[] = []
  await readMarkdown(
    `# Bridge\n\nThe board met on Monday and closed the bridge for good.\n\n${text}`,
    null,
    simpleTakeApart(asked),
  )
  return asked[0]?.html.split('for good.</p>\n')[1]?.trim() ?? ''
}

it('notes stand last, numbered as the text refers to them, with all their lines', async () => {
  const html = await markup('One[^b] and two[^a], not[^c].\n\n[^a]: Letter.\n[^b]: Yearbook,\n    page 12.\n')
  expect(html).toContain(
    'One<sup><a href="#note-b">1</a></sup> and two<sup><a href="#note-a">2</a></sup>, not[^c].',
  )
  expect(html).toMatch(
    /<ol><li id="note-b"><p>Yearbook,\s+page 12\.<\/p>\s*<\/li><li id="note-a"><p>Letter\.<\/p>\s*<\/li><\/ol>/,
  )
})

it.each([
  [
    'a link between notes as what it shows',
    'A [[wiki link|linked note]] and [[Another]].',
    '<p>A linked note and Another.</p>',
  ],
  ['no file that is shown in its place', 'Here ![[bridge.png]] it is.', '<p>Here  it is.</p>'],
  [
    'highlights as their words',
    'See ==page *12*== there, and 1 == 1.',
    '<p>See page <em>12</em> there, and 1 == 1.</p>',
  ],
  ['struck words', 'It is ~~not~~ open.', '<p>It is <s>not</s> open.</p>'],
  [
    'no kind of a callout',
    '> [!note] Closed\n> for good',
    '<blockquote>\n<p>Closed\nfor good</p>\n</blockquote>',
  ],
  [
    'none of these in code',
    'The code `==a== [[b]]` stays.',
    '<p>The code <code>==a== [[b]]</code> stays.</p>',
  ],
])('%s', async (_name, text, expected) => {
  expect(await markup(text)).toBe(expected)
})
