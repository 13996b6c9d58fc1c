const units: Record<string, number> = { '': 1, k: 1_000, M: 1_000_000 }

/** "100k" is 100,000 articles, "1M" a million. */
export function sizeOf(words: string): number {
  const [, digits, unit = ''] = /^(\d+)([kM]?)$/.exec(words) ?? []
  const factor = units[unit]
  if (digits === undefined || factor === undefined)
    throw new Error(`"${words}" is no size; write it as 1000, 100k or 1M`)
  return Number(digits) * factor
}

/** As it is written in a command. */
export function sizeWords(size: number): string {
  if (size % 1_000_000 === 0) return `${size / 1_000_000}M`
  return size % 1_000 === 0 ? `${size / 1_000}k` : `${size}`
}

/** What stands after an option such as `--keep`. */
export function optionOf(name: string): string | null {
  const at = process.argv.indexOf(name)
  return at === -1 ? null : (process.argv[at + 1] ?? null)
}
