import { oneOf } from './date-words'
import { zoneOf } from './zones'

type Clock = { value: string; zone: string | null; rest: string }

const times: readonly RegExp[] = [
  /(?<hours>\d{1,2})\s*[時시点點时]\s*(?:(?<minutes>\d{1,2})\s*[分분])?/u,
  /(?<![\d:.])(?<hours>\d{1,2})\s*[:.h]\s*(?<minutes>\d{2})(?::(?<seconds>\d{2})(?:[.,]\d+)?)?(?!\d)\s*(?<half>[ap]\.?\s?m\b\.?)?/iu,
  /(?<![\d:.])(?<hours>\d{1,2})\s*(?<half>[ap]\.?\s?m\b\.?)/iu,
  /(?<![\d:.])(?<hours>\d{1,2})\s*(?:Uhr|uur|heures|h)(?![\p{L}\d])/iu,
  /(?<![\d:.+-])(?<hours>[0-2]\d)(?<minutes>[0-5]\d)\s*(?:hrs|hours|(?=\(?(?:GMT|UTC|Z)\b))/iu,
]

/** The time of day in words beside a date: null where there is none, 'impossible' where no clock shows it. */
export function takeClock(line: string): Clock | 'impossible' | null {
  for (const time of times) {
    const found = time.exec(line)
    if (found === null) continue
    const { hours = '', minutes = '0', seconds, half } = found.groups ?? {}
    const [before, after] = [line.slice(0, found.index), line.slice(found.index + found[0].length)]
    const hour = hourOf(
      Number(hours),
      half === undefined ? partBeside(before, after) : /^p/i.test(half) ? 'pm' : 'am',
    )
    if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return 'impossible'
    const value = `${two(hour)}:${two(Number(minutes))}${seconds === undefined ? '' : `:${seconds}`}`
    const left = `${before.replace(partBefore, '')} | ${after.replace(partAfter, '')}`
    return { value, ...takeZone(left) }
  }
  return null
}

// Words for parts of the day before and after a time, by language: without them 오후 5:42 would be a morning's. At noon it
// is 11:30 or 1:30, at night 11:30 or 1:30 as well, so that these two tell the half by the hour.
type Part = 'am' | 'pm' | 'noon' | 'night'

const wordsBefore: Record<Part, string> = {
  am: oneOf(`
    AM|A\\.\\s?M\\.|午前|上午|凌晨|早上|清晨|早|朝|未明|오전|새벽|아침|de\\.|délelőtt|reggel|hajnal(?:i|ban)?
    सुबह|पूर्वाह्न|प्रातः|बिहान|सकाळी?|सकाळ|पहाटे?|সকাল|ভোর|ÖÖ|sabah|öğleden önce|காலை|முற்பகல்|രാവിലെ|പുലർച്ചെ`),
  pm: oneOf(`
    PM|P\\.\\s?M\\.|午後|下午|傍晚|夕方|오후|저녁|du\\.|délután|este|शाम|अपराह्न|साँझ|बेलुकी|संध्याकाळी?|सायंकाळी|दुपारी?
    বিকাল|বিকেল|সন্ধ্যা|ÖS|öğleden sonra|akşam|மாலை|பிற்பகல்|വൈകുന്നേരം|വൈകിട്ട്|ഉച്ചയ്ക്ക്`),
  noon: oneOf('中午|正午|昼|낮|정오|दोपहर|मध्यान्ह|দুপুর|dél(?:ben)?|öğle|மதியம்|நண்பகல்|ഉച്ച'),
  night: oneOf('晚上|晚间|晚|夜|深夜|夜中|밤|रात|रात्री?|রাত|éjjel|gece|இரவு|രാത്രി'),
}

const wordsAfter: Record<Part, string> = {
  am: oneOf(`
    ص|(?:في )?(?:ال)?صباح[اً]*|فجر[اً]*|قبل الظهر|صبح|بامداد|ق\\.?\\s?ظ|قبل از ظهر|πμ|π\\.\\s?μ|το πρωί|SA|sáng|ÖÖ|f\\.?\\s?m|PG|pagi
    de la (?:mañana|madrugada)|da (?:manhã|madrugada)|d[ei]l? mattin[ao]|du matin|dimineața|लפנה|לפנה["״]?צ|בבוקר|पूर्वाह्न|बिहान|सुबह
    утра|rano|сутринта|ранку|ujutro|ujutru|dopoledne|dop|dopoludnia|zjutraj|ap|aamulla|f\\.\\s?h|vm|дп|priekšp|priešpiet|p\\.\\s?d|പുലർച്ചെ|ก่อนเที่ยง`),
  pm: oneOf(`
    م|(?:في )?(?:ال)?مساء[اً]*|عصر[اً]*|بعد الظهر|بعد ?از ?ظهر|ب\\.?\\s?ظ|μμ|μ\\.\\s?μ|το απόγευμα|CH|chiều|tối|ÖS|e\\.\\s?m|PTG|petang|sore|malam
    de la tarde|da tarde|di sera|del pomeriggio|de l[’']après-midi|du soir|seara|după-amiaza|אחה["״]?צ|אחר הצהריים|בערב|अपराह्न|साँझ|बेलुकी|शाम
    вечера|дня|po południu|wieczorem|вечерта|следобед|вечора|popodne|navečer|uveče|odpoledne|odp|večer|popoludní|popoldne|zvečer|ip|illalla|e\\.\\s?h|nm|пп|pēcp|popiet|m\\.\\s?d|หลังเที่ยง`),
  noon: oneOf(`
    ظهر[اً]*|ظهر|בצהריים|το μεσημέρι|trưa|siang|tengah hari|del mediodía|mittags|на обяд`),
  night: oneOf(`
    ليل[اً]*|شب|בלילה|το βράδυ|đêm|de la noche|da noite|di notte|noaptea|ночи|ночі|през нощта|noću|v noci|रात`),
}

function either(parts: Record<Part, string>): string {
  return Object.entries(parts)
    .map(([part, list]) => `(?<${part}>${list})`)
    .join('|')
}

const partBefore = new RegExp(`(?<![\\p{Script=Latin}\\p{M}])(?:${either(wordsBefore)})[,،]?\\s*$`, 'u')
const partAfter = new RegExp(`^\\s*(?:बजे\\s*)?(?:${either(wordsAfter)})(?![\\p{L}\\p{M}])\\.?`, 'u')

function partBeside(before: string, after: string): Part | undefined {
  const groups = (partBefore.exec(before) ?? partAfter.exec(after))?.groups ?? {}
  return parts.find((part) => groups[part] !== undefined)
}

const parts: readonly Part[] = ['am', 'pm', 'noon', 'night']
/** From here on a night's hour is an evening's. */
const evening = 6
/** From here on an hour at noon is a morning's. */
const lateMorning = 10

function hourOf(hours: number, part: Part | undefined): number {
  // A 24-hour time with "am" after it: German for "on".
  if (part === undefined || hours > 12) return hours
  if (part === 'noon') return hours < lateMorning ? hours + 12 : hours
  const isAfternoon = part === 'pm' || (part === 'night' && hours >= evening && hours < 12)
  return (hours % 12) + (isAfternoon ? 12 : 0)
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
