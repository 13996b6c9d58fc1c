import knownNameText from '../data/known-names.txt?raw'

/** What a name of the world at large may be, as bits: the list is evidence for the tagger, no answer. */
const kindBits: Record<string, number> = { p: 1, s: 2, l: 4, o: 8, m: 16 }

type Known = { kinds: Map<string, number>; maxWords: Map<string, number> }

let known: Known | undefined

/** The longest known name that begins at a word: how many words it has and what it may be; null for none. */
export function knownNameAt(words: readonly string[], at: number): { length: number; bits: number } | null {
  const { kinds, maxWords } = (known ??= readNames(knownNameText))
  const first = words[at] ?? ''
  for (let length = Math.min(maxWords.get(first) ?? 1, words.length - at); length > 0; length--) {
    const bits = kinds.get(length === 1 ? first : words.slice(at, at + length).join(' '))
    if (bits !== undefined) return { length, bits }
  }
  return null
}

function readNames(text: string): Known {
  const kinds = new Map<string, number>()
  const maxWords = new Map<string, number>()
  for (const line of text.split('\n')) {
    const [letters = '', names = ''] = line.split('|')
    const bits = Array.from(letters, (letter) => kindBits[letter] ?? 0).reduce((a, b) => a | b, 0)
    if (bits === 0 || line.startsWith('#')) continue
    for (const name of names.split(',')) {
      kinds.set(name, bits)
      const words = name.split(' ')
      if (words.length > 1)
        maxWords.set(words[0] ?? '', Math.max(maxWords.get(words[0] ?? '') ?? 0, words.length))
    }
  }
  return { kinds, maxWords }
}
