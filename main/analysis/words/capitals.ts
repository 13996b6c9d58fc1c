/** Begins with a capital, as names do and the first word of a sentence. */
export function isCapitalised(word: string | undefined): boolean {
  return /^\p{Lu}/u.test(word ?? '')
}

/** Nothing but capitals and what stands among them, two signs at least: "AFP", "G7", "AT&T". */
export function isAllCapitals(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}&-]+$/u.test(word)
}
