import type { HitKind, SearchHit } from '../../preload/contract/search/hits'
import type { IconName } from '../ui/icons'

/** How many of each kind there are; `isMore` where they are not counted to the end. */
export type HitCounts = Record<HitKind, { count: number; isMore: boolean }>

/** In the order in which the tabs stand. */
export const hitKinds: readonly HitKind[] = ['article', 'highlight', 'note', 'quote', 'name']

export const kindWords: Record<HitKind, { one: string; many: string; tab: string; icon: IconName }> = {
  article: { one: 'article', many: 'articles', tab: 'Articles', icon: 'file' },
  highlight: { one: 'highlight', many: 'highlights', tab: 'Highlights', icon: 'highlight' },
  note: { one: 'note', many: 'notes', tab: 'Notes', icon: 'note' },
  quote: { one: 'quotation', many: 'quotations', tab: 'Quotations', icon: 'quote' },
  name: { one: 'name', many: 'names', tab: 'Names', icon: 'naming' },
}

/** "12", "1,000+" */
export function countWords({ count, isMore }: HitCounts[HitKind]): string {
  return `${count.toLocaleString('en')}${isMore ? '+' : ''}`
}

/** "12 articles", "1 note", "1,000+ quotations" */
export function countedKind(counts: HitCounts, kind: HitKind): string {
  const { one, many } = kindWords[kind]
  return `${countWords(counts[kind])} ${counts[kind].count === 1 && !counts[kind].isMore ? one : many}`
}

/** What a screen reader says of all of them: "12 articles, 1 note"; "Nothing found" for none. */
export function foundWords(counts: HitCounts): string {
  const found = hitKinds.filter((kind) => counts[kind].count > 0)
  return found.length === 0 ? 'Nothing found' : found.map((kind) => countedKind(counts, kind)).join(', ')
}

/** Tells one hit from another. */
export function keyOfHit({ kind, articleId, highlight, noteId, name, at }: SearchHit): string {
  switch (kind) {
    case 'article':
      return `article ${articleId ?? ''}`
    case 'highlight':
      return `highlight ${highlight?.id ?? ''}`
    case 'note':
      return `note ${noteId ?? ''}`
    case 'quote':
      return `quote ${articleId ?? ''} ${at?.start ?? ''} ${at?.end ?? ''}`
    case 'name':
      return `name ${JSON.stringify(name?.ref)}`
  }
}
