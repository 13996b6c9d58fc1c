import { useState } from 'react'
import type { ArticleEntity, ArticleMention } from '../../../preload/contract/entity'
import { dropSelection } from '../../text/selection-store'
import { showToast } from '../../toasts/toast-store'
import { refId } from './entity-choices'
import { mergeEntity } from '../entity-actions'
import { EntityPicker, type Picked } from './entity-picker'
import { asName, moveMention, markWords, wordsAt } from '../mention-actions'
import { openEntityDialog, type EntityDialog, useEntityDialogs } from '../entity-dialog-store'
import { selectSpan } from './select-span'
import { SplitDialog } from './split-dialog'

/** The dialogs about an entity, one at a time. */
export function EntityDialogs() {
  const dialog = useEntityDialogs((state) => state.dialog)
  if (dialog === null) return null
  if (dialog.ask === 'merge') return <MergeDialog entity={dialog.entity} />
  if (dialog.ask === 'who') return <WhoDialog {...dialog} />
  if (dialog.ask === 'name') return <NamingDialog {...dialog} />
  return <SplitDialog {...dialog} onClose={close} />
}

function MergeDialog({ entity }: { entity: ArticleEntity }) {
  const [onlyHere, setOnlyHere] = useState(false)
  const { ref, name, confirmed } = entity
  const pick = (picked: Picked) => {
    close()
    void mergeEntity(entity, { ref: picked.entity, name: picked.name }, { onlyHere })
  }
  return (
    <EntityPicker
      title="Merge into…"
      without={[refId(ref)]}
      likely={entity.kind}
      isNewAllowed={false}
      onPick={pick}
      onClose={close}
      foot={
        confirmed === null && (
          <label className="picker-foot">
            <input
              type="checkbox"
              checked={onlyHere}
              onChange={(event) => setOnlyHere(event.currentTarget.checked)}
            />
            Only in this article
          </label>
        )
      }
    >
      Who or what is <bdi>“{name}”</bdi>? The two become one
      {confirmed === null && !onlyHere ? ', here and in articles you import later' : ''}.
    </EntityPicker>
  )
}

function close() {
  openEntityDialog(null)
}

/** Asks which entity one mention is, where it is not the one that it is listed under. */
function WhoDialog({ entity, mention }: { entity: ArticleEntity; mention: ArticleMention }) {
  const words = wordsAt(mention)
  const pick = (picked: Picked) => {
    // The other mentions are only suggested: a new entity of the same name would take all of them along.
    if (entity.confirmed === null && refId(picked.entity) === refId(entity.ref)) {
      showToast({ text: 'It already has this name. Type another one.', tone: 'error' })
      return
    }
    close()
    void moveMention(entity, mention, picked)
  }
  return (
    <EntityPicker
      title="Reassign mention"
      typed={asName(words)}
      without={[refId(entity.ref)]}
      likely={entity.kind}
      isNewAllowed
      onPick={pick}
      onClose={close}
    >
      Who or what is <bdi>“{words}”</bdi> at this place, if not <bdi>{entity.name}</bdi>?
    </EntityPicker>
  )
}

function NamingDialog({ span, words }: Extract<EntityDialog, { ask: 'name' }>) {
  const giveUp = () => {
    close()
    // Once the dialog has given the focus back.
    requestAnimationFrame(() => selectSpan(span))
  }
  const pick = ({ entity, name }: Picked) => {
    close()
    void markWords(span, entity, name).then((isNamed) => {
      if (isNamed) dropSelection(span)
    })
  }
  return (
    <EntityPicker
      title="Mark selection as name"
      typed={asName(words)}
      without={[]}
      likely="person"
      isNewAllowed
      onPick={pick}
      onClose={giveUp}
    >
      Who or what is <bdi>“{words}”</bdi>?
    </EntityPicker>
  )
}
