/** The older way of copying: it needs no permission, of which this window has none. */
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

export const copyText = (text: string): boolean => copyBoth({ text, html: null })
