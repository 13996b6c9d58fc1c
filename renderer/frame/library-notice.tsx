import { useState } from 'react'
import type { LibraryStatus } from '../../preload/contract/library'
import { useLibrary } from '../library/library-store'
import { IconButton } from '../ui/button'
import { Icon } from '../ui/icon'
import './library-notice.css'

type Open = Extract<LibraryStatus, { state: 'open' }>

/** What a person is to know of the open library for as long as it is so, above everything else. */
export function LibraryNotice() {
  const status = useLibrary((library) => library.status)
  const [read, setRead] = useState<string | null>(null)
  if (status?.state !== 'open') return null
  const words = noticeWords(status)
  if (words === null || words === read) return null
  return (
    <div className="library-notice" role="status">
      <Icon name={status.isReadOnly ? 'lock' : 'warning'} />
      <p>{words}</p>
      <IconButton icon="close" label="Close this message" size={16} onClick={() => setRead(words)} />
    </div>
  )
}

function noticeWords({ isAway, isReadOnly, sharedBy, folder }: Open): string | null {
  if (isAway)
    return `The library is no longer in ${folder}. Put its folder back there: what you write meanwhile is kept and then saved by itself.`
  if (isReadOnly)
    return 'This library is open for reading only, because its folder cannot be written to. Nothing can be changed in it until its permissions allow that and it is opened again.'
  if (sharedBy !== undefined)
    return `This library lies in ${sharedBy}, which can damage it while it is open. Keep it on a disk of this device, and have only one device open it at a time.`
  return null
}
