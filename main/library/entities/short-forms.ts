import type { Block } from '../../../preload/contract/article'
import type { ArticleId } from '../../../preload/contract/common'
import type { ArticleEntity, ArticleMention, FoundMention } from '../../../preload/contract/entity'
import { type Library, one } from '../database/database'
import { notFound } from '../database/errors'
import { nameKey } from '../database/names'

type Named = Pick<ArticleEntity, 'kind' | 'mentions'> & {
  parts: readonly { name: string; mentions: FoundMention[] }[]
}

/**
 * Why a shorter form is the entity: "surname of John Kerry, named in paragraph 1". Null where it is its full
 * name, and where the article has no mention with the full name to point to. The text is read once for all
 * mentions.
 */
export function shortFormReason(
  library: Library,
  articleId: ArticleId,
): (entity: Named, mention: ArticleMention) => string | null {
  const row = one<{ text: string; blocks: string }>(
    library,
    'SELECT x.text, x.blocks FROM article a JOIN revision_text x ON x.revision_id = a.revision_id WHERE a.id = ?',
    articleId,
  )
  if (row === undefined) throw notFound('article')
  let blocks: Block[] | null = null
  // A name is mentioned by the same words again and again, and their key takes longer than all else here.
  const keys = new Map<string, string>()
  const keyOf = (kind: Named['kind'], words: string) => {
    const asked = `${kind} ${words}`
    const key = keys.get(asked) ?? nameKey(kind, words)
    keys.set(asked, key)
    return key
  }
  const keyAt = (kind: Named['kind'], { start, end }: Span) => keyOf(kind, row.text.slice(start, end))
  // Some name is mentioned thousands of times: what it is asked of each of them is looked up once.
  const known = new WeakMap<Named, FullForms>()
  return (entity, mention) => {
    const forms = known.get(entity) ?? fullForms(entity, keyOf, keyAt)
    known.set(entity, forms)
    const part = forms.get(mention.start)
    if (part === undefined) return null
    const words = keyAt(entity.kind, mention)
    if (words === part.full || part.first === undefined) return null
    blocks ??= JSON.parse(row.blocks) as Block[]
    const form = entity.kind === 'person' && part.full.endsWith(` ${words}`) ? 'surname of' : 'short for'
    return `${form} ${part.name}, named in ${placeWords(blocks, part.first)}`
  }
}

type Span = Pick<FoundMention, 'start' | 'end'>
/** For where each mention starts: its found name, that name's key, and where it first stands in full. */
type FullForms = ReadonlyMap<number, { name: string; full: string; first: number | undefined }>

function fullForms(
  { kind, parts }: Named,
  keyOf: (kind: Named['kind'], words: string) => string,
  keyAt: (kind: Named['kind'], at: Span) => string,
): FullForms {
  const forms = new Map<number, { name: string; full: string; first: number | undefined }>()
  for (const { name, mentions } of parts) {
    const full = keyOf(kind, name)
    const first = mentions.find((mention) => keyAt(kind, mention) === full)?.start
    // Of two that start at one place the first found one counts.
    for (const { start } of mentions) if (!forms.has(start)) forms.set(start, { name, full, first })
  }
  return forms
}

/**
 * Where an offset is, in words: a paragraph by its number, counted as a reader counts; else what the block
 * is.
 */
function placeWords(blocks: readonly Block[], offset: number): string {
  const block = blocks.find(({ start, end }) => start <= offset && offset < end)
  if (block?.kind !== 'paragraph') return `the ${block?.kind ?? 'text'}`
  const before = blocks.filter(({ kind, start }) => kind === 'paragraph' && start <= offset)
  return `paragraph ${before.length}`
}
