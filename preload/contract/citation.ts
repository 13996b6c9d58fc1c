import { z } from 'zod'
import { articleId, highlightId, revisionId } from './common'
import { call } from './define'
import { span } from './quote'
import { citationTemplate } from './settings'

/** Words as they are pasted elsewhere, with where they are from. */
const citation = z.object({ markdown: z.string(), html: z.string() })
export type Citation = z.infer<typeof citation>

/** A quotation by where it was found, a highlight with the words as they were marked, or any words of a revision. */
const cited = z.union([
  z.object({ articleId, at: span }),
  z.object({ articleId, highlightId }),
  z.object({ articleId, revisionId, span }),
])
export type Cited = z.infer<typeof cited>

const placeholder = z.object({ name: z.string(), meaning: z.string() })

export const citationCalls = {
  /** By the template of the settings. Words within a quotation carry its speaker and its state. */
  'citation.make': call(z.object({ of: cited }), citation),
  /** The same of several, one after the other; a few at once, as that takes a while. */
  'citation.makeMany': call(z.object({ of: z.array(cited).min(1).max(50) }), z.array(citation)),
  /** What a template makes of an example. Throws `invalid-input` with what is wrong where it is broken. */
  'citation.preview': call(z.object({ template: citationTemplate }), citation),
  /** What a template may name, and the template that is Dateline's own. */
  'citation.help': call(z.object({}), z.object({ own: z.string(), placeholders: z.array(placeholder) })),
}
