import type { ArticleId } from '../../preload/contract/common'
import type { ImportDraft } from '../../preload/contract/importing'
import { AskedImages } from '../ui/wording/asked-images'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'

type Notices = {
  draft: ImportDraft
  failure: string | undefined
  linesError: string | undefined
  onShow: (articleId: ArticleId) => void
}

type KnownProps = { known: ImportDraft['duplicateOf']; sentence: string } & Pick<Notices, 'onShow'>

/**
 * The notices above the form: whether the article is in the library already, errors, and images that were requested.
 */
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
          sentence={`The library already has a different text from this address: “${revisionOf?.title}”. If you save this one, it becomes the newest revision; highlights and notes stay.`}
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
      <AskedImages asked={draft.askedImages} />
    </>
  )
}

function KnownNotice({ known, sentence, onShow }: KnownProps) {
  if (known === null) return null
  return (
    <p className="import-notice">
      <Icon name="info" />
      <span>{sentence}</span>
      <Button onClick={() => onShow(known.articleId)}>Show article</Button>
    </p>
  )
}
