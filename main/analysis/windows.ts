// An article is far shorter. A longer text is read in windows of about this many characters, each for itself, so that
// ten megabytes need no more memory than one window.
const windowLength = 50_000

/** The windows of a text, cut between paragraphs where there are any. */
export const windowsOf = (text: string): { start: number; end: number }[] => {
  const windows: { start: number; end: number }[] = []
  for (let start = 0; start < text.length;) {
    const full = start + windowLength
    const newline = full >= text.length ? -1 : text.lastIndexOf('\n', full)
    const blank = full >= text.length ? -1 : text.lastIndexOf(' ', full)
    const end =
      full >= text.length ? text.length : newline > start ? newline + 1 : blank > start ? blank + 1 : full
    windows.push({ start, end })
    start = end
  }
  return windows
}
