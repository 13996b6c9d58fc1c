// An article is far shorter. A longer text is read in windows of about this many characters, each for itself.
const windowLength = 50_000
// What is no article but a heap of them is read in small windows: what one leaves behind is then swept up while it is
// young, and ten megabytes need little more memory than one article.
const longText = 500_000
const shortWindow = 8_000

/** The windows of a text, cut between paragraphs where there are any. */
export function windowsOf(text: string): { start: number; end: number }[] {
  const windows: { start: number; end: number }[] = []
  const most = text.length > longText ? shortWindow : windowLength
  for (let start = 0; start < text.length;) {
    const full = start + most
    const newline = full >= text.length ? -1 : text.lastIndexOf('\n', full)
    const blank = full >= text.length ? -1 : text.lastIndexOf(' ', full)
    const end =
      full >= text.length ? text.length : newline > start ? newline + 1 : blank > start ? blank + 1 : full
    windows.push({ start, end })
    start = end
  }
  return windows
}
