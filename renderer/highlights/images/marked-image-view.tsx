import type { Highlight } from '../../../preload/contract/highlight'
import { imageWords } from '../../../preload/contract/marked-image'
import { addressOf } from '../../text/images/image-address'
import { Icon } from '../../ui/icon'
import './marked-image.css'

type Image = NonNullable<Highlight['image']>

/** The image that was marked, with its caption; beside it the one that came in its place. */
export function MarkedImage({ image }: { image: Image }) {
  const { sha256, shown, words } = image
  return (
    <span className="marked-image">
      <span className="marked-image-row">
        <Thumbnail sha256={sha256} />
        {shown !== null && shown !== sha256 && (
          <>
            <Icon name="arrow-right" />
            <span className="visually-hidden">Now another image stands there: </span>
            <Thumbnail sha256={shown} />
          </>
        )}
      </span>
      <span dir="auto" className="marked-image-words">
        {imageWords(words)}
      </span>
    </span>
  )
}

/** Its caption says what it shows. `row`: as high as two lines. */
export function Thumbnail({ sha256, size = 'card' }: { sha256: string; size?: 'card' | 'row' }) {
  return (
    <img className="marked-image-small" data-size={size} src={addressOf({ sha256 })} alt="" loading="lazy" />
  )
}
