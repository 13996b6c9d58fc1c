import type { DragEvent } from 'react'
import { saveLinkStart } from '../../../preload/contract/own-link'
import { copyText } from '../../anchoring/clipboard'
import { showToast } from '../../toasts/toast-store'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialogs/dialog'
import './save-bookmark.css'

// A bookmark that runs in the browser: this program has no other way to be asked from there.
const bookmark = `javascript:location.href='${saveLinkStart}'+encodeURIComponent(location.href)`

/** The bookmark that has Dateline ask whether the page in the browser is to be saved. */
export function SaveBookmark({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Save from a browser" onClose={onClose} foot={<Foot onClose={onClose} />}>
      <div className="save-bookmark">
        <p>
          Drag this bookmark to the bookmarks bar of your browser; or make a new bookmark there, and paste it
          as the address.
        </p>
        <span
          className="save-bookmark-handle"
          draggable
          title="Drag to the bookmarks bar"
          onDragStart={carryBookmark}
        >
          Save to Dateline
        </span>
        <pre className="save-bookmark-code">{bookmark}</pre>
        <p>
          Pressed on a page, it hands the page’s address to Dateline, and nothing else. Dateline comes to the
          front and shows the address. Only when you agree is the page fetched, once and without cookies.
        </p>
        <p>
          A page for which you have to sign in is fetched as others see it. Save such a page as a file in the
          browser, and import the file.
        </p>
      </div>
    </Dialog>
  )
}

function carryBookmark({ dataTransfer }: DragEvent): void {
  dataTransfer.setData('text/x-moz-url', `${bookmark}\nSave to Dateline`)
  dataTransfer.setData('text/uri-list', bookmark)
  dataTransfer.setData('text/plain', bookmark)
  dataTransfer.effectAllowed = 'copyLink'
}

function Foot({ onClose }: { onClose: () => void }) {
  const copy = () => {
    const text = copyText(bookmark) ? 'Bookmark copied' : 'The bookmark could not be copied. Try again.'
    showToast({ text })
  }
  return (
    <>
      <Button onClick={onClose}>Close</Button>
      <Button kind="main" icon="copy" data-autofocus onClick={copy}>
        Copy bookmark
      </Button>
    </>
  )
}
