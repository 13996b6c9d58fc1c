import { type RefObject, useEffect, useState } from 'react'
import { call } from '../../bridge'
import '../front/welcome.css'
import { hasUnsaved, saveAll } from '../../notes/note-saving'
import { endTypingAhead } from '../../text/typing-ahead-store'
import { sentenceOf } from '../../toasts/toast-store'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'

export function RootFailure({ ref }: { ref: RefObject<HTMLDivElement | null> }) {
  const { trouble, reload } = useReload()
  useEffect(() => ref.current?.focus(), [ref])
  return (
    <main className="front" aria-labelledby="failure">
      <div ref={ref} className="front-section" role="alert" tabIndex={-1}>
        <header className="problem-head">
          <Icon name="warning" size={20} />
          <h1 id="failure">The window could not be shown</h1>
        </header>
        <p className="problem-words">
          Something went wrong inside Dateline. The library is unchanged, and nothing is lost.
        </p>
        {trouble !== null && <p className="problem-help">{trouble}</p>}
      </div>
      <div className="problem-actions">
        <Button kind="main" onClick={() => void reload(true)}>
          Start without the last article
        </Button>
        <Button icon="retry" onClick={() => void reload(false)}>
          Reload
        </Button>
      </div>
    </main>
  )
}

/**
 * In the place of the whole window. What is being written in a note is kept before the window is loaded anew; where the
 * library does not take it, that is said once, and the words are shown no more.
 */
function useReload() {
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(() => {
    // Its words have their note already; the editor that they were typed ahead of will not come.
    endTypingAhead()
    void saveAll()
  }, [])
  const reload = async (isWithoutLast: boolean) => {
    try {
      await saveAll()
      if (!hasUnsaved() || trouble !== null) await call('window.reload', { isWithoutLast })
      else setTrouble('A note could not be saved. Press again to continue without its latest changes.')
    } catch (error) {
      setTrouble(sentenceOf(error))
    }
  }
  return { trouble, reload }
}
