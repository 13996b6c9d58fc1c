// This file says whether a page still has the words of a passage. Nothing of it is stored.

import type { Passage } from '../../preload/contract/highlight'
import type { ComparedPiece } from '../../preload/contract/revision'
import { carryOver, changesBetween, hasMuchInCommon } from './changes'
import { placePassage } from './place'
import { rewordingOf } from './rewording'
import { plainWording } from './wording'

type Says = {
  /** `same`: in its place; `elsewhere`: in another one; `other`: other words are in their place; `gone`: nothing is. */
  says: 'same' | 'elsewhere' | 'other' | 'gone'
  /** Both wordings laid over each other, and what the change means; nothing where they are the same or gone. */
  pieces: ComparedPiece[]
  meaning: string[]
}

/** The article's text as the page has it now, and all of the page's lines. */
type Page = { text: string; whole: string }

/** What a page says where a passage of its former text was. Type, as the kind of quotation marks, makes no difference. */
export function stillSays(passage: Passage, formerText: string, { text, whole }: Page): Says {
  const placed = placePassage(passage, text, formerText)
  const plain = { pieces: [], meaning: [] }
  if (placed.state === 'gone') {
    // What the article was made of may leave out lines in which the page has it.
    const isBeside = plainWording(whole).includes(plainWording(passage.exact))
    return { says: isBeside ? 'elsewhere' : 'gone', ...plain }
  }
  const reworded = rewordingOf(passage, text, placed)
  if (reworded !== null) return { says: 'other', ...reworded }
  return { says: isInPlace(passage, formerText, text, placed) ? 'same' : 'elsewhere', ...plain }
}

// Less than this that stayed where it was is no more than letters that happen to be equal.
const enoughInPlace = 0.5

/** Whether the words stand between what they stood between, as far as the two texts go. */
function isInPlace(
  { start, end, exact }: Passage,
  formerText: string,
  text: string,
  placed: { start: number; end: number },
): boolean {
  if (formerText === text) return true
  const carried = carryOver(changesBetween(formerText, text), start, end)
  if (carried === null || carried.start >= placed.end || placed.start >= carried.end) return false
  return carried.end - carried.start >= exact.length * enoughInPlace
}

/** Whether a page has hardly anything of a text: it is another one, or asks for a login. */
export function isOtherPage(formerText: string, text: string): boolean {
  return !hasMuchInCommon(formerText, text)
}
