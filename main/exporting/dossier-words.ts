import type { ChainHead } from '../../preload/contract/safety/verify'
import type { StatedDate } from '../../preload/contract/common'
import type { QuoteState } from '../../preload/contract/quote'
import { escapeText } from './escape'

/** Text that must stay on its line, whatever is in it. */
export function inline(text: string): string {
  return escapeText(text.replace(/\s+/gu, ' ').trim())
}

/** A person said so, or only the program did: every line of a dossier says which. */
export const quoteStates: Record<QuoteState, string> = {
  suggested: '*suggested*',
  confirmed: '**confirmed**',
  corrected: '**confirmed**, corrected by hand',
  rejected: 'rejected',
}

export const mentionStates = {
  suggested: '*suggested*',
  matched: '*suggested*, by its name',
  confirmed: '**confirmed**',
  added: '**confirmed**, marked by hand',
} as const

/** The date as the source words it; what is not stated is said to be missing. */
export function dateWords(published: StatedDate | null): string {
  if (published === null) return 'undated'
  const { value, zone, words } = published
  const isZoneMissing = value.length > 10 && zone === null
  const stated = inline(words === '' ? value : words)
  return `${stated}${words === '' || words === value ? '' : ` (${value})`}${isZoneMissing ? ', time zone not stated' : ''}`
}

export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`
}

/** Up to where the library's journal is proved: “dateline verify --head” says whether that is still part of it. */
export function journalProperties(journal: ChainHead | undefined): Record<string, string | number> {
  return journal === undefined ? {} : { 'journal-head': journal.hash, 'journal-acts': journal.acts }
}

/** The same as a sentence of a document. */
export function journalSentence({ hash, acts }: ChainHead, madeAt: string): string {
  return `Journal head \`${hash}\` at ${madeAt}, ${acts} ${acts === 1 ? 'act' : 'acts'}.`
}
