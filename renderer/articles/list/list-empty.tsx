import type { ReactNode } from 'react'
import type { CollectionId } from '../../../preload/contract/common'
import { KeysOrName } from '../../commands/command-keys'
import { runCommand } from '../../commands/command-store'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Kbd } from '../../ui/keys/kbd'
import { useKnownCollected } from '../collected/collected-store'
import './list-empty.css'
import type { Place } from '../place'

const words: Record<Exclude<Place['view'], 'all'>, { title: string; text: ReactNode }> = {
  unread: {
    title: 'All read',
    text: 'Every article here has been opened. New ones will show up as they are imported.',
  },
  starred: {
    title: 'No starred articles',
    text: (
      <>
        Star an article with <KeysOrName of="article.toggleStar" /> and find it again here.
      </>
    ),
  },
  'to-check': {
    title: 'Nothing to check',
    text: 'Articles of which much was set aside as they were read, or that were found in two places of their page, stand here until you mark them as checked or correct their text.',
  },
  archived: {
    title: 'The archive is empty',
    text: (
      <>
        Archive an article you are done with by <KeysOrName of="article.toggleArchive" />. It stays in the
        library.
      </>
    ),
  },
  deleted: {
    title: 'No deleted articles',
    text: 'Deleted articles are kept here with their highlights and notes until you restore them.',
  },
}

export function ListEmpty({ place }: { place: Place }) {
  if (place.collectionId === undefined && place.view === 'all' && place.sourceId === null)
    return <HowToBegin />
  if (place.collectionId !== undefined) return <EmptyCollection id={place.collectionId} />
  const { title, text } =
    place.view === 'all'
      ? {
          title: 'No articles from this source',
          text: 'Its articles are archived or deleted, or its feed has not been read yet.',
        }
      : words[place.view]
  return (
    <EmptyState title={title}>
      <p>{text}</p>
    </EmptyState>
  )
}

function EmptyCollection({ id }: { id: CollectionId }) {
  const known = useKnownCollected()
  if (known === null) return null
  const isQueue = known.some((one) => one.id === id && one.isQueue)
  return (
    <EmptyState title="Nothing in here yet">
      <p>
        Drag articles from a list onto it, or choose some and add them with{' '}
        <KeysOrName of={isQueue ? 'article.queue' : 'article.collect'} />.
        {!isQueue && ' An article can be in many collections.'}
      </p>
    </EmptyState>
  )
}

/** How articles come in: all ways, because an empty library is where they are learned. */
function HowToBegin() {
  return (
    <EmptyState
      icon="library"
      title="No articles yet"
      actions={
        <>
          <Button kind="main" icon="file" onClick={() => runCommand('import.choose')}>
            Choose files…
          </Button>
          <Button icon="paste" onClick={() => runCommand('import.paste')}>
            Paste text…
          </Button>
        </>
      }
    >
      <ul className="list-empty-steps">
        <li>
          Copy an article’s text anywhere, then press <Kbd chord="Mod+V" /> here.
        </li>
        <li>
          Import from an address with <KeysOrName of="import.address" />, or subscribe to a feed with the plus
          above.
        </li>
        <li>Drop web pages, PDFs, e-books, e-mails or texts on this window.</li>
        <li>
          Or in a shell: <code>dateline import *.txt</code>
        </li>
      </ul>
    </EmptyState>
  )
}
