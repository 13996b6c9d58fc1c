import type { Watching } from '../../preload/contract/watching'
import { useLibrary } from '../library/library-store'
import { Button } from '../ui/button'
import { chooseWatched, stopWatching, useWatching } from '../watching/watch-store'

/** The folder whose new files are imported by themselves; off until a person chooses one. */
export function WatchedFolder() {
  const watching = useWatching()
  const isLibraryOpen = useLibrary(({ status }) => status?.state === 'open')
  if (watching === null) return null
  const { folder, problem } = watching
  return (
    <fieldset>
      <legend>Watched folder</legend>
      {folder !== null && <p className="watched-path">{folder}</p>}
      <p className="watched-words" role="status" data-is-problem={problem !== null}>
        {wordsFor(watching)}
      </p>
      <div className="setting-choices">
        <Button onClick={() => void chooseWatched()} disabled={!isLibraryOpen}>
          {folder === null ? 'Choose folder…' : 'Choose another…'}
        </Button>
        {folder !== null && <Button onClick={() => void stopWatching()}>Stop watching</Button>}
      </div>
    </fieldset>
  )
}

function wordsFor({ folder, libraryName, isOpen, problem }: Watching): string {
  if (folder === null) return 'New files in a folder of your choice can be imported automatically.'
  if (problem !== null) return problem
  const library = `“${libraryName ?? ''}”`
  return isOpen
    ? `New files in it are imported into ${library}. Nothing in it is moved or deleted.`
    : `New files in it are imported into ${library} once that library is open.`
}
