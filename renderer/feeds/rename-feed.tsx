import { useState } from 'react'
import type { Feed } from '../../preload/contract/feed'
import { act } from '../queries/act'
import { sentenceOf } from '../toasts/toast-store'
import { Button } from '../ui/button'
import { isEnter } from '../ui/fields/composition'
import { Dialog } from '../ui/dialogs/dialog'
import { Field } from '../ui/fields/field'
import { Input } from '../ui/fields/input'
import { closeFeedDialog } from './feed-store'

export function RenameFeed({ feed: { id: feedId, name: former } }: { feed: Feed }) {
  const [name, setName] = useState(former)
  const [error, setError] = useState<string | undefined>()
  const isEmpty = name.trim() === ''
  const save = async () => {
    if (isEmpty) return
    try {
      await act('feed.rename', { feedId, name })
      closeFeedDialog()
    } catch (reason) {
      setError(sentenceOf(reason))
    }
  }
  return (
    <Dialog
      title="Rename feed"
      size="small"
      onClose={closeFeedDialog}
      foot={<Foot isEmpty={isEmpty} onSave={() => void save()} />}
    >
      <Field label="Name" hint="Shown as the outlet of its articles." error={error}>
        {(parts) => (
          <Input
            {...parts}
            maxLength={200}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => isEnter(event) && void save()}
          />
        )}
      </Field>
    </Dialog>
  )
}

function Foot({ isEmpty, onSave }: { isEmpty: boolean; onSave: () => void }) {
  return (
    <>
      <Button onClick={closeFeedDialog}>Cancel</Button>
      <Button kind="main" disabled={isEmpty} onClick={onSave}>
        Rename
      </Button>
    </>
  )
}
