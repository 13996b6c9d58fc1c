// What is searched for in every benchmark of a search: of each kind a query for each round, so that nothing is asked twice.
import type { Random } from '../../support/random.ts'
import { wordOfRank } from '../natural-texts.ts'

export const rounds = 30

export type Form = {
  /** As a person types it. */
  typed: (n: number) => string
  /** The same for FTS5 alone. */
  alone: (n: number) => string
  /** Whether more of the last word may come: only then does it stand for all that begin so. */
  isBeginning: boolean
}

function words(typed: (n: number) => string): Form {
  return { typed, alone: typed, isBeginning: false }
}

function beginning(length: number): Form {
  const typed = (n: number) => wordOfRank(40 + n * 11).slice(0, length)
  return { typed, alone: (n) => `${typed(n)}*`, isBeginning: true }
}

/** Words by their rank: 20 to 50 stand in most articles, 20,000 and more in a few. */
export const forms: Readonly<Record<string, Form>> = {
  'common word': words((n) => wordOfRank(20 + n)),
  'word of middle frequency': words((n) => wordOfRank(900 + n * 7)),
  'rare word': words((n) => wordOfRank(20_000 + n * 97)),
  'two words': words((n) => `${wordOfRank(30 + n)} ${wordOfRank(400 + n * 3)}`),
  phrase: words((n) => `"${wordOfRank(2 + (n % 5))} ${wordOfRank(8 + n)}"`),
  'beginning of 1': beginning(1),
  'beginning of 2': beginning(2),
  'beginning of 3': beginning(3),
  'beginning of 4': beginning(4),
}

/** A word of any frequency: as many of the commonest hundred as of the thousands that are rare. */
function randomWord(random: Random): string {
  return wordOfRank(random(10 ** (1 + random(4))))
}

const termForms: readonly ((random: Random) => string)[] = [
  randomWord,
  randomWord,
  (random) => `-${randomWord(random)}`,
  (random) => `${randomWord(random).slice(0, 1 + random(4))}*`,
  (random) => `"${randomWord(random)} ${randomWord(random)}"`,
  (random) => `${randomWord(random)} NEAR ${randomWord(random)}`,
  (random) => `(${randomWord(random)} OR ${randomWord(random)})`,
  (random) => `title:${randomWord(random)}`,
  (random) => `outlet:"Outlet ${random(40)}"`,
  (random) => `date:20${16 + random(10)}-0${1 + random(9)}`,
]

/** One to four terms of the forms that there are. */
export function randomTerms(random: Random): string {
  const terms = Array.from(
    { length: 1 + random(4) },
    () => termForms[random(termForms.length)]?.(random) ?? '',
  )
  return terms.join(random(5) === 0 ? ' OR ' : ' ')
}
