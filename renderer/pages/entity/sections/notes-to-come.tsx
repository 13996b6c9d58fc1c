import type { EntityPage } from '../../../../preload/contract/entity'
import { Button } from '../../../ui/button'
import { confirmPage } from '../page-actions'

/** A suggestion has no notes: what analysis finds again tomorrow may be another one. */
export function NotesToCome({ found }: { found: EntityPage }) {
  return (
    <>
      <div className="section-head">
        <h3>Notes</h3>
      </div>
      <div className="section-nothing">
        <p>A note is kept with a name that you have confirmed.</p>
        <Button icon="check" onClick={() => void confirmPage(found)}>
          Confirm {found.name}
        </Button>
      </div>
    </>
  )
}
