import { ownLocale } from '../../ui/wording/clock'

const dayMs = 86_400_000

/** Since when, as one says it: "14:05", "yesterday", "Monday", "3 March". */
export function sinceWords(seenAt: string, now = new Date(), locale = ownLocale()): string {
  const at = new Date(seenAt)
  // Days are told by the calendar: what was at 23:00 is yesterday at 1:00.
  const days = Math.round((startOfDay(now) - startOfDay(at)) / dayMs)
  if (days <= 0) return at.toLocaleTimeString(locale, { timeStyle: 'short' })
  if (days === 1) return 'yesterday'
  if (days < 7) return at.toLocaleDateString('en', { weekday: 'long' })
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const)
  return at.toLocaleDateString(locale, { day: 'numeric', month: 'long', ...year })
}

function startOfDay(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime()
}
