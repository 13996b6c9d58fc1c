import type { ArticleId } from '../../preload/contract/common'
import type { ImportDraft } from '../../preload/contract/importing'
import { AskedPictures } from '../ui/wording/asked-pictures'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'

type Notices = {
  draft: ImportDraft
  failure: string | undefined
  linesError: string | undefined
  onShow: (articleId: ArticleId) => void
}

type KnownProps = { known: ImportDraft['duplicateOf']; sentence: string } & Pick<Notices, 'onShow'>

function KnownNotice({ known, sentence, onShow }: KnownProps) {
  if (known === null) return null
  return (
    <p className="import-notice">
      <Icon name="info" />
      <span>{sentence}</span>
      <Button onClick={() => onShow(known.articleId)}>Show it</Button>
    </p>
  )
}

/** What there is to know before it is saved: whether it is there already, what is wrong, what was asked for. */
export function Notices({ draft, failure, linesError, onShow }: Notices) {
  const { duplicateOf, revisionOf } = draft
  return (
    <>
      <div className="import-notices" role="status">
        <KnownNotice
          known={duplicateOf}
          sentence={`This is already in the library, as “${duplicateOf?.title}”.`}
          onShow={onShow}
        />
        <KnownNotice
          known={revisionOf}
          sentence={`The library has another text from this address: “${revisionOf?.title}”. Saved, this becomes its newest revision; its highlights and notes stay.`}
          onShow={onShow}
        />
        {[failure, linesError].map(
          (sentence) =>
            sentence !== undefined && (
              <p key={sentence} className="import-notice" data-tone="error">
                <Icon name="warning" />
                <span>{sentence}</span>
              </p>
            ),
        )}
      </div>
      <AskedPictures asked={draft.askedImages} />
    </>
  )
}
