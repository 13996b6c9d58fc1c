/** The letters of a text, whatever its accents and case. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Whether a name holds what was typed, whatever its accents and case. */
export function holds(name: string, typed: string): boolean {
  return plain(name).includes(plain(typed.trim()))
}
