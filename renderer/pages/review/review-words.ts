import type { ListedRow, ReviewOrder, ReviewRow } from '../../../preload/contract/review'
import type { reviewKinds, reviewStates, tagsOn } from '../../../preload/contract/words'
import { colorName } from '../../queries/library-colors'
import { rewordedSentence } from '../../highlights/former/reworded-sentence'
import { ownLocale } from '../../ui/wording/clock'

export const kindWords: Record<(typeof reviewKinds)[number], string> = {
  highlight: 'Highlight',
  note: 'Note',
  quote: 'Quotation',
}

/** A note on no article and no name is a memo, or an entry of the journal. */
export function nameOfKind({ ref, article, entity, day, image }: ListedRow): string {
  if (image !== null) return 'Image'
  if (ref.kind !== 'note' || article !== null || entity !== null) return kindWords[ref.kind]
  return day === null ? 'Memo' : 'Journal'
}

export const stateWords: Record<(typeof reviewStates)[number], string> = {
  exact: 'Unchanged',
  moved: 'Moved in the text',
  changed: 'Changed in the text',
  gone: 'Gone from the text',
}

/** That the words of a row were changed, and what the person decided about it. */
export function rewordedWords({ ref, image, rewording }: ReviewRow): string {
  if (ref.kind === 'quote') return 'These words changed since you decided on them.'
  return rewordedSentence(rewording?.decision ?? 'open', image !== null)
}

export const tagsOnWords: Record<(typeof tagsOn)[number], string> = {
  either: 'Tags on the highlight or its article',
  highlight: 'Tags on the highlight itself',
  overlap: 'Tags on overlapping highlights',
  article: 'Tags in the same article',
}

export function optionsOf<Key extends string>(words: Record<Key, string>) {
  return (Object.keys(words) as Key[]).map((key) => ({ key, label: words[key] }))
}

export const sortWords: Record<ReviewOrder['sort'], string> = {
  made: 'Newest first',
  published: 'By day published',
  article: 'By article',
  color: 'By colour',
}

export const groupWords: Record<ReviewOrder['group'], string> = {
  none: 'No headings',
  article: 'Under articles',
  color: 'Under colours',
  tag: 'Under tags',
  outlet: 'Under outlets',
  month: 'Under months',
}

const month = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric' })

export function madeWords({ made }: ReviewRow): string {
  return new Date(made).toLocaleDateString(ownLocale(), { dateStyle: 'medium' })
}

/** The heading under which a row stands; null where there are none. */
export function headingOf(row: ReviewRow, group: ReviewOrder['group']): string | null {
  switch (group) {
    case 'article':
      return row.article?.title ?? 'Notes on no article'
    case 'color':
      return row.color === null ? 'No colour' : colorName(row.color)
    case 'tag':
      return row.underTag ?? 'No tag'
    case 'outlet':
      return row.article?.outlet ?? 'No outlet'
    case 'month':
      return month.format(new Date(row.made))
    case 'none':
      return null
  }
}
