import type { z } from 'zod'

/** One call of the bridge: what the window sends and what it gets back. */
type Call<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = { input: I; output: O }

export function call<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Call<I, O> {
  return {
    input,
    output,
  }
}

/** The type of all parts together. */
type Merged<Parts extends readonly object[]> = Parts extends readonly [
  infer First extends object,
  ...infer Rest extends object[],
]
  ? First & Merged<Rest>
  : unknown

/**
 * The calls of all parts, in the contract their schemas and in main what answers them. A name that two parts have is
 * refused at once: a spread would take the last one, and nobody would learn that the other is never asked.
 */
export function mergeCalls<Parts extends object[]>(...parts: Parts): Merged<Parts> {
  const merged = new Map<string, unknown>()
  for (const part of parts)
    for (const [name, answer] of Object.entries(part)) {
      if (merged.has(name)) throw new Error(`The call ${name} stands in two places.`)
      merged.set(name, answer)
    }
  return Object.fromEntries(merged) as Merged<Parts>
}
