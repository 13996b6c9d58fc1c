// Only names that mean one offset everywhere. Not BST, IST, CST, AST, PST or ET: each is used for several.
const named: Record<string, string> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  WET: '+00:00',
  WEST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  SAST: '+02:00',
  CAT: '+02:00',
  EAT: '+03:00',
  WAT: '+01:00',
  PKT: '+05:00',
  JST: '+09:00',
  KST: '+09:00',
  HKT: '+08:00',
  WIB: '+07:00',
  AWST: '+08:00',
  ACST: '+09:30',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
  EST: '-05:00',
  EDT: '-04:00',
  MDT: '-06:00',
  PDT: '-07:00',
  AKST: '-09:00',
  AKDT: '-08:00',
  HST: '-10:00',
  BRT: '-03:00',
}

// Names of zones that are read past, and leave the zone unknown.
const unclear =
  /^(?:BST|IST|CST|CDT|AST|PST|MST|SGT|ET|CT|MT|PT|NST|NDT|GST|ICT|WITA|WIT|local time|Ortszeit)$/i

const offset = /^(?:UTC|GMT)?\s*([+\-−])(\d{1,2})(?::?([0-5]\d))?$/i

/** The offset that words state, null where they leave it open, undefined where they are no zone at all. */
export function zoneOf(words: string): string | null | undefined {
  const [, sign, hours, minutes = '00'] = offset.exec(words) ?? []
  if (sign !== undefined && hours !== undefined) {
    const isKnown = Number(hours) <= 14
    return isKnown ? `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}` : null
  }
  const known = named[words.toUpperCase()]
  if (known !== undefined) return known
  return unclear.test(words) ? null : undefined
}
