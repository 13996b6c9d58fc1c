import { zoneOf } from './zones'

type Clock = { value: string; zone: string | null; rest: string }

const times: readonly RegExp[] = [
  /(?:(?<ante>午前|午後|오전|오후)\s*|(?<!\s)\s+)?(?<hours>\d{1,2})\s*[時시点]\s*(?:(?<minutes>\d{1,2})\s*[分분])?/u,
  /(?<![\d:.])(?<hours>\d{1,2})\s*[:.h]\s*(?<minutes>\d{2})(?::(?<seconds>\d{2})(?:[.,]\d+)?)?(?!\d)\s*(?<half>[ap]\.?\s?m\b\.?)?/iu,
  /(?<![\d:.])(?<hours>\d{1,2})\s*(?<half>[ap]\.?\s?m\b\.?)/iu,
  /(?<![\d:.])(?<hours>\d{1,2})\s*(?:Uhr|uur|heures|h)(?![\p{L}\d])/iu,
  /(?<![\d:.+-])(?<hours>[0-2]\d)(?<minutes>[0-5]\d)\s*(?:hrs|hours|(?=\(?(?:GMT|UTC|Z)\b))/iu,
]

/** The time of day in words beside a date: null where there is none, 'impossible' where no clock shows it. */
export function takeClock(words: string): Clock | 'impossible' | null {
  for (const time of times) {
    const found = time.exec(words)
    if (found === null) continue
    const { ante, hours = '', minutes = '0', seconds, half = ante } = found.groups ?? {}
    const [before, after] = [words.slice(0, found.index), words.slice(found.index + found[0].length)]
    const hour = hourOf(Number(hours), half ?? halfBeside(before, after))
    if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return 'impossible'
    const value = `${two(hour)}:${two(Number(minutes))}${seconds === undefined ? '' : `:${seconds}`}`
    const left = `${before.replace(halfBefore, '')} | ${after.replace(halfAfter, '')}`
    return { value, ...takeZone(left) }
  }
  return null
}

// Words for the halves of the day that stand before and after a time, by language: without them 오후 5:42 would be a
// morning's.
const morningBefore = '午前|上午|凌晨|早上|清晨|오전|새벽|de\\.|सुबह|पूर्वाह्न|ÖÖ'
const eveningBefore = '午後|下午|晚上|傍晚|中午|오후|저녁|밤|du\\.|शाम|रात|दोपहर|अपराह्न|ÖS'
const morningAfter =
  'ص|صباح[ًا]*|صبح|ق\\.?\\s?ظ|فجر[ًا]*|πμ|π\\.\\s?μ|SA|ÖÖ|f\\.?m|de la mañana|da manhã|del mattino|du matin|לפנה["״]צ|בבוקר|पूर्वाह्न'
const eveningAfter =
  'م|مساء[ًا]*|عصر|شب|بعدازظهر|ب\\.?\\s?ظ|μμ|μ\\.\\s?μ|CH|ÖS|e\\.?m|de la tarde|de la noche|da tarde|da noite|di sera|del pomeriggio|du soir|אחה["״]צ|בערב|अपराह्न'
const halfBefore = new RegExp(`(?:(?<am>${morningBefore})|(?<pm>${eveningBefore}))\\s*$`, 'u')
const halfAfter = new RegExp(
  `^\\s*(?:(?<am>${morningAfter})|(?<pm>${eveningAfter}))(?![\\p{L}\\p{M}])\\.?`,
  'u',
)

function halfBeside(before: string, after: string): 'am' | 'pm' | undefined {
  const groups = (halfBefore.exec(before) ?? halfAfter.exec(after))?.groups
  if (groups?.['pm'] !== undefined) return 'pm'
  return groups?.['am'] === undefined ? undefined : 'am'
}

function hourOf(hours: number, half: string | undefined): number {
  // A 24-hour time with "am" after it: German for "on".
  if (half === undefined || hours > 12) return hours
  if (isAfternoon(half)) return hours === 12 ? 12 : hours + 12
  return hours === 12 ? 0 : hours
}

function isAfternoon(half: string): boolean {
  return /^(?:p|午後|오후)/i.test(half)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

const zoneWords =
  /\(?\b(?:(?:UTC|GMT)\s*[+\-−]\s*\d{1,2}(?::?\d{2})?|[A-Z]{1,5})\)?|[+\-−]\d{2}:?\d{2}(?!\d)|local time|Ortszeit/g

function takeZone(words: string): { zone: string | null; rest: string } {
  for (const [found] of words.matchAll(zoneWords)) {
    const zone = zoneOf(found.replace(/[()\s]/g, '').replace('localtime', 'local time'))
    if (zone !== undefined) return { zone, rest: words.replace(found, ' | ') }
  }
  return { zone: null, rest: words }
}
