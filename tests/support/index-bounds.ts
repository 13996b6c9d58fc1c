/** Whether a statement bounds the rows of a full-text index by a place, of which better-sqlite3 makes a fraction. */
export function hasFractionalBound(text: string): boolean {
  return /\browid (<|>|<=|>=|BETWEEN) \?/.test(text)
}
