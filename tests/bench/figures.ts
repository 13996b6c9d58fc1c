function sorted(values: readonly number[]) {
  return [...values].sort((a, b) => a - b)
}

/** The nearest-rank percentile: a value that was measured, never one between two. */
export function percentile(values: readonly number[], share: number): number {
  const value = sorted(values)[Math.max(0, Math.ceil(values.length * share) - 1)]
  if (value === undefined) throw new Error('no values were measured')
  return value
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}
export function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits))
}
