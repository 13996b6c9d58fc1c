// This file says how the words at a highlight's place differ from the marked ones, and whether a "not" in the
// same sentence denies them now. It is worked out whenever a highlight is read and never stored: a better
// comparison then holds for old libraries too.

import type { Passage, Placement } from '../../preload/contract/highlight'
import type { ComparedPiece } from '../../preload/contract/revision'
import { type Aligned, alignWordings, compareTexts, pieceOf, readable } from './compare'
import { hasOtherNegation, meaningOf } from './meaning'
import { isSameWording, plainWording } from './wording'

/** What became of a passage's words: the former and the present ones laid over each other, and what that means. */
export type Reworded = { pieces: ComparedPiece[]; meaning: string[] }

// As far as one reads to know whether words are affirmed or denied.
const nearby = 96

/**
 * What stands beside a passage in its own sentence, at most 96 characters of it. `isWhole`: it reaches as far
 * as the sentence does; else its far end is cut, and what is missing there is no change.
 */
type Beside = { words: string; isWhole: boolean }

// A sentence ends with its mark, a closing quotation mark or bracket, and a blank; a line always ends one.
const lastEnd = /^.*(?:[.!?…]["”’»)\]]* |\n)/s
const firstEnd = /[.!?…]["”’»)\]]*(?=\s|$)|\n/

/** Offsets into a passage's words with what stands beside them, not into the article. */
type Span = { start: number; end: number }
type Change = { from: string; to: string; isSame: boolean }

/** The same comparison in three: what stands before the passage, its own words, and what stands behind it. */
type Sides = { before: ComparedPiece[]; own: ComparedPiece[]; after: ComparedPiece[] }

/**
 * Two wordings laid over each other, and what their differences mean. Long ones (20,000 characters and more)
 * are compared as texts are, and then differences of type count too.
 */
export function wordingsApart(from: string, to: string): Reworded {
  const aligned = alignWordings(from, to)
  const pieces = aligned === null ? compareTexts(from, to) : readable(aligned.map(pieceOf))
  return { pieces, meaning: meaningOf(pieces) }
}

type Place = Extract<Placement, { start: number }>

/**
 * How the words at a passage's place differ from its own, and whether what stands beside them denies them now; null where
 * neither is so, or they differ only in type.
 */
export function rewordingOf(passage: Passage, text: string, { start, end }: Place): Reworded | null {
  const { exact, prefix, suffix } = passage
  const here = text.slice(start, end)
  const before = sentenceBefore(prefix, passage.start === prefix.length)
  const after = sentenceAfter(suffix, false)
  const nowBefore = sentenceBefore(text.slice(Math.max(0, start - nearby), start), start <= nearby)
  const nowAfter = sentenceAfter(text.slice(end, end + nearby), end + nearby >= text.length)
  const now = nowBefore.words + here + nowAfter.words
  const aligned = alignWordings(before.words + exact + after.words, now)
  if (aligned === null) {
    return isSameWording(exact, here) ? null : wordingsApart(exact, here)
  }
  const sides = sidesOf(
    aligned,
    { start: before.words.length, end: before.words.length + exact.length },
    { start: nowBefore.words.length, end: nowBefore.words.length + here.length },
  )
  const isSame = isSameWording(exact, here) || isSameWording(exact, textOf(sides.own, 'removed'))
  const own: ComparedPiece[] = isSame ? [{ kind: 'same', text: here }] : readable(sides.own)
  const [first, last] = [readable(sides.before), readable(sides.after)]
  const lead = denying(before.isWhole && nowBefore.isWhole ? first : first.slice(firstSame(first)))
  const tail = denying(
    after.isWhole && nowAfter.isWhole ? last : last.slice(0, last.findLastIndex(isSamePiece) + 1),
  )
  if (isSame && lead.length === 0 && tail.length === 0) return null
  const beside = [...meaningOf(lead), ...meaningOf(tail)].map((remark) => `Beside them: ${remark}`)
  return { pieces: [...lead, ...own, ...tail], meaning: [...meaningOf(own), ...beside] }
}

function sentenceBefore(text: string, isStart: boolean): Beside {
  const end = lastEnd.exec(text)?.[0].length
  return { words: text.slice(end ?? 0), isWhole: end !== undefined || isStart }
}

function sentenceAfter(text: string, isEnd: boolean): Beside {
  const end = firstEnd.exec(text)?.index
  return { words: text.slice(0, end), isWhole: end !== undefined || isEnd }
}

/**
 * Which words are the passage's own, and which stand beside it. Where its first or last word was replaced, the place that
 * was found for it lies within the new ones: what took the place of own words is its own.
 */
function sidesOf(aligned: readonly Aligned[], former: Span, now: Span): Sides {
  const sides: Sides = { before: [], own: [], after: [] }
  const put = (side: keyof Sides, kind: ComparedPiece['kind'], text: string) => {
    if (text !== '') sides[side].push({ kind, text })
  }
  let [formerAt, laterAt] = [0, 0]
  for (const { from, to, isSame } of changesIn(aligned)) {
    const [formerEnd, laterEnd] = [formerAt + from.length, laterAt + to.length]
    const isInside = formerAt < former.end && formerEnd > former.start
    const side = isInside ? 'own' : formerEnd <= former.start ? 'before' : 'after'
    if (isSame) put(side, 'same', to)
    else {
      const cut = (text: string, start: number, end: number) =>
        [text.slice(0, start), text.slice(start, end), text.slice(Math.max(start, end))] as const
      const [removedBefore, removed, removedAfter] = cut(
        from,
        Math.max(0, former.start - formerAt),
        Math.max(0, former.end - formerAt),
      )
      const first = formerAt < former.start ? Math.max(0, now.start - laterAt) : 0
      const last = formerEnd > former.end ? Math.max(0, now.end - laterAt) : to.length
      const [addedBefore, added, addedAfter] = isInside
        ? cut(to, first, last)
        : side === 'before'
          ? [to, '', '']
          : ['', '', to]
      put('before', 'removed', removedBefore)
      put('before', 'added', addedBefore)
      put('own', 'removed', removed)
      put('own', 'added', added)
      put('after', 'removed', removedAfter)
      put('after', 'added', addedAfter)
    }
    ;[formerAt, laterAt] = [formerEnd, laterEnd]
  }
  return sides
}

/** Words that stayed one by one, and between them what became of the others. */
function changesIn(aligned: readonly Aligned[]): Change[] {
  const changes: Change[] = []
  for (const { kind, from, to } of aligned) {
    const last = changes.at(-1)
    if (kind === 'same' || last === undefined || last.isSame) {
      changes.push({ from, to, isSame: kind === 'same' })
    } else {
      last.from += from
      last.to += to
    }
  }
  return changes
}

function textOf(pieces: readonly ComparedPiece[], but: ComparedPiece['kind']): string {
  return pieces.map(({ kind, text }) => (kind === but ? '' : text)).join('')
}

/** What stands beside, where that says no now or did before. What changed at its far end is forgotten already. */
function denying(pieces: readonly ComparedPiece[]): readonly ComparedPiece[] {
  return hasOtherNegation(pieces) ? pieces : []
}

function firstSame(pieces: readonly ComparedPiece[]): number {
  const at = pieces.findIndex(isSamePiece)
  return at < 0 ? pieces.length : at
}

function isSamePiece({ kind }: ComparedPiece): boolean {
  return kind === 'same'
}

/**
 * The words that stand there now, by which it is known on which wording a person decided: where a later
 * revision has others again, the person is asked again. Type does not count.
 */
export function presentWords(pieces: readonly ComparedPiece[]): string {
  return plainWording(textOf(pieces, 'removed'))
}
