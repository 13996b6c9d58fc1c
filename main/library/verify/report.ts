import type { VerifyProblem, VerifyReport } from '../../../preload/contract/safety/verify'
import type { Library } from '../database/database'

export type Problem = VerifyProblem
export type Checked = VerifyReport['checked']
export type Report = VerifyReport

/** A check tells of a problem; whom it concerns is left out where nothing can be opened. */
export type Told = Omit<Problem, 'about'> & { about?: Problem['about'] }

/** What a check writes to. Checks are generators: they yield between batches, so that others get their turn. */
export type VerifyContext = {
  readonly library: Library
  readonly checked: Checked
  problem: (problem: Told) => void
  notice: (problem: Told) => void
}

export type Check = (context: VerifyContext) => Generator<undefined>
