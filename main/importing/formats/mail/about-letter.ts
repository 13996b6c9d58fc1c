// What a letter says of itself, and not to its reader: the line that mail programs show beside the subject, where it can be seen
// as a page, why it came and how to have no more of them.

import type { PageLine } from '../../../../preload/contract/page'
import { endsSentence } from '../../article/neighbourhood'

// In the languages that newsletters commonly have: "View in browser", "Abbestellen".
const words = new RegExp(
  [
    // How it is left.
    String.raw`\bunsubscribe\b|\bopt[ -]out\b|\b(?:abmelden|abbestellen|austragen)\b|\bdésabonner\b|\bse désinscrire\b|\bdésinscription\b`,
    String.raw`\bdarse de baja\b|\bcancelar (?:la |su |tu )?suscripción\b|\bannulla l.iscrizione\b|\bdisiscriv\w{1,4}\b|\bcancelar inscrição\b`,
    String.raw`\b(?:afmelden|uitschrijven)\b|\bavregistrera\b|\bavsluta prenumerationen\b|\bafmeld\b|\bmeld deg av\b|wypisz się|отписаться`,
    // Where it can be seen.
    String.raw`\b(?:view|read|open|see|display)\b.{0,24}\b(?:in|on)\b.{0,14}\b(?:browser|web)\b|\b(?:view|read) (?:it |this |this e-?mail |this newsletter )?online\b`,
    String.raw`\bweb[ -]?version\b|\b(?:trouble|problems?) (?:viewing|reading|seeing|displaying)\b|\b(?:can(?:no|['’])t|not) (?:see|read|view|displaying) (?:this|the|correctly|properly)\b`,
    String.raw`\bim browser (?:öffnen|ansehen|anzeigen|lesen)\b|\bonline-version\b|\bversion en ligne\b|\bdans (?:votre|un) navigateur\b|\ben (?:el|su|tu) navegador\b`,
    String.raw`\bnel (?:tuo )?browser\b|\bin (?:je|uw) browser\b|\bi (?:din )?webbläsare\b|\bw przeglądarce\b|\bno (?:seu )?navegador\b`,
    // Why it came.
    String.raw`\byou(?:’|')?(?:’re| are|re|['’]ve)? (?:receiv|get|got|(?:been )?(?:sign|subscribe)|subscribed)|\bthis (?:e-?mail|message|newsletter) was sent (?:to|by)\b`,
    String.raw`\bsie erhalten diese[nr]?\b|\bvous recevez (?:ce|cet|cette)\b|\brecibes? (?:este|esta)\b|\bricevi (?:questa|questo)\b|\bje ontvangt deze\b`,
    String.raw`\b(?:manage|update|change|edit)\b.{0,20}\b(?:preferences|subscriptions?)\b|\bforward(?:ed)? (?:this|to a friend)`,
    String.raw`\badd (?:us|\S{3,80}@\S{3,80}) to your (?:address book|contacts|safe)`,
  ].join('|'),
  'iu',
)
const maxLength = 300
const preview = /pre-?header|preview-?text|inbox-?preview/i
const nearestElements = 3
const minProse = 60

const about = 'about the newsletter, not in it'

/** Of each line why it is about the letter; null for one that is in it. A footer ends with lines that say nothing of themselves. */
export function aboutLetter(lines: readonly PageLine[]): (string | null)[] {
  const isSeen = lines.some((line) => line.isUnseen !== true && isProse(line))
  const whys = lines.map((line) => {
    if (isSeen && isPreview(line)) return 'what mail programs show beside the subject'
    if (isSeen && line.isUnseen === true) return 'hidden in the message'
    return line.text.length <= maxLength && words.test(line.text) ? about : null
  })
  const last = lines.findLastIndex((line, at) => whys[at] === null && isProse(line))
  const footer = whys.findIndex((why, at) => at > last && why === about)
  return whys.map((why, at) => why ?? (last >= 0 && footer >= 0 && at > footer ? about : null))
}

function isPreview({ within, isUnseen, text }: PageLine): boolean {
  const near = within.split(' > ').slice(0, nearestElements).join(' ')
  return text.length <= maxLength && (preview.test(near) || isUnseen === true) && !isFarHidden(near)
}

/** What a program keeps for small screens is no preview, whatever hides it. */
function isFarHidden(near: string): boolean {
  return /mobile|desktop/i.test(near)
}

function isProse({ text, linked }: PageLine): boolean {
  return text.length >= minProse && linked < 0.5 && endsSentence(text)
}
