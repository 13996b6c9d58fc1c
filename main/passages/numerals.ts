// This file reads the numbers of a text, so that a revision that says "1.2 million" for "1,200,000" is no
// change of meaning and one that says "13" for "30" is. Figures are read as English, French and German write
// them; numbers in words are English ones.

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'
const scales: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
}

// A place in an order and a share are numbers too: "the fifth" that became "the third".
const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
const tenths = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'

const small = new Map<string, number>([
  ...units.split(' ').map((word, value) => [word, value] as const),
  ...tens.split(' ').map((word, ten) => [word, (ten + 2) * 10] as const),
  ...ordinals.split(' ').map((word, value) => [word, value] as const),
  ...tenths.split(' ').map((word, ten) => [word, (ten + 2) * 10] as const),
  ['half', 0.5],
  ['quarter', 0.25],
  ['once', 1],
  ['twice', 2],
  ['dozen', 12],
])

const written = [...small.keys(), 'hundred', 'thousand', 'million', 'billion', 'trillion'].join('|')
const inWords = String.raw`(?<![\p{L}\p{N}])(?:${written})s?(?:[- ](?:and )?(?:${written})s?){0,8}(?![\p{L}\p{N}])`
const scaled = String.raw`(?:[- ]?(?:hundred|thousand|million|billion|trillion|mn|bn|tn|[mbk])(?![\p{L}\p{N}]))?`
// Blanks group by threes only ("1 200 000"): else "on 3 4 people" would be one number.
const inDigits = String.raw`(?<![\p{L}\p{N}])-?\p{Nd}+(?:[.,:']\p{Nd}+| \p{Nd}{3}(?!\p{Nd}))*${scaled}`
const numerals = new RegExp(`${inDigits}|${inWords}`, 'giu')

/** A number of a text: as it is written, and what it comes to. */
export type Numeral = { written: string; value: string }

/**
 * The numbers of a plain wording, in digits or in English words, in their order. `value` is for comparing:
 * equal values are the same number however it is written.
 */
export function numeralsIn(text: string): Numeral[] {
  return Array.from(text.matchAll(numerals), ([found]) => {
    const lower = found.toLowerCase()
    return { written: found.trim(), value: /\d/.test(lower) ? ofDigits(lower) : ofWords(lower) }
  })
}

// Figures with a word of size: "3 million", "3m". What is too great for a number is compared as it is
// written.
function ofDigits(text: string): string {
  const [, digits = text, scale = ''] = /^(.*\d)[- ]?(\p{L}*)$/u.exec(text) ?? []
  const plain = plainDigits(digits)
  const number = Number(plain) * (scales[scale] ?? 1)
  return Number.isFinite(number) ? String(number) : `${plain}${scale}`
}

// Whether marks group the figures: "1,200", "1.200,50" and "1'200" do, "3.25" does not. "1.200" alone is
// taken for 1,200.
const grouped = /^-?\d{1,3}(?:[,.' ]\d{3})+$|^-?\d{1,3}(?:[,' ]\d{3})+\.\d+$|^-?\d{1,3}(?:[.' ]\d{3})+,\d+$/

/**
 * Digits without what groups them, and a point for what begins their fraction. A time ("10:30") stays as it
 * is.
 */
function plainDigits(digits: string): string {
  if (digits.includes(':')) return digits
  if (!grouped.test(digits)) return digits.replace(',', '.')
  const fraction = /[.,](?!\d{3}$)\d+$/.exec(digits)?.[0] ?? ''
  return digits.slice(0, digits.length - fraction.length).replace(/[,.' ]/g, '') + fraction.replace(',', '.')
}

/**
 * "two hundred and five thousand" is 205,000: what comes before a hundred is multiplied by it, and what comes
 * before a greater word is closed with it. A word of size without a number counts as one: "hundreds" is 100.
 */
function ofWords(text: string): string {
  let [whole, part] = [0, 0]
  for (const word of text.split(/[- ]/)) {
    const one = word.replace(/s$/, '')
    const scale = small.has(word) ? undefined : scales[one]
    if (scale === undefined) part += small.get(word) ?? small.get(one) ?? 0
    else if (scale === 100) part = Math.max(part, 1) * scale
    else {
      whole += Math.max(part, 1) * scale
      part = 0
    }
  }
  return String(whole + part)
}
