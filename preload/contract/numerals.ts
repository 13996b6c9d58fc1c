/** A number as a list prints it, by HTML’s `type`: figures, letters or Roman figures. */
export function numeral(number: number, type: string): string {
  if (type === 'a' || type === 'A') return inCase(letters(number), type)
  if (type === 'i' || type === 'I') return inCase(roman(number), type)
  return String(number)
}

function inCase(words: string, type: string): string {
  return type === type.toUpperCase() ? words.toUpperCase() : words
}

/** a to z, then aa: numbers below one have no letters. */
function letters(number: number): string {
  let words = ''
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    words = String.fromCharCode(97 + ((rest - 1) % 26)) + words
  return words === '' ? String(number) : words
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  let rest = number
  let words = ''
  for (const [value, sign] of romans) {
    while (rest >= value) {
      words += sign
      rest -= value
    }
  }
  return words
}
