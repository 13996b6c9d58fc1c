import type { Handlers } from '../../preload/contract/index'
import type { Program } from '../program'

type Names = Extract<keyof Handlers, `citation.${string}`>

// Nobody who only reads waits for a Markdown parser.
const citing = () => import('../cite')

export const citingCalls = ({ library, settings }: Program): Pick<Handlers, Names> => ({
  'citation.make': async ({ of }) => {
    const open = library()
    return (await citing()).cite(open, of, settings.get().citationTemplate)
  },
  'citation.preview': async ({ template }) => (await citing()).citeExample(template),
  'citation.help': async () => {
    const { ownTemplate, placeholders } = await import('../exporting/placeholders')
    return { own: ownTemplate, placeholders: [...placeholders] }
  },
})
