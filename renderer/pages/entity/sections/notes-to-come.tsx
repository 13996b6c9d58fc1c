import type { EntityPage } from '../../../../preload/contract/entity'
import { Button } from '../../../ui/button'
import { confirmPage } from '../page-actions'

/** A suggestion has no notes: after the next analysis the same name may stand for another entity. */
export function NotesToCome({ found }: { found: EntityPage }) {
  return (
    <>
      <div className="section-head">
        <h3>Notes</h3>
      </div>
      <div className="section-nothing">
        <p>Confirm this name to write notes on it.</p>
        <Button icon="check" onClick={() => void confirmPage(found)}>
          Confirm {found.name}
        </Button>
      </div>
    </>
  )
}
