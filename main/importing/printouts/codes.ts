import type { Labelled } from './labels'

/** Factiva's two letters before each field. */
const codes: Readonly<Record<string, Pick<Labelled, 'label' | 'why'>>> = {
  HD: { label: 'title', why: 'named as the title' },
  BY: { label: 'byline', why: 'named as the author' },
  SN: { label: 'outlet', why: 'names where it was published' },
  PD: { label: 'published', why: 'says when it was published' },
  SE: { label: 'section', why: 'names the section' },
  LA: { label: 'language', why: 'names its language' },
  LP: { label: 'body', why: 'begins the text' },
  TD: { label: 'body', why: 'goes on with the text' },
  ET: { label: 'other', why: 'says at what time' },
  WC: { label: 'other', why: 'says how long it is' },
  ...Object.fromEntries(
    [
      'CR',
      'SC',
      'ED',
      'PG',
      'VOL',
      'CY',
      'CX',
      'RF',
      'CO',
      'IN',
      'NS',
      'RE',
      'IPC',
      'IPD',
      'PUB',
      'AN',
      'ART',
      'CT',
      'CLM',
      'NGC',
      'GC',
      'DLN',
      'OS',
    ].map((code) => [code, { label: 'other', why: 'a mark of the database' } as const]),
  ),
}

/** The field that a line begins by its code, which stands alone or before at least one blank. */
export function codedIn(line: string): Labelled | null {
  const [head = '', code = ''] = /^([A-Z]{2,3})(?:[ \t]+(?=\S)|$)/.exec(line) ?? []
  const found = codes[code]
  return found === undefined
    ? null
    : { ...found, name: code, value: line.slice(head.length).trim(), isSure: false }
}
