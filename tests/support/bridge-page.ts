import { articleLines } from '../../main/importing/article/article-lines'
import type { Topic } from '../../main/importing/article/judged-page'
import { type GivenLine, pageSource } from './page-source'

/** The four paragraphs of a short report. */
export const told = [
  'The harbour board said on Monday that the old swing bridge would stay closed until the spring.',
  'Its iron bearings are worn, an inspector wrote in a letter that the board had kept to itself since October.',
  'Ferries will run every twenty minutes from six in the morning until midnight, the board said after the vote.',
  'Shopkeepers on the island had asked for a footway, and the board refused because the crane needs the deck.',
]
export const story = 'main > article.story > p'
export const topic: Topic = { title: 'Bridge stays closed until spring', descriptions: [] }

/** What no extractor took. */
export const neither = { readability: 0, defuddle: 0 }

/** The report between the head and the foot of its page, with more lines in its middle. */
export function bridgePage(...more: GivenLine[]): GivenLine[] {
  const lines = told.map((text): GivenLine => [text, { in: story }])
  return [
    ['Gazette', { in: 'header', linked: 1, ...neither }],
    [
      'Bridge stays closed until spring',
      { in: 'main > article.story > h1', kind: 'heading', level: 1, readability: 0 },
    ],
    ...lines.slice(0, 2),
    ...more,
    ...lines.slice(2),
    ['All rights reserved', { in: 'footer', ...neither }],
  ]
}

export function readLines(lines: readonly GivenLine[], about = topic, pictures: readonly string[] = []) {
  return articleLines(pageSource(lines, pictures), about)
}

/** The line that begins with these words, and what became of it. */
export function lineOf(
  lines: readonly GivenLine[],
  words: string,
  about = topic,
  pictures: readonly string[] = [],
) {
  return readLines(lines, about, pictures).lines.find(({ text }) => text.startsWith(words))
}
