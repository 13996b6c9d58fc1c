// What the battery is made of. A suite tries something many times and says how often it went wrong. Where the guard that it tests can be
// switched off, it has a control: the same with the guard off, which has to go wrong, or the suite proves nothing.

/** What a suite is handed. */
export type Trial = {
  /** How many times it tries what it tries. */
  readonly rounds: number
  /** The same seed makes the same tries. */
  readonly seed: number
  /** A folder of its own, which goes away after it. */
  readonly folder: string
}

export type Outcome = {
  /** How many times it was tried. */
  tried: number
  /** One sentence for each time that it went wrong. */
  faults: string[]
  /** Figures that somebody would want to know besides. */
  notes?: string
}

export type Suite = {
  /** The name by which the battery is spoken of, such as D1. */
  readonly id: string
  readonly title: string
  readonly rounds: { readonly quick: number; readonly full: number }
  /** Not part of the quick set, because it takes long, or other tests of every change do it with fewer tries. */
  readonly isOnDemand?: true
  /** Why it cannot run here; null where it can. */
  readonly missing?: () => string | null
  readonly run: (trial: Trial) => Promise<Outcome>
  readonly control?: (trial: Trial) => Promise<Outcome>
}
