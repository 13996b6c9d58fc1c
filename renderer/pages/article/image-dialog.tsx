import { Dialog } from '../../ui/dialogs/dialog'
import { addressOf } from '../../text/setting/figure-image'
import './image-dialog.css'
import { closeImage, useImage } from '../../text/image-store'

/** An image as large as the window lets it be, over its caption. */
export function ImageDialog() {
  const { shown } = useImage()
  if (!shown) return null
  const { image, caption } = shown
  return (
    <Dialog title="Image" size="large" onClose={closeImage} isFlush>
      <figure className="image-large">
        <img src={addressOf(image)} alt={image.alt} width={image.width} height={image.height} />
        {caption !== '' && <figcaption dir="auto">{caption}</figcaption>}
      </figure>
    </Dialog>
  )
}
