import type { EntityPage } from '../../../preload/contract/entity'
import { refId } from '../../entities/dialogs/entity-choices'
import { EntityPicker, type Picked } from '../../entities/dialogs/entity-picker'
import { mergePage } from './page-actions'

/** Asks whom or what the entity of the page is one with. */
export function MergePage({ found, onClose }: { found: EntityPage; onClose: () => void }) {
  const pick = ({ entity, name }: Picked) => {
    onClose()
    void mergePage(found, { ref: entity, name })
  }
  return (
    <EntityPicker
      title="Merge into…"
      without={[refId(found.ref)]}
      likely={found.kind}
      isNewAllowed={false}
      onPick={pick}
      onClose={onClose}
    >
      Who or what is <bdi>“{found.name}”</bdi>? The two become one, here and in articles you import later.
    </EntityPicker>
  )
}
