/** In percent, as far as the contract goes. */
export const interfaceSizes = [75, 80, 90, 100, 110, 125, 150, 175, 200] as const

/** The next size up or down, from any that is kept; the largest and the smallest stay. */
export function steppedSize(from: number, step: 1 | -1): number {
  const next =
    step === 1 ? interfaceSizes.find((size) => size > from) : interfaceSizes.findLast((size) => size < from)
  return next ?? from
}
