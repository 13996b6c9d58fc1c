import { mergeCalls } from '../../preload/contract/define'
import type { Handlers } from '../../preload/contract/index'
import type { Program } from '../app/program'
import { feedCalls } from './feeds'
import { feedRuleCalls } from './feed-rules'
import { fetchingCalls } from './fetching'
import { chooseFolder } from '../app/importing/import-folder'
import { save } from '../app/importing/import-save'
import { chooseFiles, importFiles } from '../app/importing/import-start'
import { untilDone } from '../library/database/waiting/when-free'
import { watchingCalls } from './watching'

type Own = Extract<keyof Handlers, `import.${string}`>
type Names = Own | Extract<keyof Handlers, `${'feed' | 'feedRule' | 'fetch' | 'watch'}.${string}`>

/** Every way in for articles. */
export function importingCalls(program: Program): Pick<Handlers, Names> {
  const own: Pick<Handlers, Own> = {
    'import.files': ({ files }) => importFiles(program, files),
    'import.choose': () => chooseFiles(program),
    'import.chooseFolder': () => chooseFolder(program),
    'import.save': (input) => untilDone(program.library(), () => save(program, input)),
    'import.discard': ({ draftId }) => {
      program.drafts.drop(draftId)
      return {}
    },
  }
  return mergeCalls(
    own,
    feedCalls(program),
    feedRuleCalls(program),
    fetchingCalls(program),
    watchingCalls(program),
  )
}
