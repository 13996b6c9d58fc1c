/** The day before the month, as most of the world writes it; only a system in another English has its own order and clock. */
export function ownLocale(): string {
  return navigator.language.startsWith('en') ? navigator.language : 'en-GB'
}

const clocks = new Map<string, Intl.DateTimeFormat>()

// Made once for each: making one takes longer than drawing the row it is for.
function clockOf(locale: string, hasSeconds: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${hasSeconds}`
  const made =
    clocks.get(key) ??
    new Intl.DateTimeFormat(locale, { timeStyle: hasSeconds ? 'medium' : 'short', timeZone: 'UTC' })
  clocks.set(key, made)
  return made
}

/** A time of day as this system writes it, from 05:55 or 05:55:07. Seconds of 00 are how a date is written, and no precision. */
export function clockText(time: string, locale = ownLocale()): string {
  const [hour, minute, second = 0] = time.split(':').map((part) => parseInt(part, 10))
  if (hour === undefined || minute === undefined || Number.isNaN(hour + minute + second)) return time
  return clockOf(locale, second !== 0).format(new Date(Date.UTC(2000, 0, 1, hour, minute, second)))
}
