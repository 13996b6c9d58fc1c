import { z } from 'zod'
import { articleId, highlightId, nothing } from './common'
import { call } from './define'
import { entityKind, entityRef } from './entity-ref'
import { highlightColor } from './highlight'
import { maxOwnLink } from './own-link'
import { span } from './quote'

const ownLink = z.string().max(maxOwnLink)

/** What an address of Dateline's own shows. `says`: what a person should know of it, and what to do, in a sentence. */
const followed = z.discriminatedUnion('shows', [
  z.object({
    shows: z.literal('article'),
    articleId,
    /** Where the words of the highlight stand now; null for the article as it was left. */
    span: span.nullable(),
    highlightId: highlightId.nullable(),
    isDeleted: z.boolean(),
    says: z.string().nullable(),
  }),
  z.object({ shows: z.literal('entity'), of: entityRef }),
  /** A web page that somebody wants to save: nothing is fetched before the person has said so in the window. */
  z.object({ shows: z.literal('question'), address: z.string() }),
  z.object({ shows: z.literal('nothing'), says: z.string() }),
])
export type Followed = z.infer<typeof followed>

/** Something that a link in a note can lead to. */
const suggestion = z.object({
  kind: z.union([z.literal('article'), z.literal('highlight'), entityKind]),
  /** Of a highlight. */
  color: highlightColor.nullable(),
  /** A title, a name, or the words of a highlight: what the link is to say. */
  words: z.string(),
  /** What tells it from others: an outlet, the name by which it was found, the article of a highlight. */
  beside: z.string(),
  address: ownLink,
})
export type LinkSuggestion = z.infer<typeof suggestion>

export const linkCalls = {
  /** An address of the web is opened in the browser; the person is asked first, with the real host. One of Dateline's own is shown here. */
  'link.open': call(z.object({ url: z.string().max(maxOwnLink) }), z.object({ opened: z.boolean() })),
  /** Takes the address of Dateline's own that came last from outside the window, if any waits to be shown. */
  'link.take': call(nothing, z.object({ address: z.string().nullable() })),
  /** What a link can lead to, by what was typed of its title, name or words; the best first. Nothing for no word. */
  'link.suggest': call(z.object({ typed: z.string().max(200) }), z.array(suggestion)),
  /** Where an address of Dateline's own leads in the library that is open. Changes nothing. */
  'link.follow': call(z.object({ address: ownLink }), followed),
}
