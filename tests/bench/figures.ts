const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b)

/** The nearest-rank percentile: a value that was measured, never one between two. */
export const percentile = (values: readonly number[], share: number): number => {
  const value = sorted(values)[Math.max(0, Math.ceil(values.length * share) - 1)]
  if (value === undefined) throw new Error('no values were measured')
  return value
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)
export const round = (value: number, digits = 2): number => Number(value.toFixed(digits))
