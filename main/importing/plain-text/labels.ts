type Label = { fact: 'title' | 'outlet' | 'url' | 'language'; pattern: RegExp }

const labels: readonly Label[] = [
  {
    fact: 'title',
    pattern: /^(?:title|headline|überschrift|titel|titre|título|titolo|rubrik|заголовок)\s*[:：]\s*/i,
  },
  {
    fact: 'outlet',
    pattern:
      /^(?:source|outlet|publication|publisher|newspaper|medium|website|quelle|fuente|fonte|bron|источник)\s*[:：]\s*/i,
  },
  {
    fact: 'url',
    pattern:
      /^(?:url|link|address|web|original(?: url)?|canonical|source|retrieved from|available at)\s*[:：]\s*(?=https?:)/i,
  },
  { fact: 'language', pattern: /^(?:language|lang|sprache|langue|idioma|lingua|taal|язык)\s*[:：]\s*/i },
]

export type StatedFact = { fact: Label['fact']; value: string }

/** A fact that a line states by name ("Source: …"), or an address that is all of a line. */
export function statedFact(line: string): StatedFact | null {
  if (line.length > 2100) return null
  const url = addressIn(line)
  if (url !== null) return { fact: 'url', value: url }
  for (const { fact, pattern } of labels) {
    const label = pattern.exec(line)?.[0]
    if (label === undefined) continue
    const value = line.slice(label.length).trim()
    const named = addressIn(value)
    if (named !== null) return { fact: 'url', value: named }
    if (fact === 'url' || value === '') continue
    if (fact === 'language' && !isLanguage(value)) continue
    if (fact === 'outlet' && (value.length > 100 || /[.!?]$/.test(value))) continue
    return { fact, value }
  }
  return null
}

const address = /^<?(https?:\/\/[^\s<>"]{3,2000}?)>?$/i

function addressIn(words: string): string | null {
  const found = address.exec(words)?.[1]
  if (found === undefined) return null
  try {
    return new URL(found).href.length <= 2000 ? found : null
  } catch {
    return null
  }
}

function isLanguage(words: string): boolean {
  return /^[a-z]{2,3}(?:-[\da-z]{2,8}){0,3}$/i.test(words)
}
