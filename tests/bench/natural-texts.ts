// Texts of made-up words whose frequencies are those of a natural language: the word of rank r occurs in proportion to
// 1 / (r + 2.7) (Zipf's law with Mandelbrot's shift), so that an index of them has the lists of a real one.

const vocabulary = 80_000
const shift = 2.7

// A fixed sequence: every run measures the same library.
const first = 11
let state = first

/** Begins the sequence anew, for another library in the same run. */
export function startOver(): void {
  state = first
}

export function chance(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 4294967296
}

export function below(count: number): number {
  return Math.floor(chance() * count)
}

const starts = [
  'b',
  'd',
  'f',
  'g',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'st',
  'tr',
  'br',
  'sh',
  'ch',
  '',
]
const middles = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou']
const ends = ['', 'n', 'r', 's', 't', 'l', 'nd', 'ng', 'rt']

function syllable(n: number): string {
  const start = starts[n % starts.length] ?? ''
  const middle = middles[Math.floor(n / starts.length) % middles.length] ?? ''
  return start + middle + (ends[Math.floor(n / (starts.length * middles.length)) % ends.length] ?? '')
}

const syllables = starts.length * middles.length * ends.length

/** The word of a rank, from 0 on: frequent words are short, as in every language. */
export function wordOfRank(rank: number): string {
  const mixed = (rank * 7919) % (syllables * syllables)
  if (rank < 200) return syllable((rank * 37) % syllables)
  return syllable(mixed % syllables) + syllable(Math.floor(mixed / syllables) % syllables)
}

const words = Array.from({ length: vocabulary }, (_, rank) => wordOfRank(rank))
const total = Math.log((vocabulary + shift) / shift)

/** A word, by the law's inverse. */
export function someWord(): string {
  const rank = Math.floor(shift * Math.exp(chance() * total) - shift)
  return words[Math.min(rank, vocabulary - 1)] ?? ''
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

export function someSentence(): string {
  const length = 8 + below(20)
  const said = Array.from({ length }, someWord).join(' ')
  return `${capital(said)}.`
}

/** A headline, and paragraphs of about 500 words together. */
export function someArticle(): { title: string; paragraphs: string[] } {
  const paragraphs = Array.from({ length: 6 + below(8) }, () =>
    Array.from({ length: 2 + below(3) }, someSentence).join(' '),
  )
  return { title: capital(Array.from({ length: 5 + below(6) }, someWord).join(' ')), paragraphs }
}

/** A minute of the ten years before 2026, as EDTF. */
export function someMinute(): string {
  return new Date(Date.UTC(2016, 0, 1) + below(10 * 365 * 1440) * 60_000).toISOString().slice(0, 16)
}
