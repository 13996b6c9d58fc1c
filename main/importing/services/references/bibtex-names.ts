import { plainLatex } from './latex'
import { inReadingOrder, nameOf } from './reference'

/** The people of a field, each as a name is read: names are parted by "and", but for one in braces. */
export function bibNames(field: string): string[] {
  return namesIn(field)
    .map(personOf)
    .filter((name) => name !== '' && name.toLowerCase() !== 'others')
}

function namesIn(field: string): string[] {
  const names: string[] = ['']
  let depth = 0
  for (const part of field.split(/((?<!\s)\s+and(?=\s)|(?<!\\)[{}])/i)) {
    if (part === '{') depth += 1
    if (part === '}') depth -= 1
    if (depth <= 0 && /^\s+and$/i.test(part)) names.push('')
    else names.push(`${names.pop() ?? ''}${part}`)
  }
  return names
}

function personOf(name: string): string {
  const extended = /^\s*"?(?:family|given|prefix|suffix)(?:-i)?\s*=/i.test(name) ? partsOf(name) : null
  if (extended !== null) return nameOf(extended)
  const words = plainLatex(name)
  // Names in braces are those of organisations, and have no order.
  return /^\s*\{[\s\S]*\}\s*$/.test(name) && isOnePair(name.trim()) ? words : inReadingOrder(words)
}

/** Whether the first brace is closed by the last one: `{\'E}ric {Dubois}` is no organisation. */
function isOnePair(words: string): boolean {
  let depth = 0
  for (let at = 0; at < words.length; at++) {
    const sign = words[at]
    if (sign === '{') depth += 1
    if (sign === '}') depth -= 1
    if (depth === 0 && at < words.length - 1) return false
  }
  return true
}

/** BibLaTeX's other way: `family=Gogh, given=Vincent, prefix=van, useprefix=true`. */
function partsOf(name: string): Parameters<typeof nameOf>[0] {
  const parts = new Map(
    name.split(',').map((part): [string, string] => {
      const [key = '', ...value] = part.split('=')
      return [key.replace(/["{}\s]/g, '').toLowerCase(), plainLatex(value.join('=').replace(/"/g, ''))]
    }),
  )
  const of = (key: string) => parts.get(key) ?? null
  return { given: of('given'), particle: of('prefix'), family: of('family'), suffix: of('suffix') }
}
