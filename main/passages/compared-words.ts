// This file parts a text into the words that a comparison may mark: each is marked whole or not at all. A number is one
// with its sign, its groups, its point and what it counts: 3.2% became 2.1%, not "3." was cut and ".1" put in.

const space = String.raw`\s+`
// Marks, soft hyphens and joiners belong to the letters around them.
const letter = String.raw`[\p{L}\p{N}\p{M}\u00ad\u200c\u200d]`
const notInside = String.raw`(?<![\p{L}\p{N}])`
const blank = String.raw`[ \u00a0\u2009\u202f]`

/** "−3.2 %", "$1,200.50", "1 200 000", "3rd", "2.5bn", "10:30", "12/03/2026". */
const number = [
  String.raw`${notInside}(?:[-−–+±]?\p{Sc}|\p{Sc}?[-−+±])?[.,]?\p{N}+`,
  // Blanks group by threes only: else "on 3 4 people" would be one number.
  String.raw`(?:(?<!\p{N}{4})${blank}\p{N}{3}(?!\p{N})|[.,:/'’‐‑٫٬．，：-]\p{N}+)*`,
  String.raw`(?:[\p{L}\p{M}\u00ad\u200c\u200d]${letter}*)?(?:['’‐‑-]${letter}+)*`,
  String.raw`(?:${blank}?(?:[%‰‱]|\p{Sc}(?!\p{N})))?`,
].join('')

/** "U.S.", "e.g.": a point after each letter. */
const initials = String.raw`${notInside}(?:\p{L}\.){2,}`

/** "don’t", "re-election", "AT&T", "col·lecció", "צה״ל". */
const word = String.raw`${letter}+(?:(?:['’‘‐‑·״-]|(?<=\p{L})&(?=\p{L})|(?<=\p{N})[.,:](?=\p{N}))${letter}+)*`

/** A flag is two signs; a family is people joined. */
const flag = String.raw`[\u{1f1e6}-\u{1f1ff}]{2}`
const emoji = String.raw`\p{Extended_Pictographic}(?:\ufe0f|[\u{1f3fb}-\u{1f3ff}]|\u200d\p{Extended_Pictographic})*`

const words = new RegExp([space, number, initials, word, flag, emoji, String.raw`\S`].join('|'), 'gu')

// Scripts that put no space between words.
const spaceless =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u
const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

// The dictionary reads 300 characters in a millisecond, and main waits for it.
const maxParted = 10_000

type Both = { from: string[]; to: string[] }

/** The words of two texts, with the spaces and signs between them: joined they are the texts. */
export function comparedWords(from: string, to: string): Both {
  const found = { from: from.match(words) ?? [], to: to.match(words) ?? [] }
  return spaceless.test(from) || spaceless.test(to) ? parted(found) : found
}

/** What a script writes without spaces is parted by a dictionary, where the other text does not have all of it just so. */
function parted({ from, to }: Both): Both {
  let left = maxParted
  const partedBut = (those: readonly string[], others: ReadonlySet<string>) =>
    those.flatMap((token) => {
      if (token.length < 2 || token.length > left || others.has(token) || !spaceless.test(token))
        return [token]
      left -= token.length
      return Array.from(segmenter.segment(token), ({ segment }) => segment)
    })
  return { from: partedBut(from, new Set(to)), to: partedBut(to, new Set(from)) }
}
