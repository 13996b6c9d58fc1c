import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/lib/root.mjs'
import { packed, type TestFile } from './documents'

/** An export of another service, in our own words. */
export function serviceFile(name: string): TestFile & { bytes: Uint8Array<ArrayBuffer> } {
  return {
    name,
    bytes: new Uint8Array(readFileSync(join(root, 'tests/fixtures/services', name))),
  }
}

const list = [
  {
    id: '0b1',
    slug: 'kelda-in-flood-1a2b',
    title: 'The Kelda in flood',
    description: 'How a river town spent a night.',
    author: 'Ines Marr',
    url: 'https://river.example/flood',
    state: 'Archived',
    readingProgress: 100,
    thumbnail: 'https://river.example/flood.jpg',
    labels: ['rivers', 'To check'],
    savedAt: '2023-06-01T08:00:00.000Z',
    updatedAt: '2023-06-02T08:00:00.000Z',
    publishedAt: '2023-05-31T22:00:00.000Z',
  },
  {
    slug: 'no-text',
    title: 'Kept without its text',
    url: 'https://river.example/none',
    state: 'Active',
    labels: [],
  },
]

const html = `<div id="readability-page-1" class="page"><p>The Kelda rose by two metres in the night, and the lower town was under water before anybody had been woken.</p>
<script>document.title = 'ran'</script><img src="https://river.example/flood.jpg" onerror="document.title = 'ran'">
<p>“Nobody rang the bell,” said Jana Orlik, who keeps the mill. “We heard it by the <b>cows</b>.”</p>
<p>By noon the water had gone back, and the figures of the damage began to come in.</p></div>`

const marks = `> “Nobody rang the bell,” said Jana Orlik, who keeps the mill. #warnings #To check

Who *should* have rung it?

> the figures of the damge began to come in

> words that the page no longer had, not one of them

Ask again.`

/** What Omnivore gave its readers when it closed. */
export function omnivoreExport(): TestFile & { bytes: Uint8Array<ArrayBuffer> } {
  return {
    name: 'omnivore.zip',
    bytes: new Uint8Array(
      packed({
        'metadata_0_to_2.json': JSON.stringify(list, null, 2),
        'content/kelda-in-flood-1a2b.html': html,
        'highlights/kelda-in-flood-1a2b.md': marks,
      }),
    ),
  }
}

function within(paragraph: number, startOffset: number, endOffset: number) {
  return [{ start: `/p[${paragraph}]`, startOffset: String(startOffset), end: `/p[${paragraph}]`, endOffset }]
}

/** Marks of so few letters that they stand in other words too, and of words that stand in two places. */
export function shortWords(): TestFile & { bytes: Uint8Array<ArrayBuffer> } {
  const article = {
    title: 'A quiet port',
    url: 'https://port.example/quiet',
    is_archived: 0,
    is_starred: 0,
    content: `<p>The turmoil in the party of the mayor lasted a fortnight, and no mayor has been found since.</p>
      <p>The price of oil rose, and art was sold to pay for the pumps.</p>`,
    annotations: [
      { quote: 'oil', text: '', ranges: within(2, 13, 16) },
      { quote: 'art', text: '', ranges: within(2, 27, 30) },
      { quote: 'mayor', text: 'Which one?', ranges: [] },
      { quote: 'night', text: '', ranges: [] },
    ],
  }
  return { name: 'wallabag.json', bytes: new TextEncoder().encode(JSON.stringify([article])) }
}
