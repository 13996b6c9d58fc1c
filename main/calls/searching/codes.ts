import type { CheckedInput, Handlers } from '../../../preload/contract/index'
import type { Program } from '../../app/program'
import { memoOf } from '../../library/annotations/tags/describe-tags'
import { now } from '../../library/database/ids'
import { codeExamples } from '../../library/search/review/code-examples'
import { together } from '../../library/search/review/together'
import { onLibrary } from '../on-library'
import { writeList } from '../write-list'

type Names = 'tag.code' | 'tag.together' | 'tag.exportBook' | 'tag.exportTogether'

/** The code book, the table of codes that come together, and both as files. */
export function codeCalls(program: Program): Pick<Handlers, Names> {
  const { read } = onLibrary(program)
  return {
    'tag.code': read(async (library, { name }) => ({
      memo: memoOf(library, name),
      examples: await codeExamples(library, name),
    })),
    'tag.together': read(together),
    'tag.exportBook': (input) => exportBook(program, input),
    'tag.exportTogether': (input) => exportTogether(program, input),
  }
}

async function exportBook({ host, library }: Program, { filter, format }: CheckedInput<'tag.exportBook'>) {
  library()
  return writeList({ host }, `Code book.${format}`, async () => {
    const { codeBookText } = await import('../../use-cases/export-codes')
    return codeBookText(library(), { filter, format, madeAt: now() })
  })
}

async function exportTogether({ host, library }: Program, input: CheckedInput<'tag.exportTogether'>) {
  library()
  return writeList({ host }, 'Codes together.csv', async () => {
    const { togetherCsv } = await import('../../exporting/code-book')
    return togetherCsv(await together(library(), input))
  })
}
