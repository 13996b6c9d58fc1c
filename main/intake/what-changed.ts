import type { ArticleImage, Block } from '../../preload/contract/article'
import type { FactChange } from '../library/articles/again/facts'

/** A text with how it is set. */
type SetText = { text: string; blocks: readonly Block[]; images: readonly Pick<ArticleImage, 'sha256'>[] }

type Count = { one: string; many: string; of: (set: SetText) => number }

/** What of a text is counted, in the order in which it is told. */
const counted: readonly Count[] = [
  {
    one: 'list',
    many: 'lists',
    of: ({ blocks }) => new Set(blocks.flatMap(({ list }) => (list ? [list.id] : []))).size,
  },
  {
    one: 'table',
    many: 'tables',
    of: ({ blocks }) => new Set(blocks.flatMap(({ table }) => table ?? [])).size,
  },
  { one: 'block quotation', many: 'block quotations', of: ({ blocks }) => blocks.filter(beginsQuote).length },
  { one: 'heading', many: 'headings', of: ofKind('heading') },
  { one: 'standfirst', many: 'standfirsts', of: ofKind('standfirst') },
  { one: 'caption', many: 'captions', of: ofKind('caption') },
  { one: 'link', many: 'links', of: withSpans('link') },
  { one: 'footnote mark', many: 'footnote marks', of: withSpans('note') },
  { one: 'place in bold or italics', many: 'places in bold or italics', of: withSpans('strong', 'emphasis') },
  { one: 'picture', many: 'pictures', of: ({ images }) => images.length },
  { one: 'word', many: 'words', of: ({ text }) => text.match(/\S+/g)?.length ?? 0 },
]

function ofKind(kind: Block['kind']) {
  return ({ blocks }: SetText): number => blocks.filter((block) => block.kind === kind).length
}

function withSpans(...kinds: NonNullable<Block['spans']>[number]['kind'][]) {
  return ({ blocks }: SetText): number =>
    blocks.flatMap(({ spans = [] }) => spans).filter(({ kind }) => kinds.includes(kind)).length
}

function beginsQuote({ quote = 0 }: Block, at: number, blocks: readonly Block[]): boolean {
  return quote > 0 && (blocks[at - 1]?.quote ?? 0) === 0
}

/** What a new reading has more or less than the one before, in a few words each. Never empty: told only of what is new. */
export function whatChanged(before: SetText, after: SetText, facts: readonly FactChange[]): string[] {
  const counts = counted.flatMap((count) => {
    const [had, has] = [count.of(before), count.of(after)]
    return had === has ? [] : [difference(count, had, has)]
  })
  const isOnlyWorded = before.text !== after.text && !counts.some((words) => / words?$/.test(words))
  const told = [
    ...counts,
    ...(isOnlyWorded ? ['other words'] : []),
    ...facts.map(({ fact, isGone }) => `${isGone ? 'no' : 'new'} ${fact}`),
  ]
  return told.length === 0 ? ['what stands beside the text'] : told
}

function difference({ one, many }: Count, had: number, has: number): string {
  const count = Math.abs(has - had)
  const less = has < had ? 'fewer ' : had === 0 ? '' : 'more '
  return `${count.toLocaleString('en')} ${less}${count === 1 ? one : many}`
}
