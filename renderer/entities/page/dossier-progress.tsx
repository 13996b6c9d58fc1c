import { cancelDossier, useDossier } from '../../exporting/dossier-store'
import { Button } from '../../ui/button'
import { ProgressBar } from '../../ui/progress'

/** How far the dossier is, while it is written. */
export function DossierProgress() {
  const progress = useDossier((state) => state.progress)
  if (progress === null) return null
  return (
    <span className="dossier-progress" role="group" aria-label="Dossier">
      <ProgressBar label="The dossier is being written" {...progress} />
      <Button kind="quiet" onClick={cancelDossier}>
        Cancel
      </Button>
    </span>
  )
}
