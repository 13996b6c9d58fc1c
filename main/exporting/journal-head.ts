import type { ChainHead } from '../../preload/contract/safety/verify'

/** Up to where the library's journal is proved: “dateline verify --head” says whether that is still part of it. */
export function journalProperties(journal: ChainHead | undefined): Record<string, string | number> {
  return journal === undefined ? {} : { 'journal-head': journal.hash, 'journal-acts': journal.acts }
}

/** The same as a sentence of a document. */
export function journalSentence({ hash, acts }: ChainHead, madeAt: string): string {
  return `Journal head \`${hash}\` at ${madeAt}, ${acts} ${acts === 1 ? 'act' : 'acts'}.`
}
