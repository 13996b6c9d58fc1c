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

const small = new Map<string, number>([
  ...units.split(' ').map((word, value) => [word, value] as const),
  ...tens.split(' ').map((word, ten) => [word, (ten + 2) * 10] as const),
  ['half', 0.5],
  ['dozen', 12],
])

const written = [...small.keys(), 'hundred', 'thousand', 'million', 'billion', 'trillion'].join('|')
const inWords = String.raw`(?<![\p{L}\p{N}])(?:${written})s?(?:[- ](?:and )?(?:${written})s?){0,8}(?![\p{L}\p{N}])`
const scaled = String.raw`(?:[- ]?(?:hundred|thousand|million|billion|trillion|mn|bn|tn|[mbk])(?![\p{L}\p{N}]))?`
const inDigits = String.raw`(?<![\p{L}\p{N}])-?\p{Nd}+(?:[.,:']\p{Nd}+| \p{Nd}{3}(?!\p{Nd}))*${scaled}`
const numerals = new RegExp(`${inDigits}|${inWords}`, 'giu')

/** A number of a text: as it is written, and what it comes to. */
export type Numeral = { written: string; value: string }

const grouped = /^-?\d{1,3}(?:[,.' ]\d{3})+$|^-?\d{1,3}(?:[,' ]\d{3})+\.\d+$|^-?\d{1,3}(?:[.' ]\d{3})+,\d+$/

/** Digits without what groups them, and a point for what begins their fraction. */
const plainDigits = (digits: string): string => {
  if (digits.includes(':')) return digits
  if (!grouped.test(digits)) return digits.replace(',', '.')
  const fraction = /[.,](?!\d{3}$)\d+$/.exec(digits)?.[0] ?? ''
  return digits.slice(0, digits.length - fraction.length).replace(/[,.' ]/g, '') + fraction.replace(',', '.')
}

const ofDigits = (text: string): string => {
  const [, digits = text, scale = ''] = /^(.*\d)[- ]?(\p{L}*)$/u.exec(text) ?? []
  const plain = plainDigits(digits)
  const number = Number(plain) * (scales[scale] ?? 1)
  return Number.isFinite(number) ? String(number) : `${plain}${scale}`
}

const ofWords = (text: string): string => {
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

/** The numbers of a plain wording, in digits or in English words. */
export const numeralsIn = (text: string): Numeral[] =>
  Array.from(text.matchAll(numerals), ([found]) => {
    const lower = found.toLowerCase()
    return { written: found.trim(), value: /\d/.test(lower) ? ofDigits(lower) : ofWords(lower) }
  })
