/**
 * The older way of copying: it needs no permission, of which this window has none. It only works while the
 * person's click or key is being answered; false where nothing was copied.
 */
export function copyBoth({ text, html }: { text: string; html: string | null }): boolean {
  const put = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
    if (html !== null) event.clipboardData?.setData('text/html', html)
  }
  document.addEventListener('copy', put, { once: true })
  const isCopied = document.execCommand('copy')
  document.removeEventListener('copy', put)
  return isCopied
}

export function copyText(text: string): boolean {
  return copyBoth({ text, html: null })
}
