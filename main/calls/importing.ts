import type { Handlers } from '../../preload/contract/index'
import type { Program } from '../app/program'
import { feedCalls } from './feeds'
import { fetchingCalls } from './fetching'
import { chooseFolder } from '../app/importing/import-folder'
import { save } from '../app/importing/import-save'
import { chooseFiles, importFiles } from '../app/importing/import-start'
import { watchingCalls } from './watching'

type Names = Extract<keyof Handlers, `${'import' | 'feed' | 'fetch' | 'source' | 'watch'}.${string}`>

/** Every way in for articles. */
export const importingCalls = (program: Program): Pick<Handlers, Names> => ({
  ...feedCalls(program),
  ...fetchingCalls(program),
  ...watchingCalls(program),
  'import.files': ({ files }) => importFiles(program, files),
  'import.choose': () => chooseFiles(program),
  'import.chooseFolder': () => chooseFolder(program),
  'import.save': (input) => save(program, input),
  'import.discard': ({ draftId }) => {
    program.drafts.drop(draftId)
    return {}
  },
})
