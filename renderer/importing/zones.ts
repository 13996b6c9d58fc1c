function twoDigits(value: number) {
  return String(value).padStart(2, '0')
}

// The offsets in use that do not lie on the full hour.
const offHours = [-570, -210, 210, 270, 330, 345, 390, 525, 570, 630, 765]
const fullHours = Array.from({ length: 27 }, (_, index) => (index - 12) * 60).filter(
  (minutes) => minutes !== 0,
)

/** Minutes from UTC as ISO 8601 writes them: -210 is "-03:30". */
function offset(minutes: number): string {
  const length = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(length / 60))}:${twoDigits(length % 60)}`
}

const offsets = [...fullHours, ...offHours].sort((one, other) => one - other).map(offset)

/** The zones to choose from, "not stated" first. An offset that the list lacks is added where the source states it. */
export function zones(current: string): { key: string; label: string }[] {
  const listed = ['', 'Z', ...offsets]
  const all = listed.includes(current) ? listed : [...listed, current]
  return all.map((key) => ({ key, label: key === '' ? 'Not stated' : key === 'Z' ? 'UTC' : `UTC${key}` }))
}
