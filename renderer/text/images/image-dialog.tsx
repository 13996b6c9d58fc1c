import { Dialog } from '../../ui/dialogs/dialog'
import { addressOf } from './image-address'
import './image-dialog.css'
import { closeImage, type ShownImage } from './image-store'

/** An image as large as the window lets it be, over its caption. */
export function ImageDialog({ image, caption }: ShownImage) {
  return (
    <Dialog title="Image" size="large" onClose={closeImage} isFlush>
      <figure className="image-large">
        <img src={addressOf(image)} alt={image.alt} width={image.width} height={image.height} />
        {caption !== '' && <figcaption dir="auto">{caption}</figcaption>}
      </figure>
    </Dialog>
  )
}
