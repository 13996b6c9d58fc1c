import type { ChainHead } from '../../preload/contract/safety/verify'
// The code book as a file, and the table of codes that come together.

import { imageLine } from '../../preload/contract/marked-image'
import type { ReviewRow } from '../../preload/contract/review'
import type { ColorNames } from '../../preload/contract/search/query'
import type { TagSummary, Together } from '../../preload/contract/tag'
import { journalSentence } from './dossier-words'
import { csvOf } from './csv'
import { escapeText } from './escape'
import { noteText } from './note-text'
import { colorOf, quoted } from './review'

export type CodeToExport = Pick<TagSummary, 'name' | 'color' | 'description' | 'articles' | 'highlights'> & {
  memo: string | null
  examples: readonly Pick<ReviewRow, 'words' | 'image' | 'article'>[]
}

type Setting = { colorNames: ColorNames; madeAt: string; journal?: ChainHead }

export function codeBookMarkdown(
  codes: readonly CodeToExport[],
  { colorNames, madeAt, journal }: Setting,
): string {
  const count = codes.length === 1 ? '1 code' : `${codes.length} codes`
  const parts = codes.map((code) => markdownOf(code, colorNames))
  return [
    `# Code book\n\n${count}, exported ${madeAt.slice(0, 10)}\n`,
    ...(journal === undefined ? [] : [`${journalSentence(journal, madeAt)}\n`]),
    ...parts,
  ].join('\n')
}

function markdownOf(code: CodeToExport, names: ColorNames): string {
  const { name, description, memo, articles, highlights, examples } = code
  const color = colorOf(code, names)
  const facts = [
    highlights === 1 ? '1 highlight' : `${highlights} highlights`,
    articles === 1 ? '1 article' : `${articles} articles`,
    ...(color === '' ? [] : [escapeText(color)]),
  ]
  const parts = [
    `## ${escapeText(name)}`,
    facts.join(' · '),
    ...(description === null ? [] : [escapeText(description)]),
    ...(memo === null ? [] : [`### Memo`, noteText(memo)]),
    ...(examples.length === 0 ? [] : ['### Examples']),
    ...examples.flatMap((example) => [
      quoted(wordsOf(example)),
      `— ${sourceOf(example).map(escapeText).join(' · ')}`,
    ]),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Of an image its caption, and what proves which image it is. */
function wordsOf({ words, image }: CodeToExport['examples'][number]): string {
  return [words, image === null ? '' : `[${imageLine(image)}]`].filter((part) => part !== '').join(' ')
}

function sourceOf({ article }: CodeToExport['examples'][number]): string[] {
  if (article === null) return ['no article']
  return [article.title, article.outlet, article.published ?? 'no date'].filter((part) => part !== null)
}

const columns = ['code', 'definition', 'memo', 'color', 'highlights', 'articles'] as const
const maxExamples = 3

export function codeBookCsv(codes: readonly CodeToExport[], names: ColorNames): string {
  const examples = Array.from({ length: maxExamples }, (_, at) => `example ${at + 1}`)
  return csvOf([[...columns, ...examples], ...codes.map((code) => cellsOf(code, names))])
}

function cellsOf(code: CodeToExport, names: ColorNames): string[] {
  const { name, description, memo, highlights, articles, examples } = code
  const words = Array.from({ length: maxExamples }, (_, at) => {
    const example = examples[at]
    return example === undefined ? '' : `${wordsOf(example)} — ${sourceOf(example).join(', ')}`
  })
  return [
    name,
    description ?? '',
    memo ?? '',
    colorOf(code, names),
    String(highlights),
    String(articles),
    ...words,
  ]
}

/** A row and a column for each code. */
export function togetherCsv({ names, counts }: Together): string {
  return csvOf([['', ...names], ...names.map((name, at) => [name, ...(counts[at] ?? []).map(String)])])
}
