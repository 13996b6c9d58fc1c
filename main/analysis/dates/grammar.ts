// The shapes in which English names dates. Each is a pattern that is tried at a place where a date may begin;
// the first that fits holds, and the text is read on behind it. What a shape means is said in resolve.ts.

const month =
  '(?:Jan(?:uary|\\.)|Feb(?:ruary|\\.)|Mar(?:ch|\\.)|Apr(?:il|\\.)|May|June?|July?|Aug(?:ust|\\.)|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.))'
const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const date = '(?:3[01]|[12]\\d|0?[1-9])'
// Years from 1000 to 2099: other figures of four are seldom years.
const year = '(?:1[0-9]|20)\\d\\d'
const partOfDay = '(?:morning|afternoon|evening|night|lunchtime)'
const count =
  '(?:\\d{1,3}|an?|a\\s+couple\\s+of|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty)'
const unit = '(?:day|week|month|year|decade|century|centurie)'
// A time of day belongs to the date where it follows at once.
const clock =
  '(?:,?\\s+(?:at\\s+)?(?<hour>[01]?\\d|2[0-3])[:.](?<minute>[0-5]\\d)(?:\\s*(?<half>[ap])\\.?m\\b\\.?)?)?'
const season = '(?:spring|summer|autumn|fall|winter)'

const ending = '(?:st|nd|rd|th)?'
// "March 3-5", "3 to 5 March".
const until = '(?:\\s*[-–]\\s*|\\s+to\\s+(?:the\\s+)?)'

// Tried in this order at each place: the fuller reading first.
const forms = {
  iso: `(?<y>${year})-(?<m>[01]\\d)-(?<d>[0-3]\\d)(?!\\d)${clock}`,
  monthDays: `(?:${weekday},?\\s+)?(?<m>${month})\\s+(?<d>${date})${ending}${until}(?<d2>${date})${ending}(?!\\d|[:.]\\d|,\\d{3})(?:,?\\s+(?<y>${year})(?!\\d))?`,
  daysMonth: `(?<d>${date})${ending}${until}(?<d2>${date})${ending}\\s+(?:of\\s+)?(?<m>${month})(?![a-z])(?:,?\\s+(?<y>${year})(?!\\d))?`,
  monthDay: `(?:${weekday},?\\s+)?(?<m>${month})\\s+(?<d>${date})(?:st|nd|rd|th)?(?!\\d|[:.]\\d|,\\d{3})(?:,?\\s+(?<y>${year})(?!\\d)${clock})?`,
  dayMonth: `(?:${weekday},?\\s+(?:the\\s+)?)?(?<d>${date})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<m>${month})(?![a-z])(?:,?\\s+(?<y>${year})(?!\\d)${clock})?`,
  monthYear: `(?<m>${month}),?\\s+(?:of\\s+)?(?<y>${year})(?!\\d)`,
  relativeMonth: `(?<which>last|next|this|coming|past)\\s+(?<m>${month})(?![a-z])`,
  weekday: `(?:(?<which>last|next|this|coming|past)\\s+)?(?<w>${weekday})(?:s)?(?:\\s+${partOfDay})?(?![a-z])`,
  dayWord: `(?<word>today|tonight|yesterday|tomorrow|this\\s+${partOfDay}|last\\s+night|day\\s+before\\s+yesterday|day\\s+after\\s+tomorrow)(?:\\s+${partOfDay})?(?![a-z])`,
  relative: `(?:the\\s+)?(?<which>last|next|this|past|previous|coming|following)\\s+(?<u>weekend|week|month|year|decade|century|${season})(?![a-z])`,
  few: `(?:the\\s+)?(?<which>last|past|next|coming)\\s+(?:few|several|couple\\s+of)\\s+(?<u>${unit})s(?![a-z])`,
  weekend: `(?:the\\s+)weekend(?![a-z])`,
  span: `(?:the\\s+)?(?<which>last|past|next|coming)\\s+(?<n>${count})\\s+(?<u>${unit})s(?![a-z]|\\s+(?:after|before)\\b)`,
  ago: `(?<n>${count})\\]?\\s+(?<u>${unit})s?\\s+(?<way>ago|earlier|later|hence|from\\s+now|before|after)(?![a-z])`,
  end: `(?:(?:the\\s+)?end\\s+of\\s+(?:the|this)\\s+(?<u>year|month)|(?:the\\s+)?(?<u2>year)[\\s-]end)(?![a-z])`,
  sameYear: `(?:that|the\\s+same|that\\s+same)\\s+year(?![a-z])`,
  century: `(?:the\\s+)?(?<n>\\d{1,2})(?:st|nd|rd|th)[\\s-]century(?![a-z])`,
  decade: `(?:the\\s+)?(?<y>(?:1[5-9]|20)\\d0)['’]?s(?![a-z])`,
  seasonYear: `(?<s>${season})\\s+(?:of\\s+)?(?<y>${year})(?!\\d)`,
  month: `(?<m>January|February|March|April|May|June|July|August|September|October|November|December)(?![a-z'’]|\\s+\\d)`,
  year: `(?<y>${year})(?![\\d%]|[.,]\\d|\\s*(?:[-–]\\s*)?(?:GMT|UTC|EST|EDT|CET|BST|hrs|percent|per\\s+cent|people|dollars|euros|pounds|troops|soldiers|votes|miles|km|kilomet|met(?:er|re)|feet|tons|tonnes|homes|jobs|times|workers|members|points|hours|students|words|\\w*children|pupils|patients|participants|respondents|passengers|employees|homes|families|cases|deaths|refugees|migrants))`,
} as const

export type FormName = keyof typeof forms
/**
 * A place that reads as a date, with the named groups of its pattern: m month, d and d2 days, y year, w
 * weekday, n count, u unit, s season.
 */
export type FoundForm = {
  form: FormName
  start: number
  end: number
  groups: Record<string, string | undefined>
}

const names = Object.keys(forms) as FormName[]
// Sticky and made once: a pattern is tried at one place and never searches on from it.
const single = new Map(names.map((name) => [name, new RegExp(forms[name], 'iy')]))

// A date can begin only at such a word; everything else is passed over quickly.
const opener =
  /(?<![\p{L}\p{N}_$€£#@.,:/-]|\d[.,])(?:\d|[A-Z]|the\b|last|next|this|past|today|tonight|yesterday|tomorrow|day\s+(?:before|after)|previous|coming|following|an?\s|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|end\s+of|year[\s-]end|that\s|spring|summer|autumn|fall|winter|(?:m|mid|early|late)-)/gu

/** All places of a text that read as a date, in order. */
export function dateForms(text: string): FoundForm[] {
  const found: FoundForm[] = []
  opener.lastIndex = 0
  for (let match = opener.exec(text); match; match = opener.exec(text)) {
    const start = match.index
    for (const form of names) {
      const pattern = single.get(form)
      if (!pattern) continue
      pattern.lastIndex = start
      const hit = pattern.exec(text)
      if (!hit) continue
      const one = { form, start, end: start + hit[0].length, groups: hit.groups ?? {} }
      if (!stands(text, one, hit[0])) continue
      found.push(one)
      opener.lastIndex = one.end
      break
    }
    if (opener.lastIndex <= start) opener.lastIndex = start + 1
  }
  return found
}

const monthLead =
  /(?:\b(?:in|by|since|until|till|of|late|early|mid|before|after|from|to|for|during|and|through|between|on)|[-–,])\s*$/i

/** Names of months are words and names too: alone they count only after a word that leads a date. */
function stands(text: string, { form, start, groups }: FoundForm, word: string): boolean {
  // "5 may leave", "20 march on".
  if (form === 'dayMonth') return groups['y'] !== undefined || !/^(?:may|march)$/.test(groups['m'] ?? '')
  if (form === 'monthDays' || form === 'daysMonth')
    return /^[A-Z]/.test(groups['m'] ?? '') && Number(groups['d']) < Number(groups['d2'])
  // "every Wednesday", "on Sundays": no day in particular.
  if (form === 'weekday')
    return !/days$/i.test(word) && !/\b(?:every|each)\s+$/i.test(text.slice(Math.max(0, start - 8), start))
  if (form !== 'month') return form !== 'monthDay' || /^[A-Z]/.test(word)
  return /^[A-Z]/.test(word) && monthLead.test(text.slice(Math.max(0, start - 12), start))
}
