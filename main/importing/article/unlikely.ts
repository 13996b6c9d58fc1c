import { noiseOf } from '../plain-text/noise'
import type { PageLine } from '../../../preload/contract/page'

// Class names and ids of what pages show beside an article, in the names that programs commonly give them.
const places =
  /(?:^|[\s_-])(?:newsletter|related|recommend(?:ed|ation)s?|teasers?|promo|subscri(?:be|ption)|paywall|payant|share|sharing|social|rating|comments?|sign-?up|print-button|breadcrumbs?|tags|cookie|advert(?:isement)?|sponsored|author-(?:bio|box|info)|read-?more|readnext|most-read|outbrain|taboola|disclaimer|copyright)(?:$|[\s_-])/i

/** Whether a place in a page is one where things stand that are no part of the article. */
export function isBeside(within: string): boolean {
  return places.test(nearest(within))
}

// The four nearest elements: those further out hold the whole page.
function nearest(within: string): string {
  let end = -outwards.length
  for (let level = 0; level < levels; level++) {
    end = within.indexOf(outwards, end + outwards.length)
    if (end < 0) return within.replaceAll(outwards, ' ')
  }
  return within.slice(0, end).replaceAll(outwards, ' ')
}

const outwards = ' > '
const levels = 4

const words =
  /^(?:advertisement|anzeige|werbung|publicité|publicidad|pubblicità|share|teilen|partager|compartir|drucken|drukuj|imprimir|print|externer inhalt|read more|box aufklappen box zuklappen|(?:auf|zu|aus)klappen|show (?:more|less)|weiterlesen|lire la suite|related (?:articles|stories|topics)|das könnte (?:dich|sie|ihnen) auch (?:interessieren|gefallen)|schon gelesen\??|mehr zum thema|lesen sie auch|lire aussi|leer más|lea también|leggi anche|see also|siehe auch|comments?|kommentare|story continues below(?: advertisement)?|loading|recommended|most read|follow us|sign up|subscribe(?: now)?|log ?in|anmelden|registrieren|zurück|nach oben|von|by|tags|topics|themen|more (?:on this|from)|continue reading|image source|getty images|watch|video|photo|foto)\s*[:.…»>]*$/i

const openings =
  /^(?:(?:read|see|learn) (?:more|also|next)|also read|read also|more on|related|lesen sie (?:auch|mehr|hier)|mehr zum thema|siehe auch|lire aussi|à lire(?: aussi)?|lea también|le puede interesar|te puede interesar|leggi anche|czytaj (?:też|także|również)|zobacz (?:też|także)|lees ook|les også|läs (?:också|även|mer)|baca juga|watch|schau|>>)\s*[:：|>–-]/i

/** Whether a line is worded like a button, a label, or a pointer to another article. */
export function isLabel({ text }: PageLine): boolean {
  return words.test(text) || (openings.test(text) && text.length < maxLinkLength)
}

const maxLinkLength = 200

/**
 * Why a line that stands in the article is none of its text; null where it is. Both extractors take such
 * lines now and then for the article's: buttons, links to other articles, and lists of links. A line is
 * judged by its own words and place.
 */
export function unlikely({ text, kind, linked, within }: PageLine): string | null {
  if (words.test(text)) return 'a button or label'
  if (openings.test(text) && text.length < maxLinkLength) return 'points to another article'
  if (linked > 0.9 && kind !== 'row' && text.length < maxLinkLength) return 'only a link'
  if (kind !== 'heading' && linked > 0.5 && isBeside(within)) return 'links beside the article'
  const noise = noiseOf(text)
  if (noise !== null && (noise.reach === 'anywhere' || text.length <= 80)) return noise.why
  return null
}
