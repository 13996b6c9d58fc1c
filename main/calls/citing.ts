import type { Handlers } from '../../preload/contract/index'
import type { Program } from '../app/program'

type Names = Extract<keyof Handlers, `citation.${string}`>

export function citingCalls({ library, settings, exporters: { words } }: Program): Pick<Handlers, Names> {
  return {
    'citation.make': ({ of }) =>
      words.words(library(), { kind: 'citation', of, template: settings.get().citationTemplate }),
    'citation.makeMany': ({ of }) =>
      words.words(library(), { kind: 'citations', of, template: settings.get().citationTemplate }),
    'citation.preview': ({ template }) => words.words(null, { kind: 'example', template }),
    'citation.help': async () => {
      const { ownTemplate, placeholders } = await import('../exporting/placeholders')
      return { own: ownTemplate, placeholders: [...placeholders] }
    },
  }
}
