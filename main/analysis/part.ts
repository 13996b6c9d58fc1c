import type { Block } from '../../preload/contract/article'
import { inLanguage } from './document/foreign'
import { settleNames } from './document/settle'
import type { Mention } from './words/mention'
import { type OtherMention, othersIn } from './others'
import { attributedQuotes } from './quotes/find'
import { type SaidRole, rolesIn } from './roles'
import { type TaggedRead, tagText } from './tagger/tag'
import type { Token } from './words/tokens'

/** What a window of a text holds, before the windows are put together. */
type Part = {
  mentions: Mention[]
  quotes: ReturnType<typeof attributedQuotes>
  roles: SaidRole[]
  others: OtherMention[]
}

/** `blocks` are those of the part, by offsets into it. */
export function analyzePart(text: string, language: string | null, blocks: readonly Block[] = []): Part {
  const reads = tagText(text)
  const others = othersIn(text, reads)
  const mentions = outside(inLanguage(settleNames(reads), language), others)
  return {
    mentions,
    quotes: attributedQuotes(text, linesOf(reads), mentions, blocks),
    roles: rolesIn(text, reads, mentions),
    others,
  }
}

/** Names but those within an event's: nobody is meant by "Hurricane Katrina", and no place by "the Battle of Hastings". */
function outside(mentions: Mention[], others: readonly OtherMention[]): Mention[] {
  const events = others.filter(({ kind }) => kind === 'event')
  if (events.length === 0) return mentions
  return mentions.filter(({ start, end }) => !events.some((event) => event.start < end && start < event.end))
}

function linesOf(reads: readonly TaggedRead[]): Token[][] {
  const count = (reads[reads.length - 1]?.paragraph ?? -1) + 1
  const lines = Array.from({ length: count }, (): Token[] => [])
  for (const { tokens, paragraph } of reads) for (const token of tokens) lines[paragraph]?.push(token)
  return lines
}

/** The same by offsets into the whole text. */
export function shifted(part: Part, by: number): Part {
  const { mentions, quotes, roles, others } = part
  return by === 0
    ? part
    : {
        mentions: mentions.map((mention) => moved(mention, by)),
        roles: roles.map((role) => ({ ...moved(role, by), person: moved(role.person, by) })),
        quotes: quotes.map((quote) => ({
          ...quote,
          span: { ...moved(quote.span, by), pieces: quote.span.pieces.map((piece) => moved(piece, by)) },
          speaker: quote.speaker && moved(quote.speaker, by),
          cue: quote.cue && moved(quote.cue, by),
        })),
        others: others.map((other) => moved(other, by)),
      }
}

function moved<T extends { start: number; end: number }>(span: T, by: number): T {
  return {
    ...span,
    start: span.start + by,
    end: span.end + by,
  }
}
