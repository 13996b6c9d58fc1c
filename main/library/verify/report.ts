import type { Library } from '../database/database'

export type Problem = {
  what:
    | 'database'
    | 'reference'
    | 'text'
    | 'highlight'
    | 'note'
    | 'mention'
    | 'quote'
    | 'journal'
    | 'listing'
    | 'index'
    | 'original'
    | 'image'
  /** The id, file or table that it is about. */
  where: string
  sentence: string
}

export type Checked = {
  texts: number
  highlights: number
  notes: number
  changes: number
  originals: number
  images: number
}

export type Report = {
  checked: Checked
  problems: Problem[]
  /** How many there are: a ruined disk would fill the memory with sentences. */
  problemCount: number
  /** What is no harm, such as a file that nothing refers to. */
  notices: Problem[]
}

/** What a check writes to. Checks are generators: they yield between batches, so that others get their turn. */
export type VerifyContext = {
  readonly library: Library
  readonly checked: Checked
  problem: (problem: Problem) => void
  notice: (problem: Problem) => void
}

export type Check = (context: VerifyContext) => Generator<undefined>
