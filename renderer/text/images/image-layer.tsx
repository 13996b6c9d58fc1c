import { DialogBoundary } from '../../ui/failure/failure'
import { lazyDialog } from '../../ui/lazy'
import { closeImage, useImage } from './image-store'

const ImageDialog = lazyDialog(async () => (await import('./image-dialog')).ImageDialog)

/** The image of an article or a note that is shown in large. */
export function ImageLayer() {
  const shown = useImage((state) => state.shown)
  return <DialogBoundary onClose={closeImage}>{shown !== null && <ImageDialog {...shown} />}</DialogBoundary>
}
