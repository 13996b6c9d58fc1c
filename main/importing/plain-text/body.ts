import { assignRole, type Draft, takeCaption } from './draft'
import { endsSentence, isProse, plainOf, type ParagraphFeatures, wordCount } from './paragraph-features'

/** Gives roles to an article's text, from `start` to before `end`. */
export function takeBody(draft: Draft, start: number, end: number): void {
  for (let index = start; index < end; index++) {
    const paragraph = draft.paragraphs[index]
    if (paragraph === undefined || draft.lines[index] !== undefined) continue
    if (isFurniture(draft, index)) assignRole(draft, index, 'left-out', paragraph.noise?.why ?? '')
    else if (isCaption(draft, index, start)) takeCaption(draft, index, 'has an image’s credit')
    else if (isHeading(draft, index)) assignRole(draft, index, 'heading', 'a short line above a paragraph')
    else
      assignRole(
        draft,
        index,
        'paragraph',
        endsSentence(paragraph.text) ? 'running text' : 'part of the text',
      )
  }
}

function isFurniture(draft: Draft, index: number): boolean {
  const noise = draft.paragraphs[index]?.noise
  if (noise === null || noise === undefined) return false
  // A word that is a button among buttons may be a heading by itself.
  const isAmongButtons = [index - 1, index + 1].some(
    (beside) => draft.paragraphs[beside]?.noise?.reach === 'anywhere',
  )
  return noise.reach === 'anywhere' || isAmongButtons
}

// Below the first paragraphs, "(Reuters)" at a line's end rather says where the text is from.
const nearTheTop = 4

function isCaption(draft: Draft, index: number, start: number): boolean {
  const paragraph = draft.paragraphs[index]
  if (paragraph === undefined) return false
  if (draft.captions.has(plainOf(paragraph.text))) return true
  if (paragraph.credit === 'sure') return true
  if (paragraph.credit !== 'likely') return false
  const next = draft.paragraphs[index + 1]
  const isDoubled = next !== undefined && plainOf(next.text) === plainOf(paragraph.text)
  return isDoubled || (index > start && index < start + nearTheTop && next !== undefined)
}

function isHeading(draft: Draft, index: number): boolean {
  const [before, paragraph, next] = [
    draft.paragraphs[index - 1],
    draft.paragraphs[index],
    draft.paragraphs[index + 1],
  ]
  if (paragraph === undefined || next === undefined || !looksLikeHeading(paragraph)) return false
  // Short lines in a row are a list or a poem.
  const followsShortLine =
    before !== undefined && draft.lines[index - 1]?.role === 'paragraph' && looksLikeHeading(before)
  const isSentence = endsSentence(next.text) && wordCount(next.text) > 4
  return !followsShortLine && (isProse(next.text) || isSentence)
}

const maxHeadingLength = 110
const maxHeadingWords = 14

function looksLikeHeading({ text }: ParagraphFeatures): boolean {
  if (/^#{1,6}\s/.test(text)) return true
  if (text.length > maxHeadingLength || wordCount(text) > maxHeadingWords) return false
  if (/^(?:[-*•‣–—>]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s/.test(text) || /^[\p{Ll}…]/u.test(text)) return false
  return /[\p{L}\p{N}]/u.test(text) && !/[.,;:，。、；：…]["”’»)\]]*$/u.test(text)
}
