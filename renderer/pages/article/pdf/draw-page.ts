import { loadPdfjs, type Pdf, type PdfPage } from './open-pdf'

export type DrawnParts = {
  /** The pieces of text, in the order in which the page has them. */
  pieces: readonly HTMLElement[]
  /** A picture of the page is packed in a way that is not read here, and its place is empty. */
  lacksPicture: boolean
}

type Drawing = {
  /** Null where drawing was stopped. */
  parts: Promise<DrawnParts | null>
  stop: () => void
}

type On = {
  canvas: HTMLCanvasElement
  words: HTMLElement
  width: number
  /** Told how high the page is for its width, before it is drawn. */
  onShape: (shape: number) => void
}

/** A canvas of more is more memory than a page is worth. */
const maxPixels = 16_000_000

/** Draws a page on a canvas, and lays its words over it as text. */
export function drawPage(pdf: Pdf, page: number, on: On): Drawing {
  let isWanted = true
  let cancel = () => {}
  const draw = async (): Promise<DrawnParts | null> => {
    const [{ TextLayer }, shown] = await Promise.all([loadPdfjs(), pdf.getPage(page + 1)])
    if (!isWanted) return null
    const whole = shown.getViewport({ scale: 1 })
    on.onShape(whole.height / whole.width)
    const viewport = shown.getViewport({ scale: on.width / whole.width })
    const task = shown.render({ viewport, ...surfaceFor(on.canvas, viewport) })
    on.words.replaceChildren()
    on.words.style.setProperty('--scale-factor', String(viewport.scale))
    const layer = new TextLayer({
      textContentSource: shown.streamTextContent(),
      container: on.words,
      viewport,
    })
    cancel = () => {
      task.cancel()
      layer.cancel()
    }
    await Promise.all([task.promise, layer.render()])
    // What it measured letters with stands in the document otherwise.
    TextLayer.cleanup()
    layer.textDivs.forEach((piece, at) => (piece.dataset['piece'] = String(at)))
    return { pieces: layer.textDivs, lacksPicture: lacksPicture(shown) }
  }
  return {
    // Drawing that was stopped ends with an error of its own.
    parts: draw().catch((error: unknown) => {
      if (isWanted) throw error
      return null
    }),
    stop: () => {
      isWanted = false
      cancel()
    },
  }
}

/** PDF.js says nothing of a picture that it cannot unpack; it keeps it as null. JPEG 2000 would need WebAssembly. */
function lacksPicture({ objs, commonObjs }: PdfPage): boolean {
  return [...objs, ...commonObjs].some(([name, data]) => /img_/.test(String(name)) && data === null)
}

/** A canvas as sharp as the screen. */
function surfaceFor(canvas: HTMLCanvasElement, { width, height }: { width: number; height: number }) {
  const density = Math.min(devicePixelRatio, Math.sqrt(maxPixels / (width * height)))
  canvas.width = Math.floor(width * density)
  canvas.height = Math.floor(height * density)
  const canvasContext = canvas.getContext('2d')
  if (canvasContext === null) throw new Error('The window has no canvas left.')
  return { canvasContext, transform: [density, 0, 0, density, 0, 0] }
}
