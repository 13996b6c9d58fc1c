import './app.css'
import { Centre } from './centre'
import { useUndoCommands } from './keys/undo-commands'
import { ImportLayer } from '../importing/import-layer'
import { revealArticle } from '../articles/article-actions'
import { useLibraryCommands } from '../library/library-commands'
import { useLibrary } from '../library/library-store'
import { LibraryNotice } from './library-notice'
import { FootAreas } from './foot-areas'
import { OpenLibrary } from './open-library'
import { Painted } from './painted'
import { Closed } from './front/closed'
import { Overlays } from './overlays'
import { SidePanel } from '../panel/side-panel'
import { useSettingsCommands } from '../settings/settings-commands'

export function App() {
  const isOpen = useLibrary((library) => library.status?.state === 'open')
  useLibraryCommands()
  useSettingsCommands()
  useUndoCommands()
  return (
    <div className="window">
      <LibraryNotice />
      <div className="window-body">
        <Screen />
      </div>
      <FootAreas />
      <ImportLayer isEnabled={isOpen} onShow={(articleId) => void revealArticle(articleId)} />
      <Overlays />
      <Painted />
    </div>
  )
}

function Screen() {
  const status = useLibrary((library) => library.status)
  if (status?.state === 'open') {
    // Another library is another window full: nothing of the one before may stay on screen.
    return <OpenLibrary key={status.folder} name={status.name} reader={<Centre />} panel={<SidePanel />} />
  }
  return <Closed status={status} />
}
